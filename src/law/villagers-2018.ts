// History: villagers' assemblies until the end of 2025, 中华人民共和国村民委员会组织法 as amended 2018-12-29. For records of that time. Data only.
// The shares are those of 2025; articles and words are not.
import type { Article } from './article.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import {
  villagerRepresentatives,
  villagersAssembly,
  villagersAssemblyHouseholds,
  villagersGroup,
} from './villagers.js';

/** A rule as it was, by way of what has replaced it. */
const former = (now: DecisionRule, zh: string, en: string): DecisionRule => ({
  ...now,
  id: `${now.id}-2018`,
  title: { zh: `${now.title.zh}（2025年修正前）`, en: `${now.title.en} (before the 2025 amendment)` },
  source: {
    zh: `《中华人民共和国村民委员会组织法》（2018年修正）${zh}`,
    en: `Organic Law of Villagers’ Committees (as amended in 2018), ${en}`,
  },
  effective: { from: '2018-12-29', until: '2025-12-31' },
});

export const villagersAssembly2018 = former(villagersAssembly, '第二十一条、第二十二条', 'arts. 21 and 22');

export const villagersAssemblyHouseholds2018 = former(
  villagersAssemblyHouseholds,
  '第二十一条、第二十二条',
  'arts. 21 and 22',
);

export const villagerRepresentatives2018 = former(villagerRepresentatives, '第二十五条、第二十六条', 'arts. 25 and 26');

export const villagersGroup2018 = former(villagersGroup, '第二十八条', 'art. 28');

export const villagers2018Article = (): Article => ({
  rules: [
    villagersAssembly2018.id,
    villagersAssemblyHouseholds2018.id,
    villagerRepresentatives2018.id,
    villagersGroup2018.id,
  ],
  text: [
    '第二十一条第二款　村民会议由村民委员会召集。有十分之一以上的村民或者三分之一以上的村民代表提议，应当召集村民会议。召集村民会议，应当提前十天通知村民。',
    '第二十二条第一款　召开村民会议，应当有本村十八周岁以上村民的过半数，或者本村三分之二以上的户的代表参加，村民会议所作决定应当经到会人员的过半数通过。法律对召开村民会议及作出决定另有规定的，依照其规定。',
    '第二十六条第二款　村民代表会议有三分之二以上的组成人员参加方可召开，所作决定应当经到会人员的过半数同意。',
    '第二十八条第一款　召开村民小组会议，应当有本村民小组十八周岁以上的村民三分之二以上，或者本村民小组三分之二以上的户的代表参加，所作决定应当经到会人员的过半数同意。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/宪法相关法/中华人民共和国村民委员会组织法(2018-12-29).md'),
  notes: [
    {
      text: {
        zh: '自2018年修正之日起计；此前文本未收录。',
        en: 'Dated from the day of the 2018 amendment; earlier texts are not modelled.',
      },
    },
  ],
});
