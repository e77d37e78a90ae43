// What is wrong with a file that should hold a table, in English.
import type { SheetProblems } from '../../../sheets/problems.js';
import type { Sentences } from '../../dictionary.js';

const KINDS: Readonly<Record<SheetProblems['sheets.no-table']['kind'], string>> = {
  word: 'a Word document',
  pdf: 'a PDF',
  picture: 'a picture',
  archive: 'an archive (ZIP)',
  numbers: 'a table of Numbers',
};

export const sheets: Sentences<SheetProblems> = {
  'sheets.old-excel': () => 'this is a workbook of the old kind (.xls); save it as .xlsx or as CSV, and use that',
  'sheets.locked': () => 'this file asks for a password; save a copy without one',
  'sheets.no-table': ({ kind }) => `this is ${KINDS[kind]}, and no table; save the table as .xlsx or as CSV`,
  'sheets.broken': () => 'this workbook is broken; open it with the program that made it, and save it anew',
  'sheets.too-large': ({ most }) =>
    `this workbook is larger than ${most} MB; take out what is no table, such as pictures`,
  'sheets.too-many-rows': ({ most }) => `this table has more than ${most} rows; take out the empty ones, or split it`,
  'sheets.empty': () => 'nothing is written in this workbook, or only in sheets that are hidden',
};
