// Residents' assemblies and recalls: 中华人民共和国城市居民委员会组织法, revised 2025-10-28, in force 2026-01-01. Data only.
// The share attending is taken of all residents or of all household representatives, whichever the meeting is called of.
import type { Article, Note } from './article.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import { moreThanHalf, moreThanTwoThirds, twoThirds } from './threshold.js';

const law = { jurisdiction: 'CN', effective: { from: '2026-01-01' } } as const;

const source = (zh: string, en: string) => ({
  zh: `《中华人民共和国城市居民委员会组织法》（2025年修订）${zh}`,
  en: `Organic Law of Urban Residents’ Committees (2025 revision), ${en}`,
});

/** Whoever a matter concerns is to be heard. */
export const hearingDuty = source('第三十二条', 'art. 32');

const consent = [{ measure: 'heads', base: 'attending', threshold: moreThanHalf }] as const;

export const residentsAssembly: DecisionRule = {
  id: 'residents-assembly',
  title: { zh: '居民会议', en: 'Residents’ assembly' },
  source: source('第二十六条、第二十七条', 'arts. 26 and 27'),
  ...law,
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
  consent,
  noticeDays: 10,
};

export const residentRepresentatives: DecisionRule = {
  id: 'resident-representatives',
  title: { zh: '居民代表会议', en: 'Residents’ representatives’ assembly' },
  source: source('第二十八条、第二十九条', 'arts. 28 and 29'),
  ...law,
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: twoThirds }],
  consent,
};

const recall = {
  source: source('第二十条', 'art. 20'),
  ...law,
  reading: {
    zh: '条文未规定弃权票如何计算，本引擎按“已投票、不表示赞成罢免”处理。',
    en: 'The article does not say how abstentions count: here they have voted, and not for the recall.',
  },
  consent: [{ measure: 'heads', base: 'participating', threshold: moreThanHalf }],
} as const;

export const residentsCommitteeRecall: DecisionRule = {
  id: 'residents-committee-recall',
  title: {
    zh: '罢免居民委员会成员（选民或者户的代表投票）',
    en: 'Recall from the residents’ committee, by voters or households',
  },
  ...recall,
  participation: [{ of: 'participating', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
};

export const residentsCommitteeRecallByRepresentatives: DecisionRule = {
  id: 'residents-committee-recall-by-representatives',
  title: {
    zh: '罢免居民委员会成员（居民代表投票）',
    en: 'Recall from the residents’ committee, by representatives',
  },
  ...recall,
  participation: [{ of: 'participating', measure: 'heads', base: 'roll', threshold: moreThanTwoThirds }],
  proxies: 0,
};

const reference = (): string => chinaLawDb('laws/法律/宪法相关法/中华人民共和国城市居民委员会组织法(2025-10-28).md');

const studiedFirst = (): Note => ({
  text: {
    zh: '需由居民会议或者居民代表会议决定的重要事项，应当先经社区党组织研究讨论。',
    en: 'Important matters that the assembly or the representatives are to decide are first studied by the community’s Party organisation.',
  },
  source: source('第三十条第四款', 'art. 30(4)'),
});

const meeting: Note = {
  text: {
    zh: '条文以“到会”计数，未规定委托他人到会或者书面表决；能否采用，以议事规则和地方规定为准。',
    en: 'The articles count those who attend and say nothing of proxies or votes in writing; the rules of procedure and local rules decide.',
  },
};

export const residentsAssemblyArticle = (): Article => ({
  rules: [residentsAssembly.id],
  text: [
    '第二十六条　居民会议由本社区十八周岁以上的居民组成。',
    '居民会议由居民委员会召集。有十分之一以上的年满十八周岁居民、户的代表或者三分之一以上的居民代表提议，应当召集居民会议。召集居民会议，应当提前十日通知居民；遇有特殊情况的，可以临时通知居民。',
    '第二十七条　居民会议应当有全体十八周岁以上的本社区居民或者户的代表的过半数参加。居民会议所作决定，应当经到会人员的过半数通过。',
  ].join('\n'),
  reference: reference(),
  notes: [
    {
      text: {
        zh: '以居民到会的，名册为全体十八周岁以上居民；以户的代表到会的，名册为全体户。一次会议只用一种，不混合计算。',
        en: 'Where residents attend, the roll is all residents of 18 and over; where households send representatives, it is all households. One meeting goes by one of them, never by a mixture.',
      },
    },
    {
      text: {
        zh: '遇有特殊情况的，可以临时通知居民，不受提前十日的限制。',
        en: 'In special circumstances residents may be called at short notice.',
      },
      source: source('第二十六条第二款', 'art. 26(2)'),
    },
    meeting,
    studiedFirst(),
  ],
});

export const residentRepresentativesArticle = (): Article => ({
  rules: [residentRepresentatives.id],
  text: [
    '第二十八条　居民代表会议由居民委员会成员和居民代表组成。居民代表应当占居民代表会议组成人员的五分之四以上。',
    '居民代表会议由居民委员会召集，每半年至少召开一次。有五分之一以上的居民代表提议，应当召集居民代表会议。召开居民代表会议，其他居民可以列席会议并发表意见。',
    '第二十九条　居民代表会议应当有三分之二以上的组成人员参加方可召开。居民代表会议所作决定，应当经到会组成人员的过半数通过。',
  ].join('\n'),
  reference: reference(),
  notes: [
    {
      text: {
        zh: '“三分之二以上”包括本数；居民代表选举居民委员会时则须“超过三分之二”，两者不同。',
        en: 'Two thirds themselves are enough here; when representatives elect the residents’ committee, more than two thirds have to vote.',
      },
      source: source('第十九条第一款、第二十九条', 'arts. 19(1) and 29'),
    },
    meeting,
    studiedFirst(),
  ],
});

export const residentsRecallArticle = (): Article => ({
  rules: [residentsCommitteeRecall.id, residentsCommitteeRecallByRepresentatives.id],
  text: '第二十条第二款　罢免居民委员会成员，应当按照产生时的选举方式组织进行投票，须有选民或者户的代表过半数或者超过三分之二的居民代表投票，并须经投票人员的过半数通过。',
  reference: reference(),
  notes: [
    {
      text: {
        zh: '罢免按照产生时的选举方式投票；由居民代表选举产生的，罢免时也不实行委托投票，后一点条文未明说。',
        en: 'A recall is voted on in the manner of the election; where representatives elected, it has no proxies either. The latter the article does not spell out.',
      },
    },
  ],
});
