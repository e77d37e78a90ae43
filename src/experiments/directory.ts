// A directory of results: begun once, taken up again by the same sweep only, and held by one process at a time.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, makeDirectory, replaceFile } from '../adapters/jsonl/files.js';
import { locked } from '../adapters/jsonl/lock.js';
import { Fault } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { writeWhole } from './finish.js';
import { begun, jsonText, MANIFEST, type Manifest, readManifest, SWEEP } from './manifest.js';
import type { Model } from './model.js';
import type { Plan } from './plan.js';
import { RUNS } from './runs.js';
import type { Shard } from './schedule.js';
import { sweepHash } from './sweep.js';
import { version } from './version.js';

const LOCK = 'lock';

/** Milliseconds to wait for whoever writes there. */
const PATIENCE = 200;

const shardText = (shard: Shard | undefined): string => (shard ? `${shard.number}/${shard.of}` : '1/1');

/** Works in a directory while nobody else does. */
export async function withDirectory<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await makeDirectory(directory);
  return locked(join(directory, LOCK), PATIENCE, work);
}

/** What is in a directory but for the lock of whoever looks. */
export async function contents(directory: string): Promise<string[]> {
  const names = await attempt('list', directory, () => readdir(directory));
  return names.filter((name) => name !== LOCK && !name.startsWith(`${LOCK}.`));
}

/** Refuses to go on with what another sweep, version or shard has begun. */
function sameOrRefuse(directory: string, found: Manifest, plan: Plan, shard: Shard | undefined): void {
  if (found.sweep !== sweepHash(plan.sweep))
    throw new Fault([experimentProblem('experiments.other-sweep', { directory })]);
  if (found.yishi !== version) {
    const numbers = { directory, theirs: found.yishi, ours: version };
    throw new Fault([experimentProblem('experiments.other-version', numbers)]);
  }
  const [theirs, ours] = [shardText(found.shard), shardText(shard)];
  if (theirs !== ours) throw new Fault([experimentProblem('experiments.other-shard', { directory, theirs, ours })]);
}

/** Begins a directory, or takes it up again. @throws {Fault} where that would mix results */
export async function beginOrResume(
  directory: string,
  plan: Plan,
  model: Model,
  { shard, resume, now }: { shard?: Shard; resume: boolean; now: () => string },
): Promise<Manifest> {
  const found = await readManifest(directory);
  if (found) {
    // Where nothing has been run yet there is nothing to write over: a queue may not have been there, say.
    const unused = !(await contents(directory)).includes(RUNS);
    if (!resume && !unused) throw new Fault([experimentProblem('experiments.directory-used', { directory })]);
    sameOrRefuse(directory, found, plan, shard);
    return found;
  }
  if (resume) throw new Fault([experimentProblem('experiments.directory-empty', { directory })]);
  // Files of somebody else's, which ours would be written over.
  if ((await contents(directory)).length > 0)
    throw new Fault([experimentProblem('experiments.directory-used', { directory })]);
  const manifest = await begun(plan.sweep, model, plan.cells, version, now(), shard);
  await writeWhole(join(directory, SWEEP), jsonText(plan.sweep));
  await replaceFile(join(directory, MANIFEST), [jsonText(manifest)], true);
  return manifest;
}
