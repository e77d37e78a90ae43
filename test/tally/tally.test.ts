// Counting tables from a program: the command line's answers are the package's, and broken tables are told cell by cell.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARKS, type Profile, readElection } from 'yishi/formats';
import { LANGUAGES, language } from 'yishi/language';
import { decisionRule, decisionRules, electionRules } from 'yishi/law';
import { irv, method } from 'yishi/methods';
import {
  askedFor,
  changesOf,
  countByMethod,
  type ElectionAsked,
  inForceFrom,
  isTallyFault,
  type MethodAsked,
  methodTallyOf,
  type RuleAsked,
  readMark,
  readOption,
  readRollFrom,
  readTieBreak,
  reportOf,
  tallyByMethod,
  tallyByRule,
  tallyElection,
} from 'yishi/tally';
import { yishi } from '../cli/cli.js';

const english = language('en');
const file = (name: string) => `examples/rolls/${name}`;
const textOf = (name: string) => readFileSync(file(name), 'utf8');
const roll = { file: file('heping.csv'), text: textOf('heping.csv') };
const ballots = { file: file('heping-ballots.csv'), text: textOf('heping-ballots.csv') };

/** What is wrong, as `file:line:column code`; of a table's cell its own code. */
function problems(run: () => unknown): string[] {
  try {
    run();
    return [];
  } catch (error) {
    if (!isTallyFault(error)) throw error;
    return error.problems.map(({ code, at }) => {
      const place = at?.line === undefined ? ':' : `${at.line}:${at.column ?? 1}`;
      return [...(at ? [`${at.file}:${place}`] : []), code].join(' ');
    });
  }
}

