// The single transferable vote with a fixed quota: published counts, its axioms, its ties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Election, irv, isMethodFault, meekStv, type Ranking, stv } from 'yishi/methods';

const papers = (count: number, ...ranking: (string | string[])[]): Ballot => ({ count, ranking });

/** The food election of Wikipedia's article on the single transferable vote. */
const food: Election = {
  candidates: ['Orange', 'Pear', 'Chocolate', 'Strawberry', 'Bonbon'],
  seats: 3,
  ballots: [
    papers(4, 'Orange'),
    papers(2, 'Pear', 'Orange'),
    papers(8, 'Chocolate', 'Strawberry'),
    papers(4, 'Chocolate', 'Bonbon'),
    papers(1, 'Strawberry'),
    papers(1, 'Bonbon'),
  ],
};

/** L. Y. Li, An STV primer (2022), parts 4 and 5: the weighted inclusive Gregory method. */
const owners: Election = {
  candidates: ['D1', 'D2', 'C1', 'C2', 'F'],
  seats: 3,
  ballots: [
    papers(21, 'D1', 'D2', 'F', 'C1', 'C2'),
    papers(19, 'D2', 'D1', 'F', 'C1', 'C2'),
    papers(40, 'C1', 'C2', 'F', 'D1', 'D2'),
    papers(6, 'C2', 'C1', 'F', 'D1', 'D2'),
    papers(7, 'F', 'D1', 'D2', 'C1', 'C2'),
    papers(6, 'F', 'D1', 'C1', 'C2', 'D2'),
    papers(1, 'F', 'D1'),
  ],
};

const said = (election: Election, what: string, options = {}) =>
  stv.count(election, options).working.filter((step) => step.what === what);

const faultOf = (count: () => unknown): string => {
  try {
    count();
  } catch (error) {
    if (isMethodFault(error)) return error.problem.code.replace('methods.', '');
    throw error;
  }
  return 'counted';
};

describe('a published count', () => {
  it.each(['gregory', 'scottish'] as const)('of food comes out as published, with %s transfers', (transfers) => {
    const { winners, rounds, quota } = stv.count(food, { transfers });
    expect(quota).toBe(6);
    expect(rounds).toEqual([
      { Orange: 4, Pear: 2, Chocolate: 12, Strawberry: 1, Bonbon: 1 },
      { Orange: 4, Pear: 2, Chocolate: 6, Strawberry: 5, Bonbon: 3 },
      { Orange: 6, Chocolate: 6, Strawberry: 5, Bonbon: 3 },
      { Orange: 6, Chocolate: 6, Strawberry: 5 },
    ]);
    expect(winners).toEqual(['Orange', 'Chocolate', 'Strawberry']);
  });

  it('passes on all of a surplus’s papers, each at its value', () => {
    const { winners, rounds } = stv.count(owners);
    expect(rounds[2]).toEqual({ D1: 35, D2: 19, C1: 26, C2: 20 });
    // 9 of 35 votes are passed on: 28 papers to D2, 6 to C2 (C1 has its seat), one shows nobody else.
    expect(rounds[3]).toEqual({ D1: 26, D2: '131/5', C1: 26, C2: '754/35' });
    expect(said(owners, 'exhausted')).toMatchObject([{ round: 4, numbers: { votes: '9/35' } }]);
    expect(winners).toEqual(['D1', 'D2', 'C1']);
  });

  it('ignores what is behind the fifth decimal of a paper in Scotland', () => {
    const { rounds } = stv.count(owners, { transfers: 'scottish' });
    // 9 / 35 = 0.25714…: 19 + 28 × 0.25714 and 20 + 6 × 0.25714.
    expect(rounds[3]).toEqual({
      D1: 26,
      D2: '327499/12500',
      C1: 26,
      C2: '538571/25000',
    });
  });
});

describe('the quota', () => {
  it('is Droop’s unless Hare’s is asked for', () => {
    expect(said(food, 'quota')).toMatchObject([{ numbers: { quota: 6, votes: 20, seats: 3 } }]);
    expect(said(food, 'quota', { quota: 'Hare' })).toMatchObject([{ numbers: { quota: '20/3' } }]);
  });

  it('counts papers that rank somebody only', () => {
    const blank = { ...food, ballots: [...food.ballots, papers(50)] };
    expect(stv.count(blank)).toEqual(stv.count(food));
  });
});

