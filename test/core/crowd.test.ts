// The persistent collection behind everything that grows with the population.
import { describe, expect, it } from 'vitest';
import { Crowd } from 'yishi';

const many = (length: number) => Array.from({ length }, (_, index) => [`p${index}`, index] as const);

describe('a crowd', () => {
  it('stays as it was when something is set in it', () => {
    const before = Crowd.empty<number>().set('ann', 1);
    const after = before.set('ann', 2).set('bo', 3);
    expect([...before]).toEqual([['ann', 1]]);
    expect(new Map(after)).toEqual(
      new Map([
        ['ann', 2],
        ['bo', 3],
      ]),
    );
    expect([before.size, after.size]).toEqual([1, 2]);
  });

  it('tells what is in it from what is not', () => {
    const crowd = Crowd.of([['ann', 0]]);
    expect([crowd.has('ann'), crowd.get('ann')]).toEqual([true, 0]);
    expect([crowd.has('bo'), crowd.get('bo')]).toEqual([false, undefined]);
    expect([crowd.has('constructor'), crowd.get('__proto__')]).toEqual([false, undefined]);
  });

  it('takes many at once as it takes them one by one', () => {
    const atOnce = Crowd.of(many(1000));
    const oneByOne = many(1000).reduce((crowd, [key, value]) => crowd.set(key, value), Crowd.empty<number>());
    const inTwo = Crowd.of(many(500)).setAll(many(1000));
    for (const crowd of [oneByOne, inTwo]) {
      expect(crowd.size).toBe(1000);
      expect(new Map(crowd)).toEqual(new Map(atOnce));
    }
    expect(Crowd.of(many(500)).setAll([]).size).toBe(500);
  });

  it('goes through every key, value and entry once', () => {
    const crowd = Crowd.of(many(100));
    expect(new Set(crowd.keys()).size).toBe(100);
    expect([...crowd.values()].reduce((sum, value) => sum + value, 0)).toBe(4950);
    expect([...crowd.entries()]).toEqual([...crowd]);
  });

  it('changes only what is there', () => {
    const crowd = Crowd.of([['ann', 1]]);
    expect(crowd.change('ann', (value) => value + 1).get('ann')).toBe(2);
    expect(crowd.change('bo', (value) => value + 1)).toBe(crowd);
  });

  it('lets go of one, or of all that match', () => {
    const crowd = Crowd.of(many(10));
    expect(crowd.delete('p3').has('p3')).toBe(false);
    expect(crowd.delete('nobody')).toBe(crowd);
    expect([...crowd.deleteWhere((value) => value % 2 === 0).values()].sort()).toEqual([1, 3, 5, 7, 9]);
    expect(crowd.size).toBe(10);
  });
});
