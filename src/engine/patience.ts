// How long somebody tries again whom others keep coming before, and how long they wait in between. The waits are drawn by lot, so
// that those who met do not meet again; from nothing a record is made of.
import { randomHex } from './entropy.js';

/** Between two tries at most, in milliseconds: what was read before the pause is old after it. */
const LONGEST = 16;

/** For how long after a conflict others are taken to be writing, in milliseconds. */
const CROWDED = 1000;

const share = (): number => Number.parseInt(randomHex().slice(0, 8), 16) / 2 ** 32;

/**
 * Good manners of those who come through: while others write to the same record, each leaves it alone for a moment after it has
 * written, about as long as reading and judging takes here. Whoever has a slower machine, or bad luck, would never come through otherwise.
 */
export class Manners {
  private until: number | undefined;

  /** Somebody else was first. */
  met(): void {
    this.until = performance.now() + CROWDED;
  }

  /** When reading and judging began; nothing where nobody else writes. */
  begin(): number | undefined {
    if (this.until === undefined) return undefined;
    const now = performance.now();
    if (now < this.until) return now;
    this.until = undefined;
    return undefined;
  }

  async afterWriting(began: number): Promise<void> {
    const most = Math.min(4 * (performance.now() - began), CROWDED / 4);
    await new Promise<void>((resolve) => setTimeout(resolve, share() * most));
  }
}

export class Patience {
  private tries = 0;
  private since: number | undefined;

  /** @param limit how long in all, in milliseconds from the first time it was for nothing */
  constructor(private readonly limit: number) {}

  /** Whether it has lasted long enough; asked each time it was for nothing. */
  get over(): boolean {
    this.since ??= performance.now();
    return performance.now() - this.since >= this.limit;
  }

  /** A while: at first next to none, and each time up to twice as long. */
  pause(): Promise<void> {
    const most = Math.min(LONGEST, 2 ** this.tries);
    this.tries += 1;
    return new Promise((resolve) => setTimeout(resolve, most * share()));
  }
}
