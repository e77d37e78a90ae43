// Kemeny–Young: the order of all candidates that agrees with the most pairwise preferences of the voters.
// Exact, by a dynamic program over sets of candidates (Held and Karp): 2^n steps, so the number of candidates is bounded.
import { checkedSum, type Field } from '../ballots.js';
import type { Method } from '../method.js';
import { byPairs, comparisons, type PairwiseOptions, type Prefer, unranked } from '../pairwise.js';
import { uncountable } from '../problems.js';
import { elected, names, step } from '../standing.js';

/** A set of 16 candidates has 65,536 subsets; each more doubles them. */
const MOST_CANDIDATES = 16;
/** So many best orders are written out; above that their common groups have to do. */
const MOST_LISTED = 100;

interface Orders {
  /** The most agreements an order of all can have. */
  score: number;
  /** Candidates on whose place all best orders agree, and between them those on whom they do not. */
  groups: number[][];
  /** Who is first in one of the best orders. */
  winners: number[];
  /** The best orders, or as many as are listed, and one more. */
  best: number[][];
}

/** Sets are bits. `most[set]`: the most agreements when these are placed first, those behind them included. */
function bestOrders({ size }: Field, prefer: Prefer): Orders {
  const sets = 2 ** size;
  const most = new Float64Array(sets);
  const all = [...Array(size).keys()];
  const members = (set: number): number[] => all.filter((one) => (set & (1 << one)) !== 0);
  /** What `one` adds placed last of `set`: those who prefer the others of the set to it. */
  const gain = (set: number, one: number): number => {
    let sum = 0;
    for (let other = 0; other < size; other++) if (other !== one && set & (1 << other)) sum += prefer(other, one);
    return sum;
  };
  for (let set = 1; set < sets; set++) {
    let best = -1;
    for (let one = 0; one < size; one++) {
      if (set & (1 << one)) best = Math.max(best, (most[set ^ (1 << one)] ?? 0) + gain(set, one));
    }
    most[set] = best;
  }
  /** Who may be last of this set in a best order of it. */
  const last = (set: number): number[] =>
    members(set).filter((one) => (most[set ^ (1 << one)] ?? 0) + gain(set, one) === most[set]);

  // From everybody back to nobody: which sets stand in front in some best order. One alone of its size is in front in all.
  let fronts = [sets - 1];
  let until = sets - 1;
  const groups: number[][] = [];
  let winners: number[] = [];
  while (fronts.length > 0 && fronts[0] !== 0) {
    const next = [...new Set(fronts.flatMap((set) => last(set).map((one) => set ^ (1 << one))))];
    const [only = 0] = next;
    if (only === 0) winners = fronts.flatMap(members);
    if (next.length === 1) {
      groups.unshift(members(until ^ only));
      until = only;
    }
    fronts = next;
  }
  const best: number[][] = [];
  const write = (set: number, behind: readonly number[]): void => {
    if (best.length > MOST_LISTED) return;
    if (set === 0) best.push([...behind]);
    for (const one of last(set)) write(set ^ (1 << one), [one, ...behind]);
  };
  write(sets - 1, []);
  return { score: most[sets - 1] ?? 0, groups, winners, best };
}

const pairTotal = ({ size }: Field, prefer: Prefer): number => {
  let sum = 0;
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) if (a !== b) sum += prefer(a, b);
  return sum;
};

export const kemeny: Method<PairwiseOptions> = byPairs<PairwiseOptions>(
  {
    id: 'kemeny',
    reference: 'John Kemeny, "Mathematics without numbers", Daedalus 88 (1959); H. P. Young (1988)',
    ballot: 'ranking',
    elects: 'one',
    options: { unranked },
  },
  (field, prefer) => {
    if (field.size > MOST_CANDIDATES) {
      throw uncountable('methods.too-many-candidates', { candidates: field.size, most: MOST_CANDIDATES });
    }
    const of = checkedSum(pairTotal(field, prefer));
    const { score, groups, winners, best } = bestOrders(field, prefer);
    const listed = best.length > MOST_LISTED ? [] : best.map((order) => names(field, order));
    const orders = listed.map((order) => step('best-order', order, { agreements: score, of }));
    return elected(
      field,
      { winners, ranking: groups, working: [...comparisons(field, prefer), ...orders] },
      { score, ...(listed.length > 0 && { rankings: listed }) },
    );
  },
);
