// `verify` answers whatever it is given: no value breaks it, and none keeps it busy.
import { describe, expect, it } from 'vitest';
import { type Entry, hashOf, verify } from 'yishi';
import { at, recordOf } from 'yishi/testing';
import { DEEPEST, MOST_VALUES, readEntry } from '../../src/engine/shape.js';

const record = (): Entry[] => structuredClone(recordOf(at('topics.gathering').facts));
const [opening] = record();

/** Lists within each other, so many. */
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

/** What is handed in as an entry, made of one that was right. */
const WRONG: readonly [what: string, entry: () => unknown][] = [
  ['nothing', () => null],
  ['undefined', () => undefined],
  ['a number', () => 7],
  ['a text', () => '{}'],
  ['a symbol', () => Symbol('entry')],
  ['a function', () => () => opening],
  ['a bigint', () => 7n],
  ['a list', () => [opening]],
  ['a date', () => new Date(0)],
  ['a map', () => new Map(Object.entries(opening ?? {}))],
  ['a promise', () => Promise.resolve(opening)],
  ['a symbol in its fields', () => ({ ...opening, fields: { x: Symbol('x') } })],
  ['a symbol for a name', () => ({ ...opening, [Symbol('x')]: 1 })],
  ['no number', () => ({ ...opening, fields: { x: Number.NaN } })],
  ['a bigint in its finding', () => ({ ...opening, finding: { x: 1n } })],
  ['a function that writes it as JSON', () => ({ ...opening, toJSON: () => opening })],
  ['half a character', () => ({ ...opening, key: '\ud800' })],
  ['half a character in its fields', () => ({ ...opening, fields: { x: '\udfff' } })],
  ['half a character for a name', () => ({ ...opening, fields: { '\ud800': 1 } })],
  [
    'half a character in a seal',
    () => ({ ...opening, seals: { '/fields/title': { salt: '0'.repeat(32), text: '\ud800' } } }),
  ],
  [
    'itself in itself',
    () => {
      const entry: Record<string, unknown> = { ...opening };
      entry.fields = { entry };
      return entry;
    },
  ],
  [
    'itself in a list in itself',
    () => {
      const list: unknown[] = [];
      list.push(list);
      return { ...opening, finding: list };
    },
  ],
  [
    'itself twice, and each twice again',
    () => {
      const fields: Record<string, unknown> = {};
      fields.one = fields;
      fields.other = fields;
      return { ...opening, fields };
    },
  ],
  [
    'the same twice, a hundred times over',
    () => {
      let fields: unknown = {};
      for (let depth = 0; depth < 60; depth += 1) fields = { one: fields, other: fields };
      return { ...opening, fields };
    },
  ],
  ['a list that is all holes', () => ({ ...opening, fields: { x: new Array(2 ** 32 - 1) } })],
  ['lists within lists', () => ({ ...opening, fields: { x: nested(100_000) } })],
  [
    'a getter that throws',
    () => ({
      ...opening,
      get fields() {
        throw new Error('no');
      },
    }),
  ],
  [
    'a getter that throws nothing',
    () => ({
      ...opening,
      get fields() {
        throw undefined;
      },
    }),
  ],
  [
    'a proxy that throws',
    () =>
      new Proxy(
        {},
        {
          get() {
            throw new Error('no');
          },
          ownKeys() {
            throw new Error('no');
          },
        },
      ),
  ],
  ['a proxy that has everything', () => new Proxy({}, { get: () => 7, has: () => true })],
  [
    'a proxy that was revoked',
    () => {
      const { proxy, revoke } = Proxy.revocable({}, {});
      revoke();
      return proxy;
    },
  ],
  ['what it inherits for what it says', () => Object.create(opening ?? {})],
  ['the name that every object inherits by', () => JSON.parse(`{"__proto__": {"v": 0}, "v": 0}`)],
];

describe('a record', () => {
  it.each(WRONG)('with %s for an entry is wrong there, and breaks nothing', async (_what, entry) => {
    const started = performance.now();
    expect(await verify([entry() as Entry])).toMatchObject({ ok: false, seq: 1 });
    const later = [...record(), entry() as Entry];
    expect(await verify(later)).toMatchObject({ ok: false, seq: later.length });
    // No input hangs.
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('says one thing when it is read, and is read once', async () => {
    const entries = record();
    let reads = 0;
    const { fields, ...rest } = entries[0]!;
    const shifting = {
      ...rest,
      get fields() {
        reads += 1;
        return reads === 1 ? fields : {};
      },
    } as Entry;
    expect(await verify([shifting, ...entries.slice(1)])).toMatchObject({ ok: true });
    expect(reads).toBe(1);
  });

  it.each([[null], [undefined], [7], ['entries'], [{}], [{ length: 1, 0: opening }], [() => [opening]]])(
    'that is no list of entries is none: %j',
    async (entries) => {
      expect(await verify(entries as never)).toMatchObject({ ok: false, seq: 1 });
    },
  );

  it('that cannot be fetched to its end is no forgery: what failed is thrown on', async () => {
    async function* fromDisk() {
      yield* record();
      throw new Error('the disk is gone');
    }
    await expect(verify(fromDisk())).rejects.toThrow('the disk is gone');
  });

  it('is compared with whatever head is given', async () => {
    for (const head of ['', 'x', '0'.repeat(64), 7, null, {}])
      expect(await verify(record(), head as string)).toMatchObject({ ok: false, problem: { code: 'record.head' } });
  });
});

describe('an entry', () => {
  const within = (depth: number) => readEntry({ ...opening, finding: nested(depth) }, 1);

  it(`has ${DEEPEST} objects and lists within each other, and no more`, () => {
    expect(within(DEEPEST - 1)).toHaveProperty('hash');
    expect(within(DEEPEST)).toMatchObject({ code: 'record.unfollowable' });
  });

  it('has so many values at most, and is not looked at beyond', () => {
    const few = new Array(1000).fill(0);
    expect(readEntry({ ...opening, finding: few }, 1)).toHaveProperty('hash');
    const looks: unknown[] = [];
    const many = new Proxy([], { get: (_list, name) => (name === 'length' ? MOST_VALUES : looks.push(name)) });
    expect(readEntry({ ...opening, finding: many }, 1)).toMatchObject({ code: 'record.unfollowable' });
    expect(looks).toEqual([]);
  });

  it('is hashed as it was, whoever copies it', () => {
    for (const entry of record()) expect(hashOf(readEntry(entry, entry.seq) as Entry)).toBe(entry.hash);
  });
});
