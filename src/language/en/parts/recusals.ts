// What is said of recusals, in English.
import type { Texts } from '../../dictionary.js';
import { witnessed } from '../terms.js';

export const recusals: Texts<'recusals'> = {
  commands: {
    'interest.declare': 'declare an interest',
    'recusal.record': 'record a recusal',
    'recusal.correct': 'correct a recusal',
    'interest.withdraw': 'withdraw a declared interest',
  },
  refusals: {
    'recusal.exists': ({ item, person }, say) => `${say.person(person)} is recused from ${say.item(item)} already.`,
    'recusal.missing': ({ item, person }, say) =>
      `${say.person(person)} is not recused from ${say.item(item)}, so there is nothing to correct.`,
    recused: ({ item, person }, say) =>
      `${say.person(person)} is recused from ${say.item(item)} and takes no part in this.`,
    'interest.none': ({ item, person }, say) => `${say.person(person)} has declared no interest in ${say.item(item)}.`,
  },
  facts: {
    'interest.declare': (fact, say) =>
      `${say.who(fact)} declared an interest in ${say.item(fact.fields.item)}: ${say.quote(fact.fields.interest)}.`,
    'recusal.record': (fact, say) =>
      `${say.who(fact)} recorded that ${say.person(fact.fields.person)} is recused from ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
    'recusal.correct': (fact, say) =>
      `${say.who(fact)} corrected: ${say.person(fact.fields.person)} is not recused from ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'interest.withdraw': (fact, say) =>
      `${say.who(fact)} withdrew the interest declared in ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
  },
  findings: {
    'recusal.record': ({ withoutEffect }, say, fact) => [
      `Warning: ${say.person(fact.fields.person)} votes on it all the same in ${say.list(withoutEffect.map((body) => say.body(body)))}: by these rules the recusal does not reach there.`,
    ],
  },
};
