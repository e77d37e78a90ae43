// What researchers rely on: measures of good decisions come out as worked out by hand, whoever is on which side.
import { describe, expect, it } from 'vitest';
import { participatoryBudget, quickPoll } from 'yishi/charters';
import { measure } from 'yishi/simulation';
import { optionsOf, runOf } from './run.js';

const worth = (id: string, run: Parameters<NonNullable<ReturnType<typeof measure>>['of']>[0]) => measure(id)?.of(run);
const passed = { status: 'passed' };
const failed = { status: 'failed' };

describe('an item voted for or against', () => {
  const opinions = { lift: [1, 0.8, 0.2, 0.4] };

  it('has the welfare of the mean opinion where it is in force, and of its complement where not', () => {
    expect(worth('welfare', runOf({ opinions, state: { lift: passed } }))).toBeCloseTo(0.6, 12);
    expect(worth('welfare', runOf({ opinions, state: { lift: failed } }))).toBeCloseTo(0.4, 12);
    expect(worth('regret', runOf({ opinions, state: { lift: passed } }))).toBe(0);
    expect(worth('regret', runOf({ opinions, state: { lift: failed } }))).toBeCloseTo(0.2, 12);
  });

  it('stays out of force where nothing was decided', () => {
    expect(worth('welfare', runOf({ opinions }))).toBeCloseTo(0.4, 12);
    expect(worth('welfare', runOf({ opinions, state: { lift: { status: 'not-formed' } } }))).toBeCloseTo(0.4, 12);
  });

  it('is measured the same whichever side everybody is on', () => {
    const mirrored = { lift: opinions.lift.map((opinion) => 1 - opinion) };
    for (const id of ['welfare', 'regret', 'decision-error', 'minority-satisfaction', 'losing-share'])
      expect(worth(id, runOf({ opinions: mirrored, state: { lift: failed } }))).toBeCloseTo(
        Number(worth(id, runOf({ opinions: { lift: [1, 0.8, 0.2, 0.4] }, state: { lift: passed } })) ?? 0),
        12,
      );
  });

  it('is an error against the majority, whatever the mean says, and none where the sides are equal', () => {
    const many = { lift: [0.6, 0.6, 0, 0.5] };
    expect(worth('decision-error', runOf({ opinions: many, state: { lift: failed } }))).toBe(1);
    expect(worth('regret', runOf({ opinions: many, state: { lift: failed } }))).toBe(0);
    expect(worth('decision-error', runOf({ opinions: { lift: [0.9, 0.1] } }))).toBeNull();
  });

  it('is measured against what people thought before, too', () => {
    const run = runOf({ opinions: { lift: [0.9, 0.8] }, initial: { lift: [0.1, 0.2] }, state: { lift: passed } });
    expect(worth('decision-error', run)).toBe(0);
    expect(worth('decision-error-before', run)).toBe(1);
    expect(worth('regret-before', run)).toBeCloseTo(0.7, 12);
  });

  it('tells how those on the losing side fare', () => {
    const run = runOf({ opinions, state: { lift: passed } });
    expect(worth('minority-satisfaction', run)).toBeCloseTo(0.3, 12);
    expect(worth('losing-share', run)).toBe(0.5);
    expect(worth('minority-satisfaction', runOf({ opinions: { lift: [1, 1] }, state: { lift: passed } }))).toBeNull();
  });

  it('tells how the losing side rates what was done', () => {
    const { dimensions } = quickPoll.evaluation;
    expect(dimensions).toMatchObject([{ id: 'satisfaction', max: 5 }]);
    const rated = (by: string, satisfaction: number) => ({
      type: 'rating.give',
      by,
      fields: { scores: { satisfaction } },
    });
    const facts = [rated('p1', 5), rated('p3', 1), rated('p4', 2)];
    expect(
      worth('minority-rating', runOf({ charter: quickPoll, opinions, state: { lift: passed }, facts })),
    ).toBeCloseTo(0.3, 12);
  });
});

