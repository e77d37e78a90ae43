// Tables as spreadsheets and people write them: what is read, and which line is named where it is not.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCsv } from '../../src/csv.js';
import { said } from '../saying.js';
import { HOSTILE } from './profiles.js';

const problemsOf = (text: string) => {
  const read = readCsv(text);
  return 'problems' in read ? read.problems.map((one) => said(one)) : [];
};

it('keeps the line each row begins on, through byte-order mark, line ends, empty lines and cells of several lines', () => {
  expect(readCsv('\uFEFFname,note\r\n\r\n王五,"two\r\nlines"\r\n\r\nA,  b \r\n')).toEqual({
    header: ['name', 'note'],
    rows: [
      { line: 3, cells: ['王五', 'two\nlines'] },
      { line: 6, cells: ['A', 'b'] },
    ],
  });
  expect(readCsv('a,b\r1,2\r3,4')).toEqual({
    header: ['a', 'b'],
    rows: [
      { line: 2, cells: ['1', '2'] },
      { line: 3, cells: ['3', '4'] },
    ],
  });
});

it('reads semicolons and tabs where the first line has no comma', () => {
  expect(readCsv('a;b\n1,5;2')).toMatchObject({ rows: [{ cells: ['1,5', '2'] }] });
  expect(readCsv('a\tb\n1\t2')).toMatchObject({ rows: [{ cells: ['1', '2'] }] });
});

it('takes the cells that a row leaves out at its end for empty, unless it is to be whole', () => {
  expect(readCsv('a,b,c\n1\n1,2\n')).toMatchObject({ rows: [{ cells: ['1', '', ''] }, { cells: ['1', '2', ''] }] });
  expect(readCsv('a,b\n1\n', { whole: true })).toMatchObject({
    problems: [{ code: 'csv.row-short', numbers: { cells: 1, columns: 2 }, at: { line: 2 } }],
  });
});

it('names every row that is longer than the header, and where a quotation mark was left open', () => {
  expect(problemsOf('a,b\n1\n1,2\n1,2,3\n1,2,\n')).toEqual([
    '4: cells in this row: 3, in the header: 2; leave out those that have no column, and put a cell that holds the separator in quotes',
    '5: cells in this row: 3, in the header: 2; leave out those that have no column, and put a cell that holds the separator in quotes',
  ]);
  expect(problemsOf('a,b\n1,2,3\n\n1,"x\n3,4\n')).toEqual([
    expect.stringMatching(/^2: cells in this row/),
    '4: a quotation mark opened here is never closed; close it',
  ]);
  expect(problemsOf('a,b\n1,say "no"\n')).toEqual([expect.stringMatching(/^2: a quotation mark stands within a cell/)]);
});

it('keeps a row of empty cells: it may be a blank ballot', () => {
  expect(readCsv('a,b\n,\n')).toMatchObject({ rows: [{ line: 2, cells: ['', ''] }] });
});

it.each(HOSTILE)('never throws: %s', (_what, text) => {
  expect(() => readCsv(text)).not.toThrow();
});

it('says of a file that is no text what it is not, and on which line', () => {
  expect(problemsOf('a,b\n1,\0\n')).toEqual(['2: this is no text file; save it as UTF-8 text']);
  expect(problemsOf('a,b\n\uFFFD,1\n')).toEqual([expect.stringMatching(/^2: .*not UTF-8/)]);
  expect(problemsOf('')).toEqual([expect.stringMatching(/^1: the file is empty/)]);
});

it('reads back whatever cells were quoted', () => {
  const cell = fc
    .string({ unit: 'grapheme-composite', maxLength: 10 })
    .map((text) => text.trim().replaceAll(/[\p{Cc}\uFFFD]/gu, ''));
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
      const text = [['a', 'b', 'c'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
      expect(readCsv(text)).toEqual({
        header: ['a', 'b', 'c'],
        rows: rows.map((cells, index) => ({ line: index + 2, cells })),
      });
    }),
  );
});
