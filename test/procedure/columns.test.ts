// Columns: whatever the values of a crowd are, they come back as JSON would bring them back, and take less room.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, packKeys, unpack, unpackKeys } from '../../src/procedure/columns.js';

const through = (values: readonly unknown[], keys: readonly string[] = values.map((_, index) => `k${index}`)) =>
  unpack(JSON.parse(JSON.stringify(pack(values, keys))), values.length, keys);
const json = (value: unknown) => JSON.parse(JSON.stringify(value));

const moment = (n: number) => new Date(Date.UTC(2026, 0, 1) + n).toISOString();

describe('columns', () => {
  it.each<[string, unknown[], string]>([
    ['nothing', [], 'few'],
    ['one answer for all', [true, true, true], 'few'],
    ['a few answers', ['for', 'against', 'for', null, 7, 'for'], 'few'],
    ['the same object again', [{ a: [1] }, { a: [1] }], 'few'],
    ['many objects of one shape', Array.from({ length: 200 }, (_, n) => ({ n, at: moment(n) })), 'shapes'],
    ['many objects of two', Array.from({ length: 200 }, (_, n) => (n % 3 ? { n } : { n, proxy: `p${n}` })), 'shapes'],
    [
      'moments that rise, stand and fall',
      [...Array.from({ length: 200 }, (_, n) => moment(n * n)), moment(5), moment(5)],
      'moments',
    ],
    ['texts', Array.from({ length: 200 }, (_, n) => `text ${n}`), 'raw'],
    ['objects with a name no object can be given', JSON.parse('[{"__proto__":1},{"a":2},{"__proto__":3}]'), 'few'],
    ['many of them', Array.from({ length: 200 }, (_, n) => JSON.parse(`{"__proto__":${n}}`)), 'raw'],
    ['lists', Array.from({ length: 200 }, (_, n) => [n]), 'raw'],
    ['moments but for one', [...Array.from({ length: 200 }, (_, n) => moment(n)), '2026-02-30T00:00:00.000Z'], 'raw'],
    ['their own keys', Array.from({ length: 200 }, (_, n) => `k${n}`), 'key'],
  ])('of %s come back', (_what, values, kind) => {
    const keys = values.map((_, index) => `k${index}`);
    expect(pack(values, keys).kind).toBe(kind);
    expect(through(values, keys)).toEqual(values);
  });

  it('leave out what is undefined, as JSON does, and keep the order of names', () => {
    const values = Array.from({ length: 300 }, (_, n) => (n % 2 ? { b: n, a: undefined } : { a: n, b: -n }));
    expect(JSON.stringify(through(values))).toBe(JSON.stringify(values));
  });

  it('come back whatever the values are', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }), { maxLength: 300 }), (values) => {
        expect(JSON.stringify(through(values))).toBe(JSON.stringify(json(values)));
      }),
    ));
});

describe('keys', () => {
  it.each([
    [[]],
    [['']],
    [['a', 'ab', 'abc', 'b']],
    [['p1', 'p10', 'p100', 'p1000']],
    [['和平路/1', '和平路/2', '和平里']],
    [[`${'x'.repeat(200)}1`, `${'x'.repeat(200)}2`]],
    [['with space', 'with "quotes"', 'back\\slash', 'new\nline']],
  ])('come back: %j', (keys) => {
    expect(unpackKeys(json(packKeys(keys)))).toEqual(keys);
  });

  it('come back whatever they are', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), (keys) => {
        const sorted = keys.filter((key) => !/\p{Surrogate}/u.test(key)).sort();
        expect(unpackKeys(json(packKeys(sorted)))).toEqual(sorted);
      }),
    ));
});
