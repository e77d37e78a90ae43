// Made from zh-Hans/problems/attachments.ts by `npm run zh-hant`: not to be edited.
import type { AttachmentProblems } from '../../../problems/attachments.js';
import type { Sentences } from '../../dictionary.js';

export const attachments: Sentences<AttachmentProblems> = {
  'attachment.missing': ({ file }) => `沒有附件 ${file}；請檢查檔案名稱，腳本裡寫的路徑從腳本所在的資料夾算起`,
  'attachment.no-file': ({ file, kind }) =>
    kind === 'folder' ? `附件 ${file} 是資料夾；請寫明其中的一個檔案` : `附件 ${file} 不是檔案，不能附上`,
  'attachment.too-large': ({ file, size, most }) =>
    `附件 ${file} 有 ${size} MB，一個附件最大 ${most} MB；請縮小圖片或分成幾份`,
  'attachment.outside': ({ file }) => `附件 ${file} 不在腳本所在的資料夾裡；請把檔案放進來，再寫它的名稱`,
  'attachment.name': ({ file, most }) =>
    `附件 ${JSON.stringify(file)} 的名稱裡有換行等看不見的符號，或超過 ${most} 個字；請先改名`,
  'attachment.unreadable': ({ file, reason }) => `附件 ${file} 讀不了（${reason}）；請檢查讀取權限`,
  'attachment.changed': ({ file }) => `附件 ${file} 的內容與記錄所登記的不是同一份；請找回原來的檔案`,
};
