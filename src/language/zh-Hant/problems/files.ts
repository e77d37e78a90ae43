// Made from zh-Hans/problems/files.ts by `npm run zh-hant`: not to be edited.
import type { FileProblems } from '../../../problems/tally.js';
import type { Sentences } from '../../dictionary.js';

export const files: Sentences<FileProblems> = {
  'files.unreadable': ({ file, reason }) =>
    ({
      ENOENT: `${file}：沒有這個檔案；請檢查路徑`,
      EACCES: `${file}：無權讀取；請給運行本程序的用戶讀取權限`,
      EISDIR: `${file} 是目錄；請指明其中的檔案`,
    })[reason] ?? `${file} 無法讀取（${reason}）`,
};
