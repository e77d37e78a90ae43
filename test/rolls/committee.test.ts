// Rolls and ballots as committees really have them: no ids, several owners in a cell, parking in a column, rooms for names.
import { describe, expect, it } from 'vitest';
import { type DecisionRule, judge, moreThanHalf, twoThirds } from 'yishi/law';
import {
  type BallotRow,
  ballotTable,
  buildRoll,
  type CountOptions,
  countBallots,
  type ListedRoll,
  type ReadRollOptions,
  readBallots,
  readRoll,
  readRollTable,
  rollFields,
  rollMembers,
} from 'yishi/rolls';
import { countedRoll, headOf, rollOf, whole } from '../../src/count/roll.js';
import { problemsOf as problemsIn, saying } from '../saying.js';

const problemsOf = (run: () => unknown): string[] =>
  problemsIn(run).map(({ at, code }) => `${at?.line ?? 0} ${code.replace('rolls.', '')}`);

const built = (text: string, options?: ReadRollOptions): ListedRoll => buildRoll(readRoll(text, options));
const heads = (roll: ListedRoll): [string, number][] =>
  [...roll.heads.values()].map(({ person, area }) => [person, area]);

describe('a roll without ids', () => {
  const text = [
    '序号,房间号,姓名,面积,车位号,车位面积,联系电话1,联系电话2',
    '1,3-1-0101,赵一,89.50,B2-113,12.80,13800000001,',
    '2,3-1-0102,钱二,89.50,,,13800000002,',
    '3,3-1-0201,孙三、李四,120.30,B2-114,12.80,13800000003,13800000004',
    '4,3-1-0202,赵一,89.50,,,13800000001,',
  ].join('\n');

  it('gets them by the order of its rows, and one name with one telephone is one person', () => {
    const { rows, derived, ignored } = readRollTable(text);
    expect(derived).toEqual({ persons: 4, joined: [{ person: 'N1', name: '赵一', lines: [2, 5], by: 'phone' }] });
    expect(ignored).toEqual([]);
    expect(heads(buildRoll(rows))).toEqual([
      ['N1', 8950 + 8950 + 1280],
      ['N2', 8950],
      ['N3', 12030 + 1280],
    ]);
  });

  it('has ids that say nothing of a person, since records keep ids for good and names under seal', () => {
    for (const { person } of readRoll(text)) expect(person).toMatch(/^N\d+(\.\d+)?$/);
  });

  it('counts several names in one cell as owners of one unit, which says so', () => {
    const [, , shared] = [...buildRoll(readRoll(text)).heads.values()];
    expect(shared?.coOwners).toEqual(['N3.2']);
    expect(buildRoll(readRoll(text)).coOwned.every(({ stated }) => stated)).toBe(true);
  });

  it('takes the same name for one person by the ID number, and for two where these differ', () => {
    const two = '姓名,房号,面积,身份证号\n张伟,1,90,110101199001010011\n张伟,2,80,110101199001010038';
    expect(heads(built(two))).toEqual([
      ['N1', 9000],
      ['N2', 8000],
    ]);
    expect(heads(built(two.replace('0038', '0011')))).toEqual([['N1', 17000]]);
  });

  it('never guesses by the name alone: both lines are told, and an option decides', () => {
    const same = '姓名,房号,面积,电话\n张伟,1,90,139\n李强,2,70,137\n张伟,3,80,138';
    expect(problemsIn(() => readRoll(same))).toMatchObject([
      { code: 'rolls.name-twice', numbers: { name: '张伟', first: 2 }, at: { line: 4 } },
    ]);
    expect(heads(built(same, { sameName: 'one' }))).toEqual([
      ['N1', 17000],
      ['N2', 7000],
    ]);
    expect(built(same, { sameName: 'each' }).heads.size).toBe(3);
  });

  it('needs something beside the names to tell people by, and a name on every row', () => {
    expect(problemsOf(() => readRoll('姓名\n张伟', { area: 'optional' }))).toEqual(['1 column-missing']);
    expect(problemsOf(() => readRoll('姓名,房号,面积\n张伟,1,90\n,2,80'))).toEqual(['3 person-missing']);
    expect(readRoll('姓名,电话\n张伟,139\n李强,138', { area: 'optional' })).toHaveLength(2);
  });
});

