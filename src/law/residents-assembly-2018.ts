// History: residents' assemblies until the end of 2025, 中华人民共和国城市居民委员会组织法 as amended 2018-12-29. For records of that time. Data only.
import type { Article } from './article.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import { moreThanHalf } from './threshold.js';

const source = (zh: string, en: string) => ({
  zh: `《中华人民共和国城市居民委员会组织法》（2018年修正）${zh}`,
  en: `Organic Law of Urban Residents’ Committees (as amended in 2018), ${en}`,
});

export const residentsAssembly2018: DecisionRule = {
  id: 'residents-assembly-2018',
  title: { zh: '居民会议（2025年修订前）', en: 'Residents’ assembly (before the 2025 revision)' },
  source: source('第九条、第十条', 'arts. 9 and 10'),
  jurisdiction: 'CN',
  effective: { from: '2018-12-29', until: '2025-12-31' },
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
  consent: [{ measure: 'heads', base: 'attending', threshold: moreThanHalf }],
};

export const residentsAssembly2018Article = (): Article => ({
  rules: [residentsAssembly2018.id],
  text: [
    '第九条　居民会议由十八周岁以上的居民组成。',
    '居民会议可以由全体十八周岁以上的居民或者每户派代表参加，也可以由每个居民小组选举代表二至三人参加。',
    '居民会议必须有全体十八周岁以上的居民、户的代表或者居民小组选举的代表的过半数出席，才能举行。会议的决定，由出席人的过半数通过。',
    '第十条　居民委员会向居民会议负责并报告工作。',
    '居民会议由居民委员会召集和主持。有五分之一以上的十八周岁以上的居民、五分之一以上的户或者三分之一以上的居民小组提议，应当召集居民会议。涉及全体居民利益的重要问题，居民委员会必须提请居民会议讨论决定。',
    '居民会议有权撤换和补选居民委员会成员。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/宪法相关法/中华人民共和国城市居民委员会组织法(2018-12-29).md'),
  notes: [
    {
      text: {
        zh: '居民、户的代表、居民小组选举的代表三种组成方式比例相同，名册随组成方式而定；该文本没有单独的居民代表会议，也没有规定提前通知的天数。',
        en: 'Residents, household representatives and delegates of residents’ groups go by the same shares, each of its own roll; that text knew no separate assembly of representatives and set no days of notice.',
      },
      source: source('第九条', 'art. 9'),
    },
    {
      text: {
        zh: '自2018年修正之日起计；此前文本未收录。',
        en: 'Dated from the day of the 2018 amendment; earlier texts are not modelled.',
      },
    },
  ],
});
