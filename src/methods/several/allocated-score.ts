// Allocated score: seat by seat the highest total of scores; then as many ballots as a seat takes (the Hare quota) are spent on whom
// was elected, those first that gave most of what they still weigh, and at the last of them all alike in part.
import { FRACTION } from '../effort.js';
import { amount, Fraction } from '../exact.js';
import type { Method } from '../method.js';
import { max, type ScoreOptions } from '../scores.js';
import { standing, step, tried } from '../standing.js';
import { keyOf } from './outcome.js';
import { byScores, pointsOf } from './scored.js';
import { everyEnd, type Log, told } from './universes.js';

interface Turn {
  candidate: number;
  totals: ReadonlyMap<number, Fraction>;
  tied: readonly number[];
}

interface Growing {
  members: readonly number[];
  /** What each ballot of a group still weighs. */
  weights: readonly Fraction[];
  log: Log<Turn>;
}

const NONE = new Fraction(0);

export const allocatedScore: Method<ScoreOptions> = byScores<ScoreOptions>(
  {
    id: 'allocated-score',
    reference:
      'Keith Edmonds and others, "Allocated Score", electowiki; Equal Vote Coalition, "Proportional STAR Voting" (2021)',
    ballot: 'scores',
    elects: 'several',
    options: { max },
  },
  ({ max }) => max,
  (scored, seats) => {
    const { field, groups, voters } = scored;
    const all = [...field.candidates.keys()];
    const quota = new Fraction(voters, seats);
    const given = (group: number, one: number): number => groups[group]?.points.get(one) ?? 0;
    const many = (group: number): number => groups[group]?.weight ?? 0;

    /** What ballots weigh once a quota of them is spent on whom they gave most. */
    function spent(weights: readonly Fraction[], winner: number): Fraction[] {
      const left = [...weights];
      const gave = weights.map((weight, group) => weight.mul(given(group, winner)));
      const order = [...weights.keys()]
        .filter((group) => gave[group]?.compare(0) === 1)
        .sort((one, other) => gave[other]?.compare(gave[one] ?? 0) ?? 0);
      let open = quota;
      for (let at = 0; at < order.length && open.compare(0) > 0; ) {
        const level = gave[order[at] ?? 0] ?? NONE;
        const alike = order.slice(at).filter((group) => gave[group]?.equals(level));
        const all = alike.reduce((sum, group) => sum.add((weights[group] ?? NONE).mul(many(group))), NONE);
        const part = all.compare(open) > 0 ? open.div(all) : new Fraction(1);
        for (const group of alike) left[group] = (weights[group] ?? NONE).mul(new Fraction(1).sub(part));
        open = open.sub(all.mul(part));
        at += alike.length;
      }
      return left;
    }

    const next = ({ members, weights, log }: Growing): Growing[] => {
      if (members.length === seats) return [];
      const open = all.filter((one) => !members.includes(one));
      const totals = new Map(
        open.map((one) => [
          one,
          weights.reduce((sum, weight, group) => sum.add(weight.mul(many(group) * given(group, one))), NONE),
        ]),
      );
      const best = [...totals.values()].reduce((one, other) => (one.compare(other) >= 0 ? one : other));
      const tied = open.filter((one) => totals.get(one)?.equals(best));
      return tied.map((candidate) => ({
        members: [...members, candidate],
        weights: spent(weights, candidate),
        log: { before: log, entry: { candidate, totals, tied } },
      }));
    };
    const start: Growing = { members: [], weights: groups.map(() => new Fraction(1)), log: undefined };
    const key = ({ members, weights }: Growing): string =>
      `${keyOf(members)}|${weights.map((weight) => weight.toFraction()).join()}`;
    const ends = everyEnd(start, next, key, FRACTION * groups.length * field.size);
    const turns = told(ends[0]?.log);
    return {
      committees: ends.map(({ members }) => members),
      more: {
        scores: standing(field, pointsOf(scored)),
        quota: amount(quota),
        rounds: turns.map(({ totals }) =>
          Object.fromEntries([...totals].map(([one, total]) => [field.name(one), amount(total)])),
        ),
        working: [
          step('quota', [], { quota: amount(quota), votes: voters, seats }),
          ...turns.flatMap(({ candidate, totals, tied }, at) => [
            ...tried(tied.map(field.name), [field.name(candidate)], at + 1, 'taken'),
            step('added', [field.name(candidate)], { value: amount(totals.get(candidate) ?? NONE) }, at + 1),
          ]),
        ],
      },
    };
  },
);