describe('a row of several', () => {
  it('owners or rooms is read apart where it can be told what is whose', () => {
    const rows = readRoll('编号,姓名,房号,面积\nA、B,张三、李四,1,90\nC,王五,"2、3","60、70"\nD,周六,"4、5",120');
    expect(rows.map(({ person, name, unit, area }) => [person, name, unit, area])).toEqual([
      ['A', '张三', '1', 9000],
      ['B', '李四', '1', 9000],
      ['C', '王五', '2', 6000],
      ['C', '王五', '3', 7000],
      ['D', '周六', '4、5', 12000],
    ]);
  });

  it('under one id is one head, whatever names stand there', () => {
    expect(heads(built('编号,姓名,房号,面积\nS3,孙三、李四,1,90'))).toEqual([['S3', 9000]]);
    expect(built('编号,房号,面积,份额\nA/1,1,90,1/2\nB/1,1,,1/2').coOwned).toHaveLength(1);
  });
});

describe('parking in a column of its own', () => {
  it('is a unit besides the flat, and belongs to everybody who owns the flat', () => {
    const roll = built('编号,房号,面积,车位面积,共有代表\nA,1,90,12.5,\nB,1,,,B\nC,2,80,0,\nD,3,70,/,');
    expect(heads(roll)).toEqual([
      ['B', 10250],
      ['C', 8000],
      ['D', 7000],
    ]);
    expect([...roll.heads.values()].map(({ parkingArea }) => parkingArea)).toEqual([1250, 0, 0]);
  });

  it('is told where two rows of a flat differ in it, or no area is written', () => {
    expect(problemsOf(() => readRoll('编号,房号,面积,车位面积\nA,1,90,12\nB,1,,13'))).toEqual(['3 parking-differs']);
    expect(problemsOf(() => readRoll('编号,房号,面积,车位面积\nA,1,90,大'))).toEqual(['2 area-form']);
  });
});

describe('areas', () => {
  it.each([
    ['89.5050', 2, [8_9505], 3],
    ['89.50', 2, [8950], undefined],
    ['89.5000', 2, [8950], undefined],
    ['89.5001', 2, [89_5001], 4],
  ])('of %s are whole numbers of the last decimal that says something', (written, line, areas, decimals) => {
    const rows = readRoll(`编号,房号,面积\nA,1,${written}`);
    expect(rows).toMatchObject([{ line, area: areas[0] }]);
    expect(rows[0]?.areaDecimals).toBe(decimals);
  });

  it('are all in the smallest unit any of them needs, and decide at the last ten thousandth', () => {
    const rule: DecisionRule = {
      ...{ id: 'r', title: { zh: '', en: '' }, source: { zh: '', en: '' }, jurisdiction: 'any' },
      effective: { from: '2020-01-01' },
      participation: [{ measure: 'area', base: 'roll', threshold: twoThirds, of: 'participating' }],
      consent: [{ measure: 'area', base: 'participating', threshold: moreThanHalf }],
    };
    const outcome = (last: string) => {
      const roll = built(`编号,房号,面积\nA,1,66.6650\nB,2,66.6650\nC,3,${last}`);
      const { tally } = countBallots(roll, readBallots('person,choice\nA,for\nB,for'));
      return [tally.roll, judge(rule, tally).outcome];
    };
    expect(outcome('66.6650')).toEqual([{ heads: 3, area: 199_995, weight: 3, areaDecimals: 3 }, 'passed']);
    expect(outcome('66.6651')).toEqual([{ heads: 3, area: 1_999_951, weight: 3, areaDecimals: 4 }, 'not-formed']);
  });

  it('go into a record with their unit, and rows of a program in several units are put into one', () => {
    expect(rollFields(built('编号,房号,面积\nA,1,66.6650\nB,2,66.6701'))).toMatchObject({
      members: [{ area: 666_650 }, { area: 666_701 }],
      areaDecimals: 4,
    });
    expect(rollFields(built('编号,房号,面积\nA,1,66.66'))).not.toHaveProperty('areaDecimals');
    const mixed = buildRoll([
      { person: 'A', unit: '1', area: 6666 },
      { person: 'B', unit: '2', area: 666_701, areaDecimals: 4 },
    ]);
    expect(heads(mixed)).toEqual([
      ['A', 666_600],
      ['B', 666_701],
    ]);
  });

  it('with a fifth decimal that says something are none', () => {
    expect(problemsOf(() => readRoll('编号,房号,面积\nA,1,66.66501'))).toEqual(['2 area-form']);
  });
});

