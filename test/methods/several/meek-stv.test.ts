// Meek's method: a published count to its last decimal, an independent implementation beside it, and what it always does.
import { Ballot as CaritatBallot, Election as CaritatElection, stv as caritat } from 'caritat';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Election, meekStv, prepared, stv } from 'yishi/methods';
import { saying } from '../../saying.js';

const papers = (count: number, ...ranking: (string | string[])[]): Ballot => ({ count, ranking });

/**
 * The "vegetable contest" that Droop.py (J. Lundell) and stv-rs count with nine decimals; the withdrawn banana and fig are left out.
 * The transcript is that of stv-rs, testdata/meek/vegetables.
 */
const vegetables: Election = {
  candidates: ['Apple', 'Cherry', 'Date', 'Eggplant', 'Grape', 'Hazelnut', 'Jalapeno'],
  seats: 4,
  ballots: [
    papers(1, 'Apple'),
    papers(2, 'Cherry'),
    papers(3, 'Cherry', 'Date'),
    papers(4, 'Date', 'Eggplant'),
    papers(5, 'Eggplant'),
    papers(6, 'Grape'),
    papers(7, 'Grape', 'Hazelnut'),
    papers(8, 'Hazelnut', 'Jalapeno'),
    papers(9, 'Jalapeno', 'Apple'),
  ],
};

/** An amount to nine decimals, all of them. */
function decimals(amount: unknown): string {
  const [n = 0n, d = 1n] = String(amount).split('/').map(BigInt);
  const units = (n * 1_000_000_000n) / d;
  return `${units / 1_000_000_000n}.${String(units % 1_000_000_000n).padStart(9, '0')}`;
}

describe('the published count of vegetables', () => {
  const { rounds, working, winners } = meekStv.count(vegetables);
  const standing = (round: number) =>
    Object.fromEntries(Object.entries(rounds[round - 1] ?? {}).map(([name, votes]) => [name, decimals(votes)]));
  const settled = working
    .filter(({ what }) => what === 'settled')
    .map(({ numbers }) => [decimals(numbers['quota']), decimals(numbers['surplus'])]);

  it('has the same votes in every round, to the ninth decimal', () => {
    expect(rounds.length).toBe(5);
    expect(standing(2)).toMatchObject({ Grape: '9.000000009', Hazelnut: '10.153846149', Jalapeno: '9.000000000' });
    expect(standing(3)).toEqual({
      Apple: '2.832540310',
      Cherry: '5.000000000',
      Date: '4.000000000',
      Eggplant: '5.000000000',
      Grape: '8.416270460',
      Hazelnut: '8.416270517',
      Jalapeno: '8.416270642',
    });
    expect(standing(4)).toMatchObject({
      Grape: '7.000000631',
      Hazelnut: '7.000000712',
      Jalapeno: '7.000000798',
      Date: '4.000000000',
    });
    expect(standing(5)).toMatchObject({ Eggplant: '9.000000000', Cherry: '5.000000000' });
  });

  it('has the same quotas and surpluses', () => {
    expect(settled).toEqual([
      ['9.000000001', '3.999999999'],
      ['8.630769232', '2.261538462'],
      ['8.416270386', '0.000000461'],
      ['7.000000429', '0.000000854'],
      ['7.000000429', '2.000000425'],
    ]);
  });

  it('elects the same, in the same order, and eliminates the same', () => {
    const steps = working.filter(({ what }) => what === 'elected' || what === 'eliminated');
    expect(steps.map(({ what, round, candidates }) => [round, what, candidates.join()]).slice(0, -1)).toEqual([
      [1, 'elected', 'Grape'],
      [2, 'elected', 'Hazelnut,Jalapeno'],
      [3, 'eliminated', 'Apple'],
      [4, 'eliminated', 'Date'],
      [5, 'elected', 'Eggplant'],
    ]);
    expect(winners).toEqual(['Eggplant', 'Grape', 'Hazelnut', 'Jalapeno']);
  });
});

it('elects as in OpaVote’s explanation, where surpluses go on through other winners', () => {
  const election: Election = {
    candidates: ['Alice', 'Bob', 'Chris', 'Don', 'Eric'],
    seats: 3,
    ballots: [
      papers(28, 'Alice', 'Bob', 'Chris'),
      papers(26, 'Bob', 'Alice', 'Chris'),
      papers(3, 'Chris'),
      papers(2, 'Don'),
      papers(1, 'Eric'),
    ],
  };
  expect(meekStv.count(election).winners).toEqual(['Alice', 'Bob', 'Chris']);
});

const candidates = ['A', 'B', 'C', 'D', 'E', 'F'];
const many = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 97 }), fc.shuffledSubarray(candidates, { minLength: 1 }))
    .map(([count, ranking]) => ({ count, ranking })),
  { minLength: 4, maxLength: 25 },
);

