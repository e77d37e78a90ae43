// PrefLib files: the examples of its specification, and every way in which a header or a line can be wrong.
import { describe, expect, it } from 'vitest';
import { isProfile, readElection, readPrefLib, writePrefLib } from 'yishi/formats';
import { said, saying } from '../saying.js';

const debian = `# FILE NAME: 00002-00000001.toc
# TITLE: Debian 2002 Leader
# DATA TYPE: toc
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 188
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Branden Robinson
# ALTERNATIVE NAME 2: Raphael Hertzog
# ALTERNATIVE NAME 3: Bdale Garbee
# ALTERNATIVE NAME 4: None Of The Above
100: 3,1,2,4
79: 1, 3, 2, 4
9: 3,{1,2,4}
`;

const problemsOf = (text: string, name = 'x.toc') => {
  const read = readElection(text, name);
  return isProfile(read) ? [] : read.problems.map((one) => said(one));
};

it('reads orders with ties, by the names of the alternatives', () => {
  expect(readElection(debian, '00002-00000001.toc')).toEqual({
    title: 'Debian 2002 Leader',
    election: {
      candidates: ['Branden Robinson', 'Raphael Hertzog', 'Bdale Garbee', 'None Of The Above'],
      ballots: [
        { count: 100, ranking: ['Bdale Garbee', 'Branden Robinson', 'Raphael Hertzog', 'None Of The Above'] },
        { count: 79, ranking: ['Branden Robinson', 'Bdale Garbee', 'Raphael Hertzog', 'None Of The Above'] },
        { count: 9, ranking: ['Bdale Garbee', ['Branden Robinson', 'Raphael Hertzog', 'None Of The Above']] },
      ],
    },
  });
});

