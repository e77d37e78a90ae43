// Made from zh-hans/rules.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export const rules: Words['rules'] = {
  help: {
    summary: '列出收錄的表決規則和選舉規定，或者顯示其中一條及其條文',
    id: '規則編號：顯示該規則的全部內容，包括條文原文',
    on: '只列這一天（如 2026-03-01）有效的；指明一條規則時，答其是否有效（無效時退出碼為 1）',
  },
  decisions: '表決規則',
  elections: '選舉規定',
  more: '用 yishi rules <編號> 查看某條規則的條文、所列事項以及本引擎的理解。',
  none: (day) => `${day}沒有有效的規則。`,
  inForce: (day) => `${day}有效`,
  notInForce: (day) => `${day}未生效或者已失效`,
  noRule: (id, near) =>
    `沒有規則 ${id}；${near.length > 0 ? `是不是 ${near.join('、')}？` : '用 yishi rules 查看全部'}`,
  noDay: (written) => `${written} 不是日期；請寫成 2026-03-01`,
  labels: {
    source: '依據',
    jurisdiction: '適用法域',
    force: '有效期間',
    formed: '成立條件',
    passed: '通過條件',
    valid: '選舉有效',
    elected: '當選條件',
    runoff: '另行選舉',
    notice: '提前通知',
    roll: '名單公布',
    proxies: '委託投票',
    reading: '本引擎的理解',
    matters: '所列事項',
    text: '條文原文',
    reference: '條文出處',
    notes: '說明',
  },
  jurisdiction: (code) => ({ CN: '中國大陸', any: '不限（約定，非法定）' })[code] ?? code,
  notice: (days) => `至少提前${days}日`,
  roll: (days) => `選舉日的${days}日前`,
  proxies: (most) => (most === 0 ? '不實行委託投票' : `每人接受委託不超過${most}人`),
  item: (item, title) => `（${NUMERALS[Number(item)] ?? item}）${title}`,
  other: (rule) => `：${rule}`,
  note: (text, source) => (source === undefined ? `［理解］${text}` : `${text}（${source}）`),
};
