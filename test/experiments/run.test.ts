// Running a sweep: the same results from any number of workers, in one go or after a kill, whole or in shards; failures are told, not lost.
import { appendFileSync, cpSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Manifest, mergeResults, type RunOptions, readSweepOf, runSweep, type Sweep } from 'yishi/experiments';
import { bundled } from '../bundle.js';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { filesIn, QUORUM, sweepFrom, textIn } from './sweeps.js';
import { toys } from './toy.js';

let worker: URL;
let sweep: Sweep;
/** The results of one thread, against which all others are held. */
let whole = '';

const run = (of: Sweep, directory: string, options: Partial<RunOptions> = {}): Promise<Manifest> =>
  runSweep(of, { models: toys, directory, worker, workers: 1, ...options });

beforeAll(async () => {
  worker = pathToFileURL(await bundled(new URL('./toy-worker.ts', import.meta.url).pathname));
  sweep = await sweepFrom(QUORUM);
  whole = join(scratch(), 'whole');
  await run(sweep, whole);
});

const merged = (...directories: string[]): Promise<Manifest> =>
  mergeResults(directories, { models: toys, directory: join(scratch(), 'merged') });

describe('results', () => {
  it('are a row a run, with levels, seed and measures', () => {
    const [header, first] = textIn(whole, 'results.csv').split('\n');
    expect(header).toBe('run,cell,replication,quorum,rule,seed,turnout,passed,outcome,failed,hash');
    expect(first).toMatch(
      /^0,0,0,0\.5,more than half,[0-9a-f]{64},0\.\d+,(true|false),(passed|failed)?,,[0-9a-f]{64}$/,
    );
    expect(textIn(whole, 'results.csv').trimEnd().split('\n')).toHaveLength(21);
    expect(textIn(whole, 'refusals.csv')).toMatch(/^run,rule,times\n\d+,vote\.quorum,\d+\n/);
    expect(textIn(whole, 'traces.csv')).toMatch(/^run,trace,step,value\n0,here,0,\d+\n/);
  });

  it('say nothing of when and where: that is in the manifest', async () => {
    const manifest = JSON.parse(textIn(whole, 'manifest.json')) as Manifest;
    expect(manifest).toMatchObject({ runs: 20, cells: 4, failed: 0, complete: true, model: 'toy', format: 0 });
    expect(manifest.host.node).toBe(process.versions.node);
    expect(manifest.seeds).toMatchObject({ seed: 'one', commonRandomNumbers: true, covers: { zh: '谁到场、谁赞成' } });
    expect(manifest.identical).toEqual({ cells: 0, runs: 0 });
    expect(await readSweepOf(whole, manifest)).toEqual(sweep);
    expect(Object.keys(filesIn(whole))).toEqual([
      'CITATION.cff',
      'cells.csv',
      'codebook.csv',
      'codebook.md',
      'exact.csv',
      'flows.csv',
      'refusals.csv',
      'results.csv',
      'results.parquet',
      'runs.jsonl',
      'snippet.R',
      'snippet.py',
      'sweep.json',
      'traces.csv',
    ]);
  });

  it.each([2, 4])('are byte for byte the same with %i workers', async (workers) => {
    const directory = join(scratch(), 'many');
    const manifest = await run(sweep, directory, { workers });
    expect(filesIn(directory)).toEqual(filesIn(whole));
    expect(manifest.results).toBe((JSON.parse(textIn(whole, 'manifest.json')) as Manifest).results);
  });

  it('are the same without threads', async () => {
    const directory = join(scratch(), 'here');
    await run(sweep, directory, { workers: 0 });
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });

  it('are the same from three shards, merged', async () => {
    const shards = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const directory = join(scratch(), `shard-${number}`);
        await run(sweep, directory, { shard: { number, of: 3 } });
        return directory;
      }),
    );
    const directory = join(scratch(), 'merged');
    const manifest = await mergeResults(shards.toReversed(), { models: toys, directory });
    expect(filesIn(directory)).toEqual(filesIn(whole));
    expect(manifest.merged).toHaveLength(3);
    expect(await sayingOf(merged(...shards, shards[0]!))).toMatch(/^10 runs of .* are in .* as well/);
    expect(await sayingOf(merged(shards[0]!, shards[2]!))).toMatch(
      /^5 runs of 20 are in none of these directories, the first of them run 5;/,
    );
    const other = join(scratch(), 'other');
    await run(await sweepFrom(QUORUM.replace('seed: one', 'seed: two')), other, { shard: { number: 2, of: 3 } });
    expect(await sayingOf(merged(shards[0]!, other))).toContain('hold results of two sweeps');
    expect(await sayingOf(merged())).toContain('nothing to merge');
    expect(await sayingOf(mergeResults(shards, { models: toys, directory }))).toContain('is not empty');
  });
});

