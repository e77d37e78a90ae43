// What rules of points are worth when there are very many voters.
import * as z from 'zod/mini';
import { untheoretical } from '../../../problems/theory.js';
import { computed } from '../answer.js';
import { effectiveness } from '../elections/many-voters.js';
import { ruleNamed } from '../elections/rules.js';
import { model } from '../model.js';

export const weber = model({
  id: 'effectiveness',
  title: { zh: '有效性（效用均匀分布，选民极多）', en: 'Effectiveness, uniform utilities, very many voters' },
  source:
    'Weber (1978): the correlation of the points an option gets with its utility; √(3m)/(m+1) of plurality, √(m/(m+1)) of Borda',
  called: /\beffectiveness\b|^the same, borda$/i,
  ids: /^weber-effectiveness-/,
  parameters: z.strictObject({ m: z.int().check(z.gte(2), z.lte(60)), rule: z._default(z.string(), 'plurality') }),
  inWords(words) {
    const [found] = /anti-?plurality|borda|plurality/i.exec(words) ?? [];
    return found === undefined ? {} : { rule: found.toLowerCase() };
  },
  answer({ m, rule: name }) {
    const rule = ruleNamed(name);
    if (!rule.additive)
      throw untheoretical('theory.not-of-this', {
        name: 'rule',
        value: name,
        allowed: ['plurality', 'antiplurality', 'borda'],
      });
    return computed(effectiveness(rule, m), 1e-13);
  },
});
