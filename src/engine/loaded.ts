// A record as it is folded, and how an entry more is folded onto it. Pure.
import { type Chart, chartBeginning, consultation } from '../procedure/chart.js';
import { isNoPlace, replay } from '../procedure/replay.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { isOrder } from './erasure.js';
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
  /** Seq of the last entry folded that orders texts to be erased, 0 if none. */
  order: number;
  /** Up to which order this state is known to hold none of them. */
  cleared: number;
  /** How many sealed texts were read from the store for it. */
  texts: number;
}

/** A text that was ordered to be erased may still be in this state. */
export const isStale = ({ order, cleared }: Loaded): boolean => order > cleared;

/** What nobody has opened yet, under the chart it is of. */
export const fresh = (id: string, chart: Chart): Loaded => ({
  snapshot: unopened(id, chart),
  hash: GENESIS,
  checkpoint: 0,
  order: 0,
  cleared: 0,
  texts: 0,
});

/** Folds the entries that follow onto what was loaded. */
export function foldEntries(loaded: Loaded, entries: readonly Entry[]): Loaded {
  let { hash, order, texts } = loaded;
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
    if (isOrder(entry)) order = entry.seq;
    if (entry.seals !== undefined) texts += Object.keys(entry.seals).length;
  }
  try {
    return { ...loaded, snapshot: replay(loaded.snapshot, entries.map(toFact)), hash, order, texts };
  } catch (error) {
    if (isNoPlace(error)) throw new Drift({ ...error.problem, at: { ...error.problem.at, consultation: id } });
    throw error;
  }
}

/** The chart of a record, by its first entry. */
function chartOfFirst({ id, type }: Entry, charts: readonly Chart[]): Chart {
  const found = chartBeginning(charts, type);
  if (found) return found;
  const known = charts.map(({ opening }) => opening);
  throw new UnknownEdition(engineProblem('engine.unknown-chart', { id, begins: type, known }));
}

/** Where folding a record starts, once its first entry is known: of an edition and a chart that are known here. */
export function begun(id: string, first: Entry, charts: readonly Chart[]): Loaded {
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
