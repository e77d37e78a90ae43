// A room for tests: the lift consultation as far as a moment, over real HTTP, with whoever is asked to come in by their own code.
import { createParser } from 'eventsource-parser';
import type { Entry, Store } from 'yishi';
import { memory } from 'yishi/memory';
import { createRoom, type RoomOptions } from '../../examples/room/server/app.js';
import { roomClock } from '../../examples/room/server/clock.js';
import { type Codes, openCodes } from '../../examples/room/server/codes.js';
import { listening } from '../../examples/room/server/listening.js';
import type { Kind } from '../../examples/room/server/secret.js';
import { seedLift } from '../../examples/room/server/seed.js';
import { Browser } from '../embed/process.js';

export const ID = 'heping-road-lift';
/** A quarter of an hour before the owners vote. */
export const BEFORE_VOTE = '2026-05-10T00:45:00.000Z';

export interface Started {
  origin: string;
  engine: ReturnType<typeof createRoom>['engine'];
  store: Store;
  codes: Codes;
  /** Lines of the log. */
  lines: string[];
  errors: unknown[];
  /** A browser of somebody who came in. */
  enter(person: string, kind?: Kind, browser?: Browser): Promise<Browser>;
  stop(): Promise<void>;
}

export interface Starting extends Partial<RoomOptions> {
  until?: string;
  /** Where it was before, if it is started again. */
  port?: number;
}

/** The lift consultation as far as a moment: played once for all rooms of this process that begin there. */
async function played(until: string) {
  const store = memory();
  const { id } = await seedLift(store, until);
  const entries: Entry[] = [];
  for await (const page of store.read(id)) entries.push(...page);
  const head = await store.head(id);
  if (!head) throw new Error('nothing was played');
  const { id: _id, seq: _seq, hash: _hash, ...summary } = head;
  return { entries, summary };
}
const beginnings = new Map<string, ReturnType<typeof played>>();

async function begun(store: Store, until: string): Promise<void> {
  const beginning = beginnings.get(until) ?? played(until);
  beginnings.set(until, beginning);
  const { entries, summary } = await beginning;
  await store.append(ID, 0, entries, summary);
}

const running = new Set<Started>();

export async function started({
  until = '2026-03-20T06:20:00.000Z',
  port = 0,
  ...options
}: Starting = {}): Promise<Started> {
  const store = options.store ?? memory();
  if (!options.store) await begun(store, until);
  const codes = options.codes ?? openCodes({ file: ':memory:' });
  const lines: string[] = [];
  const errors: unknown[] = [];
  const room = createRoom({
    id: ID,
    clock: roomClock(codes, { drill: true, first: Date.parse(until) }),
    log: (line) => lines.push(line),
    onError: (error) => errors.push(error),
    ...{ ...options, store, codes },
  });
  const { origin, stop } = await listening(room, { port });
  const found: Started = {
    ...{ origin, engine: room.engine, store, codes, lines, errors },
    async enter(person, kind = 'slip', browser = new Browser(origin)) {
      const code = await codes.issue(kind, person, 'tests');
      const came = await browser.json('/room/in', { code });
      if (came.status !== 200) throw new Error(`${person}: ${came.status} ${await came.text()}`);
      return browser;
    },
    async stop() {
      running.delete(found);
      await stop();
      codes.close();
    },
  };
  running.add(found);
  return found;
}

export const stopAll = async (): Promise<void> => {
  for (const one of running) await one.stop();
};

/** A command as the pages send it. */
export const sent = (browser: Browser, command: object, headers: Record<string, string> = {}): Promise<Response> =>
  browser.json(`/api/consultations/${ID}/commands`, command, headers);

/** The seqs a stream tells, and when it ended. */
export function listened(response: Response): { seqs: number[]; over: Promise<void> } {
  const seqs: number[] = [];
  const parser = createParser({ onEvent: ({ id }) => seqs.push(Number(id)) });
  const over = (async () => {
    const decoder = new TextDecoder();
    for await (const part of response.body!) parser.feed(decoder.decode(part, { stream: true }));
  })();
  return { seqs, over };
}
