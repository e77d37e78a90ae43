// The engine as a host calls it, where the consultations are objects of Restate: each call goes to the object that keeps the consultation.
import { nanoid } from 'nanoid';
import type { Answered, Engine, EngineOptions } from '../../engine/calls.js';
import type { Told as Appended, Entry, Head, Store, Tombstone } from '../../engine/contracts.js';
import { UnknownConsultation } from '../../engine/errors.js';
import { aheadOf, noCursor } from '../../engine/feed.js';
import { toldTo } from '../../engine/heard.js';
import type { Asker } from '../../engine/judging.js';
import { namesOf } from '../../engine/names.js';
import { asPerson } from '../../engine/person.js';
import { engineProblem } from '../../engine/problems.js';
import { asSaid, checkDate, checkPage, checkSeq, type Said, taken } from '../../engine/said.js';
import { Watching } from '../../engine/watching.js';
import { deepFrozen } from '../../handed.js';
import { consultation } from '../../procedure/chart.js';
import { restore } from '../../procedure/codec.js';
import { passDeadlines } from '../../procedure/decide.js';
import type { Asking as Listing, Place } from './index-object.js';
import { Ingress, type IngressOptions } from './ingress.js';
import { CONSULTATION, INDEX, keyOf, keyOfPart, PARTS } from './keys.js';
import { asError, type ErrorTold, type Handler, type Requests, type Telling, type Told } from './wire.js';

export interface RestateOptions
  extends IngressOptions,
    Pick<EngineOptions, 'charts' | 'id' | 'now' | 'onRefused' | 'onAdmitted'> {
  /** The tenant. */
  scope?: string;
  /** How often it is looked whether others have written, while somebody watches, in milliseconds: by default 500. */
  every?: number;
}

const WRITES: readonly Handler[] = ['open', 'ask', 'askMany', 'purge', 'pass'];

const parts = Array.from({ length: PARTS }, (_, part) => part);

/** Where each part of the index was read up to. */
function readCursor(cursor: string): number[] {
  if (cursor === '') return parts.map(() => 0);
  const reached = cursor.split('.').map(Number);
  if (reached.length !== PARTS || !reached.every((one) => Number.isSafeInteger(one) && one >= 0))
    throw noCursor(cursor);
  return reached;
}

/** So many commands, or characters of them, in one message at most. */
const LUMP = 500;
const LONG = 1_000_000;

function* inLumps(said: readonly Said[]): Generator<Said[]> {
  let some: Said[] = [];
  let long = 0;
  for (const one of said) {
    some.push(one);
    long += JSON.stringify(one).length;
    if (some.length < LUMP && long < LONG) continue;
    yield some;
    some = [];
    long = 0;
  }
  if (some.length > 0) yield some;
}

/**
 * The engine over Restate.
 * @example
 * const engine = restateEngine({ ingress: 'http://localhost:8080' });
 */
