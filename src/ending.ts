// What ends when any of several signals does. AbortSignal.any leaves something of each behind at the signal that lives longest, in Node 20 to 22: where
// people come and go by the thousand under one that ends with the process, that grows. Ground floor; imports nothing.

/** A signal that is aborted with the first of these; `leave` takes it from them again. */
export function endingWith(...signals: readonly (AbortSignal | undefined)[]): { ended: AbortSignal; leave(): void } {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const one of signals) {
    if (one?.aborted) end();
    else one?.addEventListener('abort', end, { once: true });
  }
  return {
    ended: ending.signal,
    leave() {
      for (const one of signals) one?.removeEventListener('abort', end);
    },
  };
}
