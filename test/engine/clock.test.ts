// The clock of a process, and what is done about one that jumps ahead.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClockAhead, createEngine, runClock, type Store } from 'yishi';
import { memory } from 'yishi/memory';
import { fakeClock, fakeEntropy, plus } from 'yishi/testing';
import { Ahead } from '../../src/engine/ahead.js';
import { host } from './host.js';

/** Passed deadlines in a record. */
const passes = async (standing: Awaited<ReturnType<typeof host>>) =>
  (await standing.entries()).filter(({ type }) => type === 'deadline.pass').length;

const dueOf = async ({ store }: { store: Store }): Promise<string> => {
  const head = await store.head('c1');
  if (!head?.due) throw new Error('nothing is due');
  return head.due;
};

describe('the clock of a process', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('passes a deadline when it is due, and not a millisecond before', async () => {
    const standing = await host('vote.polling');
    const { engine, clock } = standing;
    clock.set(plus(await dueOf(standing), { seconds: -10 }));
    const running = runClock(engine, { now: clock.now });
    await vi.advanceTimersByTimeAsync(0);
    expect(await passes(standing)).toBe(0);
    clock.forward({ seconds: 10 });
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await passes(standing)).toBe(0);
    await vi.advanceTimersByTimeAsync(1);
    expect(await passes(standing)).toBe(1);
    await running.stop();
  });

  it('wakes each minute, for what came up meanwhile and for a clock that was set', async () => {
    const standing = await host('vote.polling');
    const { engine, clock } = standing;
    const due = await dueOf(standing);
    const running = runClock(engine, { now: clock.now });
    await vi.advanceTimersByTimeAsync(0);
    clock.set(plus(due, { days: 40 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await passes(standing)).toBe(1);
    // Set back: whatever the clock says, nothing is waited for longer.
    clock.set(plus(due, { days: -400 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(vi.getTimerCount()).toBe(1);
    await running.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('sets no timer further than a timer can be set', async () => {
    const { engine, clock } = await host('vote.polling');
    const look = vi.spyOn(engine, 'tick');
    const running = runClock(engine, { now: clock.now, every: 365 * 86_400_000 });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    await running.stop();
  });

  it('goes on after a look that failed, and tells of it', async () => {
    let broken = true;
    const standing = await host('vote.polling', {
      wrap: (store) => ({
        ...store,
        list: async (options) => {
          if (broken) throw new Error('the disk is gone');
          return store.list(options);
        },
      }),
    });
    standing.clock.set(await dueOf(standing));
    const failed: unknown[] = [];
    const running = runClock(standing.engine, { now: standing.clock.now, onError: (error) => failed.push(error) });
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toEqual([new Error('the disk is gone')]);
    broken = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(await passes(standing)).toBe(1);
    await running.stop();
  });

  it('stops once the look under way is over, by `stop` or by a signal, and looks no more', async () => {
    let over = false;
    let goOn = (): void => {};
    const ending = new AbortController();
    const tick = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        goOn = resolve;
      });
      over = true;
      return [];
    });
    const running = runClock({ tick, due: async () => [] }, { signal: ending.signal });
    ending.abort();
    const stopped = running.stop().then(() => over);
    goOn();
    expect(await stopped).toBe(true);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(tick).toHaveBeenCalledTimes(1);
  });

  it('asks for nothing under a signal that was aborted before', async () => {
    const tick = vi.fn(async () => []);
    await runClock({ tick, due: async () => [] }, { signal: AbortSignal.abort() }).stop();
    expect(tick).not.toHaveBeenCalled();
  });

  it.each([
    ['of which each lists what is due', false],
    ['of which each is given what no other has', true],
  ])('passes each deadline once, however many run: stores %s', async (_which, claims) => {
    const standing = await host('vote.polling');
    const leases = new Set<string>();
    const engines = [standing.engine, standing.again(), standing.again()];
    if (claims) {
      for (const [index] of engines.entries()) {
        const store = memory({ medium: standing.medium });
        const claim: NonNullable<Store['claim']> = async ({ dueBefore, limit }) => {
          const due = await store.list({ dueBefore, limit });
          const mine = due.filter(({ id }) => !leases.has(id));
          for (const { id } of mine) leases.add(id);
          return mine;
        };
        engines[index] = createEngine({
          store: { ...store, claim },
          now: standing.clock.now,
          entropy: fakeEntropy(`${index}`),
        });
      }
    }
    standing.clock.set(await dueOf(standing));
    const running = engines.map((engine) => runClock(engine, { now: standing.clock.now }));
    await vi.advanceTimersByTimeAsync(200_000);
    expect(await passes(standing)).toBe(1);
    await Promise.all(running.map((one) => one.stop()));
  });

  it('refuses a pause that is none', () => {
    const engine = { tick: async () => [], due: async () => [] };
    expect(() => runClock(engine, { every: 0 })).toThrow(TypeError);
    expect(() => runClock(engine, { every: Number.NaN })).toThrow(TypeError);
  });
});

describe('a clock that jumps ahead', () => {
  const MINUTES = 300_000;

  // What has gone by is measured by the process: here nothing goes by but what a test says.
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes nothing, and the poll stays open: it is told both times', async () => {
    const standing = await host('vote.polling');
    const { clock, medium } = standing;
    const server = (days: number) =>
      createEngine({
        store: memory({ medium, clock: clock.now }),
        now: () => new Date(Date.parse(plus(clock.moment, { days }))),
        ahead: MINUTES,
      });
    const wrong = server(365);
    const before = await standing.entries();
    const refused = await wrong.submit('c1', 'note.add', { text: 'hello' }, { by: 'zhao' }).catch((error) => error);
    expect(refused).toBeInstanceOf(ClockAhead);
    expect(refused).toMatchObject({
      code: 'clock-ahead',
      problem: {
        code: 'engine.clock-ahead',
        numbers: { now: plus(clock.moment, { days: 365 }), reference: clock.moment, most: MINUTES, of: 'store' },
      },
    });
    await expect(wrong.tick()).rejects.toBeInstanceOf(ClockAhead);
    await expect(
      wrong.submitMany('c1', [{ type: 'note.add', fields: { text: 'x' }, by: 'zhao' }]),
    ).rejects.toBeInstanceOf(ClockAhead);
    await expect(wrong.purge('c1', { by: 'zhao', ground: 'request' })).rejects.toBeInstanceOf(ClockAhead);
    expect(await standing.entries()).toEqual(before);
    expect((await server(0).tick()).length).toBe(0);
  });

  it.each([
    [MINUTES, true],
    [MINUTES + 1, false],
  ])('by %i milliseconds is in time: %s', async (by, inTime) => {
    const clock = fakeClock();
    const engine = createEngine({
      store: memory({ clock: clock.now }),
      now: () => new Date(clock.now().getTime() + by),
      ahead: MINUTES,
    });
    const ticked = await engine.tick().then(
      () => true,
      () => false,
    );
    expect(ticked).toBe(inTime);
  });

  it('asks the store once, and again only where the clock seems to be ahead: a machine that slept is in time', async () => {
    const clock = fakeClock();
    const store = { ...memory(), clock: vi.fn(async () => clock.moment) };
    const engine = createEngine({ store, now: clock.now, ahead: MINUTES });
    await engine.tick();
    await engine.tick();
    expect(store.clock).toHaveBeenCalledTimes(1);
    clock.forward({ days: 3 });
    await engine.tick();
    expect(store.clock).toHaveBeenCalledTimes(2);
  });

  it('is nobody’s where the host brings its own and says nothing of it', async () => {
    const clock = fakeClock();
    const store = { ...memory(), clock: vi.fn(async () => clock.moment) };
    const engine = createEngine({ store, now: () => new Date(Date.parse(plus(clock.moment, { days: 365 }))) });
    await engine.tick();
    expect(store.clock).not.toHaveBeenCalled();
  });

  it('is the system’s by default, with five minutes', async () => {
    const store = { ...memory(), clock: async () => new Date(Date.now() - MINUTES - 5_000).toISOString() };
    await expect(createEngine({ store }).tick()).rejects.toBeInstanceOf(ClockAhead);
    expect(await createEngine({ store, ahead: MINUTES + 60_000 }).tick()).toEqual([]);
  });

  describe('where the store has no clock', () => {
    const both = () => {
      let time = Date.parse('2026-03-02T01:00:00.000Z');
      let gone = 5;
      const ahead = new Ahead(MINUTES, { now: () => new Date(time), gone: () => gone });
      const asked = async () => {
        try {
          await ahead.ask();
          return 'in time';
        } catch (error) {
          return (error as ClockAhead).code;
        }
      };
      return {
        asked,
        set: (by: number) => {
          time += by;
        },
        pass: (by: number) => {
          time += by;
          gone += by;
        },
      };
    };

    it('is held against what has gone by, however long', async () => {
      const { asked, pass, set } = both();
      pass(90 * 86_400_000);
      expect(await asked()).toBe('in time');
      set(MINUTES);
      expect(await asked()).toBe('in time');
      set(MINUTES + 1);
      expect(await asked()).toBe('clock-ahead');
    });

    it('may be set back at any time, and counts from there', async () => {
      const { asked, set } = both();
      set(-86_400_000);
      expect(await asked()).toBe('in time');
      set(MINUTES + 1);
      expect(await asked()).toBe('clock-ahead');
      set(-MINUTES);
      expect(await asked()).toBe('in time');
    });

    it('is believed once it has stood there for as long as it may be ahead, as after a sleep', async () => {
      const { asked, pass, set } = both();
      set(86_400_000);
      expect(await asked()).toBe('clock-ahead');
      pass(MINUTES);
      expect(await asked()).toBe('clock-ahead');
      pass(1);
      expect(await asked()).toBe('in time');
    });
  });

  it('cannot be asked for in a number that is none', () => {
    expect(() => createEngine({ store: memory(), ahead: Number.NaN })).toThrow(TypeError);
    expect(() => createEngine({ store: memory(), ahead: -1 })).toThrow(TypeError);
  });
});
