// Ballots as a spreadsheet saves them: the four layouts, in either language, and what can be wrong with them.
import { expect, it } from 'vitest';
import { isProfile, readBallotsCsv, readElection, writeBallotsCsv } from 'yishi/formats';
import { said, saying } from '../saying.js';

const problemsOf = (text: string) => {
  const read = readBallotsCsv(text);
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('takes cells that a ballot leaves out at its end for empty', () => {
  expect(readBallotsCsv('count,rank1,rank2,rank3\n3,A,B\n2,C\n1\n')).toEqual(
    readBallotsCsv('count,rank1,rank2,rank3\n3,A,B,\n2,C,,\n1,,,\n'),
  );
  expect(readBallotsCsv('A,B,C\nx\n,x\n')).toMatchObject({
    election: { ballots: [{ approvals: ['A'] }, { approvals: ['B'] }] },
  });
  expect(problemsOf('A,B\n1,0,1\n')).toEqual([expect.stringMatching(/^2: cells in this row: 3, in the header: 2/)]);
  expect(problemsOf('choice,count\nA\n')).toEqual(['2: count is empty; write a whole number']);
});

it('reads choices, a row a ballot or with a count', () => {
  const election = {
    candidates: ['甲', '乙'],
    ballots: [
      { count: 1, choice: '甲' },
      { count: 1, choice: '乙' },
    ],
  };
  expect(readElection('choice\n甲\n乙\n', 'votes.csv')).toEqual({ election });
  expect(readElection('票数,选择\n1,甲\n1,乙\n', 'votes.csv')).toEqual({ election });
});

it('reads rankings; ranks left empty are passed over, equal ranks are joined by =', () => {
  expect(readBallotsCsv('count,rank1,rank2,rank3\n3,A,,B\n2,C=A,B,\n1,,,\n')).toEqual({
    election: {
      candidates: ['A', 'B', 'C'],
      ballots: [
        { count: 3, ranking: ['A', 'B'] },
        { count: 2, ranking: [['C', 'A'], 'B'] },
        { count: 1, ranking: [] },
      ],
    },
  });
  expect(readBallotsCsv('第1名,第2名\n张三,李四\n')).toMatchObject({
    election: { ballots: [{ ranking: ['张三', '李四'] }] },
  });
});

it('takes candidates nobody ranks from a row of count 0', () => {
  expect(readBallotsCsv('count,rank1,rank2\n0,B,A\n5,A,\n')).toEqual({
    election: { candidates: ['B', 'A'], ballots: [{ count: 5, ranking: ['A'] }] },
  });
});

it('reads a column for each candidate: marks as approvals, numbers as scores, words as grades', () => {
  expect(readBallotsCsv('A,B\nx,\n✓,1\n0,\n')).toMatchObject({
    election: { ballots: [{ approvals: ['A'] }, { approvals: ['A', 'B'] }, { approvals: [] }] },
  });
  expect(readBallotsCsv('count,A,B\n2,5,0.5\n1,,3\n')).toMatchObject({
    election: { ballots: [{ scores: { A: 5, B: 0.5 } }, { scores: { B: 3 } }] },
  });
  expect(readBallotsCsv('A,B\n良好,差\n')).toMatchObject({
    election: { ballots: [{ scores: { A: '良好', B: '差' } }] },
  });
});

it('passes over what spreadsheets leave behind: columns and rows with nothing in them', () => {
  const left = '\uFEFF票数,第1名,第2名,,\n12,甲,乙,,\n7,乙,甲=丙,,\n,,,,\n';
  expect(readBallotsCsv(left)).toEqual(readBallotsCsv('票数,第1名,第2名\n12,甲,乙\n7,乙,甲=丙\n'));
  expect(readBallotsCsv('choice,,\nA,,\n')).toHaveProperty('election');
  // A ballot that approves of nobody is a ballot.
  expect(readBallotsCsv('A,B\nx,\n,\n')).toMatchObject({ election: { ballots: [{}, { approvals: [] }] } });
  expect(problemsOf('A,,\n1,1,\n')).toEqual(['1: a candidate has no name; name every one']);
});

it.each([
  ['a negative count', 'count,choice\n-1,A\n', '2: count is -1; write a whole number'],
  [
    'more than can be counted',
    'count,choice\n9007199254740993,A\n',
    '2: count is 9007199254740993; write a whole number, at most 9007199254740991',
  ],
  ['half a vote', 'count,choice\n1.5,A\n', '2: count is 1.5; write a whole number'],
  ['a count that is none', 'count,choice\nNaN,A\n', '2: count is NaN; write a whole number'],
  ['a count beyond exact numbers', 'count,choice\n99999999999999999999,A\n', '2: count is 99999999999999999999'],
  ['no count', 'count,choice\n,A\n', '2: count is empty'],
  ['an empty choice', 'count,choice\n1,\n', '2: a candidate has no name'],
  ['a candidate ranked twice', 'rank1,rank2\nA,B\nA,A\n', '3: A is ranked twice'],
  ['a tie with nobody', 'rank1,rank2\nA=,B\n', '2: a candidate has no name'],
  ['numbers among words', 'A,B\n3,good\n', '2: B has good here, and other cells hold numbers'],
  ['a column said twice', 'A,A\nx,\n', '1: the column A stands in the header twice'],
  ['a column without a name', 'A,\nx,x\n', '1: a candidate has no name'],
  ['a name every object has', 'A,__proto__\nx,x\n', '1: no candidate can be called __proto__'],
  ['a name of two lines', 'A,B\u2028C\nx,x\n', '1: the name "B\u2028C" has line breaks in it'],
  ['no candidates', 'count\n3\n', '1: the header names no candidates'],
  ['nobody on any ballot', 'rank1,rank2\n', '1: nobody is named here'],
])('names the line of %s', (_what, text, told) => {
  expect(problemsOf(text)).toContainEqual(expect.stringContaining(told));
});

it('writes no table that would be read otherwise', () => {
  const scored = (...scores: (number | string)[]) => ({
    election: { candidates: ['A'], ballots: scores.map((score) => ({ count: 1, scores: { A: score } })) },
  });
  expect(saying(() => writeBallotsCsv(scored(1, 0)))).toContain('0 and 1 alone');
  expect(saying(() => writeBallotsCsv(scored(5, 'good')))).toContain('grades in words');
  expect(saying(() => writeBallotsCsv(scored(0.1 + 0.2)))).toContain('decimal');
  expect(
    saying(() => writeBallotsCsv({ election: { candidates: ['rank1'], ballots: [{ count: 1, approvals: [] }] } })),
  ).toContain('rank1');
  expect(
    saying(() => writeBallotsCsv({ election: { candidates: ['A=B'], ballots: [{ count: 1, ranking: [] }] } })),
  ).toContain('A=B');
});
