// Scripts that bring tables: their people, their roll, and acts of many rows; what is wrong stands in the table, at its row.
import { expect, it } from 'vitest';
import { checkScript, isScriptFault, readScript } from 'yishi/script';
import { isFault, type Problem } from '../../src/problem.js';
import { expectSaid } from '../saying.js';

const SCRIPT = `
协商: 换灯
种子: deng
规则: heping-road
时间: 2026-09-01 09:00
人员: 人员.csv
主体:
  - { 编号: party-branch, 类别: 党组织, 名称: 党支部 }
  - { 编号: council, 类别: 议事机构, 名称: 议事会 }
名册: 名册.csv
`;
const withActs = (acts: string): string => `${SCRIPT}过程:${acts === '' ? ' []' : `\n${acts}`}\n`;

const FILES: Record<string, string> = {
  '人员.csv':
    '人员表\n编号,姓名,房号,身份,职务,议事主体,电话\nzhou,周敏,,居委会,召集人、记录员,,\n,胡建国,1幢101,居民,主持人,议事会,\n,邱月英,,居民,,议事会,\n',
  '名册.csv': '编号,姓名,幢,房号,面积\nY01,胡建国,1幢,101,80\nY02,王芳,1幢,102,80\n合计,,,,160\n',
};

const read = (files: Record<string, string>) => (path: string) => {
  const text = files[path];
  if (text === undefined) throw new Error('none');
  return text;
};

async function problemsOf(acts: string, files: Record<string, string> = {}): Promise<string[]> {
  const place = ({ code, at }: Problem) => `${at?.file} ${at?.line}:${at?.column} ${code}`;
  try {
    const { problems } = await checkScript(withActs(acts), { file: 'a.yaml', read: read({ ...FILES, ...files }) });
    for (const problem of problems) expectSaid(problem);
    return problems.map(place);
  } catch (error) {
    if (!isScriptFault(error) && !isFault(error)) throw error;
    for (const problem of error.problems) expectSaid(problem);
    return error.problems.map(place);
  }
}

it('a table lists the people, with their offices and what they are members of; a roll alone is the owners’', async () => {
  const { opening, rolls } = await readScript(withActs(''), {
    read: read(FILES),
  });
  // Whoever the roll lists with the same name and room is the same person.
  expect(opening.people.map(({ person, name }) => [person, name])).toEqual([
    ['zhou', '周敏'],
    ['Y01', '胡建国'],
    ['P03', '邱月英'],
  ]);
  expect(opening.offices).toEqual([
    { office: 'convener', person: 'zhou' },
    { office: 'recorder', person: 'zhou' },
    { office: 'chair', person: 'Y01' },
  ]);
  expect(rolls.map(({ body, members }) => [body, members.map(({ person }) => person)])).toEqual([
    ['council', ['Y01', 'P03']],
    ['owners', ['Y01', 'Y02']],
  ]);
});

it('each row of a table is asked for once, by names, rooms or ids, passed over its title and its total', async () => {
  const signs = '签到表\n序号,姓名,房号,签名\n1,胡建国,1-101,\n2,邱月英,,\n3,,1幢102室,\n合计,3,,\n';
  const { acts } = await readScript(withActs('  - 9月1日 10:00 周敏 签到: 签到.csv'), {
    read: read({ ...FILES, '签到.csv': signs }),
  });
  expect(acts[0]?.asked).toEqual(
    ['Y01', 'P03', 'Y02'].map((person, at) => ({
      ...{ by: 'zhou', fields: { person } },
      row: { file: '签到.csv', line: 3 + at, column: 1 },
    })),
  );
});

it('a row of a ballot is its voter’s, by the hand of a proxy where it names one, entered by whoever brings the table', async () => {
  const votes =
    '业主,意见,方式,票号,时间,受托人\n胡建国,√,纸质,P01,2026/9/1 9:30,\n王芳,反对,纸质,P02,2026-09-01 09:40,邱月英\n';
  const { acts } = await readScript(
    withActs('  - { 做: 投票, 时间: 2026-09-01 10:00, 由: 周敏, 表: 票.csv, 内容: { item: 灯 } }'),
    { read: read({ ...FILES, '票.csv': votes }) },
  );
  expect(acts[0]?.asked).toMatchObject([
    {
      ...{ by: 'Y01', enteredBy: 'zhou', on: '2026-09-01T01:30:00.000Z' },
      fields: { choices: { 灯: 'for' }, channel: 'paper', paper: 'P01' },
    },
    {
      ...{ by: 'P03', for: 'Y02', enteredBy: 'zhou', on: '2026-09-01T01:40:00.000Z' },
      fields: { choices: { 灯: 'against' }, channel: 'paper', paper: 'P02' },
    },
  ]);
});

it('what is wrong with a row is told at the row', async () => {
  expect(await problemsOf('  - 9月1日 10:00 周敏 签到: 签到.csv\n', { '签到.csv': '姓名,备用\n王五,\n,x\n' })).toEqual([
    '签到.csv 1:2 script.table-column',
    '签到.csv 3:1 rolls.person-missing',
  ]);
  expect(await problemsOf('  - 9月1日 10:00 周敏 签到: 签到.csv\n', { '签到.csv': '姓名\n胡建国\n王五\n' })).toEqual(
    [],
  );
  expect(
    await problemsOf('  - 9月1日 10:00 周敏 投票: 票.csv\n', {
      '票.csv': '姓名,意见\n王五,赞成\n王芳,\n王芳,无效\n王芳,瞎写\n',
    }),
  ).toEqual(['票.csv 3:2 rolls.choice-missing', '票.csv 4:2 script.table-invalid', '票.csv 5:2 rolls.word-unknown']);
});

