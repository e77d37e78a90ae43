// Commands that come over HTTP: who asks is whoever is signed in, whatever a body says; what names somebody else needs the host's leave.
import * as z from 'zod/mini';
import type { Answer } from '../engine/calls.js';
import type { Asker } from '../engine/judging.js';
import { id } from '../fields.js';
import { formProblemOf, valueAt } from '../form.js';
import { httpProblem } from '../problems/http.js';
import { consultation as sixSteps } from '../procedure/chart.js';
import { type CommandType, commands } from '../procedure/vocabulary.js';
import { malformed, type Status, stopped } from './refusing.js';
import type { Call } from './route.js';

/** What stands beside the fields of a command. */
export const beside = {
  /** Whose command it is, where a clerk enters it: with the host's leave, and under the clerk's name. */
  by: z.optional(id),
  /** For whom it is asked. */
  for: z.optional(id),
  /** They were helped, as whoever is signed in answers for. */
  assisted: z.optional(z.boolean()),
  /** When it happened, where it is entered late. */
  on: z.optional(z.string()),
};

const one = z.strictObject({ type: z.string(), fields: z.optional(z.unknown()), ...beside });

/** Of many each has its own key and its own seq. */
const each = z.strictObject({
  type: z.string(),
  fields: z.optional(z.unknown()),
  ...beside,
  key: z.optional(z.string()),
  if: z.optional(z.int()),
});
const many = z.strictObject({ commands: z.array(each) });

/** What a schema makes of a body, or a 422 with everything that is wrong with it. */
export function formed<S extends z.core.$ZodType>(schema: S, given: unknown, status?: Status): z.output<S> {
  const read = z.safeParse(schema, given);
  if (read.success) return read.data;
  throw malformed(
    read.error.issues.map((issue) =>
      formProblemOf(issue, issue.path.join('.'), valueAt(given, issue.path) === undefined),
    ),
    status,
  );
}

type Said = z.output<typeof one>;

/** The asker of a command: the one thing no client says. */
async function askerOf(call: Call, { type, by: named, for: principal, assisted = false, on }: Said): Promise<Asker> {
  const { person, id: consultation } = call;
  const by = named ?? person;
  const isOwn = by === person && !assisted;
  if (!isOwn || principal !== undefined) {
    const entering = { consultation, type, by, assisted, ...(principal !== undefined && { for: principal }) };
    if (!(await call.mayEnter(entering)))
      throw stopped(403, httpProblem('http.not-entering', { person: by === person ? (principal ?? by) : by }));
  }
  return { by, for: principal, on, ...(!isOwn && { enteredBy: person }), ...(assisted && { assisted }) };
}

/** Consultations are opened where the host is asked whether somebody may, and nowhere else. */
async function checkOpen(call: Call, type: string): Promise<void> {
  if (type !== sixSteps.opening && Object.hasOwn(commands, type)) return;
  // Whatever chart it is of: it has to be there.
  await call.engine.view(call.id, call.person);
}

export interface Sent {
  asker: Asker;
  type: string;
  fields: unknown;
}

export async function sentOne(call: Call): Promise<Sent> {
  const said = formed(one, await call.json());
  await checkOpen(call, said.type);
  return { type: said.type, fields: said.fields, asker: await askerOf(call, said) };
}

export async function sentMany(call: Call): Promise<Sent[]> {
  const { commands: list } = formed(many, await call.json());
  const { most } = call;
  if (list.length > most) throw stopped(413, httpProblem('http.too-many', { most }));
  const sent: Sent[] = [];
  for (const said of list) {
    await checkOpen(call, said.type);
    const asker = await askerOf(call, said);
    sent.push({ type: said.type, fields: said.fields, asker: { ...asker, key: said.key, if: said.if } });
  }
  return sent;
}

/**
 * Asks for one thing. A view knows of deadlines that have passed before anybody recorded it; whoever goes by its seq is right, and
 * the clock has to say so first.
 */
export async function ask({ engine, id, person }: Call, { type, fields, asker }: Sent): Promise<Answer<CommandType>> {
  const answer = await engine.ask(id, { ...asker, type, fields });
  if (answer.ok || answer.refusal.code !== 'seq.moved') return answer;
  const { expected, actual } = answer.refusal.numbers;
  if (expected <= actual || (await engine.view(id, person)).seq !== expected) return answer;
  await engine.tick();
  return engine.ask(id, { ...asker, type, fields });
}
