// Tables as polls, forms and voting machines export them: which columns are votes, what is no candidate, and ranks in a grid.
import { describe, expect, it } from 'vitest';
import { isProfile, type Reading, readBallotsCsv, readElection, writeBallotsCsv } from 'yishi/formats';
import { said, saying } from '../saying.js';

const read = (text: string, reading?: Reading) => {
  const found = readBallotsCsv(text, reading);
  return isProfile(found)
    ? {
        candidates: found.election.candidates,
        ballots: found.election.ballots,
        told: (found.notes ?? []).map((one) => said(one)),
      }
    : found.problems.map((one) => said(one));
};

const AB = [
  { count: 1, ranking: ['A', 'B'] },
  { count: 1, ranking: ['B', 'A'] },
];

describe('columns of ranks', () => {
  it.each([
    'rank1,rank2',
    'Rank 1,Rank 2',
    'RANK_1,RANK_2',
    '1st,2nd',
    '1st choice,2nd choice',
    'First Choice,Second Choice',
    'Choice 1,Choice 2',
    'preference-1,preference-2',
    '第1名,第2名',
    '第一志愿,第二志愿',
    '第１选择,第２选择',
    '志愿1,志愿2',
    'Your ranking [1st choice],Your ranking [2nd choice]',
    'First,Second',
    '首选,次选',
    '1,2',
  ])('are known by their headings: %s', (header) => {
    expect(read(`${header}\nA,B\nB,A\n`)).toEqual({ candidates: ['A', 'B'], ballots: AB, told: [] });
  });

  it('are found among others, in any order, and the others are named', () => {
    expect(read('Timestamp,rank2,Precinct,rank1,voterID\n1/1,B,7,A,x\n1/2,A,8,B,y\n')).toEqual({
      candidates: ['A', 'B'],
      ballots: AB,
      told: ['1: these columns are left out: Timestamp, Precinct, voterID'],
    });
    expect(read('序号;第1名;第2名;备注\n1;A;B;\n2;B;A;迟到\n')).toMatchObject({
      told: ['1: these columns are left out: 序号, 备注'],
    });
  });

  it('count as often as their column says, whatever it is called', () => {
    for (const heading of ['count', 'Votes', 'Number of ballots', '票数', '份数']) {
      expect(read(`${heading},rank1\n3,A\n2,A\n1,B\n`)).toMatchObject({
        ballots: [
          { count: 5, ranking: ['A'] },
          { count: 1, ranking: ['B'] },
        ],
      });
    }
    expect(read('Weight,rank1\n1.5,A\n')).toEqual([
      expect.stringContaining('2: count is 1.5; write a whole number: multiply'),
    ]);
    expect(read('count,rank1\n1，5,A\n')).toEqual([expect.stringContaining('2: count is 1，5')]);
    expect(read('votes,count,rank1\n1,1,A\n')).toEqual(['1: the column count stands in the header twice']);
  });

  it.each([
    ['a gap', 'rank1,rank3\nA,B\n', '1: there are 2 columns of ranks, and rank3 is out of turn'],
    ['a rank 0', 'rank0,rank1\nA,B\n', '1: there are 2 columns of ranks, and rank0 is out of turn'],
    ['one rank twice', 'rank1,1st choice\nA,B\n', '1: there are 2 columns of ranks, and 1st choice is out of turn'],
    ['numbers for names below numbers', '1,2\n2,1\n1,2\n', '2: these columns are ranks, and hold marks'],
    ['marks for names', 'Choice 1,Choice 2\n1,0\n0,1\n', '2: these columns are ranks, and hold marks'],
    ['a dash for nobody', 'rank1,rank2\nA,-\n', '2: - is no name; leave the cell empty'],
    ['N/A for nobody', 'rank1,rank2\nA,N/A\n', '2: N/A is no name'],
    ['a name in other capitals', 'rank1,rank2\nAnn,Bo\nbo,ANN\n', '3: "bo" and "Bo" (line 2) differ in capitals'],
    ['a name in full width', 'rank1\nAnn\nＡｎｎ\n', '3: "Ａｎｎ" and "Ann" (line 2) differ'],
    ['a name with two spaces', 'rank1\nAnn Lee\nAnn  Lee\n', '3: "Ann  Lee" and "Ann Lee" (line 2) differ'],
  ])('are refused with %s', (_what, text, told) => {
    expect(read(text)).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
  });

  it('may hold names that look alike, or like nothing, where a row of count 0 names them', () => {
    expect(read('count,rank1,rank2,rank3\n0,a,A,-\n2,A,a,\n1,-,,\n')).toMatchObject({
      candidates: ['a', 'A', '-'],
      ballots: [
        { count: 2, ranking: ['A', 'a'] },
        { count: 1, ranking: ['-'] },
      ],
    });
  });
});

