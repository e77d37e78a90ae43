// Participatory budgeting: never more than there is, exactly as much as can be, and what each completion adds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Candidate,
  type Election,
  methods,
  type Outcome,
  pbEqualShares,
  pbGreedyVotes,
  pbGreedyVotesPerCost,
  pbPhragmen,
} from 'yishi/methods';

interface Budget extends Election {
  costs: Record<Candidate, number>;
  budget: number;
  ballots: { count: number; approvals: Candidate[] }[];
}

const PROJECTS = ['bench', 'bridge', 'lamp', 'path', 'roof', 'slide'];

const budgets: fc.Arbitrary<Budget> = fc.integer({ min: 1, max: 6 }).chain((size) => {
  const candidates = PROJECTS.slice(0, size);
  return fc.record({
    candidates: fc.constant(candidates),
    costs: fc
      .array(fc.integer({ min: 0, max: 12 }), { minLength: size, maxLength: size })
      .map((costs) => Object.fromEntries(candidates.map((one, at) => [one, costs[at] ?? 0]))),
    budget: fc.integer({ min: 0, max: 30 }),
    ballots: fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), approvals: fc.subarray(candidates) }), {
      minLength: 1,
      maxLength: 7,
    }),
  });
});

const all = methods().filter(({ elects, ballot }) => elects === 'projects' && ballot === 'approvals');
const RUNS = { seed: 41, numRuns: 120 };
const cost = ({ costs }: Budget, projects: readonly Candidate[]): number =>
  projects.reduce((sum, one) => sum + (costs[one] ?? 0), 0);
const votes = ({ ballots }: Budget, project: Candidate): number =>
  ballots.filter(({ approvals }) => approvals.includes(project)).reduce((sum, { count }) => sum + count, 0);
const allocationsOf = ({ allocations }: Outcome): Candidate[][] => allocations ?? [];

/** Projects somebody wants that the rest would still pay for. */
const missed = (election: Budget, funded: readonly Candidate[]): Candidate[] =>
  election.candidates.filter(
    (one) => !funded.includes(one) && votes(election, one) > 0 && cost(election, [...funded, one]) <= election.budget,
  );

