// A question of theory is answered as it was asked, or refused in words: nothing in it is passed over, and none takes longer than anybody waits.
import { describe, expect, it } from 'vitest';
import { Fault } from 'yishi';
import { theory, theoryModels, votePrecisely } from 'yishi/simulation';

function problemsOf(ask: () => unknown): { code: string; numbers: object }[] {
  try {
    ask();
  } catch (error) {
    if (error instanceof Fault) return [...error.problems];
    throw error;
  }
  return [];
}
const ask = (model: string, parameters: object, more: object = {}) => theory({ model, parameters, ...more });
const SPECIAL = 'civil-code-278-special';

describe('a parameter', () => {
  it.each(theoryModels().map(({ id }) => id))('that %s does not have is refused', (model) => {
    expect(problemsOf(() => ask(model, { zzzz: 1 }))).toMatchObject([
      { code: 'theory.unknown-parameter', numbers: { model, parameter: 'zzzz' } },
    ]);
  });

  it.each([
    ['vote', { rule: SPECIAL, n: 11, for: 0.5, against: 0.2, abstian: 0.2 }, 'abstain'],
    ['jury', { n: 11, p: 0.6, tie: 'fair coin' }, 'ties'],
    ['power-index', { quota: 3, weights: [2, 1, 1], weigths: [1] }, undefined],
    ['within-calls', { n: 10, participation: 0.5, needed: 5, maxcalls: 2 }, 'maxCalls'],
  ])('that is misspelt is told with the nearest that is not there yet: %s', (model, parameters, nearest) => {
    const [problem] = problemsOf(() => ask(model, parameters));
    expect(problem).toMatchObject({ code: 'theory.unknown-parameter' });
    if (nearest !== undefined) expect(problem).toMatchObject({ numbers: { nearest } });
  });

  it('is refused among the voters, too', () => {
    expect(
      problemsOf(() => ask('vote', { rule: SPECIAL, voters: [{ count: 4, area: 80, fro: 1, for: 1 }] })),
    ).toMatchObject([{ code: 'form.unknown-field', numbers: { name: 'parameters.voters.0', fields: ['fro'] } }]);
  });

  it('under a misspelt key of the entry is not passed over; what else a list has beside it is', () => {
    expect(problemsOf(() => theory({ model: 'sobol-g', paramters: { a: [1] } }))).toMatchObject([
      { code: 'theory.no-parameters', numbers: { written: 'paramters' } },
    ]);
    expect(problemsOf(() => theory({ model: 'sobol-g', params: { a: [1] } }))).toHaveLength(1);
    expect(theory({ model: 'sobol-g', expected: 1, tolerance: {}, source: '', verified: '', note: '' }).exact).toBe(
      true,
    );
  });

  it.each([
    ['n beside voters', { n: 4, voters: [{ count: 4, for: 1 }] }, 'n'],
    ['a chance beside voters', { for: 1, voters: [{ count: 4, for: 1 }] }, 'for'],
    ['areas beside voters', { areas: [80], voters: [{ count: 1, for: 1 }] }, 'areas'],
    ['another n than areas', { n: 3, areas: [80, 90], for: 1 }, 'n'],
  ])('that says nothing beside another is refused: %s', (_what, parameters, parameter) => {
    expect(problemsOf(() => ask('vote', { rule: SPECIAL, ...parameters }))).toMatchObject([
      { code: 'theory.idle', numbers: { parameter } },
    ]);
  });

  it('may be said twice alike', () => {
    expect(ask('vote', { rule: SPECIAL, n: 2, areas: [80, 90], for: 1 }).value).toMatchObject({ passed: 1 });
  });

  it('of a panel is a share of a large pool or members of a counted one, and one of them', () => {
    expect(problemsOf(() => ask('group-absent', { panel: 12 }))).toMatchObject([{ code: 'form.missing' }]);
    expect(problemsOf(() => ask('group-absent', { panel: 12, members: 3 }))).toMatchObject([{ code: 'form.missing' }]);
    expect(problemsOf(() => ask('group-absent', { panel: 12, pool: 30 }))).toMatchObject([{ code: 'form.missing' }]);
    expect(problemsOf(() => ask('group-absent', { panel: 12, pool: 30, members: 3, share: 0.1 }))).toMatchObject([
      { code: 'theory.idle' },
    ]);
    expect(ask('group-absent', { panel: 2, pool: 4, members: 1 }).value).toBe(0.5);
  });
});

