// Runs the clock of a host's process: looks when the next deadline is due, and at least once a minute. What it finds is decided by the
// engine; however many run at once, and however late one of them wakes, each deadline passes once.
import type { Engine } from './calls.js';
import { toldTo } from './heard.js';

export interface ClockOptions {
  /** The longest between two looks, in milliseconds: by default a minute. */
  every?: number;
  /** Ends it, as `stop` does. */
  signal?: AbortSignal;
  /** Told what went wrong at a look; the next one comes all the same. Without it it becomes a warning of the process. */
  onError?: (error: unknown) => void;
  /** The clock that the engine was given, where it was given one. */
  now?: () => Date;
}

export interface RunningClock {
  /** Ends it, and resolves once the look under way is over. May be called again. */
  stop(): Promise<void>;
}

/** Where there was something to do there may be more behind it: the next look comes soon, in milliseconds. */
const SOON = 1000;
/** The longest a timer can be set for; beyond it, it would go off at once. */
const LONGEST = 2 ** 31 - 1;

const warn = (error: unknown): void => {
  throw error;
};

/**
 * Lets deadlines pass as they come due, until it is stopped. It keeps the process alive.
 * @example
 * const clock = runClock(engine);
 * process.once('SIGTERM', () => clock.stop().then(() => engine.close()));
 */
export function runClock(
  engine: Pick<Engine, 'tick' | 'due'>,
  { every = 60_000, signal, onError = warn, now = () => new Date() }: ClockOptions = {},
): RunningClock {
  if (!(every > 0)) throw new TypeError(`runClock: every is ${every}; it is milliseconds, more than nought`);
  const most = Math.min(every, LONGEST);
  let over = false;
  let wake = (): void => {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** How long nothing is due: what is due already and did not pass is looked at again when its turn comes. */
  const untilNext = async (): Promise<number> => {
    const began = now().getTime();
    const heads = await engine.due(new Date(began + most));
    let wait = most;
    for (const head of heads) {
      if ('damaged' in head || head.due === undefined) continue;
      const left = Date.parse(head.due) - began;
      if (left > 0 && left < wait) wait = left;
    }
    return wait;
  };

  const look = async (): Promise<number> => {
    const passed = await engine.tick();
    const next = await untilNext();
    return passed.length > 0 ? Math.min(next, SOON, most) : next;
  };

  const run = async (): Promise<void> => {
    let failed = 0;
    while (!over) {
      let wait: number;
      try {
        wait = await look();
        failed = 0;
      } catch (error) {
        if (over) return;
        toldTo(onError, error);
        wait = Math.min(SOON * 2 ** failed, most);
        failed = Math.min(failed + 1, 20);
      }
      if (over) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
        timer = setTimeout(resolve, Math.max(1, Math.ceil(wait)));
      });
    }
  };

  const end = (): void => {
    over = true;
    clearTimeout(timer);
    wake();
  };
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end, { once: true });
  const running = run();
  return {
    async stop() {
      end();
      signal?.removeEventListener('abort', end);
      await running;
    },
  };
}
