// Records that go on: opened live and done by hand, or continued the next evening and after a crash, without what was written before.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Entry } from 'yishi';
import { scratch } from '../scratch.js';
import { yishi } from './cli.js';

const HEAD = `协商: 换灯
种子: s
规则: quick-poll
时间: 2026-04-11 18:00
人员:
  - { 编号: zhou, 姓名: 周敏 }
  - { 编号: he, 姓名: 何志强 }
  - { 编号: luo, 姓名: 罗春梅 }
主体:
  - { 编号: group, 类别: 小组, 名称: 楼组, 成员: [zhou, he, luo] }
职务: { 召集人: zhou }
事项:
  - { 事项: lamp, 标题: 换灯, route: [{ body: group, rule: simple-majority }], becomes: opinion }
`;
const EVENING = `过程:
  - 周敏 公告: { 事项: [lamp], 截止: 4月12日 21:00 }
  - 20:00 何志强 投票: { 意见: { lamp: 赞成 }, 渠道: 线上 }
`;

interface Place {
  file(name: string, text: string): string;
  record: string;
  entries(): Entry[];
}

function place(): Place {
  const dir = scratch();
  const record = join(dir, 'r.jsonl');
  return {
    file(name, text) {
      writeFileSync(join(dir, name), text);
      return join(dir, name);
    },
    record,
    entries: () =>
      readFileSync(record, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Entry => JSON.parse(line)),
  };
}

const zh = (...argv: string[]) => yishi(...argv, '--lang', 'zh-Hans');

async function played(acts = EVENING): Promise<Place> {
  const here = place();
  const ran = await yishi('run', here.file('a.yaml', HEAD + acts), '--record', here.record);
  expect(ran, ran.err).toMatchObject({ code: 0 });
  return here;
}

async function opened(): Promise<Place> {
  const here = place();
  const ran = await yishi('open', here.file('a.yaml', HEAD + EVENING), '--record', here.record);
  expect(ran, ran.err).toMatchObject({ code: 0 });
  return here;
}

const types = ({ entries }: Place): string[] => entries().map(({ type }) => type);

describe('yishi open', () => {
  it('opens a live consultation under the real clock and plays no act', async () => {
    const here = place();
    const before = new Date().toISOString();
    const { code, out } = await zh('open', here.file('a.yaml', HEAD + EVENING), '--record', here.record);
    expect(code).toBe(0);
    expect(out).toContain('脚本里的过程没有照搬');
    expect(types(here)).toEqual(['consultation.open', 'roll.enter']);
    const [first] = here.entries();
    expect(first?.fields).toMatchObject({ mode: 'live' });
    expect(first && first.at >= before).toBe(true);
    expect(await yishi('verify', here.record)).toMatchObject({ code: 0 });
  });

  it('takes a head without acts, and is not stopped by acts that cannot be read', async () => {
    const here = place();
    expect(await yishi('open', here.file('a.yaml', HEAD), '--record', here.record)).toMatchObject({ code: 0 });
    const other = place();
    const wrong = `${HEAD}过程:\n  - 没人 胡闹\n`;
    expect(await yishi('open', other.file('a.yaml', wrong), '--record', other.record)).toMatchObject({ code: 0 });
  });

  it('never writes over a record, and wants one', async () => {
    const here = await opened();
    const text = readFileSync(here.record, 'utf8');
    const again = await zh('open', here.file('a.yaml', HEAD), '--record', here.record);
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('接着记') });
    expect(readFileSync(here.record, 'utf8')).toBe(text);
    expect(await zh('open', here.file('a.yaml', HEAD))).toMatchObject({ code: 2 });
  });

  it('begins nothing where the opening would be refused or cannot be read', async () => {
    const here = place();
    const ran = await yishi('open', here.file('a.yaml', HEAD.replace('zhou }', 'nobody }')), '--record', here.record);
    expect(ran.code).toBe(2);
    expect(existsSync(here.record)).toBe(false);
  });
});

