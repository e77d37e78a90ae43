// What durability costs: one command at a time and many at once, beside the bare writes that no store can do without.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createEngine, type Store } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { atLeast, atMost, type Topic, told } from './figures.js';
import { timed, usual } from './measure.js';
import { ballot, ballots, cast, castAll, openPoll, scene } from './scene.js';

const SINGLES = 800;
const MANY = 20_000;
const ROUNDS = 8;
const WARM = 30_000;
const LOG = 1500;

/** About as long as the entry of a ballot. */
const LINE = JSON.stringify({ entry: 'x'.repeat(400) });

/** A directory on the disk of the working directory: the one for temporary files may be memory. */
export async function onDisk<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(process.cwd(), 'node_modules', '.bench-'));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs the engine hot, so that what is timed is the disk and not a compiler at work. */
const warmUp = async (): Promise<void> => castAll(await scene(memory(), WARM), 'c1', 0, WARM);

/** Milliseconds of single submits and of bare writes, taken in turn so that both meet the same disk. */
async function inTurn(store: Store, bare: (line: number) => unknown): Promise<{ submit: number[]; bare: number[] }> {
  await warmUp();
  // Until both have filled their log once: a file that grows is slower to sync than one that is written over.
  for (let line = 0; line < LOG; line += 1) await bare(line);
  const engine = createEngine({ store });
  await openPoll(engine, 'single', SINGLES);
  const times = { submit: [] as number[], bare: [] as number[] };
  for (let index = 0; index < SINGLES; index += 1) {
    const { type, fields, by } = ballot(index);
    times.submit.push(await timed(() => engine.submit('single', type, fields, { by })));
    times.bare.push(await timed(() => bare(index)));
  }
  return { submit: times.submit.slice(SINGLES / 4), bare: times.bare.slice(SINGLES / 4) };
}

async function many(store: Store): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const id = `many-${round}`;
    const engine = createEngine({ store });
    await openPoll(engine, id, MANY);
    const submissions = ballots(0, MANY);
    times.push(await timed(() => cast(engine, id, submissions)));
  }
  return (MANY / usual(times.slice(1))) * 1000;
}

export const onSqlite: Topic = {
  name: 'sqlite',
  figures: () =>
    onDisk(async (directory) => {
      const store = await sqlite({ file: join(directory, 'store.db') });
      const bare = new Database(join(directory, 'bare.db'));
      bare.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line (seq INTEGER PRIMARY KEY, text TEXT)',
      );
      const insert = bare.prepare('INSERT INTO line (text) VALUES (?)');
      const { submit, bare: writes } = await inTurn(store, () => {
        bare.exec('BEGIN IMMEDIATE');
        insert.run(LINE);
        bare.exec('COMMIT');
      });
      const rate = await many(store);
      bare.close();
      await store.close();
      return [
        told('bare INSERT and COMMIT, synchronous = FULL', usual(writes) * 1000, 'us'),
        told('one submit to SQLite', usual(submit) * 1000, 'us'),
        atMost('one submit to SQLite against the bare INSERT', usual(submit) / usual(writes), 'times', 1.5),
        atLeast('submitMany to SQLite', rate, 'commands/s', 40_000),
      ];
    }),
};

export const onJsonl: Topic = {
  name: 'jsonl',
  figures: () =>
    onDisk(async (directory) => {
      const store = jsonl({ directory });
      const file = await open(join(directory, 'bare'), 'a');
      const { submit, bare } = await inTurn(store, async () => {
        await file.write(`${LINE}\n`);
        await file.sync();
      });
      const rate = await many(store);
      await file.close();
      return [
        told('bare write and fsync', usual(bare) * 1000, 'us'),
        told('one submit to a file', usual(submit) * 1000, 'us'),
        told('one submit to a file against the bare write', usual(submit) / usual(bare), 'times'),
        told('submitMany to a file', rate, 'commands/s'),
      ];
    }),
};