describe('a cell that stops by width', () => {
  const STOP = `${QUORUM.replace('replications: 5', 'stop: { measure: turnout, half-width: 0.08, min: 4, max: 40 }')}keep: first\n`;

  it('runs as often as its own results ask for, with any number of workers and shards', async () => {
    const stopping = await sweepFrom(STOP);
    const one = join(scratch(), 'one');
    const { runs } = await run(stopping, one);
    expect(runs).toBeGreaterThan(16);
    expect(runs).toBeLessThan(160);
    const four = join(scratch(), 'four');
    await run(stopping, four, { workers: 4 });
    expect(filesIn(four)).toEqual(filesIn(one));
    expect(Object.keys(filesIn(one)).filter((name) => name.startsWith('records/'))).toHaveLength(4);
    expect(textIn(one, 'records/0.jsonl')).toMatch(/^here \d+\nyes \d+\n$/);
    const shards = await Promise.all(
      [1, 2].map(async (number) => {
        const directory = join(scratch(), 'shard');
        await run(stopping, directory, { shard: { number, of: 2 }, workers: 2 });
        return directory;
      }),
    );
    const directory = join(scratch(), 'merged');
    await mergeResults(shards, { models: toys, directory });
    expect(filesIn(directory)).toEqual(filesIn(one));
  });
});

/** A directory as it would be if the process had been killed after so many runs. */
function killed(runs: number, cut = ''): string {
  const directory = join(scratch(), 'killed');
  mkdirSync(directory);
  for (const name of ['sweep.json', 'manifest.json']) cpSync(join(whole, name), join(directory, name));
  const lines = textIn(whole, 'runs.jsonl').split('\n').slice(0, runs);
  writeFileSync(join(directory, 'runs.jsonl'), lines.map((line) => `${line}\n`).join('') + cut);
  return directory;
}

describe('a sweep that was killed', () => {
  it('goes on where it was, a line that was being written left out', async () => {
    const directory = killed(7, '{"cell":1,"hash":"12');
    const seen: number[] = [];
    await run(sweep, directory, {
      resume: true,
      progress: ({ done, before }) => {
        seen.push(done);
        expect(before).toBe(7);
      },
    });
    expect(seen).toHaveLength(13);
    expect(seen.at(-1)).toBe(20);
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });

  it('goes on when it was ended politely', async () => {
    const directory = join(scratch(), 'ended');
    const controller = new AbortController();
    const manifest = await run(sweep, directory, {
      signal: controller.signal,
      progress: ({ done }) => done === 3 && controller.abort(),
    });
    expect(manifest).toMatchObject({ complete: false, runs: 3 });
    await run(sweep, directory, { resume: true, workers: 2 });
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });

  it('is not taken up by another sweep, nor as another shard, nor by accident', async () => {
    const directory = killed(7);
    const other = await sweepFrom(QUORUM.replace('seed: one', 'seed: two'));
    expect(await sayingOf(run(other, directory, { resume: true }))).toContain('results of another sweep');
    expect(await sayingOf(run(sweep, directory, { resume: true, shard: { number: 1, of: 2 } }))).toContain(
      'was begun as shard 1/1, not as 1/2',
    );
    expect(await sayingOf(run(sweep, directory))).toContain('is not empty');
    expect(await sayingOf(run(sweep, join(scratch(), 'none'), { resume: true }))).toContain('no results to go on with');
    expect(textIn(directory, 'runs.jsonl').split('\n')).toHaveLength(8);
  });

  it('leaves a directory of somebody else’s alone', async () => {
    const directory = scratch();
    writeFileSync(join(directory, 'results.csv'), 'mine');
    expect(await sayingOf(run(sweep, directory))).toContain('is not empty');
    expect(textIn(directory, 'results.csv')).toBe('mine');
  });

  it('says which line is damaged', async () => {
    const broken = killed(7);
    appendFileSync(join(broken, 'runs.jsonl'), 'rubbish\n');
    expect(await sayingOf(run(sweep, broken, { resume: true }))).toMatch(/^8: .*line 8 is not as it was written/);
    const foreign = killed(7);
    const lines = readFileSync(join(whole, 'runs.jsonl'), 'utf8').split('\n');
    appendFileSync(join(foreign, 'runs.jsonl'), `${lines[8]!.replace('"run":8', '"run":9')}\n`);
    expect(await sayingOf(run(sweep, foreign, { resume: true }))).toMatch(/^8: .*line 8 is run 9, which/);
    const cut = killed(7);
    truncateSync(join(cut, 'manifest.json'), 40);
    expect(await sayingOf(run(sweep, cut, { resume: true }))).toContain('manifest.json is missing or is not as');
  });
});