describe('yishi do', () => {
  it('does things in a live record, when they happen, by people as they are called', async () => {
    const here = await opened();
    const before = new Date().toISOString();
    const { code, out } = await zh('do', here.record, '周敏 附注: 今晚到此为止。');
    expect(code).toBe(0);
    expect(out).toContain('记下1件');
    const note = here.entries().at(-1);
    expect(note).toMatchObject({ type: 'note.add', by: 'zhou' });
    expect(note && note.at >= before).toBe(true);
    expect(note).not.toHaveProperty('on');
    expect(await yishi('verify', here.record)).toMatchObject({ code: 0 });
  });

  it('understands the colon of an input method for Chinese', async () => {
    const here = await opened();
    expect(await zh('do', here.record, '周敏 附注：到此为止：散会。')).toMatchObject({ code: 0 });
    expect(Object.values(here.entries().at(-1)?.seals ?? {}).map(({ text }) => text)).toEqual(['到此为止：散会。']);
  });

  it('takes what stands behind the colon for the text it is', async () => {
    const here = await opened();
    const texts = ['没空格', '费用: 3元', '#1号楼', '012', '7', '"甲"说: 好', '[急] 停电', 'a：b', '- 一'];
    for (const text of texts) expect(await zh('do', here.record, `周敏 附注:${text}`), text).toMatchObject({ code: 0 });
    expect(await zh('do', here.record, '周敏 附注： 012')).toMatchObject({ code: 0 });
    expect(await zh('do', here.record, '周敏 附注: "引号里的"')).toMatchObject({ code: 0 });
    const said = here.entries().flatMap(({ seals = {} }) => Object.values(seals).map(({ text }) => text));
    expect(said.slice(-texts.length - 2)).toEqual([...texts, '012', '引号里的']);
  });

  it('says of a time that is claimed how one is claimed where the rules count it', async () => {
    const here = await opened();
    const { err } = await zh('do', here.record, '19:00 周敏 附注: 补记');
    expect(err).toContain('请删去 19:00。');
    expect(err).toContain('“发生”');
  });

  it('says in words why something is refused, and then records nothing of all that was asked', async () => {
    const here = await opened();
    const text = readFileSync(here.record, 'utf8');
    const ran = await zh('do', here.record, '周敏 附注: 一', '何志强 计票', '周敏 附注: 三');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('不予受理');
    expect(ran.err).toContain('什么都没有记');
    expect(readFileSync(here.record, 'utf8')).toBe(text);
  });

  it('records what comes before the first that is refused where that is wanted', async () => {
    const here = await opened();
    const ran = await zh('do', here.record, '周敏 附注: 一', '何志强 计票', '周敏 附注: 三', '--partial');
    expect(ran.code).toBe(1);
    expect(ran.err).toContain('前面的1件已经记下');
    expect(types(here)).toEqual(['consultation.open', 'roll.enter', 'note.add']);
  });

  it('claims an earlier time only where the rules count it', async () => {
    const here = await opened();
    const ran = await zh('do', here.record, '00:00 周敏 附注: 早就说过');
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('以当时的系统时间为准') });
  });

  it('names whoever is nearest to a name that nobody has', async () => {
    const here = await opened();
    const ran = await zh('do', here.record, '何志墙 附注: 在');
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('何志强') });
  });

  it('says that a record knows no rooms but those of its rolls', async () => {
    const here = await opened();
    const { err } = await zh('do', here.record, '1-102 投票 lamp: { 意见: { lamp: 赞成 }, 渠道: 线上 }');
    expect(err).toContain('记录里没有房号 1-102：记录只保存名册上的房号');
  });

  it('leaves a played record with the same bytes, whoever does the same in it', async () => {
    const one = await played();
    const other = await played();
    for (const here of [one, other])
      expect(await yishi('do', here.record, '+10分钟 罗春梅 投票: { 意见: { lamp: 反对 }, 渠道: 线上 }')).toMatchObject(
        { code: 0 },
      );
    expect(readFileSync(one.record, 'utf8')).toBe(readFileSync(other.record, 'utf8'));
    expect(one.entries().at(-1)).toMatchObject({ by: 'luo', at: '2026-04-11T20:10:00.000Z' });
  });

  it('goes only forward in a played record', async () => {
    const here = await played();
    const ran = await zh('do', here.record, '2026-04-11 19:00 周敏 附注: 早了');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('早于');
  });

  it('does something when the next deadline is due', async () => {
    const here = await played();
    expect(await zh('do', here.record, '到期 周敏 计票')).toMatchObject({ code: 0 });
    expect(here.entries().at(-1)).toMatchObject({ type: 'count.make', at: '2026-04-12T21:00:00.000Z' });
    const early = await opened();
    expect(await zh('do', early.record, '到期 周敏 计票')).toMatchObject({
      code: 2,
      err: expect.stringContaining('谈不上到期'),
    });
  });

  it('is not asked of what is no record', async () => {
    const here = place();
    expect(await yishi('do', here.file('a.yaml', HEAD), '周敏 附注: 一')).toMatchObject({ code: 3 });
    expect(await yishi('do', here.record, '周敏 附注: 一')).toMatchObject({ code: 3 });
  });
});

