// Made from zh-Hans/problems/csv.ts by `npm run zh-hant`: not to be edited.
import type { CsvProblems } from '../../../csv.js';
import type { Sentences } from '../../dictionary.js';

export const csv: Sentences<CsvProblems> = {
  'csv.empty': () => '檔案是空的；第一行應為列名',
  'csv.too-large': ({ most }) => `檔案超過 ${most} 個字元；請拆分後再讀`,
  'csv.not-text': () => '這不是文本檔案；請另存為 UTF-8 編碼的文本',
  'csv.not-utf8': () => '此處有無法識別的字元；請將檔案另存為 UTF-8 編碼（如“CSV UTF-8”）',
  'csv.row-long': ({ cells, columns }) =>
    `本行有 ${cells} 格，表頭只有 ${columns} 列；請刪去多出的格，儲存格內含分隔符的請加引號`,
  'csv.row-short': ({ cells, columns }) => `本行有 ${cells} 格，表頭有 ${columns} 列；請逐列補齊`,
  'csv.quote-open': () => '此處的引號沒有閉合；請補上',
  'csv.quote-within': () => '此處儲存格中間有引號；請將整個儲存格加引號，其中的引號寫兩遍',
};
