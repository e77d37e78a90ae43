// Reports of results: every section that has something to say, the numbers of the runs, hostile texts as text, nothing from elsewhere.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readManifest, readSweep, reportOf, runSweep, writeReport } from 'yishi/experiments';
import type { LanguageId } from 'yishi/language';
import { layoutOf } from '../../src/experiments/report/figures/flow-layout.js';
import { figure } from '../../src/experiments/report/groups.js';
import { sayingOf } from '../saying.js';
import { scratch } from '../scratch.js';
import { towns } from './report-model.js';

const FULL = `
title: Quorum and attendance
question: What if the quorum is two thirds?
scenario: {}
factors:
  - { name: quorum, title: the quorum, path: quorum, levels: [0.5, 0.7], labels: [half, more] }
  - { name: comes, path: turnout, levels: [0.5, 0.6, 0.8] }
replications: 12
authors: [Ada, 李华]
`;

const RANGES = `
  - { name: quorum, path: quorum, range: { from: 0.3, to: 0.8 } }
  - { name: comes, path: turnout, range: { from: 0.3, to: 0.9 } }`;

const designed = (design: string, replications = 2) =>
  `title: Ranges\nscenario: {}\nfactors:${RANGES}\ndesign: ${design}\nreplications: ${replications}\n`;

let count = 0;

async function resultsOf(text: string): Promise<string> {
  count += 1;
  const directory = join(scratch(), `results-${count}`);
  const sweep = await readSweep(text, { models: towns, file: 'sweep.yaml' });
  await runSweep(sweep, { models: towns, directory, workers: 0 });
  return directory;
}

const page = (directory: string, language: LanguageId = 'en') => reportOf(directory, { models: towns, language });
const headings = (html: string) => [...html.matchAll(/<h2>([^<]*)<\/h2>/g)].map(([, title]) => title);
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '|');

let full = '';
let english = '';

beforeAll(async () => {
  full = await resultsOf(FULL);
  english = await page(full);
});

describe('a report', () => {
  it('has a section for everything there is to say, each with a place to go to', () => {
    expect(headings(english)).toEqual([
      'What was run',
      'What to mind',
      'Main effects',
      'Interactions',
      'Distributions',
      'From step to step',
      'Over the time of a run',
      'Refusals by rule',
      'Convergence',
      'The model (ODD protocol)',
      'Codebook',
      'How to cite',
    ]);
    const goals = [...english.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(goals).toHaveLength(12);
    for (const id of goals) expect(english).toContain(`<section id="${id}">`);
  });

  it('needs no network and runs nothing', () => {
    for (const html of [english]) {
      const links = [...html.matchAll(/(?:href|src|xlink:href|action|data)="([^"]*)"/g)].map(([, to = '']) => to);
      expect(links.filter((to) => !to.startsWith('#'))).toEqual([]);
      expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|form|base)\b/i);
      expect(html).not.toMatch(/\bon[a-z]+="|url\((?!#)|@import|javascript:/i);
    }
  });

  it('draws in vectors, each picture with words for those who do not see it', () => {
    const pictures = [...english.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
    expect(pictures.length).toBeGreaterThan(12);
    for (const tag of pictures) expect(tag).toMatch(/role="img"/);
    for (const tag of pictures) expect(tag).toMatch(/aria-label="[^"]+"/);
    expect(english).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says what was run: factors, levels, seeds, versions, hashes', async () => {
    const manifest = await readManifest(full);
    const text = textOf(english);
    for (const told of [manifest?.sweep, manifest?.results, manifest?.yishi, 'half, more', '0.5, 0.6, 0.8'])
      expect(text).toContain(told);
    expect(text).toContain('who comes and how long it takes');
    expect(text).toContain('72 runs in 6 cells');
  });

  it('has the means of the runs, cells alike, and the exact values beside them', () => {
    const runs = readFileSync(join(full, 'runs.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { cell: number; measures: Record<string, number> });
    // Cells 0 to 2 are those of half; of comes = 0.8, cells 2 and 5.
    const mean = (of: string, among: readonly number[]) => {
      const values = runs.filter(({ cell }) => among.includes(cell)).map(({ measures }) => Number(measures[of]));
      return figure(values.reduce((sum, value) => sum + value, 0) / values.length);
    };
    const rows = [...english.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text]) => text),
    );
    const row = (factor: string, level: string, value: string) =>
      rows.find((cells) => cells[0] === factor && cells[1] === level && cells[3] === value);
    expect(row('the quorum', 'half', mean('turnout', [0, 1, 2]))?.[2]).toBe('36');
    expect(row('the quorum', 'more', mean('days', [3, 4, 5]))).toBeDefined();
    expect(row('comes', '0.8', mean('turnout', [2, 5]))?.[5]).toBe('0.8');
    expect(row('comes', '0.5', mean('formed', [0, 3]))).toBeDefined();
  });

  it('says the same in Chinese, in the words of the language', async () => {
    const chinese = await page(full, 'zh-Hans');
    expect(chinese).toContain('<html lang="zh-Hans">');
    expect(headings(chinese)).toHaveLength(headings(english).length);
    expect(chinese).toContain('主效应');
    expect(chinese).toContain('民主表决：投票中');
    expect(chinese).toContain('参与率');
    const traditional = await page(full, 'zh-Hant');
    expect(traditional).toContain('<html lang="zh-Hant">');
    expect(traditional).toContain('各規則的駁回次數');
  });

  it('is the same every time', async () => {
    expect(await page(full)).toBe(english);
  });

  it('is written whole, where it is asked for', async () => {
    const file = join(scratch(), 'report.html');
    await writeReport(full, file, { models: towns, language: 'en' });
    expect(readFileSync(file, 'utf8')).toBe(english);
  });
});

