// Rolls and ballots as people hand them in: every heading they may have, and every bad line told at once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { language } from 'yishi/language';
import { ballotTable, buildRoll, momentOf, readBallots, readPeople, readRoll, readRollTable } from 'yishi/rolls';
import { expectSaid, problemsOf as problemsIn, saying } from '../saying.js';

const problemsOf = (run: () => unknown): string[] =>
  problemsIn(run).map((problem) => {
    expectSaid(problem);
    const { line = 0, column = 0 } = problem.at ?? {};
    return `${line}:${column} ${problem.code.replace('rolls.', '')}`;
  });
const areaIn = (written: string) => problemsOf(() => readRoll(`person,unit,area\no1,1,"${written}"`));

describe('headings', () => {
  it('are in Chinese or English, in any order, with or without the unit of measurement', () => {
    const row = { line: 2, person: 'o1', name: '张伟', unit: '1-101', area: 8950 };
    for (const text of [
      'person,name,unit,area\no1,张伟,1-101,89.50',
      'Area (m²),Unit,NAME,Person\n89.5,1-101,张伟,o1',
      '\uFEFF业主编号,姓名,房号,建筑面积（㎡）\r\no1,张伟,1-101,89.50\r\n',
      '专有部分面积\t房号\t姓名\t编号\n89.50\t1-101\t张伟\to1\n',
    ])
      expect(readRoll(text)).toEqual([row]);
  });

  it('name every optional column', () => {
    const [first, second] = readRoll(
      [
        '编号,房号,面积,类型,共有份额,共有人,幢,面积依据,是否车位,利害关系,权重,联系情况',
        'o1,101,90,自然人,1/3,o2,3幢/1单元,登记,否,是,2,失联',
        'o2,101,,单位,2/3,o2,3幢/1单元,合同,0,1,3,已联系',
      ].join('\n'),
    );
    expect(first).toEqual({
      line: 2,
      person: 'o1',
      unit: '101',
      area: 9000,
      kind: 'natural',
      share: { num: 1, den: 3 },
      coOwnerOf: 'o2',
      scope: '3幢/1单元',
      areaBasis: 'registered',
      parking: false,
      affected: true,
      weight: 2,
      contactState: '失联',
    });
    expect(second).toMatchObject({ kind: 'organisation', areaBasis: 'contract', parking: false, affected: true });
  });

  it('may have nothing below them at the end of a row', () => {
    expect(readRoll('person,unit,area,kind,scope\no1,1-101,90\no2,1-102,80,natural')).toMatchObject([
      { person: 'o1', area: 9000 },
      { person: 'o2', kind: 'natural' },
    ]);
    expect(problemsOf(() => readRoll('person,unit,area\no1,1-101\no2,1-102,1,234.50'))).toEqual(['3:0 csv.row-long']);
  });

  it('that are unknown, missing or there twice are told, with the one that was meant', () => {
    expect(problemsOf(() => readRoll('person,name,unit,aera\no1,A,1,90'))).toEqual([
      '1:0 column-missing',
      '1:4 column-unknown',
    ]);
    expect(saying(() => readRoll('person,name,unit,aera\no1,A,1,90'))).toContain('did you mean area?');
    expect(saying(() => readRoll('业主编号,房好,面积\no1,1,90'))).toContain('did you mean 房号?');
    expect(problemsOf(() => readRoll('person,unit,area,编号\no1,1,90,o1'))).toEqual(['1:4 column-twice']);
    expect(problemsOf(() => readRoll(`person,unit,${'x'.repeat(100_000)}\no1,1,90`))).toContain('1:0 column-missing');
  });

  it('that say nothing to a roll are passed over and named; none of them is taken for one that is missing', () => {
    const text = '序号,编号,姓名,房号,面积,电话,身份证号,备注,parkng\n1,o1,A,1,90,139,330,x,yes';
    const { rows, ignored } = readRollTable(text);
    expect(rows).toEqual([{ line: 2, person: 'o1', name: 'A', unit: '1', area: 9000 }]);
    expect(ignored).toEqual(['序号', '电话', '备注', 'parkng']);
    expect(problemsOf(() => readRoll('序号,姓名,面积\n1,A,90', { area: 'optional' }))).toEqual(['1:0 column-missing']);
    const residents = readRollTable('编号,姓名,年龄,户籍\no1,A,40,x', { area: 'optional' });
    expect(residents.ignored).toEqual(['年龄', '户籍']);
    expect(problemsOf(() => readRoll('编号,房号,面职\no1,1,90', { area: 'optional' }))).toEqual(['1:3 column-unknown']);
    expect(ballotTable('序号,编号,意见,签名\n1,o1,同意,A')).toMatchObject({ ignored: ['序号', '签名'], problems: [] });
  });

  it('of building, stairwell and floor are one path, from the outside in, whatever their order', () => {
    const text = '单元,幢,编号,门牌号,面积,楼层\n1单元,3幢,o1,101,90,\n2单元,3幢,o2,101,80,2层\n,4幢,o3,101,70,';
    expect(readRoll(text).map(({ scope }) => scope)).toEqual(['3幢/1单元', '3幢/2单元/2层', '4幢']);
    expect(readRoll('编号,楼栋,户号,面积\no1,3栋,101,90')[0]).toMatchObject({ scope: '3栋', unit: '101' });
    expect(problemsOf(() => readRoll('编号,幢,单元,房号,面积\no1,1幢,1单元,101,90\no2,,1单元,101,90'))).toEqual([
      '3:2 place-blank',
    ]);
  });

  it('and rows in which nothing is written are passed over, as spreadsheets save them', () => {
    const text = '\uFEFF编号,房号,面积,,\no1,101,90,,\n,,,,\n,,,,,,\no2,102,80,,\n';
    expect(readRollTable(text)).toMatchObject({ rows: [{ line: 2 }, { line: 5 }], ignored: [] });
    expect(problemsOf(() => readRoll('编号,房号,面积,\no1,101,90,\no2,102,80,x'))).toEqual(['3:4 column-unnamed']);
  });
});

