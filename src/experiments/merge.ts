// Puts the results of shards together: the same files as one machine would have written, or nothing.
import { cp, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { attempt, replaceFile, unlessMissing } from '../adapters/jsonl/files.js';
import { Fault, faultOf, type Problem } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { contents, withDirectory } from './directory.js';
import { finish, writeWhole } from './finish.js';
import { jsonText, MANIFEST, type Manifest, readManifest, readSweepOf, SWEEP } from './manifest.js';
import type { Models, Value } from './model.js';
import { type Plan, planOf } from './plan.js';
import { modelFor } from './run.js';
import { type Kept, lineReader, readKept } from './runs.js';
import { chosen } from './schedule.js';
import type { Sweep } from './sweep.js';

interface Part {
  directory: string;
  manifest: Manifest;
  sweep: Sweep;
  kept: Kept;
}

async function partsOf(directories: readonly string[]): Promise<Part[]> {
  const parts: Part[] = [];
  for (const directory of directories) {
    const manifest = await readManifest(directory);
    if (!manifest) throw new Fault([experimentProblem('experiments.directory-empty', { directory })]);
    const sweep = await readSweepOf(directory, manifest);
    const [first] = parts;
    if (first && (first.manifest.sweep !== manifest.sweep || first.manifest.yishi !== manifest.yishi)) {
      const other = first.manifest.sweep !== manifest.sweep;
      const { yishi: ours } = first.manifest;
      throw new Fault([
        other
          ? experimentProblem('experiments.shards-differ', { directory, first: first.directory })
          : experimentProblem('experiments.other-version', { directory, theirs: manifest.yishi, ours }),
      ]);
    }
    parts.push({ directory, manifest, sweep, kept: await readKept(directory, planOf(sweep)) });
  }
  return parts;
}

/** Which part each run is of. @throws {Fault} where one is in two, or in none */
function joined(parts: readonly Part[], plan: Plan): Map<number, Part> {
  const owner = new Map<number, Part>();
  const problems: Problem[] = [];
  for (const part of parts) {
    const twice = [...part.kept.places.keys()].filter((index) => owner.has(index)).sort((one, other) => one - other);
    const [index] = twice;
    if (index !== undefined) {
      const first = owner.get(index)?.directory ?? '';
      const numbers = { index, directory: part.directory, first, runs: twice.length };
      problems.push(experimentProblem('experiments.shards-overlap', numbers));
    }
    for (const run of part.kept.places.keys()) owner.set(run, part);
  }
  if (problems.length > 0) throw faultOf(problems);
  const values = new Map<number, Value>(parts.flatMap(({ kept }) => [...kept.values]));
  const wanted = [...chosen(plan, undefined, values)];
  const missing = wanted.filter((one) => one.missing);
  const [first] = missing;
  if (first) {
    const numbers = { runs: missing.length, index: first.index, of: wanted.length };
    throw new Fault([experimentProblem('experiments.shards-missing', numbers)]);
  }
  return new Map(
    wanted.flatMap(({ index }) => {
      const part = owner.get(index);
      return part ? [[index, part] as const] : [];
    }),
  );
}

async function* linesOf(owner: ReadonlyMap<number, Part>) {
  const readers = new Map<Part, Awaited<ReturnType<typeof lineReader>>>();
  try {
    for (const [index, part] of owner) {
      const reader = readers.get(part) ?? (await lineReader(part.directory));
      readers.set(part, reader);
      const place = part.kept.places.get(index);
      if (place) yield await reader.text(place);
    }
  } finally {
    for (const reader of readers.values()) await reader.close();
  }
}

export interface MergeOptions {
  models: Models;
  directory: string;
  now?: () => string;
}

/**
 * Merges directories of results into a new one.
 * @returns its manifest
 * @throws {Fault} where they are of two sweeps, where one run is in two of them, or where one is in none
 */
export async function mergeResults(directories: readonly string[], options: MergeOptions): Promise<Manifest> {
  const { directory, models, now = () => new Date().toISOString() } = options;
  const parts = await partsOf(directories);
  const [first] = parts;
  if (!first) throw new Fault([experimentProblem('experiments.merge-nothing', {})]);
  const plan = planOf(first.sweep);
  const model = modelFor(first.sweep, models);
  const owner = joined(parts, plan);
  return withDirectory(directory, async () => {
    if ((await contents(directory)).length > 0)
      throw new Fault([experimentProblem('experiments.directory-used', { directory })]);
    const { shard: _part, results: _digest, ...common } = first.manifest;
    const merged = parts.map(({ manifest: { host, started, finished, runs, shard } }) => ({
      host,
      started,
      runs,
      ...(finished !== undefined && { finished }),
      ...(shard && { shard }),
    }));
    const manifest: Manifest = { ...common, merged };
    await writeWhole(join(directory, SWEEP), jsonText(first.sweep));
    await replaceFile(join(directory, MANIFEST), [jsonText({ ...manifest, complete: false })], true);
    for (const part of parts) {
      const records = join(part.directory, 'records');
      if (await unlessMissing(stat(records)))
        await attempt('write', directory, () => cp(records, join(directory, 'records'), { recursive: true }));
    }
    return finish({ plan, model, directory, manifest, lines: linesOf(owner), complete: true, now });
  });
}
