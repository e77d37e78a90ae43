// The quick ways of counting against the definitions, followed step by step on small elections.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Ballot, kemeny, majorityJudgment, type Outcome, rankedPairs, schulze } from 'yishi/methods';

const RUNS = { numRuns: 200, seed: 5 };

const permutations = <T>(list: readonly T[]): T[][] =>
  list.length === 0 ? [[]] : list.flatMap((one, i) => permutations(list.toSpliced(i, 1)).map((rest) => [one, ...rest]));

const elections = fc.integer({ min: 1, max: 4 }).chain((size) => {
  const candidates = ['A', 'B', 'C', 'D'].slice(0, size);
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 3 }), ranking: fc.shuffledSubarray(candidates) });
  return fc.array(ballot, { minLength: 1, maxLength: 6 }).map((ballots) => ({ candidates, ballots }));
});

const votesOf =
  ({ pairwise = {} }: Outcome) =>
  (a: string, b: string): number =>
    pairwise[a]?.[b] ?? 0;

it('Kemeny: no order agrees with more preferences, and none that agrees with as many is left out', () => {
  fc.assert(
    fc.property(elections, (election) => {
      const outcome = kemeny.count(election);
      const votes = votesOf(outcome);
      const orders = permutations(election.candidates).map((order) => ({
        order,
        score: order.reduce((sum, a, i) => sum + order.slice(i + 1).reduce((of, b) => of + votes(a, b), 0), 0),
      }));
      const most = Math.max(...orders.map(({ score }) => score));
      const best = orders.filter(({ score }) => score === most).map(({ order }) => order);
      expect(outcome['score']).toBe(most);
      expect([...(outcome['rankings'] as string[][])].sort()).toEqual([...best].sort());
      expect(outcome.winners).toEqual(election.candidates.filter((one) => best.some(([first]) => first === one)));
    }),
    RUNS,
  );
});

it('Schulze: the strength of every path, of all that lead from one to the other', () => {
  fc.assert(
    fc.property(elections, (election) => {
      const outcome = schulze.count(election, { strength: 'margins' });
      const votes = votesOf(outcome);
      const defeat = (a: string, b: string): number => Math.max(0, votes(a, b) - votes(b, a));
      for (const a of election.candidates) {
        for (const b of election.candidates.filter((other) => other !== a)) {
          const between = election.candidates.filter((other) => other !== a && other !== b);
          const ways = permutations(between).flatMap((all) => all.map((_, i) => all.slice(0, i)).concat([all]));
          const strengths = [[], ...ways].map((via) => {
            const path = [a, ...via, b];
            return Math.min(...path.slice(1).map((to, i) => defeat(path[i] ?? a, to)));
          });
          expect(outcome.strongestPaths?.[a]?.[b]).toBe(Math.max(...strengths));
        }
      }
    }),
    RUNS,
  );
});

it('ranked pairs: whoever comes out first in some order of equally strong defeats', () => {
  const few = elections.filter(({ candidates }) => candidates.length < 4);
  fc.assert(
    fc.property(few, ({ candidates, ballots }) => {
      const outcome = rankedPairs.count({ candidates, ballots }, { strength: 'margins' });
      const votes = votesOf(outcome);
      const lead = (a: string, b: string): number => votes(a, b) - votes(b, a);
      const defeats = candidates
        .flatMap((a) => candidates.map((b) => [a, b] as const))
        .filter(([a, b]) => lead(a, b) > 0);
      const winners = new Set<string>();
      const descending = permutations(defeats).filter((order) =>
        order.every(([a, b], i) => i === 0 || lead(...(order[i - 1] ?? [a, b])) >= lead(a, b)),
      );
      for (const order of descending) {
        const locked: (readonly [string, string])[] = [];
        const leads = (from: string, to: string): boolean =>
          locked.some(([a, b]) => a === from && (b === to || leads(b, to)));
        for (const [a, b] of order) if (!leads(b, a)) locked.push([a, b]);
        for (const one of candidates) if (!locked.some(([, beaten]) => beaten === one)) winners.add(one);
      }
      expect(outcome.winners).toEqual(candidates.filter((one) => winners.has(one)));
    }),
    RUNS,
  );
});

it.each(['lower', 'upper'] as const)('majority judgment: %s median grades removed one at a time', (which) => {
  const grades = ['Bad', 'Fair', 'Good', 'Fine'];
  const given = fc.integer({ min: 0, max: 3 });
  const ballot = fc.record({ count: fc.integer({ min: 1, max: 3 }), A: given, B: given });
  fc.assert(
    fc.property(fc.array(ballot, { minLength: 1, maxLength: 7 }), (ballots) => {
      const left = { A: [] as number[], B: [] as number[] };
      for (const { count, A, B } of ballots) {
        for (let i = 0; i < count; i++) {
          left.A.push(A);
          left.B.push(B);
        }
      }
      left.A.sort((a, b) => a - b);
      left.B.sort((a, b) => a - b);
      let winners = ['A', 'B'];
      while (left.A.length > 0) {
        const middle = Math.floor((left.A.length - (which === 'lower' ? 1 : 0)) / 2);
        const [[a = 0], [b = 0]] = [left.A.splice(middle, 1), left.B.splice(middle, 1)];
        if (a === b) continue;
        winners = a > b ? ['A'] : ['B'];
        break;
      }
      const election = {
        candidates: ['A', 'B'],
        ballots: ballots.map(
          ({ count, A, B }): Ballot => ({ count, scores: { A: grades[A] ?? '', B: grades[B] ?? '' } }),
        ),
      };
      const median = `${which} middle for an even number` as const;
      expect(majorityJudgment.count(election, { grades, median }).winners).toEqual(winners);
    }),
    RUNS,
  );
});
