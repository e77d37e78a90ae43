// Transfers of the single transferable vote from the last parcel: Hare-Clark and Irish. The counts are worked by hand from the acts;
// the figures stand beside them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Election, irv, stv } from 'yishi/methods';

const lastParcel = ['hare-clark tasmania', 'hare-clark act', 'irish'] as const;
type Transfers = (typeof lastParcel)[number];

/** `[40, 'ABC']`: forty papers that rank A, B, C. */
const of = (seats: number, candidates: string, ...ballots: [number, string][]): Election => ({
  candidates: [...candidates],
  seats,
  ballots: ballots.map(([count, ranking]): Ballot => ({ count, ranking: [...ranking] })),
});
const roundsOf = (election: Election, transfers: Transfers) => stv.count(election, { transfers }).rounds;
const said = (election: Election, transfers: Transfers, ...what: string[]) =>
  stv
    .count(election, { transfers })
    .working.filter((step) => what.includes(step.what))
    .map(({ what: which, candidates, numbers }) => [which, candidates.join(''), numbers]);

// Quota 26. E's ten papers give B 30: a surplus of 4.
const late = (going: number): Election =>
  of(3, 'ABCDE', [going, 'EBC'], [10 - going, 'EB'], [20, 'BA'], [22, 'C'], [25, 'D'], [23, 'A']);

// B has four to C's three, then four to five, then five each.
const turning = of(2, 'ABCDEF', [10, 'A'], [4, 'BD'], [3, 'CA'], [9, 'D'], [2, 'EC'], [1, 'FB'], [2, 'F']);

describe('Hare-Clark', () => {
  // Quota 34, surplus 18.
  const first = of(2, 'ABCD', [40, 'ABC'], [12, 'A'], [2, 'BD'], [24, 'C'], [22, 'D']);

  it('in the Australian Capital Territory divides a surplus by the papers that go on: 18 / 40', () => {
    expect(roundsOf(first, 'hare-clark act')?.[1]).toEqual({ A: 34, B: 20, C: 24, D: 22 });
    expect(said(first, 'hare-clark act', 'transferred')[0]).toEqual(['transferred', 'AB', { votes: 18, each: '9/20' }]);
  });

  it('in Tasmania divides it by all of them: 18 / 52, of which 40 papers are 13.8 votes and 12 are 4.2', () => {
    expect(roundsOf(first, 'hare-clark tasmania')?.[1]).toEqual({ A: 34, B: 15, C: 24, D: 22 });
    expect(said(first, 'hare-clark tasmania', 'transferred', 'exhausted', 'fractions').slice(0, 3)).toEqual([
      ['transferred', 'AB', { votes: 13, each: '9/26' }],
      ['exhausted', '', { votes: 4 }],
      ['fractions', '', { lost: 1 }],
    ]);
  });

  it('lets whoever is out go value by value, the highest first, each a count of its own', () => {
    expect(roundsOf(first, 'hare-clark act')?.slice(2)).toEqual([
      { A: 34, B: 18, C: 24, D: 24 },
      { A: 34, C: 42, D: 24 },
    ]);
    // 40 papers at 9/26 are 13.8 votes again.
    expect(roundsOf(first, 'hare-clark tasmania')?.slice(2)).toEqual([
      { A: 34, B: 13, C: 24, D: 24 },
      { A: 34, C: 37, D: 24 },
    ]);
  });

  it('passes on a later surplus with the papers of the last parcel alone', () => {
    // Seven of the ten rank C next: 7 × 4/7 votes, or 7 × 4/10 and 3 × 4/10 exhausted. B's own twenty stay.
    expect(roundsOf(late(7), 'hare-clark act')?.[2]).toEqual({ A: 23, B: 26, C: 26, D: 25 });
    expect(roundsOf(late(7), 'hare-clark tasmania')?.[2]).toEqual({ A: 23, B: 26, C: 24, D: 25 });
  });

  it('never passes a paper on at more than it came with', () => {
    // Four votes for two papers: each goes on as one, and two votes are set aside.
    expect(roundsOf(late(2), 'hare-clark act')?.[2]).toEqual({ A: 23, B: 26, C: 24, D: 25 });
    expect(said(late(2), 'hare-clark act', 'exhausted')[0]).toEqual(['exhausted', '', { votes: 2 }]);
    // At the line: four papers at four quarters.
    expect(roundsOf(late(4), 'hare-clark act')?.[2]).toEqual({ A: 23, B: 26, C: 26, D: 25 });
    expect(roundsOf(late(3), 'hare-clark act')?.[2]).toEqual({ A: 23, B: 26, C: 25, D: 25 });
  });

  it('ignores what is behind the sixth decimal, or behind the point', () => {
    // Quota 3; three papers go on with a surplus of 1.
    const thirds = of(2, 'ABCD', [2, 'AB'], [1, 'AC'], [1, 'A'], [2, 'B'], [1, 'C'], [1, 'D']);
    expect(roundsOf(thirds, 'hare-clark act')?.[1]).toMatchObject({ B: '1333333/500000', C: '1333333/1000000' });
    expect(said(thirds, 'hare-clark act', 'fractions')).toContainEqual(['fractions', '', { lost: '1/1000000' }]);
    expect(roundsOf(thirds, 'hare-clark tasmania')?.[1]).toMatchObject({ B: 2, C: 1 });
  });

  it('gives whoever reaches the quota meanwhile nothing of the values that follow', () => {
    // Quota 26. B goes out: ten papers give D its quota, so the thirty worth 4/30 each pass D over.
    const meanwhile = of(4, 'ABCDEF', [30, 'ABDC'], [10, 'BD'], [18, 'C'], [16, 'D'], [26, 'E'], [25, 'F']);
    expect(roundsOf(meanwhile, 'hare-clark act')?.slice(2, 4)).toEqual([
      { A: 26, B: 4, C: 18, D: 26, E: 26, F: 25 },
      { A: 26, C: 22, D: 26, E: 26, F: 25 },
    ]);
  });

  it('decides equal votes by the latest count in which they differed', () => {
    expect(said(turning, 'hare-clark act', 'by-earlier-round')).toEqual([['by-earlier-round', 'BC', { round: 2 }]]);
  });
});

