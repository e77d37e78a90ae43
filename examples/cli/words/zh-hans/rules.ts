// `yishi rules` 的中文用语；规则的要求由 `yishi/language` 说。
import type { Words } from '../words.js';

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

export const rules: Words['rules'] = {
  help: {
    summary: '列出收录的表决规则和选举规定，或者显示其中一条及其条文',
    id: '规则编号：显示该规则的全部内容，包括条文原文',
    on: '只列这一天（如 2026-03-01）有效的；指明一条规则时，答其是否有效（无效时退出码为 1）',
  },
  decisions: '表决规则',
  elections: '选举规定',
  more: '用 yishi rules <编号> 查看某条规则的条文、所列事项以及本引擎的理解。',
  none: (day) => `${day}没有有效的规则。`,
  inForce: (day) => `${day}有效`,
  notInForce: (day) => `${day}未生效或者已失效`,
  noRule: (id, near) =>
    `没有规则 ${id}；${near.length > 0 ? `是不是 ${near.join('、')}？` : '用 yishi rules 查看全部'}`,
  noDay: (written) => `${written} 不是日期；请写成 2026-03-01`,
  labels: {
    source: '依据',
    jurisdiction: '适用法域',
    force: '有效期间',
    formed: '成立条件',
    passed: '通过条件',
    valid: '选举有效',
    elected: '当选条件',
    runoff: '另行选举',
    notice: '提前通知',
    roll: '名单公布',
    proxies: '委托投票',
    reading: '本引擎的理解',
    matters: '所列事项',
    text: '条文原文',
    reference: '条文出处',
    notes: '说明',
  },
  jurisdiction: (code) => ({ CN: '中国', any: '不限（约定，非法定）' })[code] ?? code,
  notice: (days) => `至少提前${days}日`,
  roll: (days) => `选举日的${days}日前`,
  proxies: (most) => (most === 0 ? '不实行委托投票' : `每人接受委托不超过${most}人`),
  item: (item, title) => `（${NUMERALS[Number(item)] ?? item}）${title}`,
  other: (rule) => `：${rule}`,
  note: (text, source) => (source === undefined ? `［理解］${text}` : `${text}（${source}）`),
};