describe.each(all.map((method) => [method.id, method] as const))('%s', (id, method) => {
  it('never spends more than there is, and on nothing that nobody wants', () => {
    fc.assert(
      fc.property(budgets, (election) => {
        const outcome = method.count(election);
        expect(allocationsOf(outcome).length).toBeGreaterThan(0);
        for (const funded of allocationsOf(outcome)) {
          expect(cost(election, funded)).toBeLessThanOrEqual(election.budget);
          expect(funded.filter((one) => votes(election, one) === 0)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('comes out alike in cents and in whole coins', () => {
    fc.assert(
      fc.property(budgets, (election) => {
        const hundredth = (sum: number): number =>
          Number(`${Math.floor(sum / 100)}.${String(sum % 100).padStart(2, '0')}`);
        const costs = Object.fromEntries(Object.entries(election.costs).map(([one, sum]) => [one, hundredth(sum)]));
        const small = method.count({ ...election, costs, budget: hundredth(election.budget) });
        expect(small.allocations).toEqual(method.count(election).allocations);
      }),
      { ...RUNS, numRuns: 50 },
    );
  });

  it('funds nothing, as one empty allocation, where no project fits, nobody voted or everybody approves of nothing', () => {
    const election = {
      candidates: ['roof'],
      costs: { roof: 10 },
      budget: 9,
      ballots: [{ count: 3, approvals: ['roof'] }],
    };
    const nothing = { allocations: [[]], winners: [], tied: [], winnersCount: 0, totalCost: 0 };
    expect(method.count(election)).toMatchObject(nothing);
    expect(method.count({ ...election, budget: 0 })).toMatchObject(nothing);
    expect(method.count({ ...election, budget: 99, ballots: [] })).toMatchObject(nothing);
    expect(method.count({ ...election, budget: 99, ballots: [{ count: 3, approvals: [] }] })).toMatchObject(nothing);
  });

  it('refuses costs and budgets that are no sums of money', () => {
    const election = {
      candidates: ['a', 'b'],
      costs: { a: 1, b: 2 },
      budget: 3,
      ballots: [{ count: 1, approvals: ['a'] }],
    };
    const refused = (change: object, code: string) =>
      expect(() => method.count({ ...election, ...change })).toThrow(`methods.${code} `);
    for (const wrong of [-1, Number.NaN, Number.POSITIVE_INFINITY, 'much', null]) {
      refused({ costs: { a: 1, b: wrong } }, 'bad-cost');
      refused({ budget: wrong }, 'bad-budget');
    }
    refused({ costs: { a: 1 } }, 'bad-cost');
    for (const none of [undefined, null, 7]) refused({ costs: none }, 'bad-cost');
    refused({ budget: undefined }, 'bad-budget');
    refused({ costs: { a: 1, b: 2, c: 3 } }, 'unknown-in-option');
    expect(id).toBe(method.id);
  });

  it('counts projects called like parts of the language', () => {
    const candidates = ['__proto__', 'constructor'];
    const costs = JSON.parse('{"__proto__": 2, "constructor": 3}') as Record<string, number>;
    const outcome = method.count({ candidates, costs, budget: 5, ballots: [{ count: 2, approvals: candidates }] });
    expect(outcome.allocations).toEqual([['__proto__', 'constructor']]);
    expect(Object.keys(outcome.scores)).toEqual(candidates);
  });
});

describe('greedy', () => {
  it('leaves nothing out that somebody wants and that could still be paid for', () => {
    fc.assert(
      fc.property(budgets, (election) => {
        for (const method of [pbGreedyVotes, pbGreedyVotesPerCost]) {
          for (const funded of allocationsOf(method.count(election))) expect(missed(election, funded)).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('by votes funds what a list sorted by votes funds, where no votes are equal', () => {
    fc.assert(
      fc.property(budgets, (election) => {
        const wanted = election.candidates.filter((one) => votes(election, one) > 0);
        fc.pre(new Set(wanted.map((one) => votes(election, one))).size === wanted.length);
        const funded: Candidate[] = [];
        for (const one of [...wanted].sort((a, b) => votes(election, b) - votes(election, a))) {
          if (cost(election, [...funded, one]) <= election.budget) funded.push(one);
        }
        expect(pbGreedyVotes.count(election).allocations).toEqual([funded.sort()]);
      }),
      RUNS,
    );
  });

  it('ends at the first project that is too dear where that is the rule', () => {
    const election = {
      candidates: ['a', 'b', 'c'],
      costs: { a: 3, b: 9, c: 1 },
      budget: 5,
      ballots: [
        { count: 3, approvals: ['a', 'b', 'c'] },
        { count: 2, approvals: ['a', 'b'] },
        { count: 1, approvals: ['a'] },
      ],
    };
    expect(pbGreedyVotes.count(election).allocations).toEqual([['a', 'c']]);
    expect(pbGreedyVotes.count(election, { skipUnaffordable: false }).allocations).toEqual([['a']]);
  });

  it('lists what every order of equal projects leads to', () => {
    const election = {
      candidates: ['a', 'b', 'c'],
      costs: { a: 2, b: 2, c: 3 },
      budget: 4,
      ballots: [{ count: 1, approvals: ['a', 'b', 'c'] }],
    };
    expect(pbGreedyVotes.count(election).allocations).toEqual([['a', 'b'], ['c']]);
  });
});

describe('Phragmén', () => {
  it('ends when the next project is too dear, or goes on with the others', () => {
    const election = {
      candidates: ['park', 'bike', 'lamp'],
      costs: { park: 6, bike: 5, lamp: 2 },
      budget: 8,
      ballots: [
        { count: 6, approvals: ['park'] },
        { count: 4, approvals: ['bike'] },
        { count: 1, approvals: ['lamp'] },
      ],
    };
    expect(pbPhragmen.count(election).allocations).toEqual([['park']]);
    expect(pbPhragmen.count(election, { skipUnaffordable: true }).allocations).toEqual([['lamp', 'park']]);
  });
});

describe('equal shares', () => {
  /** Two thirds want what one third does not: the example of a majority that takes everything. */
  const election: Budget = {
    candidates: ['a', 'b', 'c'],
    costs: { a: 6, b: 6, c: 4 },
    budget: 12,
    ballots: [
      { count: 2, approvals: ['a', 'b'] },
      { count: 1, approvals: ['c'] },
    ],
  };

  it('let the few have their part', () => {
    expect(pbGreedyVotes.count(election).allocations).toEqual([['a', 'b']]);
    expect(pbEqualShares.count(election).allocations).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ]);
  });

  it('tell what every voter has, and what is paid for each project', () => {
    const { working } = pbEqualShares.count({
      ...election,
      ballots: [
        { count: 2, approvals: ['a'] },
        { count: 1, approvals: ['c', 'b'] },
      ],
    });
    expect(working.slice(0, 4)).toEqual([
      { what: 'share', round: 1, candidates: [], numbers: { share: 4, voters: 3, budget: 12 } },
      { what: 'bought', round: 1, candidates: ['a'], numbers: { cost: 6, votes: 2, price: 3, left: 6 } },
      { what: 'unaffordable', round: 1, candidates: ['b'], numbers: { cost: 6, left: 4 } },
      { what: 'bought', round: 2, candidates: ['c'], numbers: { cost: 4, votes: 1, price: 4, left: 2 } },
    ]);
  });

  const COMPLETIONS = ['none', 'add1', 'add1u', 'add', 'increase total budget', 'greedy'] as const;

  it('spend no more than there is, however completed', () => {
    fc.assert(
      fc.property(
        budgets,
        fc.constantFrom(...COMPLETIONS),
        fc.boolean(),
        fc.constantFrom('cost', 'cardinality'),
        (one, completion, stopAtExhaustive, satisfaction) => {
          const outcome = pbEqualShares.count(one, {
            completion,
            stopAtExhaustive,
            satisfaction: satisfaction === 'cost' ? 'cost' : 'cardinality',
            step: 1,
          });
          for (const funded of allocationsOf(outcome)) expect(cost(one, funded)).toBeLessThanOrEqual(one.budget);
        },
      ),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('leave nothing affordable out once the rest has gone by votes', () => {
    fc.assert(
      fc.property(budgets, fc.constantFrom('add1u', 'greedy'), (one, completion) => {
        const outcome = pbEqualShares.count(one, { completion: completion === 'greedy' ? 'greedy' : 'add1u' });
        for (const funded of allocationsOf(outcome)) expect(missed(one, funded)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('give every group that agrees what its part of the money buys (EJR for equal costs)', () => {
    fc.assert(
      fc.property(budgets, (made) => {
        const one: Budget = { ...made, costs: Object.fromEntries(made.candidates.map((project) => [project, 1])) };
        const voters = one.ballots.reduce((sum, { count }) => sum + count, 0);
        for (const funded of allocationsOf(pbEqualShares.count(one, { ties: 'every outcome' }))) {
          for (let mask = 1; mask < 2 ** one.candidates.length; mask += 1) {
            const common = one.candidates.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);
            const unhappy = one.ballots.filter(
              ({ approvals }) =>
                common.every((project) => approvals.includes(project)) &&
                approvals.filter((project) => funded.includes(project)).length < common.length,
            );
            const size = unhappy.reduce((sum, { count }) => sum + count, 0);
            expect(size * one.budget).toBeLessThan(common.length * voters);
          }
        }
      }),
      RUNS,
    );
  });

  it('fund what costs nothing first, where somebody wants it', () => {
    const free = {
      candidates: ['a', 'b', 'c'],
      costs: { a: 0, b: 9, c: 0 },
      budget: 3,
      ballots: [{ count: 2, approvals: ['a', 'b'] }],
    };
    for (const satisfaction of ['cost', 'cardinality'] as const) {
      expect(pbEqualShares.count(free, { satisfaction }).allocations).toEqual([['a']]);
    }
  });

  it('between equally good projects take the cheapest, then the one with most votes, unless every order is asked for', () => {
    const tied: Budget = {
      candidates: ['dear', 'cheap', 'other'],
      costs: { dear: 4, cheap: 2, other: 2 },
      budget: 4,
      ballots: [{ count: 2, approvals: ['dear', 'cheap', 'other'] }],
    };
    expect(pbEqualShares.count(tied).allocations).toEqual([['cheap', 'other']]);
    expect(pbEqualShares.count(tied, { ties: 'every outcome' }).allocations).toEqual([['cheap', 'other'], ['dear']]);
  });

  it('raise shares by what is asked for, and refuse to raise them by nothing', () => {
    const shares = (options: object) => pbEqualShares.count(election, options)['finalBudgetPerVoter'];
    expect(shares({ completion: 'none' })).toBe(4);
    expect(shares({ completion: 'add', increment: '1/10', stopAtExhaustive: false })).toBe('59/10');
    expect(shares({ completion: 'add1', stopAtExhaustive: false })).toBe(5);
    for (const nothing of [0, '0', '-1', '-1/2']) {
      expect(() => pbEqualShares.count(election, { completion: 'add', increment: nothing })).toThrow('methods.option-');
      expect(() => pbEqualShares.count(election, { completion: 'increase total budget', step: nothing })).toThrow(
        'methods.option-',
      );
    }
  });

  it('say so where shares would be raised for ever', () => {
    const far = {
      candidates: ['a'],
      costs: { a: 1e15 },
      budget: 1e15,
      ballots: [
        { count: 1, approvals: ['a'] },
        { count: 1e9, approvals: [] },
      ],
    };
    expect(() => pbEqualShares.count(far, { completion: 'add1' })).toThrow('methods.too-many-rounds');
  });
});
