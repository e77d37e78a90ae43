// Each person's chance of a seat: exact where it follows without a draw, estimated in a way anybody can repeat where not.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawPanel, fairness, type PanelTerms, seedAt } from 'yishi/sortition';
import { problemsOf, saying } from '../saying.js';
import { estate } from './panels.js';

const numberOf = (chance: string) => {
  const [of, over] = chance.split('/').map(Number) as [number, number];
  return of / over;
};

/** A sum of fractions, exactly. */
function sumOf(chances: readonly { chance: string }[]): string {
  let [of, over] = [0n, 1n];
  for (const { chance } of chances) {
    const [more = 0n, part = 1n] = chance.split('/').map(BigInt);
    [of, over] = [of * part + more * over, over * part];
  }
  return of % over === 0n ? String(of / over) : `${of}/${over}`;
}

const alone = estate.pool.map(({ person, traits }) => ({ person, traits }));
const given: PanelTerms = { ...estate, seats: 8, seed: 'open seed' };

describe('exact chances', () => {
  it('are the same for all where there is no quota', () => {
    const found = fairness({ pool: alone, seats: 8, quotas: {}, seed: 's' }, 1);
    expect(found).toMatchObject({ by: 'exact', draws: 0, least: '1/5', most: '1/5', even: '1/5' });
    expect(sumOf(found.chances)).toBe('8');
  });

  it('are the seats of a value over its people, where one trait decides', () => {
    const women = alone.filter(({ traits }) => traits['gender'] === 'f').length;
    const quotas = {
      gender: { f: { min: 3, max: 3 }, m: { min: 0, max: 8 } },
      age: { '18-40': { min: 0, max: 8 }, '41-60': { min: 0, max: 8 }, '61+': { min: 0, max: 8 } },
    };
    const found = fairness({ pool: alone, seats: 8, quotas, seed: 's' }, 1);
    expect(found.by).toBe('exact');
    expect(numberOf(found.chances[1]!.chance)).toBe(3 / women);
    expect(found.values).toContainEqual({ trait: 'gender', value: 'm', people: 40 - women, chance: '5/14' });
    expect(sumOf(found.chances)).toBe('8');
    // The estimate of the same comes near.
    const shared = alone.map((entrant, index) => ({ ...entrant, household: String(index) }));
    const { pool, ...terms } = { pool: [...shared, { ...shared[0]!, person: 'twin' }], seats: 8, quotas, seed: 's' };
    const near = fairness({ pool, ...terms }, 400);
    expect(near.by).toBe('estimated');
    expect(Math.abs(numberOf(near.values[0]!.chance) - 3 / women)).toBeLessThan(0.01);
  });
});

describe('estimated chances', () => {
  const draws = 60;
  const found = fairness(given, draws);

  it('say from how many draws they come', () => {
    expect(found).toMatchObject({ by: 'estimated', draws, even: '1/5' });
  });

  it('come to the number of seats together, exactly', () => {
    expect(sumOf(found.chances)).toBe('8');
  });

  it('are counted over draws that anybody can repeat', () => {
    expect(seedAt('open seed', 1)).toBe(createHash('sha256').update('open seed/draw/1').digest('hex'));
    let women = 0;
    for (let nth = 1; nth <= draws; nth += 1) {
      const panel = drawPanel({ ...given, seed: seedAt(given.seed, nth) });
      women += panel.quotas.find(({ value }) => value === 'f')!.seated;
    }
    const { people, chance } = found.values.find(({ value }) => value === 'f')!;
    expect(numberOf(chance)).toBeCloseTo(women / (draws * people), 12);
  });

  it('are the same for people who are alike', () => {
    const key = (index: number) => {
      const { household, traits } = estate.pool[index]!;
      const home = estate.pool.filter((other) => other.household === household);
      return JSON.stringify([traits, home.map((other) => JSON.stringify(other.traits)).sort()]);
    };
    const byKey = new Map<string, Set<string>>();
    for (const [index, { chance }] of found.chances.entries()) {
      byKey.set(key(index), (byKey.get(key(index)) ?? new Set()).add(chance));
    }
    expect([...byKey.values()].filter(({ size }) => size > 1)).toEqual([]);
    expect(byKey.size).toBeGreaterThan(1);
  });

  it('lie between the least and the greatest', () => {
    const numbers = found.chances.map(({ chance }) => numberOf(chance));
    expect(Math.min(...numbers)).toBe(numberOf(found.least));
    expect(Math.max(...numbers)).toBe(numberOf(found.most));
  });

  it('do not depend on the order of the pool', () => {
    const turned = fairness({ ...given, pool: [...given.pool].reverse() }, draws);
    expect(turned.chances.reverse()).toEqual(found.chances);
    expect(turned.values).toEqual(found.values);
  });

  it('leave nobody without a chance who is on some panel', () => {
    // One woman of forty: every panel needs her; and everybody can be beside her.
    const pool = alone.map((entrant, index) => ({ ...entrant, traits: { gender: index === 7 ? 'f' : 'm' } }));
    const quotas = { gender: { f: { min: 1, max: 8 }, m: { min: 0, max: 8 } } };
    const { chances, least } = fairness(
      {
        pool: [...pool, { ...pool[0]!, person: 'x', household: 'h' }, { ...pool[0]!, person: 'y', household: 'h' }],
        seats: 8,
        quotas,
        seed: 's',
      },
      100,
    );
    expect(chances[7]).toEqual({ person: 'p08', chance: '1/1' });
    expect(numberOf(least)).toBeGreaterThan(0);
  });
});

it('is refused for no draws, and for quotas that cannot be met', () => {
  for (const draws of [0, -1, 1.5, Number.NaN])
    expect(saying(() => fairness(given, draws))).toBe(`there cannot be ${draws} draws`);
  expect(problemsOf(() => fairness({ ...given, seats: 30 }, 5))).toMatchObject([{ code: 'sortition.short-pool' }]);
});
