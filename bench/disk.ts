// What durability costs: one command at a time and many at once, beside the bare writes that no store can do without.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createEngine, type Store } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import { sqlite } from 'yishi/sqlite';
import { atLeast, atMost, each, type Figure, rate, type Topic, told } from './figures.js';
import { inTurn, ratio, usual } from './measure.js';
import { ballot, ballots, cast, castAll, openPoll, scene } from './scene.js';

const SINGLES = 600;
/** Until both have filled their log once: a file that grows is slower to sync than one that is written over. */
const WARM = 1200;
const MANY = 20_000;
const ROUNDS = 8;

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

/** Runs the engine hot, so that what is timed is the disk and not a compiler at work: by the hundred and one by one. */
async function warmUp(): Promise<void> {
  await castAll(await scene(memory(), 30_000), 'c1', 0, 30_000);
  const engine = await scene(memory(), 30_000);
  for (let index = 0; index < 30_000; index += 1) {
    const { type, fields, by } = ballot(index);
    await engine.submit('c1', type, fields, { by });
  }
}

/** Single submits and bare writes, in turn so that both meet the same disk. */
async function singles(store: Store, bare: () => unknown) {
  await warmUp();
  const engine = createEngine({ store });
  await openPoll(engine, 'single', WARM + SINGLES);
  let next = 0;
  return inTurn(
    {
      submit: () => {
        const { type, fields, by } = ballot(next);
        next += 1;
        return async () => {
          const answer = await engine.submit('single', type, fields, { by });
          if (!answer.ok) throw new Error(`a ballot was refused: ${answer.refusal.code}`);
        };
      },
      bare: () => bare,
    },
    { rounds: SINGLES, warm: WARM },
  );
}

async function many(store: Store) {
  const submissions = ballots(0, MANY);
  let round = 0;
  const times = await inTurn(
    {
      async cast() {
        round += 1;
        const id = `many-${round}`;
        const engine = createEngine({ store });
        await openPoll(engine, id, MANY);
        return () => cast(engine, id, submissions);
      },
    },
    { rounds: ROUNDS, warm: 2 },
  );
  return usual(times.cast);
}

async function compared(
  store: Store,
  bare: () => unknown,
  { bare: bareName, name, times: most, rate: least }: { bare: string; name: string; times: number; rate: number },
): Promise<Figure[]> {
  const times = await singles(store, bare);
  const cost = await many(store);
  return [
    told(bareName, each(1, usual(times.bare)), 'us'),
    told(`one submit to ${name}`, each(1, usual(times.submit)), 'us'),
    atMost(`one submit to ${name} against it`, ratio(times.submit, times.bare), 'times', most),
    atLeast(`submitMany to ${name}`, rate(MANY, cost), 'commands/s', least),
  ];
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
      const [begin, insert, commit] = ['BEGIN IMMEDIATE', 'INSERT INTO line (text) VALUES (?)', 'COMMIT'].map((sql) =>
        bare.prepare(sql),
      );
      const figures = await compared(
        store,
        () => {
          begin?.run();
          insert?.run(LINE);
          commit?.run();
        },
        { bare: 'bare INSERT and COMMIT, synchronous = FULL', name: 'SQLite', times: 1.5, rate: 75_000 },
      );
      bare.close();
      await store.close();
      return figures;
    }),
};

export const onJsonl: Topic = {
  name: 'jsonl',
  figures: () =>
    onDisk(async (directory) => {
      const store = jsonl({ directory });
      const file = await open(join(directory, 'bare'), 'a');
      const figures = await compared(
        store,
        async () => {
          await file.write(`${LINE}\n`);
          await file.sync();
        },
        { bare: 'bare write and fsync', name: 'a file', times: 2, rate: 90_000 },
      );
      await file.close();
      await store.close();
      return figures;
    }),
};
