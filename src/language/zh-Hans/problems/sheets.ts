// 表格文件本身的毛病，以及怎么办。What is wrong with a file that should hold a table.
import type { SheetProblems } from '../../../sheets/problems.js';
import type { Sentences } from '../../dictionary.js';

const KINDS: Readonly<Record<SheetProblems['sheets.no-table']['kind'], string>> = {
  word: 'Word 文档',
  pdf: 'PDF 文件',
  picture: '图片',
  archive: '压缩包',
  numbers: 'Numbers 表格',
};

export const sheets: Sentences<SheetProblems> = {
  'sheets.old-excel': () => '这是旧格式的 Excel 文件（.xls）；请另存为 .xlsx 或 CSV 后再用',
  'sheets.locked': () => '文件设有密码，无法打开；请另存一份不带密码的',
  'sheets.no-table': ({ kind }) => `这是${KINDS[kind]}，不是表格；请把表格另存为 .xlsx 或 CSV`,
  'sheets.broken': () => '表格文件已损坏；请用 Excel 或 WPS 打开，重新保存一份',
  'sheets.too-large': ({ most }) => `表格文件超过 ${most} MB；请删去图片等与表格无关的内容`,
  'sheets.too-many-rows': ({ most }) => `表格超过${most}行；请删去空行，或分成几份`,
  'sheets.empty': () => '表格里没有内容（隐藏的工作表不读）',
};
