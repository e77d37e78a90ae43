// Owners' decisions: 中华人民共和国民法典 art. 278, in force since 2021-01-01. Data only.
// Participation is measured on the whole roll, consent on those who took part, each on area and on heads.
// Using maintenance money is an ordinary matter, raising it is a special one.
import type { DecisionRule } from './rule.js';
import { moreThanHalf, threeQuarters, twoThirds } from './threshold.js';

const participation = [
  { of: 'participating', measure: 'area', base: 'roll', threshold: twoThirds },
  { of: 'participating', measure: 'heads', base: 'roll', threshold: twoThirds },
] as const;

const shared = {
  jurisdiction: 'CN',
  effective: { from: '2021-01-01' },
  participation,
  reading: {
    zh: '条文未规定弃权票如何计算，本引擎按“参与表决、不表示同意”处理。',
    en: 'A returned abstention takes part and does not agree; the article does not say so.',
  },
} as const;

export const civilCode278Ordinary: DecisionRule = {
  id: 'civil-code-278-ordinary',
  title: { zh: '业主共同决定一般事项', en: 'Owners, ordinary matters' },
  source: {
    zh: '《中华人民共和国民法典》第二百七十八条第一款第一至五项、第九项，第二款',
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
    zh: '《中华人民共和国民法典》第二百七十八条第一款第六至八项，第二款',
    en: 'Civil Code, art. 278(1) items 6 to 8, art. 278(2)',
  },
  ...shared,
  consent: [
    { measure: 'area', base: 'participating', threshold: threeQuarters },
    { measure: 'heads', base: 'participating', threshold: threeQuarters },
  ],
};
