// Made from zh-Hans/parts/attendance.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { witnessed } from '../terms.js';

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`以實際發生的${say.when(at)}為準。`] : [];

export const attendance: Texts<'attendance'> = {
  commands: {
    'attendance.check-in': '簽到',
    'attendance.check-out': '簽退',
    'attendance.correct': '更正簽到',
    'attendance.entrust': '委託他人到會',
    'attendance.recall': '收回到會委託',
  },
  refusals: {
    'attendance.present': ({ person }, say) => `${say.person(person)}已經簽到，無須重複。`,
    'attendance.absent': ({ person }, say) => `${say.person(person)}沒有簽到或已經簽退。請先簽到。`,
    'attendance.not-yours': ({ person }, say) =>
      `${say.person(person)}應由本人簽到簽退，或由記錄員、計票人、召集人、主持人代為登記。`,
    'attendance.principal-not-member': ({ person }, say) =>
      `${say.person(person)}不在任何名冊上，無從代為到會。請核對。`,
    'attendance.principal-represented': ({ person }, say) => `已有人代${say.person(person)}到會，不得重複。`,
  },
  facts: {
    'attendance.check-in': (fact, say) =>
      `${say.person(fact.fields.person)}簽到${fact.fields.proxyFor === undefined ? '' : `（代${say.person(fact.fields.proxyFor)}到會）`}。`,
    'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)}簽退。`,
    'attendance.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.person)}的簽到，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'attendance.entrust': (fact, say) => `${say.person(fact.fields.from)}委託${say.person(fact.fields.to)}代為到會。`,
    'attendance.recall': (fact, say) => `${say.person(fact.fields.from)}收回到會委託。`,
  },
  findings: {
    'attendance.check-in': moment,
    'attendance.check-out': moment,
  },
};
