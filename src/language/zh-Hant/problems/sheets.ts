// Made from zh-Hans/problems/sheets.ts by `npm run zh-hant`: not to be edited.
import type { SheetProblems } from '../../../sheets/problems.js';
import type { Sentences } from '../../dictionary.js';

const KINDS: Readonly<Record<SheetProblems['sheets.no-table']['kind'], string>> = {
  word: 'Word 文檔',
  pdf: 'PDF 檔案',
  picture: '圖片',
  archive: '壓縮包',
  numbers: 'Numbers 表格',
};

export const sheets: Sentences<SheetProblems> = {
  'sheets.old-excel': () => '這是舊格式的 Excel 檔案（.xls）；請另存為 .xlsx 或 CSV 後再用',
  'sheets.locked': () => '檔案設有密碼，無法打開；請另存一份不帶密碼的',
  'sheets.no-table': ({ kind }) => `這是${KINDS[kind]}，不是表格；請把表格另存為 .xlsx 或 CSV`,
  'sheets.broken': () => '表格檔案已損壞；請用 Excel 或 WPS 打開，重新保存一份',
  'sheets.too-large': ({ most }) => `表格檔案超過 ${most} MB；請刪去圖片等與表格無關的內容`,
  'sheets.too-many-rows': ({ most }) => `表格超過${most}行；請刪去空行，或分成幾份`,
  'sheets.empty': () => '表格裡沒有內容（隱藏的工作表不讀）',
};
