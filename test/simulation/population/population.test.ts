// People made up: what a study writes is what they are like; and what one group or column is changed to moves nobody else.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fault } from 'yishi';
import { readRoll } from 'yishi/rolls';
import {
  drawPopulation,
  isPopulationFault,
  type PersonRow,
  type Population,
  readPopulation,
  type WrittenPopulation,
  withAttributes,
} from 'yishi/simulation';

type Group = WrittenPopulation['groups'][number];

const owners: Group = {
  id: 'owners',
  title: '业主',
  size: 400,
  bodies: ['owners-assembly'],
  kinds: ['owner'],
  area: { normal: [89, 20], min: 35, max: 180 },
  attributes: { age: { integer: [22, 90] }, tenure: { choice: { living: 0.383, letting: 0.617 } }, district: 'north' },
  traits: { attends: { beta: [2, 3] }, speaks: { exponential: 0.5 }, votes: 0.9 },
  opinion: { beta: [3, 2] },
  susceptibility: { uniform: [0.2, 0.9] },
};
const tenants: Group = { id: 'tenants', size: 50, opinion: { uniform: [0, 1] } };

const draw = (groups: Group[], seed = 'one', rolls: Record<string, readonly PersonRow[]> = {}): Population =>
  drawPopulation(readPopulation({ groups }), { seed, subjects: ['lift', 'lift/outside'], rolls });

const ofGroup = ({ persons }: Population, id: string) => persons.filter(({ group }) => group === id);

const numbersOf = (population: Population, id: string, name: string): number[] =>
  population.persons.flatMap(({ group, attributes, traits, area }, at) => {
    if (group !== id) return [];
    if (name === 'area') return [Number(area)];
    if (name === 'susceptibility') return [Number(population.susceptibility[at])];
    if (population.opinions.has(name)) return [Number(population.opinions.get(name)?.[at])];
    return [Number(traits[name] ?? attributes[name])];
  });

function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  const sum = (of: (at: number) => number) => one.reduce((total, _x, at) => total + of(at), 0);
  const [x, y] = [(at: number) => (one[at] ?? 0) - a, (at: number) => (other[at] ?? 0) - b];
  return sum((at) => x(at) * y(at)) / Math.sqrt(sum((at) => x(at) ** 2) * sum((at) => y(at) ** 2));
}

const wrong = (make: () => unknown): { code: string; numbers: object }[] => {
  try {
    make();
  } catch (error) {
    if (error instanceof Fault && isPopulationFault(error))
      return error.problems.map(({ code, numbers }) => ({ code, numbers }));
    throw error;
  }
  return [];
};

describe('a population', () => {
  it('has everybody a study asks for, group by group, as they are written', () => {
    const { persons, opinions, susceptibility } = draw([owners, tenants]);
    expect(persons).toHaveLength(450);
    expect(susceptibility).toHaveLength(450);
    expect([...opinions.keys()]).toEqual(['lift', 'lift/outside']);
    const [first] = persons;
    expect(first).toMatchObject({
      person: 'owners-1',
      name: '业主 1',
      unit: 'owners-1',
      group: 'owners',
      kinds: ['owner'],
      bodies: ['owners-assembly'],
    });
    expect(Object.keys(first?.attributes ?? {})).toEqual(['age', 'tenure', 'district']);
    expect(Object.keys(first?.traits ?? {})).toEqual(['attends', 'speaks', 'votes']);
    for (const { area = 0 } of ofGroup({ persons, opinions, susceptibility }, 'owners')) {
      expect(Number.isInteger(area)).toBe(true);
      expect(area).toBeGreaterThanOrEqual(3500);
      expect(area).toBeLessThanOrEqual(18_000);
    }
    expect(persons.at(-1)).toEqual({
      person: 'tenants-50',
      name: 'tenants 50',
      kinds: [],
      group: 'tenants',
      bodies: [],
      attributes: {},
      traits: {},
    });
    expect(susceptibility[449]).toBe(1);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(draw([owners])).toEqual(draw([owners]));
    expect(draw([owners]).opinions.get('lift')).not.toEqual(draw([owners], 'two').opinions.get('lift'));
  });

  it('is the same number for number on every engine', () => {
    const { persons, opinions, susceptibility } = draw([
      { ...owners, size: 2, correlations: [{ between: ['age', 'attends'], r: 0.5 }] },
    ]);
    expect({ persons, lift: [...(opinions.get('lift') ?? [])], susceptibility: [...susceptibility] }).toMatchSnapshot();
  });

  it('is JSON-safe as it is written and as it is read', () => {
    const spec = readPopulation({ groups: [owners, tenants] });
    expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
    expect(readPopulation(spec)).toEqual(spec);
  });

  it('has opinions of each subject drawn by themselves', () => {
    const population = draw([{ ...owners, size: 4000 }]);
    const found = correlation(numbersOf(population, 'owners', 'lift'), numbersOf(population, 'owners', 'lift/outside'));
    expect(Math.abs(found)).toBeLessThan(4 / Math.sqrt(4000));
  });

  it('may have nobody', () => {
    expect(draw([{ ...owners, size: 0 }]).persons).toEqual([]);
  });
});

