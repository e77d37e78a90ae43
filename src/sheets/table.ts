// A table in a file, whatever program kept it: CSV in UTF-8 or GB18030, or a workbook.
import { Fault } from '../problem.js';
import type { Sheet } from '../sheet.js';
import { type SheetProblem, sheetProblem } from './problems.js';
import { readWorkbook } from './read.js';

/** What a file holds: a text, or a workbook's first sheet. */
export type Contents = { text: string; sheet?: undefined } | { text: ''; sheet: Sheet };

const SIGNS: readonly (readonly [kind: 'archive' | 'office' | 'pdf' | 'picture', signs: readonly number[]])[] = [
  ['archive', [0x50, 0x4b, 0x03, 0x04]],
  ['archive', [0x50, 0x4b, 0x05, 0x06]],
  ['office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
];

/** What the bytes begin as; nothing where it is a text, or anything else. */
const beginsAs = (bytes: Uint8Array) => SIGNS.find(([, signs]) => signs.every((sign, at) => bytes[at] === sign))?.[0];

/** Names within files of Office of before 2007 are in UTF-16. */
const NAMES = new TextDecoder('utf-16le');

/** An old file of Office: a workbook, or one with a password, which is packed as those are. */
function officeProblem(bytes: Uint8Array): SheetProblem {
  const names = NAMES.decode(bytes.subarray(0, Math.min(bytes.length, 200_000) & ~1));
  if (names.includes('EncryptedPackage')) return sheetProblem('sheets.locked', {});
  return names.includes('WordDocument')
    ? sheetProblem('sheets.no-table', { kind: 'word' })
    : sheetProblem('sheets.old-excel', {});
}

/** UTF-8, or GB18030 as Windows in China saves it, without a byte-order mark. What is neither comes out with signs that stand for none. */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one.
    }
  }
  return new TextDecoder('utf-8').decode(bytes);
}

/** What Excel saves as “Unicode text” says so by its first two bytes. */
function wideText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
}

/**
 * Reads a file as a table.
 * @throws {Fault} where it is of another kind, locked, broken or too large
 */
export async function tableIn(bytes: Uint8Array): Promise<Contents> {
  const kind = beginsAs(bytes);
  if (kind === 'archive') return { text: '', sheet: await readWorkbook(bytes) };
  if (kind === 'office') throw new Fault([officeProblem(bytes)]);
  if (kind) throw new Fault([sheetProblem('sheets.no-table', { kind })]);
  return { text: wideText(bytes) ?? decodeText(bytes) };
}
