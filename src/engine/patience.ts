// How long somebody tries again whom others keep coming before, and how long they wait in between. The waits are drawn by lot, so
// that those who met do not meet again; from nothing a record is made of.
import { randomHex } from './entropy.js';

/** Between two tries at most, in milliseconds. */
const LONGEST = 64;

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
    const share = Number.parseInt(randomHex().slice(0, 8), 16) / 2 ** 32;
    return new Promise((resolve) => setTimeout(resolve, most * share));
  }
}
