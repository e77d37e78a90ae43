// The names in BLT files as programs and people write them: each name is read right, or the file is refused, never another's.
import { describe, expect, it } from 'vitest';
import { isProfile, readBlt, writeBlt } from 'yishi/formats';
import { said } from '../saying.js';

const BALLOTS = '3 1\n3 1 2 0\n2 2 0\n6 3 0\n0\n';

const read = (texts: string, ballots = BALLOTS) => {
  const found = readBlt(`${ballots}${texts}\n`);
  return isProfile(found)
    ? {
        names: found.election.candidates,
        title: found.title,
        parties: found.parties,
        remarks: found.remarks,
        first: found.election.ballots[0],
      }
    : found.problems.map((one) => said(one));
};

const NAMES = ['Ann Lee', 'Bo', 'Cy'];

it.each([
  ['without quotation marks', 'Ann Lee\nBo\nCy\nWard 1'],
  ['in double ones', '"Ann Lee"\n"Bo"\n"Cy"\n"Ward 1"'],
  ['in single ones', "'Ann Lee'\n'Bo'\n'Cy'\n'Ward 1'"],
  ['in Chinese ones', '“Ann Lee”\n“Bo”\n“Cy”\n“Ward 1”'],
  ['in full-width ones', '＂Ann Lee＂\n＂Bo＂\n＂Cy＂\n＂Ward 1＂'],
  ['in doubled ones, as a spreadsheet saves them', '"""Ann Lee"""\n"""Bo"""\n"""Cy"""\n"""Ward 1"""'],
  ['with a title that has none', '"Ann Lee"\n"Bo"\n"Cy"\nWard 1'],
  ['with a title that alone has some', 'Ann Lee\nBo\nCy\n"Ward 1"'],
  ['with blank lines and white space between', '\n  Ann Lee  \n\n\tBo\n Cy\u3000\n\nWard 1\n\n'],
  ['with comments behind and between', '"Ann Lee" # first\n# the second:\n"Bo"#2\n/* and\nanother */\n"Cy"\n"Ward 1"'],
  ['all on one line', '"Ann Lee" "Bo" "Cy" "Ward 1"'],
  ['on one line, the title on the next', '"Ann Lee" "Bo" "Cy"\n"Ward 1"'],
  [
    'in comments with numbers, as in PrefLib',
    '# ALTERNATIVE NAME 1: Ann Lee\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\nWard 1',
  ],
])('reads names %s', (_what, texts) => {
  expect(read(texts)).toMatchObject({ names: NAMES, title: 'Ward 1', first: { ranking: ['Ann Lee', 'Bo'] } });
});

it.each([
  ['Windows', '\r\n'],
  ['old Macs', '\r'],
])('reads the same with a byte-order mark and the line ends of %s', (_whose, end) => {
  const text = `\uFEFF${BALLOTS}Ann Lee\nBo\nCy\nWard 1\n`.replaceAll('\n', end);
  expect(readBlt(text)).toEqual(readBlt(`${BALLOTS}Ann Lee\nBo\nCy\nWard 1\n`));
});

it('keeps what a name has in it: quotation marks, apostrophes, parentheses, numbers, full-width letters', () => {
  const names = ['Ann "Nan" Lee', "Mary O'Neil", 'Cy (Green)'];
  for (const texts of [
    `"Ann "Nan" Lee"\n"Mary O'Neil"\n"Cy (Green)"\n"T"`,
    `"Ann ""Nan"" Lee"\n"Mary O'Neil"\n"Cy (Green)"\n"T"`,
    `Ann "Nan" Lee\nMary O'Neil\nCy (Green)\nT`,
    `"Ann \\"Nan\\" Lee"\n"Mary O'Neil"\n"Cy (Green)"\n"T"`,
    `'Ann "Nan" Lee'\n'Mary O'Neil'\n'Cy (Green)'\n'T'`,
  ]) {
    expect(read(texts), texts).toMatchObject({ names, title: 'T' });
  }
  expect(read('张三\n李 四\nＡ１\n业委会选举')).toMatchObject({
    names: ['张三', '李 四', 'Ａ１'],
    title: '业委会选举',
  });
  expect(read('"#1"\n"a#b"\n"-"\n"T"')).toMatchObject({ names: ['#1', 'a#b', '-'] });
});

