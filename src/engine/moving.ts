// Moving a record to another store, whole or not at all, and what of one is given to the public. Nothing that was ordered to go goes along.
import type { Methods } from '../charters/ranking-methods.js';
import { type Chart, chartFor, consultation } from '../procedure/chart.js';
import { replay } from '../procedure/replay.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import { upcast } from '../procedure/upcast.js';
import { heldBackFrom } from '../procedure/view.js';
import { toFact } from './chain.js';
import type { Entry, Store } from './contracts.js';
import { coverage } from './erasure.js';
import { summaryOf } from './open-consultation.js';
import { type EngineProblem, engineProblem } from './problems.js';
import { isPublished, published } from './publication.js';
import { verify } from './verify.js';

export interface MovingOptions {
  /** Voting methods by id, for ballots that chose by one that is not of the core: `method` of `yishi/methods`. */
  methods?: Methods;
  /** What it may be of besides a consultation: `community` of `yishi/community`. */
  charts?: readonly Chart[];
}

export type Imported =
  | {
      ok: true;
      id: string;
      entries: number;
      head: string;
      /** It was there already, entry for entry: nothing was written. */
      there: boolean;
    }
  | { ok: false; problem: EngineProblem };

/** How things stand at the end of a record that verifies. */
function standing([first, ...rest]: readonly Entry[], charts: readonly Chart[]): Snapshot {
  const chart = first && chartFor([consultation, ...charts], first.type, first.fields);
  if (!first || !chart) throw new RangeError('a record begins with an entry that opens it');
  return replay(
    unopened(first.id, chart),
    [first, ...rest].map((entry) => upcast(chart, toFact(entry))),
  );
}

/** The record without the texts that it orders to go: whoever copied it may have been quicker than whoever erased. */
function withoutErased(entries: readonly Entry[]): Entry[] {
  const ordered = coverage(entries);
  return entries.map((entry, index) => {
    const { seals, ...open } = entry;
    const kept = Object.entries(seals ?? {}).filter(([pointer]) => !ordered[index]?.(pointer));
    if (kept.length === Object.keys(seals ?? {}).length) return entry;
    return kept.length === 0 ? open : { ...open, seals: Object.fromEntries(kept) };
  });
}

/** All of a record that lies in a store, as it may be handed on; no entries where there is none. */
export async function exportRecord(store: Store, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id)) for (const entry of page) entries.push(entry);
  return withoutErased(entries);
}

/**
 * What everybody may have of a record: its entries without the texts that are not meant for the public. Of a poll that is not counted yet nothing,
 * from its opening on. `verify(entries, head, { published: true })` holds of it.
 */
export function publicationOf(entries: readonly Entry[], { charts = [] }: Pick<MovingOptions, 'charts'> = {}): Entry[] {
  const end = heldBackFrom(standing(entries, charts)) ?? Number.POSITIVE_INFINITY;
  return withoutErased(entries)
    .filter(({ seq }) => seq < end)
    .map(published);
}

/** Whether nothing lies beside these entries but what is meant for the public: then texts that are missing were not handed out. */
export const isPublication = (entries: readonly Entry[]): boolean => entries.every(isPublished);

/** Where two records of one consultation stand to each other, if they are not the same. */
async function differing(store: Store, entries: readonly Entry[], id: string): Promise<EngineProblem | undefined> {
  let seen = 0;
  for await (const page of store.read(id))
    for (const { hash } of page) {
      const brought = entries[seen];
      seen += 1;
      if (brought && brought.hash !== hash) return engineProblem('moving.fork', { id, seq: seen }, { seq: seen });
    }
  const numbers = { id, here: seen, brought: entries.length };
  if (seen > entries.length) return engineProblem('moving.ahead', numbers);
  return seen < entries.length ? engineProblem('moving.behind', numbers) : undefined;
}

/**
 * Takes a record over into a store, in one append: all of it, once it verifies, or nothing. What is there already is left as it is, whatever is brought.
 * @returns why not, where it is no whole record, or the store has another of this id, or had one that was purged
 */
export async function importRecord(
  store: Store,
  entries: readonly Entry[],
  { methods, charts = [] }: MovingOptions = {},
): Promise<Imported> {
  const found = await verify(entries, undefined, { charts, ...(methods && { methods }) });
  if (!found.ok) {
    const { problem } = found;
    if (problem.code !== 'record.text-gone' || !isPublication(entries)) return { ok: false, problem };
    return { ok: false, problem: engineProblem('moving.publication', { id: entries[0]?.id ?? '' }) };
  }
  const { id, head } = found;
  const taken = { ok: true, id, entries: entries.length, head } as const;
  const stone = await store.tombstone(id);
  if (stone) {
    const { purgedAt, ground } = stone;
    return { ok: false, problem: engineProblem('store.purged', { id, purgedAt, ground }) };
  }
  if (await store.head(id)) {
    const problem = await differing(store, entries, id);
    return problem ? { ok: false, problem } : { ...taken, there: true };
  }
  await store.append(id, 0, withoutErased(entries), summaryOf(standing(entries, charts)));
  return { ...taken, there: false };
}
