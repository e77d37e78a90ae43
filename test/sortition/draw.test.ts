// A draw: recomputable by anybody, inside its quotas whenever that is possible, and the same for ever.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, drawPanel, lotOf, type PanelTerms, replaceMembers, sealOf } from 'yishi/sortition';
import type { Problem } from '../../src/problem.js';
import { problemsOf } from '../saying.js';
import { estate, firstPanel, meets, terms } from './panels.js';

const given: PanelTerms = { ...estate, seats: 8, seed: 'Lotto 2026-03-01: 4 11 17 23 31 40', reserves: 4 };
const personsOf = ({ seats }: { seats: readonly { person: string }[] }) => seats.map(({ person }) => person);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function faultOf(run: () => unknown): Problem {
  const [problem] = problemsOf(run);
  if (!problem) throw new Error('nothing was thrown');
  return problem;
}

describe('a draw', () => {
  it('gives the same panel for ever', () => {
    const { seats, reserves, ...panel } = drawPanel(given);
    expect({ ...panel, seats: personsOf({ seats }), reserves: personsOf({ seats: reserves }) }).toMatchInlineSnapshot(`
      {
        "declined": [],
        "pool": "689bb997b058f83d2a5b79247cfc2bb5edbdc8c87cfefae928923ddc883df01b",
        "quotas": [
          {
            "max": 5,
            "min": 4,
            "pool": 26,
            "seated": 4,
            "trait": "gender",
            "value": "f",
          },
          {
            "max": 4,
            "min": 3,
            "pool": 14,
            "seated": 4,
            "trait": "gender",
            "value": "m",
          },
          {
            "max": 3,
            "min": 3,
            "pool": 16,
            "seated": 3,
            "trait": "age",
            "value": "18-40",
          },
          {
            "max": 3,
            "min": 2,
            "pool": 16,
            "seated": 3,
            "trait": "age",
            "value": "41-60",
          },
          {
            "max": 3,
            "min": 2,
            "pool": 8,
            "seated": 2,
            "trait": "age",
            "value": "61+",
          },
        ],
        "reserves": [
          "p09",
          "p29",
          "p22",
          "p15",
        ],
        "seal": "825fd9baeae9e4483df2e2566d52034a663de32776384f89407b5c4bc4ea4038",
        "seats": [
          "p12",
          "p02",
          "p13",
          "p36",
          "p34",
          "p06",
          "p04",
          "p16",
        ],
      }
    `);
  });

  it('goes by lots that a shell can compute', () => {
    const panel = drawPanel(given);
    for (const { person, lot } of panel.seats) expect(lot).toBe(sha256(`${given.seed}/${person}`));
    expect(panel.seats.map(({ lot }) => lot)).toEqual(panel.seats.map(({ lot }) => lot).sort());
    expect(panel.seal).toBe(sha256(given.seed));
    expect(sealOf('种子')).toBe(sha256('种子'));
  });

  it('is the first of all panels in the order of the lots, and there is one whenever quotas can be met', () => {
    let none = 0;
    fc.assert(
      fc.property(terms(9), (some) => {
        const first = firstPanel(some);
        if (first === undefined) {
          none += 1;
          expect(faultOf(() => drawPanel(some))).toMatchObject({ code: expect.stringMatching(/^sortition.short-/) });
        } else expect(personsOf(drawPanel(some))).toEqual(first);
      }),
      { numRuns: 400, seed: 7 },
    );
    // Both ways came up often.
    expect(none).toBeGreaterThan(40);
    expect(none).toBeLessThan(360);
  });

  it('meets every quota exactly where a pool of hundreds leaves little room, with five traits at once', () => {
    const sizes = [2, 4, 5, 3, 2];
    const pool = Array.from({ length: 300 }, (_, index) => ({
      person: `p${index}`,
      household: `h${index % 170}`,
      traits: Object.fromEntries(
        sizes.map((size, trait) => [
          `t${trait}`,
          `v${Number.parseInt(sha256(`${index}-${trait}`).slice(0, 6), 16) % size}`,
        ]),
      ),
    }));
    // The quotas are those of some panel: there is at least that one.
    const model = pool.slice(0, 60);
    const quotas = Object.fromEntries(
      sizes.map((size, trait) => [
        `t${trait}`,
        Object.fromEntries(
          Array.from({ length: size }, (_, value) => {
            const count = model.filter(({ traits }) => traits[`t${trait}`] === `v${value}`).length;
            return [`v${value}`, { min: count, max: count }];
          }),
        ),
      ]),
    );
    for (const seed of ['a', 'b', 'c']) {
      const tight = { pool, quotas, seats: 60, seed };
      const seated = new Set(personsOf(drawPanel(tight)));
      expect(
        meets(
          pool.filter(({ person }) => seated.has(person)),
          tight,
        ),
      ).toBe(true);
    }
  });

  it('asks nothing of the order in which the pool was written', () => {
    const pool = [...given.pool];
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(drawPanel({ ...given, pool: shuffled })).toEqual(drawPanel(given));
      }),
      { numRuns: 20 },
    );
    const [first, ...rest] = pool;
    expect(digestOf(rest)).not.toBe(digestOf(pool));
    expect(digestOf([{ ...first!, traits: { gender: 'f' } }, ...rest])).not.toBe(digestOf(pool));
  });

  it('draws from one household at most, unless it may draw more', () => {
    const one = { person: 'a', household: '1', traits: {} };
    const two = { person: 'b', household: '1', traits: {} };
    const pair = { pool: [one, two], seats: 2, quotas: {}, seed: 's' };
    expect(problemsOf(() => drawPanel(pair))).toEqual([
      { code: 'sortition.short-pool', numbers: { have: 1, need: 2 } },
    ]);
    expect(drawPanel({ ...pair, excludeHousehold: false }).seats).toHaveLength(2);
    // Nobody shares a household that nobody named, not even one that is called like a person.
    expect(
      drawPanel({
        ...pair,
        pool: [
          { ...one, household: 'b' },
          { person: 'b', traits: {} },
        ],
      }).seats,
    ).toHaveLength(2);
  });

  it('finds the one panel that households leave', () => {
    // Three households, each with one who is the only one to be an x, a y, a z, and with somebody else besides.
    const pool = ['x', 'y', 'z'].flatMap((value, index) => [
      { person: `${value}1`, household: `${index}`, traits: { kind: value } },
      { person: `${value}2`, household: `${index}`, traits: { kind: 'other' } },
    ]);
    const each = { min: 1, max: 1 };
    const quotas = { kind: { x: each, y: each, z: each, other: { min: 0, max: 3 } } };
    for (const seed of ['1', '2', '3', '4', '5']) {
      expect(personsOf(drawPanel({ pool, seats: 3, quotas, seed })).sort()).toEqual(['x1', 'y1', 'z1']);
    }
  });
});