describe('one ID number', () => {
  const number = '110101199001010011';
  const twice = (one: string, other: string, names = ['赵一', '赵一']) =>
    `编号,姓名,身份证号,房号,面积\nY1,${names[0]},${one},1,90\nY2,${names[1]},${other},2,80`;

  it.each([
    ['the same', number],
    ['full-width digits', '１１０１０１１９９００１０１００１１'],
    ['spaces', '110101 19900101 0011'],
    ['the old fifteen digits', '110101900101001'],
  ])('is the same with %s, and under two ids an error that shows both lines', (_how, other) => {
    expect(problemsIn(() => readRoll(twice(number, other)))).toMatchObject([
      { code: 'rolls.identity-twice', numbers: { person: 'Y2', other: 'Y1', first: 2 }, at: { line: 3 } },
    ]);
  });

  it('is the same with x and X, and of an organisation its credit code', () => {
    expect(problemsOf(() => readRoll(twice('11010119900101001x', '11010119900101001X')))).toEqual(['3 identity-twice']);
    const firms =
      '编号,名称,统一社会信用代码,房号,面积\nF1,红星,91110105MA01ABCD2X,1,90\nF2,红星,91110105 MA01ABCD2X,2,80';
    expect(problemsOf(() => readRoll(firms))).toEqual(['3 identity-twice']);
    expect(problemsOf(() => readRoll(twice('E12345678', 'e1234 5678')))).toEqual(['3 identity-twice']);
  });

  it('is never told, neither in a problem nor in what is read', () => {
    expect(saying(() => readRoll(twice(number, number)))).not.toContain(number);
    const { rows, ignored } = readRollTable(twice(number, '110101199001010038'));
    expect(JSON.stringify(rows)).not.toContain('1101011990');
    expect(ignored).toEqual([]);
  });

  it('puts ids together where that is asked for, and they are one head', () => {
    const roll = built(twice(number, number), { merge: true });
    expect(heads(roll)).toEqual([['Y1', 17000]]);
    expect(roll.merged).toEqual([{ person: 'Y1', listedAs: ['Y2'] }]);
    const { tally, reconciliation } = countBallots(roll, readBallots('person,choice\nY1,for\nY2,for'));
    expect(tally.for).toEqual({ heads: 1, area: 17000, weight: 1 });
    expect(reconciliation).toMatchObject({ received: 2, counted: 1, same: 1, coOwners: [] });
    expect(problemsOf(() => countBallots(roll, readBallots('person,choice\nY1,for\nY2,against')))).toEqual([
      '3 papers-differ',
    ]);
    expect(rollMembers(roll)[0]?.coOwners).toBeUndefined();
  });

  it('under two names is a slip, whatever is asked for, and so are two numbers under one id', () => {
    expect(problemsOf(() => built(twice(number, number, ['赵一', '钱二']), { merge: true }))).toEqual([
      '3 identity-names',
    ]);
    const two = `编号,身份证号,房号,面积\nY1,${number},1,90\nY1,110101199001010038,2,80`;
    expect(problemsOf(() => readRoll(two))).toEqual(['3 identity-differs']);
  });

  it('that is none, or hidden, is nobody’s; of those hidden the lines are told', () => {
    for (const none of ['无', '-', '', '不详']) expect(readRoll(twice(none, none))).toHaveLength(2);
    const { unreadNumbers } = readRollTable(twice('110101********0011', '1.10101E+17'));
    expect(unreadNumbers).toEqual([2, 3]);
  });

  it('of all that a developer has not sold may stand under several ids', () => {
    const stock = '编号,信用代码,房号,面积,类型\nD1,91110105MA01ABCD2X,1,90,开发商\nD2,91110105MA01ABCD2X,2,80,开发商';
    expect(built(stock).heads.size).toBe(1);
  });
});

