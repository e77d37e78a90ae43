// What ends when any of several signals does. AbortSignal.any leaves something of each behind at the signal that lives longest (seen in Node 20), and a
// listener of one's own is one too many for Node where eleven share a signal: so all who end with a signal share one listener. Imports nothing.

const sharing = new WeakMap<AbortSignal, { ends: Set<() => void>; all: () => void }>();

function join(signal: AbortSignal, end: () => void): void {
  const found = sharing.get(signal);
  if (found) {
    found.ends.add(end);
    return;
  }
  const ends = new Set([end]);
  const all = (): void => {
    for (const one of ends) one();
  };
  sharing.set(signal, { ends, all });
  signal.addEventListener('abort', all, { once: true });
}

function leave(signal: AbortSignal, end: () => void): void {
  const found = sharing.get(signal);
  if (!found?.ends.delete(end) || found.ends.size > 0) return;
  sharing.delete(signal);
  signal.removeEventListener('abort', found.all);
}

/** A signal that is aborted with the first of these; `leave` takes it from them again. */
export function endingWith(...signals: readonly (AbortSignal | undefined)[]): { ended: AbortSignal; leave(): void } {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const one of signals) {
    if (one?.aborted) end();
    else if (one) join(one, end);
  }
  return {
    ended: ending.signal,
    leave() {
      for (const one of signals) if (one) leave(one, end);
    },
  };
}