describe('Irish transfers', () => {
  it('pass on whole papers in proportion to the next preferences, rounded by largest remainders', () => {
    // Quota 26, surplus 34: thirty papers for B and twenty for C are 20.4 and 13.6; ten that rank nobody else stay.
    const first = of(3, 'ABCD', [30, 'ABC'], [20, 'AC'], [10, 'A'], [5, 'B'], [13, 'C'], [22, 'D']);
    expect(roundsOf(first, 'irish')?.[1]).toEqual({ A: 26, B: 25, C: 27, D: 22 });
  });

  it('pass on all that can be where they are fewer than the surplus', () => {
    const few = of(3, 'ABCD', [14, 'AB'], [26, 'A'], [15, 'B'], [21, 'C'], [20, 'D']);
    expect(roundsOf(few, 'irish')?.[1]).toEqual({ A: 25, B: 29, C: 21, D: 20 });
    expect(said(few, 'irish', 'exhausted')[0]).toEqual(['exhausted', '', { votes: 1 }]);
  });

  it('take a later surplus from the last sub-parcel alone', () => {
    expect(roundsOf(late(7), 'irish')?.[2]).toEqual({ A: 23, B: 26, C: 26, D: 25 });
    expect(roundsOf(late(2), 'irish')?.[2]).toEqual({ A: 23, B: 26, C: 24, D: 25 });
  });

  it('count an equal fraction of the larger sub-parcel as the larger, then that of whoever had more first, then of whoever is named first', () => {
    // Quota 9. A surplus of two over six and two papers: 1.5 and 0.5.
    const unequal = of(2, 'ABCD', [6, 'AB'], [2, 'AC'], [3, 'A'], [4, 'B'], [5, 'C'], [4, 'D']);
    expect(roundsOf(unequal, 'irish')?.[1]).toEqual({ A: 9, B: 6, C: 5, D: 4 });
    // One over four and four: 0.5 each.
    const equal = of(2, 'ABCD', [4, 'AB'], [4, 'AC'], [2, 'A'], [4, 'B'], [5, 'C'], [5, 'D']);
    expect(roundsOf(equal, 'irish')?.[1]).toEqual({ A: 9, B: 4, C: 6, D: 5 });
    const lot = of(2, 'ABCD', [4, 'AB'], [4, 'AC'], [2, 'A'], [5, 'B'], [5, 'C'], [4, 'D']);
    expect(roundsOf(lot, 'irish')?.[1]).toEqual({ A: 9, B: 6, C: 5, D: 4 });
  });

  it('take papers in proportion to how they go on, where the law takes those that lie on top', () => {
    // Quota 20. Of thirty papers ten go to B: of twenty that rank C next 6.7, of ten that rank D next 3.3.
    const mixed = of(3, 'ABCDE', [20, 'ABC'], [10, 'ABD'], [2, 'B'], [15, 'C'], [14, 'D'], [15, 'E']);
    expect(roundsOf(mixed, 'irish')?.slice(1, 3)).toEqual([
      { A: 20, B: 12, C: 15, D: 14, E: 15 },
      { A: 20, C: 22, D: 17, E: 15 },
    ]);
  });

  it('leave a surplus that could neither elect the highest nor bring the lowest level with the next', () => {
    const small = (d: number, c: number) => of(2, 'ABCDE', [35, 'AB'], [30, 'B'], [c, 'C'], [d, 'DC'], [5, 'EB']);
    // Quota 34, a surplus of 1: it could bring E to six.
    expect(roundsOf(small(6, 24), 'irish')?.[1]).toEqual({ A: 34, B: 31, C: 24, D: 6, E: 5 });
    expect(roundsOf(small(7, 23), 'irish')?.[1]).toEqual({ A: 35, B: 35, C: 30 });
    // Or B to the quota.
    const near = of(2, 'ABCDE', [35, 'AB'], [33, 'B'], [20, 'C'], [7, 'DC'], [5, 'EB']);
    expect(roundsOf(near, 'irish')?.[1]).toMatchObject({ A: 34, B: 34 });
  });

  it('let those go out together who with the surpluses left have fewer votes than the next', () => {
    const lowest = (c: number, d: number) => of(2, 'ABCDE', [34, 'AB'], [31, 'B'], [c, 'C'], [d, 'DC'], [5, 'EB']);
    // Quota 33: 5, 10 and a surplus of 1 are no fewer than 16.
    expect(roundsOf(lowest(16, 10), 'irish')?.[1]).toEqual({ A: 34, B: 36, C: 16, D: 10 });
    expect(roundsOf(lowest(17, 9), 'irish')?.[1]).toEqual({ A: 34, B: 36, C: 26 });
    expect(said(lowest(17, 9), 'irish', 'eliminated', 'transferred')).toEqual([
      ['eliminated', 'E', { votes: 5 }],
      ['eliminated', 'D', { votes: 9 }],
      ['transferred', 'B', { votes: 5 }],
      ['transferred', 'C', { votes: 9 }],
    ]);
  });

  it('decide equal votes by the first count in which they differed', () => {
    expect(said(turning, 'irish', 'by-earlier-round')).toEqual([['by-earlier-round', 'CB', { round: 1 }]]);
  });
});

