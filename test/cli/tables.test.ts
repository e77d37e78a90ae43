// The folder a consultation starts from, and a roll taken over into it: nothing is written over, nothing by halves, and examples are nobody.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { charters } from 'yishi/charters';
import { tableIn, writeWorkbook } from 'yishi/sheets';
import { folderOf } from '../../examples/cli/commands/new.js';
import { scratch } from '../scratch.js';
import { root, yishi } from './cli.js';

const roll = `${root}examples/rolls/和平里-名册.csv`;

let dir = '';
beforeEach(() => {
  dir = join(scratch(), '换灯');
});

const fresh = (charter = 'heping-road', ...more: string[]) =>
  yishi('new', charter, '--dir', dir, '--title', '换灯', '--yes', '--lang', 'zh-Hans', ...more);

describe('a folder', () => {
  it('has a script, tables to fill in and what to do next; what is missing is all that check says', async () => {
    expect((await fresh()).code).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(
      ['script.schema.json', '下一步.md', '人员.csv', '人员.xlsx', '协商.yaml', '名册.csv', '名册.xlsx'].sort(),
    );
    const { out } = await yishi('check', join(dir, '协商.yaml'), '--json');
    const { problems } = JSON.parse(out);
    expect(problems.map(({ code }: { code: string }) => code)).toEqual(['script.people-none']);
  });

  it('runs once its table of people is filled in', async () => {
    await fresh();
    const { sheet } = await tableIn(readFileSync(join(dir, '人员.xlsx')));
    const header = sheet?.rows[0]?.cells ?? [];
    const rows = [
      header,
      ['r01', '周敏', '', '居委会', '召集人', ''],
      ['r02', '胡建国', '3-101', '', '主持人', '议事会'],
    ];
    writeFileSync(join(dir, '人员.xlsx'), await writeWorkbook([{ name: '人员', rows }]));
    expect(await yishi('run', join(dir, '协商.yaml'))).toMatchObject({ code: 0, err: '' });
  });

  it.each(charters().map(({ id }) => id))('of %s lacks nothing but people, a roll and items', async (id) => {
    await fresh(id);
    const { out } = await yishi('check', join(dir, '协商.yaml'), '--json');
    for (const { code } of JSON.parse(out).problems) expect(['script.people-none', 'rolls.empty']).toContain(code);
  });

  it('is of rules as people call them, and in the language that is asked for before the command', async () => {
    const ran = await yishi('--lang', 'zh-Hans', 'new', '和平路', '--dir', dir, '--yes');
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(readFileSync(join(dir, '协商.yaml'), 'utf8')).toContain('规则: heping-road');
    expect((await yishi('--lang', 'zh-Hans', 'new', '和平鸟', '--dir', dir, '--yes')).err).toContain('没有议事规则');
    expect((await yishi('--lang=zh-Hans', '--help')).out).toContain('用法');
  });

  it.each([
    ['quick-poll', '楼组'],
    ['lift-retrofit', '加装电梯工作小组'],
  ])('of %s names its bodies in Chinese, counts days here, and has an item to begin with', async (id, body) => {
    await fresh(id);
    const script = readFileSync(join(dir, '协商.yaml'), 'utf8');
    expect(script).toContain(`名称: "${body}"`);
    expect(script).toMatch(/事项:.*\n {2}- \{ 事项: 事项1, 标题: "换灯", .*通过后: 意见 \}/);
    expect(script.includes('zone: Asia/Shanghai')).toBe(id === 'quick-poll');
    const people = [
      ['编号', '姓名', '职务', '议事主体'],
      ['r01', '周敏', '召集人', body],
      ['r02', '何强', '', body],
    ];
    writeFileSync(join(dir, '人员.xlsx'), await writeWorkbook([{ name: '人员', rows: people }]));
    await yishi('import', 'roll', roll, '--script', dir, '--yes');
    expect(await yishi('run', join(dir, '协商.yaml'))).toMatchObject({ code: 0, err: '' });
  });

  it('that does not use its roll yet is told so where a roll is taken over', async () => {
    await fresh('quick-poll');
    const { out } = await yishi('import', 'roll', roll, '--script', dir, '--yes', '--lang', 'zh-Hans');
    const lines = readFileSync(join(dir, '协商.yaml'), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('# 名册:'));
    expect(out).toContain(`第${at + 1}行前有 # 号，名册还没有用上；请把该行改为：名册: 名册.xlsx`);
  });

  it('in English has English keys and headings', async () => {
    expect((await yishi('new', 'quick-poll', '--dir', dir, '--yes', '--lang', 'en')).code).toBe(0);
    expect(readFileSync(join(dir, 'consultation.yaml'), 'utf8')).toContain('people: people.xlsx');
  });

  it('is never written over, and then nothing is written at all', async () => {
    await fresh();
    writeFileSync(join(dir, '协商.yaml'), '我写的');
    const { code, err } = await fresh();
    expect(code).toBe(2);
    expect(err).toContain('已经有了');
    expect(readFileSync(join(dir, '协商.yaml'), 'utf8')).toBe('我写的');
  });

  it.each([
    ['3幢 2单元：加装 电梯？', '3幢-2单元：加装-电梯？'],
    ['A/B\\C:*?"<>|D\t', 'A-B-C-D'],
    ['../../etc', 'etc'],
    ['  ...  ', 'yishi'],
    ['No. 3 …and so on...', 'No.-3-…and-so-on'],
    [`${'梯'.repeat(59)}🛗🛗`, `${'梯'.repeat(59)}🛗`],
  ])('named after its title %j is %j, on whatever system', (title, name) => {
    expect(folderOf(title)).toBe(name);
  });

  it('of no such charter, or in no such zone, is none', async () => {
    expect((await fresh('nowhere')).code).toBe(2);
    expect((await fresh('heping-road', '--zone', 'Mars/Olympus')).code).toBe(2);
    expect(existsSync(dir)).toBe(false);
  });
});

