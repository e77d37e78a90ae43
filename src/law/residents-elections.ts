// Elections of residents' committees: 中华人民共和国城市居民委员会组织法 (2025 revision) arts. 14 to 19, in force 2026-01-01. Data only.
// Three manners with two turnouts: more than half of voters or households, but more than two thirds of representatives, who send no proxies.
import type { Article, Note } from './article.js';
import type { ElectionRule } from './election.js';
import { chinaLawDb } from './references.js';
import { moreThanHalf, moreThanTwoThirds, oneThird } from './threshold.js';

const source = (zh: string, en: string) => ({
  zh: `《中华人民共和国城市居民委员会组织法》（2025年修订）${zh}`,
  en: `Organic Law of Urban Residents’ Committees (2025 revision), ${en}`,
});

const shared = {
  source: /* @__PURE__ */ source('第十六条至第十九条', 'arts. 16 to 19'),
  jurisdiction: 'CN',
  effective: { from: '2026-01-01' },
  elected: moreThanHalf,
  runoff: oneThird,
  rollDays: 20,
} as const;

export const residentsCommitteeByVoters: ElectionRule = {
  id: 'residents-committee-by-voters',
  title: { zh: '居民委员会选举（全体选民）', en: 'Election of the residents’ committee, by all voters' },
  ...shared,
  electors: 'voters',
  turnout: moreThanHalf,
  proxies: 3,
};

export const residentsCommitteeByHouseholds: ElectionRule = {
  id: 'residents-committee-by-households',
  title: { zh: '居民委员会选举（每户派代表）', en: 'Election of the residents’ committee, by households' },
  ...shared,
  electors: 'households',
  turnout: moreThanHalf,
  proxies: 3,
};

export const residentsCommitteeByRepresentatives: ElectionRule = {
  id: 'residents-committee-by-representatives',
  title: { zh: '居民委员会选举（居民代表）', en: 'Election of the residents’ committee, by representatives' },
  ...shared,
  reading: {
    zh: '“超过三分之二”按不含本数计算，恰为三分之二的，选举无效。',
    en: '“More than two thirds” leaves out two thirds themselves: at exactly that the election is not valid.',
  },
  electors: 'representatives',
  turnout: moreThanTwoThirds,
  proxies: 0,
};

const registered: Note = {
  text: {
    zh: '名册为经登记的选民，不是全体居民：户籍在本社区的居民、户籍不在本社区但常住的居民，表示参加选举的予以登记；在本社区工作六个月以上的社区工作者本人申请的，由居民选举委员会确认。',
    en: 'The roll is of registered voters, not of all residents: those of the community, by household register or by living there, who say that they take part, and community workers of six months or more on application.',
  },
  source: /* @__PURE__ */ source('第十六条', 'art. 16'),
};

const rollPosted: Note = {
  text: {
    zh: '选民名单在选举日的二十日前公布；每户派代表或者居民代表选举的，同时公布户的代表或者新一届居民代表名单。对名单有异议的，五日内申诉，居民选举委员会三日内处理并公布。',
    en: 'The roll is posted 20 days before election day, with the household representatives or the newly chosen residents’ representatives where those elect. Complaints within 5 days; the election committee rules within 3.',
  },
  source: /* @__PURE__ */ source('第十七条', 'art. 17'),
};

const contested: Note = {
  text: {
    zh: '候选人由社区党组织或者十名以上选民联合提名推荐，名额应当多于应选名额。',
    en: 'Candidates are put forward by the community’s Party organisation or by ten voters or more together, and there are more of them than seats.',
  },
  source: /* @__PURE__ */ source('第十八条', 'art. 18'),
};

const secret: Note = {
  text: {
    zh: '无记名投票、公开计票，结果当场公布，设立秘密写票处。',
    en: 'The ballot is secret, the count public, the result announced on the spot; there are booths.',
  },
  source: /* @__PURE__ */ source('第十九条第三款', 'art. 19(3)'),
};

const proxies: Note = {
  text: {
    zh: '选举期间外出的选民，可以书面委托本社区其他选民代为投票；每一选民接受委托不得超过三人，候选人不得接受委托，委托人和受托人名单应当公布。',
    en: 'A voter who is away may have another voter of the community vote, in writing; nobody votes for more than three, candidates for none, and the list of both is posted.',
  },
  source: /* @__PURE__ */ source('第十九条第四款', 'art. 19(4)'),
};

