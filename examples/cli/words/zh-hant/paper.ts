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
    format: 'md、html 或 docx；不寫則按 --out 的副檔名',
    out: '寫入的檔案，副檔名為 .html、.docx 或 .md，也可以寫目錄；多份寫到一個檔案名稱的，依次編號',
    force: '檔案已經存在的，覆蓋',
    issuer: '發布單位，印在公告的紅色題頭',
  },
  also: {
    'topic-form': ['議題表', '議題登記表'],
    agenda: ['議程'],
    'sign-in': ['簽到', '簽到簿'],
    'minutes-sheet': ['會議紀要', '記錄', '紀要'],
    ballot: ['選票', '票'],
    'proxy-form': ['委託書', '委託'],
    register: ['登記冊', '領票登記', '發票登記', '票冊'],
    'count-sheet': ['唱票單', '計票', '計票表'],
    result: ['結果公示', '結果', '公示'],
    objection: ['異議', '異議答覆'],
    project: ['立項書', '項目計劃書', '項目'],
    progress: ['進度', '進度公示', '收支公示'],
    dispatch: ['派單', '派工單', '派單表', '吹哨', '吹哨單'],
    survey: ['測評', '測評表', '滿意度'],
    evaluation: ['評估'],
    archive: ['目錄', '歸檔', '檔案目錄'],
    overdue: ['催告', '催辦', '催辦單'],
    responsibilities: ['責任清單'],
    points: ['積分', '積分表'],
    contract: ['協議', '合同', '協議書'],
    funds: ['資金公示'],
    warnings: ['預警'],
  },
  all: '全部',
  kinds: '文書種類：',
  usage: 'yishi paper 種類 記錄檔案 [--format html --out 檔案]；yishi paper 全部 記錄檔案 --out 目錄',
  noFormat: (format, formats) => `沒有“${format}”這種格式，可選${formats.join('、')}。`,
  noKind: (kind, near) =>
    near.length === 0
      ? `沒有“${kind}”這種文書。yishi paper 可列出全部種類。`
      : `沒有“${kind}”這種文書。要做的是不是${near.map((one) => `“${one}”`).join('、')}？`,
  exists: (file) => `${file}已經存在。請換一個檔案名稱，或者加 --force 覆蓋。`,
  noRecord: '請寫明全程記錄檔案。',
  notAbout: (title, others) =>
    `“${title}”沒有按所寫條件的一份；${others.length === 0 ? '請去掉條件' : `現有：${others.join('、')}`}`,
  nothing: (title) => `記錄裡還沒有可製作“${title}”的內容。`,
};
