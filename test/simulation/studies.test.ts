// The studies under examples/studies: every sweep can be run as it stands, and the results kept beside it are of that very sweep.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Manifest, models, readSweep, runAt, sweepHash } from 'yishi/experiments';

const root = fileURLToPath(new URL('../../examples/studies/', import.meta.url));
const studies = ['quorum', 'speaking', 'deliberate-or-vote'];
const sweeps = studies.flatMap((study) =>
  readdirSync(join(root, study))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(study, file)),
);

/** No field of these tables has a comma in it. */
const rowsOf = (text: string): string[][] =>
  text
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

const sweepIn = (file: string) =>
  readSweep(readFileSync(join(root, file), 'utf8'), {
    models,
    file,
    read: (path) => readFile(join(root, dirname(file), path), 'utf8'),
  });

describe.each(sweeps)('%s', (file) => {
  const results = join(root, dirname(file), 'results', basename(file, '.yaml'));
  const read = (name: string) => readFileSync(join(results, name), 'utf8');

  it('is a sweep without fault, whose first run goes through', async () => {
    const sweep = await sweepIn(file);
    const { scenario, seed } = runAt(sweep, 0);
    const model = models[sweep.model];
    const outcome = await model?.run(scenario, seed, { record: false, measures: sweep.measures });
    expect(Object.keys(outcome?.measures ?? {})).toEqual([...sweep.measures]);
    expect(outcome?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has results of this very sweep, all of it, with no run that failed', async () => {
    const sweep = await sweepIn(file);
    const manifest = JSON.parse(read('manifest.json')) as Manifest;
    expect(manifest).toMatchObject({ sweep: sweepHash(sweep), title: sweep.title, complete: true, failed: 0 });
    const [head = [], ...rows] = rowsOf(read('cells.csv'));
    expect(head.slice(0, sweep.factors.length + 1)).toEqual(['cell', ...sweep.factors.map(({ name }) => name)]);
    expect(new Set(rows.map(([cell]) => cell)).size).toBe(manifest.cells);
    expect(manifest.runs).toBe(manifest.cells * sweep.replications);
  });

  it('agrees with what can be computed: no estimate is five standard errors off', () => {
    const [head = [], ...rows] = rowsOf(read('exact.csv'));
    const off = rows.map((row) => Math.abs(Number(row[head.indexOf('z')] ?? 0)));
    expect(off.filter((z) => z > 5)).toEqual([]);
  });
});

it.each(studies)('%s has a page of findings in English and in Chinese', (study) => {
  for (const page of ['findings.md', 'findings.zh-CN.md']) expect(existsSync(join(root, study, page))).toBe(true);
});
