// What the file of a worker thread exports: it takes the sweep once, when the thread begins, and then the numbers of runs.
import type { Models } from './model.js';
import { type Done, type Serve, serving } from './serve.js';
import type { Sweep } from './sweep.js';

/** What a thread is begun with. */
export interface ThreadData {
  sweep: Sweep;
}

/** The default export of a worker's file, for the models it has. Asked for no run it answers once it is ready. */
export function threadOf(models: Models): (index: number | null) => Promise<Done | null> {
  let serve: Serve | undefined;
  let running = false;
  const exit = process.exit;
  // A run that called it would end the thread without a word to the pool, which would wait for it.
  process.exit = (code) => {
    if (running) throw new Error(`process.exit(${code ?? ''}) was called`);
    return exit(code);
  };
  // Of an error that nobody caught the thread ends by it, and the pool is told.
  process.on('uncaughtExceptionMonitor', () => {
    running = false;
  });
  return async (index) => {
    if (!serve) {
      // Set by the pool before it loads this file; from threads.ts, and nowhere else.
      const { sweep } = process.__tinypool_state__.workerData as ThreadData;
      serve = serving(sweep, models);
    }
    if (index === null) return null;
    running = true;
    try {
      return await serve(index);
    } finally {
      running = false;
    }
  };
}