it('elects whom the npm package caritat elects by Meek, wherever neither has a tie to decide', () => {
  let compared = 0;
  fc.assert(
    fc.property(many, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
      const { committees, working } = meekStv.count({ candidates, ballots, seats });
      // caritat draws lots, and stops a round as soon as a keep value is within a ten-thousandth: near ties may fall otherwise there.
      if (committees?.length !== 1 || working.some(({ what }) => what === 'branched') || isClose(ballots, seats))
        return;
      const election = new CaritatElection({ candidates });
      for (const { count, ranking } of ballots) election.addBallot(new CaritatBallot(ranking, count));
      expect([...caritat.meek(election, { seats })].sort()).toEqual(committees[0]);
      compared += 1;
    }),
    { seed: 21, numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

/** Whether somebody was eliminated or elected by less than a hundredth of a vote, or filled a seat without the quota. */
function isClose(ballots: readonly Ballot[], seats: number): boolean {
  const { rounds, working } = meekStv.count({ candidates, ballots, seats });
  const number = (amount: unknown): number => {
    const [n = 0, d = 1] = String(amount).split('/').map(Number);
    return n / d;
  };
  const quotas = working.filter(({ what }) => what === 'settled').map(({ numbers }) => number(numbers['quota']));
  return rounds.some((round, at) => {
    const values = [...Object.values(round).map(number), quotas[at] ?? 0].sort((one, other) => one - other);
    return values.some((value, place) => place > 0 && value - (values[place - 1] ?? 0) < 0.01 && value > 0);
  });
}

describe('always', () => {
  it('fills every seat', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 6 }), (ballots, seats) => {
        for (const committee of meekStv.count({ candidates, ballots, seats }).committees ?? [])
          expect(committee.length).toBe(seats);
      }),
      { seed: 22, numRuns: 80 },
    );
  });

  it('gives a solid coalition a seat for every Droop quota', () => {
    fc.assert(
      fc.property(
        many,
        fc.integer({ min: 1, max: 4 }),
        fc.subarray(candidates, { minLength: 1, maxLength: 4 }),
        (all, seats, solid) => {
          const ballots = [
            ...all,
            { count: 400, ranking: [...solid, ...candidates.filter((one) => !solid.includes(one))] },
          ];
          const cast = ballots.reduce((sum, { count }) => sum + count, 0);
          const quotas = Math.floor(400 / (Math.floor(cast / (seats + 1)) + 1));
          for (const committee of meekStv.count({ candidates, ballots, seats }).committees ?? []) {
            expect(committee.filter((one) => solid.includes(one)).length).toBeGreaterThanOrEqual(
              Math.min(quotas, solid.length),
            );
          }
        },
      ),
      { seed: 23, numRuns: 80 },
    );
  });

  it('comes to the same with more decimals, where nothing is close', () => {
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 4 }), (ballots, seats) => {
        fc.pre(!isClose(ballots, seats));
        const election = prepared({ candidates, ballots, seats });
        expect(meekStv.count(election, { precision: 15 }).committees).toEqual(meekStv.count(election).committees);
      }),
      { seed: 24, numRuns: 40 },
    );
  });

  it('starts from the same first preferences as every other transferable vote', () => {
    const ballots = [papers(3, ['A', 'B'], 'C'), papers(2, 'C'), papers(1, 'B')];
    const election = { candidates: ['A', 'B', 'C'], seats: 1, ballots };
    expect(meekStv.count(election).scores).toEqual({ A: 1.5, B: 2.5, C: 2 });
    expect(stv.count(election).scores).toEqual({ A: 1.5, B: 2.5, C: 2 });
  });
});

it('follows ties every way, or by an earlier round', () => {
  const election: Election = {
    candidates: ['A', 'B', 'C'],
    seats: 2,
    ballots: [papers(4, 'A'), papers(2, 'B'), papers(2, 'C')],
  };
  const { committees, tied } = meekStv.count(election);
  expect(committees).toEqual([
    ['A', 'B'],
    ['A', 'C'],
  ]);
  expect(tied).toEqual([['B', 'C']]);
  expect(meekStv.count(election, { ties: 'previous rounds' }).committees).toEqual(committees);
});

describe('hopefuls who are equal but for rounding', () => {
  const either = [
    ['Ash', 'Birch'],
    ['Ash', 'Cedar'],
  ];
  const seated = (...ballots: Ballot[]): Election => ({ candidates: ['Ash', 'Birch', 'Cedar'], seats: 2, ballots });

  it('are tied where rounding gives all of them the quota, which are more than there are seats', () => {
    const election = seated(papers(3, ['Birch', 'Ash']), papers(3, ['Cedar', 'Ash']));
    for (const precision of [3, 9, 30]) expect(meekStv.count(election, { precision }).committees).toEqual(either);
  });

  it('are tied where it gives the quota to one of them', () => {
    const election = seated(papers(6, ['Ash', 'Birch']), papers(3, 'Ash', 'Cedar'), papers(3, 'Cedar'));
    for (const precision of [3, 9, 30]) expect(meekStv.count(election, { precision }).committees).toEqual(either);
  });
});

it('fills every seat where candidates are ranked equal', () => {
  const place = fc.shuffledSubarray(['A', 'B', 'C', 'D'], { minLength: 1 });
  const equal = fc.tuple(fc.integer({ min: 1, max: 4 }), place, fc.integer({ min: 1, max: 3 }));
  fc.assert(
    fc.property(fc.array(equal, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 3 }), (all, seats) => {
      const ballots = all.map(([count, ranking, first]) =>
        papers(count, ranking.slice(0, first), ...ranking.slice(first)),
      );
      const { committees } = meekStv.count({ candidates: ['A', 'B', 'C', 'D'], ballots, seats });
      expect(new Set(committees?.map(({ length }) => length))).toEqual(new Set([seats]));
    }),
    { seed: 25, numRuns: 500 },
  );
});

it('refuses decimals it cannot count with', () => {
  for (const precision of [0, 2, 31])
    expect(saying(() => meekStv.count(vegetables, { precision }))).toContain(
      `cannot be ${precision}; it may be: a whole number from 3 to 30`,
    );
});