describe('what comes from outside', () => {
  const EVIL = '</title><script>alert(1)</script><img src=x onerror=alert(2)>"\'&';

  it('stays text: titles, questions, levels, reasons, rules, authors', async () => {
    const sweep = {
      title: EVIL,
      question: EVIL,
      scenario: { hostile: EVIL, unlucky: '01234' },
      factors: [
        { name: 'quorum', title: EVIL, path: 'quorum', levels: [0.5, 0.6], labels: [EVIL, `${EVIL}2`] },
        { name: 'hostile', path: 'hostile', levels: [EVIL, `</svg>${EVIL}`] },
      ],
      replications: 8,
      authors: [EVIL],
    };
    const html = await page(await resultsOf(JSON.stringify(sweep)));
    expect(html).not.toMatch(/<script|<img/i);
    expect(html).toContain('&lt;script&gt;');
    // Every mark-up in it is ours.
    const tags = new Set([...html.matchAll(/<([a-zA-Z]+)/g)].map(([, tag]) => tag));
    expect([...tags].filter((tag) => ['script', 'img', 'iframe', 'object', 'a-b'].includes(tag ?? ''))).toEqual([]);
    expect(html.match(/<title>/g)).toHaveLength(1);
  });
});

describe('warnings', () => {
  it('tell of failed runs and why, and of values that are missing', async () => {
    const directory = await resultsOf(FULL.replace('scenario: {}', "scenario: { unlucky: '0123', hostile: here }"));
    const text = textOf(await page(directory));
    expect(text).toMatch(/\d+ runs of 72 failed and are left out:/);
    expect(text).toContain('threw: Error: nobody came here');
    expect(text).toMatch(/end has no value in \d+ runs?/);
  });

  it('tell of replications that are alike, and of too few', async () => {
    const directory = await resultsOf('title: Same\nscenario: {}\nreplications: 2\n');
    const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as object;
    const alike = { ...manifest, identical: { cells: 1, runs: 1, first: [0, 1] } };
    writeFileSync(join(directory, 'manifest.json'), JSON.stringify(alike));
    const text = textOf(await page(directory));
    expect(text).toContain('came to the very record of an earlier one (0 and 1');
    expect(text).toContain('Cells were run 2 times only');
    expect(text).toContain('Nothing is varied');
  });

  it('tell of a sweep that is not finished', async () => {
    const directory = join(scratch(), 'unfinished');
    const sweep = await readSweep(FULL, { models: towns, file: 'sweep.yaml' });
    const stopped = new AbortController();
    const progress = ({ done }: { done: number }) => done >= 20 && stopped.abort();
    await runSweep(sweep, { models: towns, directory, workers: 0, signal: stopped.signal, progress });
    expect(textOf(await page(directory))).toContain('The sweep is not finished');
  });
});