describe('what stands where no candidate does', () => {
  it.each([
    ['skipped', 'a rank was skipped'],
    ['undervote', 'a rank was skipped'],
    ['Skipped Ranking', 'a rank was skipped'],
    ['漏选', 'a rank was skipped'],
    ['overvote', 'a rank was marked too often'],
    ['OVER-VOTE', 'a rank was marked too often'],
    ['[overvoted]', 'a rank was marked too often'],
    ['多选', 'a rank was marked too often'],
    ['Write-In', 'a write-in who is no candidate'],
    ['undeclared write-ins', 'a write-in who is no candidate'],
    ['WRITE IN 2', 'a write-in who is no candidate'],
    ['另选他人', 'a write-in who is no candidate'],
  ])('is never a candidate: %s; the ballot goes on, and says so', (mark, told) => {
    expect(read(`rank1,rank2,rank3\nA,${mark},B\n${mark},A,B\n`)).toEqual({
      candidates: ['A', 'B'],
      ballots: [
        { count: 1, ranking: ['A', 'B'] },
        { count: 1, ranking: ['A', 'B'] },
      ],
      told: [expect.stringMatching(`^2: ${told}.* on 2 ballots: the ballot goes on with the next rank$`)],
    });
  });

  it('ends the ballot where somebody says so, and behind "exhausted" unless somebody does', () => {
    const text = 'rank1,rank2,rank3\nA,overvote,B\novervote,A,B\nB,exhausted,A\n';
    expect(read(text)).toMatchObject({
      ballots: [{ ranking: ['A', 'B'] }, { ranking: ['A', 'B'] }, { ranking: ['B'] }],
      told: [expect.anything(), '4: the ballot is marked as exhausted on 1 ballot: the ballot ends there'],
    });
    expect(read(text, { marks: { overvote: 'end', exhausted: 'next' } })).toMatchObject({
      ballots: [{ ranking: ['A'] }, { ranking: [] }, { ranking: ['B', 'A'] }],
    });
    expect(read(text, { marks: { skipped: 'end' } })).toEqual(read(text));
  });

  it('is a candidate who was ranked before, where somebody says what becomes of the rest', () => {
    const text = 'rank1,rank2,rank3\nA,A,B\n';
    expect(read(text)).toEqual(['2: A is ranked twice; leave it once']);
    expect(read(text, { marks: { repeated: 'next' } })).toMatchObject({ ballots: [{ ranking: ['A', 'B'] }] });
    expect(read(text, { marks: { repeated: 'end' } })).toMatchObject({
      ballots: [{ ranking: ['A'] }],
      told: ['2: a candidate was ranked again on 1 ballot: the ballot ends there'],
    });
  });

  it('leaves out a choice that is none, and a column that is no candidate', () => {
    expect(read('choice\nA\novervote\nB\nundervote\n')).toMatchObject({
      candidates: ['A', 'B'],
      ballots: [{ choice: 'A' }, { choice: 'B' }],
      told: [expect.anything(), expect.anything(), '1: 2 ballots say nothing that can be counted, and are left out'],
    });
    expect(read('A,B,Write-In\nx,,\n,x,x\n')).toMatchObject({
      candidates: ['A', 'B'],
      told: ['1: these columns are left out: Write-In'],
    });
  });

  it('is not written as if it were one', () => {
    const election = { candidates: ['A', 'Overvote'], ballots: [{ count: 1, ranking: ['A'] }] };
    expect(saying(() => writeBallotsCsv({ election }))).toContain('Overvote stands for no candidate');
  });
});

describe('the CSV of RCTab', () => {
  const header =
    'Source Filepath,CVR Provider,Contest Id,Tabulator Id,Batch Id,Record Id,Precinct,Rank 1,Rank 2,Rank 3';
  const row = (contest: string, ...ranks: string[]) =>
    ['./cvr', 'dominion', contest, '1', '2', '3', 'P', ...ranks].join(',');

  it('is read: names with commas, overvotes of several lines, repeated candidates passed over', () => {
    const text = [
      header,
      row('7', '"Lee, Ann"', 'undervote', 'undervote'),
      row('7', '"Lee, Ann\nBo"', 'Cy', 'Bo'),
      row('7', 'Cy', 'Cy', '"Lee, Ann"'),
    ].join('\n');
    expect(readElection(text, 'cvr.csv')).toMatchObject({
      election: {
        candidates: ['Lee, Ann', 'Cy', 'Bo'],
        ballots: [{ ranking: ['Lee, Ann'] }, { ranking: ['Cy', 'Bo'] }, { ranking: ['Cy', 'Lee, Ann'] }],
      },
      notes: [
        { code: 'formats.told-columns' },
        { code: 'formats.told-marks', numbers: { mark: 'skipped', ballots: 1 } },
        { code: 'formats.told-marks', numbers: { mark: 'overvote', ballots: 1 } },
        { code: 'formats.told-marks', numbers: { mark: 'repeated', ballots: 1 } },
      ],
    });
  });

  it('is refused where it holds several contests, or is what RCTab is yet to read', () => {
    expect(read([header, row('7', 'A', 'B', ''), row('9', 'C', 'D', '')].join('\n'))).toEqual([
      '1: the column Contest Id has several contests, 7, 9; keep the rows of one',
    ]);
    expect(read('RowNumber,BoxID,Choice_6_1:Auditor:1:Number of Winners 1:Ann:NON\n1,2,1\n')).toEqual([
      expect.stringMatching(/^1: these are records of Clear Ballot/),
    ]);
  });
});