describe('parties', () => {
  it.each([
    ['beside the name', '"Ann Lee" "Green"\n"Bo" "Labour"\n"Cy" "Labour"\n"Ward 1"'],
    ['beside it in single marks', "'Ann Lee' 'Green'\n'Bo' 'Labour'\n'Cy' 'Labour'\n'Ward 1'"],
    ['behind a comma or a tab', '"Ann Lee", "Green"\n"Bo"\t"Labour"\n"Cy","Labour"\n"Ward 1"'],
    ['within it, doubled', '"Ann Lee ""Green"""\n"Bo ""Labour"""\n"Cy ""Labour"""\nWard 1'],
    ['beside it, all doubled', '"""Ann Lee"" ""Green"""\n"""Bo"" ""Labour"""\n"""Cy"" ""Labour"""\n"""Ward 1"""'],
    ['before it, doubled', '"Green ""Ann Lee"" "\n"Labour ""Bo"""\n"Labour ""Cy"""\nWard 1'],
  ])('are kept apart when they stand %s, and two of one party are two', (_where, texts) => {
    expect(read(texts)).toMatchObject({
      names: NAMES,
      title: 'Ward 1',
      parties: { 'Ann Lee': 'Green', Bo: 'Labour', Cy: 'Labour' },
    });
  });

  it('may be missing with some, and stay part of the name where nobody can tell which is which', () => {
    expect(read('"Ann Lee" "Green"\n"Bo"\n"Cy" "Labour"\n"Ward 1"')).toMatchObject({
      names: NAMES,
      parties: { 'Ann Lee': 'Green', Cy: 'Labour' },
    });
    expect(read('"LD ""Ann Lee"""\n"SNP ""Bo Ek"""\n"Con ""Cy Orr"""\nWard 1')).toMatchObject({
      names: ['LD "Ann Lee"', 'SNP "Bo Ek"', 'Con "Cy Orr"'],
    });
    expect(read('"LD" "Ann Lee"\n"SNP" "Bo Ek"\n"Con" "Cy Orr"\nWard 1')).toMatchObject({
      names: ['LD Ann Lee', 'SNP Bo Ek', 'Con Cy Orr'],
    });
    expect(read('"Ann" "Green Party"\n"Bo Ek" "Labour Party"\n"Cy" "No Party"\nWard 1')).toMatchObject({
      names: ['Ann', 'Bo Ek', 'Cy'],
    });
    expect(read('"Ann Lee ""Green Party"""\n"Bo Ek ""Labour Party"""\n"Cy Orr ""No Party"""\nWard 1')).toMatchObject({
      names: ['Ann Lee "Green Party"', 'Bo Ek "Labour Party"', 'Cy Orr "No Party"'],
    });
  });

  it('are written and read back', () => {
    const found = readBlt(`${BALLOTS}"Ann Lee" "Green"\n"Bo"\n"Cy" "Labour"\n"Ward 1"\n"source"\n`);
    expect(isProfile(found) && readBlt(writeBlt(found))).toEqual(found);
  });
});

