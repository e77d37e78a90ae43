// Wards as tables without a header: candidates by number, their parties, and the ward, however it is quoted.
import { expect, it } from 'vitest';
import { isProfile, readElection } from 'yishi/formats';
import { said } from '../saying.js';

const ward = `3,1,
22,3,1,
1,2,
2,1,2,3,
"Candidate 1","Ann Lee","Green (Gr)",
"Candidate 2","Bo","Labour (Lab)",
"Candidate 3","Cy","Labour (Lab)",
"Ward 1",`;

const problemsOf = (text: string) => {
  const read = readElection(text, 'ward.csv');
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('reads ballots by name, parties apart, with the seats and the ward', () => {
  const right = {
    title: 'Ward 1',
    parties: { 'Ann Lee': 'Green (Gr)', Bo: 'Labour (Lab)', Cy: 'Labour (Lab)' },
    election: {
      candidates: ['Ann Lee', 'Bo', 'Cy'],
      seats: 1,
      ballots: [
        { count: 22, ranking: ['Cy', 'Ann Lee'] },
        { count: 1, ranking: ['Bo'] },
        { count: 2, ranking: ['Ann Lee', 'Bo', 'Cy'] },
      ],
    },
  };
  expect(readElection(ward, 'ward.csv')).toEqual(right);
  expect(readElection(`\uFEFF${ward.replaceAll('\n', '\r\n')}\r\n`, 'ward.csv')).toEqual(right);
  expect(readElection(ward)).toEqual(right);
});

it.each(['""Ward 1, North"",', '"""Ward 1, North""",', '""""Ward 1, North"""",', 'Ward 1, North'])(
  'reads the ward though it is quoted so: %s',
  (title) => {
    expect(readElection(ward.replace('"Ward 1",', title), 'x.csv')).toMatchObject({ title: 'Ward 1, North' });
  },
);

it.each([
  ['a candidate that is not there', '22,3,1,', '22,4,1,', '2: there is no candidate 4'],
  ['somebody ranked twice', '22,3,1,', '22,3,3,', '2: candidate Cy is ranked twice'],
  ['half a ballot', '22,3,1,', '0.5,3,1,', '2: a ballot begins with how many there are of it, and 0.5'],
  [
    'candidates out of order',
    '"Candidate 2","Bo"',
    '"Candidate 3","Bo"',
    '6: here "Candidate 2","Name","Party" should be',
  ],
  ['a candidate gone', '"Candidate 2","Bo","Labour (Lab)",\n', '', '6: here "Candidate 2","Name","Party" should be'],
  ['fewer candidates than are named', '3,1,', '2,1,', 'there are 2 candidates, and 4 texts'],
  ['a name said twice', '"Bo"', '"Cy"', 'two candidates are called Cy'],
  ['a name quoted wrongly', '"Bo"', '"Bo "x" Ek"', '6: here "Candidate 2"'],
  ['no seats', '3,1,', '3,0,', '1: the file begins with the numbers of candidates and seats'],
])('refuses %s', (_what, right, wrong, told) => {
  expect(problemsOf(ward.replace(right, wrong))).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
});
