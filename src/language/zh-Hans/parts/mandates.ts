// 代办授权。What is said of mandates, in Chinese.
import type { Texts } from '../../dictionary.js';
import { mandate } from '../terms.js';

export const mandates: Texts<'mandates'> = {
  commands: {
    'mandate.give': '登记代办授权',
    'mandate.end': '终止代办授权',
  },
  refusals: {
    'mandate.exists': ({ from, to }, say) =>
      `${say.person(to)}已有${say.person(from)}的代办授权。如需变更，请先终止原授权。`,
    'mandate.none': ({ from, to }, say) => `${say.person(to)}没有${say.person(from)}的代办授权。请核对双方姓名。`,
    'mandate.oneself': ({ person }, say) => `${say.person(person)}本人办理无须授权。请填写另一人。`,
    'mandate.not-yours': ({ person }, say) =>
      `${say.person(person)}的代办授权应由本人作出；他人作出的，由召集人或记录人登记，且不得登记给自己。监护人、户代表只能由召集人或记录人登记。`,
    'mandate.no-basis': ({ from, to }, say) =>
      `请写明${say.person(from)}授权${say.person(to)}代办的依据，或附上书面材料：此项授权不是由本人登记的。`,
    'mandate.over': ({ until }, say) => `此项授权在${say.when(until)}已到期。请核对授权期限。`,
  },
  facts: {
    'mandate.give': (fact, say) =>
      `${say.who(fact)}登记：${say.person(fact.fields.to)}以${mandate(fact.fields.as)}身份代${say.person(fact.fields.from)}办理${
        fact.fields.until === undefined ? '' : `，至${say.until(fact.fields.until)}为止`
      }${fact.fields.basis === undefined ? '' : `，依据：${say.quote(fact.fields.basis)}`}。`,
    'mandate.end': (fact, say) =>
      `${say.who(fact)}终止${say.person(fact.fields.to)}代${say.person(fact.fields.from)}办理的授权${
        fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`
      }。`,
  },
  findings: {},
};
