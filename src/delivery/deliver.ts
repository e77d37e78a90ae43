// At-least-once delivery of what happens, from a cursor that survives: to one receiver, each consultation's in order, and none held up by
// another. What is delivered says where to look, and nothing anybody said.
import type { Instant } from '../calendar.js';
import type { Engine } from '../engine/calls.js';
import { Corrupt } from '../engine/errors.js';
import type { Happening } from '../engine/feed.js';
import { toldTo } from '../engine/heard.js';
import { engineProblem } from '../engine/problems.js';
import { Gone, NotDelivered } from './errors.js';
import type { Cursor, DeadLetter, DeadLetters } from './kept.js';
import { pause } from './pause.js';

/** Takes one thing that happened. What it throws is tried again; `Gone` ends the delivery. */
export type To = (happening: Happening, trial: { signal: AbortSignal; attempt: number }) => Promise<void>;

export interface Delivery {
  /** How far it has come: of this delivery alone. */
  cursor: Cursor;
  to: To;
  /** Ends it once what is under way is given up. */
  signal?: AbortSignal;
  /** What was recorded before this moment is passed over. */
  since?: Instant;
  /** How often to look for what other processes have written, in milliseconds: by default 5,000. */
  every?: number;
  /** Between tries, in milliseconds: the pause doubles from `first` (1,000) up to `longest` (an hour), and is shortened by up to half by lot. */
  backOff?: { first?: number; longest?: number };
  /** Tries before it is a dead letter, where those are kept: by default 16, some six hours. */
  attempts?: number;
  /** Where what cannot be delivered goes. Without it, it is tried for ever, and what comes after it in its consultation waits. */
  deadLetters?: Pick<DeadLetters, 'put'>;
  /** Under way at once, at most: by default 100. */
  atOnce?: number;
  /** How long what is under way has to come to its end once it is given up, in milliseconds: by default 5,000. Then it is left to itself, and told again. */
  grace?: number;
  /** Told of every try that failed, and of whatever else did. */
  onError?: (error: unknown, happening?: Happening) => void;
  /** Between 0 and 1: the lot. */
  random?: () => number;
}

/** The longest pause somebody may ask for. */
const A_DAY = 86_400_000;

/** What is under way or done, up to the first that is not: that is how far it has come. */
interface Slot {
  cursor: string;
  done: boolean;
}

export const letterOf = (happening: Happening, error: unknown, attempts: number): DeadLetter => {
  const { id, seq, kind } = happening;
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const of = kind === 'entry' ? { at: happening.at, type: happening.type } : {};
  return { id, seq, kind, ...of, reason, attempts };
};

const happeningOf = ({ id, seq, kind, at = '', type = '' }: DeadLetter): Happening => {
  if (kind === 'entry') return { cursor: '', id, seq, kind, at, type };
  if (kind === 'purged') return { cursor: '', id, seq, kind };
  const error = new Corrupt(engineProblem('store.missing', { file: '', seq }, { consultation: id, seq }));
  return { cursor: '', id, seq, kind, error };
};

class Round {
  private readonly ending = new AbortController();
  private readonly lanes = new Map<string, Promise<void>>();
  private readonly slots: Slot[] = [];
  private moved = (): void => {};
  private reached: string | undefined;
  private saving: Promise<void> | undefined;
  gone = false;

  constructor(
    private readonly engine: Pick<Engine, 'watchAll'>,
    private readonly of: Delivery,
  ) {
    const { signal } = of;
    if (signal?.aborted) this.ending.abort();
    signal?.addEventListener('abort', this.end, { once: true });
  }

  private readonly end = (): void => {
    this.ending.abort();
    this.moved();
  };

  private get signal(): AbortSignal {
    return this.ending.signal;
  }

  private failed(error: unknown, happening?: Happening): void {
    const { onError } = this.of;
    // A try that failed comes again; what else fails is not kept quiet, even where nobody listens.
    toldTo(() => {
      if (onError) return onError(error, happening);
      if (!happening) throw error;
      return undefined;
    }, undefined);
  }

  async run(): Promise<void> {
    try {
      let after: string | undefined;
      let last: Happening | undefined;
      for (let failures = 0; !this.signal.aborted; ) {
        try {
          after ??= (await this.of.cursor.load()) ?? '';
          const { every = 5000 } = this.of;
          for await (const one of this.engine.watchAll({ after, signal: this.signal, every })) {
            failures = 0;
            after = one.cursor;
            // Going on after a failure begins with the last append once more.
            if (last?.id === one.id && one.seq <= last.seq && one.kind === last.kind) continue;
            last = one;
            await this.take(one);
          }
          if (!this.signal.aborted) return;
        } catch (error) {
          if (this.signal.aborted) break;
          // None of this store's, or ahead of it: that gets no better, and once the store has overtaken it nobody would know what was missed.
          if (error instanceof RangeError) throw error;
          this.failed(error);
          failures += 1;
          await pause(this.wait(failures), this.signal);
        }
      }
    } catch (error) {
      this.end();
      throw error;
    } finally {
      await Promise.all(this.lanes.values());
      this.of.signal?.removeEventListener('abort', this.end);
      await this.saving;
    }
  }

