// From a store to a snapshot: a checkpoint where there is one that fits, and the entries after it.

import { type Chart, chartBeginning, consultation } from '../procedure/chart.js';
import { persist, restore } from '../procedure/codec.js';
import { isNoPlace, replay } from '../procedure/replay.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Checkpoint, Entry, Store } from './contracts.js';
import { orderOf } from './erasure.js';
import { Corrupt, Drift, UnknownEdition } from './errors.js';
import { knownLines } from './line.js';
import { engineProblem } from './problems.js';

/** The edition of the procedure this version runs. Before 1.0 there is one. */
export const EDITION = '0';

export interface Loaded {
  snapshot: Snapshot;
  /** Hash of the last entry folded. */
  hash: string;
  /** Seq of the checkpoint it started from, 0 if none. */
  checkpoint: number;
  /** Whether an entry that was folded orders texts to be erased. */
  orders: boolean;
}

/** What nobody has opened yet, under the chart it is of. */
export const fresh = (id: string, chart: Chart): Loaded => ({
  snapshot: unopened(id, chart),
  hash: GENESIS,
  checkpoint: 0,
  orders: false,
});

/** The chart of a record, by its first entry. */
function chartOfFirst({ id, type }: Entry, charts: readonly Chart[]): Chart {
  const found = chartBeginning(charts, type);
  if (found) return found;
  const known = charts.map(({ opening }) => opening);
  throw new UnknownEdition(engineProblem('engine.unknown-chart', { id, begins: type, known }));
}

/** A checkpoint is a cache: one that does not fit is thrown away, never migrated. */
async function fromCheckpoint(store: Store, id: string, charts: readonly Chart[]): Promise<Loaded | undefined> {
  const kept: Checkpoint | undefined = await store.checkpoints?.load(id);
  if (!kept || kept.edition !== EDITION) return undefined;
  try {
    return { snapshot: restore(kept.parts, charts), hash: kept.hash, checkpoint: kept.seq, orders: false };
  } catch {
    return undefined;
  }
}

/** Folds the entries that follow onto what was loaded. */
export function foldEntries(loaded: Loaded, entries: readonly Entry[]): Loaded {
  let { hash } = loaded;
  const { id, seq, at } = loaded.snapshot.context;
  let before = { seq, hash, at, id };
  const lines = knownLines(entries);
  let index = 0;
  for (const entry of entries) {
    const problem = linkProblem(entry, before, lines?.[index]);
    index += 1;
    if (problem) throw new Corrupt({ ...problem, at: { ...problem.at, consultation: id } });
    before = { seq: entry.seq, hash: entry.hash, at: entry.at, id };
    hash = entry.hash;
  }
  try {
    const orders = loaded.orders || entries.some((entry) => orderOf(entry) !== undefined);
    return { ...loaded, snapshot: replay(loaded.snapshot, entries.map(toFact)), hash, orders };
  } catch (error) {
    if (isNoPlace(error)) throw new Drift({ ...error.problem, at: { ...error.problem.at, consultation: id } });
    throw error;
  }
}

/** The consultation as the store has it, or nothing. */
export async function load(store: Store, id: string, charts: readonly Chart[]): Promise<Loaded | undefined> {
  const head = await store.head(id);
  if (!head) return undefined;
  const started = await fromCheckpoint(store, id, charts);
  // A checkpoint past the record's end, or on another branch of it, belongs to something that was lost.
  let loaded = started && started.checkpoint <= head.seq ? started : undefined;
  for await (const entries of store.read(id, loaded?.snapshot.context.seq ?? 0)) {
    const [first] = entries;
    if (!first) continue;
    if (loaded && first.prev !== loaded.hash && loaded.checkpoint > 0) return loadAll(store, id, charts);
    loaded = foldEntries(loaded ?? begun(id, first, charts), entries);
  }
  if (loaded && loaded.hash !== head.hash && loaded.checkpoint > 0) return loadAll(store, id, charts);
  return loaded;
}

/** What was loaded, and whatever others have appended since; the same object where nothing has. */
export async function catchUp(
  store: Store,
  id: string,
  loaded: Loaded,
  charts: readonly Chart[],
): Promise<Loaded | undefined> {
  const head = await store.head(id);
  if (head?.hash === loaded.hash) return loaded;
  // Purged, or another record under this id: nothing of what was loaded holds.
  if (!head || head.seq < loaded.snapshot.context.seq) return load(store, id, charts);
  let current = loaded;
  for await (const entries of store.read(id, loaded.snapshot.context.seq)) current = foldEntries(current, entries);
  return current;
}

async function loadAll(store: Store, id: string, charts: readonly Chart[]): Promise<Loaded | undefined> {
  let loaded: Loaded | undefined;
  for await (const entries of store.read(id)) {
    const [first] = entries;
    if (first) loaded = foldEntries(loaded ?? begun(id, first, charts), entries);
  }
  return loaded;
}

/** Where folding a record starts, once its first entry is known: of an edition and a chart that are known here. */
function begun(id: string, first: Entry, charts: readonly Chart[]): Loaded {
  // A record that lacks its beginning is damaged: folding it says where.
  if (first.seq !== 1) return fresh(id, consultation);
  const chart = chartOfFirst(first, charts);
  const { fields } = first;
  const edition = fields !== null && typeof fields === 'object' && !Array.isArray(fields) ? fields.edition : undefined;
  if (edition !== EDITION)
    throw new UnknownEdition(
      engineProblem('engine.unknown-edition', { id: first.id, edition: String(edition), known: EDITION }),
    );
  return fresh(id, chart);
}

/** Checkpoints come at step ends and at growing intervals, so that all of them together cost a third more than the last. */
export function checkpointDue(loaded: Loaded, placeBefore: string, placeNow: string): boolean {
  const { seq } = loaded.snapshot.context;
  const grown = seq - loaded.checkpoint;
  if (grown < 1024) return false;
  const stepEnded = placeBefore.split('.')[0] !== placeNow.split('.')[0];
  return stepEnded || grown >= Math.max(4096, 3 * loaded.checkpoint);
}

export const toCheckpoint = ({ snapshot, hash }: Loaded, parts: string[] = persist(snapshot)): Checkpoint => ({
  seq: snapshot.context.seq,
  hash,
  edition: EDITION,
  parts,
});
