// yishi/sheets: tables in files, CSV and workbooks (XLSX), read and written. Runs anywhere; imports no `node:` module.
export { writeCsv } from '../csv.js';
export { type CellKind, type Sheet, type SheetRow, sheetOf } from '../sheet.js';
export type { SheetProblem, SheetProblems } from './problems.js';
export { readWorkbook } from './read.js';
export { type Contents, decodeText, tableIn } from './table.js';
export { type Written, type WrittenSheet, withMark, writeWorkbook } from './write.js';
