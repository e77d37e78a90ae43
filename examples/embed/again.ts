// The same again: an engine whose time, ids and chance are the host's, so that the same commands make the same record, byte for byte.
import { createEngine, type Engine, type Store } from 'yishi';
import { streams } from 'yishi/simulation';

// #region again
/** An engine whose clock stands still until it is moved, and whose chance follows from a seed. */
export function repeatable(store: Store, seed: string): { engine: Engine; forward(minutes: number): void } {
  let moment = Date.parse('2026-03-02T01:00:00.000Z');
  let opened = 0;
  const engine = createEngine({
    store,
    now: () => new Date(moment),
    id: () => {
      opened += 1;
      return `c${opened}`;
    },
    entropy: streams(seed),
  });
  return {
    engine,
    forward(minutes) {
      moment += minutes * 60_000;
    },
  };
}
// #endregion