describe('a run that comes to nothing', () => {
  const troubled = (trouble: string, more = '') =>
    sweepFrom(`${QUORUM.replace('people: 12', `people: 12\n  trouble: ${trouble}\n  unlucky: '01234567'`)}${more}`);

  it.each([
    ['throws', 'threw: Error: nobody came, ""12"", all of them'],
    ['exits', 'threw: Error: process.exit(7) was called'],
    ['nan', 'threw: RangeError: turnout came to NaN'],
  ])('because the model %s is told of, and the others go on', async (trouble, message) => {
    const directory = join(scratch(), trouble);
    const manifest = await run(await troubled(trouble), directory, { workers: 2 });
    expect(manifest).toMatchObject({ runs: 20, complete: true });
    expect(manifest.failed).toBeGreaterThan(0);
    expect(textIn(directory, 'results.csv')).toContain(message);
  });

  it.each([
    ['hangs', 'timed-out', 'timeout: 8\n'],
    ['dies', 'crashed', ''],
  ])('because its thread %s is told of, and another takes its place', async (trouble, how, more) => {
    const directory = join(scratch(), trouble);
    const one = `${QUORUM.replace('levels: [0.5, 0.75]', 'levels: [0.5]')
      .replace('people: 12', `people: 12\n  trouble: ${trouble}\n  unlucky: '01234567'`)
      .replace(
        'levels: [majority, two-thirds]\n    labels: [more than half, two thirds]',
        'levels: [majority]',
      )}${more}`;
    const manifest = await run(await sweepFrom(one), directory, { workers: 2 });
    expect(manifest).toMatchObject({ runs: 5, complete: true });
    expect(manifest.failed).toBeGreaterThan(0);
    expect(manifest.failed).toBeLessThan(5);
    expect(textIn(directory, 'results.csv')).toContain(`,${how}: `);
  });

  it('is done again by --resume', async () => {
    const directory = join(scratch(), 'again');
    const broken = {
      toy: {
        ...toys.toy,
        run: () => {
          throw new Error('not today');
        },
      },
    };
    await runSweep(sweep, { models: broken, directory, workers: 0 });
    expect(textIn(directory, 'results.csv')).toContain('not today');
    await run(sweep, directory, { resume: true });
    expect(filesIn(directory)).toEqual(filesIn(whole));
  });
});

it('replications that are the same are told of', async () => {
  const same = await sweepFrom(QUORUM.replace('people: 12', 'people: 12\n  trouble: same'));
  const manifest = await run(same, join(scratch(), 'same'), { workers: 0 });
  expect(manifest.identical).toEqual({ cells: 4, runs: 16, first: [0, 1] });
});
