// Scripts as a community worker writes them: in Chinese, people by their names and units, an act a line, times as on a notice. They leave the same record,
// to the byte, as the same script in the engine's own words.
import { describe, expect, it } from 'vitest';
import { memory } from 'yishi/memory';
import { isScriptFault, playScript, readScript } from 'yishi/script';

const english = `title: 小区晾衣架改造
seed: t
charter: quick-poll
at: 2026-09-01 09:00
people:
  - { id: zhou, name: 周敏, kinds: [居委会] }
  - { id: c01, name: 胡建国 }
  - { id: c02, name: 邱月英 }
bodies:
  - id: group
    kind: 小组
    name: 楼组
    members: [{ person: zhou, unit: 1-101 }, { person: c01, unit: 1-102 }, { person: c02, unit: 1-201 }]
offices: { convener: zhou, teller: c01 }
items:
  - { item: 晾衣架, title: 改造晾衣架, route: [{ body: group, rule: simple-majority }], becomes: opinion }
acts:
  - { do: notice.post, by: zhou, with: { items: [晾衣架], closes: 2026-09-02 20:00 } }
  - { do: ballot.cast, at: 2026-09-01 19:05, by: c01, with: { choices: { 晾衣架: for }, channel: online } }
  - { do: ballot.cast, at: 2026-09-01 19:15, by: c02, with: { choices: { 晾衣架: against }, channel: online } }
  - { do: ballot.cast, at: 2026-09-02 09:00, by: zhou, with: { choices: { 晾衣架: for }, channel: online } }
  - { do: poll.close, at: 2026-09-02 09:10, by: zhou }
  - { do: count.make, by: c01, expect: { finding: { items: [{ outcome: passed }] } } }
`;

const chinese = `协商: 小区晾衣架改造
种子: t
规则: quick-poll
时间: 2026年9月1日 上午9点
人员:
  - { 编号: zhou, 姓名: 周敏, 身份: [居委会] }
  - { 编号: c01, 姓名: 胡建国 }
  - { 编号: c02, 姓名: 邱月英 }
主体:
  - 编号: group
    类别: 小组
    名称: 楼组
    成员: [{ 人员: 周敏, 房号: 1-101 }, { 人员: 胡建国, 房号: 1-102 }, { 人员: c02, 房号: 1-201 }]
职务: { 召集人: 周敏, 计票人: 胡建国 }
事项:
  - { 事项: 晾衣架, 标题: 改造晾衣架, 表决程序: [{ 主体: group, 表决规则: 过半数 }], 通过后: 意见 }
过程:
  - 周敏 公告: { 事项: [晾衣架], 截止: 次日 20:00 }
  - 19:05 胡建国 投票: { 意见: { 晾衣架: 赞成 }, 渠道: 线上 }
  - +10分钟 1-201 投票: { 意见: { 晾衣架: 反对 }, 渠道: 线上 }
  - { 做: 投票, 时间: 9月2日 9:00, 由: 周敏, 内容: { 意见: { 晾衣架: 赞成 }, 渠道: 线上 } }
  - 9:10 截止投票
  - { 做: 计票, 由: 胡建国, 应当: { 认定: { items: [{ outcome: passed }] } } }
`;

async function played(text: string): Promise<string[]> {
  const store = memory();
  const script = await readScript(text, { file: 'script.yaml' });
  const ending = await playScript(script, { store });
  expect(ending).toMatchObject({ ok: true });
  const lines: string[] = [];
  for await (const page of store.read(script.id)) lines.push(...page.map((entry) => JSON.stringify(entry)));
  return lines;
}

/** What is wrong, with the line and what is said there. */
async function wrong(text: string): Promise<readonly { code: string; line: number | undefined; numbers: object }[]> {
  try {
    await readScript(text, { file: 'script.yaml' });
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    return error.problems.map(({ code, at, numbers }) => ({ code, line: at?.line, numbers }));
  }
  return [];
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

describe('a script in Chinese', () => {
  it('leaves the same record as in the words of the engine, to the byte', async () => {
    expect(await played(chinese)).toEqual(await played(english));
  });

  it('mixes with them freely', async () => {
    const mixed = chinese
      .replace('协商:', 'title:')
      .replace('做: 投票', 'do: ballot.cast')
      .replace('赞成 }, 渠道', 'for }, channel');
    expect(await played(mixed)).toEqual(await played(english));
  });

  it('tells what is wrong at the line where it is written, in whichever words', async () => {
    const odd = chinese.replace('渠道: 线上 }\n  - +10', '渠到: 线上 }\n  - +10');
    const found = await wrong(odd);
    expect(found.map(({ code, line }) => `${code} ${line}`)).toEqual(
      ['form.missing', 'form.unknown-field'].map((code) => `${code} ${lineOf(odd, '19:05')}`),
    );
  });

  it.each([
    ['a command that is none', '截止投票', '截至投飘', 'script.command-unknown'],
    ['somebody nobody is called', '19:05 胡建国', '19:05 胡建', 'script.stranger'],
  ])('%s is told with what was probably meant', async (_what, from, to, code) => {
    const odd = chinese.replace(from, to);
    const found = await wrong(odd);
    expect(found.map((one) => one.code)).toContain(code);
    expect(found.find((one) => one.code === code)).toMatchObject({ line: lineOf(odd, to) });
  });
});

describe('a field that holds people', () => {
  it('takes their names', async () => {
    const script = await readScript(
      chinese.replace('  - 9:10 截止投票', '  - 周敏 任命: { 职务: 监票人, person: 邱月英 }\n  - 9:10 截止投票'),
    );
    expect(script.acts.find(({ type }) => type === 'office.appoint')?.asked[0]?.fields).toEqual({
      office: 'scrutineer',
      person: 'c02',
    });
  });
});

describe('a name', () => {
  const twins = chinese.replace('姓名: 邱月英', '姓名: 胡建国').replace('人员: 胡建国', '人员: c01');

  it('that two have is asked back with both, each with their unit', async () => {
    expect(await wrong(twins)).toContainEqual({
      code: 'script.name-ambiguous',
      line: lineOf(twins, '19:05'),
      numbers: { name: '胡建国', candidates: ['c01（1-102）', 'c02（1-201）'] },
    });
  });

  it('is never taken for somebody else’s id', async () => {
    // Somebody is called as another is numbered: the number is meant.
    const odd = chinese.replace('姓名: 邱月英', '姓名: zhou');
    expect((await played(odd)).filter((line) => line.includes('"by":"zhou"')).length).toBeGreaterThan(2);
  });
});