describe('what is changed moves nothing else', () => {
  const before = draw([owners, tenants]);

  it('whatever another group becomes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), (size) => {
        const after = draw([{ ...owners, size }, tenants]);
        expect(ofGroup(after, 'tenants')).toEqual(ofGroup(before, 'tenants'));
        expect(numbersOf(after, 'tenants', 'lift')).toEqual(numbersOf(before, 'tenants', 'lift'));
        const shared = Math.min(size, 400);
        expect(ofGroup(after, 'owners').slice(0, shared)).toEqual(ofGroup(before, 'owners').slice(0, shared));
        expect(numbersOf(after, 'owners', 'lift').slice(0, shared)).toEqual(
          numbersOf(before, 'owners', 'lift').slice(0, shared),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('whatever else is drawn, in whatever order', () => {
    const changed: Group = {
      ...owners,
      attributes: { income: { lognormal: [8, 1] }, ...owners.attributes },
      traits: { objects: { bernoulli: 0.1 }, ...owners.traits, votes: { beta: [9, 1] } },
      opinions: { bikes: { uniform: [0, 0.5] } },
    };
    const after = draw([tenants, changed, { ...tenants, id: 'shops' }]);
    for (const name of ['age', 'attends', 'speaks', 'area', 'susceptibility', 'lift', 'lift/outside'])
      expect(numbersOf(after, 'owners', name), name).toEqual(numbersOf(before, 'owners', name));
  });

  it('and what goes together leaves alone what does not', () => {
    const after = draw([{ ...owners, correlations: [{ between: ['age', 'attends'], r: 0.6 }] }, tenants]);
    for (const name of ['speaks', 'area', 'susceptibility', 'lift'])
      expect(numbersOf(after, 'owners', name), name).toEqual(numbersOf(before, 'owners', name));
    expect(numbersOf(after, 'owners', 'attends')).not.toEqual(numbersOf(before, 'owners', 'attends'));
  });
});

describe('correlations', () => {
  const size = 20_000;
  const spread: Group = {
    id: 'owners',
    size,
    attributes: { age: { normal: [50, 10] }, income: { normal: [0, 1] } },
    traits: { attends: { uniform: [0, 1] }, speaks: { gamma: [2, 1] } },
    opinion: { beta: [2, 2] },
    susceptibility: { triangular: [0, 0.5, 1] },
  };
  /** Four standard errors of a correlation of normals. */
  const within = (r: number) => (4 * (1 - r * r)) / Math.sqrt(size);

  it('of normals are those that were asked for', () => {
    const population = draw([{ ...spread, correlations: [{ between: ['age', 'income'], r: -0.7 }] }]);
    const found = correlation(numbersOf(population, 'owners', 'age'), numbersOf(population, 'owners', 'income'));
    expect(Math.abs(found - -0.7)).toBeLessThan(within(0.7));
  });

  it('of uniform numbers are 6/π arcsin(r/2), as Pearson found', () => {
    const uniform: Group = {
      id: 'owners',
      size,
      traits: { a: { uniform: [0, 1] }, b: { uniform: [2, 9] } },
      opinion: 0.5,
      correlations: [{ between: ['a', 'b'], r: 0.8 }],
    };
    const population = draw([uniform]);
    const found = correlation(numbersOf(population, 'owners', 'a'), numbersOf(population, 'owners', 'b'));
    expect(Math.abs(found - (6 / Math.PI) * Math.asin(0.4))).toBeLessThan(within(0.78));
  });

  it('join attributes, traits, areas and opinions, several at once, each keeping its own distribution', () => {
    const population = draw([
      {
        ...spread,
        area: { normal: [90, 15], min: 30 },
        correlations: [
          { between: ['age', 'attends'], r: 0.5 },
          { between: ['age', 'opinion'], r: -0.4 },
          { between: ['area', 'opinion/lift'], r: 0.3 },
          { between: ['susceptibility', 'speaks'], r: -0.6 },
        ],
      },
    ]);
    const of = (one: string, other: string) =>
      correlation(numbersOf(population, 'owners', one), numbersOf(population, 'owners', other));
    expect(of('age', 'attends')).toBeGreaterThan(0.45);
    expect(of('age', 'lift')).toBeLessThan(-0.35);
    expect(of('age', 'lift/outside')).toBeLessThan(-0.35);
    expect(of('area', 'lift')).toBeGreaterThan(0.25);
    expect(Math.abs(of('area', 'lift/outside'))).toBeLessThan(within(0));
    expect(of('susceptibility', 'speaks')).toBeLessThan(-0.5);
    const attends = numbersOf(population, 'owners', 'attends');
    expect(Math.abs(attends.reduce((sum, x) => sum + x, 0) / size - 0.5)).toBeLessThan(
      (4 * Math.sqrt(1 / 12)) / Math.sqrt(size),
    );
    const lift = numbersOf(population, 'owners', 'lift');
    expect(Math.abs(lift.reduce((sum, x) => sum + x, 0) / size - 0.5)).toBeLessThan(
      (4 * Math.sqrt(1 / 20)) / Math.sqrt(size),
    );
  });

  it('hold with what is given person by person', () => {
    const ages = Array.from({ length: size }, (_x, at) => 20 + ((at * 7919) % 70));
    const population = draw([
      { ...spread, attributes: { age: ages }, correlations: [{ between: ['attends', 'age'], r: 0.8 }] },
    ]);
    expect(numbersOf(population, 'owners', 'age')).toEqual(ages);
    const found = correlation(ages, numbersOf(population, 'owners', 'attends'));
    expect(Math.abs(found - (6 / Math.PI) * Math.asin(0.4))).toBeLessThan(0.02);
  });

  it('that cannot hold together are told, with those they are of and no others', () => {
    const impossible: Group = {
      ...spread,
      correlations: [
        { between: ['susceptibility', 'speaks'], r: 0.2 },
        { between: ['age', 'income'], r: 0.9 },
        { between: ['income', 'attends'], r: 0.9 },
        { between: ['age', 'attends'], r: -0.9 },
      ],
    };
    expect(wrong(() => draw([impossible]))).toEqual([
      { code: 'population.correlations-impossible', numbers: { group: 'owners', names: ['age', 'income', 'attends'] } },
    ]);
  });

  it.each([
    ['nothing there is', ['age', 'height'], 'population.correlation-unknown'],
    ['words', ['age', 'tenure'], 'population.correlation-fixed'],
    ['what is the same for all', ['age', 'votes'], 'population.correlation-fixed'],
  ] as const)('with %s are refused', (_what, between, code) => {
    const found = wrong(() => draw([{ ...owners, correlations: [{ between: [...between], r: 0.1 }] }]));
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  it('said twice are refused, whichever way round', () => {
    const twice = [
      { between: ['age', 'attends'] as [string, string], r: 0.1 },
      { between: ['attends', 'age'] as [string, string], r: 0.3 },
    ];
    expect(wrong(() => draw([{ ...owners, correlations: twice }])).map(({ code }) => code)).toEqual([
      'population.correlation-twice',
    ]);
  });
});

describe('people of a roll', () => {
  const file = (path: string) => readFileSync(new URL(`../../../examples/${path}`, import.meta.url), 'utf8');
  const estate = readRoll(file('rolls/heping.csv'));
  const residentsText = file('sortition/residents.csv');
  const residents = withAttributes(readRoll(residentsText, { area: 'optional' }), residentsText, [
    'gender',
    'age',
    'tenure',
  ]);
  const everybody: Group = { id: 'residents', roll: 'residents', countedBy: 'person', opinion: 0.5 };

  it('are all there, with everything they own as one', () => {
    const { persons } = draw([{ id: 'owners', roll: 'estate', opinion: 0.5, bodies: ['owners'] }], 'one', { estate });
    const zhang = persons.find(({ person }) => person === 'O01');
    expect(zhang).toMatchObject({
      name: 'Zhang Wei',
      unit: '1-101',
      area: 8950 + 1260,
      attributes: { kind: 'natural', scope: '3幢/1单元' },
    });
    expect(zhang?.units).toEqual([
      { unit: '1-101', area: 8950 },
      { unit: 'B-017', area: 1260 },
    ]);
    const total = persons.reduce((sum, { area = 0 }) => sum + area, 0);
    const units = new Map(estate.map(({ unit, area, scope }) => [`${scope}/${unit}`, area ?? 0]));
    expect(total).toBe([...units.values()].reduce((sum, area) => sum + area, 0));
  });

  it('keep what the roll says of them, and are drawn the rest', () => {
    const { persons } = draw(
      [{ ...everybody, attributes: { car: { choice: { yes: 1, no: 1 } }, tenure: 'unknown' } }],
      'one',
      { residents },
    );
    expect(persons[0]).toMatchObject({
      person: 'R01',
      name: '陈丽',
      attributes: { gender: 'male', age: '61+', tenure: 'owner' },
    });
    expect(new Set(persons.map(({ attributes }) => attributes['car']))).toEqual(new Set(['yes', 'no']));
  });

  it('are drawn by lot, each as likely and once; more of them begin with the same', () => {
    const sample = (size: number, seed = 'one') =>
      draw([{ ...everybody, size }], seed, { residents }).persons.map(({ person }) => person);
    expect(new Set(sample(30)).size).toBe(30);
    expect(sample(50).slice(0, 30)).toEqual(sample(30));
    const runs = 2000;
    let first = 0;
    for (let run = 0; run < runs; run += 1) if (sample(10, `run ${run}`).includes('R01')) first += 1;
    const p = 10 / residents.length;
    expect(Math.abs(first / runs - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / runs));
  });

  it('are several of one where one may be drawn again, each with an id of their own', () => {
    const { persons } = draw([{ ...everybody, size: 500, replace: true }], 'one', { residents });
    expect(new Set(persons.map(({ person }) => person)).size).toBe(500);
    expect(persons.some(({ person }) => person.endsWith('~2'))).toBe(true);
  });

  it('stand for the whole roll by strata', () => {
    const { persons } = draw([{ ...everybody, size: 20, strata: ['gender', 'tenure'] }], 'one', { residents });
    const shareOf = (people: readonly { attributes?: Readonly<Record<string, string | number>> }[]) =>
      people.filter(({ attributes }) => attributes?.['gender'] === 'female' && attributes['tenure'] === 'owner')
        .length / people.length;
    expect(Math.abs(shareOf(persons) - shareOf(residents))).toBeLessThanOrEqual(1 / 20);
    expect(persons).toHaveLength(20);
  });

  it('go together with numbers of the roll', () => {
    const rows: PersonRow[] = Array.from({ length: 5000 }, (_x, at) => ({
      person: `p${at}`,
      unit: `u${at}`,
      area: 8000,
      attributes: { age: 20 + (at % 60) },
    }));
    const population = draw(
      [
        {
          id: 'all',
          roll: 'made',
          opinion: 0.5,
          traits: { attends: { normal: [0, 1] } },
          correlations: [{ between: ['age', 'attends'], r: 0.6 }],
        },
      ],
      'one',
      { made: rows },
    );
    expect(correlation(numbersOf(population, 'all', 'age'), numbersOf(population, 'all', 'attends'))).toBeGreaterThan(
      0.55,
    );
  });

  it.each([
    ['an unknown roll', { ...everybody, roll: 'resident' }, 'population.roll-unknown'],
    ['more than are on it', { ...everybody, roll: 'estate', size: 9999 }, 'population.sample-over'],
    ['strata of all', { ...everybody, strata: ['gender'] }, 'population.field-idle'],
    ['an unknown stratum', { ...everybody, size: 3, strata: ['sex'] }, 'population.stratum-unknown'],
    ['areas the roll has', { id: 'owners', roll: 'estate', area: 90, opinion: 0.5 }, 'population.field-on-roll'],
    ['units the roll has', { id: 'owners', roll: 'estate', units: 2, opinion: 0.5 }, 'population.field-on-roll'],
  ] as const)('with %s are refused', (_what, group, code) => {
    const found = wrong(() => draw([group as unknown as Group], 'one', { residents, estate }));
    expect(found.map((one) => one.code)).toEqual([code]);
  });

  it('in two groups are refused, and a column that is not there', () => {
    const twice = [
      { ...everybody, size: 4 },
      { ...everybody, id: 'others' },
    ];
    expect(wrong(() => draw(twice, 'one', { residents })).every(({ code }) => code === 'population.person-twice')).toBe(
      true,
    );
    expect(() => withAttributes(estate, residentsText, ['sex'])).toThrow('population.column-missing');
  });
});

describe('what cannot be', () => {
  it.each<[string, Group[], string[]]>([
    ['two groups of one id', [tenants, tenants], ['population.group-twice']],
    ['a group of nobody knows how many', [{ id: 'shops', opinion: 0.5 }], ['population.size-missing']],
    [
      'sampling without a roll',
      [{ ...tenants, replace: true, strata: ['age'] }],
      ['population.field-idle', 'population.field-idle'],
    ],
    ['units without an area', [{ ...tenants, units: 2 }], ['population.field-idle']],
    ['no opinion', [{ id: 'shops', size: 3 }], ['population.opinion-missing', 'population.opinion-missing']],
    [
      'opinions beyond 0 and 1',
      [{ ...tenants, opinion: { normal: [0.5, 0.2] } }],
      ['population.out-of-bounds', 'population.out-of-bounds'],
    ],
    ['a susceptibility beyond 1', [{ ...tenants, susceptibility: 1.01 }], ['population.out-of-bounds']],
    ['areas below nought', [{ ...tenants, area: { normal: [80, 10] } }], ['population.out-of-bounds']],
    ['no unit', [{ ...tenants, area: 80, units: { list: [0, 1] } }], ['population.out-of-bounds']],
    ['words for a trait', [{ ...tenants, traits: { attends: 'often' } }], ['population.not-numbers']],
    [
      'words listed for a trait',
      [{ ...tenants, size: 2, traits: { attends: ['often', 'never'] } }],
      ['population.not-numbers'],
    ],
    ['a list that is too short', [{ ...tenants, attributes: { age: [34, 51] } }], ['population.list-length']],
    ['one name for two', [{ ...owners, traits: { age: 1 } }], ['population.name-twice']],
    ['a name of our own', [{ ...owners, attributes: { opinion: 1 } }], ['population.name-twice']],
  ])('is told: %s', (_what, groups, codes) => {
    expect(wrong(() => draw(groups)).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[unknown, string, string]>([
    [{}, 'form.missing', 'groups'],
    [null, 'form.kind', 'population'],
    [{ groups: [] }, 'form.empty', 'groups'],
    [{ groups: [{ id: 'a', size: -1 }] }, 'form.too-small', 'groups.0.size'],
    [{ groups: [{ id: 'a', size: 2, opnion: 0.5 }] }, 'form.unknown-field', 'groups.0'],
    [
      { groups: [{ id: 'a', size: 2, opinion: { unifrom: [0, 1] } }] },
      'population.distribution-unknown',
      'groups.0.opinion',
    ],
    [{ groups: [{ id: 'a', size: 2, opinion: { uniform: [1, 0] } }] }, 'form.written', 'groups.0.opinion.uniform'],
    [
      { groups: [{ id: 'a', size: 2, attributes: { age: { normal: [50] } } }] },
      'form.too-small',
      'groups.0.attributes.age.normal',
    ],
    [{ groups: [{ id: 'a', size: 2, traits: { x: { beta: [1, 'two'] } } }] }, 'form.kind', 'groups.0.traits.x.beta.1'],
    [{ groups: [{ id: 'a', size: 2, traits: { x: [] } }] }, 'form.no-form', 'groups.0.traits.x'],
  ])('is told with its place: %j', (value, code, name) => {
    const found = wrong(() => readPopulation(value));
    expect(found).toMatchObject([{ code, numbers: { name } }]);
  });
});
