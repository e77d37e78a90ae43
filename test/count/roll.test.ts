// The roll that is counted by: who votes for whom, what a ballot weighs, and parking.
import { describe, expect, it } from 'vitest';
import { countedRoll, headOf, less, measured, measuresOf, rollOf, whole } from '../../src/count/roll.js';
import { sum } from '../../src/law/index.js';

const roll = rollOf([
  { person: 'a', area: 100, parking: 30, weight: 2, coOwners: ['a2', 'both'] },
  { person: 'b', area: 50, parking: 50, coOwners: ['both', 'a'] },
  { person: 'c' },
]);

describe('who votes', () => {
  it('is the member, or the member with whom one owns', () => {
    expect([headOf(roll, 'a'), headOf(roll, 'a2'), headOf(roll, 'c')]).toEqual(['a', 'a', 'c']);
    expect(headOf(roll, 'nobody')).toBeUndefined();
  });

  it('is nobody for whoever owns with two members, and a member votes for their own', () => {
    expect(headOf(roll, 'both')).toBeUndefined();
    expect(headOf(roll, 'a')).toBe('a');
  });

  it('is kept where a roll is continued', () => {
    const more = rollOf([{ person: 'd', area: 7, coOwners: ['a2'] }], roll);
    expect(headOf(more, 'a2')).toBeUndefined();
    expect(whole(more)).toEqual({ heads: 4, area: 157, weight: 5 });
  });
});

describe('what a ballot weighs', () => {
  it('is one head, all its area, and its weight, one where nothing is said', () => {
    expect(measuresOf({ area: 100, weight: 2 })).toEqual({ heads: 1, area: 100, weight: 2 });
    expect(measuresOf({})).toEqual({ heads: 1, area: 0, weight: 1 });
    expect(measuresOf({ weight: 0 })).toEqual({ heads: 1, area: 0, weight: 0 });
  });

  it('is nothing of whoever is no member', () => {
    expect(measured(roll, ['a', 'a2', 'nobody'])).toEqual({ heads: 1, area: 100, weight: 2 });
    expect(measured(roll, [])).toEqual({ heads: 0, area: 0, weight: 0 });
  });
});

describe('parking', () => {
  it('counts as area unless the rule leaves it out, and then whoever owns nothing else is no head', () => {
    expect(countedRoll(roll, {})).toBe(roll);
    const without = countedRoll(roll, { parking: 'left-out' });
    expect(whole(without)).toEqual({ heads: 2, area: 70, weight: 3 });
    expect(measured(without, ['a'])).toEqual({ heads: 1, area: 70, weight: 2 });
    expect(measured(without, ['b'])).toEqual({ heads: 0, area: 0, weight: 0 });
    expect(headOf(without, 'a2')).toBe('a');
    const one = rollOf([
      { person: 'a', area: 100, parking: 30 },
      { person: 'd', area: 20 },
    ]);
    expect(measured(countedRoll(one, { parking: 'left-out' }), ['d'])).toEqual({ heads: 1, area: 20, weight: 1 });
  });

  it('is left out once', () => {
    const without = countedRoll(roll, { parking: 'left-out' });
    expect(countedRoll(without, { parking: 'left-out' })).toBe(without);
  });

  it('takes with it whoever owns nothing but parking with somebody who stays', () => {
    const shared = rollOf([
      { person: 'a', area: 100, parking: 30, coOwners: ['flat', 'bay', 'two'], parkingCoOwners: ['bay'] },
      { person: 'b', area: 20, parking: 20, coOwners: ['two', 'only'] },
      { person: 'c', area: 21, parking: 20, coOwners: ['more'] },
    ]);
    expect(['flat', 'bay', 'two', 'only', 'more', 'b'].map((one) => headOf(shared, one))).toEqual([
      ...['a', 'a', undefined, 'b', 'c', 'b'],
    ]);
    const without = countedRoll(shared, { parking: 'left-out' });
    // Of two heads one is none any more, so that it is clear whose vote theirs is.
    expect(['flat', 'bay', 'two', 'only', 'more', 'b'].map((one) => headOf(without, one))).toEqual([
      ...['a', undefined, 'a', undefined, 'c', undefined],
    ]);
    expect(whole(without)).toEqual({ heads: 2, area: 71, weight: 2 });
  });
});

describe('areas with more than two decimals', () => {
  const fine = rollOf(
    [
      { person: 'a', area: 666_650 },
      { person: 'b', area: 666_701, parking: 1 },
    ],
    undefined,
    undefined,
    {
      areaDecimals: 4,
    },
  );

  it('say so wherever they go', () => {
    expect(whole(fine)).toEqual({ heads: 2, area: 1_333_351, weight: 2, areaDecimals: 4 });
    expect(measured(fine, ['a'])).toEqual({ heads: 1, area: 666_650, weight: 1, areaDecimals: 4 });
    expect(less(whole(fine), measured(fine, ['a']))).toEqual({ heads: 1, area: 666_701, weight: 1, areaDecimals: 4 });
    expect(whole(countedRoll(fine, { parking: 'left-out' })).areaDecimals).toBe(4);
    expect(rollOf([{ person: 'c', area: 1 }], fine).areaDecimals).toBe(4);
  });

  it('are never added to areas in another unit', () => {
    const other = { heads: 1, area: 9000, weight: 1 };
    expect(() => sum(whole(fine), other)).toThrow('areas in different units');
    expect(sum(whole(fine), { ...other, area: 0 }).area).toBe(1_333_351);
  });
});
