// yishi paper: lists the kinds, writes one or all, knows them by their Chinese names, and says what is wrong.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

  it('makes the folder of a file it is to write', async () => {
    const file = join(scratch(), '公示栏', '六月', '公示.html');
    const { code } = await yishi('paper', 'result', record, '--stage', '2', '--out', file);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  it('knows the register of ballot papers by its short name', async () => {
    const { code, out } = await yishi('paper', '登记册', record, '--lang', 'zh-Hans');
    expect(code).toBe(0);
    expect(out).toMatch(/^# 表决票发放回收登记册/m);
  });

  it.each([
    ['全部', 'zh-Hans', 'sign-in-签到表-1-lift.html'],
    ['全部', 'en', 'sign-in-Sign-in-sheet-1-lift.html'],
    ['All', 'zh-Hant', 'sign-in-簽到表-1-lift.html'],
  ])(
    'asked for %s in %s, writes all that the record gives into a folder, each to a file of its own',
    async (all, lang, one) => {
      const directory = join(scratch(), 'papers');
      const { code, out } = await yishi('paper', all, record, '--lang', lang, '--out', directory);
      expect(code).toBe(0);
      const files = readdirSync(directory);
      expect(files).toHaveLength(out.trimEnd().split('\n').length);
      expect(files).toContain(one);
    },
  );

  it('says what there is where nothing is about what was asked for', async () => {
    const { code, err } = await yishi('paper', '表决票', record, '--item', 'lft', '--lang', 'zh-Hans');
    expect([code, err]).toEqual([1, expect.stringContaining('--item lift')]);
    expect(err).not.toContain('还没有');
  });

  it('writes several to one name as numbered files beside each other, and never as a folder of that name', async () => {
    const directory = scratch();
    const { code, out } = await yishi('paper', 'result', record, '--out', join(directory, '公示.html'));
    expect(code).toBe(0);
    const files = readdirSync(directory).sort();
    expect(files).toEqual(['公示-1.html', '公示-2.html']);
    expect(out.trimEnd().split('\n')).toEqual(files.map((file) => join(directory, file)));
  });

  it('writes over no file unless it is told to, and then writes none of the others either', async () => {
    const directory = scratch();
    const [first, second] = [join(directory, 'r-1.md'), join(directory, 'r-2.md')];
    writeFileSync(second, 'mine');
    const asked = ['paper', 'result', record, '--out', join(directory, 'r.md')];
    const refused = await yishi(...asked);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain(`${second} exists already`);
    expect([existsSync(first), readFileSync(second, 'utf8')]).toEqual([false, 'mine']);
    expect((await yishi(...asked, '--force')).code).toBe(0);
    expect(readFileSync(second, 'utf8')).toContain('# Result of the vote');
  });

  it.each(['pdf', 'txt', 'PDF'])('refuses a file that ends in .%s with the formats there are', async (ending) => {
    const out = join(scratch(), `r.${ending}`);
    const { code, err } = await yishi('paper', 'result', record, '--stage', '2', '--out', out);
    expect({ code, there: existsSync(out) }).toEqual({ code: 2, there: false });
    expect(err).toContain(`no format ${ending.toLowerCase()}: one of md, html, docx`);
  });

  it('takes a name with a date in it for a folder', async () => {
    const out = join(scratch(), '公示2026.09');
    expect((await yishi('paper', 'sign-in', record, '--out', out)).code).toBe(0);
    expect(readdirSync(out).length).toBeGreaterThan(0);
  });

  it.each([
    ['签到', '# 签到表'],
    ['委托书', '# 授权委托书'],
    ['結果公示', '# 表决结果公示'],
    ['收支公示', '# 进度与收支公示'],
  ])('knows %s for what it is short for', async (asked, title) => {
    const { code, out } = await yishi('paper', asked, record, '--lang', 'zh-Hans');
    expect(code).toBe(0);
    expect(out).toContain(title);
  });

  it('knows 派单 and the like, even where the record gives none', async () => {
    for (const asked of ['派单', '派工单', '吹哨']) {
      const { code, err } = await yishi('paper', asked, record, '--lang', 'zh-Hans', '--project', 'none');
      expect({ code, err: err.includes('“派单（吹哨报到）”') }).toEqual({ code: 1, err: true });
    }
  });

  it('suggests what is nearest to a kind it does not know', async () => {
    const { code, err } = await yishi('paper', '签道表', record, '--lang', 'zh-Hans');
    expect(code).toBe(2);
    expect(err).toContain('是不是“签到表”');
    expect((await yishi('paper', '公告', record, '--lang', 'zh-Hans')).err).toContain('是不是“协商公告”、“表决公告”');
  });

  it.each(['paper', 'minutes', 'show'])(
    '%s of a record whose last line is cut off says so, and goes on',
    async (command) => {
      const torn = join(scratch(), 'torn.jsonl');
      const text = readFileSync(record, 'utf8');
      writeFileSync(torn, text.slice(0, -40));
      const { code, out, err } = await yishi(command, ...(command === 'paper' ? ['result'] : []), torn);
      expect(code).toBe(0);
      expect(out.length).toBeGreaterThan(100);
      expect(err).toMatch(
        /torn\.jsonl: the last line is cut off and left out \(entry \d+, \d+ characters.*yishi verify/,
      );
      expect((await yishi(command, ...(command === 'paper' ? ['result'] : []), record)).err).not.toContain('cut off');
    },
  );

  it.each([
    [['notice-of-lunch'], 2, 'there is no paper “notice-of-lunch”'],
    [['result'], 2, 'name the file of a record'],
    [['result', 'RECORD', '--format', 'pdf'], 2, 'no format pdf'],
    [['contract', 'RECORD'], 1, 'gives no “Partner contract” yet'],
    [['result', 'RECORD', '--item', 'none'], 1, 'there are: --item lift'],
  ])('says what is wrong with %j', async (argv, code, says) => {
    const ran = await yishi('paper', ...argv.map((word) => (word === 'RECORD' ? record : word)));
    expect(ran.code).toBe(code);
    expect(ran.err).toContain(says);
  });
});
