// Files of real shapes, spoilt: whatever is done to them, they are read as what they were, or refused on a line, and never throw.
// What only looks different reads the same; of lines gone, doubled or moved no ballot comes to anybody it was not for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isProfile, type Profile, type Read, readElection } from 'yishi/formats';
import { expectSaid } from '../saying.js';

interface Shape {
  name: string;
  text: string;
  /** What begins a comment on a line of its own, where the format has any. */
  comment?: string;
  /** Names stand on these lines, in the order that numbers have: moved, they are another file. */
  names?: RegExp;
}

const SHAPES: readonly Shape[] = [
  {
    name: 'quoted.blt',
    text: '4 2\n-3\n30 1 4 2 0\n21 2 3=1 0\n12 3 0\n7 4 1 0\n0\n"Ann Lee"\n"Bo"\n"Cy Orr"\n"Dee"\n"Ward 1"\n',
    comment: '#',
    names: /^"/,
  },
  {
    name: 'plain.blt',
    text: '3 1\n30 1 2 0\n21 2 0\n61 3 0\n0\nAnn Lee (Gr)\nBo (Lab)\nCy (Lab)\nWard 1\n',
    comment: '#',
    names: /^[A-Z]/,
  },
  {
    name: 'party.blt',
    text: '3 1\n30 1 2 0\n21 2 0\n61 3 0\n0\n"Ann Lee" "Green"\n"Bo" "Labour"\n"Cy" "Labour"\n"Ward 1"\n',
    comment: '#',
    names: /^"/,
  },
  {
    name: 'doubled.blt',
    text: '3 1\n30 1 2 0\n21 2 0\n61 3 0\n0\n"Ann Lee ""Green"""\n"Bo Ek ""Labour"""\n"Cy Orr ""Labour"""\nWard 1\n',
    comment: '#',
    names: /^["W]/,
  },
  {
    name: 'nick.blt',
    text: '3 1\n[nick a b c]\n[withdrawn b]\n[tie c b a]\n30 a b 0\n21 b=c 0\n0\n"Ann"\n"Bo"\n"Cy"\n"Meal"\n"the clerk"\n',
    comment: '#',
    names: /^"|^\[nick/,
  },
  {
    name: 'ward.csv',
    text: '3,1,\n22,3,1,\n11,2,\n"Candidate 1","Ann Lee","Green",\n"Candidate 2","Bo","Labour",\n"Candidate 3","Cy","Labour",\n"Ward 1",\n',
  },
  {
    name: 'orders.soi',
    text: '# TITLE: t\n# DATA TYPE: soi\n# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 51\n# NUMBER UNIQUE ORDERS: 2\n# ALTERNATIVE NAME 1: Ann Lee\n# ALTERNATIVE NAME 2: Bo\n# ALTERNATIVE NAME 3: Cy\n30: 1,2\n21: 3,1\n',
  },
  { name: 'old.soc', text: '3\n1,Ann Lee\n2,Bo\n3,Cy\n51,51,2\n30,1,2,3\n21,3,2,1\n' },
  {
    name: 'city.pb',
    text: 'META\nkey;value\nnum_projects;3\nnum_votes;3\nbudget;900\nvote_type;approval\nPROJECTS\nproject_id;cost;name\np1;300;Park\np2;400;Library\np3;500;Pool\nVOTES\nvoter_id;vote\na;p1,p3\nb;p2\nc;p1,p2\n',
  },
  {
    name: 'votes.abif',
    text: '{title: "Capital"}\n=M:[Memphis, TN]\n=N:[Nashville, TN]\n=C:[Chat]\n42:M>N>C\n26:N>C=M\n15:C\n',
    comment: '#',
  },
  {
    name: 'poll.csv',
    text: 'count,Timestamp,rank1,rank2,rank3\n0,,Ann Lee,Bo,Cy\n30,1/1,Ann Lee,Bo,\n21,1/2,Cy,overvote,Bo\n7,1/3,Bo,,Cy\n',
  },
  { name: 'grid.csv', text: 'Ann Lee,Bo,Cy\n1,2,3\n2,1,\n3,1,2\n' },
];

const NAMES = [
  'Ann Lee',
  'Bo',
  'Cy',
  'Cy Orr',
  'Bo Ek',
  'Dee',
  'Ann',
  'Ann Lee (Gr)',
  'Bo (Lab)',
  'Cy (Lab)',
  'p1',
  'p2',
  'p3',
  'M',
  'N',
  'C',
];

const right = (shape: Shape): Profile => {
  const read = readElection(shape.text, shape.name);
  if (!isProfile(read)) throw new Error(`${shape.name}: ${JSON.stringify(read.problems)}`);
  return read;
};

/** A ballot without how many there are of it, names in a place in any order. */
const said = ({ count: _count, ...ballot }: Profile['election']['ballots'][number]): string =>
  JSON.stringify('ranking' in ballot ? ballot.ranking.map((place) => [place].flat().toSorted()) : ballot);

/** Refused on a line and in words, or a profile. */
function readOr(text: string, name: string): Profile | undefined {
  const read: Read = readElection(text, name);
  if (isProfile(read)) {
    for (const note of read.notes ?? []) expectSaid(note);
    return read;
  }
  expect(read.problems.length).toBeGreaterThan(0);
  for (const problem of read.problems) {
    expect(problem.at?.line).toBeGreaterThan(0);
    expectSaid(problem);
  }
  return undefined;
}

const bare = ({ notes: _notes, ...profile }: Profile) => profile;

it.each(SHAPES)('$name is read, by names alone that stand in it', (shape) => {
  expect(right(shape).election.candidates.every((name) => NAMES.includes(name))).toBe(true);
  expect(right(shape).election.ballots.length).toBeGreaterThan(1);
});

describe('what only looks different', () => {
  const dresses: readonly (readonly [what: string, dress: (shape: Shape) => string])[] = [
    ['a byte-order mark', ({ text }) => `\uFEFF${text}`],
    ['the line ends of Windows', ({ text }) => text.replaceAll('\n', '\r\n')],
    ['the line ends of old Macs', ({ text }) => text.replaceAll('\n', '\r')],
    ['no line end at the end', ({ text }) => text.trimEnd()],
    ['empty lines at the end', ({ text }) => `${text}\n\n \n`],
    ['empty lines between', ({ text }) => text.replaceAll('\n', '\n\n')],
    ['white space behind lines', ({ text, name }) => (name.endsWith('csv') ? text : text.replaceAll('\n', ' \n'))],
    ['comments between', ({ text, comment }) => (comment ? text.replaceAll('\n', `\n${comment} a comment\n`) : text)],
    [
      'numbers of full width',
      ({ text, name }) =>
        name.endsWith('blt')
          ? text.replace(/^[^"A-Z[]+/, (head) =>
              head.replaceAll(/\d/g, (one) => String.fromCharCode(0xff10 + Number(one))),
            )
          : text,
    ],
    [
      'single quotation marks',
      ({ text, name }) => (name === 'quoted.blt' || name === 'party.blt' ? text.replaceAll('"', "'") : text),
    ],
    ['no quotation marks', ({ text, name }) => (name === 'quoted.blt' ? text.replaceAll('"', '') : text)],
    [
      'Chinese quotation marks',
      ({ text, name }) => (name === 'quoted.blt' ? text.replaceAll(/"([^"]*)"/g, '“$1”') : text),
    ],
    [
      'every cell in quotation marks',
      ({ text, name }) => (/^(poll|grid)/.test(name) ? text.replaceAll(/[^,\n]+/g, '"$&"') : text),
    ],
    ['semicolons', ({ text, name }) => (/^(poll|grid)/.test(name) ? text.replaceAll(',', ';') : text)],
    ['tabs', ({ text, name }) => (/^(poll|grid)/.test(name) ? text.replaceAll(',', '\t') : text)],
  ];
  it.each(dresses)('is read the same: %s', (_what, dress) => {
    for (const shape of SHAPES) {
      const read = readOr(dress(shape), shape.name);
      expect(read && bare(read), shape.name).toEqual(bare(right(shape)));
    }
  });
});

describe('lines that are gone, doubled or moved', () => {
  const shapes = fc.constantFrom(...SHAPES);
  const linesOf = ({ text }: Shape): string[] => text.trimEnd().split('\n');

  /** No ballot is read that was not there, and nobody is called what no candidate was. */
  function agrees(shape: Shape, text: string): void {
    const read = readOr(text, shape.name);
    if (!read) return;
    const was = right(shape);
    const ballots = new Set(was.election.ballots.map(said));
    for (const ballot of read.election.ballots) expect(ballots, text).toContain(said(ballot));
    for (const name of read.election.candidates) expect(NAMES, text).toContain(name);
  }

  it('leave every ballot to whom it was for, or are refused: gone', () => {
    for (const shape of SHAPES) {
      for (const [at, line] of linesOf(shape).entries()) {
        const text = linesOf(shape).toSpliced(at, 1).join('\n');
        // Without one name, or without a withdrawal, a file is another that somebody may have written: no reader can tell. Where
        // the last of the names can be told from a title, test/formats/blt-texts.test.ts has them refused.
        if (shape.names?.test(line) || /^\[(nick|withdrawn)|^-3$/.test(line)) readOr(text, shape.name);
        else agrees(shape, text);
      }
    }
  });

  it('and doubled', () => {
    for (const shape of SHAPES) {
      for (const [at, line] of linesOf(shape).entries()) {
        // The sizes of a ward look like a ballot.
        if (line !== '3,1,') agrees(shape, linesOf(shape).toSpliced(at, 0, line).join('\n'));
      }
    }
  });

  it('and moved to any other place', () => {
    fc.assert(
      fc.property(shapes, fc.nat(), fc.nat(), (shape, from, to) => {
        const lines = linesOf(shape);
        const [line = ''] = lines.slice(from % lines.length);
        const without = lines.toSpliced(from % lines.length, 1);
        const place = to % lines.length;
        // Names in another order are another file.
        fc.pre(!shape.names?.test(line));
        agrees(shape, without.toSpliced(place, 0, line).join('\n'));
      }),
      { numRuns: 500 },
    );
  });

  it('and taken from another file', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.nat(), fc.nat(), (shape, other, from, to) => {
        const lines = linesOf(other);
        const line = lines[from % lines.length] ?? '';
        const own = linesOf(shape);
        readOr(own.toSpliced(to % (own.length + 1), 0, line).join('\n'), shape.name);
      }),
      { numRuns: 500 },
    );
  });
});

it('characters that are gone, doubled, added or changed are read or refused, and nothing throws', () => {
  const signs = fc.constantFrom(
    '"',
    "'",
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '0',
    '1',
    '9',
    '-',
    '=',
    '>',
    '#',
    '[',
    ']',
    '(',
    ' ',
    '，',
    '＝',
    'x',
    '\0',
    '\uFFFD',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...SHAPES),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 2 }), signs), { minLength: 1, maxLength: 3 }),
      (shape, edits) => {
        let { text } = shape;
        for (const [at, removed, sign] of edits) {
          const place = at % (text.length + 1);
          text = `${text.slice(0, place)}${removed === 1 ? '' : sign}${text.slice(place + (removed > 0 ? 1 : 0))}`;
        }
        const read = readOr(text, shape.name);
        for (const name of read?.election.candidates ?? []) expect(name).toMatch(/^\S(.*\S)?$/su);
      },
    ),
    { numRuns: 2000 },
  );
});
