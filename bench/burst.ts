// Two hundred people press the button at the same moment: how long the slowest waits, and how long they waited in the version
// that is named here, in the same run.
import { join } from 'node:path';
import * as yishi from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { BEFORE, type Release, release } from './before.js';
import { onDisk } from './disk.js';
import { atMost, type Figure, type Topic, told } from './figures.js';
import { quantile } from './measure.js';
import { ballot, openPoll } from './scene.js';

const AT_ONCE = 200;
const BURSTS = 60;
const WARM = 15;

const now: Release = { createEngine: yishi.createEngine, memory, jsonl, sqlite };

const stores = {
  memory: async (of: Release) => of.memory(),
  'a file': async (of: Release, directory: string) => of.jsonl({ directory }),
  SQLite: async (of: Release, directory: string) => of.sqlite({ file: `${directory}.db` }),
};

/** Milliseconds of everybody's wait, burst by burst, in each version in turn. */
async function waits(versions: Record<string, Release>, store: keyof typeof stores): Promise<Record<string, number[]>> {
  return onDisk(async (directory) => {
    const running = await Promise.all(
      Object.entries(versions).map(async ([name, version]) => {
        const opened = await stores[store](version, join(directory, name));
        const engine = version.createEngine({ store: opened });
        await openPoll(engine, 'burst', AT_ONCE * BURSTS);
        return { name, engine, opened, times: [] as number[] };
      }),
    );
    for (let burst = 0; burst < BURSTS; burst += 1) {
      for (const { engine, times } of running) {
        const waited = await Promise.all(
          Array.from({ length: AT_ONCE }, async (_, index) => {
            const { type, fields, by } = ballot(burst * AT_ONCE + index);
            const start = performance.now();
            await engine.submit('burst', type, fields, { by });
            return performance.now() - start;
          }),
        );
        if (burst >= WARM) times.push(...waited);
      }
    }
    for (const { opened } of running) await opened.close();
    return Object.fromEntries(running.map(({ name, times }) => [name, times]));
  });
}

export const burst: Topic = {
  name: 'burst',
  async figures() {
    const before = await release();
    const figures: Figure[] = [];
    for (const store of Object.keys(stores) as (keyof typeof stores)[]) {
      const { now: times = [], before: those } = await waits({ now, ...(before && { before }) }, store);
      const p99 = quantile(times, 0.99);
      figures.push(told(`200 submits at once to ${store}, p99`, p99, 'ms'));
      // Without the history there is nothing to compare with.
      if (!those) continue;
      figures.push(told(`the same at ${BEFORE}`, quantile(those, 0.99), 'ms'));
      figures.push(atMost(`200 at once to ${store} against ${BEFORE}`, p99 / quantile(those, 0.99), 'of it', 0.5));
    }
    return figures;
  },
};
