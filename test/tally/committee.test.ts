// Tables as committees have them, counted by a program: sheets, seats, posts, fine areas, and options that nobody knows.
import { describe, expect, it } from 'vitest';
import { type LanguageId, language } from 'yishi/language';
import { type DecisionRule, moreThanHalf } from 'yishi/law';
import {
  changesOf,
  type ElectionAsked,
  isTallyFault,
  type RuleAsked,
  readOption,
  readRollFrom,
  readTieBreak,
  type SheetTally,
  tallyByRule,
  tallyElection,
  tallyElections,
  tallySheet,
} from 'yishi/tally';

const english = language('en');
const chinese = language('zh-Hans');

function codes(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isTallyFault(error)) throw error;
    return error.problems.map(({ code, at }) => [...(at?.line === undefined ? [] : [at.line]), code].join(' '));
  }
}

const ROLL = '编号,姓名,房号,面积\nY1,甲,101,80\nY2,乙,102,80\nY3,丙,201,80\nY4,丁,202,80\nY5,戊,301,80\nY6,己,302,80';
const asked = (ballots: string, more: Partial<RuleAsked> = {}): RuleAsked => ({
  rule: 'civil-code-278-ordinary',
  roll: { text: ROLL, file: 'roll.csv' },
  ballots: { text: ballots, file: 'ballots.csv' },
  ...more,
});
function sheet(ballots: string, more: Partial<RuleAsked> = {}): SheetTally {
  const answer = tallySheet(asked(ballots, more), english);
  if (!('items' in answer)) throw new Error('one item is no sheet');
  return answer;
}

describe('a sheet of several items', () => {
  const SHEET = '编号,议题一,议题二,议题三\nY1,同意,同意,反对\nY2,同意,弃权,同意\nY3,反对,同意,同意\nY4,同意,无效,';

  it('is counted item by item, each in one report', () => {
    const { items } = sheet(SHEET);
    expect(items.map(({ item, outcome, blank }) => [item, outcome, blank])).toEqual([
      ['议题一', 'passed', []],
      ['议题二', 'not-formed', []],
      ['议题三', 'not-formed', ['Y4']],
    ]);
    expect(items[2]?.reconciliation.silent).toEqual(['Y5', 'Y6']);
    expect(items[2]?.working.at(-1)).toContain('left this item blank: 1');
  });

  it('comes to what a table of each item alone comes to', () => {
    const { items } = sheet(SHEET);
    const alone = tallyByRule(asked('编号,意见\nY1,同意\nY2,同意\nY3,反对\nY4,同意'), english);
    const { item: _item, blank: _blank, ...first } = items[0] ?? { item: '', blank: [] };
    expect(first).toEqual(alone);
  });

  it('tells what is wrong with a row once, and is not taken for one decision', () => {
    expect(codes(() => sheet('编号,甲,乙\nY9,同意,同意\nY1,同意,行'))).toEqual([
      '2 rolls.stranger',
      '3 rolls.word-unknown',
    ]);
    expect(codes(() => tallyByRule(asked(SHEET), english))).toEqual(['1 tally.several-items']);
  });
});

describe('candidates for seats', () => {
  const MARKS = [
    '编号,王,李,张,赵',
    'Y1,同意,同意,,',
    'Y2,同意,同意,,',
    'Y3,同意,,同意,',
    'Y4,,同意,,同意',
    'Y5,同意,同意,同意,',
    'Y6,同意,同意,,',
  ].join('\n');

  it('take them by their votes, and a paper with more names than allowed is invalid throughout', () => {
    const { election, items } = sheet(MARKS, { seats: 2 });
    expect(election).toMatchObject({ seats: 2, mostNames: 2, elected: ['王', '李'], left: 0 });
    expect(items.map(({ item, for: ayes, invalid }) => [item, ayes.heads, invalid.heads])).toEqual([
      ['王', 4, 1],
      ['李', 4, 1],
      ['张', 1, 1],
      ['赵', 1, 1],
    ]);
    expect(sheet(MARKS, { seats: 2, mostNames: 3 }).items[0]?.for.heads).toBe(5);
  });

  it('that are equal at the last seat are tied, and nobody decides here', () => {
    expect(sheet(MARKS, { seats: 1, mostNames: 2 }).election).toMatchObject({
      elected: [],
      tied: { seats: 1, candidates: ['王', '李'] },
    });
  });

  it('may be named instead of marked', () => {
    const named = '编号,第一名,第二名\nY1,王,李\nY2,王,李\nY3,王,张\nY4,李,赵\nY5,,\nY6,王,李';
    expect(codes(() => sheet(named, { seats: 2 }))).toEqual([]);
    expect(sheet(named, { seats: 2 }).election?.elected).toEqual(['王', '李']);
  });

  it('need seats that are a number', () => {
    expect(codes(() => sheet(MARKS, { seats: 0 }))).toEqual(['tally.not-whole', 'tally.not-whole']);
    expect(codes(() => sheet(MARKS, { mostNames: 2 }))).toEqual(['tally.names-idle']);
  });
});