describe('by a rule for decisions', () => {
  const asked: RuleAsked = { rule: 'civil-code-278-special', roll, ballots };
  const counted = (more: Partial<RuleAsked> = {}) => tallyByRule({ ...asked, ...more }, english);

  it.each<[more: Partial<RuleAsked>, options: string[]]>([
    [{}, []],
    [{ precedence: 'last-valid' }, ['--precedence', 'last-valid']],
    [{ scope: '3幢/1单元', parking: 'left-out' }, ['--scope', '3幢/1单元', '--parking', 'left-out']],
    [{ invalid: 'participates', day: '2019-01-01' }, ['--invalid', 'participates', '--day', '2019-01-01']],
    [{ rule: 'civil-code-278-ordinary' }, ['--rule', 'civil-code-278-ordinary']],
  ])('%j is what `yishi tally --json` answers', async (more, options) => {
    const rule = more.rule === undefined ? ['--rule', 'civil-code-278-special'] : [];
    for (const lang of LANGUAGES) {
      const argv = [
        'tally',
        ...rule,
        '--roll',
        roll.file,
        '--ballots',
        ballots.file,
        ...options,
        '--lang',
        lang,
        '--json',
      ];
      const { out, err } = await yishi(...argv);
      let answer: unknown;
      try {
        answer = tallyByRule({ ...asked, ...more }, language(lang));
      } catch (error) {
        expect(isTallyFault(error)).toBe(true);
        expect(JSON.parse(err)).toMatchObject({ error: { exitCode: 2 } });
        continue;
      }
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });

  it('takes a rule of one’s own', () => {
    const special = decisionRule('civil-code-278-special');
    if (!special) throw new Error('it is in the catalogue');
    const own = {
      ...special,
      id: 'ours',
      consent: special.consent.map((one) => ({ ...one, threshold: { num: 1, den: 100, strict: false } })),
    };
    const answer = counted({ rule: own });
    expect(answer.rule.id).toBe('ours');
    expect(answer.outcome).toBe('passed');
    expect(counted().outcome).toBe('failed');
  });

  it.each<[what: string, more: Partial<RuleAsked>, expected: string[]]>([
    ['an unknown rule', { rule: 'constructor' }, ['tally.rule-unknown']],
    ['a day that is none', { day: '2026-02-30' }, ['tally.day']],
    ['a moment for a day', { day: '2026-02-03 09:00' }, ['tally.day']],
    ['more than nobody by half', { attending: 1.5 }, ['tally.not-whole']],
    ['fewer than nobody', { attending: -1 }, ['tally.not-whole']],
    ['no number', { attending: Number.NaN }, ['tally.not-whole']],
    [
      'a number where the area of those who came is asked',
      { attending: 4, rule: attendedByArea() },
      ['tally.attending-named'],
    ],
    [
      'a list with a stranger',
      { attending: { text: 'person\nO01\nghost\n', file: 'came.csv' } },
      ['came.csv:3:1 rolls.stranger'],
    ],
    [
      'a roll without those affected',
      { rule: 'civil-code-279', roll: { text: 'person,unit,area\na,1,2\n' } },
      ['table:1:1 tally.affected-missing'],
    ],
    ['an empty roll', { roll: { text: '' } }, ['table:1:1 csv.empty']],
    ['a roll of nobody', { roll: { text: 'person,unit,area\n', file: 'r' } }, ['r:1:1 rolls.empty']],
    ['bytes', { ballots: { text: '\u0000\u0001', file: 'b' } }, ['b:1:1 csv.not-text']],
    ['what is no text', { ballots: { text: undefined as unknown as string, file: 'b' } }, ['b:: tally.no-text']],
    ['bytes for text', { roll: { text: new Uint8Array(3) as unknown as string } }, ['table:: tally.no-text']],
    [
      'every broken cell of a roll',
      { roll: { text: 'person,unit,area,kind,parking\na,1,large,king,no\n,2,80.00,,\nc,3,-5,,maybe\n', file: 'r' } },
      [
        'r:2:3 rolls.area-form',
        'r:2:4 rolls.word-unknown',
        'r:3:1 rolls.person-missing',
        'r:4:3 rolls.area-none',
        'r:4:5 rolls.word-unknown',
      ],
    ],
    [
      'every broken cell of the ballots',
      { ballots: { text: 'person,choice,at\nO01,maybe,\nghost,for,\nO01,,\n,for,yesterday\n', file: 'b' } },
      expect.arrayContaining([
        'b:2:2 rolls.word-unknown',
        'b:4:2 rolls.choice-missing',
        'b:5:1 rolls.person-missing',
        'b:5:3 rolls.moment-form',
      ]) as unknown as string[],
    ],
    [
      'a quotation that never ends',
      { roll: { text: 'person,unit,area\n"a,1,2\n', file: 'r' } },
      ['r:2:1 csv.quote-open'],
    ],
    [
      'a row of a million cells',
      { roll: { text: `person,unit,area\n${','.repeat(1_000_000)}x\n`, file: 'r' } },
      ['r:2:1 csv.row-long'],
    ],
  ])('%s is told', (_what, more, expected) => {
    expect(problems(() => counted(more))).toEqual(expected);
  });

  it('says why a ballot twice counts nothing, and counts it where it is said which counts', () => {
    const twice = { file: 'b', text: 'person,choice\nO01,for\nO01,against\n' };
    expect(problems(() => counted({ ballots: twice }))).toEqual(['b:3:1 rolls.ballot-twice']);
    expect(counted({ ballots: twice, precedence: 'last-valid' }).against.heads).toBe(1);
    expect(counted({ ballots: twice, precedence: 'first-valid' }).for.heads).toBe(1);
  });
});

/** A rule whose participation is the floor area of those who came. */
function attendedByArea() {
  const special = decisionRule('civil-code-278-special');
  if (!special) throw new Error('it is in the catalogue');
  return { ...special, participation: special.participation.map((one) => ({ ...one, measure: 'area' as const })) };
}

describe('by a law of elections', () => {
  const votes = { file: 'votes.csv', text: 'candidate,votes\n甲,40\n乙,30\n丙,30\n' };
  const [law] = electionRules();
  const asked: ElectionAsked = { rule: law?.id ?? '', roll: 60, voting: 50, seats: 2, votes };
  const counted = (more: Partial<ElectionAsked> = {}) => tallyElection({ ...asked, ...more }, english);

  it('breaks no tie', () => {
    expect(counted()).toMatchObject({
      outcome: 'tied',
      elected: ['甲'],
      tied: { seats: 1, candidates: ['乙', '丙'] },
      roll: 60,
      runoff: false,
    });
    expect(counted().working.at(-1)).toBe(english.tally.local);
  });

  it('takes the roll as a table, everybody on it one voter', () => {
    expect(counted({ roll, voting: 6, ballots: 6, votes: { text: 'candidate,votes\nA,5\n' } }).roll).toBe(6);
  });

  it.each<[what: string, more: Partial<ElectionAsked>, expected: string[]]>([
    ['an unknown law', { rule: 'civil-code-278-special' }, ['tally.rule-unknown']],
    ['a day that is none', { day: 'today' }, ['tally.day']],
    [
      'votes that are none',
      { votes: { file: 'v', text: 'candidate,votes\nA,x\n,3\nA,2\n' } },
      ['v:2:2 rolls.votes-form', 'v:3:1 rolls.candidate-missing', 'v:4:1 rolls.candidate-twice'],
    ],
    ['a roll that is none', { roll: { text: 'name\nA\n', file: 'r' } }, ['r:1:1 rolls.column-missing']],
    ['no text', { votes: { text: null as unknown as string } }, ['table:: tally.no-text']],
  ])('%s is told', (_what, more, expected) => {
    expect(problems(() => counted(more))).toEqual(expected);
  });

  it.each<Partial<ElectionAsked>>([
    { voting: 61 },
    { voting: Number.NaN },
    { seats: 0 },
    { ballots: 51 },
    { roll: -1 },
    { voting: 1.5 },
  ])('%j cannot be', (more) => expect(() => counted(more)).toThrow(/^elections\./));
});

describe('by a voting method', () => {
  const tied: Profile = {
    title: 'Tea or coffee',
    election: {
      candidates: ['tea', 'coffee'],
      ballots: [
        { count: 1, ranking: [['tea'], ['coffee']] },
        { count: 1, ranking: [['coffee'], ['tea']] },
      ],
    },
  };

  it('a tie stays one unless somebody says how it is broken', () => {
    const count = countByMethod({ method: 'borda', profile: tied });
    expect(count.outcome.winners).toEqual(['tea', 'coffee']);
    expect(count).not.toHaveProperty('tie');
    expect(tallyByMethod({ method: 'borda', profile: tied })).toMatchObject({
      method: 'borda',
      title: 'Tea or coffee',
      winners: ['tea', 'coffee'],
    });
    const broken = countByMethod({ method: 'borda', profile: tied, tieBreak: readTieBreak('order:coffee, tea') });
    expect(broken.outcome.winners).toEqual(['tea', 'coffee']);
    expect(methodTallyOf(broken)).toMatchObject({
      winners: ['coffee'],
      tieBreak: { rule: 'order', tied: ['tea', 'coffee'] },
    });
    expect(() =>
      tallyByMethod({ method: 'borda', profile: tied, tieBreak: readTieBreak('casting-vote:water') }),
    ).toThrow('methods.tie-unbroken');
  });

  it.each<[more: Partial<MethodAsked>, expected: string[]]>([
    [{ method: 'toString' }, ['tally.method-unknown']],
    [{ seats: 2 }, ['tally.seats-idle']],
    [{ seats: 2, budget: 3 }, ['tally.seats-idle', 'tally.budget-idle']],
    [{ method: 'stv', seats: 0 }, ['tally.not-whole']],
    [{ method: 'stv', seats: 1.5 }, ['tally.not-whole']],
    [{ method: 'stv', seats: Number.POSITIVE_INFINITY }, ['tally.not-whole']],
    [{ method: 'pb-equal-shares', budget: -1 }, ['tally.budget']],
    [{ method: 'pb-equal-shares', budget: Number.NaN }, ['tally.budget']],
  ])('%j is refused', (more, expected) => {
    if (typeof more.method === 'string' && more.method !== 'toString') expect(method(more.method)).toBeDefined();
    expect(problems(() => tallyByMethod({ method: 'borda', profile: tied, ...more }))).toEqual(expected);
  });

  it('what the method itself refuses stays the method’s to say', () => {
    expect(() => tallyByMethod({ method: 'borda', profile: tied, options: { wings: 2 } })).toThrow(
      'methods.option-unknown',
    );
    expect(() => tallyByMethod({ method: 'borda', profile: { election: { candidates: [], ballots: [] } } })).toThrow(
      'methods.',
    );
  });

  it('takes a method of one’s own', () => {
    expect(tallyByMethod({ method: { ...irv, id: 'ours' }, profile: tied }).method).toBe('ours');
  });

  it('options are read as their method takes them', () => {
    const borda = method('borda');
    if (!borda) throw new Error('it is in the catalogue');
    expect(readOption(borda, 'a=b=c')).toEqual(['a', 'b=c']);
    expect(readOption(borda, '__proto__=[1]')).toEqual(['__proto__', [1]]);
    expect(problems(() => readOption(borda, 'tie'))).toEqual(['tally.option-form']);
    expect(problems(() => readOption(borda, '=x'))).toEqual(['tally.option-form']);
    for (const written of ['', 'order', 'order:', 'constructor:x', 'coin:heads'])
      expect(problems(() => readTieBreak(written))).toEqual(['tally.tie-break-form']);
    expect(readTieBreak('lot:a:b')).toEqual({ rule: 'lot', seed: 'a:b' });
    for (const mark of MARKS) expect(readMark(`${mark}=end`)).toEqual([mark, 'end']);
    expect(readMark('overvote=next')).toEqual(['overvote', 'next']);
    for (const written of ['', 'overvote', 'overvote=stop', 'constructor=end', '=end'])
      expect(problems(() => readMark(written))).toEqual(['tally.mark-form']);
  });

  it('tells what the reader told, and what of the file it has no use for', () => {
    const asks = (options: Record<string, unknown>) =>
      countByMethod({ method: 'borda', profile: { ...tied, options } });
    expect(asks({}).notes).toEqual([]);
    expect(methodTallyOf(asks({}))).not.toHaveProperty('notes');
    expect(asks({ minimumScore: 50 }).notes).toEqual([
      { code: 'tally.option-idle', numbers: { option: 'minimumScore', value: '50', method: 'borda' } },
    ]);
    const profile = readElection('rank1,rank2,Precinct\nA,overvote,7\n', 'x.csv');
    const told = tallyByMethod({ method: 'borda', profile: profile as Profile }).notes?.map(({ code }) => code);
    expect(told).toEqual(['formats.told-columns', 'formats.told-marks']);
    // What somebody wrote as an option of the method is meant to count.
    expect(() => asks({ minimum: 50 })).toThrow('methods.option-unknown');
  });
});

describe('a roll', () => {
  it('is reported as `yishi roll --json` answers', async () => {
    const { out } = await yishi('roll', roll.file, '--against', file('heping.csv'), '--json');
    const table = readRollFrom(roll);
    const report = reportOf(table, { against: roll.file, ...changesOf(table, table) });
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(report)));
    expect(report.changes).toMatchObject({ added: [], removed: [], changed: [] });
  });

  it('tells what a record would not take, on the line where it stands first', () => {
    const spaced = { text: 'person,unit,area\na,1,2\nO 3,2,3\nO 3,3,3\n', file: 'r' };
    expect(problems(() => readRollFrom(spaced))).toEqual(['r:3:1 form.written']);
    expect(problems(() => readRollFrom({ text: 7 as unknown as string }))).toEqual(['table:: tally.no-text']);
    expect(problems(() => readRollFrom(roll, { scope: 'nowhere' }))).toEqual([`${roll.file}:1:1 rolls.place-unknown`]);
  });
});

it.each(LANGUAGES)('what every rule asks for is said in %s', (id) => {
  const said = language(id);
  for (const rule of decisionRules()) {
    expect(askedFor(rule, said).map(({ what }) => what)).toEqual(['formed', 'passed']);
    expect(inForceFrom(rule, said)).not.toBe('');
    for (const { text } of askedFor(rule, said)) expect(text).toMatch(/\S/);
  }
  for (const rule of electionRules()) {
    expect(askedFor(rule, said).map(({ what }) => what)).toEqual(['valid', 'elected', 'runoff']);
    expect(inForceFrom(rule, said)).toMatch(/\d/);
  }
});