export function restateEngine(options: RestateOptions): Engine {
  const {
    scope = 'default',
    charts: others = [],
    id: newId = nanoid,
    now = () => new Date(),
    every = 500,
    onRefused,
    onAdmitted,
  } = options;
  const ingress = new Ingress(options);
  const charts = [consultation, ...others];
  const closing = new AbortController();

  const asked = async <H extends Handler, T>(id: string, handler: H, request: Requests[H]): Promise<T> => {
    const writes = WRITES.includes(handler);
    const telling: Telling = writes && onAdmitted ? { tell: true } : {};
    const key = keyOf(scope, id);
    const told = await ingress.call<Told<T>>(CONSULTATION, key, handler, { ...request, ...telling }, writes);
    for (const fact of told.facts ?? []) toldTo(onAdmitted, { id, fact: deepFrozen(fact) });
    if ('error' in told) throw asError(told.error);
    return told.ok;
  };

  const ofParts = <T>(handler: string, request: (part: number) => unknown): Promise<T[]> =>
    Promise.all(parts.map((part) => ingress.call<T>(INDEX, keyOfPart(scope, part), handler, request(part), false)));

  const listed = async ({ after, limit = Number.MAX_SAFE_INTEGER, dueBefore }: Partial<Listing>): Promise<Head[]> => {
    const listing: Listing = {
      limit,
      ...(after !== undefined && { after }),
      ...(dueBefore !== undefined && { dueBefore }),
    };
    const heads = (await ofParts<Head[]>('list', () => listing)).flat();
    return heads.sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit);
  };

  const unwritten = async (): Promise<never> => {
    throw new TypeError('what is written here is written by the objects themselves');
  };

  /** As much of a store as whoever watches asks for. */
  const store: Store = {
    append: unwritten,
    erase: unwritten,
    purge: unwritten,
    close: async () => {},
    async *read(id, after = 0) {
      for (let seen = after; ; ) {
        const { entries, more } = await asked<'read', { entries: Entry[]; more: boolean }>(id, 'read', { after: seen });
        if (entries.length > 0) yield entries;
        seen = entries.at(-1)?.seq ?? seen;
        if (!more) return;
      }
    },
    head: async (id) => (await asked<'head', { head?: Head }>(id, 'head', {})).head,
    tombstone: async (id) => (await asked<'head', { tombstone?: Tombstone }>(id, 'head', {})).tombstone,
    list: listed,
    async feed(after, limit) {
      const reached = readCursor(after);
      const told = await ofParts<Place[]>('feed', (part) => ({ after: reached[part] ?? 0, limit }));
      if (after !== '' && told.every((places) => places.length === 0)) {
        const ends = await ofParts<number>('told', () => ({}));
        if (ends.some((end, part) => end < (reached[part] ?? 0))) throw aheadOf(after);
      }
      const appended: Appended[] = [];
      for (const [part, places] of told.entries())
        for (const place of places) {
          if (appended.length === limit) return appended;
          reached[part] = (reached[part] ?? 0) + 1;
          appended.push({ ...place, cursor: reached.join('.') });
        }
      return appended;
    },
    async listen(heard) {
      const ended = new AbortController();
      let before = '';
      const look = async (): Promise<void> => {
        const reached = (await ofParts<number>('told', () => ({}))).join('.');
        if (reached !== before) heard();
        before = reached;
      };
      const timer = setInterval(() => {
        // Whoever reads meets what is wrong.
        look().catch(heard);
      }, every);
      timer.unref?.();
      ended.signal.addEventListener('abort', () => clearInterval(timer));
      return async () => ended.abort();
    },
  };
  const watching = new Watching(store, closing.signal, async (id) => (await engine.view(id, 'system')).seq);

  const heard = async (id: string, { type, fields, asker }: Said) => {
    const answer = deepFrozen(
      await asked<'ask', Awaited<ReturnType<Engine['ask']>>>(id, 'ask', { type, fields, asker }),
    );
    if (answer.ok) watching.published(id);
    else toldTo(onRefused, { id, type, by: asker?.by ?? '', refusal: answer.refusal });
    return answer;
  };

  async function* entriesOf(
    id: string,
    first: Entry[],
    more: boolean,
    reader: Requests['record'],
  ): AsyncIterable<Entry> {
    yield* first;
    for (let after = first.at(-1)?.seq, again = more; again && after !== undefined; ) {
      const page = await asked<'record', { ok: true; entries: Entry[]; more: boolean } | { ok: false }>(id, 'record', {
        ...reader,
        after,
      });
      if (!page.ok) return;
      yield* page.entries;
      after = page.entries.at(-1)?.seq;
      again = page.more;
    }
  }

  const engine: Engine = {
    async open(opening, { id = newId(), ...asker }) {
      const answer = await asked<'open', Awaited<ReturnType<Engine['open']>>>(id, 'open', { opening, asker });
      if (answer.ok) watching.published(id);
      else toldTo(onRefused, { id, type: 'consultation.open', by: asker.by, refusal: answer.refusal });
      return deepFrozen(answer);
    },
    // The answer to a command of type T is an answer of type T.
    submit: async (id, type, fields, asker) => (await heard(id, asSaid(type, fields, asker))) as never,
    ask: async (id: string, command: Asker & { type: string; fields?: unknown }) =>
      (await heard(id, taken(command as never))) as never,
    as: (id, person) => asPerson(engine, id, person),
    async submitMany(id, submissions) {
      const said = Array.from(submissions, (one) => taken(one));
      if (said.length === 0) return [];
      const told: (Answered | { ok: false; error: ErrorTold })[] = [];
      for (const some of inLumps(said))
        told.push(...(await asked<'askMany', typeof told>(id, 'askMany', { submissions: some })));
      return told.map((one, index) => {
        if ('error' in one) return { ok: false, error: one.error instanceof Error ? one.error : asError(one.error) };
        if (one.ok) watching.published(id);
        else {
          const { type = '', asker } = said[index] ?? {};
          toldTo(onRefused, { id, type, by: asker?.by ?? '', refusal: one.refusal });
        }
        return deepFrozen(one);
      });
    },
    permitted: async (id, person) => deepFrozen(await asked(id, 'permitted', { person })),
    view: async (id, person) => deepFrozen(await asked(id, 'view', { person })),
    head: async (id) => (await asked<'head', { head?: Head }>(id, 'head', {})).head,
    async names(id) {
      const pieces = await asked<'state', string[] | undefined>(id, 'state', {});
      if (!pieces) throw new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));
      const snapshot = restore(pieces, charts);
      const at = now().toISOString();
      return namesOf(
        (at < snapshot.context.at ? snapshot : passDeadlines(snapshot, { at, salt: '' }).snapshot).context,
      );
    },
    async record(id, reader) {
      const { for: by, profile, after = 0, readable } = reader;
      checkSeq(after);
      const asking = { for: by, after, ...(profile && { profile }), ...(readable && { readable }) };
      type Page =
        | { ok: true; entries: Entry[]; more: boolean }
        | Extract<Awaited<ReturnType<Engine['record']>>, { ok: false }>;
      const page = await asked<'record', Page>(id, 'record', asking);
      return page.ok ? { ok: true, entries: entriesOf(id, page.entries, page.more, asking) } : deepFrozen(page);
    },
    watch: (id, watchOptions = {}) => watching.one(id, watchOptions),
    watchAll: (watchOptions = {}) => watching.all(watchOptions),
    async list(listing = {}) {
      checkPage('list', listing);
      return listed(listing);
    },
    async due(at = now()) {
      checkDate('due: at', at);
      return listed({ dueBefore: at.toISOString() });
    },
    async tick() {
      const due = await listed({ dueBefore: now().toISOString() });
      const passed = await Promise.allSettled(due.map(({ id }) => asked(id, 'pass', {})));
      for (const one of passed) if (one.status === 'rejected') throw one.reason;
      return due.map(({ id }) => id);
    },
    purge: async (id, { by, ground }) => deepFrozen(await asked(id, 'purge', { by, ground })),
    async close() {
      closing.abort();
    },
  };
  return engine;
}