describe('reserves', () => {
  it('could each take a seat alone, and come in the order of the lots', () => {
    const { seats, reserves } = drawPanel(given);
    expect(reserves).toHaveLength(4);
    const members = given.pool.filter(({ person }) => personsOf({ seats }).includes(person));
    for (const { person } of reserves) {
      const coming = given.pool.find((entrant) => entrant.person === person)!;
      const fits = members.some((leaving) => meets([...members.filter((member) => member !== leaving), coming], given));
      expect(fits, person).toBe(true);
    }
    const lots = reserves.map(({ person }) => lotOf(given.seed, person));
    expect(lots).toEqual([...lots].sort());
  });
});

describe('a seat that falls vacant', () => {
  it('goes to the first in the order of the lots who fits, and everybody else stays', () => {
    fc.assert(
      fc.property(terms(9), fc.nat(), (some, which) => {
        fc.pre(firstPanel(some) !== undefined);
        const panel = drawPanel(some);
        const left = panel.seats[which % panel.seats.length]!.person;
        const stay = some.pool.filter(({ person }) => person !== left && personsOf(panel).includes(person));
        const lot = ({ person }: { person: string }) => lotOf(some.seed, person);
        const next = some.pool
          .filter((entrant) => entrant.person !== left && !stay.includes(entrant) && meets([...stay, entrant], some))
          .sort((one, other) => (lot(one) < lot(other) ? -1 : 1))[0];
        if (!next) {
          expect(faultOf(() => replaceMembers(some, panel, [left]))).toMatchObject({
            code: 'sortition.no-replacement',
          });
          return;
        }
        const after = replaceMembers(some, panel, [left]);
        expect(after.replacements).toEqual([{ left, by: [next.person] }]);
        expect(personsOf(after.panel).sort()).toEqual([...stay, next].map(({ person }) => person).sort());
        expect(after.panel.declined).toEqual([left]);
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('is never given back to somebody who declined, not even in a later round', () => {
    let panel = drawPanel(given);
    const gone: string[] = [];
    for (let round = 0; round < 6; round += 1) {
      const left = panel.seats[0]!.person;
      gone.push(left);
      ({ panel } = replaceMembers(given, panel, [left]));
      expect(personsOf(panel).filter((person) => gone.includes(person))).toEqual([]);
      expect(panel.quotas.filter(({ min, max, seated }) => seated < min || seated > max)).toEqual([]);
    }
    expect(panel.declined).toEqual(gone);
  });

  it('comes to the same at once or one after the other', () => {
    const panel = drawPanel(given);
    const [first, second] = personsOf(panel) as [string, string];
    const apart = replaceMembers(given, replaceMembers(given, panel, [first]).panel, [second]).panel;
    expect(replaceMembers(given, panel, [first, second]).panel).toEqual(apart);
  });

  it('waits for another where nobody can take it alone', () => {
    // Four traits in two pairs: after one leaves, only two newcomers together keep the balance.
    const half = { min: 1, max: 1 };
    const person = (name: string, sex: string, age: string) => ({ person: name, traits: { sex, age } });
    const pool = [
      person('a', 'f', 'young'),
      person('b', 'm', 'old'),
      person('c', 'f', 'old'),
      person('d', 'm', 'young'),
    ];
    const pair = { pool, seats: 2, quotas: { sex: { f: half, m: half }, age: { young: half, old: half } } };
    const seed = ['1', '2', '3', '4', '5', '6'].find((one) =>
      personsOf(drawPanel({ ...pair, seed: one })).includes('a'),
    )!;
    const panel = drawPanel({ ...pair, seed });
    expect(faultOf(() => replaceMembers({ ...pair, seed }, panel, ['a']))).toMatchObject({
      code: 'sortition.no-replacement',
      numbers: { missing: 1 },
    });
    const { replacements, panel: after } = replaceMembers({ ...pair, seed }, panel, ['a', 'b']);
    expect(replacements.map(({ left, by }) => [left, [...by].sort()])).toEqual([
      ['a', []],
      ['b', ['c', 'd']],
    ]);
    expect(personsOf(after).sort()).toEqual(['c', 'd']);
  });

  it('is refused where the panel is another draw’s, or the person has no seat', () => {
    const panel = drawPanel(given);
    const idle = given.pool.find(({ person }) => !personsOf(panel).includes(person))!.person;
    expect(faultOf(() => replaceMembers(given, panel, [idle]))).toMatchObject({ code: 'sortition.not-seated' });
    expect(faultOf(() => replaceMembers({ ...given, seed: 'x' }, panel, []))).toMatchObject({
      code: 'sortition.other-draw',
    });
    expect(faultOf(() => replaceMembers({ ...given, pool: given.pool.slice(1) }, panel, []))).toMatchObject({
      code: 'sortition.other-draw',
    });
  });
});

describe('quotas that cannot be met', () => {
  const shortfalls = (changed: Partial<PanelTerms>) => problemsOf(() => drawPanel({ ...given, ...changed }));
  const { gender, age } = given.quotas as { gender: PanelTerms['quotas'][string]; age: PanelTerms['quotas'][string] };

  it('are told with the value, how many there are and how many are needed', () => {
    const few = given.pool.filter(({ traits }, index) => traits['age'] !== '61+' || index < 10);
    const have = new Set(few.filter(({ traits }) => traits['age'] === '61+').map(({ household }) => household)).size;
    expect(have).toBeLessThan(3);
    expect(shortfalls({ pool: few, quotas: { gender, age: { ...age, '61+': { min: 3, max: 3 } } } })).toContainEqual({
      code: 'sortition.short-value',
      numbers: { trait: 'age', value: '61+', have, need: 3 },
    });
  });

  it('are told where a trait’s numbers cannot come to the seats', () => {
    const all = (min: number, max: number) => ({ gender: { f: { min, max }, m: { min, max } } });
    expect(shortfalls({ quotas: all(5, 6) })).toEqual([
      { code: 'sortition.short-minimums', numbers: { trait: 'gender', sum: 10, seats: 8 } },
    ]);
    expect(shortfalls({ quotas: all(0, 3) })).toEqual([
      { code: 'sortition.short-maximums', numbers: { trait: 'gender', sum: 6, seats: 8 } },
    ]);
    expect(shortfalls({ seats: 21, quotas: {} })).toEqual([
      { code: 'sortition.short-pool', numbers: { have: 20, need: 21 } },
    ]);
  });

  it('are told as a set of which none can be left out, where it takes several', () => {
    const person = (name: string, sex: string, age: string, home: string) => ({
      person: name,
      traits: { sex, age, home },
    });
    const pool = [
      person('a', 'f', 'young', 'x'),
      person('b', 'f', 'young', 'y'),
      person('c', 'm', 'old', 'x'),
      person('d', 'm', 'old', 'y'),
    ];
    const any = { min: 0, max: 2 };
    const quotas = {
      home: { x: any, y: any },
      sex: { f: { min: 2, max: 2 }, m: any },
      age: { young: any, old: { min: 1, max: 2 } },
    };
    const [found, ...others] = shortfalls({ pool, seats: 2, quotas });
    expect(others).toEqual([]);
    expect(found).toEqual({
      code: 'sortition.short-together',
      numbers: {
        quotas: [
          { trait: 'sex', value: 'f', min: 2, max: 2 },
          { trait: 'age', value: 'old', min: 1, max: 2 },
        ],
      },
    });
  });
});

describe('terms that are none', () => {
  const code = (changed: Partial<PanelTerms>) => faultOf(() => drawPanel({ ...given, ...changed })).code;
  const [one] = given.pool as [PanelTerms['pool'][number]];

  it.each([
    ['no seats', { seats: 0 }, 'bad-seats'],
    ['half a seat', { seats: 1.5 }, 'bad-seats'],
    ['seats that are no number', { seats: Number.NaN }, 'bad-seats'],
    ['fewer reserves than none', { reserves: -1 }, 'bad-reserves'],
    ['no seed', { seed: '' }, 'bad-seed'],
    ['a seed that ends in white space, which nobody sees on paper', { seed: 'a ' }, 'bad-seed'],
    ['a seed of half a character', { seed: '\ud800' }, 'bad-seed'],
    ['somebody without an id', { pool: [{ ...one, person: '' }] }, 'bad-person'],
    ['somebody twice', { pool: [one, one] }, 'person-twice'],
    ['somebody of whom a trait is not known', { pool: [{ ...one, traits: { gender: 'f' } }] }, 'missing-trait'],
    ['a value without a quota', { pool: [{ ...one, traits: { gender: 'w', age: '61+' } }] }, 'no-quota'],
    ['a value that only objects have', { pool: [{ ...one, traits: { gender: 'toString', age: '61+' } }] }, 'no-quota'],
    ['a quota the wrong way round', { quotas: { gender: { f: { min: 2, max: 1 } } } }, 'bad-quota'],
    ['a quota of halves', { quotas: { gender: { f: { min: 0.5, max: 1 } } } }, 'bad-quota'],
    ['a quota below none', { quotas: { gender: { f: { min: -1, max: 1 } } } }, 'bad-quota'],
  ] as const)('%s', (_what, changed, expected) => {
    expect(code(changed)).toBe(`sortition.${expected}`);
  });

  it('an empty pool', () => {
    expect(problemsOf(() => drawPanel({ ...given, pool: [] }))).toContainEqual({
      code: 'sortition.short-pool',
      numbers: { have: 0, need: 8 },
    });
  });
});