const MORE = `- 20:30 罗春梅 投票: { 意见: { lamp: 反对 }, 渠道: 线上 }
- 周敏 附注: 一
- 周敏 附注: 一
- 21:00 周敏 附注: 二
`;

describe('yishi continue', () => {
  it('goes on with acts alone', async () => {
    const here = await played();
    expect(await yishi('continue', here.record, here.file('b.yaml', MORE))).toMatchObject({ code: 0 });
    expect(types(here).slice(4)).toEqual(['ballot.cast', 'note.add', 'note.add', 'note.add']);
    expect(await yishi('verify', here.record)).toMatchObject({ code: 0 });
  });

  it('is taken up again where it was cut short, and then says the same to the byte', async () => {
    const whole = await played();
    await yishi('continue', whole.record, whole.file('b.yaml', MORE));
    const lines = readFileSync(whole.record, 'utf8').trimEnd().split('\n');
    for (let kept = 5; kept < lines.length; kept += 1) {
      const cut = await played();
      cut.file('r.jsonl', `${lines.slice(0, kept).join('\n')}\n`);
      const ran = await zh('continue', cut.record, cut.file('b.yaml', MORE));
      expect(ran, ran.err).toMatchObject({ code: 0, out: expect.stringContaining(`其中${kept - 4}件已经记过`) });
      expect(readFileSync(cut.record, 'utf8')).toBe(`${lines.join('\n')}\n`);
    }
    const again = await zh('continue', whole.record, whole.file('b.yaml', MORE));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('没有新的内容') });
    expect(readFileSync(whole.record, 'utf8')).toBe(`${lines.join('\n')}\n`);
  });

  it('takes another list for another one', async () => {
    const here = await played();
    await yishi('continue', here.record, here.file('b.yaml', MORE));
    expect(await yishi('continue', here.record, here.file('b.yaml', '- 21:30 周敏 附注: 二\n'))).toMatchObject({
      code: 0,
    });
    expect(types(here)).toHaveLength(9);
  });

  it('mends a slip of the pen in what is still to come, and tells of one in what was recorded', async () => {
    const here = await played();
    await yishi('continue', here.record, here.file('b.yaml', MORE.split('\n').slice(0, 2).join('\n')));
    const mended = MORE.replace('附注: 二', '附注: 贰');
    expect(await yishi('continue', here.record, here.file('b.yaml', mended))).toMatchObject({ code: 0 });
    const changed = mended.replace('附注: 一', '附注: 壹');
    const ran = await zh('continue', here.record, here.file('b.yaml', changed));
    expect(ran.err).toContain('写得不一样');
    expect(types(here)).toHaveLength(8);
  });

  it('records nothing where anything would be refused', async () => {
    const here = await played();
    const text = readFileSync(here.record, 'utf8');
    const ran = await zh('continue', here.record, here.file('b.yaml', `${MORE}- 何志强 计票\n`));
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(/b\.yaml:5:\d+: .*不予受理/);
    expect(readFileSync(here.record, 'utf8')).toBe(text);
  });

  it('lets people and units come in, with no earlier script', async () => {
    const here = await played();
    const more = `人员: [燃气公司小王]
主体:
  - { 编号: gas, 类别: 单位, 名称: 燃气公司, 成员: [燃气公司小王] }
过程:
  - 20:30 燃气公司小王 附注: 到了
`;
    const ran = await zh('continue', here.record, here.file('b.yaml', more));
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(ran.out).toContain('登记参与人1人：燃气公司小王；单位1家：燃气公司');
    expect(types(here).slice(4)).toEqual(['person.admit', 'roll.enter', 'note.add']);
    // A name lies sealed, an id does not: whoever has only a name gets an id that says nothing.
    expect(here.entries().at(-1)?.by).toBe('p1');
    expect(await zh('do', here.record, '燃气公司小王 附注: 修好了')).toMatchObject({ code: 0 });
    // A text ends where it goes on with what somebody else does, unless it stands in quotation marks or is no act.
    const notes = types(here).filter((type) => type === 'note.add').length;
    const many = '燃气公司小王 附注: 一；何志强 附注: 二；周敏说好；周敏 赞成';
    expect(await zh('do', here.record, many)).toMatchObject({ code: 0, out: expect.stringContaining('记下2件') });
    const quoted = '燃气公司小王 附注: "一；何志强 附注: 二"';
    expect(await zh('do', here.record, quoted)).toMatchObject({ code: 0, out: expect.stringContaining('记下1件') });
    expect(types(here).filter((type) => type === 'note.add')).toHaveLength(notes + 3);
    expect(
      here
        .entries()
        .slice(-3)
        .map(({ by }) => by),
    ).toEqual(['p1', 'he', 'p1']);
    // The same list again, and whoever is in the record already, bring nobody in.
    for (const listed of [more, '人员: [燃气公司小王, zhou, { 姓名: 何志强 }]\n过程: []\n'])
      expect(await zh('continue', here.record, here.file('b.yaml', listed))).toMatchObject({ code: 0 });
    expect(types(here).filter((type) => type === 'person.admit')).toHaveLength(1);
    expect(await zh('do', here.record, '燃气公司小王 附注: 又来了')).toMatchObject({ code: 0 });
  });

  it('takes the whole script again, with what was added to it', async () => {
    const here = await played();
    const longer = `${HEAD.replace('姓名: 罗春梅 }', '姓名: 罗春梅 }\n  - { 编号: wang, 姓名: 小王 }')}${EVENING}  - 20:30 小王 附注: 到了\n`;
    const ran = await zh('continue', here.record, here.file('a.yaml', longer));
    expect(ran, ran.err).toMatchObject({ code: 0, out: expect.stringContaining('其中2件已经记过') });
    expect(types(here).slice(4)).toEqual(['person.admit', 'note.add']);
    const again = await zh('continue', here.record, here.file('a.yaml', longer));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('没有新的内容') });
  });

  it('tells of a script that is of another record', async () => {
    const here = await played();
    const other = `${HEAD}过程:\n  - 18:10 周敏 附注: 别的\n`;
    const ran = await zh('continue', here.record, here.file('a.yaml', other));
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('第 3 条') });
    const live = await opened();
    expect(await zh('continue', live.record, live.file('a.yaml', HEAD))).toMatchObject({ code: 2 });
  });
});

