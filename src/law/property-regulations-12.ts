// History: how owners decided before the Civil Code, 物业管理条例 arts. 11 and 12 with 物权法 art. 76. For records of that time only. Data only.
// Both shares are taken of the whole roll, and using the maintenance fund was a special matter still.
import type { Article } from './article.js';
import { owners } from './owners.js';
import { lawRefBook } from './references.js';
import type { DecisionRule } from './rule.js';
import { moreThanHalf, twoThirds } from './threshold.js';

const shared = {
  source: {
    zh: '《物业管理条例》第十一条、第十二条；《中华人民共和国物权法》第七十六条（均为民法典施行前）',
    en: 'Regulations on Property Management, arts. 11 and 12; Property Law, art. 76 (both before the Civil Code)',
  },
  jurisdiction: 'CN',
  effective: { from: '2007-10-01', until: '2020-12-31' },
  participation: [
    { of: 'participating', measure: 'area', base: 'roll', threshold: moreThanHalf },
    { of: 'participating', measure: 'heads', base: 'roll', threshold: moreThanHalf },
  ],
  reading: {
    zh: '该条例的表决比例与《民法典》第二百七十八条不一致，自2021年1月1日起以后者为准；本规则仅用于核对此前的表决。',
    en: 'These shares differ from art. 278 of the Civil Code, which prevails from 1 January 2021; this rule is for votes before that day.',
  },
  noticeDays: 15,
} as const;

export const propertyRegulations12Ordinary: DecisionRule = {
  id: 'property-regulations-12-ordinary',
  title: { zh: '业主大会一般事项（民法典施行前）', en: 'Owners, ordinary matters (before the Civil Code)' },
  ...shared,
  consent: [
    { measure: 'area', base: 'roll', threshold: moreThanHalf },
    { measure: 'heads', base: 'roll', threshold: moreThanHalf },
  ],
};

export const propertyRegulations12Special: DecisionRule = {
  id: 'property-regulations-12-special',
  title: { zh: '业主大会特别事项（民法典施行前）', en: 'Owners, special matters (before the Civil Code)' },
  ...shared,
  consent: [
    { measure: 'area', base: 'roll', threshold: twoThirds },
    { measure: 'heads', base: 'roll', threshold: twoThirds },
  ],
};

const ordinary = propertyRegulations12Ordinary.id;
const special = propertyRegulations12Special.id;

export const propertyRegulations12 = (): Article => ({
  id: 'property-regulations-12',
  rules: [ordinary, special],
  text: [
    '第十一条　下列事项由业主共同决定：',
    '(一)制定和修改业主大会议事规则；',
    '(二)制定和修改管理规约；',
    '(三)选举业主委员会或者更换业主委员会成员；',
    '(四)选聘和解聘物业服务企业；',
    '(五)筹集和使用专项维修资金；',
    '(六)改建、重建建筑物及其附属设施；',
    '(七)有关共有和共同管理权利的其他重大事项。',
    '第十二条　业主大会会议可以采用集体讨论的形式，也可以采用书面征求意见的形式；但是，应当有物业管理区域内专有部分占建筑物总面积过半数的业主且占总人数过半数的业主参加。',
    '业主可以委托代理人参加业主大会会议。',
    '业主大会决定本条例第十一条第(五)项和第(六)项规定的事项，应当经专有部分占建筑物总面积2/3以上的业主且占总人数2/3以上的业主同意；决定本条例第十一条规定的其他事项，应当经专有部分占建筑物总面积过半数的业主且占总人数过半数的业主同意。',
  ].join('\n'),
  reference: lawRefBook('6ef77b0a407dfcb4285dc149af0a159b09e28aa7', '行政法规/物业管理条例(2018-03-19).md'),
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
      title: { zh: '选聘和解聘物业服务企业', en: 'engaging and dismissing the property-service company' },
      rule: ordinary,
    },
    {
      item: '5',
      title: { zh: '筹集和使用专项维修资金', en: 'raising and using the maintenance fund' },
      rule: special,
    },
    {
      item: '6',
      title: { zh: '改建、重建建筑物及其附属设施', en: 'altering or rebuilding the buildings and their facilities' },
      rule: special,
    },
    {
      item: '7',
      title: {
        zh: '有关共有和共同管理权利的其他重大事项',
        en: 'other major matters of co-ownership and joint management',
      },
      rule: ordinary,
    },
  ],
  notes: [
    {
      text: {
        zh: '起始日取《物权法》施行之日：其第七十六条所定比例与本条相同；条例2007年修订的原文未能核对，此处文字取自2018年文本。',
        en: 'It is dated from the day the Property Law came into force, whose art. 76 has the same shares; the regulations as revised in 2007 could not be read, the words are of the 2018 text.',
      },
    },
    {
      text: {
        zh: '条文只说“参加”，书面征求意见的，以收回的表决票为准，按“参与表决”计算。',
        en: 'The article says “take part” only; where owners were asked in writing, the ballots returned are counted.',
      },
    },
    owners.notice,
    owners.proxies,
  ],
});
