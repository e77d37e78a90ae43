// ABIF files: the kinds of votes, names and tokens, and what is refused because nobody could tell what it says.
import { describe, expect, it } from 'vitest';
import { isProfile, readAbif, readElection, writeAbif } from 'yishi/formats';
import { said, saying } from '../saying.js';

const problemsOf = (text: string, ballots?: 'ranking' | 'approvals' | 'scores' | 'choice') => {
  const read = readAbif(text, { ballots });
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

const NAMED = `{title: "Capital"}
{"description": "An example"}
# names
=M:[Memphis, TN]
=N:[Nashville, TN] # second
=C:"Chattanooga"
`;

it('reads rankings, ties and blank votes, with names beside their tokens', () => {
  const text = `${NAMED}42:M>N>C\n26: N > C=M # late\n10:\n1:[Nashville, TN]>M\n0:C\n`;
  expect(readElection(text, 'x.abif')).toEqual({
    title: 'Capital',
    remarks: ['An example'],
    names: { M: 'Memphis, TN', N: 'Nashville, TN', C: 'Chattanooga' },
    election: {
      candidates: ['M', 'N', 'C'],
      ballots: [
        { count: 42, ranking: ['M', 'N', 'C'] },
        { count: 26, ranking: ['N', ['C', 'M']] },
        { count: 10, ranking: [] },
        { count: 1, ranking: ['N', 'M'] },
      ],
    },
  });
  expect(readElection('# a comment\n3:A>B\n')).toEqual(readElection('3 * A > B', 'x.abif'));
});

it.each([
  ['byte-order mark and Windows line ends', '\uFEFF3:甲>乙\r\n2:乙\r\n'],
  ['old line ends and blank lines', '3:甲>乙\r\r2:乙\r'],
  ['signs of full width', '３：甲＞乙\n2：乙'],
  ['white space and tabs', '  3 :\t甲  >  乙  \n\t2: 乙'],
  ['the same vote on two lines', '1:甲>乙\n2:甲>乙\n2:乙'],
  ['brackets and quotation marks', '3:[甲]>"乙"\n2:乙'],
])('reads %s', (_what, text) => {
  expect(readAbif(text)).toMatchObject({
    election: {
      candidates: ['甲', '乙'],
      ballots: [
        { count: 3, ranking: ['甲', '乙'] },
        { count: 2, ranking: ['乙'] },
      ],
    },
  });
});

describe('scores', () => {
  const scores = [
    { count: 2, scores: { A: 5, B: 0 } },
    { count: 1, scores: { B: 3 } },
  ];

  it('stand behind a slash, with commas or with the signs of a ranking between', () => {
    expect(readAbif('2:A/5,B/0\n1:B/3')).toMatchObject({ election: { ballots: scores } });
    expect(readAbif('2:A/5>B/0\n1:B/3')).toMatchObject({ election: { ballots: scores } });
    expect(readAbif('2:A/5,B/0\n1:B/3,A')).toMatchObject({ election: { ballots: scores } });
  });

  it('are rankings for whoever counts those, where the signs say the order', () => {
    expect(readAbif('2:A/5>B/0', { ballots: 'ranking' })).toMatchObject({
      election: { ballots: [{ ranking: ['A', 'B'] }] },
    });
    expect(readAbif('2:A/5,B/0', { ballots: 'ranking' })).toMatchObject({
      election: { ballots: [{ scores: { A: 5 } }] },
    });
    expect(readAbif('2:A/1=B/1', { ballots: 'approvals' })).toMatchObject({
      election: { ballots: [{ approvals: ['A', 'B'] }] },
    });
  });

  it.each(['2:A/0>B/5', '2:A/5=B/4', '2:A/5>B/3>C/4'])(
    'that say another order than the signs are refused: %s',
    (text) => {
      expect(problemsOf(text)).toEqual([expect.stringMatching(/^1: the scores here say another order/)]);
    },
  );
});

it('reads commas without scores as approvals, and single names as choices where the file says so', () => {
  expect(readAbif('3:A,B\n1:B')).toMatchObject({
    election: { ballots: [{ approvals: ['A', 'B'] }, { approvals: ['B'] }] },
  });
  expect(readAbif('3:A=B\n1:B', { ballots: 'approvals' })).toMatchObject({
    election: { ballots: [{ approvals: ['A', 'B'] }, {}] },
  });
  expect(readAbif('{ballot_type: "choose_one"}\n3:A\n1:B\n2:')).toMatchObject({
    election: {
      ballots: [
        { count: 3, choice: 'A' },
        { count: 1, choice: 'B' },
      ],
    },
    notes: [{ code: 'formats.told-left-out', numbers: { ballots: 2 } }],
  });
});

it.each([
  ['no count', 'A>B', '1: this is no vote'],
  ['half a count', '1.5:A>B', '1: count is 1.5'],
  ['a count below nought', '-2:A>B', '1: count is -2'],
  ['more than numbers reach', '99999999999999999999:A', '1: count is 9999'],
  ['a name of two words without brackets', '3:Ann Lee>B', '1: this is no vote'],
  ['a bracket left open', '3:[Ann>B', '1: this is no vote'],
  ['a separator with nothing behind', '3:A>B>', '1: this is no vote'],
  ['two separators', '3:A>>B', '1: this is no vote'],
  ['a score that is none', '3:A/good,B/1', '1: this is no vote'],
  ['a weight', '3:A*1,B*2', '1: this is no vote'],
  ['somebody ranked twice', '3:A>B>A', '1: A is ranked twice'],
  ['commas among signs', '3:A,B\n2:A>B', '2: commas rank nobody'],
  ['an order and commas on one line', '3:A=B,C', '1: commas rank nobody'],
  ['names of the old form', '[Ann Lee]: AL\n3:AL', '1: this is no vote'],
  ['a token that has no name', '=A:', '1: a name is given as'],
  ['a token named twice', '=A:[Ann]\n=A:[Bo]\n3:A', '2: two candidates are called A'],
  ['a token nobody declared', '=A:[Ann]\n=B:[Bo]\n3:A>b2', '3: no line says who b2 is'],
  ['a slip in capitals', '3:Ann>Bo\n2:ann', '2: "ann" and "Ann" (line 1) differ in capitals'],
  ['a name every object has', '3:constructor>B', '1: no candidate can be called constructor'],
  ['nobody', '# nothing\n10:\n', '1: nobody is named here'],
])('refuses %s', (_what, text, told) => {
  expect(problemsOf(text)).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
});

it('writes no file that would be read otherwise', () => {
  const one = (ballot: object) => ({ election: { candidates: ['A'], ballots: [{ count: 1, ...ballot } as never] } });
  expect(saying(() => writeAbif(one({ scores: { A: 0.5 } })))).toContain('0.5');
  expect(saying(() => writeAbif(one({ scores: { A: 'good' } })))).toContain('good');
  const named = { election: { candidates: ['["x"]'], ballots: [] } };
  expect(saying(() => writeAbif(named))).toContain('brackets and quotation marks');
});
