// Made from zh-Hans/parts/mandates.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../dictionary.js';
import { mandate } from '../terms.js';

export const mandates: Texts<'mandates'> = {
  commands: {
    'mandate.give': '登記代辦授權',
    'mandate.end': '終止代辦授權',
  },
  refusals: {
    'mandate.exists': ({ from, to }, say) =>
      `${say.person(to)}已有${say.person(from)}的代辦授權。如需變更，請先終止原授權。`,
    'mandate.none': ({ from, to }, say) => `${say.person(to)}沒有${say.person(from)}的代辦授權。請核對雙方姓名。`,
    'mandate.oneself': ({ person }, say) => `${say.person(person)}本人辦理無須授權。請填寫另一人。`,
    'mandate.not-yours': ({ person }, say) =>
      `${say.person(person)}的代辦授權應由本人作出；他人作出的，由召集人或記錄人登記，且不得登記給自己。監護人、戶代表只能由召集人或記錄人登記。`,
    'mandate.no-basis': ({ from, to }, say) =>
      `請寫明${say.person(from)}授權${say.person(to)}代辦的依據，或附上書面材料：此項授權不是由本人登記的。`,
    'mandate.over': ({ until }, say) => `此項授權在${say.when(until)}已到期。請核對授權期限。`,
  },
  facts: {
    'mandate.give': (fact, say) =>
      `${say.who(fact)}登記：${say.person(fact.fields.to)}以${mandate(fact.fields.as)}身份代${say.person(fact.fields.from)}辦理${
        fact.fields.until === undefined ? '' : `，至${say.until(fact.fields.until)}為止`
      }${fact.fields.basis === undefined ? '' : `，依據：${say.quote(fact.fields.basis)}`}。`,
    'mandate.end': (fact, say) =>
      `${say.who(fact)}終止${say.person(fact.fields.to)}代${say.person(fact.fields.from)}辦理的授權${
        fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
      }。`,
  },
  findings: {},
};
