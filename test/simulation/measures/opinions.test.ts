// What researchers rely on: measures of minds, of the floor and of who took part come out as worked out by hand, at the extremes too.
import { describe, expect, it } from 'vitest';
import { consentCircle, hepingRoad } from 'yishi/charters';
import { deliberativeReason, measure, measured, type Run, refusalMeasure } from 'yishi/simulation';
import { optionsOf, runOf } from './run.js';

const worth = (id: string, run: Run) => measure(id)?.of(run);
const everybody = [0, 1, 2];
const column = (...values: number[]) => Float64Array.from(values);

describe('the deliberative reason index', () => {
  it('is 1 where everybody agrees on preferences just as far as on considerations', () => {
    const considerations = [column(1, 0, 0.2), column(0.5, 0.5, 0.4), column(0, 1, 0.6)];
    expect(deliberativeReason(considerations, considerations, everybody)).toBeCloseTo(1, 12);
  });

  it('falls by twice the distance between the two correlations', () => {
    const same = [column(1, 1), column(0, 0)];
    const opposed = [column(1, 0), column(0, 1)];
    expect(deliberativeReason(same, opposed, [0, 1])).toBeCloseTo(-3, 12);
    expect(deliberativeReason(opposed, opposed, [0, 1])).toBeCloseTo(1, 12);
    // Orders 1 2 3 and 2 3 1: Spearman's rho is -1/2. So r = 1 and q = -1/2 lie 3/2 apart.
    const [one, two, three] = [column(1, 2), column(2, 3), column(3, 1)];
    expect(deliberativeReason(same, [one, two, three], [0, 1])).toBeCloseTo(1 - 2 * 1.5, 12);
  });

  it('gives those ranked alike the mean of their ranks', () => {
    // 1, 2.5, 2.5 against 1, 2, 3: rho = 1.5 / sqrt(1.5 * 2).
    const considerations = [column(0, 0), column(1, 0.5), column(1, 1)];
    const preferences = [column(0, 0), column(0.5, 0.5), column(1, 1)];
    const rho = 1.5 / Math.sqrt(3);
    expect(deliberativeReason(considerations, preferences, [0, 1])).toBeCloseTo(1 - 2 * (1 - rho), 12);
  });

  it('says nothing of fewer than two considerations, options or persons, or of people to whom all is alike', () => {
    const two = [column(0, 1), column(1, 0)];
    expect(deliberativeReason(two.slice(1), two, [0, 1])).toBeNull();
    expect(deliberativeReason(two, two.slice(1), [0, 1])).toBeNull();
    expect(deliberativeReason(two, two, [0])).toBeNull();
    expect(deliberativeReason([column(1, 1), column(1, 1)], two, [0, 1])).toBeNull();
  });

  it('is measured before and after, over the options of each item', () => {
    const after = { a: [1, 0], b: [0, 1], 'a/x': [1, 0], 'a/y': [0, 1] };
    const items = [{ item: 'a', options: optionsOf('x', 'y') }, { item: 'b' }];
    const run = runOf({ opinions: after, initial: { 'a/x': [1, 1], 'a/y': [0, 0] }, items });
    expect(worth('deliberative-reason', run)).toBeCloseTo(1, 12);
    expect(worth('deliberative-reason-before', run)).toBeCloseTo(-3, 12);
  });
});

describe('opinions', () => {
  it('are polarised most where halves are at the ends, and not at all where all agree', () => {
    const run = runOf({ opinions: { lift: [0, 0, 1, 1] }, initial: { lift: [0.5, 0.5, 0.5, 0.5] } });
    expect(worth('polarisation', run)).toBeCloseTo(1, 12);
    expect(worth('polarisation-before', run)).toBe(0);
    expect(worth('variance', run)).toBe(0.25);
    expect(worth('variance-before', run)).toBe(0);
    expect(worth('consensus', run)).toBe(0);
  });
});

describe('the floor', () => {
  const speech = (person: string, seconds: number) => ({
    type: 'speech.make',
    by: person,
    fields: { person, seconds },
  });
  const run = runOf({
    opinions: { lift: [1, 1, 1, 1] },
    groups: ['owners', 'owners', 'owners', 'tenants'],
    facts: [speech('p1', 60), speech('p4', 120), speech('p4', 60)],
  });

  it('is shared out between groups', () => {
    expect(worth('speaking-share:tenants', run)).toBe(0.75);
    expect(worth('speaking-share:owners', run)).toBe(0.25);
    expect(worth('speaking-share:nobody', run)).toBe(0);
    // A quarter of the members spoke three quarters of the time.
    expect(worth('speaking-disparity', run)).toBe(0.5);
  });

  it('has newcomers, speakers and a Gini coefficient', () => {
    expect(worth('newcomer-share', run)).toBeCloseTo(2 / 3, 12);
    expect(worth('speaking-share', run)).toBe(0.5);
    // 0, 0, 60 and 180 seconds.
    expect(worth('speaking-gini', run)).toBeCloseTo((2 * (3 * 60 + 4 * 180)) / (4 * 240) - 5 / 4, 12);
  });

  it('is nobody’s where nobody speaks', () => {
    const silent = runOf({ opinions: { lift: [1, 1] } });
    for (const id of ['speaking-gini', 'speaking-disparity', 'newcomer-share', 'speaking-share:owners'])
      expect(worth(id, silent)).toBeNull();
    expect(worth('speaking-share', silent)).toBe(0);
  });
});

