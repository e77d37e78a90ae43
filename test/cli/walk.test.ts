// The way of docs/first-consultation.zh-CN.md, from an empty folder to a posting, with the command as it is built; and what is live, by hand.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from 'yishi';
import { scratch } from '../scratch.js';
import { prepared, ROLL, ROOMS } from './canopy.js';
import { root, spawned } from './cli.js';

describe('from Excel to the posting', () => {
  it('a worker prepares, checks, rehearses and prints with the command and two tables', async () => {
    const own = await prepared();
    expect(readdirSync(join(own.folder, '雨棚')).sort()).toEqual(
      [
        '下一步.md',
        '人员.csv',
        '人员.xlsx',
        '协商.yaml',
        '名册.csv',
        '名册.xlsx',
        '表决.xlsx',
        'script.schema.json',
      ].sort(),
    );
    expect(await own.ran('check', '雨棚/协商.yaml')).toEqual({
      code: 0,
      out: expect.stringContaining('✓ 没有发现差错'),
      err: '',
    });

    const played = await own.ran('run', '雨棚/协商.yaml', '--record', '雨棚.jsonl');
    expect(played, played.err).toMatchObject({ code: 0 });
    expect(played.out).toContain('共收回表决票7张：有效7张，无效0张；名册中另有1人未投票');
    expect(played.out).toContain('✓ 演练全部符合预期。');

    const shown = await own.ran('show', '雨棚.jsonl');
    expect(shown.out).toMatch(/现状 +已通过并生效/);
    expect(shown.out).toMatch(/事项 +单元门口加装雨棚 · 玻璃雨棚，费用8,600\.00元 · 表决通过/);

    const papers = await own.ran('paper', '全部', '雨棚.jsonl', '--out', '文书', '--issuer', '梧桐里业主委员会');
    expect(papers, papers.err).toMatchObject({ code: 0 });
    const files = readdirSync(join(own.folder, '文书'));
    for (const kind of ['协商公告', '签到表', '表决公告', '表决票', '会议记录', '计票单', '表决结果公示'])
      expect(files.filter((file) => file.includes(`-${kind}-`))).toHaveLength(1);

    const [posting = ''] = files.filter((file) => file.includes('表决结果公示'));
    const html = readFileSync(join(own.folder, '文书', posting), 'utf8');
    for (const said of ['梧桐里业主委员会', '结果：通过', '736.50平方米', '528.00平方米', '2026年8月21日 24:00前'])
      expect(html).toContain(said);
    // A rehearsal never passes for what happened, and neighbours are no names on a wall.
    expect(html).toContain('脚本演示');
    expect(html).not.toContain('姚慧');
    const ballots = readFileSync(
      join(own.folder, '文书', files.find((file) => file.includes('-表决票-')) ?? ''),
      'utf8',
    );
    for (const room of ROOMS) expect(ballots).toContain(room);
  });

  it('what is wrong is told at once, each where it is mended, and nothing is recorded', async () => {
    const own = await prepared();
    await own.table(
      '名册.xlsx',
      ROLL.map((row) => row.map((cell) => (cell === 120.5 ? '120,5' : cell))),
    );
    const roll = await own.ran('check', '雨棚/协商.yaml');
    expect(roll).toMatchObject({ code: 2 });
    expect(roll.out + roll.err).toMatch(/雨棚\/名册\.xlsx:10:\d+: .*120\.5/);
    await own.table('名册.xlsx', ROLL);
    own.script((text) =>
      text.replace('谷建平 宣布开会', '谷建萍 宣布开会').replace('8月5日 20:00 霍明', '8月5日 20:00 方芬'),
    );
    const both = await own.ran('check', '雨棚/协商.yaml');
    expect(both.code).not.toBe(0);
    expect(both.out + both.err).toContain('是否想写 谷建平？');
    expect(existsSync(join(own.folder, '雨棚.jsonl'))).toBe(false);
  });
});

