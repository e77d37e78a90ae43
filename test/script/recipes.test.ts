// Lines that are several acts: every one of them is in the record.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/problem.js';
import { examineScript } from '../../src/script/read.js';
import { RECIPES } from '../../src/script/recipes.js';

const head = `
协商: 充电桩
种子: s
规则: 和平路
时间: 2026-09-01 9:00
人员:
  - { 编号: zhou, 姓名: 周敏 }
  - { 编号: he, 姓名: 何丽 }
  - { 编号: c1, 姓名: 胡建国 }
  - { 编号: c2, 姓名: 龙飞 }
  - { 编号: c3, 姓名: 万芳 }
  - { 编号: c4, 姓名: 史文 }
主体:
  - { 编号: council, 类别: 议事机构, 名称: 议事会, 成员: [c1, c2, c3] }
  - { 编号: party-branch, 类别: 党组织, 名称: 党支部 }
职务: { 召集人: zhou, 主持人: c1, 记录员: 何丽, 计票人: c4, 监票人: [c2, c3] }
过程:
`;

const acts = async (lines: string) => {
  const { script, problems } = await examineScript(head + lines);
  return { problems, acts: script.acts.map(({ type, at, asked }) => ({ type, at, asked })) };
};

const AT = '2026-09-19T11:00:00.000Z';

describe('a recipe', () => {
  it('of a speech asks for the floor, grants it, and has the speech with its stance', async () => {
    const found = await acts('  - 9月19日 19:00 龙飞 赞成 120秒: 三十几辆车等着。\n');
    expect(found.acts).toEqual([
      { type: 'floor.request', at: AT, asked: [{ by: 'c2', fields: { stance: 'for' } }] },
      { type: 'floor.grant', at: AT, asked: [{ by: 'c1', fields: { person: 'c2' } }] },
      {
        type: 'speech.make',
        at: AT,
        asked: [{ by: 'c2', fields: { person: 'c2', seconds: 120, text: '三十几辆车等着。' } }],
      },
    ]);
    // The item it is about is not said, and there is none before.
    expect(found.problems.map(({ code, at }) => [code, at?.line])).toEqual([['form.missing', 18]]);
  });

  it('of an amendment moves it, has it seconded and decided', async () => {
    const found = await acts(
      '  - 9月19日 19:00 龙飞 修正 甲: { 事项: 充电桩, 内容: 地面十桩, 附议: 万芳, 票数: 14-1-2 }\n',
    );
    expect(found.problems).toEqual([]);
    const motion = '修正1';
    expect(found.acts.map(({ type, asked }) => ({ type, asked }))).toEqual([
      {
        type: 'motion.move',
        asked: [{ by: 'c2', fields: { motion, kind: 'amend', option: '甲', item: '充电桩', text: '地面十桩' } }],
      },
      { type: 'motion.second', asked: [{ by: 'c3', fields: { motion } }] },
      { type: 'motion.decide', asked: [{ by: 'c1', fields: { motion, for: 14, against: 1, abstain: 2 } }] },
    ]);
  });

  it('is none where a line says no more than a command takes', async () => {
    const found = await acts('  - 9月19日 19:00 龙飞 修正 甲: { 事项: 充电桩, 内容: 地面十桩 }\n');
    expect(found.acts.map(({ type }) => type)).toEqual(['option.amend']);
  });

  it('of a show of hands signs in whoever came and enters the count', async () => {
    const found = await acts('  - 9月24日 19:00 举手 充电桩: { 签到: [胡建国, c2], 赞成: 2, 反对: 0, 弃权: 0 }\n');
    expect(found.problems).toEqual([]);
    expect(found.acts.map(({ type, asked }) => ({ type, asked }))).toEqual([
      {
        type: 'attendance.check-in',
        asked: [
          { by: 'he', fields: { person: 'c1' } },
          { by: 'he', fields: { person: 'c2' } },
        ],
      },
      {
        type: 'tally.enter',
        asked: [
          {
            by: 'c4',
            fields: {
              item: '充电桩',
              form: 'show-of-hands',
              for: 2,
              against: 0,
              abstain: 0,
              scrutineers: ['c2', 'c3'],
            },
          },
        ],
      },
    ]);
  });

  it('tells of what it has not been told, at its line', async () => {
    const found = await acts(
      '  - 9月24日 19:00 龙飞 反对: 不行\n  - 龙飞 修正 甲: { 事项: 充电桩, 内容: 十桩, 票数: 多数 }\n',
    );
    expect(found.problems.every(({ at }) => at?.line === 18 || at?.line === 19)).toBe(true);
    expect(found.problems.map(({ code }) => code)).toContain('form.missing');
  });

  it('is data: every act of each is a command', () => {
    for (const { steps } of RECIPES) for (const step of steps) expect(step.do).toMatch(/^[a-z]+\.[a-z-]+$/);
  });
});

