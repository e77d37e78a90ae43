// A name that nobody asks for is a slip, and is told before anybody is drawn: of traits, of opinions, of kinds, of measures.
import { describe, expect, it } from 'vitest';
import { Fault } from 'yishi';
import { fromScenario, measured, readScenario, simulate } from 'yishi/simulation';

const written = (group: object, more: object = {}) => ({
  charter: 'quick-poll',
  items: [
    {
      item: 'door',
      title: 'A door',
      becomes: 'covenant',
      route: [{ body: 'owners', rule: 'simple-majority' }],
      options: [{ option: 'steel', title: 'Of steel' }],
    },
  ],
  people: { groups: [{ id: 'owners', size: 6, bodies: ['owners'], opinion: 0.7, ...group }] },
  ...more,
});

function problemsOf(read: () => unknown): { code: string; numbers: object }[] {
  try {
    read();
  } catch (error) {
    if (error instanceof Fault) return [...error.problems];
    throw error;
  }
  return [];
}
const codes = (read: () => unknown) => problemsOf(read).map(({ code }) => code);

describe('a trait', () => {
  it.each([
    ['vots', 'votes'],
    ['atends', 'attends'],
    ['speaksfor', 'speaksFor'],
    ['onlin', 'online'],
  ])('that is misspelt, %s, is refused with the nearest, and with its path', (trait, nearest) => {
    expect(problemsOf(() => readScenario(written({ traits: { [trait]: 0.4 } })))).toMatchObject([
      {
        code: 'simulation.trait-unknown',
        numbers: { trait, nearest, group: 'owners', path: `people.groups.0.traits.${trait}` },
      },
    ]);
  });

  it('of one’s own is taken where a correlation, an outside process or the program goes by it, and nowhere else', () => {
    const own = { traits: { wuxia: { uniform: [-3, 7] } } };
    const correlated = { ...own, correlations: [{ between: ['wuxia', 'opinion'], r: 0.5 }], opinion: { beta: [2, 2] } };
    const outside = (more: object) => ({ behaviour: [{ outside: 'agents', answers: ['votes'], ...more }] });
    expect(codes(() => readScenario(written(own)))).toEqual(['simulation.trait-unknown']);
    expect(codes(() => readScenario(written(correlated)))).toEqual([]);
    expect(codes(() => readScenario(written(own), { traits: ['wuxia'] }))).toEqual([]);
    expect(codes(() => readScenario(written(own), { traits: ['wushu'] }))).toEqual(['simulation.trait-unknown']);
    expect(codes(() => readScenario(written(own, outside({ traits: ['wuxia'] }))))).toEqual([]);
    expect(codes(() => readScenario(written(own, outside({}))))).toEqual(['simulation.trait-unknown']);
  });

  it('of a way to vote may be of any charter, so that charters can be compared', () => {
    expect(codes(() => readScenario(written({ traits: { 'door-to-door': 0.5, phone: 0.2 } })))).toEqual([]);
  });

  it.each([
    ['a number above 1', 1.7],
    ['a number a little above 1', 1.000001],
    ['a number below 0', -0.1],
    ['a normal distribution that is not cut', { normal: [0.5, 0.1] }],
    ['a normal distribution cut on one side', { normal: [0.5, 0.1], min: 0 }],
    ['a list with one beyond', [0.1, 0.2, 0.3, 0.4, 0.5, 1.5]],
    ['what has no upper bound', { exponential: 0.2 }],
  ])('that is a chance may not leave [0, 1]: %s', (_what, votes) => {
    expect(problemsOf(() => readScenario(written({ traits: { votes } })))).toMatchObject([
      {
        code: 'population.out-of-bounds',
        numbers: { group: 'owners', name: 'people.groups.0.traits.votes', least: 0, most: 1 },
      },
    ]);
  });

  it.each([
    ['0', 0],
    ['1', 1],
    ['a normal distribution cut on both', { normal: [0.5, 0.1], min: 0, max: 1 }],
    ['a list', [0, 0.2, 0.3, 0.4, 0.5, 1]],
    ['beta', { beta: [2, 3] }],
  ])('that is a chance may be all of [0, 1]: %s', (_what, votes) => {
    expect(codes(() => readScenario(written({ traits: { votes } })))).toEqual([]);
  });

  it('that is a length may be more than 1, and not less than 0', () => {
    expect(codes(() => readScenario(written({ traits: { speaksFor: { lognormal: [5, 1] } } })))).toEqual([]);
    expect(codes(() => readScenario(written({ traits: { speaksFor: -1 } })))).toEqual(['population.out-of-bounds']);
  });
});

describe('an opinion', () => {
  it.each([
    ['dor', 'door'],
    ['door/stel', 'door/steel'],
    ['door/steele', 'door/steel'],
  ])('of %s, which is nothing to decide, is refused with the nearest', (subject, nearest) => {
    expect(problemsOf(() => readScenario(written({ opinions: { [subject]: 0.1 } })))).toMatchObject([
      { code: 'simulation.subject-unknown', numbers: { subject, nearest } },
    ]);
  });

  it('of an item, or of one of its options, is taken', () => {
    expect(codes(() => readScenario(written({ opinions: { door: 0.1, 'door/steel': 0.9 } })))).toEqual([]);
  });
});

describe('a kind that is not known', () => {
  it.each([
    ['behaviour', { behaviour: [{ kind: 'boycot', share: 0 }] }, 'behaviour.0.kind', 'boycott'],
    ['dynamic', { dynamics: [{ kind: 'degrot' }] }, 'dynamics.0.kind', 'degroot'],
    ['network', { network: { kind: 'smal-world', knows: 4 } }, 'network.kind', 'small-world'],
    ['culture', { preferences: [{ from: { kind: 'malows', phi: 0.5 } }] }, 'preferences.0.from.kind', 'mallows'],
  ])('of a %s is told with those there are, and the nearest', (_what, more, name, nearest) => {
    const [problem, ...others] = problemsOf(() => readScenario(written({}, more)));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'form.unknown-kind', numbers: { name, nearest } });
    expect(problem?.numbers).toHaveProperty('known', expect.arrayContaining([nearest]));
  });

  it('of a distribution, too', () => {
    expect(problemsOf(() => readScenario(written({ traits: { votes: { norml: [0.5, 0.1] } } })))).toMatchObject([
      { code: 'form.unknown-kind', numbers: { name: 'people.groups.0.traits.votes', nearest: 'normal' } },
    ]);
  });

  it('is not what a misspelt field of a known distribution is called', () => {
    expect(
      problemsOf(() => readScenario(written({ traits: { votes: { normal: [0.5, 0.1], mni: 0 } } }))),
    ).toMatchObject([
      { code: 'form.unknown-field', numbers: { name: 'people.groups.0.traits.votes', fields: ['mni'] } },
    ]);
  });
});

describe('measures that are asked for', () => {
  const run = simulate(fromScenario(readScenario(written({})), '1'));

  it.each([
    ['nosuch', undefined],
    ['turnut', 'turnout'],
    ['first-pased', 'first-passed'],
    ['speaking-shar:owners', undefined],
  ])('are all there: %s is refused', (measure, nearest) => {
    const [problem] = problemsOf(() => measured(run, ['turnout', measure]));
    expect(problem).toMatchObject({ code: 'simulation.measure-unknown', numbers: { measure } });
    if (nearest !== undefined) expect(problem).toMatchObject({ numbers: { nearest } });
  });

  it('may be of a group or a rule', () => {
    expect(Object.keys(measured(run, ['turnout', 'speaking-share:owners', 'refused:x.y']))).toHaveLength(3);
  });
});
