// What may be believed of results: that they are those that were written, the same in whatever order a sweep was written, that a
// record which was kept holds, and that replications which only look different are told of.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from 'yishi';
import { mergeResults, models, runSweep, sweepHash, sweepOf, writeReport } from 'yishi/experiments';
import { readRecordFile } from 'yishi/jsonl';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { filesIn, QUORUM, sweepFrom, textIn } from './sweeps.js';
import { toys } from './toy.js';

/** A poll of a handful of people. */
const poll = (
  traits: Record<string, unknown> = { votes: 0.8, objects: 0.3 },
  opinion: unknown = { uniform: [0, 1] },
) => ({
  charter: 'quick-poll',
  items: [{ item: 'lamp', title: 'A lamp', route: [{ body: 'group', rule: 'simple-majority' }], becomes: 'opinion' }],
  people: { groups: [{ id: 'group', size: 12, bodies: ['group'], opinion, traits }] },
});

type Written = Parameters<typeof sweepOf>[0];
const sweepWith = (scenario: object, more: Partial<Written> = {}) =>
  // Plain data, as it would stand in a file.
  sweepOf(
    { title: 'Trust', scenario: scenario as Written['scenario'], replications: 5, ...more },
    { models, read: () => '' },
  );

async function ran(scenario: object, more: Partial<Written> = {}) {
  const directory = join(scratch(), 'results');
  const manifest = await runSweep(await sweepWith(scenario, more), { models, directory, workers: 0 });
  return { directory, manifest };
}

describe('a record that was kept of a run', () => {
  it('holds as it lies there, with every text that was sealed', async () => {
    const { directory } = await ran(poll(), { keep: 'first' });
    const { entries } = await readRecordFile(join(directory, 'records', '0.jsonl'));
    expect(entries[0]?.seals).toHaveProperty('/fields/title');
    expect(await verify(entries)).toMatchObject({ ok: true });
  });
});

describe('results', () => {
  it('are the same in whatever order the names of a scenario were written', async () => {
    const correlated = (traits: object) => ({
      ...poll(),
      people: {
        groups: [
          {
            id: 'group',
            size: 12,
            bodies: ['group'],
            opinion: { uniform: [0, 1] },
            traits,
            correlations: [{ between: ['votes', 'objects'], r: 0.5 }],
          },
        ],
      },
    });
    const [votes, objects] = [{ beta: [4, 2] }, { beta: [2, 4] }];
    const one = await ran(correlated({ votes, objects }));
    const other = await ran(correlated({ objects, votes }));
    expect(other.manifest.sweep).toBe(one.manifest.sweep);
    expect(other.manifest.results).toBe(one.manifest.results);
  });

  it('whose replications differ by their salts alone are told of', async () => {
    const { manifest } = await ran(poll({ votes: 1, online: 1 }, 1));
    expect(manifest.identical).toEqual({ cells: 0, runs: 0 });
    expect(manifest.alike).toBe(1);
    expect((await ran(poll())).manifest.alike).toBe(0);
    // Two that are alike may well be so by luck.
    expect((await ran(poll({ votes: 1, online: 1 }, 1), { replications: 2 })).manifest.alike).toBe(0);
  });

  it('that somebody changed since are refused by reports and by whoever goes on', async () => {
    const sweep = await sweepFrom(QUORUM);
    const changed = async (change: (text: string) => string) => {
      const directory = join(scratch(), 'changed');
      await runSweep(sweep, { models: toys, directory, workers: 0 });
      const file = join(directory, 'runs.jsonl');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, change(text));
      expect(textIn(directory, 'runs.jsonl')).not.toBe(text);
      const said = await sayingOf(
        writeReport(directory, join(directory, 'report.html'), { models: toys, language: 'en' }),
      );
      return { said, resumed: () => runSweep(sweep, { models: toys, directory, workers: 0, resume: true }) };
    };
    const forged = await changed((text) => text.replace(/"turnout":0\.\d+/, '"turnout":0.99999'));
    expect(forged.said).toContain('is not what was finished there');
    expect(await sayingOf(forged.resumed())).toContain('is not what was finished there');
    // What was cut off is run again, and then it is what it was.
    const cut = await changed((text) => `${text.split('\n').slice(0, 8).join('\n')}\n`);
    expect(cut.said).toContain('is not what was finished there');
    expect(await cut.resumed()).toMatchObject({ runs: 20, complete: true });
    for (const change of [
      (text: string) => text.replace(/"turnout":0\.\d+/, '"turnout":[1]'),
      (text: string) => text.replace(/"turnout":0\.\d+,?/, ''),
      (text: string) => text.replace('"traces":{', '"traces":{"more":7,'),
      (text: string) => text.replace('"refusals":{', '"refusals":{"more":-1,'),
      (text: string) => text.replace('{"cell"', '{"besides":1,"cell"'),
    ]) {
      const { said, resumed } = await changed(change);
      for (const one of [said, await sayingOf(resumed())]) expect(one).toContain('line 1 is not as it was written');
    }
  });

  it('of runs that took too long are run again with more time, for that is no other sweep', async () => {
    const [short, long] = [await sweepFrom(`${QUORUM}timeout: 1\n`), await sweepFrom(`${QUORUM}timeout: 60\n`)];
    expect(sweepHash(long)).toBe(sweepHash(short));
    const directory = join(scratch(), 'longer');
    await runSweep(short, { models: toys, directory, workers: 0 });
    const before = filesIn(directory);
    await runSweep(long, { models: toys, directory, workers: 0, resume: true });
    expect(filesIn(directory)).toEqual(before);
  });
});

describe('a file that is named without a directory', () => {
  it('is written under its whole name, here', async () => {
    const home = process.cwd();
    const here = join(scratch(), 'here');
    mkdirSync(here);
    try {
      process.chdir(here);
      await runSweep(await sweepFrom(QUORUM), { models: toys, directory: '.', workers: 0 });
      await writeReport('.', 'lift.html', { models: toys, language: 'en' });
    } finally {
      process.chdir(home);
    }
    const names = Object.keys(filesIn(here));
    for (const name of ['lift.html', 'sweep.json', 'CITATION.cff', 'cells.csv']) expect(names).toContain(name);
    expect(textIn(here, 'manifest.json')).toContain('"complete": true');
  });
});

describe('shards', () => {
  it('say in their report that they are a part', async () => {
    const directory = join(scratch(), 'part');
    await runSweep(await sweepFrom(QUORUM), { models: toys, directory, workers: 0, shard: { number: 2, of: 3 } });
    await writeReport(directory, join(directory, 'report.html'), { models: toys, language: 'en' });
    expect(textIn(directory, 'report.html')).toContain('shard 2 of 3');
    expect(await sayingOf(mergeResults([directory], { models: toys, directory: join(scratch(), 'merged') }))).toContain(
      'in none of these directories',
    );
  });
});
