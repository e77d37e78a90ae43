// The persistent collection behind everything that grows with the population.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersistentMap } from 'yishi';
import { Edit } from '../../src/edit.js';

const many = (length: number) => Array.from({ length }, (_, index) => [`p${index}`, index] as const);

describe('a crowd', () => {
  it('stays as it was when something is set in it', () => {
    const before = PersistentMap.empty<number>().set('ann', 1);
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
    const crowd = PersistentMap.of([['ann', 0]]);
    expect([crowd.has('ann'), crowd.get('ann')]).toEqual([true, 0]);
    expect([crowd.has('bo'), crowd.get('bo')]).toEqual([false, undefined]);
    expect([crowd.has('constructor'), crowd.get('__proto__')]).toEqual([false, undefined]);
  });

  it('tells so of keys before its first and beyond its last too, however many there are', () => {
    for (const length of [1, 31, 32, 33, 1000, 5000]) {
      const crowd = PersistentMap.of(many(length));
      for (const key of ['', 'a', 'p', 'p00', 'zzz'])
        expect([crowd.has(key), crowd.get(key)]).toEqual([false, undefined]);
    }
  });

  it('keeps what was said of nobody, or nothing at all, apart from what is not there', () => {
    const crowd = PersistentMap.of<undefined | null>([
      ['ann', undefined],
      ['bo', null],
    ]);
    expect([crowd.has('ann'), crowd.get('ann'), crowd.has('bo'), crowd.get('bo')]).toEqual([
      true,
      undefined,
      true,
      null,
    ]);
    expect([crowd.has('zoe'), crowd.size]).toEqual([false, 2]);
  });

  it('is made of keys in order, and of no others', () => {
    const crowd = PersistentMap.inOrder(['ann', 'bo'], [1, 2]);
    expect([...crowd.set('aa', 0)]).toEqual([
      ['aa', 0],
      ['ann', 1],
      ['bo', 2],
    ]);
    expect([...crowd]).toEqual([
      ['ann', 1],
      ['bo', 2],
    ]);
    expect(() => PersistentMap.inOrder(['bo', 'ann'], [1, 2])).toThrow();
    expect(() => PersistentMap.inOrder(['ann', 'ann'], [1, 2])).toThrow();
    expect(() => PersistentMap.inOrder(['ann'], [1, 2])).toThrow();
  });

  it('is changed in place within one edit, and stays as it was before it and after it', () => {
    const before = PersistentMap.of(many(1000));
    const edit = new Edit();
    let within = before;
    for (let round = 0; round < 3; round += 1)
      edit.run(() => {
        within = within
          .set('p5', round + 100)
          .delete('p6')
          .set(`q${round}`, round);
      });
    expect([within.get('p5'), within.has('p6'), within.size]).toEqual([102, false, 1002]);
    expect([before.get('p5'), before.has('p6'), before.size]).toEqual([5, true, 1000]);
    edit.settle();
    let later = within;
    edit.run(() => {
      later = within.set('p5', 7).deleteWhere((value) => value === 2);
    });
    expect([within.get('p5'), within.get('q2'), within.size]).toEqual([102, 2, 1002]);
    expect([later.get('p5'), later.has('q2'), later.has('p2')]).toEqual([7, false, false]);
  });

  it('is what a map is, whatever is done to it, alone and in edits', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(300), fc.boolean()), { maxLength: 400, size: 'max' }), (acts) => {
        let crowd = PersistentMap.empty<number>();
        let map = new Map<string, number>();
        const kept: [PersistentMap<number>, Map<string, number>][] = [];
        const edit = new Edit();
        for (const [act, number, inEdit] of acts) {
          const key = `p${number}`;
          const change = () => {
            if (act < 4) crowd = crowd.set(key, number + act);
            else if (act === 4) crowd = crowd.delete(key);
            else if (act === 5) crowd = crowd.setAll(many(number));
            else crowd = crowd.deleteWhere((value) => value % 7 === number % 7);
          };
          if (inEdit) edit.run(change);
          else {
            edit.settle();
            kept.push([crowd, map]);
            change();
          }
          map = new Map(map);
          if (act < 4) map.set(key, number + act);
          else if (act === 4) map.delete(key);
          else if (act === 5) for (const [each, value] of many(number)) map.set(each, value);
          else for (const [each, value] of map) if (value % 7 === number % 7) map.delete(each);
          expect([crowd.has(key), crowd.get(key), crowd.size]).toEqual([map.has(key), map.get(key), map.size]);
        }
        for (const [was, then] of [...kept, [crowd, map] as const]) expect(new Map(was)).toEqual(then);
      }),
      { numRuns: 30 },
    ));

  it('takes many at once as it takes them one by one', () => {
    const atOnce = PersistentMap.of(many(1000));
    const oneByOne = many(1000).reduce((crowd, [key, value]) => crowd.set(key, value), PersistentMap.empty<number>());
    const inTwo = PersistentMap.of(many(500)).setAll(many(1000));
    for (const crowd of [oneByOne, inTwo]) {
      expect(crowd.size).toBe(1000);
      expect(new Map(crowd)).toEqual(new Map(atOnce));
    }
    expect(PersistentMap.of(many(500)).setAll([]).size).toBe(500);
  });

  it('goes through every key, value and entry once', () => {
    const crowd = PersistentMap.of(many(100));
    expect(new Set(crowd.keys()).size).toBe(100);
    expect([...crowd.values()].reduce((sum, value) => sum + value, 0)).toBe(4950);
    expect([...crowd.entries()]).toEqual([...crowd]);
  });

  it('changes only what is there', () => {
    const crowd = PersistentMap.of([['ann', 1]]);
    expect(crowd.change('ann', (value) => value + 1).get('ann')).toBe(2);
    expect(crowd.change('bo', (value) => value + 1)).toBe(crowd);
  });

  it('lets go of one, or of all that match', () => {
    const crowd = PersistentMap.of(many(10));
    expect(crowd.delete('p3').has('p3')).toBe(false);
    expect(crowd.delete('nobody')).toBe(crowd);
    expect([...crowd.deleteWhere((value) => value % 2 === 0).values()].sort()).toEqual([1, 3, 5, 7, 9]);
    expect(crowd.size).toBe(10);
  });
});