describe('votes for several posts', () => {
  const votes = { text: '候选人,委员,主任,副主任\n张,80,300,150\n王,110,180,120\n李,420,40,60', file: 'votes.csv' };
  const election: ElectionAsked = { rule: 'villagers-committee', roll: 900, voting: 560, seats: [1, 1, 1], votes };

  it('are read in the order in which the posts rank, and pass down', () => {
    const answer = tallyElections({ ...election, seats: [1, 1, 2] }, chinese);
    if (!('posts' in answer)) throw new Error('the table has three posts');
    expect(answer.posts.map(({ post, elected }) => [post, elected])).toEqual([
      ['主任', ['张']],
      ['副主任', ['王']],
      ['委员', ['李']],
    ]);
    expect(answer.counted).toBe('passed-down');
    expect(answer.working.join()).toContain('全国性法律没有规定');
  });

  it('need one number of seats each', () => {
    expect(codes(() => tallyElections({ ...election, seats: 3 }, english))).toEqual(['tally.seats-each']);
    const one = { text: '候选人,得票\n张,300', file: 'v.csv' };
    expect(codes(() => tallyElection({ ...election, votes: one }, english))).toEqual(['tally.seats-each']);
    expect(tallyElection({ ...election, votes: one, seats: [1] }, english).elected).toEqual(['张']);
  });
});

describe('areas with four decimals', () => {
  const roll = (last: string) => ({ text: `编号,房号,面积\nY1,101,66.6650\nY2,102,66.6650\nY3,201,${last}` });
  const ballots = { text: '编号,意见\nY1,同意\nY2,同意' };

  it.each<[last: string, outcome: string, says: string]>([
    ['66.6701', 'not-formed', '133.3300 of 200.0001 m²'],
    ['66.6650', 'passed', '133.330 of 199.995 m²'],
    ['66.67', 'not-formed', '133.330 of 200.000 m²'],
  ])('decide as they are, with %s', (last, outcome, says) => {
    const answer = tallyByRule({ rule: 'civil-code-278-ordinary', roll: roll(last), ballots }, english);
    expect(answer.outcome).toBe(outcome);
    expect(answer.working.join('\n')).toContain(says);
    expect(answer.roll.areaDecimals).toBe(says.includes('200.0001') ? 4 : 3);
  });

  it('are compared with a roll that has two in the unit of the finer one', () => {
    const [before, after] = ['66.66', '66.6701'].map((last) => readRollFrom(roll(last)));
    if (!before || !after) throw new Error('two rolls were read');
    const { changed, total } = changesOf(before, after);
    expect(changed.map(({ person }) => person)).toEqual(['Y3']);
    expect(changed[0]?.fields.find(({ field }) => field === 'area')).toMatchObject({ before: 666_600, after: 666_701 });
    expect([total.before.areaDecimals, total.after.areaDecimals]).toEqual([4, 4]);
  });
});

describe('what a rule needs of a roll', () => {
  const rule = (group?: string): DecisionRule => ({
    ...{ id: 'club', title: { zh: '俱乐部', en: 'Club' }, source: { zh: '章程', en: 'its charter' } },
    ...{ jurisdiction: 'any', effective: { from: '2020-01-01' }, participation: [] },
    consent: [{ measure: group ? 'heads' : 'weight', base: 'participating', threshold: moreThanHalf, group }],
  });
  const ballots = '编号,意见\nA,同意\nB,反对\nC,反对';
  const count = (roll: string, of: DecisionRule) =>
    tallyByRule(asked(ballots, { rule: of, roll: { text: roll } }), english);

  it('and the roll lacks is told, never counted as nothing', () => {
    expect(codes(() => count('编号\nA\nB\nC', rule()))).toEqual(['1 tally.weights-missing']);
    expect(codes(() => count('编号,组别\nA,元老\nB,\nC,', rule('青年')))).toEqual(['1 tally.groups-missing']);
  });

  it('is counted where it is there: weights, and groups by themselves', () => {
    expect(count('编号,权数\nA,5\nB,2\nC,2', rule()).outcome).toBe('passed');
    expect(count('编号,组别\nA,元老\nB,青年\nC,青年', rule('元老')).outcome).toBe('passed');
    expect(count('编号,组别\nA,元老\nB,"元老、青年"\nC,青年', rule('元老')).outcome).toBe('failed');
  });
});

