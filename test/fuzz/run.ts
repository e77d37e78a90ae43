// npm run fuzz -- MINUTES [--seed N] [--only BOUNDARY]: tries inputs at every boundary for so long. What comes out otherwise than declared
// is made smaller where that is cheap, kept in test/fuzz/corpus, and told with its seed. Ends with 1 where anything did.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Dice } from '../../src/testing/plausible/dice.js';
import { all } from './all.js';
import type { Recipe } from './recipe.js';
import { smaller } from './smaller.js';

export interface Started {
  shared: SharedArrayBuffer;
  from: number;
  only: string | undefined;
  until: number;
}

export interface Finding {
  boundary: string;
  seed: number;
  input: Recipe;
  what: string;
  stack: string;
}

const CORPUS = fileURLToPath(new URL('corpus/', import.meta.url));
/** Of wall clock, where much else runs: an input that takes longer has no end. */
const NO_END = 60_000;
/** So many of a kind are kept: the message without its numbers is the kind. */
const OF_A_KIND = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, only: { type: 'string' } },
});
const minutes = Number(positionals[0] ?? 1);
const first = Number(values.seed ?? Date.now() % 2_000_000_000);
if (!(minutes > 0) || !Number.isSafeInteger(first))
  throw new Error('npm run fuzz -- MINUTES [--seed N] [--only BOUNDARY]');
const only = values.only;
if (only !== undefined && !all.some(({ name }) => name === only))
  throw new Error(`there is no boundary "${only}", but: ${all.map(({ name }) => name).join(', ')}`);

const shared = new SharedArrayBuffer(8 * (3 + all.length));
const now = new Float64Array(shared);
const until = Date.now() + minutes * 60_000;
const kinds = new Map<string, number>();
let found = 0;

async function keep({ boundary, seed, input, what, stack }: Finding): Promise<void> {
  found += 1;
  const kind = `${boundary} ${what.replace(/\d+/g, '#').slice(0, 120)}`;
  const times = (kinds.get(kind) ?? 0) + 1;
  kinds.set(kind, times);
  if (times > OF_A_KIND) return;
  const least = what.startsWith('it took') || what.startsWith('no end') ? input : await smaller(boundary, input, what);
  const text = `${JSON.stringify({ boundary, what: what.slice(0, 300), input: least }, null, 1)}\n`;
  const name = `${boundary.replaceAll(' ', '-')}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`;
  mkdirSync(CORPUS, { recursive: true });
  writeFileSync(join(CORPUS, name), text);
  console.log(`✗ ${boundary}, seed ${seed}: ${what}\n  kept as test/fuzz/corpus/${name}`);
  const [, ...where] = stack.split('\n');
  console.log(where.slice(0, 4).join('\n'));
}

/** One thread, until its time is over or one input has no end. Resolves to the seed to go on from. */
function thread(from: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const started: Started = { shared, from, only, until };
    const worker = new Worker(new URL('start.mjs', import.meta.url), { workerData: started });
    const kept: Promise<void>[] = [];
    worker.on('message', (finding: Finding) => kept.push(keep(finding)));
    worker.on('error', reject);
    const looking = setInterval(() => {
      const [at = 0, seed = 0, since = 0] = now;
      const boundary = all[at];
      if (!boundary || since === 0 || Date.now() - since < NO_END) return;
      const input = boundary.draw(new Dice(seed));
      kept.push(keep({ boundary: boundary.name, seed, input, what: `no end within ${NO_END} ms`, stack: '' }));
      now[2] = 0;
      void worker.terminate();
    }, 1_000);
    worker.on('exit', () => {
      clearInterval(looking);
      void Promise.all(kept).then(() => resolve(now[1] ?? from));
    });
  });
}

console.log(`seed ${first}, ${minutes} minutes`);
let next = first;
while (Date.now() < until) next = await thread(next);

const counts = all.map(({ name }, at) => [name, now[3 + at] ?? 0] as const);
for (const [name, count] of counts) console.log(`${name.padEnd(24)}${String(count).padStart(12)}`);
console.log(`${'altogether'.padEnd(24)}${String(counts.reduce((sum, [, count]) => sum + count, 0)).padStart(12)}`);
console.log(found === 0 ? 'nothing found' : `${found} found`);
process.exit(found === 0 ? 0 : 1);
