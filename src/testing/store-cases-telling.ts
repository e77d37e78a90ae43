// What a store tells beyond one record, where it can: the order of appends, and what is due to one caller alone.
import type { Store, Told } from '../engine/contracts.js';
import { chain } from './chain.js';
import { type Case, gathering, nth, type Tools } from './store-case.js';

async function toldFrom(store: Store, after: string, limit = 2): Promise<Told[]> {
  const told: Told[] = [];
  for (let cursor = after; ; ) {
    const page = (await store.feed?.(cursor, limit)) ?? [];
    told.push(...page);
    if (page.length < limit) return told;
    cursor = nth(page, page.length - 1).cursor;
  }
}

/** For what is told a moment later; a machine may be busy. */
const WAITING = { timeout: 60_000, interval: 10 };

/** All that is told from the beginning, once it is so much: what was appended is told a moment later where others have something in hand. */
async function allTold(store: Store, count: number, expect: Tools['expect']): Promise<Told[]> {
  await expect.poll(async () => (await toldFrom(store, '')).length, WAITING).toBe(count);
  return toldFrom(store, '');
}

const said = (told: readonly Told[]) =>
  told.map(({ id, first, last, purged }) => `${id} ${first}-${last}${purged ? ' purged' : ''}`);

export const tellsOfMany: Case[] = [
  {
    name: 'tells what was appended and purged, in order, from any place in it (where it keeps an order)',
    async run({ store, scope, open, expect }) {
      if (!store.feed) return;
      expect(await store.feed('', 10)).toEqual([]);
      const [one, other] = [chain('c1', 3), chain('c2', 2)];
      await store.append('c1', 0, one.slice(0, 2), gathering);
      await store.append('c2', 0, other, gathering);
      await store.append('c1', 2, one.slice(2), gathering);
      await expect(store.append('c1', 2, one.slice(2), gathering)).rejects.toThrow();
      await store.append('c2', 2, [], { place: 'closed.done' });
      await store.purge('c2', { purgedAt: '2026-03-01T00:00:00.000Z', ground: 'order' });
      await store.purge('c2', { purgedAt: '2026-04-01T00:00:00.000Z', ground: 'order' });
      const all = await allTold(store, 4, expect);
      expect(said(all)).toEqual(['c1 1-2', 'c2 1-2', 'c1 3-3', 'c2 2-2 purged']);
      for (const [n, { cursor }] of all.entries()) expect(await toldFrom(store, cursor)).toEqual(all.slice(n + 1));
      const elsewhere = await open(`${scope} elsewhere`);
      expect(await elsewhere.feed?.('', 10)).toEqual([]);
      await elsewhere.close();
    },
  },
  {
    name: 'refuses a cursor that is none (where it keeps an order)',
    async run({ store, expect }) {
      if (!store.feed) return;
      await expect(store.feed('no cursor', 10)).rejects.toThrow(RangeError);
      await expect(store.feed('-1', 10)).rejects.toThrow(RangeError);
    },
  },
  {
    name: 'refuses a cursor that is ahead of it, as after an older copy was put back (where it keeps an order)',
    async run({ store, scope, open, expect }) {
      if (!store.feed) return;
      const longer = await open(`${scope} longer`);
      await store.append('c1', 0, chain('c1', 1), gathering);
      const entries = chain('c1', 2);
      await longer.append('c1', 0, entries.slice(0, 1), gathering);
      await longer.append('c1', 1, entries.slice(1), gathering);
      const [here, there] = [await allTold(store, 1, expect), await allTold(longer, 2, expect)];
      expect(await store.feed(nth(here, 0).cursor, 10)).toEqual([]);
      await expect(store.feed(nth(there, 1).cursor, 10)).rejects.toThrow(RangeError);
      await longer.close();
    },
  },
  {
    name: 'tells of every append to two handles at once, each once and none before another that comes first (where it keeps an order)',
    async run({ store, scope, open, expect }) {
      if (!store.feed) return;
      const second = await open(scope);
      const ids = Array.from({ length: 20 }, (_, n) => `c${String(n).padStart(2, '0')}`);
      const seen: string[] = [];
      let cursor = '';
      const look = async () => {
        for (const told of (await store.feed?.(cursor, 100)) ?? []) {
          seen.push(told.id);
          cursor = told.cursor;
        }
      };
      await Promise.all(
        ids.map(async (id, n) => {
          await (n % 2 === 0 ? store : second).append(id, 0, chain(id, 1), gathering);
          await look();
        }),
      );
      await expect
        .poll(async () => {
          await look();
          return [...new Set(seen)].sort();
        }, WAITING)
        .toEqual(ids);
      await second.close();
    },
  },
  {
    name: 'gives what is due to one caller alone, until it is appended to or the time is up (where it can)',
    async run({ store, scope, open, expect }) {
      if (!store.claim) return;
      const due = '2026-03-01T00:00:00.000Z';
      const entries = chain('c1', 2);
      await store.append('c1', 0, entries.slice(0, 1), { ...gathering, due });
      await store.append('c2', 0, chain('c2', 1), { ...gathering, due: '2026-03-01T00:00:00.001Z' });
      const second = await open(scope);
      const ask = async (from: Store, lease = 60_000) =>
        ((await from.claim?.({ dueBefore: due, limit: 10, lease })) ?? []).map(({ id }) => id);
      expect(await ask(store)).toEqual(['c1']);
      expect(await ask(second)).toEqual([]);
      await store.append('c1', 1, entries.slice(1), { ...gathering, due });
      expect(await ask(second, 1)).toEqual(['c1']);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(await ask(store)).toEqual(['c1']);
      await second.close();
    },
  },
  {
    name: 'calls whoever listens once something was appended by another handle (where it can)',
    async run({ store, scope, open, expect }) {
      if (!store.listen) return;
      const second = await open(scope);
      let calls = 0;
      let heard = (): void => {};
      const called = new Promise<void>((resolve) => {
        heard = resolve;
      });
      const end = await store.listen(() => {
        calls += 1;
        heard();
      });
      const before = calls;
      await second.append('c1', 0, chain('c1', 1), gathering);
      if (calls === before) await called;
      await end();
      expect(calls).toBeGreaterThan(0);
      await second.close();
    },
  },
];