describe('a title', () => {
  it('may be missing, where the ballots name the last candidate: the third of three wins, not the second', () => {
    for (const texts of ['Ann Lee\nBo\nCy', '"Ann Lee"\n"Bo"\n"Cy"', "'Ann Lee'\n'Bo'\n'Cy'"]) {
      const found = readBlt(`${BALLOTS}${texts}\n`);
      expect(found).toMatchObject({
        election: { candidates: NAMES, ballots: [{}, {}, { count: 6, ranking: ['Cy'] }] },
        notes: [{ code: 'formats.told-no-title', numbers: { last: 'Cy' } }],
      });
    }
  });

  it.each([
    ['the last name is on no ballot', 'Ann Lee\nBo\nCy', '3 1\n3 1 2 0\n2 2 0\n0\n'],
    ['it alone is in quotation marks', 'Ann Lee\nBo\n"Ward 1"', BALLOTS],
    ['it alone is in none', '"Ann Lee"\n"Bo"\nWard 1', BALLOTS],
    ['it alone has no party', '"Ann Lee" "Green"\n"Bo" "Labour"\n"Ward 1"', BALLOTS],
    ['it alone has no party in parentheses', 'Ann Lee (Green)\nBo (Labour)\nWard 1', BALLOTS],
  ])('is not missed for sure where %s: refused', (_what, texts, ballots) => {
    expect(read(texts, ballots)).toEqual([expect.stringMatching(/: there are 3 candidates, and \d texts after/)]);
  });

  it('may have a source, a comment or any text behind it', () => {
    expect(read('"Ann Lee"\n"Bo"\n"Cy"\n"Ward 1"\n"the clerk"\n"a comment"\n\nA: 3 votes\nsay "no')).toMatchObject({
      names: NAMES,
      title: 'Ward 1',
      remarks: ['the clerk', 'a comment', 'A: 3 votes', 'say "no'],
    });
    expect(read('Ann Lee\nBo\nCy\nWard 1\nthe clerk')).toEqual([expect.stringContaining('5 texts after the ballots')]);
  });
});

it.each([
  ['several names on a line without quotation marks', 'Ann Lee Bo Cy T', 'there are 3 candidates, and 1 texts'],
  ['a line of two texts among lines of one', '"Ann Lee" "Bo"\n"Cy"\n"Ward 1"', 'there are 3 candidates, and 4 texts'],
  ['too few names', 'Ann Lee\nBo', 'there are 3 candidates, and 2 texts'],
  [
    'three texts on a line',
    '"1" "Ann Lee" "G"\n"2" "Bo" "L"\n"3" "Cy" "L"\n"T"',
    'there are 3 candidates, and 10 texts',
  ],
  ['a name said twice', 'Ann Lee\nBo\nBo\nT', '8: two candidates are called Bo'],
  ['a quotation mark left open', '"Ann Lee\n"Bo"\n"Cy"\n"T"', '6: it cannot be told what "\\"Ann Lee" is'],
  ['one that opens nowhere', 'Ann Lee"\nBo\nCy\nT', '6: it cannot be told what'],
  ['marks that cross', '"Ann "Nan" "Lee"\n"Bo"\n"Cy"\n"T"', '6: it cannot be told what'],
  ['texts that touch', '"Ann""Green"\n"Bo""Red"\n"Cy""Red"\n"T"', '6: it cannot be told what'],
  ['a second terminator', '0\n"Ann Lee"\n"Bo"\n"Cy"\n"T"', '6: it cannot be told what "0" is'],
  ['a ballot behind the terminator', '2 1 3 0\n"Ann Lee"\n"Bo"\n"Cy"\n"T"', '6: it cannot be told what "2 1 3 0" is'],
  ['a hash that may be a name or a comment', 'Flat #3\nBo\nCy\nT', '6: it cannot be told what "Flat #3" is'],
  ['the same at the beginning of a line', '#Ann\nBo\nCy\nDee\nT', '6: it cannot be told what "#Ann" is'],
  ['a name with a tab in it', 'Ann\tLee\nBo\nCy\nT', '6: the name "Ann\\tLee" has line breaks'],
])('refuses %s, and names the line', (_what, texts, told) => {
  expect(read(texts)).toEqual(expect.arrayContaining([expect.stringContaining(told)]));
});