describe('parking left out', () => {
  const text = [
    '编号,房号,面积,车位,共有代表',
    'A,101,90,,',
    'A,B1,12,是,',
    'B,B1,,是,A',
    'C,B2,12,是,',
    'D,102,80,,',
    'C,102,,,D',
    'E,B2,,是,C',
  ].join('\n');

  it('takes those out who own nothing else, by the table and by the record alike', () => {
    const rows = readRoll(text);
    const table = buildRoll(rows, { parking: 'left-out' });
    const record = countedRoll(rollOf(rollMembers(buildRoll(rows))), { parking: 'left-out' });
    expect(table.total).toEqual({ heads: 2, area: 17000, weight: 2 });
    expect(whole(record)).toEqual(table.total);
    const persons = ['A', 'B', 'C', 'D', 'E'];
    expect(persons.map((one) => table.votesAs.get(one))).toEqual([['A'], undefined, ['D'], ['D'], undefined]);
    expect(persons.map((one) => headOf(record, one))).toEqual(['A', undefined, 'D', 'D', undefined]);
    expect(persons.map((one) => headOf(rollOf(rollMembers(buildRoll(rows))), one))).toEqual(['A', 'A', 'C', 'D', 'C']);
  });

  it('leaves their ballots unused, and says whose', () => {
    const roll = buildRoll(readRoll(text), { parking: 'left-out' });
    const { tally, reconciliation } = countBallots(
      roll,
      readBallots('person,choice\nA,for\nB,against\nE,against\nC,for'),
    );
    expect(tally.for).toEqual({ heads: 2, area: 17000, weight: 2 });
    expect(reconciliation.unused).toEqual([
      { line: 3, person: 'B', because: 'parking-only' },
      { line: 4, person: 'E', because: 'parking-only' },
    ]);
    expect(reconciliation).toMatchObject({ received: 4, counted: 2, invalid: 0, superseded: 0 });
    expect(problemsOf(() => countBallots(roll, readBallots('person,choice\nX,for')))).toEqual(['2 stranger']);
  });
});

describe('a ballot by its room', () => {
  const roll = built(
    '编号,姓名,幢,单元,房号,面积\nA,张三,1幢,1单元,101,90\nB,李四,1幢,2单元,101,80\nC,王五,2幢,1单元,201,70\nC,王五,2幢,1单元,202,60\nD,周六,2幢,1单元,202,',
  );
  const of = (table: string, options?: CountOptions) => countBallots(roll, readBallots(table), options);

  it.each([
    ['幢,单元,房号,意见\n1幢,2单元,101,同意', 'B'],
    ['房号,意见\n1-2-101,同意', 'B'],
    ['房号,意见\n1幢2单元101室,同意', 'B'],
    ['房号,意见\n201,同意', 'C'],
    ['房号,姓名,意见\n202,周六,同意', 'C'],
  ])('is that of whoever votes for it: %j', (table, head) => {
    const silent = of(table).reconciliation.silent;
    expect(silent).toEqual(['A', 'B', 'C', 'D'].filter((one) => one !== head && roll.heads.has(one)));
  });

  it('that stands on the roll twice, or not at all, or is another’s, is told', () => {
    expect(problemsIn(() => of('房号,意见\n101,同意'))).toMatchObject([
      { code: 'rolls.unit-ambiguous', numbers: { unit: '101', lines: [2, 3] }, at: { line: 2 } },
    ]);
    expect(problemsOf(() => of('房号,意见\n0201,同意'))).toEqual(['2 unit-unknown']);
    expect(problemsOf(() => of('房号,姓名,意见\n201,张三,同意'))).toEqual(['2 unit-name']);
    expect(problemsOf(() => of('编号,房号,意见\nA,201,同意'))).toEqual(['2 unit-not-theirs']);
    expect(problemsOf(() => of('编号,房号,意见\n,,同意'))).toEqual(['2 person-missing']);
  });

  it('is nobody’s where everybody there votes for themselves', () => {
    const residents = buildRoll(readRoll('编号,房号\nA,101\nB,101', { area: 'optional' }), { countedBy: 'person' });
    expect(problemsOf(() => countBallots(residents, readBallots('房号,意见\n101,同意')))).toEqual(['2 unit-several']);
  });
});