describe('a tie', () => {
  const election: Election = {
    candidates: ['A', 'B', 'C', 'D'],
    seats: 2,
    ballots: [papers(5, 'A', 'B'), papers(2, 'B'), papers(2, 'C'), papers(1, 'D', 'C')],
  };

  it('is followed every way: every committee is listed, and who is in all of them has won', () => {
    const even: Election = {
      candidates: ['A', 'B', 'C'],
      seats: 2,
      ballots: [papers(4, 'A'), papers(2, 'B'), papers(2, 'C')],
    };
    const { committees, winners, tied, working } = stv.count(even);
    expect(committees).toEqual([
      ['A', 'B'],
      ['A', 'C'],
    ]);
    expect(winners).toEqual(['A']);
    expect(tied).toEqual([['B', 'C']]);
    expect(working).toContainEqual({ what: 'branched', round: 3, candidates: ['B', 'C'], numbers: {} });
  });

  it('is decided by the latest round in which they differed where that is the rule', () => {
    // A's surplus gives B a third vote, D's paper gives C one: three each, but C had two and B three the round before.
    expect(stv.count(election).committees).toEqual([
      ['A', 'B'],
      ['A', 'C'],
    ]);
    const decided = stv.count(election, { ties: 'previous rounds' });
    expect(decided.committees).toEqual([['A', 'B']]);
    expect(decided.working).toContainEqual({
      what: 'by-earlier-round',
      round: 4,
      candidates: ['C', 'B'],
      numbers: { round: 2 },
    });
    expect(stv.count(election, { transfers: 'scottish' }).committees).toEqual([['A', 'B']]);
  });

  it('among many without a vote is no obstacle, unless some of them are elected', () => {
    const idle = Array.from({ length: 40 }, (_, at) => `idle ${at}`);
    const crowd = { ...food, candidates: [...food.candidates, ...idle] };
    expect(stv.count(crowd).winners).toEqual(stv.count(food).winners);
    expect(faultOf(() => stv.count({ ...crowd, seats: 20 }))).toBe('too-many-ties');
  });
});

describe('equal ranks', () => {
  it('share a paper like one paper for each order', () => {
    const shared: Election = {
      ...food,
      ballots: [...food.ballots, papers(6, ['Pear', 'Bonbon', 'Orange'], 'Strawberry')],
    };
    const [a, b, c] = ['Pear', 'Bonbon', 'Orange'] as const;
    const orders = [
      [a, b, c],
      [a, c, b],
      [b, a, c],
      [b, c, a],
      [c, a, b],
      [c, b, a],
    ];
    const apart: Election = {
      ...food,
      ballots: [...food.ballots, ...orders.map((order) => papers(1, ...order, 'Strawberry'))],
    };
    expect(stv.count(shared).rounds).toEqual(stv.count(apart).rounds);
  });

  it('at the end, for all who are left, say as much as nothing', () => {
    const full = { ...food, ballots: food.ballots.map((ballot) => complete(ballot, food.candidates)) };
    expect(stv.count(full)).toEqual(stv.count(food));
  });

  it('end the paper in Scotland, or where asked', () => {
    const ballots = [...food.ballots, papers(3, ['Pear', 'Bonbon'])];
    expect(stv.count({ ...food, ballots }, { equalRanks: 'exhausted' })).toEqual(stv.count(food));
    expect(stv.count({ ...food, ballots }, { transfers: 'scottish' })).toEqual(
      stv.count(food, { transfers: 'scottish' }),
    );
  });

  it('need no orders: any number of them on one paper counts', () => {
    const candidates = Array.from({ length: 12 }, (_, at) => `c${at}`);
    const ballots = [papers(9, candidates.slice(0, 9), 'c9'), papers(8, 'c0'), papers(4, 'c10', 'c11')];
    const { rounds, winners } = stv.count({ candidates, seats: 2, ballots });
    expect(rounds[0]).toMatchObject({ c0: 9, c1: 1, c8: 1, c9: 0, c10: 4 });
    expect(winners).toContain('c0');
  });

  it('share a paper of any shape like one paper for each order, whatever happens', () => {
    const place = fc.shuffledSubarray(['A', 'B', 'C', 'D', 'E'], { minLength: 1 });
    const cut = fc.array(fc.boolean(), { minLength: 5, maxLength: 5 });
    const equal = fc.tuple(fc.integer({ min: 1, max: 4 }), place, cut);
    const orders = (list: readonly string[]): string[][] =>
      list.length < 2
        ? [[...list]]
        : list.flatMap((one) => orders(list.filter((o) => o !== one)).map((o) => [one, ...o]));
    fc.assert(
      fc.property(fc.array(equal, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (all, seats) => {
        const shared = all.map(([count, ranking, cuts]) => {
          const places: string[][] = [];
          for (const [at, one] of ranking.entries()) {
            if (at > 0 && cuts[at]) places.at(-1)?.push(one);
            else places.push([one]);
          }
          return { count: 120 * count, places };
        });
        const asOrders = shared.flatMap(({ count, places }) => {
          const last = places.at(-1) ?? [];
          const read = places.flat().length === 5 && last.length > 1 ? places.slice(0, -1) : places;
          const ways = read.reduce<string[][]>(
            (lists, group) => lists.flatMap((list) => orders(group).map((order) => [...list, ...order])),
            [[]],
          );
          return ways.map((way) => papers(count / ways.length, ...way));
        });
        const candidates = ['A', 'B', 'C', 'D', 'E'];
        const election = { candidates, seats, ballots: shared.map(({ count, places }) => papers(count, ...places)) };
        const apart = { candidates, seats, ballots: asOrders };
        expect(stv.count(election).rounds).toEqual(stv.count(apart).rounds);
        expect(stv.count(election).committees).toEqual(stv.count(apart).committees);
        // Meek's method rounds to nine decimals on the way.
        expect(meekStv.count(election).committees).toEqual(meekStv.count(apart).committees);
      }),
      { seed: 31, numRuns: 200 },
    );
  });
});

/** The same ballot with everybody else ranked last, alike. */
function complete(ballot: Ballot, candidates: readonly string[]): Ballot {
  if (!('ranking' in ballot)) return ballot;
  const rest = candidates.filter((one) => !ballot.ranking.flat().includes(one));
  return { count: ballot.count, ranking: rest.length > 1 ? [...ballot.ranking, rest] : ballot.ranking };
}

const candidates = ['A', 'B', 'C', 'D', 'E'];
const order: fc.Arbitrary<Ranking> = fc.shuffledSubarray(candidates, { minLength: 1 });
const ballots = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 30 }), order).map(([count, ranking]) => ({ count, ranking })),
  { minLength: 1, maxLength: 10 },
);