describe('what is live', () => {
  it('is opened with the same script, done line by line, and gone on with the next evening', async () => {
    const own = await prepared();
    const opened = await own.ran('open', '雨棚/协商.yaml', '--record', '现场.jsonl');
    expect(opened, opened.err).toMatchObject({ code: 0, out: expect.stringContaining('脚本里的过程没有照搬') });

    // Seven days of notice, and to be sure some more.
    const then = new Date(Date.now() + 10 * 86_400_000);
    const day = `${then.getUTCFullYear()}年${then.getUTCMonth() + 1}月${then.getUTCDate()}日`;
    const called = `祝秀兰 召集协商: { 形式: 会议, 开始: ${then.toISOString().slice(0, 10)} 19:00, 地点: 业委会办公室 }`;
    expect(await own.ran('do', '现场.jsonl', called)).toMatchObject({
      code: 0,
      out: expect.stringContaining('✓ 记下1件'),
    });
    const shown = await own.ran('show', '现场.jsonl');
    expect(shown.out).toContain(`已通知，${day} 19:00开会`);
    expect(shown.out).toContain('应到3人，实到0人，还差2人方可开会');

    const early = await own.ran('do', '现场.jsonl', '祝秀兰 公示表决结果');
    expect(early).toMatchObject({ code: 1, err: expect.stringContaining('这一次什么都没有记') });

    const more = '人员: [夏雨]\n过程:\n  - 祝秀兰 附注: 请夏雨来说明施工安排。\n';
    writeFileSync(join(own.folder, '第二晚.yaml'), more);
    const went = await own.ran('continue', '现场.jsonl', '第二晚.yaml');
    expect(went, went.err).toMatchObject({ code: 0, out: expect.stringContaining('登记参与人1人：夏雨') });
    expect(await own.ran('verify', '现场.jsonl')).toMatchObject({ code: 0 });

    const notice = await own.ran('paper', '协商公告', '现场.jsonl', '--out', '公告.html');
    expect(notice, notice.err).toMatchObject({ code: 0 });
    const html = readFileSync(join(own.folder, '公告.html'), 'utf8');
    expect(html).toContain(`${day} 19:00`);
    expect(html).not.toContain('不具效力');
  });
});

const typeOf = (line: string): string => {
  const entry: Entry = JSON.parse(line);
  return entry.type;
};

describe('the charging posts of examples/desk', () => {
  const folder = `${root}examples/desk/充电桩`;

  it('take no more than ninety lines beside their tables, and nothing is wrong with them', async () => {
    expect(readFileSync(`${folder}/充电桩.yaml`, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(90);
    const checked = await spawned(['check', '充电桩.yaml', '--lang', 'zh-Hans'], { cwd: folder });
    expect(checked).toEqual({ code: 0, out: expect.stringMatching(/^✓ 没有发现差错，96条都能照办。\s*$/), err: '' });
  });

  it('go from a topic to the evaluation, with a meeting that fails, an objection and a stop of the works', async () => {
    const record = join(scratch(), '充电桩.jsonl');
    const played = await spawned(['run', '充电桩.yaml', '--record', record, '--lang', 'zh-Hans'], { cwd: folder });
    expect(played, played.err).toMatchObject({ code: 0 });
    expect(played.out).toMatch(/事项 +小区充电桩建设与停车位改造 · 地面八桩，费用96,000\.00元 · 表决通过/);
    expect(played.out).toContain('预算128,600.50元，收入128,600.50元，支出128,600.50元');
    const entries = readFileSync(record, 'utf8').trimEnd().split('\n');
    const types = entries.map((line) => typeOf(line));
    expect(types).toHaveLength(283);
    for (const type of ['session.fail', 'ranking.close', 'objection.withdraw', 'callout.confirm', 'change.decide'])
      expect(types).toContain(type);
    expect(types.filter((type) => type === 'ballot.cast')).toHaveLength(33);
  });
});
