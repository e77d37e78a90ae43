// Elections as JSON: the form of published examples, and every mistake with its place.
import { expect, it } from 'vitest';
import { isProfile, readElection, readElectionJson } from 'yishi/formats';
import { said } from '../saying.js';

const row = {
  id: 'example',
  method: 'schulze',
  source: 'a book',
  options: { strength: 'margins' },
  candidates: ['A', 'B'],
  ballots: [
    { count: 3, ranking: ['A', 'B'] },
    { count: 2, ranking: [['A', 'B']] },
  ],
  expected: { winners: ['A'] },
  confirmed: true,
};

const problemsOf = (value: unknown) => {
  const read = readElectionJson(typeof value === 'string' ? value : JSON.stringify(value));
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('reads a published example and passes over what is no part of the election', () => {
  const { candidates, ballots, options } = row;
  expect(readElection(JSON.stringify(row), 'row.json')).toEqual({ election: { candidates, ballots }, options });
  expect(readElection(JSON.stringify(row))).toEqual({ election: { candidates, ballots }, options });
});

it('cannot borrow the ballots of another example', () => {
  const told = [expect.stringContaining('the same as those of other, which is not in this file; copy them here')];
  expect(problemsOf({ ...row, ballots: { sameBallotsAs: 'other' } })).toEqual(told);
  expect(problemsOf({ ...row, ballots: [{ sameBallotsAs: 'other' }] })).toEqual(told);
});

it('says where JSON ends to be JSON', () => {
  expect(problemsOf('{\n  "candidates": ["A"],\n  "ballots": [\n')).toEqual([
    expect.stringMatching(/^\d: this is not JSON from here on/),
  ]);
  expect(problemsOf('{\n"a": 1,\n}')).toEqual([expect.stringMatching(/^3: this is not JSON/)]);
  expect(problemsOf('')).toEqual(['1: the file is empty; write an election as JSON']);
  expect(problemsOf([row])).toEqual([expect.stringContaining('write one election')]);
});

it.each([
  ['no candidates', { candidates: [] }, 'candidates: list the candidates'],
  ['a candidate twice', { candidates: ['A', 'B', 'A'] }, 'two candidates are called A'],
  ['a candidate that is a number', { candidates: ['A', 3] }, 'candidates: list the candidates'],
  ['a stranger on a ballot', { ballots: [{ count: 1, ranking: ['A', 'C'] }] }, 'ballots[0].ranking: C is no candidate'],
  [
    'a candidate ranked twice',
    { ballots: [{ count: 1, ranking: ['A', ['A']] }] },
    'ballots[0].ranking: A stands here twice',
  ],
  ['a negative count', { ballots: [{ count: -1, ranking: ['A'] }] }, 'ballots[0].count: write how many'],
  ['a count in words', { ballots: [{ count: 'three', ranking: ['A'] }] }, 'ballots[0].count: write how many'],
  ['no count', { ballots: [{ ranking: ['A'] }] }, 'ballots[0].count: write how many'],
  [
    'a ballot of two kinds',
    { ballots: [{ count: 1, ranking: ['A'], choice: 'A' }] },
    'ballots[0]: write count and one of',
  ],
  ['a ballot of no kind', { ballots: [{ count: 1 }] }, 'ballots[0]: write count and one of'],
  ['ballots that are none', { ballots: 3 }, 'ballots: list the ballots'],
  [
    'a ranking that is none',
    { ballots: [{ count: 1, ranking: { A: 1 } }] },
    'ballots[0].ranking: list candidates, best first',
  ],
  ['scores that are none', { ballots: [{ count: 1, scores: { A: null } }] }, 'ballots[0].scores: write a number'],
  [
    'a stranger scored',
    { ballots: [{ count: 1, scores: { toString: 1 } }] },
    'ballots[0].scores: toString is no candidate',
  ],
  ['half a seat', { seats: 0.5 }, 'seats: write a whole number from 1 up'],
  ['a budget below nought', { budget: -1 }, 'budget: write a number from 0 up'],
  ['a cost of something else', { costs: { A: 1, B: 2, C: 3 } }, 'costs: C is no candidate'],
  ['no cost', { costs: { A: 1 } }, 'costs: B has none; add it'],
  ['a cost in words', { costs: { A: 1, B: '2' } }, 'costs.B: write a number from 0 up'],
  ['options in a list', { options: [] }, 'options: write an object'],
])('names the place of %s', (_what, change, told) => {
  expect(problemsOf({ ...row, ...change })).toEqual([expect.stringContaining(told)]);
});

it('lets no key of the file become more than a key', () => {
  const text =
    '{"candidates":["A","__proto__"],"ballots":[{"count":1,"scores":{"__proto__":{"x":1}}}],"__proto__":{"seats":9}}';
  expect(problemsOf(text)).toContainEqual(expect.stringContaining('no candidate can be called __proto__'));
  expect(({} as Record<string, unknown>)['x']).toBeUndefined();
});

it('refuses a key that stands twice in one object, and none that stands in two', () => {
  const ballot = '{ "count": 1, "scores": { "A": 1, "\\"A": 2 } }';
  const text = (scores: string) =>
    `{ "candidates": ["A", "\\"A"],\n"title": "\\"A\\": { \\"A\\":",\n"ballots": [${ballot}, ${ballot},\n{ "count": 1, "scores": ${scores} }] }`;
  expect(readElectionJson(text('{ "A": 1 }'))).toHaveProperty('election');
  expect(problemsOf(text('{ "A": 1, "\\u0041": 2 }'))).toEqual([expect.stringMatching(/^4: the key A stands twice/)]);
});

it.each([2 ** 53, 1e300])('says what is the most, of %d ballots', (count) => {
  expect(problemsOf({ ...row, ballots: [{ count, ranking: ['A'] }] })).toEqual([
    expect.stringContaining(', at most 9007199254740991'),
  ]);
});

it('tells of everything at once', () => {
  expect(
    problemsOf({
      candidates: ['A'],
      ballots: [
        { count: -1, choice: 'A' },
        { count: 1, choice: 'B' },
      ],
      seats: -1,
    }),
  ).toHaveLength(3);
});
