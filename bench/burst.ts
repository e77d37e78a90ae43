// Two hundred people press the button at the same moment: how long the slowest waits.
import { join } from 'node:path';
import { createEngine, type Store } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { onDisk } from './disk.js';
import { type Topic, told } from './figures.js';
import { quantile, timed } from './measure.js';
import { ballot, openPoll } from './scene.js';

const AT_ONCE = 200;
const BURSTS = 40;
const WARM = 10;

async function slowest(store: Store): Promise<number> {
  const engine = createEngine({ store });
  await openPoll(engine, 'burst', AT_ONCE * BURSTS);
  const times: number[] = [];
  for (let burst = 0; burst < BURSTS; burst += 1) {
    const waits = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, n) => {
        const { type, fields, by } = ballot(burst * AT_ONCE + n);
        return timed(() => engine.submit('burst', type, fields, { by }));
      }),
    );
    if (burst >= WARM) times.push(...waits);
  }
  await store.close();
  return quantile(times, 0.99);
}

export const burst: Topic = {
  name: 'burst',
  figures: () =>
    onDisk(async (directory) => [
      told('200 submits at once to memory, p99', await slowest(memory()), 'ms'),
      told('200 submits at once to a file, p99', await slowest(jsonl({ directory })), 'ms'),
      told(
        '200 submits at once to SQLite, p99',
        await slowest(await sqlite({ file: join(directory, 'burst.db') })),
        'ms',
      ),
    ]),
};