it('two ballots of one voter on one item are told at the later row, unless their moments say which comes first', async () => {
  const cast = (rows: string) =>
    problemsOf('  - { 做: 投票, 时间: 2026-09-02 10:00, 由: 周敏, 表: 票.csv, 内容: { item: 灯 } }\n', {
      '票.csv': `房号,姓名,方式,意见,时间\n${rows}`,
    });
  const twice = ['票.csv 3:4 script.ballot-twice'];
  expect(await cast('101,胡建国,纸质,赞成,\n101,胡建国,纸质,反对,\n102,王芳,纸质,反对,\n')).toEqual(twice);
  expect(await cast('101,胡建国,纸质,赞成,\n101,胡建国,纸质,赞成,\n')).toEqual(twice);
  expect(await cast('101,胡建国,纸质,赞成,2026-09-02 9:00\n101,胡建国,纸质,反对,2026-09-02 9:00\n')).toEqual(twice);
  expect(await cast('101,胡建国,纸质,赞成,2026-09-02 9:00\n101,胡建国,纸质,反对,2026-09-02 9:30\n')).toEqual([]);
});

it('a name that several have is asked back at its row, unless its room says who it is', async () => {
  const files = { '名册.csv': '编号,姓名,房号,面积\nY01,胡建国,1-101,80\nY02,胡建国,1-102,80\n' };
  const sign = '  - 9月1日 10:00 周敏 签到: 签到.csv\n';
  expect(await problemsOf(sign, { ...files, '签到.csv': '姓名\n胡建国\n' })).toEqual([
    '签到.csv 2:1 script.name-ambiguous',
  ]);
  expect(await problemsOf(sign, { ...files, '签到.csv': '姓名,房号\n胡建国,1幢102\n' })).toEqual([]);
});

it('a table of people without names, or with nobody in it, is told so', async () => {
  expect(await problemsOf('', { '人员.csv': '编号,电话\nzhou,1\n' })).toContain('人员.csv 1:1 script.people-no-names');
  expect(await problemsOf('', { '人员.csv': '姓名,职务\n' })).toContain('人员.csv 1:1 script.people-none');
  expect(await problemsOf('', { '人员.csv': '姓名,职务\n周敏,皇帝\n' })).toContain(
    '人员.csv 2:2 script.office-unknown',
  );
});

it('lines of several acts know who holds the offices that the table of the people gives', async () => {
  const people =
    '姓名,职务,议事主体\n周敏,召集人,\n何丽,记录员,\n史文,计票人,议事会\n侯刚,监票人,议事会\n邵敏,监票人,议事会\n';
  const files = { ...FILES, '人员.csv': people };
  const hands = '  - 9月9日 19:00 举手 deng: { 签到: [史文, 侯刚], 赞成: 2, 反对: 0, 弃权: 0 }';
  const { acts } = await readScript(withActs(hands), { read: read(files) });
  expect(acts.map(({ type, asked }) => [type, asked.map(({ by }) => by)])).toEqual([
    ['attendance.check-in', ['P02', 'P02']],
    ['tally.enter', ['P03']],
  ]);
  expect(acts[1]?.asked[0]?.fields).toMatchObject({ scrutineers: ['P04', 'P05'] });
  // Of an office that nobody holds it is whoever asked before, and nobody scrutinises.
  const none = { ...FILES, '人员.csv': '姓名,职务,议事主体\n周敏,召集人、记录员,\n' };
  const found = await readScript(withActs(hands.replace('[史文, 侯刚]', '[周敏]')), { read: read(none) });
  expect(found.acts.map(({ asked }) => asked[0]?.by)).toEqual(['P01', 'P01']);
});

it('whoever brings a table has entered what others do, and their own is theirs', async () => {
  const files = { ...FILES, '附注.csv': '姓名,内容\n周敏,一切就绪\n邱月英,来晚了\n' };
  const { acts } = await readScript(withActs('  - 9月9日 19:00 周敏 附注: 附注.csv'), { read: read(files) });
  const asked = acts.flatMap((act) => act.asked.map(({ by, enteredBy }) => [by, enteredBy]));
  expect(asked).toEqual([
    ['zhou', undefined],
    ['P03', 'zhou'],
  ]);
});

it('a room that one lives in by the table of people and another by the roll is asked back, however it is written', async () => {
  const files = {
    '人员.csv': '编号,姓名,房号,职务,议事主体\nzhou,周敏,,召集人,\np1,胡建国,1幢1单元301,,议事会\n',
    '名册.csv': '编号,姓名,幢,单元,房号,面积\nY01,王芳,1幢,1单元,301,80\n',
  };
  for (const room of ['1幢1单元301', '1-1-301'])
    expect(await problemsOf(`  - ${room} 附注: 好`, files)).toEqual(['a.yaml 12:5 script.name-ambiguous']);
});