describe('a ballot by its name', () => {
  const roll = built('编号,姓名,房号,面积\nA,张伟,1,90\nB,张 伟,2,80\nC,王五,3,70\nC,王五,4,60');

  it('is that of the one person who is called so', () => {
    expect(countBallots(roll, readBallots('姓名,意见\n王五,同意')).tally.for.area).toBe(13000);
  });

  it('is told with both lines where two are, and where nobody is', () => {
    expect(problemsIn(() => countBallots(roll, readBallots('姓名,意见\n张伟,同意\n赵六,同意')))).toMatchObject([
      { code: 'rolls.name-ambiguous', numbers: { name: '张伟', lines: [2, 3] }, at: { line: 2 } },
      { code: 'rolls.name-unknown', numbers: { name: '赵六' }, at: { line: 3 } },
    ]);
  });
});

describe('several papers of one owner', () => {
  const roll = built('编号,房号,面积\nY1,101,90\nY1,102,60\nY1,103,50\nY2,201,90');
  const of = (rows: string, options?: CountOptions) =>
    countBallots(roll, readBallots(`编号,房号,意见\n${rows}`), options);

  it.each<CountOptions>([{}, { precedence: 'first-valid' }, { precedence: 'last-valid' }])(
    'that say the same are one ballot and superseded by nothing (%j)',
    (options) => {
      const { tally, reconciliation } = of('Y1,101,同意\nY1,102,同意\nY1,103,同意\nY2,201,反对', options);
      expect(tally.for).toEqual({ heads: 1, area: 20000, weight: 1 });
      expect(reconciliation).toMatchObject({ received: 4, counted: 2, same: 2, superseded: 0, several: [] });
      expect(reconciliation.papers[0]?.same).toHaveLength(2);
    },
  );

  it('that differ are told with both lines, or decided as is asked', () => {
    const differ = 'Y1,101,同意\nY1,102,反对';
    expect(problemsIn(() => of(differ))).toMatchObject([
      { code: 'rolls.papers-differ', numbers: { person: 'Y1', first: 2 }, at: { line: 3 } },
    ]);
    expect(of(differ, { precedence: 'first-valid' }).tally.for.heads).toBe(1);
    expect(of(differ, { precedence: 'last-valid' }).tally.against.heads).toBe(1);
    const three = of('Y1,101,同意\nY1,102,反对\nY1,103,反对', { precedence: 'last-valid' });
    expect(three.reconciliation).toMatchObject({ counted: 1, same: 1, superseded: 1 });
  });

  it('for one room are one too many, as before', () => {
    expect(problemsOf(() => of('Y1,101,同意\nY1,101,同意'))).toEqual(['3 ballot-twice']);
    expect(problemsOf(() => countBallots(roll, readBallots('编号,意见\nY1,同意\nY1,同意')))).toEqual([
      '3 ballot-twice',
    ]);
  });
});

