// The example a document shows of telling what is wrong.
import { expect, it } from 'vitest';
import { complaints } from '../../examples/embed/problems.js';

it('tells what is wrong with a roll, in three languages', () => {
  const table = 'person,unit,area\no1,101,89.50\no2,102,8O\n';
  expect(complaints(table, 'en')).toEqual([
    '3: “8O” is no floor area; write square metres in plain digits with at most four decimals, such as 89.50',
  ]);
  expect(complaints(table, 'zh-Hans')).toEqual(['3: “8O”不是面积；请用半角数字按平方米填写，最多四位小数，如 89.50']);
  expect(complaints(table, 'zh-Hant')).toEqual(['3: “8O”不是面積；請用半角數字按平方米填寫，最多四位小數，如 89.50']);
  expect(complaints(table.replace('8O', '80'), 'en')).toEqual([]);
});
