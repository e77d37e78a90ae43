// The preference profile: rankings checked once and numbered into flat arrays, so that counting them is arithmetic only.
// Shared by all methods that count rankings.
import { checkedSum, countOf, type Field, field, listed, namedTwice, unknownCandidate, wrongKind } from './ballots.js';
import type { Ballot, Election, Rankings } from './election.js';

/** Reads rankings one at a time into the same two arrays, until the next is read. */
export interface RankingReader {
  readonly field: Field;
  readonly order: Uint16Array;
  readonly place: Uint16Array;
  /** On which ballot each candidate was last seen. */
  readonly seen: Uint32Array;
  /** A `choice` is a ranking of one where the method asks for no more. */
  readonly choices: boolean;
}

export const rankingReader = (field: Field, choices = false): RankingReader => ({
  field,
  order: new Uint16Array(field.size),
  place: new Uint16Array(field.size),
  seen: new Uint32Array(field.size),
  choices,
});

/**
 * How many candidates this ballot ranks; they are in the reader's arrays. `at` is its place in the list, from 1.
 * Not a closure over the reader: it runs once for each ballot, and engines compile what lives long.
 */
export function readRanking(reader: RankingReader, ballot: Ballot, at: number): number {
  const { field, order, place, seen } = reader;
  const { numbers } = field;
  const ranking =
    reader.choices && typeof ballot === 'object' && ballot !== null && 'choice' in ballot
      ? [ballot.choice]
      : listed(ballot, 'ranking', at);
  let length = 0;
  const rank = (candidate: unknown, among: number): void => {
    const found = numbers.get(candidate) ?? unknownCandidate(candidate, at);
    if (seen[found] === at) namedTwice(at, field.name(found));
    seen[found] = at;
    order[length] = found;
    place[length] = among;
    length += 1;
  };
  for (let among = 0; among < ranking.length; among++) {
    const ranked = ranking[among];
    if (Array.isArray(ranked)) for (const candidate of ranked) rank(candidate, among);
    else rank(ranked, among);
  }
  return length;
}

/** The rankings of an election, numbered; those already numbered are taken as they are. */
export function rankingsOf(election: Election, known: Field = field(election.candidates)): Rankings {
  const { ballots, rankings } = election;
  // What was read from a file cannot hold typed arrays: only `prepared` makes them.
  if (rankings?.order instanceof Uint16Array) return rankings;
  if (!Array.isArray(ballots)) return wrongKind(1, 'ranking');
  const reader = rankingReader(known);
  const counts = new Float64Array(ballots.length);
  const start = new Uint32Array(ballots.length + 1);
  let order = new Uint16Array(ballots.length * Math.min(known.size, 16));
  let place = new Uint16Array(order.length);
  let end = 0;
  let total = 0;
  for (let ballot = 0; ballot < ballots.length; ballot++) {
    const one = ballots[ballot] as Ballot; // within the list
    const length = readRanking(reader, one, ballot + 1);
    counts[ballot] = countOf(one, ballot + 1);
    total = checkedSum(total + one.count);
    if (end + length > order.length) {
      order = grown(order, end + length);
      place = grown(place, end + length);
    }
    for (let i = 0; i < length; i++, end++) {
      order[end] = reader.order[i] as number;
      place[end] = reader.place[i] as number;
    }
    start[ballot + 1] = end;
  }
  return { counts, start, order: order.subarray(0, end), place: place.subarray(0, end) };
}

function grown(array: Uint16Array, needed: number): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(Math.max(needed, 2 * array.length));
  larger.set(array);
  return larger;
}

/**
 * The same election with its rankings checked and numbered, to be counted by many methods or with many options.
 * Change nothing in it afterwards. @throws {Fault} as counting it would
 */
export const prepared = (election: Election): Election => ({ ...election, rankings: rankingsOf(election) });