describe('going with the majority', () => {
  const roll = built('编号,房号,面积\nA,1,90\nB,2,90\nC,3,90\nD,4,90');
  const law: DecisionRule = {
    ...{ id: 'r', title: { zh: '', en: '' }, source: { zh: '', en: '' }, jurisdiction: 'any' },
    effective: { from: '2020-01-01' },
    participation: [{ measure: 'heads', base: 'roll', threshold: twoThirds, of: 'participating' }],
    consent: [{ measure: 'heads', base: 'participating', threshold: moreThanHalf }],
  };
  const rows = (choices: BallotRow['choice'][]): BallotRow[] =>
    choices.map((choice, index) => ({ line: index + 2, person: 'ABCD'[index] ?? '', choice }));

  it('is read, and refused where nobody names a ground for it', () => {
    expect(readBallots('编号,意见\nA,从众')).toMatchObject([{ choice: 'with-majority' }]);
    expect(problemsOf(() => countBallots(roll, readBallots('编号,意见\nA,从众')))).toEqual(['2 follow-ground']);
  });

  it('is with the answer that more than half of the others gave', () => {
    const { tally, own, followed } = countBallots(roll, rows(['for', 'for', 'with-majority', 'against']), {
      follow: law,
    });
    expect([tally.for.heads, tally.against.heads, own.for.heads]).toEqual([3, 1, 2]);
    expect(followed).toMatchObject({ answer: 'for', added: { heads: 1 } });
    const { tally: other } = countBallots(roll, rows(['against', 'against', 'with-majority']), { follow: law });
    expect(other.against.heads).toBe(3);
  });

  it('takes part and agrees with nobody where just half of the others gave an answer', () => {
    const { tally, followed } = countBallots(roll, rows(['for', 'against', 'with-majority']), { follow: law });
    expect([tally.for.heads, tally.against.heads, tally.abstain.heads]).toEqual([1, 1, 1]);
    expect(followed?.answer).toBeNull();
  });
});

describe('a sheet with a column for each item', () => {
  it('is told from one with a column of answers, and what is no answer is told in its cell', () => {
    const sheet = ballotTable('编号,议题一,备注,议题二\nY1,同意,下午来,反对\nY2,,,同意\nY3,弃权,,也许');
    expect(sheet.items.map(({ item, rows }) => [item, rows.map(({ choice }) => choice)])).toEqual([
      ['议题一', ['for', 'abstain']],
      ['议题二', ['against', 'for', 'invalid']],
    ]);
    expect(sheet.problems).toMatchObject([{ code: 'rolls.word-unknown', at: { line: 4, column: 4 } }]);
    expect(problemsOf(() => readBallots('编号,议题一,议题二\nY1,同意,反对'))).toEqual(['1 several-items']);
    expect(ballotTable('编号,加装电梯\nY1,同意')).toMatchObject({ rows: [{ choice: 'for' }], items: [] });
    expect(ballotTable('编号,议题一,议题二\nY1,,\nY2,同意,').problems).toMatchObject([
      { code: 'rolls.choice-missing' },
    ]);
  });

  it('of an election has marks under each candidate, or columns of names; a paper with too many is invalid throughout', () => {
    const marks = ballotTable('编号,王,李,张\no1,同意,同意,\no2,同意,同意,同意\no3,,反对,', { names: 2 });
    expect(marks.items.map(({ rows }) => rows.map(({ choice }) => choice))).toEqual([
      ['for', 'invalid', 'abstain'],
      ['for', 'invalid', 'against'],
      ['abstain', 'invalid', 'abstain'],
    ]);
    const names = ballotTable('编号,第一名,第二名,第三名\no1,王,李,\no2,王,李,张\no3,弃权,,\no4,王,王,李', {
      names: 2,
    });
    expect(names.items.map(({ item, rows }) => [item, rows.map(({ choice }) => choice)])).toEqual([
      ['王', ['for', 'invalid', 'abstain', 'for']],
      ['李', ['for', 'invalid', 'abstain', 'for']],
      ['张', ['abstain', 'invalid', 'abstain', 'abstain']],
    ]);
  });
});

describe('a co-owner', () => {
  it('who casts the ballot of the other needs nobody’s leave, where everybody has to vote in person', () => {
    const roll = built('编号,房号,面积\nA,1,90\nB,1,\nC,2,80');
    const { reconciliation } = countBallots(roll, readBallots('编号,意见,受托人\nA,同意,B'), { proxies: 0 });
    expect(reconciliation).toMatchObject({ proxies: [], coOwners: [{ for: 'A', by: 'B' }] });
    const problems = () => countBallots(roll, readBallots('编号,意见,受托人\nA,同意,C'), { proxies: 0 });
    expect(problemsOf(problems)).toEqual(['2 proxy-none']);
    expect(countBallots(roll, readBallots('编号,意见,受托人\nB,同意,C')).reconciliation.proxies).toEqual([
      { proxy: 'C', for: ['B'] },
    ]);
  });
});
