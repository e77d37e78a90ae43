// Workbooks as offices keep them, written and read back; and what is none, told as what it is.
import { expect, it } from 'vitest';
import { readRollTable } from 'yishi/rolls';
import { tableIn, writeWorkbook } from 'yishi/sheets';
import { isFault } from '../../src/problem.js';
import { expectSaid } from '../saying.js';
import { inflated, merged, zipOf } from './archives.js';

const rowsOf = async (bytes: Uint8Array) => (await tableIn(bytes)).sheet?.rows.map(({ cells }) => cells);

async function problemOf(bytes: Uint8Array) {
  const error = await tableIn(bytes).catch((thrown: unknown) => thrown);
  if (!isFault(error)) throw error;
  for (const problem of error.problems) expectSaid(problem);
  return error.problem;
}

const bytesOf = (...signs: number[]) => Uint8Array.from([...signs, ...new Array<number>(600).fill(0)]);

it('what is written is read back: texts as texts, numbers without their noise', async () => {
  const rows = [
    ['编号', '房号', '面积'],
    ['001', '3-1', 89.5],
    ['1E5', '0102', 0.1 + 0.2],
  ];
  expect(await rowsOf(await writeWorkbook([{ name: '名册', rows }]))).toEqual([
    ['编号', '房号', '面积'],
    ['001', '3-1', '89.5'],
    ['1E5', '0102', '0.3'],
  ]);
});

it('the same table is the same bytes, so that a folder can be compared', async () => {
  const sheets = [{ name: '名册', rows: [['编号'], ['Y01']] }];
  expect(await writeWorkbook(sheets)).toEqual(await writeWorkbook(sheets));
});

it('a merged cell is known as one: the rows below it are of its building', async () => {
  const bytes = await merged(
    [
      ['编号', '姓名', '幢', '房号', '面积'],
      ['Y01', '张伟', '1幢', 101, 89.37],
      ['Y02', '王芳', null, 102, 89.37],
      ['Y03', '李强', '2幢', 101, 89.37],
    ],
    { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
  );
  const { sheet } = await tableIn(bytes);
  expect(sheet && readRollTable(sheet).rows.map(({ scope, unit }) => [scope, unit])).toEqual([
    ['1幢', '101'],
    ['1幢', '102'],
    ['2幢', '101'],
  ]);
});

it('an area that was merged over two rooms is the first one’s, and the other has none', async () => {
  const bytes = await merged(
    [
      ['编号', '姓名', '房号', '面积'],
      ['Y01', '张伟', 101, 180],
      ['Y02', '王芳', 102, null],
    ],
    { startRow: 1, startCol: 3, endRow: 2, endCol: 3 },
  );
  const { sheet } = await tableIn(bytes);
  expect(() => sheet && readRollTable(sheet)).toThrow('rolls.area-missing');
});

it.each([
  ['an old workbook', bytesOf(0xd0, 0xcf, 0x11, 0xe0), 'sheets.old-excel'],
  ['a PDF', bytesOf(0x25, 0x50, 0x44, 0x46), 'sheets.no-table'],
  ['a picture', bytesOf(0x89, 0x50, 0x4e, 0x47), 'sheets.no-table'],
  ['half an archive', bytesOf(0x50, 0x4b, 0x03, 0x04), 'sheets.broken'],
  ['a Word document', zipOf({ 'word/document.xml': '<x/>' }), 'sheets.no-table'],
  ['an archive of photographs', zipOf({ 'a.jpg': 'x' }), 'sheets.no-table'],
  ['a workbook without its parts', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'sheets.broken'],
  ['a workbook of gigabytes in a few bytes', inflated(4_000), 'sheets.too-large'],
  ['one that does not say how large it is', inflated(0), 'sheets.broken'],
] as const)('%s is told as what it is', async (_what, bytes, code) => {
  expect((await problemOf(bytes)).code).toBe(code);
});

it('a locked workbook asks for a copy without its password', async () => {
  const name = [...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]);
  expect((await problemOf(bytesOf(0xd0, 0xcf, 0x11, 0xe0, ...name))).code).toBe('sheets.locked');
});

it('a table of more rows than any estate has is refused', async () => {
  const rows = Array.from({ length: 50_001 }, (_, at) => [at]);
  expect((await problemOf(await writeWorkbook([{ name: 'a', rows }]))).code).toBe('sheets.too-many-rows');
});

it('a workbook with nothing in it is told so', async () => {
  expect((await problemOf(await writeWorkbook([{ name: 'a', rows: [] }]))).code).toBe('sheets.empty');
});

it('text is UTF-8, GB18030, or what Excel calls Unicode', async () => {
  const gbk = Uint8Array.from([0xd2, 0xb5, 0xd6, 0xf7]);
  expect((await tableIn(gbk)).text).toBe('业主');
  const wide = Uint8Array.from([0xff, 0xfe, 0x1a, 0x4e]);
  expect((await tableIn(wide)).text).toBe('业');
});
