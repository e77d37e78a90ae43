// What happens, as it happens: in one consultation for whoever may see it, and in all of the scope for whoever the host says.
import * as z from 'zod/mini';
import type { Happening } from '../engine/feed.js';
import { httpProblem } from '../problems/http.js';
import { cursorSeen, lastSeen } from './conditions.js';
import { eventStream, type Sent, type Stream } from './events.js';
import { GATHER, HEARTBEAT, PATIENCE } from './options.js';
import { crowded, stopped } from './refusing.js';
import { answered, type Call, type Route, seqInQuery } from './route.js';

function streamed({ request, options, seat }: Call, events: Stream['events']): Response {
  const type = { 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' };
  if (request.method === 'HEAD') return answered(null, 200, type);
  const left = seat();
  if (!left) throw crowded();
  const { heartbeat = HEARTBEAT, patience = PATIENCE, gather = GATHER } = options.watch ?? {};
  return answered(eventStream({ events, signal: request.signal, heartbeat, patience, gather, left }), 200, type);
}

const everyOf = ({ options: { watch: { every } = {} } }: Call) => (every === undefined ? {} : { every });

/** Goes on from where the client was; where that is nowhere here, it is said to be lost, and goes on from now. */
async function* orLost<P>(
  after: P | undefined,
  from: (after: P | undefined) => AsyncIterable<Sent>,
): AsyncIterable<Sent> {
  try {
    yield* from(after);
  } catch (error) {
    if (after === undefined || !(error instanceof RangeError)) throw error;
    // An empty id: whoever comes back before anything has happened has none.
    yield { id: '', event: 'lost', data: {} };
    yield* from(undefined);
  }
}

async function* changes(call: Call, after: number | undefined, signal: AbortSignal): AsyncIterable<Sent> {
  const watched = call.engine.watch(call.id, { signal, ...(after !== undefined && { after }), ...everyOf(call) });
  for await (const change of watched) yield { id: String(change.seq), data: change };
}

const one: Route = {
  method: 'GET',
  path: '/consultations/{id}/events',
  name: 'watch',
  summary: 'What happens from now on, as server-sent events: seq, moment and type, and nothing anybody said',
  description: '`event: lost` says that the consultation is behind where the client was: it goes on from now.',
  query: z.strictObject({ after: z.optional(seqInQuery) }),
  headers: ['Last-Event-ID'],
  gives: { status: 200, what: 'One event an entry; its id is the seq', type: 'text/event-stream' },
  fails: [404, 503],
  async handle(call) {
    const { engine, id, person, query, request } = call;
    const after = lastSeen(request.headers) ?? (query.after as number | undefined);
    // Told now if there is none, not in the stream.
    await engine.view(id, person);
    return streamed(call, (signal) => orLost(after, (from) => changes(call, from, signal)));
  },
};

/** A cursor may hold anything that an id may; a header may not. */
const idOf = (cursor: string): string => encodeURIComponent(cursor);

function sent(happening: Happening): Sent {
  const { cursor, id, seq, kind } = happening;
  const data = kind === 'entry' ? { id, seq, kind, at: happening.at, type: happening.type } : { id, seq, kind };
  return { id: idOf(cursor), data };
}

async function* happenings(call: Call, after: string | undefined, signal: AbortSignal): AsyncIterable<Sent> {
  const { engine, maySee } = call;
  const watched = engine.watchAll({ signal, ...(after !== undefined && { after }), ...everyOf(call) });
  for await (const happening of watched) if (await maySee(happening.id)) yield sent(happening);
}

const all: Route = {
  method: 'GET',
  path: '/events',
  name: 'watchAll',
  summary:
    'What happens in every consultation, as server-sent events, for whoever the host lets: ids, seq, moment and type',
  description:
    'An empty `after` begins at the beginning. After `event: lost` it goes on from now: where the client was is not known here, so that it loads its lists anew.',
  query: z.strictObject({ after: z.optional(z.string()) }),
  headers: ['Last-Event-ID'],
  gives: { status: 200, what: 'One event an entry; its id is where to go on', type: 'text/event-stream' },
  fails: [403, 503],
  async handle(call) {
    if (!(await call.mayWatchAll())) throw stopped(403, httpProblem('http.not-watching', {}));
    const after = cursorSeen(call.request.headers, call.query.after as string | undefined);
    return streamed(call, (signal) => orLost(after, (from) => happenings(call, from, signal)));
  },
};

export const watching: readonly Route[] = [one, all];