it('kinds and answers are in the words that people use', () => {
  const cell = (column: string, written: string) => readRoll(`person,unit,area,${column}\no1,1,90,${written}`)[0];
  for (const kind of ['个人', '业主', 'natural']) expect(cell('kind', kind)?.kind).toBe('natural');
  for (const kind of ['企业', '公司', '机关', '单位']) expect(cell('kind', kind)?.kind).toBe('organisation');
  for (const kind of ['开发商', '建设单位']) expect(cell('kind', kind)?.kind).toBe('developer-stock');
  for (const yes of ['√', '✓', 'TRUE', 'Y', '有', '是']) expect(cell('parking', yes)?.parking).toBe(true);
  for (const no of ['×', 'FALSE', 'N', '无', '否']) expect(cell('parking', no)?.parking).toBe(false);
});

describe('areas', () => {
  it.each([
    ['89.5', 8950],
    ['89.50', 8950],
    [' 89.5 ', 8950],
    ['089', 8900],
    ['0.01', 1],
    ['10000000', 1_000_000_000],
  ])('%j is so many hundredths of a square metre', (written, area) => {
    expect(readRoll(`person,unit,area\no1,1,"${written}"`)[0]?.area).toBe(area);
  });

  it.each([
    ['1e3', 'area-form'],
    ['100,5', 'area-form'],
    ['89.50505', 'area-form'],
    ['89.123456', 'area-form'],
    ['.5', 'area-form'],
    ['89.', 'area-form'],
    ['+89', 'area-form'],
    ['0x10', 'area-form'],
    ['NaN', 'area-form'],
    ['Infinity', 'area-form'],
    ['八十九', 'area-form'],
    ['9'.repeat(400), 'area-form'],
    ['-1', 'area-none'],
    ['0', 'area-none'],
    ['0.00', 'area-none'],
    ['-0', 'area-none'],
    ['10000000.01', 'area-over'],
    ['999999999999', 'area-over'],
  ])('%j is none', (written, code) => {
    expect(areaIn(written)).toEqual([`2:3 ${code}`]);
  });

  it.each([
    ['１００．５', 10050],
    ['89.50㎡', 8950],
    ['89.50 平方米', 8950],
    ['1,234.50', 123450],
    ['1,234,567', 123456700],
  ])('%j can mean one thing only, and is read', (written, area) => {
    expect(readRoll(`person,unit,area\no1,1,"${written}"`)).toMatchObject([{ area }]);
  });

  it('with a comma for a point come back as they should be, and where it may be either, both ways', () => {
    expect(saying(() => readRoll('person,unit,area\no1,1,"12,5"'))).toContain('at most four decimals: 12.5');
    expect(saying(() => readRoll('person,unit,area\no1,1,"89,505"'))).toContain('may be 89.505 or 89505 m²');
    expect(areaIn('约90')).toEqual(['2:3 area-form']);
  });

  it('are read as written, whatever they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }), (area) => {
        const written = `${Math.trunc(area / 100)}.${String(area % 100).padStart(2, '0')}`;
        expect(readRoll(`person,unit,area\no1,1,${written}`)[0]?.area).toBe(area);
      }),
    );
  });
});