const categories = (names: readonly string[], ...lines: string[]) => `# DATA TYPE: cat
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: ${lines.length}
# NUMBER UNIQUE PREFERENCES: ${lines.length}
# NUMBER CATEGORIES: ${names.length}
${names.map((name, index) => `# CATEGORY NAME ${index + 1}: ${name}`).join('\n')}
# ALTERNATIVE NAME 1: A
# ALTERNATIVE NAME 2: B
# ALTERNATIVE NAME 3: C
${lines.join('\n')}
`;

it('reads two categories as approval, and more as grades', () => {
  expect(readPrefLib(categories(['Yes', 'No'], '1: {1,3},2', '1: {},{1,2,3}'))).toMatchObject({
    election: { ballots: [{ approvals: ['A', 'C'] }, { approvals: [] }] },
  });
  expect(readPrefLib(categories(['Yes', 'Maybe', 'No'], '1: 1,{},{2,3}', '1: {},2,{}'))).toMatchObject({
    options: { grades: ['No', 'Maybe', 'Yes'] },
    election: { ballots: [{ scores: { A: 'Yes', B: 'No', C: 'No' } }, { scores: { B: 'Maybe' } }] },
  });
});

it.each([
  ['voters', 'NUMBER VOTERS: 188', 'NUMBER VOTERS: 189', '5: NUMBER VOTERS is 189, and the file has 188;'],
  ['orders', 'UNIQUE ORDERS: 3', 'UNIQUE ORDERS: 4', '6: NUMBER UNIQUE ORDERS is 4, and the file has 3;'],
  ['alternatives', 'ALTERNATIVES: 4', 'ALTERNATIVES: 5', '4: NUMBER ALTERNATIVES is 5, and the file has 4;'],
])('is not taken in by a header that lies about its %s', (_what, said, lie, told) => {
  expect(problemsOf(debian.replace(said, lie))).toEqual([expect.stringContaining(told)]);
});

it.each([
  ['a negative count', '100: 3', '-100: 3', '11: -100 is no number of voters'],
  ['a count of nought', '100: 3', '0: 3', '11: 0 is no number of voters'],
  ['a count that is no number', '100: 3', 'NaN: 3', '11: NaN is no number of voters'],
  ['a count beyond exact numbers', '100: 3', '99999999999999999999: 3', '11: 99999999999999999999 is no number'],
  [
    'an alternative that is not there',
    '3,1,2,4',
    '3,1,2,5',
    '11: there is no alternative 5; they are numbered from 1 to 4',
  ],
  ['an alternative ranked twice', '3,1,2,4', '3,1,1,4', '11: alternative 1 stands here twice'],
  ['a bracket left open', '{1,2,4}', '{1,2,4', '13: this is not written as'],
  ['an order said twice', '79: 1, 3, 2, 4', '79: 3,1,2,4', '12: this order stands on line 11 already'],
  ['a tie said twice in another order', '79: 1, 3, 2, 4', '79: 3,{4,2,1}', '13: this order stands on line 12 already'],
  ['an order that leaves some out', '100: 3,1,2,4', '100: 3,1', '11: 2 of 4 alternatives are ranked'],
  [
    'two alternatives of one name',
    '2: Raphael Hertzog',
    '2: Bdale Garbee',
    '9: two candidates are called Bdale Garbee',
  ],
  ['a name every object has', '2: Raphael Hertzog', '2: __proto__', '8: no candidate can be called __proto__'],
  ['a type that is no election', 'DATA TYPE: toc', 'DATA TYPE: wmd', '3: DATA TYPE is wmd'],
  ['a gap in the numbers', 'NAME 4', 'NAME 7', '10: ALTERNATIVE NAME 7 is out of turn'],
  ['no number of voters', '# NUMBER VOTERS: 188\n', '', '1: the header has no line "# NUMBER VOTERS: ..."; add it'],
  ['half a name', '4: None', '4:\n#: None', '10: a candidate has no name'],
])('names the line of %s', (_what, right, wrong, told) => {
  expect(problemsOf(debian.replace(right, wrong))).toContainEqual(expect.stringContaining(told));
});

it('tells of everything at once, in the order of the lines', () => {
  const wrong = debian.replace('VOTERS: 188', 'VOTERS: many').replace('100:', 'x:').replace('{1,2,4}', '{1,2,9}');
  expect(problemsOf(wrong).map((problem) => problem.split(':')[0])).toEqual(['5', '11', '13']);
});

it('holds a file to what its name says', () => {
  expect(problemsOf(debian, 'x.soc')).toEqual([
    '3: DATA TYPE is toc, and the file is named .soc; correct whichever is wrong',
    '13: a .soc file has no ties; name it .toc',
  ]);
  expect(problemsOf('4\n1,A\n2,B\n', 'old.soc')).not.toEqual([]);
  expect(problemsOf('4\n1,A\n2,B\n', 'old.cat')).not.toEqual([]);
});

it('writes no file that would be read otherwise', () => {
  const one = { candidates: ['A', 'B'], ballots: [{ count: 1, choice: 'A' }] };
  expect(saying(() => writePrefLib({ election: one }))).toMatch(/^PrefLib files hold/);
  const half = { candidates: ['A'], ballots: [{ count: 0.5, ranking: ['A'] }] };
  expect(saying(() => writePrefLib({ election: half }))).toContain('whole numbers');
  const grades = { candidates: ['A'], ballots: [{ count: 1, scores: { A: 'Fine' } }] };
  expect(saying(() => writePrefLib({ election: grades }))).toContain('grades');
  expect(saying(() => writePrefLib({ election: grades, options: { grades: ['a', 'b', 'c'] } }))).toContain('Fine');
  const broken = { candidates: ['A\nB'], ballots: [{ count: 1, ranking: [] }] };
  expect(saying(() => writePrefLib({ election: broken }))).toContain('line breaks');
});

const old = `4
1,Branden Robinson
2,Raphael Hertzog
3,Garbee, Bdale
4,None Of The Above
188,188,3
100,3,1,2,4
79,1,3,2,4
9,3,{1,2,4}
`;

describe('the form of before September 2022', () => {
  it('is read as the same orders, by its ending or without one', () => {
    const ballots = [
      { count: 100, ranking: ['Garbee, Bdale', 'Branden Robinson', 'Raphael Hertzog', 'None Of The Above'] },
      { count: 79, ranking: ['Branden Robinson', 'Garbee, Bdale', 'Raphael Hertzog', 'None Of The Above'] },
      { count: 9, ranking: ['Garbee, Bdale', ['Branden Robinson', 'Raphael Hertzog', 'None Of The Above']] },
    ];
    expect(readElection(old, 'old.toc')).toMatchObject({ election: { ballots } });
    expect(readElection(old.replaceAll('\n', '\r\n'))).toMatchObject({ election: { ballots } });
  });

  it('may leave out alternatives in a .soi, and number them from 0', () => {
    expect(readElection('2\n0,A\n1,B\n3,3,2\n2,0,1\n1,1\n', 'old.soi')).toMatchObject({
      election: {
        candidates: ['A', 'B'],
        ballots: [
          { count: 2, ranking: ['A', 'B'] },
          { count: 1, ranking: ['B'] },
        ],
      },
    });
  });

  it.each([
    ['fewer names than it says', '2,Raphael Hertzog\n', '', '5: ALTERNATIVE NAME 188 is out of turn'],
    ['another number of voters', '188,188,3', '189,188,3', '6: NUMBER VOTERS is 189, and the file has 188'],
    ['another sum', '188,188,3', '188,187,3', '6: SUM OF VOTE COUNT is 187, and the file has 188'],
    ['another number of orders', '188,188,3', '188,188,4', '6: NUMBER UNIQUE ORDERS is 4, and the file has 3'],
    ['no counts', '188,188,3\n', '', 'the header has no line "# NUMBER UNIQUE ORDERS'],
    ['an order said twice', '79,1,3,2,4', '79,3,1,2,4', '8: this order stands on line 7 already'],
    ['an alternative that is not there', '100,3,1,2,4', '100,3,1,2,5', '7: there is no alternative 5'],
    ['a line gone from the end', '9,3,{1,2,4}\n', '', 'and the file has 2'],
    ['a name said twice', '2,Raphael Hertzog', '2,Branden Robinson', '3: two candidates are called Branden Robinson'],
    ['a number said twice', '2,Raphael Hertzog', '1,Raphael Hertzog', 'NUMBER ALTERNATIVES is 4, and the file has 3'],
  ])('is refused with %s', (_what, right, wrong, told) => {
    expect(problemsOf(old.replace(right, wrong))).toContainEqual(expect.stringContaining(told));
  });
});

describe('alternatives numbered from 0', () => {
  const zero = debian.replaceAll(/NAME (\d)/g, (_all, number) => `NAME ${Number(number) - 1}`);
  const shifted = zero.replaceAll(
    /^(\d+:)(.*)$/gm,
    (_all, count, order) => `${count}${order.replaceAll(/\d/g, (number: string) => String(Number(number) - 1))}`,
  );

  it('are read by their names', () => {
    expect(readElection(shifted, 'x.toc')).toEqual(readElection(debian, 'x.toc'));
  });

  it('are refused where orders are numbered from 1, or the numbers have a gap', () => {
    expect(problemsOf(zero)).toContainEqual('11: there is no alternative 4; they are numbered from 0 to 3');
    expect(problemsOf(shifted.replace('NAME 3', 'NAME 4'))).toContainEqual(
      expect.stringContaining('ALTERNATIVE NAME 4 is out of turn; number the 4 of them from 0'),
    );
    expect(problemsOf(debian.replace('3,1,2,4', '3,0,2,4'))).toContainEqual(
      '11: there is no alternative 0; they are numbered from 1 to 4',
    );
  });

  it('are not two because one is written with a zero before it', () => {
    expect(problemsOf(debian.replace('3,1,2,4', '3,1,01,4'))).toContainEqual(
      expect.stringMatching(/stands here twice/),
    );
  });
});
