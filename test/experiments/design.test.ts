// Designs look where their papers say, stopping is decided as documented, and the tables are what other programs read.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { halfWidth, planOf, pointsOf, runSweep, type Sweep } from 'yishi/experiments';
import { readCsv } from '../../src/csv.js';
import { averagesIn } from '../../src/experiments/averages.js';
import { designOf, standing } from '../../src/experiments/design.js';
import { MORRIS_LEVELS } from '../../src/experiments/points.js';
import { isEnough, looks } from '../../src/experiments/stopping.js';
import { morrisDesign, morrisEffects } from '../../src/simulation/sensitivity/morris.js';
import { student } from '../../src/simulation/student.js';
import { scratch } from '../scratch.js';
import { filesIn, sweepFrom, textIn } from './sweeps.js';
import { toys } from './toy.js';

const designed = (design: string): Promise<Sweep> =>
  sweepFrom(`
title: Where to look
scenario: {}
factors:
  - { name: quorum, path: vote.quorum, range: { from: 0.2, to: 0.8 } }
  - { name: people, path: people, range: { from: 5, to: 14, integer: true } }
  - { name: rule, path: vote.rule, levels: [majority, two-thirds] }
design: ${design}
`);

const labels = (sweep: Sweep): unknown[][] => {
  const plan = planOf(sweep);
  return Array.from({ length: plan.cells }, (_, cell) => plan.levelsOf(cell).map(({ label }) => label));
};