describe('a rule that counts area', () => {
  it.each([
    ['nobody’s', [{ count: 4, for: 1, against: 0 }], 1],
    [
      'one group’s',
      [
        { count: 4, area: 8000, for: 1 },
        { count: 1, for: 0.5 },
      ],
      2,
    ],
  ])('is not answered where it is not said: %s', (_what, voters, group) => {
    expect(problemsOf(() => votePrecisely({ rule: SPECIAL, voters }))).toMatchObject([
      { code: 'theory.area-missing', numbers: { rule: SPECIAL, group } },
    ]);
  });

  it('is answered once it is, and a rule that counts heads always', () => {
    expect(votePrecisely({ rule: SPECIAL, voters: [{ count: 4, area: 8000, for: 1 }] })).toMatchObject({ passed: 1 });
    expect(votePrecisely({ rule: 'simple-majority', voters: [{ count: 4, for: 1 }] })).toMatchObject({ passed: 1 });
  });

  it('takes voters of an entry for alike where none has one, and asks for the rest where some have', () => {
    const voters = [
      { count: 3, for: 1 },
      { count: 1, against: 1, for: 0 },
    ];
    expect(ask('vote', { rule: 'civil-code-278-ordinary', voters }).value).toMatchObject({ passed: 1 });
    expect(
      problemsOf(() => ask('vote', { rule: SPECIAL, voters: [{ ...voters[0], area: 80 }, voters[1]] })),
    ).toMatchObject([{ code: 'theory.area-missing', numbers: { group: 2 } }]);
  });
});

describe('very many voters', () => {
  it.each(['copeland', 'runoff', 'schulze'])('have no limit here under %s, which is said at once', (rule) => {
    expect(problemsOf(() => ask('condorcet-efficiency-iac', { m: 3, n: 'infinity', rule }))).toMatchObject([
      {
        code: 'theory.no-limit-of-rule',
        numbers: { rule: expect.any(String), allowed: expect.arrayContaining(['borda']) },
      },
    ]);
  });

  it.each([
    ['condorcet-efficiency-ic', { m: 3, n: 'infinity', rule: 'plurality' }],
    ['random-society', { m: 3, n: 'infinity', rule: 'plurality' }],
    ['nitzan-kelly', { m: 3, n: 'infinite', rule: 'borda' }],
    ['jury', { n: 'Infinity', p: 0.6 }],
  ])('are no number that %s can be asked of', (model, parameters) => {
    expect(problemsOf(() => ask(model, parameters))).toMatchObject([
      { code: 'theory.no-limit', numbers: { name: 'n' } },
    ]);
  });
});

describe('what would take too long', () => {
  it.each([
    ['condorcet-winner-ic', { m: 3, n: 20_000 }],
    ['condorcet-efficiency-ic', { m: 60, n: 20_000, rule: 'borda' }],
    ['districts', { districts: 101, n: 501 }],
    ['random-society', { m: 10, n: 2000, rule: 'borda', draws: 10_000_000 }],
    ['power-index', { quota: 5000, weights: Array.from({ length: 60 }, (_, at) => 100 + at) }],
  ])('is refused before it is begun: %s', (model, parameters) => {
    const [problem] = problemsOf(() => ask(model, parameters));
    expect(problem?.code).toMatch(/^theory\.too-(much|laborious)$/);
  });

  it('is drawn less often where that still says something', () => {
    const { draws = 0, interval } = ask('condorcet-winner-ic', { m: 3, n: 1001 });
    expect(draws).toBeGreaterThan(1000);
    expect(draws).toBeLessThan(200_000);
    // Guilbaud's limit is 0.91226.
    expect(interval.low).toBeLessThan(0.9125);
    expect(interval.high).toBeGreaterThan(0.912);
  });

  it('is no fraction any more, and the same number', () => {
    const once = ask('within-calls', { n: 300, participation: 0.5, needed: 151, maxCalls: 10 });
    const float = ask('within-calls', { n: 301, participation: 0.5, needed: 151, maxCalls: 10 });
    expect(once.fraction).toBeDefined();
    expect(float.fraction).toBeUndefined();
    expect(float.value).toBeCloseTo(1 - 0.5 ** 10, 11);
    expect(ask('group-absent', { panel: 301, share: 0.01 }).value).toBeCloseTo(0.99 ** 301, 11);
  });
});

it('no chance leaves [0, 1] by rounding, nor do its ends', () => {
  const voters = [
    { count: 2927, area: 9000, for: 0.7, against: 0.3 },
    { count: 4716, area: 9000, for: 0.6, against: 0.1, abstain: 0.1 },
  ];
  for (const rule of ['civil-code-278-ordinary', SPECIAL, 'simple-majority']) {
    const { passed, failed, notFormed } = votePrecisely({ rule, voters });
    for (const one of [passed, failed, notFormed]) {
      expect(one).toBeGreaterThanOrEqual(0);
      expect(one).toBeLessThanOrEqual(1);
    }
  }
  const { value, interval } = ask('vote', { rule: 'simple-majority', n: 4000, for: 1, outcome: 'not-formed' });
  expect(value).toBe(0);
  expect(interval.low).toBe(0);
  expect(ask('jury', { n: 4001, p: 1 }).interval.high).toBe(1);
});