describe('what nobody knows', () => {
  const ballots = '编号,意见\nY1,同意';

  it('is told and never passed over: options, their values, methods, languages', () => {
    const wild = (more: object) => codes(() => tallyByRule({ ...asked(ballots), ...more }, english));
    expect(wild({ precedense: 'last-valid' })).toEqual(['tally.option-unknown']);
    expect(wild({ precedence: 'last', parking: 'no' })).toEqual(['tally.option-value', 'tally.option-value']);
    expect(wild({ followMajority: ' ' })).toEqual(['tally.ground-empty']);
    const election = { rule: 'villagers-committee', roll: 9, voting: 5, seats: 1, votes: { text: '' }, sets: 1 };
    expect(codes(() => tallyElection(election, english))).toEqual(['tally.option-unknown']);
    expect(codes(() => readOption('__proto__', 'a=b'))).toEqual(['tally.method-unknown']);
    expect(codes(() => readOption('borda', undefined as unknown as string))).toEqual(['tally.option-form']);
    expect(codes(() => readTieBreak(undefined as unknown as string))).toEqual(['tally.tie-break-form']);
    expect(readOption('borda', '__proto__=x')).toEqual(['__proto__', 'x']);
    for (const id of ['fr', '__proto__', 'constructor'])
      expect(() => language(id as LanguageId)).toThrow('language.unknown');
  });

  it('of ids that were made from the lines of a table is who they are in another one', () => {
    const table = readRollFrom({ text: '序号,姓名,房号,面积\n1,甲,101,80' });
    expect(table.derived?.persons).toBe(1);
    expect(codes(() => changesOf(table, table))).toEqual(['tally.ids-derived']);
  });
});

describe('what is said of a count', () => {
  const of = (roll: string, ballots: string, more: Partial<RuleAsked> = {}, said = english) =>
    tallyByRule(asked(ballots, { roll: { text: roll }, ...more }), said).working.join('\n');

  it('names those left out with their parking, and that it is a reading', () => {
    const roll = '编号,房号,面积,车位\nY1,101,90,否\nY2,102,90,否\nC1,B1,12,是';
    const ballots = '编号,意见\nY1,同意\nY2,同意\nC1,反对';
    const told = of(roll, ballots, { parking: 'left-out' });
    expect(told).toContain('1 who own nothing else are left out of the heads: C1. READING');
    expect(told).toContain('Not used, as whoever cast them owns nothing but parking: C1 on line 4.');
    expect(told).toContain('3 received = 2 counted + 1 not used');
    expect(of(roll, ballots, { parking: 'left-out' }, chinese)).toContain('“C1”（第4行）');
  });

  it('names ids put together, papers that say the same, and the ground of following', () => {
    const roll = '编号,姓名,身份证号,房号,面积\nA,甲,110101199001010011,1,90\nB,甲,110101199001010011,2,90\nC,乙,,3,90';
    const told = of(roll, '编号,意见\nA,同意\nB,同意\nC,从众', { merge: true, followMajority: '管理规约第12条' });
    expect(told).toContain('Counted as one head by the same ID number: A and B.');
    expect(told).toContain('Papers of A for several units say the same and are one ballot: line 2 and line 3.');
    expect(told).toContain('counted as for. Ground: 管理规约第12条.');
    expect(told).not.toContain('110101199001010011');
  });
});

const votesOf = (votes: string) =>
  codes(() =>
    tallyElection(
      {
        ...{ rule: 'villagers-committee', roll: 2000, voting: 1600, seats: 1 },
        votes: { text: `候选人,得票\n张三,900\n${votes}` },
      },
      english,
    ),
  );
const papersOf = (papers: string) =>
  codes(() => tallySheet(asked(`编号,第一名,第二名\n${papers}`, { seats: 2 }), english));

it.each(['合计', '總計', 'Total'])('a total (%s) is no candidate', (total) => {
  expect(votesOf(`李四,600\n${total},1500`)).toEqual(['4 rolls.total-row']);
  expect(papersOf(`Y1,张三,李四\nY2,${total},李四`)).toEqual(['3 rolls.name-nobody']);
});

it.each(['空白', '不选', '无'])('nobody (%s) is no candidate', (nobody) => {
  expect(votesOf(`李四,600\n${nobody},100`)).toEqual(['4 rolls.candidate-nobody']);
  expect(papersOf(`Y1,张三,李四\nY2,${nobody},李四`)).toEqual(['3 rolls.name-nobody']);
});

it.each(['张 三', '张　三', ' 张  三'])('a name spaced otherwise (%s) is no candidate of its own', (name) => {
  expect(votesOf(`${name},600`)).toEqual(['3 rolls.candidates-alike']);
  expect(papersOf(`Y1,张三,李四\nY2,李四,${name}`)).toEqual(['3 rolls.candidates-alike']);
});
