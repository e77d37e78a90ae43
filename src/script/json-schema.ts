// The form of a script as a JSON Schema (draft 2020-12), for editors: what may be written where, in every language of the package, with what it is called.
// The head comes from the form itself; what a command takes, from its declaration. What parts mean together only reading it tells.
import * as z from 'zod';
import { OFFICES } from '../charters/roles.js';
import { LANGUAGES, language } from '../language/language.js';
import { consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { commandSchemas, type JsonSchema } from './json-schema-acts.js';
import { ACT, BODY, CHARTER, EXPECT, FOLLOWS, HEAD, type Keys, MEMBER, MODE, PERSON, wordsOfKey } from './keys.js';
import { scriptForm } from './schema.js';

export type { JsonSchema };

/** An object whose keys may be written in Chinese, too; what has to be there has to be there by one of its names. */
function withKeys({ properties = {}, required = [], ...rest }: JsonSchema, keys: Keys): JsonSchema {
  const named = Object.entries(properties).flatMap(([name, schema]) => {
    const words = wordsOfKey(keys, name);
    const described = { description: words.join(' · '), ...schema };
    return words.map((written) => [written, described] as const);
  });
  const needed = required.map((name) => ({ anyOf: wordsOfKey(keys, name).map((one) => ({ required: [one] })) }));
  return { ...rest, properties: Object.fromEntries(named), ...(needed.length > 0 && { allOf: needed }) };
}

/** The same of whatever of a union is an object. */
const eachObject = (schema: JsonSchema, change: (one: JsonSchema) => JsonSchema): JsonSchema =>
  schema.anyOf
    ? { ...schema, anyOf: schema.anyOf.map((one) => eachObject(one, change)) }
    : schema.properties
      ? change(schema)
      : schema;

const text: JsonSchema = { type: ['string', 'number'] };
const file = (ending: string): JsonSchema => ({ type: 'string', pattern: `\\.(${ending})$` });
const YAML = file('[yY][aA]?[mM][lL]');

/** Ids of digits alone are texts as well. */
function loosened(schema: JsonSchema): JsonSchema {
  const { type, minLength, properties, items, anyOf, additionalProperties, enum: choices, ...rest } = schema;
  return {
    ...rest,
    ...(choices !== undefined && { enum: choices }),
    ...(type !== undefined && { type: type === 'string' && choices === undefined ? text.type : type }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, loosened(one)])),
    }),
    ...(items && { items: loosened(items) }),
    ...(anyOf && { anyOf: anyOf.map(loosened) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? loosened(additionalProperties) : additionalProperties,
    }),
  };
}

/** A list, or the file it stands in; entries may be files, too. */
const orFile = (list: JsonSchema): JsonSchema => ({
  anyOf: [{ ...list, items: { anyOf: [list.items ?? {}, YAML] } }, YAML],
});

/** Members, with their keys. */
const membersIn = (body: JsonSchema): JsonSchema => {
  const { members, roll, ...properties } = body.properties ?? {};
  const items = members?.items;
  return {
    ...body,
    properties: {
      ...properties,
      ...(roll && { roll }),
      ...(items && { members: orFile({ ...members, items: eachObject(items, (one) => withKeys(one, MEMBER)) }) }),
    },
  };
};

/** What is said of the offices: everything they are called. */
const officeNames = (): string[] => [
  ...new Set(OFFICES.flatMap((office) => [office, ...LANGUAGES.map((id) => language(id).role(office))])),
];

/**
 * The schema of a script, for editors: plain data, the same for the same version of the package.
 * @param opens what the script opens: a consultation, or a community with its registers
 * @example the first line of a script: `# yaml-language-server: $schema=script.schema.json`
 */
export function scriptSchema(opens: 'consultation' | 'community' = 'consultation'): JsonSchema {
  const made = loosened(z.toJSONSchema(scriptForm, { io: 'input', target: 'draft-2020-12' }) as JsonSchema);
  const { properties = {}, $schema: _schema, ...form } = made;
  const { people, bodies, offices, acts, charter, follows, items, mode, ...rest } = properties;
  const person = people?.anyOf?.find((one) => one.items)?.items ?? {};
  const { act, defs } = commandSchemas(
    opens === 'community' ? community : consultation,
    withKeys(acts?.items ?? {}, ACT),
    EXPECT,
    withKeys,
  );
  const head: JsonSchema = {
    ...form,
    properties: {
      ...rest,
      ...(mode && { mode: { ...mode, enum: ['script', 'drill', 'simulated', ...Object.keys(MODE)] } }),
      ...(charter && { charter: eachObject(charter, (one) => withKeys(one, CHARTER)) }),
      people: {
        anyOf: [file('csv|tsv|xlsx?|[yY][aA]?[mM][lL]'), orFile({ type: 'array', items: withKeys(person, PERSON) })],
      },
      bodies: orFile({ type: 'array', items: withKeys(membersIn(bodies?.items ?? {}), BODY) }),
      offices: {
        anyOf: [
          YAML,
          {
            type: 'object',
            properties: Object.fromEntries(
              officeNames().map((name) => [name, { anyOf: [text, { type: 'array', items: text }] }]),
            ),
          },
        ],
      },
      ...(follows && { follows: withKeys(follows, FOLLOWS) }),
      // As the agenda has them, in whatever words.
      ...(items && { items: orFile({ type: 'array', items: { type: 'object' } }) }),
      acts: orFile({ type: 'array', items: act }),
    },
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:yishi:schema:script:${opens}`,
    title: 'yishi: a script · 协商脚本',
    ...withKeys(head, HEAD),
    $defs: defs,
  };
}
