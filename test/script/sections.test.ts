// Sections of a script in files of their own: what they hold is the script's, and what is wrong with it stands in the file it is in.
import { describe, expect, it } from 'vitest';
import { checkScript, isScriptFault, readScript } from 'yishi/script';
import { GOOD } from '../cases/scripts.js';
import { expectSaid } from '../saying.js';

const ACTS = GOOD.slice(GOOD.indexOf('过程:\n') + '过程:\n'.length);
const [first = '', ...later] = ACTS.trimEnd().split('\n');
const FILES: Record<string, string> = {
  '人员.yaml': '# 三个人\n- { 编号: zhou, 姓名: 周敏 }\n- { 编号: hu, 姓名: 胡建国 }\n- { 编号: qiu, 姓名: 邱月英 }\n',
  '晚一.yaml': `${first}\n`,
  '晚二.yaml': `过程:\n${later.join('\n')}\n`,
  '楼组.yaml': '- zhou\n- hu\n- qiu\n',
  '职务.yaml': '召集人: zhou\n',
};

const WHOLE = GOOD.replace(/人员:\n(?: {2}- .*\n)+/, '人员: 人员.yaml\n')
  .replace('成员: [zhou, hu, qiu]', '名册: 楼组.yaml')
  .replace('职务: { 召集人: zhou }', '职务: 职务.yaml')
  .replace(/过程:\n[\s\S]*/, '过程: [晚一.yaml, 晚二.yaml]\n');

const read =
  (files: Record<string, string>) =>
  (path: string): string => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('none'), { code: 'ENOENT' });
    return text;
  };

async function told(text: string, files: Record<string, string> = {}): Promise<string[]> {
  try {
    const { problems, stumbles } = await checkScript(text, { file: 'a.yaml', read: read({ ...FILES, ...files }) });
    for (const problem of problems) expectSaid(problem);
    return [
      ...problems.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`),
      ...stumbles.map(({ act, answered }) => `${act?.position.file}:${act?.position.line} ${answered.refusal?.code}`),
    ];
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    for (const problem of error.problems) expectSaid(problem);
    return error.problems.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`);
  }
}

describe('a script of several files', () => {
  it('is the same script as if all stood in one', async () => {
    const one = await readScript(GOOD, { file: 'a.yaml' });
    const several = await readScript(WHOLE, { file: 'a.yaml', read: read(FILES) });
    const said = ({ acts, ...rest }: typeof one) => ({
      ...rest,
      acts: acts.map(({ type, at, asked }) => ({ type, at, asked })),
    });
    expect(said(several)).toEqual(said(one));
    expect(several.acts.map(({ position }) => `${position.file}:${position.line}`)).toEqual([
      '晚一.yaml:1',
      ...['晚二.yaml:2', '晚二.yaml:3', '晚二.yaml:4', '晚二.yaml:5', '晚二.yaml:6'],
    ]);
    expect(await told(WHOLE)).toEqual([]);
  });

  it('may name a file among its acts', async () => {
    const mixed = WHOLE.replace('过程: [晚一.yaml, 晚二.yaml]', `过程:\n${first}\n  - 晚二.yaml\n  - 附注: 完了`);
    expect(await told(mixed)).toEqual([]);
  });

  it('may name files among the members of a body', async () => {
    const mixed = WHOLE.replace('名册: 楼组.yaml', '成员: [zhou, 其余.yaml]');
    expect(await told(mixed, { '其余.yaml': '- hu\n- qiu\n' })).toEqual([]);
  });

  it('tells what is wrong in the file it is in, at its line', async () => {
    expect(await told(WHOLE, { '晚二.yaml': FILES['晚二.yaml']?.replace('邱月英 投票', '邱月英 透票') ?? '' })).toEqual(
      ['晚二.yaml:3:5 script.command-unknown'],
    );
    expect(await told(WHOLE, { '晚二.yaml': FILES['晚二.yaml']?.replace('反对', '瞎写') ?? '' })).toEqual([
      '晚二.yaml:3:33 form.choice',
    ]);
    expect(await told(WHOLE, { '人员.yaml': '- { 编号: zhou, 性命: 周敏 }\n' })).toEqual([
      '人员.yaml:1:15 form.unknown-field',
    ]);
    expect(await told(WHOLE, { '晚一.yaml': '- 周敏 公告: { 事项: [rack]，截止: 1 }\n' })).toEqual([
      '晚一.yaml:1:22 script.full-width',
    ]);
    // What is refused is told there, too.
    expect(await told(WHOLE, { '晚二.yaml': '- 计票\n' })).toEqual(['晚二.yaml:1 not-now']);
  });

  it.each([
    ['one that is not there', '过程: [没有.yaml]', {}, 'a.yaml:11:6 files.unreadable'],
    ['one that is somewhere else', '过程: [../../etc/passwd.yaml]', {}, 'a.yaml:11:6 script.section-outside'],
    ['one by a whole path', '过程: /etc/x.yaml', {}, 'a.yaml:11:5 script.section-outside'],
    ['one of a drive', '过程: [C:\\x.yaml]', {}, 'a.yaml:11:6 script.section-outside'],
    ['one that names itself', '过程: 圈.yaml', { '圈.yaml': '- 圈.yaml\n' }, '圈.yaml:1:3 script.section-circular'],
    [
      'two that name one another',
      '过程: 甲.yaml',
      { '甲.yaml': '- 附注: 一\n- 乙.yaml\n', '乙.yaml': '过程:\n- 甲.yaml\n' },
      '乙.yaml:2:3 script.section-circular',
    ],
    [
      'one that is too long',
      '过程: 长.yaml',
      { '长.yaml': '#'.repeat(11_000_000) },
      '长.yaml:undefined:undefined script.too-long',
    ],
    ['one with something else in it', '过程: 人.yaml', { '人.yaml': '人员: []\n' }, '人.yaml:1:1 script.section-form'],
    ['an empty one', '过程: 空.yaml', { '空.yaml': '' }, '空.yaml:undefined:undefined script.empty'],
  ] as [string, string, Record<string, string>, string][])('is told of %s', async (_name, acts, files, expected) => {
    expect(await told(WHOLE.replace('过程: [晚一.yaml, 晚二.yaml]', acts), files)).toEqual([expected]);
  });

  it('may not be made a million of by a few', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`f${at}.yaml`, `- f${at + 1}.yaml\n- f${at + 1}.yaml\n`] as const),
    );
    expect(
      await told(WHOLE.replace('过程: [晚一.yaml, 晚二.yaml]', '过程: f0.yaml'), {
        ...files,
        'f30.yaml': '- 附注: 好\n',
      }),
    ).toEqual(['f29.yaml:2:3 script.section-many']);
  });
});
