// 回避。What is said of recusals, in Chinese.
import type { Texts } from '../../dictionary.js';
import { witnessed } from '../terms.js';

export const recusals: Texts<'recusals'> = {
  commands: {
    'interest.declare': '申报利害关系',
    'recusal.record': '登记回避',
    'recusal.correct': '更正回避',
    'interest.withdraw': '撤回利害关系申报',
  },
  refusals: {
    'recusal.exists': ({ item, person }, say) => `${say.person(person)}已就${say.item(item)}回避，无须重复登记。`,
    'recusal.missing': ({ item, person }, say) => `${say.person(person)}并未就${say.item(item)}回避，无从更正。`,
    recused: ({ item, person }, say) => `${say.person(person)}应就${say.item(item)}回避，不得参与此项。`,
    'interest.none': ({ item, person }, say) => `${say.person(person)}没有就${say.item(item)}申报过利害关系。`,
  },
  facts: {
    'interest.declare': (fact, say) =>
      `${say.who(fact)}申报与${say.item(fact.fields.item)}有利害关系：${say.quote(fact.fields.interest)}。`,
    'recusal.record': (fact, say) =>
      `${say.who(fact)}登记${say.person(fact.fields.person)}就${say.item(fact.fields.item)}回避，理由：${say.quote(fact.fields.reason)}。`,
    'recusal.correct': (fact, say) =>
      `${say.who(fact)}更正：${say.person(fact.fields.person)}就${say.item(fact.fields.item)}无须回避，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'interest.withdraw': (fact, say) =>
      `${say.who(fact)}撤回就${say.item(fact.fields.item)}申报的利害关系，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'recusal.record': ({ withoutEffect }, say, fact) => [
      `警示：按议事规则，回避不及于${say.list(withoutEffect.map((body) => say.body(body)))}，${say.person(fact.fields.person)}在那里仍可投票。`,
    ],
  },
};
