// The power goes at any moment: whatever was acknowledged is there afterwards, and the record verifies. Real files and the
// real store; only the loss is made up, by a disk that keeps what was synced and nothing else.
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine, type Entry, type Store, type Submission, verify } from 'yishi';
import { quickPoll } from 'yishi/charters';
import type { JsonlOptions } from 'yishi/jsonl';
import { fakeClock, fakeEntropy } from 'yishi/testing';
import { scratch } from '../scratch.js';
import { Disk, disks, type Sync, watch } from './disk.js';
import { readAll } from './processes.js';

watch();
// Only now: what it takes from the file system it takes when it is loaded.
const { jsonl, jsonlFile } = await import('yishi/jsonl');

afterEach(() => disks.clear());

const SECRET = 'Ann owes me forty yuan';
const by = 'ann';
const note = (text: string): Submission => ({ type: 'note.add', by, fields: { text } });
const ballot = (person: string): Submission => ({
  type: 'ballot.cast',
  by: person,
  fields: { choices: { lunch: 'for' }, channel: 'online' },
});

/** Everything after the opening, each step submitted, and answered for, as one. */
const STEPS: Submission[][] = [
  [{ type: 'roll.enter', by, fields: { body: 'group', members: ['ann', 'bo', 'cy'].map((person) => ({ person })) } }],
  [note(SECRET)],
  [note('One'), note('Two'), note('Three')],
  [{ type: 'notice.post', by, fields: { items: ['lunch'], closes: '2199-01-01T00:00:00.000Z' } }],
  [ballot('ann')],
  [{ type: 'entry.redact', by, fields: { seq: 3, paths: ['/fields/text'], ground: 'order' } }],
  [ballot('bo'), ballot('cy')],
  [{ type: 'poll.close', by, fields: {} }],
  [{ type: 'count.make', by, fields: {} }],
];

const engineOver = (store: Store): Engine => createEngine({ store, now: fakeClock().now, entropy: fakeEntropy() });

const open = (engine: Engine) =>
  engine.open(
    {
      title: 'Lunch',
      charter: quickPoll,
      bodies: [{ body: 'group', kind: 'group', name: 'Lunch group' }],
      items: [
        {
          item: 'lunch',
          title: 'Noodles?',
          topics: [],
          stakeholders: [],
          affected: [],
          route: [{ body: 'group', rule: 'simple-majority', held: 'here' }],
          becomes: 'opinion',
        },
      ],
    },
    { by, id: 'c1' },
  );

interface Setting {
  disk: Disk;
  /** The store while the power is on; `fresh` where each step is another process’s. */
  store: (fresh: boolean) => Store;
  /** The store as it is found on what is left. */
  left: (root: string) => Store;
}

/** Numbers from 0 to 1, the same for the same seed. */
function dice(seed: number): () => number {
  const next = fakeEntropy(`power cut ${seed}`);
  return () => Number.parseInt(next().slice(0, 8), 16) / 2 ** 32;
}

const filesIn = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const holds = (directory: string, text: string): boolean =>
  filesIn(directory).some((path) => readFileSync(path, 'utf8').includes(text));

/** The machine starts again: what lies here is from before that, and the process that had a lock is of another boot. */
function startAgain(directory: string): void {
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    if (/\.(lock|draft)/.test(entry.name))
      writeFileSync(path, text.replace(/"boot":"[^"]*"/, '"boot":"the one before"'));
    utimesSync(path, 0, 0);
  }
}

const silent = { onRepair: () => {}, busyTimeout: 200 };

/** A disk with a store on it that makes its own directory, two deep. */
function setting(kind: 'jsonl' | 'jsonlFile'): Setting {
  const root = scratch();
  const disk = new Disk(root);
  disks.add(disk);
  const at = (top: string): Store => {
    const directory = join(top, 'records', 'here');
    const options: JsonlOptions = { directory, scope: 'lane', ...silent };
    return kind === 'jsonl' ? jsonl(options) : jsonlFile({ file: join(directory, 'c1.jsonl'), ...silent });
  };
  let current: Store | undefined;
  return {
    disk,
    store: (fresh) => {
      if (fresh) current = undefined;
      current ??= at(root);
      return current;
    },
    left: at,
  };
}

