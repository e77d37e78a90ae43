// A clock that stands still until it is moved, and randomness that is the same in every run. Pure.
import { sha256 } from '../digest.js';

/** A stretch of time. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A moment moved on by a stretch of time; whole days are 24 hours each. */
export const plus = (moment: string, { days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): string =>
  new Date(Date.parse(moment) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000).toISOString();

/** A Monday morning in the east of China. */
export const START = '2026-03-02T01:00:00.000Z';

export interface FakeClock {
  /** For `createEngine({ now: clock.now })`. */
  readonly now: () => Date;
  readonly moment: string;
  forward(span: Span): void;
  set(moment: string): void;
}

/**
 * A clock for engines under test.
 * @example
 * const clock = fakeClock();
 * const engine = createEngine({ store: memory(), now: clock.now });
 * clock.forward({ days: 16 });
 */
export function fakeClock(start: string = START): FakeClock {
  let moment = start;
  return {
    now: () => new Date(moment),
    get moment() {
      return moment;
    },
    forward(span) {
      moment = plus(moment, span);
    },
    set(to) {
      moment = to;
    },
  };
}

/** 128 bits as fresh as they look and the same in every run: for `createEngine({ entropy })`. */
export function fakeEntropy(seed = 'yishi'): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return sha256(`${seed} ${drawn}`).slice(0, 32);
  };
}