const noProxies: Note = {
  text: { zh: '采取居民代表选举方式的，不实行委托投票。', en: 'Where representatives elect, there are no proxies.' },
  source: /* @__PURE__ */ source('第十九条第四款', 'art. 19(4)'),
};

const local: Note = {
  text: {
    zh: '具体选举办法由省、自治区、直辖市人大常委会规定，本规则未收录。',
    en: 'The details are for the provinces to set; they are not modelled here.',
  },
  source: /* @__PURE__ */ source('第十九条第五款', 'art. 19(5)'),
};

/** What both organic laws leave open about a count, and how it is read here. */
export const countNotes: readonly Note[] = [
  {
    text: {
      zh: '当选以参加投票的人员为基数，另行选举以已投选票总数为基数，无效票均计入。条文未明说无效票的计法。',
      en: 'The share to be elected is of those who voted, that of a run-off of the ballots cast, invalid ones included in both; the article does not speak of invalid ballots.',
    },
  },
  {
    text: {
      zh: '获得过半数选票的候选人多于应选名额的，得票多的当选；最后名额票数相等的，本引擎不作取舍，如实列出，由居民（村民）选举委员会依当地选举办法处理。',
      en: 'If more reach the share than there are seats, those with most votes take them. Whoever is equal at the last seat is named and not chosen between: that is for the election committee, by local rules.',
    },
  },
  {
    text: {
      zh: '另行选举的候选人数条文未定：取得票多的，比不足的名额多一人，末位票数相等的一并列入。',
      en: 'How many stand in a run-off is not said: those with most votes, one more than the seats left, and everybody equal to the last of them.',
    },
  },
  {
    text: {
      zh: '另行选举是否仍须达到投票人数的要求，条文未明说；本引擎按仍须达到处理。另行选举后仍不足的，条文未规定，如实列出缺额。',
      en: 'Whether a run-off needs the turnout again is not said: it does here. What follows if seats are still empty is not said either: they are listed.',
    },
  },
  {
    text: {
      zh: '每张选票所选人数不得多于应选名额，多选的为无效票；条文未明说，从选举通例。',
      en: 'A ballot names no more persons than there are seats, or it is invalid; the article does not say so, it is common practice.',
    },
  },
];

const householdProxies: Note = {
  text: {
    zh: '委托投票的规定以“选民”为主语，户的代表能否委托，条文未明说；按同样适用处理。',
    en: 'The clause on proxies speaks of voters; whether household representatives may send one is not said, and is taken to be so.',
  },
};

const article = () => ({
  text: [
    '第十九条　选举居民委员会，采取全体有选举权的居民选举方式的，有选民的过半数参加投票，选举有效；采取每户派代表选举方式的，有户的代表的过半数参加投票，选举有效；采取居民代表选举方式的，有超过三分之二的居民代表参加投票，选举有效。',
    '候选人获得参加投票的人员过半数的选票，始得当选。当选人数不足应选名额的，不足的名额另行选举。另行选举的，第一次投票未当选的人员得票多的为候选人，候选人以得票多的当选，但是所得票数不得少于已投选票总数的三分之一。',
    '选举实行无记名投票、公开计票的方法，选举结果应当当场公布。选举时，应当设立秘密写票处。',
    '选举期间外出的选民，可以书面委托本社区其他选民代为投票。每一选民接受的委托不得超过三人。候选人不得接受委托投票。居民选举委员会应当公布委托人和受托人的名单。采取居民代表选举方式的，不实行委托投票。',
    '具体选举办法由省、自治区、直辖市的人民代表大会常务委员会规定。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/宪法相关法/中华人民共和国城市居民委员会组织法(2025-10-28).md'),
});

export const electionByVotersArticle = (): Article => ({
  rules: [residentsCommitteeByVoters.id],
  ...article(),
  notes: [registered, rollPosted, contested, proxies, secret, local, ...countNotes],
});

export const electionByHouseholdsArticle = (): Article => ({
  rules: [residentsCommitteeByHouseholds.id],
  ...article(),
  notes: [rollPosted, contested, proxies, householdProxies, secret, local, ...countNotes],
});

export const electionByRepresentativesArticle = (): Article => ({
  rules: [residentsCommitteeByRepresentatives.id],
  ...article(),
  notes: [rollPosted, contested, noProxies, secret, local, ...countNotes],
});
