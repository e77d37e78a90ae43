// Elections of several by scores, against what they come to where it is known.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allocatedScore,
  blocStar,
  cumulative,
  type Election,
  quadratic,
  reweightedRange,
  seqPav,
  star,
} from 'yishi/methods';

const NAMES = ['A', 'B', 'C', 'D', 'E'];

const elections = (max: number): fc.Arbitrary<Election> =>
  fc.record({
    candidates: fc.constant(NAMES),
    seats: fc.integer({ min: 1, max: 4 }),
    ballots: fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 4 }),
        scores: fc
          .array(fc.integer({ min: 0, max }), { minLength: 5, maxLength: 5 })
          .map((given) => Object.fromEntries(NAMES.map((name, i) => [name, given[i] ?? 0]))),
      }),
      { minLength: 1, maxLength: 6 },
    ),
  });

it('reweighted range with scores of nought and one is sequential proportional approval voting', () => {
  fc.assert(
    fc.property(elections(1), (election) => {
      const ballots = election.ballots.map((ballot) => ({
        count: ballot.count,
        approvals: 'scores' in ballot ? NAMES.filter((name) => ballot.scores[name] === 1) : [],
      }));
      expect(reweightedRange.count(election, { max: 1 }).committees).toEqual(
        seqPav.count({ ...election, ballots }).committees,
      );
    }),
    { seed: 61, numRuns: 200 },
  );
});

it('Bloc STAR for one seat is STAR', () => {
  fc.assert(
    fc.property(elections(5), (election) => {
      const one = { ...election, seats: 1 };
      const { winners } = star.count(one);
      expect((blocStar.count(one).committees ?? []).flat()).toEqual(winners);
    }),
    { seed: 62, numRuns: 200 },
  );
});

describe('allocated score', () => {
  it('spends a quota of ballots on each winner: a part as large as a seat has its own', () => {
    const election: Election = {
      candidates: ['A', 'B', 'C', 'D'],
      seats: 2,
      ballots: [
        { count: 60, scores: { A: 5, B: 4 } },
        { count: 40, scores: { C: 5, D: 2 } },
      ],
    };
    const { committees, quota, rounds } = allocatedScore.count(election);
    expect(quota).toBe(50);
    expect(committees).toEqual([['A', 'C']]);
    // Of the sixty for A ten are left, one sixth of each: 60 × 4 × 1/6.
    expect(rounds[1]).toEqual({ B: 40, C: 200, D: 80 });
  });

  it('spends those first that gave most', () => {
    const { rounds } = allocatedScore.count({
      candidates: ['A', 'B'],
      seats: 2,
      ballots: [
        { count: 2, scores: { A: 5, B: 5 } },
        { count: 2, scores: { A: 4, B: 1 } },
      ],
    });
    expect(rounds[1]).toEqual({ B: 2 });
  });
});

describe('cumulative and quadratic voting', () => {
  const ballots = [
    { count: 3, scores: { A: 3 } },
    { count: 4, scores: { B: 1, C: 1, D: 1 } },
  ];
  const election: Election = { candidates: ['A', 'B', 'C', 'D'], seats: 1, ballots };

  it('let few who agree have a seat against more who do not', () => {
    expect(cumulative.count(election, { votes: 3 }).winners).toEqual(['A']);
  });

  it('refuse a ballot that gives one more than it has, and take one that gives all', () => {
    expect(() => cumulative.count(election, { votes: 2 })).toThrow('methods.bad-score');
    expect(quadratic.count(election, { credits: 9 }).scores).toEqual({ A: 9, B: 4, C: 4, D: 4 });
    expect(() => quadratic.count(election, { credits: 8 })).toThrow('methods.bad-score');
  });
});
