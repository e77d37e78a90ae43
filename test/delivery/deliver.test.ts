// Delivery of what happens: at least once, in order, from a cursor that survives.
import { describe, expect, it, vi } from 'vitest';
import type { Engine, Happening } from 'yishi';
import { deliver, Gone, keptInMemory, NotDelivered, redeliver, type To } from 'yishi/delivery';
import { at, recordOf } from 'yishi/testing';
import { host } from '../engine/host.js';

const note = async (engine: Engine, id: string, text: string, by = 'zhao') => {
  const answer = await engine.submit(id, 'note.add', { text }, { by });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.seq;
};

const named = ({ id, seq }: Happening) => `${id} ${seq}`;
const until = (what: () => unknown) => expect.poll(what, { interval: 5 }).toBeTruthy();
const quick = { first: 1, longest: 2 };

/** Consultations `c1` and `c2`, five entries each or more. */
async function two() {
  const standing = await host('topics.gathering');
  const entries = await standing.entries();
  const { facts } = at('topics.gathering');
  await standing.store.append('c2', 0, recordOf(facts, 'c2'), { place: 'topics.gathering' });
  return { ...standing, length: entries.length };
}

describe('delivery', () => {
  it('hands out every entry from the beginning, each consultation’s in order, and goes on from where it was', async () => {
    const { engine, length } = await two();
    const kept = keptInMemory();
    const got: string[] = [];
    const to: To = async (one) => {
      got.push(named(one));
    };
    const first = new AbortController();
    const running = deliver(engine, { cursor: kept.cursor('one'), to, signal: first.signal });
    await until(() => got.length === 2 * length);
    for (const id of ['c1', 'c2'])
      expect(got.filter((one) => one.startsWith(id))).toEqual(Array.from({ length }, (_, at) => `${id} ${at + 1}`));
    first.abort();
    expect(await running).toBe('stopped');
    got.length = 0;
    const seq = await note(engine, 'c1', 'while nobody delivers');
    const second = new AbortController();
    const again = deliver(engine, { cursor: kept.cursor('one'), to, signal: second.signal });
    await until(() => got.length > 0);
    expect(got).toEqual([`c1 ${seq}`]);
    second.abort();
    await again;
  });

  it('tries again what failed, keeps what comes after it in its consultation waiting, and nothing else', async () => {
    const { engine, length } = await two();
    const got: string[] = [];
    let failures = 3;
    const ending = new AbortController();
    const running = deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      backOff: quick,
      signal: ending.signal,
      async to(one) {
        if (one.id === 'c1' && one.seq === 1 && got.filter((other) => other.startsWith('c2')).length < length)
          throw new NotDelivered('c2 is not through yet');
        if (one.id === 'c1' && one.seq === 2 && failures-- > 0) throw new NotDelivered('no');
        got.push(named(one));
      },
    });
    await until(() => got.length === 2 * length);
    expect(got.filter((one) => one.startsWith('c1'))).toEqual(Array.from({ length }, (_, at) => `c1 ${at + 1}`));
    expect(failures).toBe(-1);
    ending.abort();
    await running;
  });

  it('keeps as its cursor only what is done and has nothing before it that is not: after a crash nothing is missing', async () => {
    const { engine, length } = await two();
    const kept = keptInMemory();
    const save = vi.fn(kept.cursor('one').save);
    const ending = new AbortController();
    const got: string[] = [];
    // The first entry of c1 never arrives; all of c2 does.
    const running = deliver(engine, {
      cursor: { ...kept.cursor('one'), save },
      backOff: { first: 60_000 },
      signal: ending.signal,
      async to(one) {
        if (one.id === 'c1') throw new NotDelivered('no');
        got.push(named(one));
      },
    });
    await until(() => got.length === length);
    ending.abort();
    expect(await running).toBe('stopped');
    expect(save).not.toHaveBeenCalled();
    const again: string[] = [];
    const second = new AbortController();
    const anew = deliver(engine, {
      cursor: kept.cursor('one'),
      signal: second.signal,
      to: async (one) => {
        again.push(named(one));
      },
    });
    await until(() => new Set(again).size === 2 * length);
    second.abort();
    await anew;
  });

  it('buries what cannot be delivered after so many tries, goes on, and delivers it when it is asked to', async () => {
    const { engine, length } = await two();
    const deadLetters = keptInMemory().deadLetters('one');
    const got: string[] = [];
    const ending = new AbortController();
    const tries: number[] = [];
    const running = deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      backOff: quick,
      attempts: 3,
      deadLetters,
      signal: ending.signal,
      async to(one, { attempt }) {
        if (one.id === 'c1' && one.seq === 2) {
          tries.push(attempt);
          throw new NotDelivered('answered 500', { status: 500 });
        }
        got.push(named(one));
      },
    });
    await until(() => got.length === 2 * length - 1);
    expect(tries).toEqual([1, 2, 3]);
    ending.abort();
    await running;
    const [letter, ...others] = await deadLetters.list();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ id: 'c1', seq: 2, kind: 'entry', reason: 'answered 500', attempts: 3 });
    const refusing: To = async () => {
      throw new NotDelivered('answered 503');
    };
    expect(await redeliver(deadLetters, refusing)).toEqual({ delivered: 0, left: 1 });
    expect((await deadLetters.list())[0]).toMatchObject({ reason: 'answered 503', attempts: 4 });
    const told: Happening[] = [];
    const taking: To = async (one) => {
      told.push(one);
    };
    expect(await redeliver(deadLetters, taking)).toEqual({ delivered: 1, left: 0 });
    expect(told).toEqual([{ cursor: '', id: 'c1', seq: 2, kind: 'entry', at: letter?.at, type: letter?.type }]);
    expect(await deadLetters.list()).toEqual([]);
  });

  it('does not lose what can neither be delivered nor buried', async () => {
    const { engine } = await two();
    const letters = keptInMemory().deadLetters('one');
    let broken = 2;
    const errors: unknown[] = [];
    const ending = new AbortController();
    const running = deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      backOff: quick,
      attempts: 1,
      signal: ending.signal,
      onError: (error, happening) => happening ?? errors.push(error),
      deadLetters: {
        async put(letter) {
          if (broken-- > 0) throw new Error('the disk is full');
          await letters.put(letter);
        },
      },
      async to(one) {
        if (one.id === 'c1' && one.seq === 1) throw new NotDelivered('no');
      },
    });
    await expect.poll(() => letters.list()).toHaveLength(1);
    expect(errors).toEqual([new Error('the disk is full'), new Error('the disk is full')]);
    ending.abort();
    await running;
  });

  it('ends where the receiver wants nothing any more, and keeps where it was', async () => {
    const { engine } = await two();
    const got: string[] = [];
    const end = await deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      async to(one) {
        if (got.length === 2) throw new Gone('answered 410');
        got.push(named(one));
      },
    });
    expect(end).toBe('gone');
    expect(got).toHaveLength(2);
  });

  it('waits as long as it is asked to, twice as long each time, and a lot shortens that by half at most', async () => {
    vi.useFakeTimers();
    try {
      const { engine } = await host('topics.gathering');
      const at: number[] = [];
      const began = Date.now();
      const ending = new AbortController();
      const running = deliver(engine, {
        cursor: keptInMemory().cursor('one'),
        backOff: { first: 1000, longest: 4000 },
        random: () => 1,
        signal: ending.signal,
        async to(_one, { attempt }) {
          at.push(Date.now() - began);
          throw new NotDelivered('no', attempt === 5 ? { retryAfter: 90_000 } : {});
        },
      });
      await vi.advanceTimersByTimeAsync(15_000);
      expect(at).toEqual([0, 1000, 3000, 7000, 11_000]);
      await vi.advanceTimersByTimeAsync(85_999);
      expect(at).toHaveLength(5);
      await vi.advanceTimersByTimeAsync(1);
      expect(at[5]).toBe(101_000);
      ending.abort();
      await running;
    } finally {
      vi.useRealTimers();
    }
  });

  it('goes on after the store or the cursor failed', async () => {
    const standing = await host('topics.gathering', {
      wrap: (store) => ({
        ...store,
        async feed(after, limit) {
          if (broken) {
            broken = false;
            throw new Error('the store is gone');
          }
          return (await store.feed?.(after, limit)) ?? [];
        },
      }),
    });
    let broken = true;
    let unsaved = true;
    const kept = keptInMemory().cursor('one');
    const errors: string[] = [];
    const got: string[] = [];
    const ending = new AbortController();
    const running = deliver(standing.engine, {
      cursor: {
        load: kept.load,
        async save(cursor) {
          if (unsaved) {
            unsaved = false;
            throw new Error('no cursor');
          }
          await kept.save(cursor);
        },
      },
      backOff: quick,
      signal: ending.signal,
      onError: (error) => errors.push(String(error)),
      to: async (one) => {
        got.push(named(one));
      },
    });
    await expect.poll(() => kept.load()).toBe('1');
    expect(errors).toEqual(['Error: the store is gone', 'Error: no cursor']);
    expect(got.length).toBe((await standing.entries()).length);
    ending.abort();
    await running;
  });

  it('ends at once with a cursor that is ahead of the store, as after an older copy was put back, and with one that is none', async () => {
    const { engine, store, clock } = await host('topics.gathering');
    const { facts } = at('topics.gathering');
    const end = (await store.feed?.('', 100))?.at(-1)?.cursor ?? '';
    const ending = new AbortController();
    const to = vi.fn(async () => {});
    const from = (cursor: string) =>
      deliver(engine, { cursor: { load: async () => cursor, save: async () => {} }, to, signal: ending.signal });
    await expect(from(String(Number(end) + 1))).rejects.toThrow(/^'2' is ahead of this store/);
    await expect(from('no cursor')).rejects.toThrow(RangeError);
    expect(to).not.toHaveBeenCalled();
    const running = from(end);
    await store.append('c2', 0, recordOf(facts, 'c2'), { place: 'topics.gathering' });
    clock.forward({ days: 1 });
    await note(engine, 'c1', 'new');
    await until(() => to.mock.calls.length === facts.length + 1);
    ending.abort();
    expect(await running).toBe('stopped');
  });

  it('ends though its receiver does not look at the signal: what was under way has its grace, and is told again', async () => {
    const { engine } = await host('topics.gathering');
    const cursor = keptInMemory().cursor('one');
    const ending = new AbortController();
    let under = 0;
    const to = () => {
      under += 1;
      return new Promise<void>(() => {});
    };
    const running = deliver(engine, { cursor, to, signal: ending.signal, grace: 10 });
    await until(() => under === 1);
    ending.abort();
    expect(await running).toBe('stopped');
    expect(await cursor.load()).toBeUndefined();
  });

  it('keeps as done what comes to its end within its grace', async () => {
    const { engine, entries } = await host('topics.gathering');
    const cursor = keptInMemory().cursor('one');
    const ending = new AbortController();
    const { length } = await entries();
    const running = deliver(engine, {
      cursor,
      signal: ending.signal,
      async to({ seq }) {
        if (seq !== length) return;
        ending.abort();
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
    });
    expect(await running).toBe('stopped');
    expect(await cursor.load()).toBe('1');
  });

  it('passes over what was recorded before a moment', async () => {
    const { engine, clock } = await host('topics.gathering');
    clock.forward({ days: 1 });
    const since = clock.moment;
    const seq = await note(engine, 'c1', 'new');
    const got: string[] = [];
    const ending = new AbortController();
    const running = deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      since,
      signal: ending.signal,
      to: async (one) => {
        got.push(named(one));
      },
    });
    await until(() => got.length > 0);
    expect(got).toEqual([`c1 ${seq}`]);
    ending.abort();
    await running;
  });

  it('has so many under way at once at most', async () => {
    const { engine, length } = await two();
    let under = 0;
    let most = 0;
    const ending = new AbortController();
    let got = 0;
    const running = deliver(engine, {
      cursor: keptInMemory().cursor('one'),
      atOnce: 2,
      signal: ending.signal,
      async to() {
        under += 1;
        most = Math.max(most, under);
        await new Promise((resolve) => setTimeout(resolve, 1));
        under -= 1;
        got += 1;
      },
    });
    await until(() => got === 2 * length);
    expect(most).toBeLessThanOrEqual(2);
    ending.abort();
    await running;
  });
});
