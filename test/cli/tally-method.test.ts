// yishi tally --method: every published example through the command, what people are shown, and what is said of files and
// options that cannot be counted.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { language } from 'yishi/language';
import { type Ballot, methods } from 'yishi/methods';
import { yishi } from './cli.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishi-tally-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const kept = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

interface Row {
  id: string;
  method: string;
  ballots: (Ballot | { sameBallotsAs: string })[];
  expected: Record<string, unknown>;
}

const kebab = (name: string): string => name.replace(/([a-z])([A-Z]+)/g, '$1-$2').toLowerCase();

describe.each(['test/instances/votes.json', '../shared/vectors/votes.json'].filter(existsSync))('%s', (file) => {
  const rows = JSON.parse(readFileSync(file, 'utf8')) as Row[];
  const ballotsOf = (row: Row | undefined): Ballot[] =>
    (row?.ballots ?? []).flatMap((ballot) =>
      'sameBallotsAs' in ballot ? ballotsOf(rows.find(({ id }) => id === ballot.sameBallotsAs)) : [ballot],
    );

  it.each(rows.map((row) => [row.id, row] as const))('%s', async (id, row) => {
    const profile = kept(`${id}.json`, JSON.stringify({ ...row, ballots: ballotsOf(row) }));
    const { code, out, err } = await yishi('tally', '--method', kebab(row.method), profile, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const answer = JSON.parse(out) as Record<string, unknown>;
    for (const key of ['winners', 'ranking', 'scores', 'rounds', 'tied', 'working']) expect(answer).toHaveProperty(key);
    for (const [key, value] of Object.entries(row.expected)) {
      // One row states a range in words: the least and the greatest of all that would do.
      const [, least, most] = /^any of (\d+)\.\.(\d+)/.exec(String(value)) ?? [];
      if (least === undefined) expect(answer[key], key).toEqual(value);
      else expect(Number(answer[key]) >= Number(least) && Number(answer[key]) <= Number(most), key).toBe(true);
    }
  });
});

const tennessee = `4 1
42 1 2 3 4 0
26 2 3 4 1 0
15 3 4 2 1 0
17 4 3 2 1 0
0
"Memphis"
"Nashville"
"Chattanooga"
"Knoxville"
"The capital of Tennessee"
`;

it('shows people the standing, the rounds, every step and who wins', async () => {
  const { code, out } = await yishi('tally', '--method', 'irv', kept('tn.blt', tennessee));
  expect(code).toBe(0);
  expect(out).toBe(`The capital of Tennessee
Counted by Instant-runoff voting
100 ballots, 4 candidates

Standing
  Knoxville    17
  Memphis      42
  Nashville    26
  Chattanooga  15

By round
                1   2   3
  Knoxville    17  32  58
  Memphis      42  42  42
  Nashville    26  26   –
  Chattanooga  15   –   –

Working
  Round 1
    Memphis has 42 votes.
    Nashville has 26 votes.
    Chattanooga has 15 votes.
    Knoxville has 17 votes.
    Nobody has more than half of the 100 votes that count.
    Chattanooga is eliminated, with 15 votes.
  Round 2
    15 votes pass from Chattanooga to Knoxville.
    Memphis has 42 votes.
    Nashville has 26 votes.
    Knoxville has 32 votes.
    Nobody has more than half of the 100 votes that count.
    Nashville is eliminated, with 26 votes.
  Round 3
    26 votes pass from Nashville to Knoxville.
    Memphis has 42 votes.
    Knoxville has 58 votes.
    Knoxville has more than half of the votes that count: 58 of 100.

Result
  ✓ Knoxville wins
`);
});

it('says the same in Chinese, in columns of Chinese width', async () => {
  const file = kept('choice.csv', '票数,选择\n3,加装电梯\n2,改造花园\n');
  const { out } = await yishi('tally', '--method', 'plurality', file, '--lang', 'zh-Hans');
  expect(out).toContain('  加装电梯  3\n  改造花园  2\n');
  expect(out).toContain('    加装电梯得3票。'.trim());
  expect(out).toContain('  ✓ 加装电梯胜出\n');
});

it('reads every format by the name of the file', async () => {
  const soc = `# DATA TYPE: soc\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 3\n# NUMBER UNIQUE ORDERS: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n2: 1,2\n1: 2,1\n`;
  const pb =
    'META\nkey;value\nnum_projects;2\nnum_votes;1\nbudget;5\nvote_type;approval\nPROJECTS\nproject_id;cost;name\np1;5;Park\np2;6;Pool\nVOTES\nvoter_id;vote\nv1;p1\n';
  const cat = `# DATA TYPE: cat\n# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 1\n# NUMBER UNIQUE PREFERENCES: 1\n# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: Good\n# CATEGORY NAME 2: Fair\n# CATEGORY NAME 3: Poor\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n1: 1,{},2\n`;
  const winner = async (id: string, file: string) =>
    JSON.parse((await yishi('tally', '--method', id, file, '--json')).out);
  expect(await winner('schulze', kept('x.soc', soc))).toMatchObject({ method: 'schulze', winners: ['A'] });
  expect(await winner('pb-greedy-votes', kept('x.pb', pb))).toMatchObject({ allocations: [['p1']] });
  expect(await winner('majority-judgment', kept('x.cat', cat))).toMatchObject({
    winners: ['A'],
    medians: { A: 'Good' },
  });
  const shown = await yishi('tally', '--method', 'pb-greedy-votes', kept('x.pb', pb));
  expect(shown.out).toContain('✓ funded: Park (p1)');
});

const cycle = 'rank1,rank2,rank3\nA,B,C\nB,C,A\nC,A,B\n';

describe('a tie', () => {
  it('is an answer', async () => {
    const { code, out } = await yishi('tally', '--method', 'schulze', kept('cycle.csv', cycle), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ winners: ['A', 'B', 'C'], tied: [['A', 'B', 'C']] });
  });

  it.each([
    ['order:C,A,B', 'C'],
    ['casting-vote:B', 'B'],
    ['status-quo:A', 'A'],
  ])('is broken by %s', async (how, winner) => {
    const file = kept('cycle.csv', cycle);
    const { code, out } = await yishi('tally', '--method', 'schulze', file, '--tie-break', how, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      winners: [winner],
      tied: [['A', 'B', 'C']],
      tieBreak: { tied: ['A', 'B', 'C'] },
    });
  });

  it('is broken by a lot that anybody can draw again', async () => {
    const file = kept('cycle.csv', cycle);
    const draw = async (seed: string) =>
      JSON.parse((await yishi('tally', '--method', 'schulze', file, '--tie-break', `lot:${seed}`, '--json')).out);
    const first = await draw('2026');
    expect(await draw('2026')).toEqual(first);
    expect(first.winners).toEqual(first.tieBreak.order.slice(0, 1));
    expect(Object.keys(first.tieBreak.tickets)).toEqual(['A', 'B', 'C']);
    expect(
      new Set((await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(draw))).map(({ winners }) => winners[0])).size,
    ).toBeGreaterThan(1);
  });

  it('between committees goes to the one with the first of the order', async () => {
    const file = kept('two.csv', 'A,B,C\nx,,\n,x,\n,,x\n');
    const asked = ['tally', '--method', 'multi-approval', '--seats', '2', file];
    const tied = await yishi(...asked, '--json');
    expect(JSON.parse(tied.out).committees).toEqual([
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ]);
    const broken = await yishi(...asked, '--tie-break', 'order:C,B,A', '--json');
    expect(JSON.parse(broken.out).winners).toEqual(['B', 'C']);
    expect((await yishi(...asked)).out).toContain('3 outcomes are equally good');
    expect(await yishi(...asked, '--tie-break', 'casting-vote:C')).toMatchObject({ code: 2 });
  });

  it('is not broken by what says nothing of it', async () => {
    const file = kept('cycle.csv', cycle);
    const { code, err } = await yishi('tally', '--method', 'schulze', file, '--tie-break', 'order:A,B');
    expect(code).toBe(2);
    expect(err).toContain('the order given does not decide among A, B, C');
    const odd = await yishi('tally', '--method', 'schulze', file, '--tie-break', 'dice');
    expect(odd).toMatchObject({ code: 2 });
    expect(odd.err).toContain('dice breaks no tie');
  });
});