describe('every bad line of a roll', () => {
  it('is told at once, with line and column', () => {
    const text = [
      'person,name,unit,area,kind,share,parking,area-basis,weight',
      'o1,A,1,89.50505,,,,,',
      ',B,2,90,,,,,',
      'o3,C,,90,,,,,',
      'o4,D,4,,,,,,',
      'o5,E,5,90,tenant,3/2,maybe,guess,1.5',
      'o6,F,6,90,,,,,',
      'o6,F,6,90,,,,,',
      'o7,G,7,90,,,,,',
      'o7,H,8,90,,,,,',
      `${'x'.repeat(129)},I,9,90,,,,,`,
    ].join('\n');
    expect(problemsOf(() => readRoll(text))).toEqual([
      '2:4 area-form',
      '3:1 person-missing',
      '4:3 unit-missing',
      '5:0 area-missing',
      '6:5 word-unknown',
      '6:6 share-form',
      '6:7 word-unknown',
      '6:8 word-unknown',
      '6:9 weight-form',
      '8:0 row-twice',
      '10:0 person-differs',
      '11:1 person-unusable',
    ]);
  });

  it('is also one that contradicts another', () => {
    const text = [
      'person,unit,area,kind,share,co-owner of,parking',
      'o1,1,90,自然人,1/2,,是',
      'o2,1,91,自然人,2/3,,否',
      'o3,3,60,,,ghost,',
      'o4,4,60,自然人,,,',
      'o4,5,60,开发商未售,,,',
      'o5,6,60,未售,,,',
      'o6,6,60,自然人,,,',
      'o7,7,60,,,o8,',
      'o8,7,60,,,o7,',
    ].join('\n');
    expect(problemsOf(() => readRoll(text)).sort()).toEqual(
      [
        '3:0 share-over',
        '3:0 unit-differs',
        '3:0 unit-differs',
        '4:0 co-owner-unlisted',
        '6:0 person-differs',
        '8:0 stock-shared',
        '10:0 unit-differs',
      ].sort(),
    );
  });

  it('is told in Chinese without a word of English where a kind or a yes differs', () => {
    const found = problemsIn(() =>
      readRoll('编号,房号,面积,类型,是否车位\no1,1,90,自然人,是\no1,2,90,单位,\no2,1,,,否'),
    );
    expect(found.map((problem) => language('zh-Hans').problem(problem))).toEqual([
      'o1在第2行为“自然人”，此处为“单位”；一个编号只代表一人，请更正',
      '房号1在第2行为“是”，此处为“否”；同一房号各行应一致，面积填整户面积',
    ]);
  });

  it('may be every one of very many, of which twenty are told and the rest counted', () => {
    const rows = Array.from({ length: 150_000 }, (_, index) => `o${index},u${index},-1`);
    const found = problemsIn(() => readRoll(`person,unit,area\n${rows.join('\n')}`));
    expect(found.length).toBe(20);
    expect(found.at(-1)).toMatchObject({ code: 'rolls.area-none', at: { line: 21, column: 3 }, more: 149_980 });
  });

  it('is a roll with nobody on it, or no text at all', () => {
    expect(problemsOf(() => readRoll('person,name,unit,area\n'))).toEqual(['1:0 empty']);
    expect(problemsOf(() => readRoll(''))).toEqual(['1:0 csv.empty']);
    expect(problemsOf(() => readRoll('person,unit,area\n\uFFFD\uFFFD,1,90'))).toEqual(['2:0 csv.not-utf8']);
    expect(problemsOf(() => readRoll('person,unit,area\n"o1,1,90'))).toEqual(['2:0 csv.quote-open']);
  });
});

