// Villagers' assemblies, groups and recalls: 中华人民共和国村民委员会组织法, amended 2025-10-28, in force 2026-01-01. Data only.
// An assembly of villagers needs more than half of them, one of households two thirds of those: two rules.
import type { Article, Note } from './article.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import { moreThanHalf, twoThirds } from './threshold.js';

const source = (zh: string, en: string) => ({
  zh: `《中华人民共和国村民委员会组织法》（2025年修正）${zh}`,
  en: `Organic Law of Villagers’ Committees (as amended in 2025), ${en}`,
});

const law = { jurisdiction: 'CN', effective: { from: '2026-01-01' } } as const;

const consent = [{ measure: 'heads', base: 'attending', threshold: moreThanHalf }] as const;
const twoThirdsThere = [{ of: 'attending', measure: 'heads', base: 'roll', threshold: twoThirds }] as const;

export const villagersAssembly: DecisionRule = {
  id: 'villagers-assembly',
  title: { zh: '村民会议（村民参加）', en: 'Villagers’ assembly, of villagers' },
  source: source('第二十五条、第二十六条', 'arts. 25 and 26'),
  ...law,
  participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
  consent,
  noticeDays: 10,
};

export const villagersAssemblyHouseholds: DecisionRule = {
  id: 'villagers-assembly-households',
  title: { zh: '村民会议（户的代表参加）', en: 'Villagers’ assembly, of households' },
  source: source('第二十五条、第二十六条', 'arts. 25 and 26'),
  ...law,
  participation: twoThirdsThere,
  consent,
  noticeDays: 10,
};

export const villagerRepresentatives: DecisionRule = {
  id: 'villager-representatives',
  title: { zh: '村民代表会议', en: 'Villagers’ representatives’ assembly' },
  source: source('第二十九条、第三十条', 'arts. 29 and 30'),
  ...law,
  participation: twoThirdsThere,
  consent,
};

export const villagersGroup: DecisionRule = {
  id: 'villagers-group',
  title: { zh: '村民小组会议', en: 'Meeting of a villagers’ group' },
  source: source('第三十二条', 'art. 32'),
  ...law,
  participation: twoThirdsThere,
  consent,
};

export const villagersCommitteeRecall: DecisionRule = {
  id: 'villagers-committee-recall',
  title: { zh: '罢免村民委员会成员', en: 'Recall from the villagers’ committee' },
  source: source('第十九条', 'art. 19'),
  ...law,
  reading: {
    zh: '条文未规定弃权票如何计算，本引擎按“已投票、不表示赞成罢免”处理。',
    en: 'The article does not say how abstentions count: here they have voted, and not for the recall.',
  },
  participation: [{ of: 'participating', measure: 'heads', base: 'roll', threshold: moreThanHalf }],
  consent: [{ measure: 'heads', base: 'participating', threshold: moreThanHalf }],
};

const reference = (): string => chinaLawDb('laws/法律/宪法相关法/中华人民共和国村民委员会组织法(2025-10-28).md');

/** Which day the amendment of 2025 began. */
export const began: Note = {
  text: {
    zh: '合并文本第五十条“自公布之日起施行”是原法的条款；修改决定据报道自2026年1月1日起施行，此处从之，决定原文的施行条款未能核对。',
    en: 'Art. 50 of the consolidated text (“from the day of promulgation”) is the clause of the original law; the amending decision is reported to be in force from 1 January 2026, which is followed here. Its own clause could not be read.',
  },
};

const studiedFirst = (): Note => ({
  text: {
    zh: '需由村民会议或者村民代表会议决定的重要事项，应当先经村党组织研究讨论。',
    en: 'Important matters that the assembly or the representatives are to decide are first studied by the village’s Party organisation.',
  },
  source: source('第二十八条第三款', 'art. 28(3)'),
});

export const villagersAssemblyArticle = (): Article => ({
  rules: [villagersAssembly.id, villagersAssemblyHouseholds.id],
  text: [
    '第二十五条第二款　村民会议由村民委员会召集。有十分之一以上的村民或者三分之一以上的村民代表提议，应当召集村民会议。召集村民会议，应当提前十日通知村民；遇有特殊情况的，可以临时通知村民。',
    '第二十六条第一款　召开村民会议，应当有本村十八周岁以上村民的过半数，或者本村三分之二以上的户的代表参加，村民会议所作决定应当经到会人员的过半数通过。法律对召开村民会议及作出决定另有规定的，依照其规定。',
  ].join('\n'),
  reference: reference(),
  notes: [studiedFirst(), began],
});

export const villagerRepresentativesArticle = (): Article => ({
  rules: [villagerRepresentatives.id],
  text: [
    '第二十九条第一款　人数较多或者居住分散的村，可以设立村民代表会议，讨论决定村民会议授权的事项。村民代表会议由村民委员会成员和村民代表组成，村民代表应当占村民代表会议组成人员的五分之四以上，妇女村民代表应当占村民代表会议组成人员的三分之一以上。',
    '第三十条第二款　村民代表会议有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。',
  ].join('\n'),
  reference: reference(),
  notes: [studiedFirst(), began],
});

export const villagersGroupArticle = (): Article => ({
  rules: [villagersGroup.id],
  text: '第三十二条第二款　召开村民小组会议，应当有本村民小组十八周岁以上的村民三分之二以上，或者本村民小组三分之二以上的户的代表参加，所作决定应当经到会人员的过半数同意。',
  reference: reference(),
  notes: [
    {
      text: {
        zh: '以村民参加的，名册为本组十八周岁以上的村民；以户的代表参加的，名册为本组各户。比例相同，不混合计算。',
        en: 'Where villagers attend, the roll is those of 18 and over in the group; where households send representatives, it is the households. The shares are the same; they are never mixed.',
      },
    },
    began,
  ],
});

export const villagersRecallArticle = (): Article => ({
  rules: [villagersCommitteeRecall.id],
  text: '第十九条第二款　罢免村民委员会成员，须有登记参加选举的村民过半数投票，并须经投票的村民过半数通过。',
  reference: reference(),
  notes: [began],
});