describe('options', () => {
  it('come from the file, and from --option over it', async () => {
    const file = kept(
      'agenda.json',
      JSON.stringify({
        candidates: ['A', 'B', 'C'],
        ballots: [
          ['A', 'B', 'C'],
          ['B', 'C', 'A'],
          ['C', 'A', 'B'],
        ].map((ranking) => ({ count: 1, ranking })),
        options: { agenda: ['B', 'C', 'A'] },
      }),
    );
    const by = async (...more: string[]) =>
      JSON.parse((await yishi('tally', '--method', 'sequential-pairwise', file, ...more, '--json')).out).winners;
    expect(await by()).toEqual(['A']);
    expect(await by('--option', 'agenda=C,A,B')).toEqual(['B']);
    expect(await by('--option', 'agenda=["A","B","C"]')).toEqual(['C']);
  });

  it.each([
    ['strength=3', 'the option strength cannot be 3; it may be: "winning votes"'],
    ['nonsense=1', 'there is no option nonsense; the options of this method are: strength, unranked'],
    ['strength', 'strength is no option; write key=value'],
    ['__proto__=1', 'there is no option __proto__'],
  ])('are refused: %s', async (option, told) => {
    const { code, err } = await yishi('tally', '--method', 'schulze', kept('cycle.csv', cycle), '--option', option);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });
});