describe('shares', () => {
  it.each(['1/2', '50%', '0.5', '.25', '33.33%', '1.0', '1', '100%', '333333333/999999999'])('%s is one', (share) => {
    expect(problemsOf(() => readRoll(`person,unit,area,share\no1,1,90,${share}`))).toEqual([]);
  });

  it.each(['0', '0.0', '1.01', '0/2', '2/1', '1/0', '-1/2', '50', 'half', '101%', '100.5%', '1/2/3'])(
    '%s is none',
    (share) => {
      expect(problemsOf(() => readRoll(`person,unit,area,share\no1,1,90,${share}`))).toEqual(['2:4 share-form']);
    },
  );

  it('may come to exactly one, not to a hair more', () => {
    const three = (last: string) => `person,unit,area,share\na,1,90,1/3\nb,1,,1/3\nc,1,,${last}`;
    expect(problemsOf(() => readRoll(three('1/3')))).toEqual([]);
    expect(problemsOf(() => readRoll(three('333333334/999999999')))).toEqual(['4:0 share-over']);
  });
});

describe('ballots', () => {
  it('have headings in Chinese or English, and may leave out channel and time', () => {
    expect(readBallots('person,choice\no1,for\no2,AGAINST\no3,abstain')).toEqual([
      { line: 2, person: 'o1', choice: 'for' },
      { line: 3, person: 'o2', choice: 'against' },
      { line: 4, person: 'o3', choice: 'abstain' },
    ]);
    const [one, two] = readBallots('投票时间,表决意见,业主编号,方式,备注\n2026-03-01,赞成,o1,纸质,\n,无效,o2,,涂改');
    expect(one).toMatchObject({ person: 'o1', choice: 'for', channel: '纸质', at: { form: 'day' } });
    expect(two).toEqual({ line: 3, person: 'o2', choice: 'invalid', reason: '涂改' });
  });

  it('with an unknown choice, nobody, or no such moment are told at once', () => {
    const text =
      'person,choice,channel,at\no1,yes,,\n,for,,\no3,,,\no4,for,,2026-02-30\no5,for,,9:30\no6,for,,2026-03-01 24:30';
    expect(problemsOf(() => readBallots(text))).toEqual([
      '2:2 word-unknown',
      '3:1 person-missing',
      '4:2 choice-missing',
      '5:4 moment-form',
      '6:4 moment-form',
      '7:4 moment-form',
    ]);
    expect(problemsOf(() => readBallots('who,what\no1,for'))).toEqual(['1:0 column-missing', '1:0 column-missing']);
  });

  it('may leave out empty cells at the end of a row, but have no more cells than there are columns', () => {
    expect(readBallots('person,choice,channel,at\no1,for\no2,against,paper')).toEqual([
      { line: 2, person: 'o1', choice: 'for' },
      { line: 3, person: 'o2', choice: 'against', channel: 'paper' },
    ]);
    expect(problemsOf(() => readBallots('person,choice,channel,at\no1\n'))).toEqual(['2:2 choice-missing']);
    expect(problemsOf(() => readBallots('person,choice\no1,for,paper\n'))).toEqual(['2:0 csv.row-long']);
  });

  it('are in the words and with the dates that people use', () => {
    const text =
      '编号,意见,时间,代理人\no1,同意,2026/3/18,周\no2,赞同,2026/3/18 9:05,\no3,支持,2026.3.18,o3\no4,不同意,2026-03-18 09:05,';
    const moment = (written: string) => momentOf(written);
    expect(readBallots(text)).toEqual([
      { line: 2, person: 'o1', choice: 'for', at: moment('2026-03-18'), proxy: '周' },
      { line: 3, person: 'o2', choice: 'for', at: moment('2026-03-18 09:05') },
      { line: 4, person: 'o3', choice: 'for', at: moment('2026-03-18') },
      { line: 5, person: 'o4', choice: 'against', at: moment('2026-03-18 09:05') },
    ]);
    expect(problemsOf(() => readBallots('编号,意见,时间\no1,同意,2026/2/30\no2,同意,2026/3.1'))).toEqual([
      '2:3 moment-form',
      '3:3 moment-form',
    ]);
  });

  it('may be none at all', () => {
    expect(readBallots('person,choice,channel,at\n')).toEqual([]);
  });

  it('carry moments that compare as they came', () => {
    const order = (written: string) => momentOf(written)?.order ?? Number.NaN;
    expect(order('2026-03-01 09:30')).toBeLessThan(order('2026-03-01 09:30:01'));
    expect(order('2026-03-01T09:30:00+08:00')).toBe(order('2026-03-01T01:30:00Z'));
    expect(momentOf('2026-03-01T09:30:00+99:99')).toBeUndefined();
  });
});