describe('always', () => {
  it('fills every seat, and with one seat elects whom instant runoff elects where nothing is tied', () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 5 }), (all, seats) => {
        for (const committee of stv.count({ candidates, ballots: all, seats }).committees ?? [])
          expect(committee.length).toBe(seats);
        const one = stv.count({ candidates, ballots: all, seats: 1 });
        const other = irv.count({ candidates, ballots: all });
        if (one.winners.length === 1 && other.winners.length === 1) expect(one.winners).toEqual(other.winners);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it('gives a coalition that ranks some above all others a seat for every quota (Droop proportionality)', () => {
    fc.assert(
      fc.property(
        ballots,
        fc.integer({ min: 1, max: 4 }),
        fc.subarray(candidates, { minLength: 1, maxLength: 4 }),
        (all, seats, solid) => {
          const loyal = { count: 40, ranking: [...solid, ...candidates.filter((one) => !solid.includes(one))] };
          const election = { candidates, ballots: [...all, loyal], seats };
          const cast = election.ballots.reduce((sum, { count }) => sum + count, 0);
          const coalition = election.ballots.filter(
            ({ ranking }) =>
              ranking.length >= solid.length &&
              ranking.slice(0, solid.length).every((one) => solid.includes(String(one))),
          );
          const quotas = Math.floor(
            coalition.reduce((sum, { count }) => sum + count, 0) / (Math.floor(cast / (seats + 1)) + 1),
          );
          for (const committee of stv.count(election).committees ?? []) {
            expect(committee.filter((one) => solid.includes(one)).length).toBeGreaterThanOrEqual(
              Math.min(quotas, solid.length),
            );
          }
        },
      ),
      { seed: 12, numRuns: 150 },
    );
  });

  it('has as many votes in every round as papers, those exhausted included, when counted exactly', () => {
    fc.assert(
      fc.property(ballots, fc.integer({ min: 1, max: 4 }), (all, seats) => {
        const { rounds, working } = stv.count({ candidates, ballots: all, seats });
        const cast = all.reduce((sum, { count }) => sum + count, 0);
        let exhausted = 0;
        rounds.forEach((round, at) => {
          for (const { numbers } of working.filter((step) => step.what === 'exhausted' && step.round === at + 1))
            exhausted += toNumber(numbers['votes']);
          const held = Object.values(round).reduce<number>((sum, votes) => sum + toNumber(votes), 0);
          expect(held + exhausted).toBeCloseTo(cast, 6);
        });
      }),
      { seed: 13, numRuns: 100 },
    );
  });
});

function toNumber(amount: unknown): number {
  const [n = 0, d = 1] = String(amount).split('/').map(Number);
  return n / d;
}

it('refuses seats that cannot be filled', () => {
  for (const seats of [0, -1, 6, 1.5, Number.NaN])
    expect(faultOf(() => stv.count({ ...food, seats }))).toBe('bad-seats');
  const { seats: _, ...none } = food;
  expect(faultOf(() => stv.count(none))).toBe('bad-seats');
});

it('elects nobody where no paper ranks anybody', () => {
  expect(stv.count({ ...food, ballots: [papers(3)] })).toMatchObject({ winners: [], committees: [], tied: [] });
});
