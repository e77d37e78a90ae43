// yishi paper: lists the kinds, writes one or all, knows them by their Chinese names, and says what is wrong.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { paperKinds } from 'yishi/documents';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';

let record: string;
beforeAll(async () => {
  record = join(scratch(), 'record.jsonl');
  expect((await yishi('run', meeting('heping-road-lift'), '--record', record)).code).toBe(0);
});

describe('yishi paper', () => {
  it('lists every kind', async () => {
    const { code, out } = await yishi('paper', '--lang', 'zh-Hans');
    expect(code).toBe(0);
    for (const { title, kind } of paperKinds('zh-Hans')) expect(out).toContain(`${title} ${kind}`);
    expect(JSON.parse((await yishi('paper', '--json')).out)).toHaveLength(paperKinds('en').length);
  });

  it.each([
    ['result', 'zh-Hans'],
    ['表决结果公示', 'zh-Hans'],
    ['表决结果公示', 'en'],
    ['Result of the vote', 'en'],
  ])('prints %s as Markdown in %s', async (kind, lang) => {
    const { code, out } = await yishi('paper', kind, record, '--lang', lang, '--stage', '2');
    expect(code).toBe(0);
    expect(out).toMatch(lang === 'en' ? /^# Result of the vote: Vote 2$/m : /^# 表决结果公示：第2次表决$/m);
  });

  it('writes one to a file in the format of its ending', async () => {
    const directory = scratch();
    for (const [ending, begins] of [
      ['html', '<!doctype html>'],
      ['md', '**'],
      ['docx', 'PK'],
    ] as const) {
      const file = join(directory, `paper.${ending}`);
      const { code, out } = await yishi('paper', 'result', record, '--stage', '2', '--out', file);
      expect({ code, out: out.trim() }).toEqual({ code: 0, out: file });
      expect(readFileSync(file, 'latin1').startsWith(begins)).toBe(true);
    }
  });

  it('writes all that the record gives into a folder, each to a file of its own', async () => {
    const directory = join(scratch(), 'papers');
    const { code, out } = await yishi('paper', '全部', record, '--lang', 'zh-Hans', '--out', directory);
    expect(code).toBe(0);
    const files = readdirSync(directory);
    expect(files).toHaveLength(out.trimEnd().split('\n').length);
    expect(files.some((file) => /^sign-in-签到表-1-lift\.html$/.test(file))).toBe(true);
  });

  it.each([
    [['notice-of-lunch'], 2, 'there is no paper “notice-of-lunch”'],
    [['result'], 2, 'name the file of a record'],
    [['result', 'RECORD', '--format', 'pdf'], 2, 'no format pdf'],
    [['contract', 'RECORD'], 1, 'gives no “Partner contract” yet'],
    [['result', 'RECORD', '--item', 'none'], 1, 'gives no “Result of the vote” yet'],
  ])('says what is wrong with %j', async (argv, code, says) => {
    const ran = await yishi('paper', ...argv.map((word) => (word === 'RECORD' ? record : word)));
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
  });
});
