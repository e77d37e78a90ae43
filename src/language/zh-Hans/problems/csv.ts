// 表格文件的毛病。What is wrong with a table as a file.
import type { CsvProblems } from '../../../csv.js';
import type { Sentences } from '../../dictionary.js';

export const csv: Sentences<CsvProblems> = {
  'csv.empty': () => '文件是空的；第一行应为列名',
  'csv.too-large': ({ most }) => `文件超过 ${most} 个字符；请拆分后再读`,
  'csv.not-text': () => '这不是文本文件；请另存为 UTF-8 编码的文本',
  'csv.not-utf8': () => '此处有无法识别的字符；请将文件另存为 UTF-8 编码（如“CSV UTF-8”）',
  'csv.row-long': ({ cells, columns }) =>
    `本行有 ${cells} 格，表头只有 ${columns} 列；请删去多出的格，单元格内含分隔符的请加引号`,
  'csv.row-short': ({ cells, columns }) => `本行有 ${cells} 格，表头有 ${columns} 列；请逐列补齐`,
  'csv.quote-open': () => '此处的引号没有闭合；请补上',
  'csv.quote-within': () => '此处单元格中间有引号；请将整个单元格加引号，其中的引号写两遍',
};
