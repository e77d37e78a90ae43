// Made from zh-hans/charters.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const charters: Words['charters'] = {
  help: {
    summary: '列出議事規則，用大白話說明其中一份，或者對照兩份有何不同',
    one: '議事規則的名稱，或者規則檔案（.yaml、.json）',
    other: '另一份：對照兩份有何不同',
  },
  begins: (step) => `從“${step}”開始`,
  registers: '社區臺帳',
  more: 'yishi charters 名稱 說明一份規則；yishi charters 名稱 名稱 對照兩份。',
  remarks: '請留意',
  alike: (one, other) => `${one} 與 ${other} 內容相同。`,
};