describe('a design', () => {
  it('of a Latin hypercube looks once at each part of every range', async () => {
    const cells = labels(await designed('{ latin-hypercube: 10 }'));
    expect(cells).toHaveLength(10);
    const parts = cells.map(([quorum]) => Math.floor((Number(quorum) - 0.2) / 0.06));
    expect(parts.sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const people = cells.map(([, many]) => Number(many));
    expect(people.sort((one, other) => one - other)).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
    expect(cells.filter(([, , rule]) => rule === 'majority')).toHaveLength(5);
  });

  it('of Morris changes one factor from one cell of a trajectory to the next', async () => {
    const sweep = await designed('{ morris: 6 }');
    const points = pointsOf(sweep)!;
    expect(points.cells).toBe(24);
    for (let cell = 0; cell < points.cells; cell += 1) {
      if (cell % 4 === 3) continue;
      const [here, next] = [Array.from(points.at(cell)), Array.from(points.at(cell + 1))];
      expect(here.filter((value, factor) => value !== next[factor])).toHaveLength(1);
    }
  });

  it('of Sobol has a cell for each point its estimator asks for', async () => {
    const sweep = await designed('{ sobol: 8 }');
    expect(planOf(sweep).cells).toBe(40);
    expect(pointsOf(sweep)!.cells).toBe(40);
    await expect(designed('{ sobol: 12 }')).rejects.toThrow('experiments.sobol-power');
  });

  it('follows from the seed', async () => {
    expect(labels(await designed('{ latin-hypercube: 10 }'))).toEqual(
      labels(await designed('{ latin-hypercube: 10 }')),
    );
    const other = await designed('{ latin-hypercube: 10 }\nseed: other');
    expect(labels(other)).not.toEqual(labels(await designed('{ latin-hypercube: 10 }')));
  });
});

describe('Student’s t', () => {
  it.each([
    [1, 12.7062047362],
    [2, 4.3026527297],
    [3, 3.1824463053],
    [4, 2.7764451052],
    [9, 2.2621571628],
    [30, 2.0422724563],
    [200, 1.9718962236],
    [201, 1.9718365068],
    [1000, 1.9623390808],
  ])('with %i degrees of freedom leaves 2.5 %% above %f', (degrees, quantile) => {
    expect(student(0.975, degrees)).toBeCloseTo(quantile, 8);
  });
});

describe('stopping', () => {
  it('looks after min runs, then after so many more, and at last after max', () => {
    expect(looks({ min: 10, max: 22, batch: 5 })).toEqual([10, 15, 20, 22]);
    expect(looks({ min: 10, max: 10, batch: 5 })).toEqual([10]);
  });

  it('takes the width by Student’s t: 1, 2, 3, 4 at 95 % is 2.5 ± 2.0543', () => {
    expect(halfWidth([1, 2, 3, 4], 0.95)).toBeCloseTo(2.0542, 3);
    expect(halfWidth([1, null, 2, 3, 4], 0.95)).toBeCloseTo(2.0542, 3);
    expect(halfWidth([1], 0.95)).toBe(Number.POSITIVE_INFINITY);
    expect(halfWidth([], 0.95)).toBe(Number.POSITIVE_INFINITY);
  });

  it('takes the width of a share by Wilson: ten times yes is no proof of always', () => {
    expect(halfWidth(Array(10).fill(true), 0.95)).toBeCloseTo(0.1388, 3);
    expect(halfWidth([true, false], 0.95)).toBeCloseTo(0.4055, 3);
  });
});

describe('a cell is known well enough', () => {
  const stop = { measure: 'm', halfWidth: 0.1, confidence: 0.95, min: 5, max: 1000, batch: 5 };

  it('not while a number was only ever the same: 58 times the same may be luck, 59 times is believed', () => {
    expect(isEnough(Array<number>(58).fill(0), stop)).toBe(false);
    expect(isEnough(Array<number>(59).fill(0), stop)).toBe(true);
    // Where it has varied, Student's interval says.
    expect(isEnough([0, 0.01, 0, 0.01, 0], stop)).toBe(true);
  });
});

describe('the elementary effects of Morris', () => {
  /** Effects as a report works them out, of a model that is linear in the value of a factor. */
  async function effectsOf(written: string, measured: (label: unknown) => number) {
    const sweep = await sweepFrom(
      `title: t\nscenario: {}\nfactors:\n  - { name: a, ${written} }\n  - { name: b, path: vote.quorum, levels: [0.4] }\ndesign: { morris: 20 }\nseed: s\n`,
    );
    const { points, moves } = morrisDesign(2, 20, MORRIS_LEVELS, sweep.seed);
    const levels = points.map((_, cell) => designOf(sweep)(cell)[0]?.label);
    const stood = points.map((point) => point.map((place, at) => standing(sweep.factors[at]!, place)));
    const [effects, none] = morrisEffects({ points: stood, moves }, levels.map(measured));
    return { effects, none };
  }

  it.each([
    ['path: people, levels: [10, 20]', 10],
    ['path: people, levels: [10, 20, 30]', 20],
    ['path: people, levels: [10, 20, 30, 40, 50]', 40],
    ['path: people, range: { from: 1, to: 3, integer: true }', 2],
    ['path: agree, range: { from: 0.2, to: 0.9 }', 0.7],
  ])(
    'are of the whole way from the first level to the last, exactly, where nothing else matters: %s',
    async (of, whole) => {
      const { effects, none } = await effectsOf(of, Number);
      expect(effects?.mean).toBeCloseTo(whole, 9);
      expect(effects?.size).toBeCloseTo(whole, 9);
      expect(effects?.deviation).toBeCloseTo(0, 9);
      // A factor of a single level does nothing.
      expect(none).toMatchObject({ mean: 0, size: 0 });
    },
  );
});

describe('the tables', () => {
  it('say of every word that came anywhere how often it came in each cell, also where it never did', () => {
    const plan = { sweep: { factors: [], measures: ['end'] }, levelsOf: () => [] };
    // As much of a plan as it looks at.
    const averages = averagesIn(plan as unknown as Parameters<typeof averagesIn>[0]);
    for (const [run, end] of ['done', 'done', 'failed', 'done'].entries())
      averages.add({ run, cell: run < 2 ? 0 : 1, replication: run % 2, seed: '', measures: { end } });
    const rows = averages.csv().trimEnd().split('\n');
    expect(rows.map((row) => row.split(',').slice(0, 4).join(','))).toEqual([
      'cell,measure,runs,mean',
      '0,end=done,2,1',
      '0,end=failed,2,0',
      '1,end=done,2,0.5',
      '1,end=failed,2,0.5',
    ]);
  });

  it('say the same as Parquet and as CSV, and every column is in the codebook', async () => {
    const sweep = await designed('{ latin-hypercube: 10 }\nreplications: 3');
    const directory = join(scratch(), 'tables');
    await runSweep(sweep, { models: toys, directory, workers: 0 });
    const bytes = readFileSync(join(directory, 'results.parquet'));
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    });
    const csv = readCsv(textIn(directory, 'results.csv'));
    if ('problems' in csv) throw new Error('the CSV cannot be read');
    expect(rows).toHaveLength(30);
    expect(Object.keys(rows[0]!)).toEqual(csv.header);
    const cells = rows.map((row) => csv.header.map((name) => (row[name] === null ? '' : String(row[name]))));
    // A row of CSV may leave out what is empty at its end.
    expect(cells).toEqual(csv.rows.map(({ cells }) => csv.header.map((_, column) => cells[column] ?? '')));
    expect(typeof rows[0]!['turnout']).toBe('number');
    expect(typeof rows[0]!['passed']).toBe('boolean');
    expect(typeof rows[0]!['quorum']).toBe('number');
    const codebook = readCsv(textIn(directory, 'codebook.csv'));
    expect('rows' in codebook && codebook.rows.map(({ cells: [name] }) => name)).toEqual(csv.header);
    for (const name of csv.header) expect(textIn(directory, 'codebook.md')).toContain(`| \`${name}\` |`);
    expect(textIn(directory, 'CITATION.cff')).toContain('cff-version: 1.2.0\n');
    expect(Object.keys(filesIn(directory))).toContain('snippet.R');
  });
});
