// What a directory of results says of itself: which sweep, which version, which machine, when. Nothing of it enters the results.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { arch, cpus, release, type as system } from 'node:os';
import { join } from 'node:path';
import { readJson, unlessMissing } from '../adapters/jsonl/files.js';
import { canonical, sha256 } from '../digest.js';
import { faultOf } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import type { Model } from './model.js';
import { hasAt, valueAt } from './path.js';
import type { Shard } from './schedule.js';
import { type Sweep, sweepHash } from './sweep.js';

export const MANIFEST = 'manifest.json';
export const SWEEP = 'sweep.json';

/** A machine that runs were done on, as far as results may be asked about it. */
export interface Host {
  os: string;
  arch: string;
  cpus: { model: string; count: number };
  node: string;
}

export interface Manifest {
  format: 0;
  title: string;
  model: string;
  yishi: string;
  /** SHA-256 of everything the results follow from. */
  sweep: string;
  /** SHA-256 of the charter of the scenario, before levels are put in. */
  charter?: string;
  /** Which packages were installed where it was run, if there is a file that says so. */
  lockfile?: { name: string; sha256: string };
  seeds: {
    seed: string;
    commonRandomNumbers: boolean;
    /** How the seed of a run follows from that of the sweep. */
    derived: string;
    covers: Model['seeded'];
  };
  shard?: Shard;
  cells: number;
  runs: number;
  failed: number;
  /** Whether everything the sweep asks for has been run. */
  complete: boolean;
  /** SHA-256 over the runs in their order; the same on every machine. */
  results?: string;
  /** Runs of one cell that came to the same record though their seeds differ: chance did not reach them. */
  identical: { cells: number; runs: number; first?: readonly [number, number] };
  /** Cells with several runs that all came to the same in everything measured, though not to the same record. */
  alike?: number;
  host: Host;
  /** Of the directories that were merged, where results come from several. */
  merged?: readonly Pick<Manifest, 'host' | 'started' | 'finished' | 'runs' | 'shard'>[];
  started: string;
  finished?: string;
}

export function hostHere(): Host {
  const [first] = cpus();
  return {
    os: `${system()} ${release()}`,
    arch: arch(),
    cpus: { model: first?.model.trim() ?? '', count: cpus().length },
    node: process.versions.node,
  };
}

/** The file that says which packages are installed in a directory. */
async function lockfileIn(directory: string): Promise<Manifest['lockfile']> {
  for (const name of ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock']) {
    const bytes = await unlessMissing(readFile(join(directory, name))).catch(() => undefined);
    if (bytes) return { name, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  return undefined;
}

const DERIVED = {
  common: 'SHA-256 of the JSON text [seed, replication], the same in every cell',
  own: 'SHA-256 of the JSON text [seed, replication, cell]',
};

/** What is known of a sweep before its first run. */
export async function begun(
  sweep: Sweep,
  model: Model,
  cells: number,
  version: string,
  now: string,
  shard?: Shard,
): Promise<Manifest> {
  const lockfile = await lockfileIn(process.cwd());
  const { seed, commonRandomNumbers } = sweep;
  return {
    format: 0,
    title: sweep.title,
    model: sweep.model,
    yishi: version,
    sweep: sweepHash(sweep),
    ...(hasAt(sweep.scenario, ['charter']) && { charter: sha256(canonical(valueAt(sweep.scenario, ['charter']))) }),
    ...(lockfile && { lockfile }),
    seeds: {
      seed,
      commonRandomNumbers,
      derived: commonRandomNumbers ? DERIVED.common : DERIVED.own,
      covers: model.seeded,
    },
    ...(shard && { shard }),
    cells,
    runs: 0,
    failed: 0,
    complete: false,
    identical: { cells: 0, runs: 0 },
    host: hostHere(),
    started: now,
  };
}

/** What was written by `begun`, or nothing where there is none. @throws {Fault} where it is damaged */
export async function readManifest(directory: string): Promise<Manifest | undefined> {
  const damaged = () =>
    faultOf([experimentProblem('experiments.directory-damaged', { file: join(directory, MANIFEST) })]);
  const value = await readJson(join(directory, MANIFEST), () => {
    throw damaged();
  });
  if (value === undefined) return undefined;
  if (typeof value !== 'object' || value === null || !('sweep' in value) || !('yishi' in value)) throw damaged();
  // Written by us, whole or not at all; what matters in it is compared with the sweep.
  return value as Manifest;
}

/** As far as its digest asks: the digest sees the rest. */
const isSweep = (value: unknown): value is Sweep => typeof value === 'object' && value !== null && 'timeout' in value;

/** The sweep that results are of. @throws {Fault} where its file is missing, or is not the one of the manifest */
export async function readSweepOf(directory: string, { sweep: hash }: Manifest): Promise<Sweep> {
  const file = join(directory, SWEEP);
  const value = await readJson(file);
  // Only what was a sweep when it was written comes out as this.
  if (isSweep(value) && sweepHash(value) === hash) return value;
  throw faultOf([experimentProblem('experiments.directory-damaged', { file })]);
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