describe('a roll', () => {
  it('is shown before it is written, and written when whoever looked says so', async () => {
    await fresh();
    const looked = await yishi('import', 'roll', roll, '--script', dir, '--lang', 'zh-Hans');
    expect(looked.code).toBe(1);
    expect(looked.out).toContain('没有写入');
    expect((await yishi('import', 'roll', roll, '--script', dir, '--yes')).code).toBe(0);
    const read = async (file: string) => JSON.parse((await yishi('roll', file, '--json')).out).roll;
    expect(await read(join(dir, '名册.xlsx'))).toEqual(await read(roll));
  });

  it('taken over again says what changes', async () => {
    await fresh();
    const text = (area: string, last = '') => `编号,姓名,房号,面积\nY01,张伟,101,${area}\n${last}`;
    const file = join(dir, '新.csv');
    writeFileSync(file, text('80'));
    await yishi('import', 'roll', file, '--script', dir, '--yes');
    writeFileSync(file, text('89.37', 'Y02,王芳,102,70\n'));
    const { out } = await yishi('import', 'roll', file, '--script', dir, '--json');
    const { changes, written } = JSON.parse(out);
    expect(written).toBe(false);
    expect(changes.added).toMatchObject([{ person: 'Y02' }]);
    expect(changes.changed).toMatchObject([{ person: 'Y01' }]);
  });

  it('with one bad line changes nothing', async () => {
    await fresh();
    const before = readFileSync(join(dir, '名册.xlsx'));
    const file = join(dir, '坏.csv');
    writeFileSync(file, '编号,姓名,房号,面积\nY01,张伟,101,"12,5"\n');
    const { code, err } = await yishi('import', 'roll', file, '--script', dir, '--yes', '--lang', 'zh-Hans');
    expect(code).toBe(2);
    expect(err).toContain('坏.csv:2:4');
    expect(readFileSync(join(dir, '名册.xlsx'))).toEqual(before);
    expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('goes to a table, and to no other file', async () => {
    await fresh();
    for (const to of [[], ['--out', join(dir, 'a.docx')], ['--out', roll]])
      expect((await yishi('import', 'roll', roll, ...to, '--yes')).code).toBe(2);
    expect((await yishi('import', 'rooms', roll, '--script', dir)).code).toBe(2);
  });
});
