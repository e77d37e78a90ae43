// Owners' decisions: 中华人民共和国民法典 art. 278, in force since 2021-01-01. Data only.
// Participation is measured on the whole roll, consent on those who took part, each on area and on heads.
// Using maintenance money is an ordinary matter (item 5), raising it is a special one (item 6).
import type { Article } from './article.js';
import { owners } from './owners.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import { moreThanHalf, threeQuarters, twoThirds } from './threshold.js';

const shared = {
  jurisdiction: 'CN',
  effective: { from: '2021-01-01' },
  participation: [
    { of: 'participating', measure: 'area', base: 'roll', threshold: twoThirds },
    { of: 'participating', measure: 'heads', base: 'roll', threshold: twoThirds },
  ],
  reading: {
    zh: '条文未规定弃权票如何计算，本引擎按“参与表决、不表示同意”处理。',
    en: 'A returned abstention takes part and does not agree; the article does not say so.',
  },
  // 《物业管理条例》第十四条
  noticeDays: 15,
} as const;

export const civilCode278Ordinary: DecisionRule = {
  id: 'civil-code-278-ordinary',
  title: { zh: '业主共同决定一般事项', en: 'Owners, ordinary matters' },
  source: {
    zh: '《中华人民共和国民法典》第二百七十八条第一款第一项至第五项、第九项、第二款',
    en: 'Civil Code, art. 278(1) items 1 to 5 and 9, art. 278(2)',
  },
  ...shared,
  consent: [
    { measure: 'area', base: 'participating', threshold: moreThanHalf },
    { measure: 'heads', base: 'participating', threshold: moreThanHalf },
  ],
};

export const civilCode278Special: DecisionRule = {
  id: 'civil-code-278-special',
  title: { zh: '业主共同决定特别事项', en: 'Owners, special matters' },
  source: {
    zh: '《中华人民共和国民法典》第二百七十八条第一款第六项至第八项、第二款',
    en: 'Civil Code, art. 278(1) items 6 to 8, art. 278(2)',
  },
  ...shared,
  consent: [
    { measure: 'area', base: 'participating', threshold: threeQuarters },
    { measure: 'heads', base: 'participating', threshold: threeQuarters },
  ],
};

const ordinary = civilCode278Ordinary.id;
const special = civilCode278Special.id;

export const civilCode278 = (): Article => ({
  id: 'civil-code-278',
  rules: [ordinary, special],
  text: [
    '第二百七十八条　下列事项由业主共同决定：',
    '（一）制定和修改业主大会议事规则；',
    '（二）制定和修改管理规约；',
    '（三）选举业主委员会或者更换业主委员会成员；',
    '（四）选聘和解聘物业服务企业或者其他管理人；',
    '（五）使用建筑物及其附属设施的维修资金；',
    '（六）筹集建筑物及其附属设施的维修资金；',
    '（七）改建、重建建筑物及其附属设施；',
    '（八）改变共有部分的用途或者利用共有部分从事经营活动；',
    '（九）有关共有和共同管理权利的其他重大事项。',
    '业主共同决定事项，应当由专有部分面积占比三分之二以上的业主且人数占比三分之二以上的业主参与表决。决定前款第六项至第八项规定的事项，应当经参与表决专有部分面积四分之三以上的业主且参与表决人数四分之三以上的业主同意。决定前款其他事项，应当经参与表决专有部分面积过半数的业主且参与表决人数过半数的业主同意。',
  ].join('\n'),
  reference: chinaLawDb('laws/法律/民法商法/中华人民共和国民法典(2020-05-28).md'),
  matters: [
    {
      item: '1',
      title: {
        zh: '制定和修改业主大会议事规则',
        en: 'making and amending the rules of procedure of the owners’ assembly',
      },
      rule: ordinary,
    },
    {
      item: '2',
      title: { zh: '制定和修改管理规约', en: 'making and amending the management covenant' },
      rule: ordinary,
    },
    {
      item: '3',
      title: {
        zh: '选举业主委员会或者更换业主委员会成员',
        en: 'electing the owners’ committee or replacing members of it',
      },
      rule: ordinary,
    },
    {
      item: '4',
      title: {
        zh: '选聘和解聘物业服务企业或者其他管理人',
        en: 'engaging and dismissing the property-service company or another manager',
      },
      rule: ordinary,
    },
    {
      item: '5',
      title: {
        zh: '使用建筑物及其附属设施的维修资金',
        en: 'using the maintenance fund of the buildings and their facilities',
      },
      rule: ordinary,
    },
    {
      item: '6',
      title: {
        zh: '筹集建筑物及其附属设施的维修资金',
        en: 'raising the maintenance fund of the buildings and their facilities',
      },
      rule: special,
    },
    {
      item: '7',
      title: { zh: '改建、重建建筑物及其附属设施', en: 'altering or rebuilding the buildings and their facilities' },
      rule: special,
    },
    {
      item: '8',
      title: {
        zh: '改变共有部分的用途或者利用共有部分从事经营活动',
        en: 'changing the use of common parts, or doing business with them',
      },
      rule: special,
    },
    {
      item: '9',
      title: {
        zh: '有关共有和共同管理权利的其他重大事项',
        en: 'other major matters of co-ownership and joint management',
      },
      rule: ordinary,
    },
  ],
  notes: [
    owners.area,
    owners.heads,
    owners.coOwners,
    owners.notice,
    owners.proxies,
    owners.scope,
    owners.parking,
    owners.otherMatters,
  ],
});
