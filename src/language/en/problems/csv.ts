// What is wrong with a table as a file, in English.
import type { CsvProblems } from '../../../csv.js';
import type { Sentences } from '../../dictionary.js';

export const csv: Sentences<CsvProblems> = {
  'csv.empty': () => 'the file is empty; its first line has to name the columns',
  'csv.too-large': ({ most }) => `the file has more than ${most} characters; split it`,
  'csv.not-text': () => 'this is no text file; save it as UTF-8 text',
  'csv.not-utf8': () => 'there are characters here that are not UTF-8; save the file as UTF-8',
  'csv.row-long': ({ cells, columns }) =>
    `cells in this row: ${cells}, in the header: ${columns}; leave out those that have no column, and put a cell that holds the separator in quotes`,
  'csv.row-short': ({ cells, columns }) =>
    `cells in this row: ${cells}, in the header: ${columns}; give every column a cell`,
  'csv.quote-open': () => 'a quotation mark opened here is never closed; close it',
  'csv.quote-within': () =>
    'a quotation mark stands within a cell here; put the whole cell in quotes and write the mark twice',
};
