// How owners are counted, whatever they decide: area, heads, co-owners, notice, proxies. Notes that the rules for owners share. Data only.
// The Supreme People's Court's interpretation was read at
// https://github.com/LawRefBook/Laws/blob/abe3daaa448d225a37606118eaa4796d05b2c01c/司法解释/最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释(2020-12-29).md,
// the Regulations on Property Management at the place that property-regulations-12.ts names.
import type { Note } from './article.js';

const interpretation = (zh: string, en: string) => ({
  zh: `《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》${zh}`,
  en: `SPC Interpretation on disputes over partitioned ownership of buildings, ${en}`,
});

const regulations = (zh: string, en: string) => ({
  zh: `《物业管理条例》${zh}`,
  en: `Regulations on Property Management, ${en}`,
});

export const owners = {
  area: {
    text: {
      zh: '专有部分面积按不动产登记簿记载计算；尚未登记的，暂按测绘机构实测面积；尚未实测的，暂按房屋买卖合同记载的面积。',
      en: 'Area is as registered; where not registered, as surveyed; where not surveyed, as in the contract of sale.',
    },
    source: interpretation('第八条', 'art. 8'),
  },
  heads: {
    text: {
      zh: '一个专有部分按一人计算；建设单位尚未出售和虽已出售但尚未交付的部分按一人计算；同一买受人拥有一个以上专有部分的，按一人计算。',
      en: 'One unit counts as one head; what the developer has not sold or not handed over counts as one head in all; one buyer of several units counts as one head.',
    },
    source: interpretation('第九条', 'art. 9'),
  },
  coOwners: {
    text: {
      zh: '共有一个专有部分的数名业主按一人计算，投一票；由谁投票，全国性规定未见明文，由共有人自行商定。',
      en: 'Several owners of one unit are one head with one vote. Which of them casts it, no national provision says: they agree among themselves.',
    },
  },
  notice: {
    text: {
      zh: '召开业主大会会议，应当于会议召开15日以前通知全体业主；住宅小区还应当同时告知相关的居民委员会。',
      en: 'All owners are notified 15 days before an owners’ assembly; in a residential estate the residents’ committee is told as well.',
    },
    source: regulations('第十四条', 'art. 14'),
  },
  proxies: {
    text: {
      zh: '业主可以委托代理人参加；一名代理人可代理几名业主，全国性规定未设上限，地方规定可能设限。',
      en: 'Owners may send a proxy. How many owners one proxy may stand for, no national provision limits; local rules may.',
    },
    source: regulations('第十二条第二款', 'art. 12(2)'),
  },
  scope: {
    text: {
      zh: '条文未明确只涉及一幢、一个单元的事项（如加装电梯）由哪些业主表决；以表决公告所附名册为准。',
      en: 'Who votes on what concerns one building or one stairwell only (a lift, say), the article does not say; the roll of the notice decides.',
    },
  },
  parking: {
    text: {
      zh: '车位、车库是否计入专有部分面积，全国性规定未设专门规则，默认计入；地方规定不计入的，从其规定。',
      en: 'Whether parking spaces and garages count as area, no national provision says in so many words: they do unless local rules leave them out.',
    },
  },
  otherMatters: {
    text: {
      zh: '处分共有部分，以及业主大会依法决定或者管理规约依法确定应由业主共同决定的事项，属于第九项“其他重大事项”。',
      en: 'Disposing of common parts, and what the owners’ assembly or the covenant lawfully reserves to all owners, are “other major matters” of item 9.',
    },
    source: interpretation('第七条', 'art. 7'),
  },
  interested: {
    text: {
      zh: '本栋建筑物内的其他业主应当认定为有利害关系的业主；本栋之外的业主主张有利害关系的，应证明其房屋价值、生活质量受到或者可能受到不利影响。',
      en: 'The other owners of the same building are interested owners; an owner outside it has to prove that the value of the home or the quality of life is or may be impaired.',
    },
    source: interpretation('第十一条', 'art. 11'),
  },
  notByMajority: {
    text: {
      zh: '以多数有利害关系的业主同意进行抗辩的，人民法院不予支持。',
      en: 'That most of the interested owners agreed is no defence.',
    },
    source: interpretation('第十条第二款', 'art. 10(2)'),
  },
} as const satisfies Record<string, Note>;
