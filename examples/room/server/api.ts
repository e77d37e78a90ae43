// The engine over HTTP for the room's pages: as the seat that asks, with the leave of the desk to enter for others, and streams that end with the seat.
import { randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import type { Engine, Refusal } from 'yishi';
import { http } from 'yishi/http';
import { language, namesOf } from 'yishi/language';
import type { Seat } from '../wire.js';
import { asking, asOf } from './asking.js';
import type { Following } from './following.js';
import type { Bound } from './guard.js';
import type { Login, Session } from './login.js';
import { languageOf, refused } from './said.js';
import type { InTurn } from './turns.js';

export interface Api {
  engine: Engine;
  /** The consultation of this room; others of the same store are not there. */
  id: string;
  login: Login;
  follow: Following;
  inTurn: InTurn;
  onError(error: unknown): void;
}

interface Beside {
  session: Session;
  seat?: Seat;
}

/** The projector is nobody: an id that is on no roll. */
const NOBODY = `screen-${randomBytes(12).toString('hex')}`;

/** What the engine's handler is asked: without `as`, which is ours, and until the client or the seat is gone. */
function plain(request: Request, signal: AbortSignal | undefined): Request {
  const url = new URL(request.url);
  if (!url.searchParams.has('as') && !signal) return request;
  url.searchParams.delete('as');
  // Only what is read is asked for with `as`: it has no body.
  return new Request(url, { method: request.method, headers: request.headers, signal: signal ?? request.signal });
}

interface Until {
  signal: AbortSignal | undefined;
  /** Nobody reads it any more. */
  left(): void;
}

/** A signal that goes off with the client or with the seat, whichever is first. */
function untilOver(request: Request, { session, seat }: Beside): Until {
  if (!session.onEnd) return { signal: undefined, left() {} };
  const over = new AbortController();
  const forget = session.onEnd(seat?.person, () => over.abort());
  const left = (): void => {
    forget();
    over.abort();
  };
  if (request.signal.aborted) left();
  else request.signal.addEventListener('abort', left, { once: true });
  return { signal: over.signal, left };
}

/** An answer that says when its body is over: at its end, where it breaks, or where whoever read it is gone. */
function whileRead(response: Response, body: ReadableStream<Uint8Array>, over: () => void): Response {
  const through = new TransformStream<Uint8Array, Uint8Array>();
  body.pipeTo(through.writable).then(over, over);
  return new Response(through.readable, response);
}

/** Who follows what happens: each once, however many pages they have open, so that nobody makes a hall of themselves. */
function followers() {
  const pages = new Map<string, number>();
  return {
    /** @returns what is called once they no longer do */
    add(person: string): () => void {
      pages.set(person, (pages.get(person) ?? 0) + 1);
      return () => {
        const left = (pages.get(person) ?? 0) - 1;
        if (left > 0) pages.set(person, left);
        else pages.delete(person);
      };
    },
    count: () => pages.size,
  };
}

/** A refusal with people by their names: the engine's handler may not know to whom it speaks, and here only those on the rolls are answered. */
async function named(c: Context<Bound>, response: Response, follow: Following): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return response;
  const problem = (await response.clone().json()) as { detail?: string; refusal?: Refusal };
  if (!problem.refusal) return response;
  const { snapshot } = await follow.look();
  const detail = language(languageOf(c)).refusal(problem.refusal, namesOf(snapshot.context));
  return new Response(JSON.stringify({ ...problem, detail }), response);
}

/** Milliseconds for which events are gathered: at the desk and on the screen a moment, for phones, of which there are hundreds, so long that a vote is no flood. */
const GATHER = { desk: 100, phone: 1500 } as const;

export interface ApiPages {
  pages: Hono<Bound>;
  /** How many follow what happens at this moment. */
  followers(): number;
}

export function apiOf({ engine, id, login, follow, inTurn, onError }: Api): ApiPages {
  const following = followers();
  const handlerFor = (gather: number) =>
    http<{ person: string; seat?: Seat }, Beside>(engine, {
      basePath: '/api',
      challenge: 'Cookie',
      language: 'zh-Hans',
      authenticate: (_request, { seat }) => ({ person: seat?.person ?? NOBODY, ...(seat && { seat }) }),
      // A resident asks as themselves, or for whoever gave them a mandate; the desk for others, under its own name. The record's rules are asked as well.
      mayEnter: ({ person, seat }, { by, assisted }) => seat?.role === 'desk' || (by === person && !assisted),
      maySee: (_who, consultation) => consultation === id,
      watch: { gather },
      onError,
    });
  const handlers = { desk: handlerFor(GATHER.desk), phone: handlerFor(GATHER.phone) };

  const app = new Hono<Bound>();
  app.all('/api/*', async (c: Context<Bound>) => {
    const { method } = c.req;
    // The form of commands is the same for everybody, and tells nothing of anybody.
    const who = await asking(c, login);
    if ('refused' in who) return who.refused;
    const { session, seat } = who;
    const asks = method !== 'GET' && method !== 'HEAD';
    if (asks && !seat) return refused(c, 'watching-only');
    // At a desk of several it is said who asks: nothing goes into the record under the first name there is.
    if (asks && session.seats.length > 1 && asOf(c) === undefined) return refused(c, 'say-as');
    if (asks && c.req.query('as') !== undefined) return refused(c, 'malformed');
    const beside = { session, ...(seat && { seat }) };
    const streams = !asks && /\/events$/.test(c.req.path);
    const resident = seat?.role === 'resident';
    const handler = handlers[resident ? 'phone' : 'desk'];
    if (streams) {
      const { signal, left } = untilOver(c.req.raw, beside);
      const response = await handler(plain(c.req.raw, signal), beside);
      const { body } = response;
      if (body && response.headers.get('content-type')?.startsWith('text/event-stream')) {
        const gone = following.add(seat?.person ?? NOBODY);
        return whileRead(response, body, () => {
          gone();
          left();
        });
      }
      left();
      return named(c, response, follow);
    }
    const answer = async () => handler(plain(c.req.raw, undefined), beside);
    // What is asked for waits for nobody, and neither does a stream.
    return named(c, await (asks ? answer() : inTurn(c.req.raw, !resident, answer)), follow);
  });
  return { pages: app, followers: following.count };
}
