// A roll written as a table is the roll that was read, in either language.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildRoll, type RollRow, readRollTable, rollTable } from 'yishi/rolls';
import { tableIn, writeCsv, writeWorkbook } from 'yishi/sheets';
import { root } from '../sources.js';

const TEXTS = ['heping.csv', '和平里-名册.csv', '梧桐苑-名册.csv'].map((name) =>
  readFileSync(`${root}examples/rolls/${name}`, 'utf8'),
);

const told = (rows: readonly RollRow[]) => {
  const { heads, total } = buildRoll(rows);
  return { total, heads: [...heads.values()] };
};

it.each(['en', 'zh'] as const)('in %s, as CSV and as a workbook', async (words) => {
  for (const text of TEXTS) {
    const { rows } = readRollTable(text);
    const table = rollTable(rows, words);
    const csv = writeCsv(table.map((row) => row.map((cell) => cell ?? '')));
    expect(told(readRollTable(csv).rows)).toEqual(told(rows));
    const { sheet } = await tableIn(await writeWorkbook([{ name: 'a', rows: table }]));
    expect(told(readRollTable(sheet ?? '').rows)).toEqual(told(rows));
  }
});

it('says of people of one cell that they own together', () => {
  const { rows } = readRollTable('编号,姓名,房号,面积\nA、B,张三、李四,101,89.505');
  expect(rollTable(rows, 'zh')).toEqual([
    ['编号', '姓名', '房号', '面积', '共有代表'],
    ['A', '张三', '101', 89.505, 'A'],
    ['B', '李四', '101', 89.505, 'A'],
  ]);
});