describe('a line of several acts, one after another', () => {
  it('has each of them with its own time and person, and what stands behind the colon is of the last', async () => {
    const found = await acts('  - 9月19日 19:00 胡建国 宣布开会；宣读议事承诺；+2m 周敏 附注: 开始了；很安静。\n');
    expect(found.problems).toEqual([]);
    expect(found.acts).toEqual([
      { type: 'session.open', at: AT, asked: [{ by: 'c1', fields: {} }] },
      { type: 'oath.take', at: AT, asked: [{ by: 'c1', fields: {} }] },
      {
        type: 'note.add',
        at: '2026-09-19T11:02:00.000Z',
        asked: [{ by: 'zhou', fields: { text: '开始了；很安静。' } }],
      },
    ]);
  });

  it('goes on behind a text with what somebody else does, and leaves alone what is none or stands in quotation marks', async () => {
    const textsOf = async (line: string) => {
      const found = await acts(`  - 9月19日 19:00 周敏 ${line}\n`);
      return found.acts.map(({ type, asked }) => [type, ...asked.flatMap(({ by, fields }) => [by, fields.text])]);
    };
    const open = ['session.open', 'c1', undefined];
    expect(await textsOf('附注: 都到齐了；胡建国 宣布开会')).toEqual([['note.add', 'zhou', '都到齐了'], open]);
    expect(await textsOf('附注: 都到齐了；+5m 胡建国 宣布开会')).toEqual([['note.add', 'zhou', '都到齐了'], open]);
    for (const text of ['都到齐了；胡建国说：开会', '胡建国 赞成；龙飞 反对', '到齐了；张三 附注'])
      expect(await textsOf(`附注: ${text}`)).toEqual([['note.add', 'zhou', text]]);
    expect(await textsOf('附注: "都到齐了；胡建国 宣布开会"')).toHaveLength(1);
  });

  it('is told where the line stands when one of them is no command, and passes over what is empty', async () => {
    const found = await acts('  - 9月19日 19:00 胡建国 宣布开会；；胡建国 乱来\n');
    expect(found.acts.map(({ type }) => type)).toEqual(['session.open', '乱来']);
    expect(found.problems.map(({ code, at }) => [code, at?.line])).toEqual([['script.command-unknown', 18]]);
  });
});

describe('an amount with a comma between brackets', () => {
  it.each([
    ['8,600', '8600'],
    ['8,600元', '8600元'],
    ['1,286,000.50', '1286000.50'],
    ['1286,50', '1286.50'],
    ['12,5万元', '12.5万元'],
  ])('%s is told once, as what it was meant to be', async (written, right) => {
    const line = (cost: string) =>
      `  - 9月19日 19:00 龙飞 提方案 甲: { 事项: 充电桩, 名称: 八桩, 费用: ${cost}, 内容: 甲 }\n`;
    const said = await acts(line(written)).then(
      ({ problems }) => problems,
      (error: Fault) => error.problems,
    );
    expect(said).toMatchObject([{ code: 'script.decimal-comma', numbers: { written, right } }]);
    const mended = await acts(line(right));
    expect(mended.problems.map(({ code }) => code)).not.toContain('script.amount');
  });
});
