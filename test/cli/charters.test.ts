// yishi charters: what there is, one charter in plain words, two side by side, and a file with what is wrong in it at its line.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charters } from 'yishi/charters';
import { LANGUAGES } from 'yishi/language';
import { scratch } from '../scratch.js';
import { yishi } from './cli.js';

const own = `id: ours
title: { zh: 我们院子的议事规则, en: Rules of our courtyard }
source: { zh: 院坝会议定, en: Agreed in the courtyard }
`;

const written = (files: Record<string, string>): string => {
  const directory = scratch();
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(directory, file, '..'), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
  return directory;
};

test.each(LANGUAGES)('lists every charter with its steps, in %s', async (lang) => {
  const { code, out, err } = await yishi('charters', '--lang', lang);
  expect([code, err]).toEqual([0, '']);
  for (const { id } of charters()) expect(out).toContain(`${id}  `);
  expect(out).not.toMatch(/undefined|\[object|NaN/);
});

describe.each(charters().map(({ id }) => id))('%s', (id) => {
  test.each(LANGUAGES)('is told in plain words, in %s', async (lang) => {
    const { code, out, err } = await yishi('charters', id, '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
    if (lang !== 'zh-Hant' && ['heping-road', 'quick-poll'].includes(id))
      await expect(out).toMatchFileSnapshot(`expected/charters.${id}.${lang}.txt`);
  });
});

describe('two charters', () => {
  test.each(['en', 'zh-Hans'])('are shown where they differ, side by side, in %s', async (lang) => {
    const { code, out } = await yishi('charters', 'heping-road', 'xinxian', '--lang', lang);
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`expected/charters.differences.${lang}.txt`);
  });

  test('that say the same say so', async () => {
    const { out } = await yishi('charters', 'quick-poll', 'quick-poll', '--lang', 'en');
    expect(out).toBe('quick-poll and quick-poll say the same.\n');
  });

  test('are rows with an id each, for programs', async () => {
    const { out } = await yishi('charters', 'heping-road', 'quick-poll', '--json', '--lang', 'en');
    const rows = JSON.parse(out) as { id: string; one?: string; other?: string }[];
    expect(rows).toContainEqual({
      id: 'vote.scrutineers',
      section: 'Vote',
      label: 'Scrutineers',
      one: '2 at the count',
      other: 'none needed',
    });
    expect(rows.map(({ id }) => id)).not.toContain('vote.calls');
  });
});

describe('a file', () => {
  test('is told as it comes out, with what should be looked at and the line that says it', async () => {
    const directory = written({
      'rules/ours.yaml': `${own}extends: ../base.yaml\nvote: { noticeDays: 3 }\n`,
      'base.yaml': `${own}extends: heping-road\nmaxReturns: 1\n`,
    });
    const file = join(directory, 'rules/ours.yaml');
    const { code, out } = await yishi('charters', file, '--lang', 'en');
    expect(code).toBe(0);
    expect(out).toContain('Rules of our courtyard  ours\n');
    expect(out).toContain('talked over or voted on again once at most');
    const place = `${file}:5:21: vote.noticeDays: 3 days of notice, and statutes ask for up to 15`;
    expect(out.replace(/\n {4}/g, ' ').replace(/ /g, '')).toContain(place.replace(/ /g, ''));
    const { remarks } = JSON.parse((await yishi('charters', file, '--json', '--lang', 'en')).out);
    expect(remarks).toMatchObject([
      {
        severity: 'warning',
        code: 'charters.notice-short',
        at: { file, line: 5, column: 21, path: 'vote.noticeDays' },
      },
    ]);
  });

  test('that cannot run is told and ends with 2', async () => {
    const directory = written({ 'ours.yaml': `${own}extends: quick-poll\nbegins: topics\n` });
    const { code, out } = await yishi('charters', join(directory, 'ours.yaml'), '--lang', 'en');
    expect(code).toBe(2);
    expect(out).toContain('no phase lists the step');
  });

  test('that is none ends with 2, and one that is not there with 3', async () => {
    const directory = written({
      'ours.yaml': `${own}extends: ./ours.yaml\n`,
      'key.yaml': `${own}extends: quick-poll\nvotes: {}\n`,
    });
    const circular = await yishi('charters', join(directory, 'ours.yaml'), '--lang', 'en');
    expect(circular.code).toBe(2);
    expect(circular.err).toContain('ours.yaml:4:10: this charter extends itself: ours.yaml → ours.yaml');
    const key = await yishi('charters', join(directory, 'key.yaml'), '--lang', 'zh-Hans');
    expect(key.code).toBe(2);
    expect(key.err).toContain('key.yaml:5:1');
    expect((await yishi('charters', join(directory, 'gone.yaml'))).code).toBe(3);
    const unknown = await yishi('charters', 'heping-rode', '--lang', 'en');
    expect([unknown.code, unknown.err]).toEqual([2, expect.stringContaining('there is no charter heping-rode')]);
  });
});