it('a list of people needs no more than their ids', () => {
  expect(readPeople('编号,签名\no1,张\no2,李')).toEqual(['o1', 'o2']);
  expect(problemsOf(() => readPeople('person,x\no1,\n,1'))).toEqual(['3:1 person-missing']);
  const roll = buildRoll(readRoll('person,unit,area\no1,1,90\no2,2,90'));
  expect(readPeople('person\no2\no1', roll)).toEqual(['o2', 'o1']);
  expect(problemsOf(() => readPeople('person\no1\nghost\no1', roll))).toEqual(['3:1 stranger', '4:1 attending-twice']);
});

it.each(['合计', '小計', 'Total'])('a line of %s is no owner and no ballot', (total) => {
  for (const text of [
    `姓名,房号,面积\n甲,101,80\n${total},1户,80`,
    `编号,姓名,房号,面积\nY1,甲,101,80\n,,${total},80`,
  ]) {
    const { rows, notes } = readRollTable(text);
    expect(rows).toHaveLength(1);
    expect(notes).toMatchObject([{ code: 'rolls.total-skipped', at: { line: 3 } }]);
  }
  expect(problemsOf(() => readBallots(`编号,意见\nY1,同意\n${total},同意`))).toEqual(['3:1 total-row']);
  expect(problemsOf(() => readPeople(`编号\nY1\n${total}`))).toEqual(['3:1 total-row']);
});

it.each(['汇总,全部', '匯總,', '全幢面积,2户', '合 计,', '全部,', '全幢,2套', '累计,2户'])(
  '%s below the rows is a total',
  (said) => {
    const { rows, notes } = readRollTable(`编号,姓名,房号,面积\nY1,甲,101,80\nY2,乙,102,98\nY3,${said},178`);
    expect(rows.map(({ person }) => person)).toEqual(['Y1', 'Y2']);
    expect(notes).toMatchObject([{ code: 'rolls.total-skipped', at: { line: 4 } }]);
  },
);

it('what comes to all above it and names no room is a total whatever it is called; whoever has a room is an owner', () => {
  const under = (row: string) =>
    readRollTable(`编号,姓名,房号,面积\nY1,甲,101,80\nY2,乙,102,98\n${row}`).rows.map(({ person }) => person);
  expect(under('Y3,两家一起,全部,178')).toEqual(['Y1', 'Y2']);
  expect(under('Y3,住户总面,,178')).toEqual(['Y1', 'Y2']);
  expect(under('Y3,,2户,178')).toEqual(['Y1', 'Y2']);
  expect(under('Y3,丙,103,178')).toEqual(['Y1', 'Y2', 'Y3']);
  expect(under('Y3,王五,地下室,178')).toEqual(['Y1', 'Y2', 'Y3']);
  expect(under('Y3,丙,全部,170')).toEqual(['Y1', 'Y2', 'Y3']);
});
