// Turning a home into business premises (住改商): 中华人民共和国民法典 art. 279, in force since 2021-01-01. Data only.
import type { Article } from './article.js';
import { owners } from './owners.js';
import { chinaLawDb } from './references.js';
import type { DecisionRule } from './rule.js';
import { unanimous } from './threshold.js';

export const civilCode279: DecisionRule = {
  id: 'civil-code-279',
  title: { zh: '住宅改变为经营性用房', en: 'Turning a home into business premises' },
  source: { zh: '《中华人民共和国民法典》第二百七十九条', en: 'Civil Code, art. 279' },
  jurisdiction: 'CN',
  effective: { from: '2021-01-01' },
  reading: {
    zh: '有利害关系的业主须逐一表示同意；未答复、弃权均不视为同意。条文未规定如何征求意见。',
    en: 'Every interested owner has to say yes; silence and abstention are no consent. How they are asked, the article does not say.',
  },
  participation: [],
  consent: [{ measure: 'heads', base: 'roll', threshold: unanimous, group: 'affected' }],
};

export const civilCode279Article = (): Article => ({
  rules: [civilCode279.id],
  text: '第二百七十九条　业主不得违反法律、法规以及管理规约，将住宅改变为经营性用房。业主将住宅改变为经营性用房的，除遵守法律、法规以及管理规约外，应当经有利害关系的业主一致同意。',
  reference: chinaLawDb('laws/法律/民法商法/中华人民共和国民法典(2020-05-28).md'),
  notes: [owners.interested, owners.notByMajority, owners.coOwners],
});
