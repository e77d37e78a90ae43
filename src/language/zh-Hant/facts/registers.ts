// Made from zh-Hans/facts/registers.ts by `npm run zh-hant`: not to be edited.

import type { commands as evaluationCommands } from '../../../parts/6-evaluation/vocabulary.js';
import type { commands as attendanceCommands } from '../../../parts/attendance/vocabulary.js';
import type { commands as callOutCommands } from '../../../parts/call-outs/vocabulary.js';
import type { commands as claimCommands } from '../../../parts/claims/vocabulary.js';
import type { commands as recusalCommands } from '../../../parts/recusals/vocabulary.js';
import type { Subject, commands as surveyCommands } from '../../../parts/surveys/vocabulary.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';

const quotedIf = (say: Say, text: string | undefined): string => (text === undefined ? '' : `：${say.quote(text)}`);
const witnessed = (say: Say, witness: string | undefined): string =>
  witness === undefined ? '' : `，見證人${say.person(witness)}`;

export const attendance: Lines<keyof typeof attendanceCommands> = {
  'attendance.check-in': (fact, say) =>
    `${say.person(fact.fields.person)}簽到${fact.fields.proxyFor === undefined ? '' : `（代${say.person(fact.fields.proxyFor)}到會）`}。`,
  'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)}簽退。`,
  'attendance.correct': (fact, say) =>
    `${say.who(fact)}更正${say.person(fact.fields.person)}的簽到，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};

export const recusals: Lines<keyof typeof recusalCommands> = {
  'interest.declare': (fact, say) =>
    `${say.who(fact)}申報與${say.item(fact.fields.item)}有利害關係：${say.quote(fact.fields.interest)}。`,
  'recusal.record': (fact, say) =>
    `${say.who(fact)}登記${say.person(fact.fields.person)}就${say.item(fact.fields.item)}迴避，理由：${say.quote(fact.fields.reason)}。`,
  'recusal.correct': (fact, say) =>
    `${say.who(fact)}更正：${say.person(fact.fields.person)}就${say.item(fact.fields.item)}無須迴避，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};

export const claims: Lines<keyof typeof claimCommands> = {
  'claim.post': (fact, say) =>
    `${say.who(fact)}發布認領事項${say.quote(fact.fields.title)}${
      fact.fields.due === undefined ? '' : `，須於${say.until(fact.fields.due)}前完成`
    }${quotedIf(say, fact.fields.text)}。`,
  'claim.take': (fact, say) => `${say.who(fact)}認領${say.claim(fact.fields.claim)}。`,
  'claim.deliver': (fact, say) =>
    `${say.who(fact)}交付認領事項${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}。`,
  'claim.confirm': (fact, say) => `${say.who(fact)}確認認領事項${say.claim(fact.fields.claim)}完成。`,
  'claim.release': (fact, say) =>
    `${say.who(fact)}退回認領事項${say.claim(fact.fields.claim)}，重新開放認領，理由：${say.quote(fact.fields.reason)}。`,
  'claim.withdraw': (fact, say) =>
    `${say.who(fact)}撤回認領事項${say.claim(fact.fields.claim)}，理由：${say.quote(fact.fields.reason)}。`,
};

export const callOuts: Lines<keyof typeof callOutCommands> = {
  'callout.raise': (fact, say) =>
    `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
      fact.fields.place === undefined ? '' : `，地點：${say.quote(fact.fields.place)}`
    }。`,
  'callout.assign': (fact, say) =>
    `${say.who(fact)}將${say.named('吹哨', fact.fields.callout)}派給${say.party(fact.fields.to)}。`,
  'callout.arrive': (fact, say) => `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}報到。`,
  'callout.resolve': (fact, say) =>
    `${say.who(fact)}辦理${say.named('吹哨', fact.fields.callout)}：${say.quote(fact.fields.result)}。`,
  'callout.confirm': (fact, say) => `${say.who(fact)}確認${say.named('吹哨', fact.fields.callout)}辦結。`,
  'callout.return': (fact, say) =>
    `${say.who(fact)}將${say.named('吹哨', fact.fields.callout)}退回重辦，理由：${say.quote(fact.fields.reason)}。`,
  'callout.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.named('吹哨', fact.fields.callout)}，理由：${say.quote(fact.fields.reason)}。`,
};

function subject(say: Say, about: Subject): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `項目${say.project(about.project)}` : '本次協商';
}

export const surveys: Lines<keyof typeof surveyCommands> = {
  'survey.open': (fact, say) =>
    `${say.who(fact)}就${subject(say, fact.fields.about)}開展滿意度測評（“${fact.fields.survey}”），為期${fact.fields.days}天。`,
  'survey.close': (fact, say) => `${say.who(fact)}結束${say.named('測評', fact.fields.survey)}。`,
  'rating.give': (fact, say) =>
    `${say.who(fact)}在${say.named('測評', fact.fields.survey)}中評分${quotedIf(say, fact.fields.comment)}。`,
  'rating.correct': (fact, say) =>
    `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('測評', fact.fields.survey)}中的評分，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'review.submit': (fact, say) =>
    `${say.who(fact)}${fact.fields.body === undefined ? '' : `代表${say.body(fact.fields.body)}`}對${subject(say, fact.fields.about)}提交評議，得${fact.fields.share.num}分（滿分${fact.fields.share.den}分）：${say.quote(fact.fields.text)}。`,
};

const WAYS = { done: '辦結', rectify: '整改', redeliberate: '重新協商', 'new-topic': '另立議題' } as const;

export const evaluation: Lines<keyof typeof evaluationCommands> = {
  'evaluation.find': (fact, say) => `${say.who(fact)}彙總評估結果。`,
  'evaluation.reopen': (fact, say) => `${say.who(fact)}決定重新測評，理由：${say.quote(fact.fields.reason)}。`,
  'evaluation.conclude': (fact, say) =>
    `${say.who(fact)}宣布評估結束：${WAYS[fact.fields.way]}${
      fact.fields.follows === undefined ? '' : `（由“${fact.fields.follows}”承接）`
    }${fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`}。`,
};
