// The pairwise table: how many prefer each candidate to each other one. All Condorcet methods start from it.
// Shared by them; one pass over the ballots.
import { put } from '../put.js';
import { type Field, raise } from './ballots.js';
import type { Method, OptionOf, Outcome } from './method.js';
import { type About, onePassOfRankings } from './one-pass.js';
import { uncountable } from './problems.js';
import { names, step } from './standing.js';
import type { Step } from './working.js';

/** How many prefer `a` to `b`. */
export type Prefer = (a: number, b: number) => number;

export type Unranked = 'tied last' | 'no opinion';

/** Stated by every method that compares in pairs. */
export interface PairwiseOptions {
  /** `tied last` unless said otherwise. */
  unranked: Unranked;
}

export const unranked: OptionOf = {
  values: ['tied last', 'no opinion'],
  default: 'tied last',
};

/** A table of pairs being added up. `votes` holds it row by row: who is preferred, then to whom. */
export interface Table {
  readonly size: number;
  readonly unranked: Unranked;
  readonly votes: Float64Array;
  /** Who is ranked on the ballot that is being added. */
  readonly ranked: Uint8Array;
}

/** So many candidates are compared in pairs at most: four million pairs, and paths through all of them. */
const MOST_COMPARED = 2_000;

/** And so many where paths from each to each are looked for through all the others: 27 million looks. */
export const MOST_ON_PATHS = 300;

/** @throws {Fault} `too-many-candidates` */
export function pairs(size: number, treat: Unranked, most = MOST_COMPARED): Table {
  if (size > most) throw uncountable('methods.too-many-candidates', { candidates: size, most });
  return { size, unranked: treat, votes: new Float64Array(size * size), ranked: new Uint8Array(size) };
}

/** Adds a ranking to the table. Not a closure over it: this is where the time goes, and engines compile what lives long. */
export function addPairs(
  table: Table,
  order: Uint16Array,
  place: Uint16Array,
  from: number,
  to: number,
  count: number,
) {
  const { size, votes } = table;
  const strict = to === from || (place[to - 1] as number) - (place[from] as number) === to - from - 1;
  for (let i = from; i < to; i++) {
    const row = (order[i] as number) * size;
    for (let j = i + 1; j < to; j++) {
      if (strict || place[i] !== place[j]) raise(votes, row + (order[j] as number), count);
    }
  }
  if (to - from < size && table.unranked === 'tied last') addUnranked(table, order, from, to, count);
}

/** Everybody ranked is preferred to everybody who is not. */
function addUnranked(
  { size, votes, ranked }: Table,
  order: Uint16Array,
  from: number,
  to: number,
  count: number,
): void {
  ranked.fill(0);
  for (let i = from; i < to; i++) ranked[order[i] as number] = 1;
  for (let i = from; i < to; i++) {
    const row = (order[i] as number) * size;
    for (let other = 0; other < size; other++) if (ranked[other] === 0) raise(votes, row + other, count);
  }
}

/** How many prefer one to another, as the table has it. */
export const preferring =
  ({ size, votes }: Table): Prefer =>
  (a, b) =>
    votes[a * size + b] as number; // one for each pair

/** A value for each ordered pair of candidates, by their names. */
export const eachPair = <V>(
  { candidates, name }: Field,
  value: (a: number, b: number) => V,
): Record<string, Record<string, V>> => {
  const numbers = [...candidates.keys()];
  const rows: Record<string, Record<string, V>> = {};
  for (const a of numbers) {
    const row: Record<string, V> = {};
    for (const b of numbers) if (b !== a) put(row, name(b), value(a, b));
    put(rows, name(a), row);
  }
  return rows;
};

/** Each pair compared, in the order of the candidates. */
export const comparisons = (field: Field, prefer: Prefer): Step[] =>
  [...field.candidates.keys()].flatMap((a) =>
    [...field.candidates.keys()].filter((b) => a < b).map((b) => duel(field, prefer, a, b)),
  );

/** Two compared: so many for the first, so many for the second. */
export const duel = (field: Field, prefer: Prefer, a: number, b: number, round = 1): Step =>
  step('compared', names(field, [a, b]), { for: prefer(a, b), against: prefer(b, a) }, round);

/** A method that decides by the table alone, of so many candidates at most. What it finds is stated with the table. */
export const byPairs = <O extends PairwiseOptions>(
  about: About<O>,
  decide: (field: Field, prefer: Prefer, options: O, total: number) => Outcome,
  most = MOST_COMPARED,
): Method<O> =>
  onePassOfRankings(about, (field, options) => {
    const table = pairs(field.size, options.unranked, most);
    const prefer = preferring(table);
    return {
      add: (order, place, from, to, count) => addPairs(table, order, place, from, to, count),
      outcome: (total) => ({ ...decide(field, prefer, options, total), pairwise: eachPair(field, prefer) }),
    };
  });
