// Made from zh-Hans/parts/recusals.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../dictionary.js';
import { witnessed } from '../terms.js';

export const recusals: Texts<'recusals'> = {
  commands: {
    'interest.declare': '申報利害關係',
    'recusal.record': '登記迴避',
    'recusal.correct': '更正迴避',
    'interest.withdraw': '撤回利害關係申報',
  },
  refusals: {
    'recusal.exists': ({ item, person }, say) => `${say.person(person)}已就${say.item(item)}迴避，無須重複登記。`,
    'recusal.missing': ({ item, person }, say) => `${say.person(person)}並未就${say.item(item)}迴避，無從更正。`,
    recused: ({ item, person }, say) => `${say.person(person)}應就${say.item(item)}迴避，不得參與此項。`,
    'interest.none': ({ item, person }, say) => `${say.person(person)}沒有就${say.item(item)}申報過利害關係。`,
  },
  facts: {
    'interest.declare': (fact, say) =>
      `${say.who(fact)}申報與${say.item(fact.fields.item)}有利害關係：${say.quote(fact.fields.interest)}。`,
    'recusal.record': (fact, say) =>
      `${say.who(fact)}登記${say.person(fact.fields.person)}就${say.item(fact.fields.item)}迴避，理由：${say.quote(fact.fields.reason)}。`,
    'recusal.correct': (fact, say) =>
      `${say.who(fact)}更正：${say.person(fact.fields.person)}就${say.item(fact.fields.item)}無須迴避，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'interest.withdraw': (fact, say) =>
      `${say.who(fact)}撤回就${say.item(fact.fields.item)}申報的利害關係，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'recusal.record': ({ withoutEffect }, say, fact) => [
      `警示：按議事規則，迴避不及於${say.list(withoutEffect.map((body) => say.body(body)))}，${say.person(fact.fields.person)}在那裡仍可投票。`,
    ],
  },
};