describe('what cannot be done as it is said', () => {
  it.each([
    ['周敏 投票: 赞成', '投票 不能只写一段话'],
    ['周敏 召集协商: { 形式: 会意 }', '形式 只能是 会议（session）、书面征询（written）'],
    ['周敏 附住: a', '没有请求 附住；是否想写 附注、附议？'],
    ['附件', '一个人写在“由”'],
    ['周敏 完成节点: { 项目: a, 节点: b, 佐证材料: [a, b] }', '佐证材料 应是一个文件的名字'],
  ])('“%s” is told in the words of who says it', async (act, told) => {
    const here = await opened();
    expect(await zh('do', here.record, act)).toMatchObject({ code: 2, err: expect.stringContaining(told) });
  });

  it('tells once of somebody who is not there, however many acts a line is, and of nobody to erase', async () => {
    const here = await opened();
    const { err } = await zh('do', here.record, '赵六 反对 60秒: 不好');
    expect(err.match(/人员中没有 赵六/g)).toHaveLength(1);
    expect(await zh('erase', here.record, '赵六')).toMatchObject({
      code: 1,
      err: '✗ 记录里没有 赵六；请写记录里的编号、姓名或房号\n',
    });
  });
});

describe('yishi run on a record of another version', () => {
  it('says how it goes on', async () => {
    const here = await played();
    const ran = await zh(
      'run',
      here.file('a.yaml', HEAD.replace('换灯', '换电灯') + EVENING),
      '--record',
      here.record,
      '--resume',
    );
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('yishi continue') });
  });
});

