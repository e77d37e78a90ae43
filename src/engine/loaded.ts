// A record as it is folded, and how an entry more is folded onto it. Pure.
import { type Chart, chartBeginning, chartFor, chartOf, consultation, editionIn } from '../procedure/chart.js';
import { isNoPlace, replay } from '../procedure/replay.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import { upcast } from '../procedure/upcast.js';
import { GENESIS, linkProblem, toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { isOrder } from './erasure.js';
import { Corrupt, Drift, UnknownEdition } from './errors.js';
import { knownLines } from './line.js';
import { engineProblem } from './problems.js';

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
  const chart = chartOf(loaded.snapshot);
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
    return {
      ...loaded,
      snapshot: replay(
        loaded.snapshot,
        entries.map((entry) => upcast(chart, toFact(entry))),
      ),
      hash,
      order,
      texts,
    };
  } catch (error) {
    if (isNoPlace(error)) throw new Drift({ ...error.problem, at: { ...error.problem.at, consultation: id } });
    throw error;
  }
}

/** The chart of a record, by its first entry: by what it begins with, and the edition that says. Loud where either is unknown here. */
function chartOfFirst({ id, type, fields }: Entry, charts: readonly Chart[]): Chart {
  const edition = editionIn(fields);
  // Before there was a second one an opening could not leave it out.
  const found = edition === undefined ? undefined : chartBeginning(charts, type, edition);
  if (found) return found;
  const alike = charts.filter(({ opening }) => opening === type);
  if (alike.length > 0) {
    const known = alike.flatMap(({ editions }) => editions).join(', ');
    throw new UnknownEdition(engineProblem('engine.unknown-edition', { id, edition: String(edition), known }));
  }
  const known = charts.map(({ opening }) => opening);
  throw new UnknownEdition(engineProblem('engine.unknown-chart', { id, begins: type, known }));
}

/** Where folding a record starts, once its first entry is known: of an edition and a chart that are known here. */
export function begun(id: string, first: Entry, charts: readonly Chart[]): Loaded {
  // A record that lacks its beginning is damaged: folding it says where.
  return fresh(id, first.seq === 1 ? chartOfFirst(first, charts) : consultation);
}

/** The chart that the first of these commands opens a record under; without one it is a consultation that nobody has opened. */
export function chartOpened(
  jobs: readonly { command: { type: string; fields: unknown } | undefined }[],
  charts: readonly Chart[],
): Chart {
  for (const { command } of jobs) {
    const found = command && chartFor(charts, command.type, command.fields);
    if (found) return found;
  }
  return consultation;
}