describe('a proposal', () => {
  const proposal = kept.bind(null, 'proposal.csv', 'choice,count\n反对,3\n弃权,1\n');

  it.each(['majority', 'supermajority', 'consent'])('that nobody is for is not passed, by %s', async (method) => {
    const { code, out } = await yishi('tally', '--method', method, proposal());
    expect(code).toBe(0);
    expect(out).toContain('4 ballots\n');
    expect(out).toMatch(/✗ not passed\n$/);
    const chinese = await yishi('tally', '--method', method, proposal(), '--lang', 'zh-Hans');
    expect(chinese.out).toContain('选票4张\n');
    expect(chinese.out).toMatch(/✗ 未通过\n$/);
  });

  it('tells people from areas', async () => {
    const areas = ['--option', 'areaVotes={"赞成":8.5,"反对":14.5}'];
    const { out } = await yishi('tally', '--method', 'double-majority', proposal(), ...areas, '--lang', 'zh-Hans');
    expect(out).toContain('按人数（赞成与反对）：共3，赞成0，须超过1/2，未达到。');
    expect(out).toContain('按区域（赞成与反对）：共23，赞成8.5，须超过1/2，未达到。');
  });
});

it('says that no project is funded where the budget pays for none', async () => {
  const file = kept(
    'dear.json',
    JSON.stringify({
      candidates: ['A'],
      ballots: [{ count: 2, approvals: ['A'] }],
      costs: { A: 100 },
      budget: 50,
    }),
  );
  expect((await yishi('tally', '--method', 'pb-greedy-votes', file)).out).toMatch(/– no project is funded\n$/);
});

it('says that the steps follow one of several cases before it tells them', async () => {
  const asked = ['tally', '--method', 'stv', '--seats', '1', kept('cycle.csv', cycle)];
  const { out } = await yishi(...asked, '--lang', 'zh-Hans');
  expect(out).toMatch(/逐一试算。\n +以下以“A”先淘汰为例。\n +“A”被淘汰/);
  expect((await yishi(...asked)).out).toContain('The steps that follow are of the case in which A goes first.');
});