describe('a column for each candidate, with numbers', () => {
  const grid = 'A,B,C\n1,2,3\n2,1,\n3,1,2\n';
  const ranked = [{ ranking: ['A', 'B', 'C'] }, { ranking: ['B', 'A'] }, { ranking: ['B', 'C', 'A'] }];

  it('is a ranking where every ballot has 1, 2, 3 ... once each', () => {
    expect(read(grid)).toMatchObject({ candidates: ['A', 'B', 'C'], ballots: ranked });
    expect(read(grid, { ballots: 'ranking' })).toMatchObject({ ballots: ranked });
    expect(read(grid.replace('1,2,3', '1st,2nd,3rd'))).toMatchObject({ ballots: ranked });
    expect(read(`id,${grid.replaceAll('\n', '\nx,').slice(0, -2)}`)).toMatchObject({
      ballots: ranked,
      told: ['1: these columns are left out: id'],
    });
    expect(read(`,${grid.replaceAll('\n', '\nR_7,').slice(0, -4)}`)).toMatchObject({ ballots: ranked });
  });

  it('is refused where scores are counted and nobody says that these are some, and the other way round', () => {
    expect(read(grid, { ballots: 'scores' })).toEqual([expect.stringMatching(/^2: these numbers may be ranks/)]);
    expect(read(grid, { ballots: 'scores', numbers: 'scores' })).toMatchObject({
      ballots: [{ scores: { A: 1, B: 2, C: 3 } }, {}, {}],
    });
    const scores = 'A,B,C\n1,2,3\n5,5,1\n';
    expect(read(scores, { ballots: 'ranking' })).toEqual([expect.stringMatching(/^3: these numbers may be scores/)]);
    expect(read(scores)).toMatchObject({ ballots: [{ scores: { A: 1 } }, { scores: { A: 5 } }] });
    expect(read('A,B,C\n1,1,2\n', { numbers: 'ranks' })).toMatchObject({ ballots: [{ ranking: [['A', 'B'], 'C'] }] });
    expect(read('A,B,C\n1,4,2\n', { numbers: 'ranks' })).toEqual(['2: B has 4 here; write a rank from 1 to 3']);
  });

  it('is scores where they are 0 and 1, and scores are counted; approvals else', () => {
    expect(read('A,B\n1,0\n', { ballots: 'scores' })).toMatchObject({ ballots: [{ scores: { A: 1, B: 0 } }] });
    expect(read('A,B\n1,0\n')).toMatchObject({ ballots: [{ approvals: ['A'] }] });
    expect(read('A,B\n1,\n,1\n', { ballots: 'ranking' })).toMatchObject({
      ballots: [{ ranking: ['A'] }, { ranking: ['B'] }],
    });
  });

  it('is written so that scores are read back as scores', () => {
    const election = { candidates: ['A', 'B'], ballots: [{ count: 2, scores: { A: 1, B: 2 } }] };
    expect(readBallotsCsv(writeBallotsCsv({ election }))).toEqual({ election });
  });

  it('is no header where a cell below names another column', () => {
    expect(read('A,B,C\nB,A,C\n')).toEqual([expect.stringMatching(/^2: a cell here is the name of another column/)]);
    expect(read('Ann,Bo\nBo,Ann\n', { ballots: 'ranking' })).toEqual([expect.stringMatching(/^2: a cell here/)]);
    expect(read('张三,李四,王五\n李四,张三,\n')).toEqual([expect.stringMatching(/^2: a cell here/)]);
  });
});

it.each([
  ['white space in quotation marks', '"Jo ",B\n1,0\n', ['Jo', 'B']],
  ['white space of full width', 'Jo\u3000,B\n1,0\n', ['Jo', 'B']],
  ['tabs for separators', 'Jo\tB\n1\t0\n', ['Jo', 'B']],
  ['Chinese commas for separators', '张三，李四\n1，0\n', ['张三', '李四']],
  ['a comma within quotation marks, and semicolons', '"Lee, Jo";B\n1;0\n', ['Lee, Jo', 'B']],
  ['an empty line first, and a byte-order mark', '\uFEFF\r\nJo,B\r\n1,0\r\n', ['Jo', 'B']],
  ['digits of full width', 'Jo,B\n５,３\n', ['Jo', 'B']],
])('reads %s', (_what, text, candidates) => {
  expect(read(text)).toMatchObject({ candidates });
});
