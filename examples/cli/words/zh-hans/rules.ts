// `yishi rules` 的中文用语。
import type { Base, ElectionRule, Group, Measure } from 'yishi/law';
import type { Words } from '../words.js';

const MEASURES: Readonly<Record<Measure, string>> = { area: '面积', heads: '人数', weight: '权重' };

const BASES: Readonly<Record<Base, string>> = {
  roll: '名册总数',
  attending: '到会人员',
  participating: '参与表决者',
  'for-and-against': '表示赞成或者反对者',
};

const GROUPS: Readonly<Record<Group, string>> = { affected: '有利害关系者' };

const ELECTORS: Readonly<Record<ElectionRule['electors'], string>> = {
  voters: '登记的选民',
  households: '户的代表',
  representatives: '居民代表',
  villagers: '登记参加选举的村民',
};

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

const DOES = { attending: '到会', participating: '参与表决', consent: '同意' } as const;

/** 超过 stands before what it exceeds: 超过名册总数的三分之二, but 名册总数的三分之二以上. */
const OVER = '超过';
const partOf = (whole: string, share: string): string =>
  share.startsWith(OVER) ? `${OVER}${whole}的${share.slice(OVER.length)}` : `${whole}的${share}`;

export const rules: Words['rules'] = {
  help: {
    summary: '列出收录的表决规则和选举规定，或者显示其中一条及其条文',
    id: '规则编号：显示该规则的全部内容，包括条文原文',
    on: '只列这一天（如 2026-03-01）有效的；指明一条规则时，答其是否有效（无效时退出码为 1）',
  },
  decisions: '表决规则',
  elections: '选举规定',
  more: '用 yishi rules <编号> 查看某条规则的条文、所列事项以及本引擎的理解。',
  local: '未适用地方规定：省、市规定或者管理规约、议事规则另有更高要求的，从其规定。',
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
  force: (from, until) => (until === undefined ? `自${from}起` : `${from}至${until}`),
  undated: '依约定',
  noQuorum: '不另设参与要求',
  share: ({ share, base, group, measures, does }) => {
    const whole = group === undefined ? BASES[base] : GROUPS[group];
    const counted = measures.map((measure) => MEASURES[measure]);
    const by = `${counted.join('、')}${counted.length > 1 ? '均' : ''}`;
    const must = share?.startsWith(OVER) ? '须' : by === '' ? '须为' : '须达到';
    return `${DOES[does]}的，${by}${must}${share === undefined ? `${whole}全体` : partOf(whole, share)}`;
  },
  valid: (share, electors) => `${ELECTORS[electors]}${share}参加投票`,
  elected: (share) => `获得参加投票的人员${share}的选票`,
  runoff: (share) => `得票多的当选，且得票为已投选票总数的${share}`,
  notice: (days) => `至少提前${days}日`,
  roll: (days) => `选举日的${days}日前`,
  proxies: (most) => (most === 0 ? '不实行委托投票' : `每人接受委托不超过${most}人`),
  and: '；且',
  item: (item, title) => `（${NUMERALS[Number(item)] ?? item}）${title}`,
  other: (rule) => `：${rule}`,
  note: (text, source) => (source === undefined ? `［理解］${text}` : `${text}（${source}）`),
};
