// How far a sweep has come: one line that changes at a terminal, a line now and then where it is kept in a file.
import type { Progress } from 'yishi/experiments';
import type { Desk } from './desk.js';

/** Milliseconds between two lines. */
const LIVE = 100;
const PLAIN = 10_000;

export interface Shown {
  show(progress: Progress): void;
  /** Clears the line. */
  end(): void;
}

export function progressOf({ words, live, warn, json }: Desk): Shown {
  const began = Date.now();
  let last = live ? 0 : began;
  const text = ({ done, wanted, failed, before }: Progress, now: number): string => {
    const here = done - before;
    const seconds = Math.round(((now - began) / 1000 / Math.max(1, here)) * (wanted - done));
    const left = here > 0 && now - began > 1000 ? words.simulate.left(seconds) : undefined;
    return words.simulate.progress(done, wanted, failed, left);
  };
  return {
    show(progress) {
      const now = Date.now();
      if (json || now - last < (live ? LIVE : PLAIN)) return;
      last = now;
      if (live) live(text(progress, now));
      else warn(text(progress, now));
    },
    end() {
      if (live && !json) live('');
    },
  };
}