describe('a choice of one option', () => {
  // a beats b and c, each by two to one; c has the highest mean.
  const opinions = {
    'square/a': [0.9, 0.6, 0.5],
    'square/b': [0.8, 0.5, 0.4],
    'square/c': [0.7, 0.55, 1],
    square: [1, 1, 1],
  };
  const items = [{ item: 'square', options: optionsOf('a', 'b', 'c') }];
  const chosen = (option: string) =>
    runOf({ opinions, items, state: { square: { status: 'passed', chosen: option } } });

  it('meets the Condorcet criterion where the option that beats all others is chosen', () => {
    expect(worth('condorcet-exists', chosen('a'))).toBe(1);
    expect(worth('condorcet-efficiency', chosen('a'))).toBe(1);
    expect(worth('condorcet-efficiency', chosen('c'))).toBe(0);
  });

  it('has no Condorcet efficiency on the paradox of three voters', () => {
    const cycle = {
      square: [1, 1, 1],
      'square/a': [1, 0, 0.5],
      'square/b': [0.5, 1, 0],
      'square/c': [0, 0.5, 1],
    };
    const run = runOf({ opinions: cycle, items, state: { square: { status: 'passed', chosen: 'a' } } });
    expect(worth('condorcet-exists', run)).toBe(0);
    expect(worth('condorcet-efficiency', run)).toBeNull();
  });

  it('has regret against the option worth most, and Merrill’s efficiency between a lot and that', () => {
    const [a, b, c] = [2 / 3, 1.7 / 3, 2.25 / 3];
    expect(worth('option-welfare', chosen('a'))).toBeCloseTo(a, 12);
    expect(worth('option-regret', chosen('a'))).toBeCloseTo(c - a, 12);
    expect(worth('option-regret', chosen('c'))).toBe(0);
    const average = (a + b + c) / 3;
    expect(worth('social-utility-efficiency', chosen('b'))).toBeCloseTo((b - average) / (c - average), 12);
    expect(worth('social-utility-efficiency', chosen('c'))).toBe(1);
  });

  it('has none of these where nothing was chosen', () => {
    for (const id of [
      'condorcet-efficiency',
      'option-welfare',
      'option-regret',
      'social-utility-efficiency',
      'represented',
    ])
      expect(worth(id, runOf({ opinions, items }))).toBeNull();
  });
});

describe('a budget', () => {
  const charter = participatoryBudget;
  const items = [
    {
      item: 'fund',
      route: [{ body: 'council', rule: 'budget-turnout', ballot: 'budget' }],
      // 50,000 yuan to spend.
      options: optionsOf(['swings', 3_000_000], ['lamps', 2_500_000], ['trees', 2_500_000]),
    },
  ];
  const opinions = {
    'fund/swings': [1, 1, 0.6, 0],
    'fund/lamps': [0, 0, 0.6, 1],
    'fund/trees': [0, 0, 0, 0.9],
    fund: [1, 1, 1, 1],
  };
  const elected = (...options: string[]) =>
    runOf({ charter, items, opinions, state: { fund: { status: 'passed', elected: options } } });

  it('is held against the best set that the money pays for', () => {
    expect(worth('option-welfare', elected('lamps', 'trees'))).toBeCloseTo(0.625, 12);
    expect(worth('option-regret', elected('lamps', 'trees'))).toBeCloseTo(0.65 - 0.625, 12);
    expect(worth('option-regret', elected('swings'))).toBe(0);
  });

  it('represents those who like something of what it pays for', () => {
    expect(worth('represented', elected('lamps', 'trees'))).toBe(0.5);
    expect(worth('represented', elected('swings'))).toBe(0.75);
    // 0, 0, 1 and 2 options liked.
    expect(worth('representation-gini', elected('lamps', 'trees'))).toBeCloseTo((2 * (3 + 8)) / (4 * 3) - 5 / 4, 12);
  });

  it('is unjust where a group whose share of the money pays for what it likes has nothing', () => {
    // Two of four have nothing; their half of the money does not pay for the swings, which cost three fifths.
    expect(worth('justified-representation', elected('lamps', 'trees'))).toBe(1);
    // Half of the money pays for the lamps or the trees, but only one person likes them and has nothing.
    expect(worth('justified-representation', elected('swings'))).toBe(1);
    const three = { ...opinions, 'fund/swings': [1, 1, 1, 0] };
    expect(
      worth(
        'justified-representation',
        runOf({
          charter,
          items,
          opinions: { ...three, 'fund/lamps': [0, 0, 0, 1] },
          state: { fund: { status: 'passed', elected: ['lamps', 'trees'] } },
        }),
      ),
    ).toBe(0);
  });
});
