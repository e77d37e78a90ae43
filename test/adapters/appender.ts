// A process of its own that writes to a store, for the tests of many processes, which bundle it: its one argument is the job.
// Prints a hash with each append that is acknowledged, `held` while it holds a lock, and one line of JSON when it is done.
import { writeSync } from 'node:fs';
import { chain } from '../../src/testing/chain.js';

export type Job =
  | {
      do: 'append';
      store: { directory: string } | { file: string };
      id: string;
      times: number;
      batch: number;
      says: string;
    }
  | { do: 'fill'; store: { directory: string } | { file: string }; id: string; length: number }
  | { do: 'hold'; lock: string };

const job = JSON.parse(process.argv[2] ?? '') as Job;
const place = { place: 'topics.gathering' };

async function open(where: { directory: string } | { file: string }) {
  if ('directory' in where) return (await import('../../src/adapters/jsonl.js')).jsonl(where);
  // Whose turn it is SQLite does not say: on a busy machine one of many may wait long.
  return (await import('../../src/adapters/sqlite.js')).sqlite({ ...where, busyTimeout: 60_000 });
}

/** Appends again and again, each time on top of whatever is there. */
async function append({ store: where, id, times, batch, says }: Job & { do: 'append' }) {
  const store = await open(where);
  let conflicts = 0;
  for (let done = 0; done < times; ) {
    const head = await store.head(id);
    const after = head && { after: { seq: head.seq, hash: head.hash } as never };
    const entries = chain(id, batch, { ...after, fields: () => `${says} ${done}` });
    try {
      await store.append(id, head?.seq ?? 0, entries, place);
      done += 1;
      writeSync(1, `${entries.at(-1)?.hash}\n`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'conflict')) throw error;
      conflicts += 1;
    }
  }
  await store.close();
  return { conflicts };
}

/** Appends one entry, then one too long for the room there is. */
async function fill({ store: where, id, length }: Job & { do: 'fill' }) {
  const store = await open(where);
  const [first] = chain(id, 1);
  if (!first) throw new Error('no entry');
  await store.append(id, 0, [first], place);
  const long = chain(id, 3, { after: first, fields: () => 'x'.repeat(length) });
  const failure = await store.append(id, 1, long, place).catch((error: unknown) => error);
  const head = await store.head(id);
  const again = await store.append(id, 1, chain(id, 1, { after: first }), place).then(
    () => 'appended',
    (error: unknown) => String(error),
  );
  const { code, message } = failure as { code?: string; message?: string };
  return { code, message, seq: head?.seq, again };
}

async function hold({ lock }: Job & { do: 'hold' }) {
  const { locked } = await import('../../src/adapters/jsonl/lock.js');
  await locked(lock, 1000, async () => {
    console.log('held');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  });
}

const result = job.do === 'append' ? await append(job) : job.do === 'fill' ? await fill(job) : await hold(job);
if (result) console.log(JSON.stringify(result));
