// What is said of attendance, in English.
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { witnessed } from '../terms.js';

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`It counts from ${say.when(at)}, when it happened.`] : [];

export const attendance: Texts<'attendance'> = {
  commands: {
    'attendance.check-in': 'sign in',
    'attendance.check-out': 'sign out',
    'attendance.correct': 'correct the attendance',
    'attendance.entrust': 'send somebody in one’s place',
    'attendance.recall': 'recall whoever was sent',
  },
  refusals: {
    'attendance.present': ({ person }, say) => `${say.person(person)} has signed in already.`,
    'attendance.absent': ({ person }, say) => `${say.person(person)} has not signed in, or has left. Sign in first.`,
    'attendance.not-yours': ({ person }, say) =>
      `${say.person(person)} signs in and out in person, or is entered by the recorder, teller, convener or chair.`,
    'attendance.principal-not-member': ({ person }, say) =>
      `${say.person(person)} is on no roll, so nobody can come in their place. Check who it is.`,
    'attendance.principal-represented': ({ person }, say) => `Somebody has already come for ${say.person(person)}.`,
  },
  facts: {
    'attendance.check-in': (fact, say) =>
      `${say.person(fact.fields.person)} signed in${fact.fields.proxyFor === undefined ? '' : ` for ${say.person(fact.fields.proxyFor)}`}.`,
    'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)} signed out.`,
    'attendance.correct': (fact, say) =>
      `${say.who(fact)} struck out the sign-in of ${say.person(fact.fields.person)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
    'attendance.entrust': (fact, say) =>
      `${say.person(fact.fields.from)} sends ${say.person(fact.fields.to)} to the session in their place.`,
    'attendance.recall': (fact, say) =>
      `${say.person(fact.fields.from)} no longer sends anybody to the session in their place.`,
  },
  findings: {
    'attendance.check-in': moment,
    'attendance.check-out': moment,
  },
};
