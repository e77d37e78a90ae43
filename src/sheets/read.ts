// The first table of a workbook (XLSX), as cells with their texts. What unpacks it is loaded when the first workbook is read.
import type { Cell, CellValue, Sheet as Found, MergeRange } from 'hucre/xlsx';
import { Fault } from '../problem.js';
import type { CellKind, Sheet, SheetRow } from '../sheet.js';
import { entriesOf } from './archive.js';
import { type SheetProblem, sheetProblem } from './problems.js';

/** In megabytes: packed, and all of it unpacked. */
const MOST_PACKED = 50;
const MOST_UNPACKED = 200;
const MEGABYTE = 1_000_000;

const MOST_ROWS = 50_000;

/** So many sheets are looked at for one with something in it. */
const MOST_SHEETS = 20;

const refused = (problem: SheetProblem, cause?: unknown): Fault<SheetProblem> =>
  new Fault([problem], cause === undefined ? {} : { cause });

/** Why this archive is not unpacked, or is no workbook. */
function unfit(bytes: Uint8Array): SheetProblem | undefined {
  if (bytes.length > MOST_PACKED * MEGABYTE) return sheetProblem('sheets.too-large', { most: MOST_PACKED });
  const entries = entriesOf(bytes);
  if (!entries) return sheetProblem('sheets.broken', {});
  const has = (path: string): boolean => entries.some(({ name }) => name.startsWith(path));
  if (!has('xl/')) {
    const kind = has('word/') ? 'word' : has('Index/') ? 'numbers' : 'archive';
    return sheetProblem('sheets.no-table', { kind });
  }
  const unpacked = entries.reduce((total, entry) => total + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED * MEGABYTE) return sheetProblem('sheets.too-large', { most: MOST_UNPACKED });
  // What says nothing of its size may have any; packed emptiness has two bytes.
  const silent = entries.some(({ packed, unpacked: size, later }) => size === 0 && (packed > 2 || later));
  return silent ? sheetProblem('sheets.broken', {}) : undefined;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Dates of workbooks have no zone, and are handed over as if they were of Greenwich; before 1900 there is only a time. */
function dateText(date: Date): string {
  const day = `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  if (date.getUTCFullYear() < 1900) return time;
  return time === '00:00' ? day : `${day} ${time}`;
}

/** A number as the workbook shows it: with fifteen digits, and with the zeros in front that its format asks for. */
function numberText(value: number, format = ''): string {
  if (Math.abs(value) >= 1e15) return value.toExponential().toUpperCase();
  const text = String(Number(value.toPrecision(15)));
  return /^0{2,20}$/.test(format) && /^\d+$/.test(text) ? text.padStart(format.length, '0') : text;
}

function textOf(value: CellValue | undefined, cell: Cell | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dateText(value);
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt);
  return String(value).replace(/\r\n?/g, '\n').trim();
}

const kindOf = (value: CellValue | undefined): CellKind =>
  value instanceof Date ? 'date' : typeof value === 'number' ? 'number' : 'text';

/** Of every cell that lies below the first of one that was merged, the row and column it begins in. */
function mergedBelow(merges: readonly MergeRange[], rows: number): Map<number, Map<number, readonly [number, number]>> {
  const found = new Map<number, Map<number, readonly [number, number]>>();
  for (const { startRow, startCol, endRow } of merges) {
    for (let row = startRow + 1; row <= Math.min(endRow, rows - 1); row += 1)
      found.set(row, (found.get(row) ?? new Map()).set(startCol, [startRow, startCol]));
  }
  return found;
}

function sheetFrom({ rows: values, cells: details, merges = [] }: Found): Sheet {
  const texts = values.map((row, line) => row.map((value, column) => textOf(value, details?.get(`${line},${column}`))));
  const below = mergedBelow(merges, values.length);
  const rows = values.map((row, index): SheetRow => {
    const merged = new Map<number, string>();
    for (const [column, [line, from]] of below.get(index) ?? []) merged.set(column, texts[line]?.[from] ?? '');
    return {
      line: index + 1,
      cells: texts[index] ?? [],
      kinds: row.map(kindOf),
      ...(merged.size > 0 && { merged }),
    };
  });
  return { rows: rows.filter(({ cells, merged }) => merged || cells.some((cell) => cell !== '')), knowsMerged: true };
}

/**
 * Reads the first sheet of a workbook that has something in it and is not hidden.
 * @throws {Fault} where it is no workbook, or one that is broken, locked or too large
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet> {
  const problem = unfit(bytes);
  if (problem) throw refused(problem);
  const { readXlsx } = await import('hucre/xlsx');
  let sheets: readonly Found[];
  try {
    const shown = (info: { index: number; hidden?: boolean; veryHidden?: boolean }): boolean =>
      info.index < MOST_SHEETS && !info.hidden && !info.veryHidden;
    ({ sheets } = await readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS + 1, sheets: shown }));
  } catch (error) {
    // Whatever a library throws over bytes that somebody sent: the file is broken.
    throw refused(sheetProblem('sheets.broken', {}), error);
  }
  const found = sheets.map(sheetFrom).find(({ rows }) => rows.length > 0);
  if (!found) throw refused(sheetProblem('sheets.empty', {}));
  if (found.rows.length > MOST_ROWS) throw refused(sheetProblem('sheets.too-many-rows', { most: MOST_ROWS }));
  return found;
}
