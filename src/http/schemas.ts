// The shapes of what is answered, and of the bodies that are read: as zod declares them, once, for whoever writes a client.
import * as z from 'zod/mini';
import { isUnreserved } from '../fields.js';
import { written } from '../form.js';
import { consultation, declaredAs } from '../procedure/chart.js';
import { commands } from '../procedure/vocabulary.js';
import { beside } from './commanding.js';
import { type Components, schemaOf } from './route.js';

const named = (name: string, schema: z.core.$ZodType) => (components: Components) =>
  components(name, () => schemaOf(schema));

const seq = z.int().check(z.gte(0));
const refusal = z.looseObject({ code: z.string(), numbers: z.looseObject({}) });

const fact = z.looseObject({
  seq,
  at: z.string(),
  type: z.string(),
  by: z.string(),
  fields: z.looseObject({}),
});
const recorded = z.object({ ok: z.literal(true), seq, fact, repeated: z.optional(z.literal(true)) });

export const problem = named(
  'Problem',
  z.looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    refusal: z.optional(refusal),
    numbers: z.optional(z.looseObject({})),
  }),
);

export const answer = named('Answer', recorded);

export const answers = named(
  'Answers',
  z.object({
    answers: z.array(
      z.union([
        recorded,
        z.object({ ok: z.literal(false), refusal, status: z.int(), detail: z.string() }),
        z.object({ ok: z.literal(false), status: z.literal(500) }),
      ]),
    ),
  }),
);

export const opened = named(
  'Opened',
  z.object({ ok: z.literal(true), id: z.string(), seq, repeated: z.optional(z.literal(true)) }),
);

const head = z.looseObject({
  id: z.string(),
  seq,
  hash: z.string(),
  place: z.string(),
  due: z.optional(z.string()),
});
/** One whose record is damaged: the operator knows more. */
const damaged = z.object({ id: z.string(), damaged: z.string() });

export const heads = named(
  'Heads',
  z.object({ heads: z.array(z.union([damaged, head])), next: z.optional(z.string()) }),
);
export const oneHead = named('Head', z.omit(head, { due: true }));

export const permissions = named(
  'Permissions',
  z.object({
    permitted: z.array(
      z.object({
        type: z.string(),
        ok: z.boolean(),
        title: z.string(),
        refusal: z.optional(refusal),
        detail: z.optional(z.string()),
      }),
    ),
  }),
);

export const view = named(
  'View',
  z.looseObject({ id: z.string(), seq, title: z.string(), mode: z.string(), place: z.string() }),
);

export const catalogue = named(
  'Commands',
  z.object({ commands: z.array(z.object({ type: z.string(), title: z.string(), schema: z.string() })) }),
);

/** The JSON Schema of a command's fields, if there is such a command. */
export const fieldsSchema = (type: string): object | undefined => {
  const declared = declaredAs(type);
  return declared && schemaOf(declared.fields);
};

/** Commands of a consultation that somebody asks for: not the clock's, and not its opening, which is asked for elsewhere. */
export const asked: readonly string[] = Object.entries(consultation.commands)
  .filter(([type, { who }]) => type !== consultation.opening && !who.includes('clock'))
  .map(([type]) => type)
  .sort();

const besides = (): Record<string, object> =>
  Object.fromEntries(Object.entries(beside).map(([name, schema]) => [name, schemaOf(schema)]));

const commandSchema = (type: string, components: Components, more: Record<string, object>): object => ({
  type: 'object',
  title: type,
  properties: { type: { const: type }, fields: fieldsOf(type, components), ...besides(), ...more },
  required: ['type', 'fields'],
  additionalProperties: false,
});

const fieldsOf = (type: string, components: Components): object =>
  components(`fields.${type}`, () => fieldsSchema(type) ?? {});

const anyOfThem = (name: string, more: Record<string, object>) => (components: Components) =>
  components(name, () => ({
    oneOf: asked.map((type) => components(`${name}.${type}`, () => commandSchema(type, components, more))),
  }));

/** A command with who it is for. */
export const command = anyOfThem('Command', {});

export const manyCommands = (components: Components): object =>
  components('Commands.sent', () => ({
    type: 'object',
    properties: {
      commands: {
        type: 'array',
        items: anyOfThem('Submission', {
          key: { type: 'string', minLength: 1, maxLength: 200 },
          if: { type: 'integer', minimum: 0 },
        })(components),
      },
    },
    required: ['commands'],
    additionalProperties: false,
  }));

const { edition: _edition, charter, ...openingFields } = commands['consultation.open'].shape;

/** An id that every address carries as it is written, whatever proxies make of addresses: what RFC 3986 leaves unreserved, and no step upwards. */
const addressed = z.string().check(
  z.regex(/^(?!\.{1,2}$)[\w.~-]{1,128}$/, written('address')),
  z.refine((name) => isUnreserved(name) && name !== 'clock' && name !== 'system', written('unreserved')),
);

/** An id that somebody asks for. */
export const wanted = z.strictObject({ id: z.optional(addressed) });

/** What an opening says: the fields of its command, and the name of a charter where the host has some. */
export const opening = z.strictObject({
  ...z.partial(z.strictObject(openingFields)).shape,
  title: openingFields.title,
  charter: z.union([z.string(), charter]),
  id: z.optional(addressed),
});

/** The names an opening may have. What lies under them is for the command to judge. */
export const OPENING: ReadonlySet<string> = new Set(Object.keys(opening.shape));

export const openingBody = named('Opening', opening);
