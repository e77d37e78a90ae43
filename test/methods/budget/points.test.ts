// Budgets by points, and the least that a project needs.
import { describe, expect, it } from 'vitest';
import { type Election, methods, pbGreedyPoints } from 'yishi/methods';

const yard: Election = {
  candidates: ['Bench', 'Lamp', 'Path'],
  costs: { Bench: 40, Lamp: 30, Path: 60 },
  budget: 100,
  ballots: [
    { count: 3, scores: { Bench: 6, Lamp: 4 } },
    { count: 2, scores: { Path: 10 } },
    { count: 1, scores: { Lamp: 7, Path: 3 } },
  ],
};

describe('greedy by points', () => {
  it('funds what has the most points as long as the money lasts', () => {
    const { scores, winners, totalCost } = pbGreedyPoints.count(yard);
    expect(scores).toEqual({ Bench: 18, Lamp: 19, Path: 23 });
    expect(winners).toEqual(['Lamp', 'Path']);
    expect(totalCost).toBe(90);
  });

  it('or the most for the money', () => {
    expect(pbGreedyPoints.count(yard, { order: 'points/cost' }).winners).toEqual(['Bench', 'Lamp']);
  });

  it('refuses points that are less than nothing or no whole number', () => {
    expect(() => pbGreedyPoints.count({ ...yard, ballots: [{ count: 1, scores: { Bench: -1 } }] })).toThrow(
      'methods.bad-score',
    );
    expect(() => pbGreedyPoints.count({ ...yard, ballots: [{ count: 1, scores: { Bench: 0.5 } }] })).toThrow(
      'methods.bad-score',
    );
  });
});

describe.each(
  methods()
    .filter(({ elects }) => elects === 'projects')
    .map((one) => [one.id, one] as const),
)('%s', (_id, one) => {
  const said = (project: string, points: number) =>
    one.ballot === 'scores' ? { count: 1, scores: { [project]: points } } : { count: points, approvals: [project] };
  const election: Election = {
    candidates: ['A', 'B'],
    costs: { A: 1, B: 1 },
    budget: 10,
    ballots: [said('A', 3), said('B', 2)],
  };

  it('funds a project with just as many votes or points as it needs, and none with fewer, which it names', () => {
    expect(one.count(election, { minimumScore: 2 }).winners).toEqual(['A', 'B']);
    const { winners, scores, working } = one.count(election, { minimumScore: 3 });
    expect(winners).toEqual(['A']);
    expect(scores).toEqual({ A: 3, B: 2 });
    expect(working[0]).toMatchObject({ what: 'below-minimum', candidates: ['B'], numbers: { votes: 3 } });
  });

  it('refuses a least score that is none', () => {
    for (const minimumScore of [-1, 'many'])
      expect(() => one.count(election, { minimumScore })).toThrow('methods.option-fraction');
  });
});
