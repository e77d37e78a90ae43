// A clock that jumped ahead is found out before anything is written by it: what closes too early closes for good, and the record's
// time never runs backwards. What it is held against is the store's own clock where it has one, else how much time has gone by here.
import { ClockAhead } from './errors.js';
import { engineProblem } from './problems.js';

export interface Clocks {
  /** What is held against something. */
  now(): Date;
  /** Milliseconds that have gone by, whatever anybody sets a clock to. */
  gone(): number;
  /** The store's clock. */
  store?: (() => Promise<string>) | undefined;
}

/** The time somebody else said, and when they said it. */
interface Said {
  time: number;
  gone: number;
}

export class Ahead {
  private said: Said | undefined;
  /** How much had gone by when the clock was found ahead, and nobody knew better. */
  private since: number | undefined;
  private asking: Promise<void> | undefined;
  /** The last millisecond that was found in order: many commands fall into one. */
  private inOrder = Number.NaN;

  /** @param most how far ahead the clock may be, in milliseconds */
  constructor(
    private readonly most: number,
    private readonly clocks: Clocks,
  ) {
    if (Number.isNaN(most) || most < 0)
      throw new TypeError(`createEngine: ahead is ${most}; it is milliseconds, nought or more`);
    if (!clocks.store) this.said = { time: clocks.now().getTime(), gone: clocks.gone() };
  }

  /** Asks the store where that has to be done; nothing where everything is known to be in order. Rejects where the clock is ahead. */
  ask(): Promise<void> | undefined {
    if (this.isIn(this.clocks.now())) return undefined;
    this.asking ??= this.find().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  /** The clock, for whoever writes by it. Throws where it is ahead. */
  readonly now = (): Date => {
    const now = this.clocks.now();
    if (!this.isIn(now)) throw this.found(now);
    return now;
  };

  private isIn(now: Date): boolean {
    if (this.most === Number.POSITIVE_INFINITY) return true;
    const { said } = this;
    if (!said) return false;
    const time = now.getTime();
    if (time === this.inOrder) return true;
    const gone = this.clocks.gone();
    if (time - (said.time + gone - said.gone) > this.most) return false;
    // Without anybody else to ask, the clock itself is what the next look is held against: it is corrected a little at a time, or set back.
    if (!this.clocks.store) this.said = { time, gone };
    this.since = undefined;
    this.inOrder = time;
    return true;
  }

  private expected({ time, gone }: Said): number {
    return time + this.clocks.gone() - gone;
  }

  private async find(): Promise<void> {
    const { store, gone, now } = this.clocks;
    if (store) {
      const time = Date.parse(await store());
      // As of when the answer came: what it took on the way is not held against anybody.
      this.said = { time, gone: gone() };
      this.now();
      return;
    }
    // Where a machine slept, or set its clock right for the first time, no more time has gone by here: a clock that stays where it is
    // for as long as it may be ahead is believed.
    this.since ??= gone();
    if (gone() - this.since <= this.most) throw this.found(now());
    this.said = { time: now().getTime(), gone: gone() };
    this.since = undefined;
  }

  private found(now: Date): ClockAhead {
    const reference = new Date(this.said ? this.expected(this.said) : Number.NaN);
    const of = this.clocks.store ? 'store' : 'process';
    return new ClockAhead(
      engineProblem('engine.clock-ahead', {
        now: now.toISOString(),
        reference: reference.toISOString(),
        most: this.most,
        of,
      }),
    );
  }
}
