// Majorities that no statute fixes: a charter chooses them. Data only.
import type { DecisionRule } from './rule.js';
import { moreThanHalf } from './threshold.js';

const shared = { jurisdiction: 'any', effective: { from: '1900-01-01' } } as const;

export const councilMajority: DecisionRule = {
  id: 'council-majority',
  title: { zh: '全体成员过半数', en: 'Majority of all members' },
  source: { zh: '社区协商议事规则（约定，非法定）', en: 'by agreement in the rules of procedure; no statute' },
  ...shared,
  participation: [],
  consent: [{ measure: 'heads', base: 'roll', threshold: moreThanHalf }],
};

export const simpleMajority: DecisionRule = {
  id: 'simple-majority',
  title: { zh: '赞成多于反对', en: 'Simple majority of for and against' },
  source: { zh: '约定：赞成票超过赞成票与反对票之和的半数', en: 'by agreement: more than half of for and against' },
  ...shared,
  participation: [],
  consent: [{ measure: 'heads', base: 'for-and-against', threshold: moreThanHalf }],
};