/** An amount in millionths: nothing here is smaller. */
const millionths = (stated: number | string): number => {
  const [n = 0, d = 1] = String(stated).split('/').map(Number);
  return Math.round((n * 1e6) / d);
};

describe.each(lastParcel)('with %s transfers', (transfers) => {
  const candidates = ['A', 'B', 'C', 'D', 'E'];
  const papers = fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.shuffledSubarray(candidates, { minLength: 1 }))
    .map(([count, ranking]) => ({ count, ranking }));
  const ballots = fc.array(papers, { minLength: 1, maxLength: 10 });
  const seats = fc.integer({ min: 1, max: 4 });

  it('every vote is with somebody, exhausted or told to be lost', () => {
    fc.assert(
      fc.property(ballots, seats, (all, many) => {
        const { rounds = [], working } = stv.count({ candidates, ballots: all, seats: many }, { transfers });
        const valid = all.reduce((sum, { count }) => sum + count, 0);
        rounds.forEach((round, at) => {
          const held = Object.values(round).reduce<number>((sum, votes) => sum + millionths(votes), 0);
          const gone = working
            .filter((step) => (step.round ?? 0) <= at + 1)
            .reduce((sum, { what, numbers: { votes = 0, lost = 0, back = 0 } }) => {
              if (what === 'exhausted') return sum + millionths(votes);
              return what === 'fractions' ? sum + millionths(lost) - millionths(back) : sum;
            }, 0);
          expect(held + gone).toBe(valid * 1e6);
        });
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('every seat is filled, and with one seat instant runoff’s winner wins where nothing is tied', () => {
    fc.assert(
      fc.property(ballots, seats, (all, many) => {
        for (const committee of stv.count({ candidates, ballots: all, seats: many }, { transfers }).committees ?? [])
          expect(committee.length).toBe(many);
        const one = stv.count({ candidates, ballots: all, seats: 1 }, { transfers, ties: 'every outcome' });
        const other = irv.count({ candidates, ballots: all });
        if (one.winners.length === 1 && other.winners.length === 1) expect(one.winners).toEqual(other.winners);
      }),
      { seed: 17, numRuns: 200 },
    );
  });

  it('it makes no difference in which order papers lie, nor whether they are counted one by one', () => {
    fc.assert(
      fc.property(ballots, seats, (all, many) => {
        const apart = all.flatMap(({ count, ranking }) => Array.from({ length: count }, () => ({ count: 1, ranking })));
        const [one, other] = [all, apart.reverse()].map((of) =>
          stv.count({ candidates, ballots: of, seats: many }, { transfers }),
        );
        expect(other).toEqual(one);
      }),
      { seed: 19, numRuns: 100 },
    );
  });

  it('names written in stand nowhere, and equal ranks end a paper', () => {
    const election: Election = {
      candidates: ['A', 'B', 'X'],
      seats: 1,
      ballots: [
        { count: 3, ranking: ['X', 'B'] },
        { count: 2, ranking: ['A'] },
        { count: 2, ranking: [['A', 'B']] },
      ],
    };
    const { winners, rounds } = stv.count(election, { transfers, writeIns: ['X'] });
    expect(winners).toEqual(['B']);
    expect(rounds?.[0]).toEqual({ A: 2, B: 3 });
  });
});
