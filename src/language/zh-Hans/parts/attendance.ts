// 签到。What is said of attendance, in Chinese.
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { witnessed } from '../terms.js';

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`以实际发生的${say.when(at)}为准。`] : [];

export const attendance: Texts<'attendance'> = {
  commands: {
    'attendance.check-in': '签到',
    'attendance.check-out': '签退',
    'attendance.correct': '更正签到',
    'attendance.entrust': '委托他人到会',
    'attendance.recall': '收回到会委托',
  },
  refusals: {
    'attendance.present': ({ person }, say) => `${say.person(person)}已经签到，无须重复。`,
    'attendance.absent': ({ person }, say) => `${say.person(person)}没有签到或已经签退。请先签到。`,
    'attendance.not-yours': ({ person }, say) =>
      `${say.person(person)}应由本人签到签退，或由记录员、计票人、召集人、主持人代为登记。`,
    'attendance.principal-not-member': ({ person }, say) =>
      `${say.person(person)}不在任何名册上，无从代为到会。请核对。`,
    'attendance.principal-represented': ({ person }, say) => `已有人代${say.person(person)}到会，不得重复。`,
  },
  facts: {
    'attendance.check-in': (fact, say) =>
      `${say.person(fact.fields.person)}签到${fact.fields.proxyFor === undefined ? '' : `（代${say.person(fact.fields.proxyFor)}到会）`}。`,
    'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)}签退。`,
    'attendance.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.person)}的签到，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'attendance.entrust': (fact, say) => `${say.person(fact.fields.from)}委托${say.person(fact.fields.to)}代为到会。`,
    'attendance.recall': (fact, say) => `${say.person(fact.fields.from)}收回到会委托。`,
  },
  findings: {
    'attendance.check-in': moment,
    'attendance.check-out': moment,
  },
};