/** What is wrong with what a power cut left here, if anything; the record is gone on with, as the next process would. */
async function wrongWith(store: Store, acknowledged: readonly Entry[]): Promise<string | undefined> {
  try {
    const entries = await readAll(store, 'c1');
    const lost = acknowledged.find(({ hash }, index) => entries[index]?.hash !== hash);
    if (lost) return `entry ${lost.seq} was acknowledged and is not there`;
    if (entries.length === 0) return undefined;
    const verified = await verify(entries);
    if (!verified.ok) return `entry ${verified.seq}: ${verified.problem.code}`;
    const answer = await engineOver(store).submit('c1', 'note.add', { text: 'Light again' }, { by });
    if (!answer.ok || answer.seq !== entries.length + 1) return `it does not go on: ${JSON.stringify(answer)}`;
    const head = await store.head('c1');
    return head?.seq === answer.seq ? undefined : `the head is ${JSON.stringify(head)}`;
  } catch (error) {
    return String(error);
  } finally {
    await store.close();
  }
}

interface Run {
  /** What was wrong after a power cut at some moment. */
  problems: string[];
  syncs: Sync[];
  cuts: number;
}

/**
 * Runs the whole on a disk that loses power at every sync before it is done and after every answer.
 * @param fresh each step is another process's, which finds the file and does not keep it open
 */
async function run({ disk, store, left }: Setting, fresh: boolean, keeps?: () => number): Promise<Run> {
  const ends: { root: string; when: string; acknowledged: Entry[] }[] = [];
  const syncs: Sync[] = [];
  let acknowledged: Entry[] = [];
  const cut = (when: string): void => {
    const root = scratch();
    disk.cut(root, keeps);
    ends.push({ root, when, acknowledged });
  };
  const honest = disk.onSync;
  disk.onSync = (sync) => {
    syncs.push(sync);
    cut(`before a ${sync.of} is synced by its ${sync.by}, the ${syncs.length}. time`);
    return honest(sync);
  };
  const answered = async (step: string): Promise<void> => {
    acknowledged = await readAll(store(false), 'c1');
    cut(`after ${step}`);
  };
  let engine = engineOver(store(false));
  await open(engine);
  await answered('the opening');
  for (const [index, step] of STEPS.entries()) {
    if (fresh) {
      await store(false).close();
      engine = engineOver(store(true));
    }
    const answers = await engine.submitMany('c1', step);
    expect(answers.filter(({ ok }) => !ok)).toEqual([]);
    await answered(`step ${index + 1}`);
  }
  await store(false).close();
  disks.delete(disk);
  const problems: string[] = [];
  for (const { root, when, acknowledged } of ends) {
    startAgain(root);
    const ordered = acknowledged.some(({ type }) => type === 'entry.redact');
    if (ordered && holds(root, SECRET)) problems.push(`${when}: what was erased is there again`);
    const problem = await wrongWith(left(root), acknowledged);
    if (problem !== undefined) problems.push(`${when}: ${problem}`);
  }
  return { problems, syncs, cuts: ends.length };
}

describe.each(['jsonl', 'jsonlFile'] as const)('after a power cut at any moment, %s', (kind) => {
  it.each([
    ['kept open', false],
    ['opened anew by each process', true],
  ])('has whatever was acknowledged, its file %s', async (_how, fresh) => {
    const { problems, cuts } = await run(setting(kind), fresh);
    expect(problems).toEqual([]);
    expect(cuts).toBeGreaterThan(20);
  });

  it('has it too where some of what was not synced is there, in part or in another order', async () => {
    for (let seed = 1; seed <= 2; seed++) {
      const keeps = dice(seed);
      const { problems } = await run(setting(kind), seed % 2 === 0, keeps);
      expect(problems, `seed ${seed}`).toEqual([]);
    }
  });
});

describe('this would be found out:', () => {
  /** Runs on a disk that takes some syncs for done without doing them. */
  const problemsWithout = async (fresh: boolean, skipped: (sync: Sync) => boolean): Promise<string[]> => {
    const given = setting('jsonl');
    given.disk.onSync = (sync) => !skipped(sync);
    const { problems, syncs } = await run(given, fresh);
    expect(syncs.filter(skipped), 'there are such syncs').not.toEqual([]);
    return problems;
  };
  const record = ({ path }: Sync) => path.endsWith('.jsonl');

  it.each<[string, boolean, (sync: Sync) => boolean]>([
    ['the file kept open is not synced', false, (sync) => sync.by === 'descriptor'],
    ['the file is not synced where it is opened for one append', true, (sync) => sync.by === 'handle' && record(sync)],
    ['the directory of a new file is not synced', false, ({ of, path }) => of === 'directory' && path.endsWith('lane')],
    ['the directories above it are not synced', false, ({ of, path }) => of === 'directory' && !path.endsWith('lane')],
    ['a file that takes the place of another is not synced', false, ({ path }) => path.endsWith('.tmp')],
  ])('%s', async (_what, fresh, skipped) => {
    const problems = await problemsWithout(fresh, skipped);
    expect(problems).not.toEqual([]);
    expect(problems.join()).toMatch(/was acknowledged and is not there|Corrupt/);
  });
});
