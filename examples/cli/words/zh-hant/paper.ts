// Made from zh-hans/paper.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const paper: Words['paper'] = {
  help: {
    summary: '製作文書，供張貼、簽字、歸檔：公告、簽到表、表決票、結果公示、收支公示等',
    kind: '文書的種類，寫名稱（協商公告）或編號；all 或“全部”為所有文書；不寫則列出種類',
    topic: '只做這個議題的',
    item: '只做這個事項的',
    stage: '只做第幾次表決的',
    session: '只做第幾輪協商的',
    project: '只做這個項目的',
    format: 'md、html 或 docx；不寫則按 --out 的擴展名',
    out: '寫入的文件；有多份文書的，寫目錄',
    issuer: '發布單位，印在公告的紅色題頭',
  },
  all: '全部',
  kinds: '文書種類：',
  usage: 'yishi paper 種類 記錄文件 [--format html --out 文件]；yishi paper 全部 記錄文件 --out 目錄',
  noFormat: (format, formats) => `沒有“${format}”這種格式，可選${formats.join('、')}。`,
  noKind: (kind) => `沒有“${kind}”這種文書。yishi paper 可列出全部種類。`,
  noRecord: '請寫明全程記錄文件。',
  nothing: (title) => `記錄裡還沒有可製作“${title}”的內容。`,
};
