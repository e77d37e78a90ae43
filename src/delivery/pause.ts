// A pause that ends when somebody gives up.

/** The longest a timer can be set for; beyond it, it would go off at once. */
const LONGEST = 2 ** 31 - 1;

export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const over = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, Math.min(ms, LONGEST));
    if (signal.aborted) over();
    else signal.addEventListener('abort', over, { once: true });
  });
