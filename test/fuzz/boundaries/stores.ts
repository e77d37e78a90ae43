// Stores whose files are damaged: bytes changed, cut, doubled or put in. What they answer is what was recorded, or an error of theirs.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, persist, type Snapshot, type Store, verify } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { sqlite } from 'yishi/sqlite';
import { at, fakeClock, fakeEntropy, recordOf, staff } from 'yishi/testing';
import { summaryOf } from '../../../src/engine/open-consultation.js';
import { scratch, tidy } from '../../scratch.js';
import { type Boundary, hold, isDeclared } from '../boundary.js';
import type { Recipe } from '../recipe.js';

const folder = scratch();
process.on('exit', tidy);

const standing = at('topics.screening');
const entries = recordOf(standing.facts);
void persist;

/** Written once, whole; each input damages a copy. */
async function written(store: Store): Promise<void> {
  await store.append('c1', 0, structuredClone(entries), summaryOf(standing.snapshot as Snapshot));
  await store.close();
}

let made: Promise<void> | undefined;
const whole = (): Promise<void> => {
  made ??= (async () => {
    await written(jsonl({ directory: join(folder, 'jsonl') }));
    mkdirSync(join(folder, 'sqlite'), { recursive: true });
    await written(await sqlite({ file: join(folder, 'sqlite', 'a.db') }));
  })();
  return made;
};

function damaged(
  kind: string,
  { file: nth, at: place, bytes, way }: { file: number; at: number; bytes: number[]; way: number },
): string {
  const source = join(folder, kind);
  const target = join(folder, `${kind}-damaged`);
  rmSync(target, { recursive: true, force: true });
  const names = readdirSync(source, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  for (const [index, one] of names.entries()) {
    const from = join(one.parentPath ?? one.path, one.name);
    const to = target + from.slice(source.length);
    mkdirSync(join(to, '..'), { recursive: true });
    if (index !== nth % names.length) {
      copyFileSync(from, to);
      continue;
    }
    const all = readFileSync(from);
    const where = all.length === 0 ? 0 : place % all.length;
    const put = Buffer.from(bytes);
    const end =
      way === 0 ? where + put.length : way === 1 ? all.length : way === 2 ? where : Math.min(all.length, where + 40);
    writeFileSync(to, Buffer.concat([all.subarray(0, where), put, all.subarray(end)]));
  }
  return target;
}

const boundaryOf = (kind: 'jsonl' | 'sqlite', open: (target: string) => Store | Promise<Store>): Boundary => ({
  name: `${kind} store`,
  draw: (dice) => ({
    file: dice.below(9),
    at: dice.below(1_000_000),
    bytes: Array.from({ length: dice.below(5) }, () =>
      dice.once(2) ? dice.below(256) : dice.pick([0, 10, 32, 34, 123, 255]),
    ),
    way: dice.below(4),
  }),
  async attempt(input: Recipe) {
    await whole();
    const target = damaged(kind, input as never);
    let store: Store | undefined;
    try {
      store = await open(target);
      const engine = createEngine({ store, entropy: fakeEntropy('s'), now: fakeClock(standing.now).now });
      const views: unknown[] = [];
      for (const asked of [
        () => engine.list(),
        () => engine.view('c1', staff.convener),
        () => engine.submit('c1', 'note.add', { text: 'x' }, { by: staff.recorder }),
      ]) {
        try {
          views.push(await asked());
        } catch (error) {
          if (!isDeclared(error)) throw error;
        }
      }
      const read = [];
      try {
        for await (const page of store.read('c1', 0)) read.push(...page);
      } catch (error) {
        if (!isDeclared(error)) throw error;
        return;
      }
      const found = await verify(read.slice(0, entries.length));
      hold(typeof found.ok === 'boolean', 'it is verified or it is not');
    } finally {
      await store?.close().catch((error: unknown) => {
        if (!isDeclared(error)) throw error;
      });
    }
  },
});

export const boundaries: readonly Boundary[] = [
  boundaryOf('jsonl', (target) => jsonl({ directory: target })),
  boundaryOf('sqlite', (target) => sqlite({ file: join(target, 'a.db') })),
];