it('writes money in decimals where two of them hold it, throughout', async () => {
  const file = kept(
    'small.json',
    JSON.stringify({
      candidates: ['A', 'B'],
      ballots: [
        { count: 4, approvals: ['A'] },
        { count: 1, approvals: ['B'] },
      ],
      costs: { A: 0.75, B: 0.2 },
      budget: 1,
    }),
  );
  const { out } = await yishi('tally', '--method', 'pb-equal-shares', file);
  expect(out).toContain('The budget of 1 is shared among 5 voters: 0.2 each.');
  expect(out).toContain('it costs 0.2; its supporters pay 0.2 each at most');
  expect(out).toContain('it costs 0.75; its supporters pay 3/16 each at most');
});

describe('what cannot be counted', () => {
  it.each([
    ['majority', ['threshold=3/4'], '“3/4 inclusive”'.slice(1, -1)],
    ['majority', ['base=members'], '以全体成员为基数，却没有写明人数'],
    ['majority', ['electorate=1'], '应为不小于 4 的整数，因为参加投票的已有这么多'],
    ['majority', ['Threshold=1/2 exclusive'], '没有选项 Threshold；此方法的选项有：threshold'],
    ['double-majority', [], '写明赞成、反对的区域各有多少'],
    ['consent', ['objections=many'], '应为不小于 0 的整数'],
  ])('by %s with %j is told in Chinese', async (method, options, told) => {
    const file = kept('proposal.csv', 'choice,count\n反对,3\n弃权,1\n');
    const said = options.flatMap((option) => ['--option', option]);
    const { code, err } = await yishi('tally', '--method', method, file, ...said, '--lang', 'zh-Hans');
    expect(code).toBe(2);
    expect(err).toContain(told);
    expect(err.replace(file, '').replaceAll(/"[^"]*"/g, '')).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  });

  it('because of ties names the options that decide them and are not chosen yet', async () => {
    // Big's surplus, half of what it has, brings sixteen to twenty votes each, of one to sixteen they had before.
    const names = Array.from({ length: 16 }, (_none, at) => `c${at + 1}`);
    const election = {
      candidates: ['Big', 'Next', ...names],
      ballots: [
        { count: 46, ranking: ['Next'] },
        ...names.flatMap((name, at) => [
          { count: at + 1, ranking: [name] },
          { count: 2 * (19 - at), ranking: ['Big', name] },
        ]),
      ],
    };
    const file = kept('tied.json', JSON.stringify(election));
    const asked = ['tally', '--method', 'stv', '--seats', '2', file];
    const { code, err } = await yishi(...asked, '--json');
    expect(code).toBe(2);
    const [complaint] = JSON.parse(err).error.complaints;
    expect(complaint.code).toBe('methods.too-many-ties');
    expect(complaint.message).toContain('decide them on the way by the option ties, or use another method');
    expect((await yishi(...asked, '--option', 'ties=previous rounds')).code).toBe(0);
    const approvals = kept('alike.json', JSON.stringify({ ...election, ballots: [{ count: 1, approvals: names }] }));
    const alike = await yishi('tally', '--method', 'multi-approval', '--seats', '8', approvals);
    expect(alike.err).toContain('settle beforehand who of the tied stands');
  });

  it('names the number that is too large', async () => {
    const file = kept(
      'large.json',
      JSON.stringify({ candidates: ['A'], ballots: [{ count: 2 ** 52, scores: { A: 5 } }] }),
    );
    expect((await yishi('tally', '--method', 'score', file)).err).toContain('the points add up to more than 900719');
  });

  it.each([
    [['--method', 'nonsense'], 'there is no voting method nonsense; the methods are'],
    [['--method', 'stv', '--seats', '0'], '--seats must be a whole number above 0, of at most 15 digits, not 0'],
    [['--method', 'stv', '--seats', '1.5'], '--seats must be a whole number above 0, of at most 15 digits, not 1.5'],
    [['--method', 'pb-phragmen', '--budget', 'much'], '--budget must be a number from 0 up'],
    [['--method', 'irv', '--seats', '2'], '--seats does not apply: irv elects one'],
    [['--method', 'stv', '--seats', '2', '--budget', '9'], '--budget does not apply: stv elects several'],
    [['--method', 'irv', '--roll', 'r.csv'], '--roll cannot be used with a voting method'],
    [['--method', 'irv', '--runoff'], '--runoff cannot be used with a voting method'],
    [['--method', 'approval'], 'ballot 1 is of another kind; this method counts approvals'],
    [['--method', 'stv'], 'no number of seats was given; say how many are elected, with --seats'],
    [['--method', 'stv', '--seats', '9'], '9 seats cannot be filled from 3 candidates'],
    [[], 'say either --method or --rule'],
    [['--method', 'stv', '--rule', 'x'], 'say either --method or --rule'],
  ])('%j', async (asked, told) => {
    const { code, err } = await yishi('tally', ...asked, kept('cycle.csv', cycle));
    expect(err).toContain(told);
    expect(err).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it('names file, line and what to do, for everything that is wrong, in either language', async () => {
    const file = kept('bad.csv', 'count,rank1,rank2\n-1,A,B\n2,A,A\n');
    const { code, err } = await yishi('tally', '--method', 'irv', file);
    expect(code).toBe(2);
    expect(err).toBe(
      `✗ ${file}:2:1: count is -1; write a whole number\n✗ ${file}:3:1: A is ranked twice; leave it once\n`,
    );
    const chinese = await yishi('tally', '--method', 'irv', file, '--lang', 'zh-Hans');
    expect(chinese.err).toContain(`${file}:3:1: A 排了两次；请只留一个`);
    const json = await yishi('tally', '--method', 'irv', file, '--json');
    expect(JSON.parse(json.err).error.complaints).toHaveLength(2);
  });

  it('a file whose header lies', async () => {
    const { code, err } = await yishi('tally', '--method', 'irv', kept('lies.blt', tennessee.replace('4 1', '5 1')));
    expect(code).toBe(2);
    expect(err).toContain('there are 5 candidates, and 5 texts after the ballots');
  });

  it('a file that is not there, is a directory, or is not UTF-8', async () => {
    expect(await yishi('tally', '--method', 'irv', join(folder, 'none.csv'))).toMatchObject({ code: 3 });
    expect(await yishi('tally', '--method', 'irv', folder)).toMatchObject({ code: 3 });
    const file = join(folder, 'gbk.csv');
    writeFileSync(file, Buffer.from([0xc6, 0xb1, 0xca, 0xfd, 0x2c, 0x41, 0x0a, 0x31, 0x2c, 0x42, 0x0a]));
    const { code, err } = await yishi('tally', '--method', 'irv', file, '--lang', 'zh-Hans');
    expect(code).toBe(2);
    expect(err).toContain('UTF-8');
  });
});

describe('yishi methods', () => {
  it('lists every method of the catalogue', async () => {
    const { code, out } = await yishi('methods');
    expect(code).toBe(0);
    for (const { id } of methods()) {
      expect(out).toContain(`  ${id} `);
      expect(out).toContain(language('en').method(id).title);
    }
    expect(JSON.parse((await yishi('methods', '--json')).out).map((one: { id: string }) => one.id)).toEqual(
      methods().map(({ id }) => id),
    );
  });

  it('shows one with every option, in either language', async () => {
    for (const { id, reference, options } of methods()) {
      const { out } = await yishi('methods', id, '--lang', 'zh-Hans');
      expect(out).toContain(language('zh-Hans').method(id).title);
      expect(out.replaceAll(/\s/g, '')).toContain(reference.replaceAll(/\s/g, ''));
      for (const option of Object.keys(options)) expect(out).toContain(`  ${option}\n`);
    }
    expect(await yishi('methods', 'nonsense')).toMatchObject({ code: 2 });
  });
});

describe('files as they are found', () => {
  const ask = async (by: string, name: string, text: string, ...more: string[]) => {
    const { code, out, err } = await yishi(
      'tally',
      '--method',
      by,
      kept(name, text),
      '--json',
      '--lang',
      'en',
      ...more,
    );
    return code === 0 ? JSON.parse(out) : { code, complaints: JSON.parse(err).error.complaints };
  };

  it.each([
    [
      'names of several words without marks or title',
      'irv',
      'a.blt',
      '3 1\n3 1 2 0\n2 2 0\n6 3 0\n0\nAnn Lee\nBo\nCy\n',
      'Cy',
    ],
    ['short names', 'irv', 'a.blt', '3 1\n[nick a b c]\n3 a b 0\n2 c 0\n0\n"Ann"\n"Bo"\n"Cy"\n"T"\n', 'Ann'],
    ['parties', 'irv', 'a.blt', '2 1\n3 1 2 0\n2 2 0\n0\n"Ann Lee" "Green"\n"Bo" "Labour"\n"Ward 1"\n', 'Ann Lee'],
    ['ranks in a grid', 'borda', 'a.csv', 'A,B,C\n1,2,3\n2,1,\n3,1,2\n', 'B'],
    ['overvotes', 'irv', 'a.csv', 'rank1,rank2,rank3\nA,skipped,B\novervote,A,B\nB,,A\n', 'A'],
    ['the old form of PrefLib', 'borda', 'a.soc', '3\n1,A\n2,B\n3,C\n5,5,2\n3,1,2,3\n2,3,2,1\n', 'A'],
    ['ABIF', 'irv', 'a.abif', '=A:[Ann Lee]\n=B:[Bo]\n3:A>B\n2:B\n', 'A'],
  ])('%s: the right one wins', async (_what, by, name, text, winner) => {
    expect(await ask(by, name, text)).toMatchObject({ winners: [winner] });
  });

  it('are read as they are said to be read', async () => {
    const marked = 'rank1,rank2,rank3\nA,skipped,B\novervote,A,B\nB,,A\n';
    expect(await ask('plurality', 'a.csv', marked, '--mark', 'overvote=end')).toMatchObject({
      winners: ['A', 'B'],
    });
    const grid = 'A,B\n1,2\n2,1\n1,2\n';
    expect(await ask('score', 'a.csv', grid)).toMatchObject({
      code: 2,
      complaints: [{ message: expect.stringContaining('--numbers scores'), at: { line: 2 } }],
    });
    expect(await ask('score', 'a.csv', grid, '--numbers', 'scores')).toMatchObject({ winners: ['B'] });
    expect(await ask('irv', 'a.csv', grid)).toMatchObject({ winners: ['A'] });
    const wrong = await yishi('tally', '--method', 'irv', kept('a.csv', grid), '--numbers', 'points', '--lang', 'en');
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('--numbers cannot be points') });
  });

  it('with one bad vote are counted without it, told of, and refused where that is asked', async () => {
    const pb =
      'META\nkey;value\nnum_projects;2\nnum_votes;3\nbudget;400\nvote_type;approval\nmin_project_score_threshold;2\nPROJECTS\nproject_id;cost\np;300\nq;300\nVOTES\nvoter_id;vote\na;p\nb;q,q\nc;p\n';
    expect(await ask('pb-greedy-votes', 'a.pb', pb)).toMatchObject({
      winners: ['p'],
      notes: expect.arrayContaining([
        expect.objectContaining({ code: 'formats.told-votes-left-out', numbers: { votes: 1, of: 3 } }),
        expect.objectContaining({ code: 'formats.pb-project-twice', at: { line: 15 } }),
      ]),
    });
    const told = await yishi('tally', '--method', 'pb-greedy-votes', kept('b.pb', pb), '--lang', 'en');
    expect(told.err).toMatch(/b\.pb:15:1: project q stands in this vote twice/);
    expect(await ask('pb-greedy-votes', 'a.pb', pb, '--strict')).toMatchObject({
      code: 2,
      complaints: [{ message: 'project q stands in this vote twice', at: { line: 15 } }],
    });
  });

  it('with the same mistake on every line tell of twenty, and of how many more', async () => {
    const { complaints } = await ask('irv', 'a.csv', `rank1,rank2\n${'A,A\n'.repeat(5000)}`);
    expect(complaints).toHaveLength(20);
    expect(complaints.at(-1).message).toBe('A is ranked twice; leave it once (and 4980 more like this)');
  });
});
