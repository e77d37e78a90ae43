// What may be read over HTTP, each by whoever is signed in and by nobody in their place: views, buttons, heads, lists and records.
import * as z from 'zod/mini';
import type { Entry, Listed } from '../engine/contracts.js';
import { UnknownConsultation } from '../engine/errors.js';
import { lineOf } from '../engine/line.js';
import { engineProblem } from '../engine/problems.js';
import { instant } from '../fields.js';
import { etag, isKnown } from './conditions.js';
import { refused } from './refusing.js';
import { answered, type Call, json, type Route, seqInQuery as seq } from './route.js';
import * as schemas from './schemas.js';
import { wordsFor } from './words.js';

/** Heads on one page at most. */
const PAGE = 1000;

const view: Route = {
  method: 'GET',
  path: '/consultations/{id}/view',
  name: 'view',
  summary: 'The consultation as whoever is signed in sees it',
  headers: ['If-None-Match'],
  gives: { status: 200, what: 'The view; its ETag is the seq', schema: schemas.view },
  also: { 304: 'Nothing has happened since' },
  fails: [404],
  async handle({ engine, id, person, request: { headers } }) {
    const seen = await engine.view(id, person);
    const tag = { etag: etag(seen.seq) };
    return isKnown(headers, seen.seq) ? answered(null, 304, tag) : json(seen, 200, tag);
  },
};

const permitted: Route = {
  method: 'GET',
  path: '/consultations/{id}/permitted',
  name: 'permitted',
  summary: 'What whoever is signed in may ask for now, and why not the rest, in words',
  gives: { status: 200, what: 'One for each command of this place; the ETag is the seq', schema: schemas.permissions },
  fails: [404],
  async handle({ engine, id, person, language }) {
    const { seq, permitted: permissions } = await engine.view(id, person);
    const names = await wordsFor(engine, id);
    const told = permissions.map((one) => ({
      type: one.type,
      ok: one.ok,
      title: language.command(one.type),
      ...(!one.ok && { refusal: one.refusal, detail: language.refusal(one.refusal, names) }),
    }));
    return json({ permitted: told }, 200, { etag: etag(seq) });
  },
};

const head: Route = {
  method: 'GET',
  path: '/consultations/{id}/head',
  name: 'head',
  summary: 'The fingerprint of the record: its last entry and that entry’s hash',
  headers: ['If-None-Match'],
  gives: { status: 200, what: 'The head; its ETag is the seq', schema: schemas.oneHead },
  also: { 304: 'Nothing was recorded since' },
  fails: [404],
  async handle({ engine, id, request }) {
    const last = await engine.head(id);
    if (!last) throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
    const tag = { etag: etag(last.seq) };
    if (isKnown(request.headers, last.seq)) return answered(null, 304, tag);
    return json({ id, seq: last.seq, hash: last.hash, place: last.place }, 200, tag);
  },
};

const encoder = new TextEncoder();

/** Bytes of a record that are made at a time. */
const CHUNK = 1 << 16;

/** Lines as they were hashed, made as fast as they are read. What breaks on the way breaks the connection: half a record is not passed off as one. */
function lines(entries: AsyncIterable<Entry>): ReadableStream<Uint8Array> {
  const iterator = entries[Symbol.asyncIterator]();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        let text = '';
        while (text.length < CHUNK) {
          const { done, value } = await iterator.next();
          if (done) {
            if (text !== '') controller.enqueue(encoder.encode(text));
            return controller.close();
          }
          text += `${lineOf(value)}\n`;
        }
        controller.enqueue(encoder.encode(text));
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
}

const record: Route = {
  method: 'GET',
  path: '/consultations/{id}/record',
  name: 'record',
  summary: 'The record, as far as whoever is signed in may read it: JSON, one entry a line',
  query: z.strictObject({ profile: z.optional(z.enum(['publication', 'archive'])), after: z.optional(seq) }),
  gives: { status: 200, what: 'Entries in their order, for `yishi verify`', type: 'application/jsonl' },
  fails: [403, 404],
  async handle({ engine, id, person, query }) {
    const { profile = 'publication', after = 0 } = query as z.output<z.ZodMiniObject> & {
      profile?: 'publication' | 'archive';
      after?: number;
    };
    const read = await engine.record(id, { for: person, profile, after });
    if (!read.ok) throw refused(read.refusal);
    return answered(lines(read.entries), 200, { 'content-type': 'application/jsonl' });
  },
};

/** Those that are there for whoever asks. Of a damaged one they are told that it is, and not where on whose disk. */
async function visible({ maySee }: Call, listed: readonly Listed[]): Promise<object[]> {
  const seen = await Promise.all(listed.map(({ id }) => maySee(id)));
  return listed.flatMap((one, index): object[] => {
    if (!seen[index]) return [];
    return 'damaged' in one ? [{ id: one.id, damaged: one.damaged.code }] : [one];
  });
}

const list: Route = {
  method: 'GET',
  path: '/consultations',
  name: 'list',
  summary: 'Consultations, page by page',
  query: z.strictObject({ after: z.optional(z.string()), limit: z.optional(seq) }),
  gives: { status: 200, what: 'Heads; `next` is the `after` of the next page', schema: schemas.heads },
  async handle(call) {
    const { after, limit = 100 } = call.query as { after?: string; limit?: number };
    const most = Math.min(Math.max(1, limit), PAGE);
    const heads = await call.engine.list({ limit: most, ...(after !== undefined && { after }) });
    const next = heads.length === most ? heads.at(-1)?.id : undefined;
    return json({ heads: await visible(call, heads), ...(next !== undefined && { next }) });
  },
};

const due: Route = {
  method: 'GET',
  path: '/due',
  name: 'due',
  summary: 'Consultations with a deadline at or before a moment, by default now',
  query: z.strictObject({ at: z.optional(instant) }),
  gives: { status: 200, what: 'Their heads', schema: schemas.heads },
  async handle(call) {
    const { at } = call.query as { at?: string };
    return json({ heads: await visible(call, await call.engine.due(at === undefined ? undefined : new Date(at))) });
  },
};

export const reading: readonly Route[] = [list, view, permitted, head, record, due];
