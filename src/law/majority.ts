// Majorities that no statute fixes: a charter chooses them. Data only.
import type { DecisionRule } from './rule.js';
import { moreThanHalf, twoThirds, unanimous } from './threshold.js';

const shared = { jurisdiction: 'any', effective: { from: '1900-01-01' }, participation: [] } as const;

export const councilMajority: DecisionRule = {
  id: 'council-majority',
  title: { zh: '全体成员过半数', en: 'Majority of all members' },
  source: { zh: '社区协商议事规则（约定，非法定）', en: 'by agreement in the rules of procedure; no statute' },
  ...shared,
  consent: [{ measure: 'heads', base: 'roll', threshold: moreThanHalf }],
};

export const councilTwoThirds: DecisionRule = {
  id: 'council-two-thirds',
  title: { zh: '全体成员三分之二以上', en: 'Two thirds of all members' },
  source: councilMajority.source,
  ...shared,
  consent: [{ measure: 'heads', base: 'roll', threshold: twoThirds }],
};

export const simpleMajority: DecisionRule = {
  id: 'simple-majority',
  title: { zh: '赞成多于反对', en: 'Simple majority of for and against' },
  source: { zh: '约定：赞成票超过赞成票与反对票之和的半数', en: 'by agreement: more than half of for and against' },
  ...shared,
  consent: [{ measure: 'heads', base: 'for-and-against', threshold: moreThanHalf }],
};

export const noObjection: DecisionRule = {
  id: 'no-objection',
  title: { zh: '无人反对', en: 'Consent: nobody objects' },
  source: {
    zh: '约定：无人坚持反对，且至少一人赞成',
    en: 'by agreement: no objection is upheld, and at least one is for it',
  },
  ...shared,
  reading: {
    zh: '“反对”指经讨论仍坚持的反对；弃权不妨碍通过。无人表态的，不算通过。',
    en: 'An objection is one upheld after it was discussed; abstentions stand in nobody’s way. Where nobody answers, nothing has passed.',
  },
  // No objection, said as a share: of those for or against, all are for.
  consent: [{ measure: 'heads', base: 'for-and-against', threshold: unanimous }],
};
