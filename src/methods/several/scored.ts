// Score ballots, checked, numbered and equal ones put together: for elections of several by scores.
import { checkedSum, countOf, type Field, field, wrongKind } from '../ballots.js';
import type { Ballot, Election } from '../election.js';
import type { Method } from '../method.js';
import type { About } from '../one-pass.js';
import { chosen } from '../options.js';
import { scoresOf } from '../scores.js';
import { seatsOf } from './approvals.js';
import { elected, type More, nobody } from './outcome.js';

export interface Scored {
  field: Field;
  voters: number;
  /** Ballots that say the same: how many, the points of each candidate they give any, and the place of the first of them, from 1. */
  groups: readonly { weight: number; points: ReadonlyMap<number, number>; ballot: number }[];
}

/** Reads score ballots. @throws {Fault} at the first ballot that cannot be counted. */
export function scoredOf({ candidates, ballots }: Election, highest: number): Scored {
  const known = field(candidates);
  const groups = new Map<string, { weight: number; points: Map<number, number>; ballot: number }>();
  let voters = 0;
  let most = 0;
  if (!Array.isArray(ballots)) return wrongKind(1, 'scores');
  ballots.forEach((ballot: Ballot, index) => {
    const at = index + 1;
    if (typeof ballot !== 'object' || ballot === null) wrongKind(at, 'scores');
    const points = scoresOf(ballot, known, highest, at);
    const weight = countOf(ballot, at);
    voters = checkedSum(voters + weight);
    const given = [...points].filter(([, each]) => each > 0).sort(([one], [other]) => one - other);
    most = checkedSum(most + weight * given.reduce((sum, [, each]) => sum + each, 0), 'points');
    if (weight === 0) return;
    const key = given.join(';');
    const group = groups.get(key);
    if (group) group.weight += weight;
    else groups.set(key, { weight, points: new Map(given), ballot: at });
  });
  return { field: known, voters, groups: [...groups.values()] };
}

/** A method that finds committees in score ballots; everything they have in common is done here. */
export function byScores<O extends object>(
  about: About<O>,
  highest: (options: O) => number,
  find: (scored: Scored, seats: number, options: O) => { committees: Iterable<Iterable<number>>; more: More },
): Method<O> {
  return {
    ...about,
    count(election, given) {
      const options = chosen<O>(about.options, given);
      const scored = scoredOf(election, highest(options));
      const seats = seatsOf(election);
      if (scored.voters === 0) return nobody(scored.field);
      const { committees, more } = find(scored, seats, options);
      return elected(scored.field, committees, more);
    },
  };
}

/** The points of each candidate, as they are given. */
export function pointsOf({ field: { size }, groups }: Scored): bigint[] {
  const sums = new Float64Array(size);
  for (const { weight, points } of groups)
    for (const [one, each] of points) sums[one] = (sums[one] ?? 0) + weight * each;
  return Array.from(sums, BigInt);
}