describe('words at the head', () => {
  const head = (words: string, ballots = '3 a b 0\n2 c 0') =>
    readBlt(`3 1\n${words}\n${ballots}\n0\n"Ann"\n"Bo"\n"Cy"\n"T"\n`);

  it('give candidates short names, on ballots and in the other words; numbers stay good', () => {
    const same = [
      { count: 3, ranking: ['Ann', 'Bo'] },
      { count: 2, ranking: ['Cy'] },
    ];
    expect(head('[nick a b c]')).toMatchObject({ election: { ballots: same } });
    expect(head('[nick\na b\nc ]', '3 a 2 0\n2 c 0')).toMatchObject({ election: { ballots: same } });
    expect(head('[nick 甲 乙 丙]', '3 甲 乙 0\n2 丙 0')).toMatchObject({ election: { ballots: same } });
    expect(head('[nick a b c]\n[withdrawn b]')).toMatchObject({
      election: { candidates: ['Ann', 'Cy'], ballots: [{ ranking: ['Ann'] }, { ranking: ['Cy'] }] },
    });
  });

  it.each(['-3', '[withdrawn 3]', '[withdrawn 3 ]', '[WITHDRAWN 3]'])('take out who withdrew: %s', (words) => {
    expect(head(words, '3 1 3 2 0\n2 3 0')).toMatchObject({
      election: { candidates: ['Ann', 'Bo'], ballots: [{ ranking: ['Ann', 'Bo'] }, { ranking: [] }] },
    });
  });

  it('keep the order in which ties were to be broken, and say that it is not used', () => {
    expect(head('[tie 3 2 1 ]', '3 1 2 0')).toMatchObject({
      notes: [{ code: 'formats.told-tie-order', numbers: { order: ['Cy', 'Bo', 'Ann'] }, at: { line: 2 } }],
    });
  });

  it.each([
    ['[quota hare]', '2: [quota ...] is not known here'],
    ['[droop precision=5]', '2: [droop ...] is not known here'],
    ['[undeclared 3]', '2: [undeclared ...] is not known here'],
    ['[nick a b]', '2: [nick ...] has 2 short names for 3 candidates'],
    ['[nick a b b]', '2: [nick ...] has 3 short names'],
    ['[nick 2 1 3]', '2: [nick ...] has 3 short names'],
    ['[tie 3 2]', '2: [tie ...] has to name each of the 3 candidates once'],
    ['[tie 3 2 2]', '2: [tie ...] has to name each'],
    ['[withdrawn 9]', '2: there is no candidate 9'],
    ['[nick a b c]\n[nick c b a]', '3: [nick ...] stands here a second time'],
    ['[nick a b c', '2: [nick is never closed'],
  ])('are refused by name or number: %s', (words, told) => {
    const found = head(words, '3 1 2 0');
    expect(isProfile(found) ? [] : found.problems.map((one) => said(one))).toEqual(
      expect.arrayContaining([expect.stringContaining(told)]),
    );
  });

  it('are not what a ballot below nought is, even the first', () => {
    const found = head('-2 1 3 0', '2 2 0');
    expect(isProfile(found) ? [] : found.problems.map((one) => said(one))).toEqual([
      expect.stringContaining('2: a ballot begins with how many there are of it, and -2'),
    ]);
  });
});

it('reads numbers and signs of full width, ids of several words, and comments in slashes among ballots', () => {
  expect(readBlt('３　１\n/* two\nlines */ ３ １＝２ ３ 0\n(box 1, 7) 2 3 0 # spoilt?\n0\nA\nB\nC\nT\n')).toMatchObject(
    {
      election: {
        seats: 1,
        ballots: [
          { count: 3, ranking: [['A', 'B'], 'C'] },
          { count: 2, ranking: ['C'] },
        ],
      },
    },
  );
});

it('reads every ballot once by its id', () => {
  const twice = readBlt('3 1\n(b1) 3 1 2 0\n(b2) 2 3 0\n(b1) 1 3 0\n0\n"Ann (b1)"\n"Bo"\n"Cy"\n"T (b1)"\n');
  expect(isProfile(twice) ? [] : twice.problems.map((one) => said(one))).toEqual([
    expect.stringContaining('4: the ballot b1 stands on line 2 already'),
  ]);
});

it.each([
  ['decimals', '1.5 1 2 0\n2.25 3 0', ['2: a ballot begins with', '3: a ballot begins with']],
  ['a ranking of one twice', '3 1 1 2 0', ['2: candidate 1 is ranked twice']],
  ['no 0 at the ends', '3 1 2\n2 3', ['2: this ballot does not end with 0', '3: this ballot does not end with 0']],
])('refuses %s on every line that has it', (_what, ballots, told) => {
  const found = readBlt(`3 1\n${ballots}\n0\n"A"\n"B"\n"C"\n"T"\n`);
  expect(isProfile(found) ? [] : found.problems.map((one) => said(one))).toEqual(
    told.map((one) => expect.stringContaining(one)),
  );
});