describe('taking part', () => {
  it('counts each person once, whoever came, spoke, voted or was voted for, and no officer', () => {
    const run = runOf({
      opinions: { lift: [1, 1, 1, 1, 1] },
      facts: [
        { type: 'attendance.check-in', by: 'recorder', fields: { person: 'p1' } },
        { type: 'ballot.cast', by: 'p2', for: 'p3', fields: { choices: {} } },
        { type: 'speech.make', by: 'p1', fields: { person: 'p1', seconds: 1 } },
        { type: 'money.spend', by: 'treasurer', fields: { project: 'x', amount: 60_000 } },
      ],
    });
    expect(worth('participants', run)).toBe(3);
    expect(worth('participation', run)).toBe(0.6);
    expect(worth('cost', run)).toBe(600);
    expect(worth('cost-per-participant', run)).toBe(200);
  });

  it('costs nobody anything where nobody takes part', () => {
    expect(worth('cost-per-participant', runOf({ opinions: { lift: [1] } }))).toBeNull();
  });
});

describe('refusals', () => {
  it('are counted by rule, each with an entry for a codebook', () => {
    const run = runOf({ opinions: { lift: [1] }, refusals: { 'floor.other-side': 4, recused: 1 } });
    expect(refusalMeasure('floor.other-side')).toMatchObject({ id: 'refused:floor.other-side', unit: '1' });
    expect(worth('refused:floor.other-side', run)).toBe(4);
    expect(worth('refused:floor.taken', run)).toBe(0);
    expect(worth('refused', run)).toBe(5);
  });
});

describe('a single voter', () => {
  const items = [{ item: 'square', options: optionsOf('a', 'b', 'c') }];
  const cast = (by: string, ...ranking: string[]) => ({
    type: 'ranking.cast',
    by,
    fields: { item: 'square', ranking },
  });
  const open = { type: 'ranking.open', fields: { item: 'square' } };
  const close = (method: string) => ({
    type: 'ranking.close',
    fields: { item: 'square' },
    finding: { method, options: ['a', 'b', 'c'], leftOut: [] },
  });
  // Two for a, two for b, one for c who likes b better than a.
  const opinions = {
    'square/a': [1, 1, 0, 0, 0],
    'square/b': [0.5, 0.5, 1, 1, 0.5],
    'square/c': [0, 0, 0.5, 0.5, 1],
    square: [1, 1, 1, 1, 1],
  };
  const ballots = [
    cast('p1', 'a', 'b', 'c'),
    cast('p2', 'a', 'b', 'c'),
    cast('p3', 'b', 'c', 'a'),
    cast('p4', 'b', 'c', 'a'),
    cast('p5', 'c', 'b', 'a'),
  ];

  it('gains under plurality by leaving a favourite that cannot win', () => {
    // a and b are tied, and a was proposed first: the last voter makes it b.
    const run = runOf({ charter: hepingRoad, items, opinions, facts: [open, ...ballots, close('plurality')] });
    expect(worth('manipulability', run)).toBe(1);
  });

  it('gains nothing where everybody has what they like best', () => {
    const agreed = {
      ...opinions,
      'square/a': [1, 1, 1, 1, 1],
      'square/b': [0, 0, 0, 0, 0],
      'square/c': [0.5, 0.5, 0.5, 0.5, 0.5],
    };
    const same = ['p1', 'p2', 'p3', 'p4', 'p5'].map((by) => cast(by, 'a', 'c', 'b'));
    expect(worth('manipulability', runOf({ items, opinions: agreed, facts: [open, ...same, close('borda')] }))).toBe(0);
  });

  it('is looked at where asked for only, since it counts again and again', () => {
    const run = runOf({ items, opinions, facts: [open, ...ballots, close('plurality')] });
    expect(measured(run)).not.toHaveProperty('manipulability');
    expect(measured(run, ['manipulability'])).toEqual({ manipulability: 1 });
    expect(worth('manipulability', runOf({ opinions }))).toBeNull();
  });

  it('gains under Borda by burying the rival of the one they like best', () => {
    // a has 4 points, b 5: whoever is for a and puts b last makes it 4 each, and a was proposed first.
    const run = runOf({
      items,
      opinions: {
        square: [1, 1, 1],
        'square/a': [1, 0.5, 0.5],
        'square/b': [0.5, 1, 1],
        'square/c': [0, 0, 0],
      },
      facts: [open, cast('p1', 'a', 'b', 'c'), cast('p2', 'b', 'a', 'c'), cast('p3', 'b', 'a', 'c'), close('borda')],
    });
    expect(worth('manipulability', run)).toBe(1);
  });
});

it('has measures under a charter that decides by consent', () => {
  const run = runOf({
    charter: consentCircle,
    opinions: { lift: [1, 1] },
    items: [{ item: 'lift', route: [] }],
    state: { lift: { status: 'agreed' } },
  });
  expect(worth('welfare', run)).toBe(1);
});
