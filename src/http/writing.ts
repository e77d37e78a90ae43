// What may be asked for over HTTP: that a consultation is opened, and commands, one or many.

import { sha256 } from '../digest.js';
import type { Opening } from '../engine/calls.js';
import { Conflict } from '../engine/errors.js';
import { formProblem } from '../form.js';
import { httpProblem } from '../problems/http.js';
import { ask, formed, sentMany, sentOne } from './commanding.js';
import { etag, expected, keyOf } from './conditions.js';
import { malformed, refused, statusOf, stopped } from './refusing.js';
import { type Call, json, type Route } from './route.js';
import * as schemas from './schemas.js';
import { wordsFor } from './words.js';

const replayed = (repeated: true | undefined): Record<string, string> =>
  repeated ? { 'idempotent-replayed': 'true' } : {};

/** The charter an opening names or brings, and what it is called where it is one of the host's. */
function charterOf({ options: { charters } }: Call, given: unknown): { charter: unknown; name?: string } {
  if (!charters) return { charter: given };
  if (typeof given === 'string' && Object.hasOwn(charters, given)) return { charter: charters[given], name: given };
  throw stopped(422, httpProblem('http.charter-unknown', { known: Object.keys(charters) }));
}

/** The same key of the same person opens the same consultation: its id follows from both. A list, so that no two are written alike. */
const idOf = (person: string, key: string | undefined): string | undefined =>
  key === undefined ? undefined : sha256(JSON.stringify([person, key])).slice(0, 24);

/** Of an id whose consultation was purged: nobody gets it again, and there is nothing to wait for. */
function taken(error: unknown): never {
  if (error instanceof Conflict && error.problem.code === 'store.purged')
    throw stopped(409, httpProblem('http.id-used', {}));
  throw error;
}

const open: Route = {
  method: 'POST',
  path: '/consultations',
  name: 'open',
  summary: 'Opens a consultation; whoever is signed in is its convener',
  headers: ['Idempotency-Key'],
  body: schemas.openingBody,
  gives: { status: 201, what: 'It is open, under this id', schema: schemas.opened },
  fails: [403, 409, 413, 415, 422],
  async handle(call) {
    const { engine, person, request, link } = call;
    const body = await call.json();
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw malformed([formProblem('form.kind', { name: '', kind: 'object' })]);
    const fields = Object.keys(body).filter((name) => !schemas.OPENING.has(name));
    if (fields.length > 0) throw malformed([formProblem('form.unknown-field', { name: '', fields })]);
    const { id: named, charter: given, ...rest } = body as Readonly<Record<string, unknown>>;
    const { id: wanted } = formed(schemas.wanted, named === undefined ? {} : { id: named });
    const { charter, name } = charterOf(call, given);
    if (!(await call.mayOpen({ title: rest.title, ...(name !== undefined && { charter: name }) })))
      throw stopped(403, httpProblem('http.not-opening', {}));
    const key = keyOf(request.headers);
    const id = wanted === undefined ? idOf(person, key) : wanted;
    // Whatever lies under these names is judged as the fields of every command are.
    const opening = { ...rest, charter } as Opening;
    const answer = await engine.open(opening, { by: person, key, ...(id !== undefined && { id }) }).catch(taken);
    if (!answer.ok) throw refused(answer.refusal);
    const headers = {
      ...replayed(answer.repeated),
      location: link(`/consultations/${encodeURIComponent(answer.id)}/view`),
    };
    return json(answer, answer.repeated ? 200 : 201, headers);
  },
};

const submit: Route = {
  method: 'POST',
  path: '/consultations/{id}/commands',
  name: 'submit',
  summary: 'Asks for one thing, as whoever is signed in',
  headers: ['If-Match', 'Idempotency-Key'],
  body: schemas.command,
  gives: { status: 201, what: 'It is recorded, durably', schema: schemas.answer },
  also: { 200: 'It was recorded before, under the same key' },
  fails: [403, 404, 409, 412, 413, 415, 422],
  async handle(call) {
    const { headers } = call.request;
    const key = keyOf(headers);
    const seq = expected(headers);
    const sent = await sentOne(call);
    const answer = await ask(call, { ...sent, asker: { ...sent.asker, key, if: seq } });
    if (!answer.ok) throw refused(answer.refusal);
    return json(answer, answer.repeated ? 200 : 201, { etag: etag(answer.seq), ...replayed(answer.repeated) });
  },
};

const submitMany: Route = {
  method: 'POST',
  path: '/consultations/{id}/commands/many',
  name: 'submitMany',
  summary: 'Asks for many things in order; one refused does not stop the rest',
  body: schemas.manyCommands,
  gives: { status: 200, what: 'An answer to each, in their order', schema: schemas.answers },
  fails: [403, 404, 413, 415, 422],
  async handle(call) {
    const { engine, id, language } = call;
    const sent = await sentMany(call);
    // Types and fields are the client's words; the engine refuses what is none of a command's.
    const submissions = sent.map(({ type, fields, asker }) => ({ ...asker, type, fields }));
    const given = await engine.submitMany(id, submissions as Parameters<typeof engine.submitMany>[1]);
    const names = given.every(({ ok }) => ok) ? undefined : await wordsFor(engine, id);
    const answers = given.map((answer) => {
      if (answer.ok) return answer;
      // What broke on one of them is the operator's to know.
      if ('error' in answer) return { ok: false, status: 500 };
      return { ...answer, status: statusOf(answer.refusal.code), detail: language.refusal(answer.refusal, names) };
    });
    return json({ answers });
  },
};

export const writing: readonly Route[] = [open, submit, submitMany];
