// Made from zh-hans/theory.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const theory: Words['theory'] = {
  help: {
    summary: '不經模擬，直接給出理論值：依法表決的結果、投票悖論、各種指數等',
    entry: '問題（JSON：model 模型、parameters 參數，寫法同已發表結果的清單）',
  },
  missing: '請用 --entry 寫明檔案；現有模型如下：',
  model: (id, title) => `${id}：${title}`,
  noJson: (file, why) => `${file} 不是 JSON（${why}）；應寫作 {"model": ..., "parameters": {...}}`,
  noEntry: (file) => `${file} 不是一個條目；應寫作 {"model": ..., "parameters": {...}}`,
  exact: (title, value, fraction) => `${title}：${value}${fraction === undefined ? '' : `（${fraction}）`}，為計算所得`,
  drawn: (title, value, low, high, draws) =>
    `${title}：${value}，${draws === undefined ? '為抽樣所得' : `抽樣 ${draws} 次所得`}；在 ${low} 與 ${high} 之間（四倍標準誤）`,
};
