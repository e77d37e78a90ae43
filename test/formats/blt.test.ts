// BLT files: the example of the paper that described them, what programs have added since, and what can be wrong.
import { expect, it } from 'vitest';
import { isProfile, readBlt, readElection, writeBlt } from 'yishi/formats';
import { said, saying } from '../saying.js';

const meek = `4 2
-2
3 1 3 4 0
4 1 3 2 0
2 4 1=3 0
1 2 0
2 2=4=3 1 0
1 0 # a blank ballot
0
"Adam"
"Basil"
"Charlotte"
"Donald, Jr."
"Title"
`;

const problemsOf = (text: string) => {
  const read = readBlt(text);
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('takes withdrawn candidates out of every ballot', () => {
  expect(readElection(meek, 'meek.blt')).toEqual({
    title: 'Title',
    election: {
      candidates: ['Adam', 'Charlotte', 'Donald, Jr.'],
      seats: 2,
      ballots: [
        { count: 3, ranking: ['Adam', 'Charlotte', 'Donald, Jr.'] },
        { count: 4, ranking: ['Adam', 'Charlotte'] },
        { count: 2, ranking: ['Donald, Jr.', ['Adam', 'Charlotte']] },
        { count: 1, ranking: [] },
        { count: 2, ranking: [['Donald, Jr.', 'Charlotte'], 'Adam'] },
        { count: 1, ranking: [] },
      ],
    },
  });
  expect(readElection(meek)).toEqual(readElection(meek, 'meek.blt'));
});

it('reads ballot ids, passed ranks, names without quotation marks, and several ballots on a line', () => {
  expect(readBlt('2 1\n(b1) 1 1 - 2 0 (b2) 3 2 0\n0\nAnn\nBen\nBoard\n')).toEqual({
    title: 'Board',
    election: {
      candidates: ['Ann', 'Ben'],
      seats: 1,
      ballots: [
        { count: 1, ranking: ['Ann', 'Ben'] },
        { count: 3, ranking: ['Ben'] },
      ],
    },
  });
});

it.each([
  [
    'a candidate that is not there',
    '3 1 3 4 0',
    '3 1 3 5 0',
    '3: there is no candidate 5; they are numbered from 1 to 4',
  ],
  ['a candidate ranked twice', '3 1 3 4 0', '3 1 3 1 0', '3: candidate 1 is ranked twice'],
  [
    'a negative number of ballots',
    '4 1 3 2 0',
    '-4 1 3 2 0',
    '4: a ballot begins with how many there are of it, and -4',
  ],
  ['half a ballot', '4 1 3 2 0', '0.5 1 3 2 0', '4: a ballot begins with how many there are of it, and 0.5'],
  ['more ballots than numbers reach', '4 1', '99999999999999999999 1', '4: a ballot begins with how many'],
  ['a ballot without its 0', '4 1 3 2 0', '4 1 3 2', '4: this ballot does not end with 0'],
  ['ballots without their 0', '\n0\n', '\n', '9: a line with 0 alone has to end the ballots'],
  ['a name said twice', '"Basil"', '"Adam"', '11: two candidates are called Adam (the other on line 10)'],
  ['a name every object has', '"Basil"', '"constructor"', '11: no candidate can be called constructor'],
  ['a withdrawn candidate that is not there', '-2', '-9', '2: there is no candidate 9'],
  ['seats that are no number', '4 2', '4 two', '1: the file begins with the numbers of candidates and seats'],
  ['candidates without number', '4 2', '999999999 2', 'there are 999999999 candidates, and 5 texts after'],
])('names the line of %s', (_what, right, wrong, told) => {
  const text = meek.replace(right, wrong);
  expect(problemsOf(text)).toContainEqual(expect.stringContaining(told));
});

it('is not taken in by a header that lies about its candidates, or by a file cut off', () => {
  for (const lie of ['3 2', '5 2', '6 2']) {
    expect(problemsOf(meek.replace('4 2', lie)), lie).toContainEqual(
      `14: there are ${lie[0]} candidates, and 5 texts after the ballots; they have to be the ${lie[0]} names and the title, each in quotation marks: the file may be cut off`,
    );
  }
  expect(problemsOf(meek.slice(0, meek.indexOf('"Charlotte"')))).toEqual([
    expect.stringMatching(/^11: there are 4 candidates, and 2 texts after the ballots/),
  ]);
});

it('writes no file that would be read otherwise', () => {
  const ballots = [{ count: 1, ranking: ['A'] }];
  expect(saying(() => writeBlt({ election: { candidates: ['A'], ballots } }))).toContain('seats');
  expect(saying(() => writeBlt({ election: { candidates: ['A "B"'], seats: 1, ballots: [] } }))).toContain(
    'quotation mark',
  );
  expect(
    saying(() => writeBlt({ election: { candidates: ['A'], seats: 1, ballots: [{ count: 1, choice: 'A' }] } })),
  ).toContain('rankings only');
});
