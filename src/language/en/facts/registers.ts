// Lines of the minutes for the registers and step 6, in English.

import type { evaluation as evaluationPart } from '../../../parts/6-evaluation/part.js';
import type { attendance as attendancePart } from '../../../parts/attendance/part.js';
import type { callOuts as callOutsPart } from '../../../parts/call-outs/part.js';
import type { claims as claimsPart } from '../../../parts/claims/part.js';
import type { recusals as recusalsPart } from '../../../parts/recusals/part.js';
import type { surveys as surveysPart } from '../../../parts/surveys/part.js';
import type { About } from '../../../parts/surveys/words.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { many } from '../terms.js';

const quotedIf = (say: Say, text: string | undefined): string => (text === undefined ? '' : `: ${say.quote(text)}`);
const witnessed = (say: Say, witness: string | undefined): string =>
  witness === undefined ? '' : ` Witness: ${say.person(witness)}.`;

export const attendance: Lines<keyof typeof attendancePart.commands> = {
  'attendance.check-in': (fact, say) =>
    `${say.person(fact.fields.person)} signed in${fact.fields.proxyFor === undefined ? '' : ` for ${say.person(fact.fields.proxyFor)}`}.`,
  'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)} signed out.`,
  'attendance.correct': (fact, say) =>
    `${say.who(fact)} struck out the sign-in of ${say.person(fact.fields.person)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
};

export const recusals: Lines<keyof typeof recusalsPart.commands> = {
  'interest.declare': (fact, say) =>
    `${say.who(fact)} declared an interest in ${say.item(fact.fields.item)}: ${say.quote(fact.fields.interest)}.`,
  'recusal.record': (fact, say) =>
    `${say.who(fact)} recorded that ${say.person(fact.fields.person)} is recused from ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'recusal.correct': (fact, say) =>
    `${say.who(fact)} corrected: ${say.person(fact.fields.person)} is not recused from ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
};

export const claims: Lines<keyof typeof claimsPart.commands> = {
  'claim.post': (fact, say) =>
    `${say.who(fact)} posted ${say.quote(fact.fields.title)} to be claimed${
      fact.fields.due === undefined ? '' : `, due by ${say.until(fact.fields.due)}`
    }${quotedIf(say, fact.fields.text)}.`,
  'claim.take': (fact, say) => `${say.who(fact)} claimed ${say.claim(fact.fields.claim)}.`,
  'claim.deliver': (fact, say) =>
    `${say.who(fact)} delivered ${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}.`,
  'claim.confirm': (fact, say) => `${say.who(fact)} confirmed that ${say.claim(fact.fields.claim)} was done.`,
  'claim.release': (fact, say) =>
    `${say.who(fact)} released ${say.claim(fact.fields.claim)} to be claimed again. Reason: ${say.quote(fact.fields.reason)}.`,
  'claim.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew ${say.claim(fact.fields.claim)}. Reason: ${say.quote(fact.fields.reason)}.`,
};

export const callOuts: Lines<keyof typeof callOutsPart.commands> = {
  'callout.raise': (fact, say) =>
    `${say.who(fact)} raised ${say.named('the call-out', fact.fields.callout)}: ${say.quote(fact.fields.matter)}${
      fact.fields.place === undefined ? '' : ` at ${say.quote(fact.fields.place)}`
    }.`,
  'callout.assign': (fact, say) =>
    `${say.who(fact)} assigned ${say.named('the call-out', fact.fields.callout)} to ${say.party(fact.fields.to)}.`,
  'callout.arrive': (fact, say) => `${say.who(fact)} reported in to ${say.named('the call-out', fact.fields.callout)}.`,
  'callout.resolve': (fact, say) =>
    `${say.who(fact)} resolved ${say.named('the call-out', fact.fields.callout)}: ${say.quote(fact.fields.result)}.`,
  'callout.confirm': (fact, say) =>
    `${say.who(fact)} confirmed that ${say.named('the call-out', fact.fields.callout)} is resolved.`,
  'callout.return': (fact, say) =>
    `${say.who(fact)} returned ${say.named('the call-out', fact.fields.callout)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'callout.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew ${say.named('the call-out', fact.fields.callout)}. Reason: ${say.quote(fact.fields.reason)}.`,
};

function subject(say: Say, about: About): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `the project ${say.project(about.project)}` : 'this consultation';
}

export const surveys: Lines<keyof typeof surveysPart.commands> = {
  'survey.open': (fact, say) =>
    `${say.who(fact)} opened ${say.named('the survey', fact.fields.survey)} about ${subject(say, fact.fields.about)} for ${many(fact.fields.days, 'day')}.`,
  'survey.close': (fact, say) => `${say.who(fact)} closed ${say.named('the survey', fact.fields.survey)}.`,
  'rating.give': (fact, say) =>
    `${say.who(fact)} gave a rating in ${say.named('the survey', fact.fields.survey)}${quotedIf(say, fact.fields.comment)}.`,
  'rating.correct': (fact, say) =>
    `${say.who(fact)} corrected the rating of ${say.person(fact.fields.rater)} in ${say.named('the survey', fact.fields.survey)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'review.submit': (fact, say) =>
    `${say.who(fact)}${fact.fields.body === undefined ? '' : `, for ${say.body(fact.fields.body)},`} reviewed ${subject(say, fact.fields.about)} at ${fact.fields.share.num} of ${many(fact.fields.share.den, 'point')}: ${say.quote(fact.fields.text)}.`,
};

const WAYS = {
  done: 'done',
  rectify: 'to be put right',
  redeliberate: 'to be deliberated again',
  'new-topic': 'a new topic is taken up',
} as const;

export const evaluation: Lines<keyof typeof evaluationPart.commands> = {
  'evaluation.find': (fact, say) => `${say.who(fact)} had the result of the evaluation found.`,
  'evaluation.reopen': (fact, say) => `${say.who(fact)} reopened the survey. Reason: ${say.quote(fact.fields.reason)}.`,
  'evaluation.conclude': (fact, say) =>
    `${say.who(fact)} concluded the evaluation: ${WAYS[fact.fields.way]}${
      fact.fields.follows === undefined ? '' : ` (in “${fact.fields.follows}”)`
    }.${fact.fields.reason === undefined ? '' : ` Reason: ${say.quote(fact.fields.reason)}.`}`,
};