describe('yishi run', () => {
  it('says of a drill that it is one', async () => {
    const here = place();
    const ran = await yishi('run', here.file('a.yaml', HEAD + EVENING), '--drill', '--record', here.record);
    expect(ran).toMatchObject({ code: 0 });
    expect(here.entries()[0]?.fields).toMatchObject({ mode: 'drill' });
  });

  it('ends when a step is reached, by its name in any language', async () => {
    const here = place();
    const file = here.file('a.yaml', HEAD + EVENING);
    for (const step of ['vote', '民主表决']) {
      const ran = await yishi('run', file, '--to', step, '--json');
      expect(ran.code).toBe(0);
      expect(ran.out).toContain('"entries":2');
    }
    expect(await zh('run', file, '--to', '表演')).toMatchObject({ code: 2 });
  });

  it('waits for nobody where there is no terminal', async () => {
    const here = place();
    const ran = await zh('run', here.file('a.yaml', HEAD + EVENING), '--step');
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('没有终端') });
  });
});

describe('yishi erase', () => {
  it('erases what is said of somebody, called by their name, and the record still verifies', async () => {
    const here = await played();
    const ran = await zh('erase', here.record, '罗春梅', '--ground', 'order');
    expect(ran, ran.err).toMatchObject({ code: 0 });
    expect(ran.out).toContain('处文字');
    expect(readFileSync(here.record, 'utf8')).not.toContain('罗春梅');
    expect(await yishi('verify', here.record)).toMatchObject({ code: 0 });
    // Nobody is called so any more; by the id they are still known.
    expect(await zh('do', here.record, '罗春梅 附注: 在')).toMatchObject({ code: 2 });
    expect(await zh('do', here.record, 'luo 附注: 在')).toMatchObject({ code: 0 });
  });

  it('names whoever is nearest to somebody there is not', async () => {
    const here = await played();
    const ran = await zh('erase', here.record, '罗春霉', '--ground', 'order');
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('是否想写 罗春梅？') });
  });

  it('keeps everything while it has to be kept', async () => {
    const here = await played();
    const text = readFileSync(here.record, 'utf8');
    expect(await zh('erase', here.record, '罗春梅')).toMatchObject({
      code: 1,
      err: expect.stringContaining('不予受理'),
    });
    expect(await zh('erase', here.record, '没有这个人', '--ground', 'order')).toMatchObject({ code: 1 });
    expect(await zh('erase', here.record, '罗春梅', '--ground', 'mood')).toMatchObject({ code: 2 });
    expect(readFileSync(here.record, 'utf8')).toBe(text);
  });
});
