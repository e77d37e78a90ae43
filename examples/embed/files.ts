// An engine over plain files, with its clock.
import { createEngine, type Engine, runClock } from 'yishi';
import { jsonl } from 'yishi/jsonl';

// #region files
/** An engine that keeps each consultation of one tenant in `<directory>/<tenant>/<id>.jsonl`. */
export function engineOver(directory: string, tenant: string): { engine: Engine; stop(): Promise<void> } {
  const engine = createEngine({ store: (scope) => jsonl({ directory, scope }), scope: tenant });
  // Deadlines pass with the next command even if no clock runs; the clock makes them pass on time.
  const clock = runClock(engine, { onError: console.error });
  return {
    engine,
    async stop() {
      await clock.stop();
      await engine.close();
    },
  };
}
// #endregion
