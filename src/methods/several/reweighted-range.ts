// Reweighted range voting: seat by seat the highest total of scores, a ballot weighing the less the more it has given those elected.
// With scores of 0 and 1 it is sequential proportional approval voting.
import { FRACTION } from '../effort.js';
import { amount, Fraction } from '../exact.js';
import type { Method, OptionOf } from '../method.js';
import { max, type ScoreOptions } from '../scores.js';
import { standing, step, tried } from '../standing.js';
import { keyOf } from './outcome.js';
import { byScores, pointsOf } from './scored.js';
import { everyEnd, type Log, told } from './universes.js';

export interface ReweightedRangeOptions extends ScoreOptions {
  /** `D’Hondt`: a ballot weighs 1/(1 + given/max); `Sainte-Laguë`: 1/(1 + 2·given/max). */
  divisors: "D'Hondt" | 'Sainte-Laguë';
}

const options: Record<keyof ReweightedRangeOptions, OptionOf> = {
  max,
  divisors: { values: ["D'Hondt", 'Sainte-Laguë'], default: "D'Hondt" },
};

interface Turn {
  candidate: number;
  totals: ReadonlyMap<number, Fraction>;
  tied: readonly number[];
}

interface Growing {
  members: readonly number[];
  log: Log<Turn>;
}

export const reweightedRange: Method<ReweightedRangeOptions> = byScores<ReweightedRangeOptions>(
  {
    id: 'reweighted-range',
    reference: 'Warren D. Smith, "Reweighted range voting: new multiwinner voting method", rangevoting.org (2005)',
    ballot: 'scores',
    elects: 'several',
    options,
  },
  ({ max }) => max,
  (scored, seats, { max: highest, divisors }) => {
    const { field, groups } = scored;
    const all = [...field.candidates.keys()];
    const by = divisors === "D'Hondt" ? 1 : 2;
    const next = ({ members, log }: Growing): Growing[] => {
      if (members.length === seats) return [];
      /** Points of each candidate by how much its ballots have given those elected. */
      const sums = new Map<number, Float64Array>();
      for (const { weight, points } of groups) {
        const given = members.reduce((sum, one) => sum + (points.get(one) ?? 0), 0);
        const had = sums.get(given) ?? new Float64Array(field.size);
        sums.set(given, had);
        for (const [one, each] of points) had[one] = (had[one] ?? 0) + weight * each;
      }
      const open = all.filter((one) => !members.includes(one));
      const totals = new Map(
        open.map((one) => [
          one,
          [...sums].reduce(
            (sum, [given, had]) => sum.add(new Fraction(had[one] ?? 0).mul(highest).div(highest + by * given)),
            new Fraction(0),
          ),
        ]),
      );
      const best = [...totals.values()].reduce((one, other) => (one.compare(other) >= 0 ? one : other));
      const tied = open.filter((one) => totals.get(one)?.equals(best));
      return tied.map((candidate) => ({
        members: [...members, candidate],
        log: { before: log, entry: { candidate, totals, tied } },
      }));
    };
    const ends = everyEnd<Growing>(
      { members: [], log: undefined },
      next,
      ({ members }) => keyOf(members),
      FRACTION * field.size + groups.length * field.size,
    );
    const turns = told(ends[0]?.log);
    return {
      committees: ends.map(({ members }) => members),
      more: {
        scores: standing(field, pointsOf(scored)),
        rounds: turns.map(({ totals }) =>
          Object.fromEntries([...totals].map(([one, total]) => [field.name(one), amount(total)])),
        ),
        working: [
          step('seats', [], { seats }),
          ...turns.flatMap(({ candidate, totals, tied }, at) => [
            ...tried(tied.map(field.name), [field.name(candidate)], at + 1, 'taken'),
            step('added', [field.name(candidate)], { value: amount(totals.get(candidate) ?? new Fraction(0)) }, at + 1),
          ]),
        ],
      },
    };
  },
);