describe('sensitivity', () => {
  it('is that of Sobol, with S and ST of every factor', async () => {
    const html = await page(await resultsOf(designed('{ sobol: 16 }')));
    expect(headings(html)).toContain('Sensitivity');
    expect(html).toContain('Sobol indices');
    // Turnout hangs on who comes, and not on the quorum.
    const rows = [...html.matchAll(/<td>comes<\/td><td>ST<\/td><td class="n">([^<]*)<\/td>/g)].map(([, value]) =>
      Number(value),
    );
    expect(rows.some((value) => value > 0.8)).toBe(true);
    expect(html).toMatch(/<td>quorum<\/td><td>ST<\/td><td class="n">0<\/td>/);
  });

  it('is that of Morris, with μ* and σ', async () => {
    const html = await page(await resultsOf(designed('{ morris: 6 }')));
    expect(html).toContain('Elementary effects');
    expect(html).toContain('μ*');
  });

  it('leaves out what was lost to failed runs, and says so', async () => {
    const directory = await resultsOf(
      designed('{ morris: 8 }', 1).replace('scenario: {}', "scenario: { unlucky: '0' }"),
    );
    const html = await page(directory);
    const lost = readFileSync(join(directory, 'runs.jsonl'), 'utf8').includes('nobody came');
    expect(html.includes('Left out, because a run of theirs failed')).toBe(lost);
  });

  it('is no part of a Latin hypercube, whose ranges are looked at in parts', async () => {
    const html = await page(await resultsOf(designed('{ latin-hypercube: 24 }', 1)));
    expect(headings(html)).not.toContain('Sensitivity');
    expect(html).toContain('0.3 … 0.3625');
  });
});

describe('a report cannot be made', () => {
  const refused = (directory: string) => sayingOf(reportOf(directory, { models: towns, language: 'en' }));

  it('of what is no directory of results', async () => {
    expect(await refused(join(scratch(), 'nowhere'))).toMatch(/has no results of yishi simulate/);
  });

  it('where nothing has finished, or every run failed', async () => {
    const directory = await resultsOf('title: Bad luck\nscenario: { unlucky: 0123456789abcdef }\nreplications: 3\n');
    expect(await refused(directory)).toMatch(/no run in .* came to anything, 3 runs failed/);
    writeFileSync(join(directory, 'runs.jsonl'), '');
    expect(await refused(directory)).toMatch(/no run in .* has finished yet/);
  });

  it('from a manifest or a sweep that is not as it was written', async () => {
    const directory = join(scratch(), 'damaged');
    mkdirSync(directory);
    writeFileSync(join(directory, 'manifest.json'), '{"sweep":');
    expect(await refused(directory)).toMatch(/manifest\.json is missing or is not as it was written/);
    writeFileSync(join(directory, 'manifest.json'), '{"sweep":"x","yishi":"0"}');
    expect(await refused(directory)).toMatch(/sweep\.json is missing or is not as it was written/);
  });
});

describe('flows', () => {
  const label = () => 50;

  it('lie below where they come from; ways back are kept apart', () => {
    const { bars, ways, back, stayed } = layoutOf(
      [
        { from: 'a', to: 'b', count: 10 },
        { from: 'b', to: 'b', count: 4 },
        { from: 'b', to: 'c', count: 7 },
        { from: 'c', to: 'a', count: 2 },
        { from: 'b', to: 'd', count: 3 },
      ],
      label,
    );
    expect(Object.fromEntries(bars.map(({ place, layer, count }) => [place, [layer, count]]))).toEqual({
      a: [0, 10],
      b: [1, 10],
      c: [2, 7],
      d: [2, 3],
    });
    expect(back).toEqual([{ from: 'c', to: 'a', count: 2 }]);
    expect(stayed.get('b')).toBe(4);
    expect(ways).toHaveLength(3);
  });

  it('are as wide as they are many, side by side', () => {
    const { ways, bars } = layoutOf(
      [
        { from: 'a', to: 'b', count: 3 },
        { from: 'a', to: 'c', count: 1 },
      ],
      label,
    );
    const [one, other] = ways;
    expect((one?.width ?? 0) / (other?.width ?? 1)).toBeCloseTo(3, 9);
    const start = bars.find(({ place }) => place === 'a');
    expect((one?.width ?? 0) + (other?.width ?? 0)).toBeCloseTo(start?.width ?? 0, 9);
  });
});