  private wait(attempt: number, asked = 0): number {
    const { backOff: { first = 1000, longest = 3_600_000 } = {}, random = Math.random } = this.of;
    const most = Math.min(longest, first * 2 ** Math.min(attempt - 1, 40));
    return Math.max(most / 2 + (random() * most) / 2, Math.min(asked, A_DAY));
  }

  /** Puts it behind what is under way in its consultation; waits where too much is. */
  private async take(one: Happening): Promise<void> {
    const slot: Slot = { cursor: one.cursor, done: false };
    this.slots.push(slot);
    const before = this.lanes.get(one.id) ?? Promise.resolve();
    const lane = before.then(async () => {
      slot.done = await this.send(one);
      if (this.lanes.get(one.id) === lane) this.lanes.delete(one.id);
      this.move();
    });
    this.lanes.set(one.id, lane);
    const { atOnce = 100 } = this.of;
    while (this.slots.length >= atOnce && !this.signal.aborted)
      await new Promise<void>((resolve) => {
        this.moved = resolve;
      });
  }

  /** Keeps how far it has come. */
  private move(): void {
    while (this.slots[0]?.done) this.reached = this.slots.shift()?.cursor;
    this.moved();
    if (this.reached !== undefined) this.saving ??= this.save();
  }

  private async save(): Promise<void> {
    for (let failures = 0; this.reached !== undefined; ) {
      const cursor = this.reached;
      this.reached = undefined;
      try {
        await this.of.cursor.save(cursor);
        failures = 0;
      } catch (error) {
        this.failed(error);
        // What comes after it says more.
        this.reached ??= cursor;
        failures += 1;
        if (this.signal.aborted) break;
        await pause(this.wait(failures), this.signal);
      }
    }
    // In the same turn as the last look at what is to be saved.
    this.saving = undefined;
  }

  /** @returns whether nothing is left to be done about it */
  private async send(one: Happening): Promise<boolean> {
    const { to, since, deadLetters, attempts = 16 } = this.of;
    if (since !== undefined && one.kind === 'entry' && one.at < since) return true;
    for (let attempt = 1; !this.signal.aborted; attempt += 1) {
      try {
        return await this.tried(() => to(one, { signal: this.signal, attempt }));
      } catch (error) {
        if (this.signal.aborted) return false;
        this.failed(error, one);
        if (error instanceof Gone) {
          this.gone = true;
          this.end();
          return false;
        }
        if (deadLetters && attempt >= attempts && (await this.bury(letterOf(one, error, attempt)))) return true;
        await pause(this.wait(attempt, error instanceof NotDelivered ? error.retryAfter : 0), this.signal);
      }
    }
    return false;
  }

  /** @returns whether it came through before it was given up: a receiver may not look at its signal at all */
  private async tried(trial: () => Promise<void>): Promise<boolean> {
    const { grace = 5000 } = this.of;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ending = (): void => {};
    const left = new Promise<false>((resolve) => {
      ending = () => {
        timer = setTimeout(() => resolve(false), grace);
      };
    });
    this.signal.addEventListener('abort', ending, { once: true });
    try {
      return await Promise.race([trial().then(() => true), left]);
    } finally {
      clearTimeout(timer);
      this.signal.removeEventListener('abort', ending);
    }
  }

  private async bury(letter: DeadLetter): Promise<boolean> {
    try {
      await this.of.deadLetters?.put(letter);
      return true;
    } catch (error) {
      // It is neither delivered nor kept: it is tried once more, and then kept.
      this.failed(error);
      return false;
    }
  }
}

/**
 * Delivers what happens in every consultation of the engine's scope, each at least once and each consultation's in order, until the signal aborts.
 * One receiver a call: a slow one holds up no other.
 * @returns `stopped` by the signal (or because the engine was closed), or `gone`: the receiver wants nothing any more
 * @throws {RangeError} where the cursor is none of this store's, or ahead of it: records were put back from an older copy, and the cursor was not
 * @example
 * await deliver(engine, { cursor: kept.cursor('mail'), to: async ({ id }) => mail(await engine.view(id, 'system')), signal });
 */
export async function deliver(engine: Pick<Engine, 'watchAll'>, delivery: Delivery): Promise<'stopped' | 'gone'> {
  const round = new Round(engine, delivery);
  await round.run();
  return round.gone ? 'gone' : 'stopped';
}

/** Tries dead letters once more, one after the other; what arrives is kept no longer. Of a consultation nothing comes before what failed. */
export async function redeliver(
  deadLetters: DeadLetters,
  to: To,
  { signal = new AbortController().signal }: { signal?: AbortSignal } = {},
): Promise<{ delivered: number; left: number }> {
  const letters = await deadLetters.list();
  const stuck = new Set<string>();
  let delivered = 0;
  for (const letter of letters) {
    if (signal.aborted || stuck.has(letter.id)) continue;
    const happening = happeningOf(letter);
    try {
      await to(happening, { signal, attempt: letter.attempts + 1 });
    } catch (error) {
      stuck.add(letter.id);
      if (!signal.aborted) await deadLetters.put(letterOf(happening, error, letter.attempts + 1));
      continue;
    }
    await deadLetters.remove(letter);
    delivered += 1;
  }
  return { delivered, left: letters.length - delivered };
}
