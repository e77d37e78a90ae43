// What happened in all consultations of a scope, one after the other, from a place anybody can keep. A store that has no such order
// of its own is asked for its heads. Pure but for the store.
import type { Instant } from '../calendar.js';
import type { Store, Told } from './contracts.js';
import { Corrupt } from './errors.js';
import { engineProblem } from './problems.js';

/** Something that happened in some consultation, and nothing anybody said. */
export type Happening = {
  /** Where to go on from after this: keep it once what it tells of is done. Going on from it may tell the last few again. */
  cursor: string;
  id: string;
  seq: number;
} & (
  | { kind: 'entry'; at: Instant; type: string }
  /** Deleted as a whole: `seq` was its last entry. */
  | { kind: 'purged' }
  /** It was appended to, and cannot be read. What stands behind it is told all the same. */
  | { kind: 'damaged'; error: Corrupt }
);

export const noCursor = (cursor: string): RangeError =>
  new RangeError(
    `'${String(cursor).slice(0, 100)}' is no cursor of this store: take one from what \`watchAll\` told, or '' for the beginning`,
  );

/** Whoever has it was told of more than the store has: records were put back from an older copy, and the cursor was not. */
export const aheadOf = (cursor: string): RangeError =>
  new RangeError(
    `'${cursor.slice(0, 100)}' is ahead of this store, as after records were put back from an older copy: begin again from '', or from now on`,
  );

/** The order of appends, from whatever can give it. */
export interface Feed {
  after(cursor: string, limit: number): Promise<Told[]>;
  /** The place after everything there is. */
  end(): Promise<string>;
}

/** How many heads are asked for at a time. */
const PAGE = 1000;
/** How many appends are skipped at a time on the way to the end. */
const SKIP = 10_000;

export function feedOf(store: Store): Feed {
  if (!store.feed) return byHeads(store);
  const after = store.feed.bind(store);
  return {
    after,
    async end() {
      let cursor = '';
      for (;;) {
        const told = await after(cursor, SKIP);
        cursor = told.at(-1)?.cursor ?? cursor;
        if (told.length < SKIP) return cursor;
      }
    },
  };
}

/** Up to which entry each consultation was told of. */
type Reached = Readonly<Record<string, number>>;

const written = (reached: ReadonlyMap<string, number>): string => JSON.stringify(Object.fromEntries(reached));

function readReached(cursor: string): Map<string, number> {
  if (cursor === '') return new Map();
  try {
    const reached: unknown = JSON.parse(cursor);
    if (typeof reached === 'object' && reached !== null && Object.values(reached).every(Number.isSafeInteger))
      return new Map(Object.entries(reached as Reached));
  } catch {
    // It says itself what is wrong with it.
  }
  throw noCursor(cursor);
}

/** For stores that keep no order: where each consultation was when it was last looked at. A cursor is as long as there are consultations. */
function byHeads(store: Store): Feed {
  const heads = async (): Promise<Map<string, number>> => {
    const found = new Map<string, number>();
    for (let after: string | undefined; ; ) {
      const page = await store.list({ limit: PAGE, ...(after !== undefined && { after }) });
      for (const one of page) if (!('damaged' in one)) found.set(one.id, one.seq);
      after = page.at(-1)?.id;
      if (page.length < PAGE || after === undefined) return found;
    }
  };
  return {
    async after(cursor, limit) {
      const reached = readReached(cursor);
      const now = await heads();
      const told: Told[] = [];
      for (const [id, last] of now) {
        const before = reached.get(id) ?? 0;
        if (last < before) throw aheadOf(cursor);
        if (last <= before || told.length === limit) continue;
        reached.set(id, last);
        told.push({ cursor: written(reached), id, first: before + 1, last });
      }
      for (const id of [...reached.keys()]) {
        if (now.has(id) || told.length === limit) continue;
        const tombstone = await store.tombstone(id).catch((error: unknown) => {
          if (error instanceof Corrupt) return undefined;
          throw error;
        });
        // Damaged, or gone without a word: the list says so to whoever asks for it.
        if (!tombstone) continue;
        reached.delete(id);
        told.push({ cursor: written(reached), id, first: tombstone.seq, last: tombstone.seq, purged: true });
      }
      return told;
    },
    end: async () => written(await heads()),
  };
}

/** What the entries of some appends are. Until the last of an append, going on begins with that append again. */
export async function* happenings(store: Store, since: string, told: readonly Told[]): AsyncIterable<Happening> {
  let before = since;
  for (const { cursor, id, first, last, purged } of told) {
    if (purged) yield { cursor, id, seq: last, kind: 'purged' };
    else yield* entriesOf(store, { cursor, before, id, first, last });
    before = cursor;
  }
}

async function* entriesOf(
  store: Store,
  { cursor, before, id, first, last }: Told & { before: string },
): AsyncIterable<Happening> {
  let seen = first - 1;
  try {
    for await (const page of store.read(id, seen))
      for (const { seq, at, type } of page) {
        seen = seq;
        yield { cursor: seq >= last ? cursor : before, id, seq, kind: 'entry', at, type };
        if (seq >= last) return;
      }
  } catch (error) {
    if (!(error instanceof Corrupt)) throw error;
    yield { cursor, id, seq: seen + 1, kind: 'damaged', error };
    return;
  }
  // Not there any more: it was purged, which is told of in its own place, or it was cut short.
  if (await store.tombstone(id)) return;
  const error = new Corrupt(
    engineProblem('store.missing', { file: '', seq: seen + 1 }, { consultation: id, seq: seen + 1 }),
  );
  yield { cursor, id, seq: seen + 1, kind: 'damaged', error };
}
