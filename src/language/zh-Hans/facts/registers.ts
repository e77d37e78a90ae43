// 会议记录：签到、回避、认领、吹哨报到、测评和评估。Lines of the minutes for the registers and step 6, in Chinese.

import type { evaluation as evaluationPart } from '../../../parts/6-evaluation/part.js';
import type { attendance as attendancePart } from '../../../parts/attendance/part.js';
import type { callOuts as callOutsPart } from '../../../parts/call-outs/part.js';
import type { claims as claimsPart } from '../../../parts/claims/part.js';
import type { recusals as recusalsPart } from '../../../parts/recusals/part.js';
import type { surveys as surveysPart } from '../../../parts/surveys/part.js';
import type { About } from '../../../parts/surveys/words.js';
import type { Lines } from '../../dictionary.js';
import type { Say } from '../../say.js';

const quotedIf = (say: Say, text: string | undefined): string => (text === undefined ? '' : `：${say.quote(text)}`);
const witnessed = (say: Say, witness: string | undefined): string =>
  witness === undefined ? '' : `，见证人${say.person(witness)}`;

export const attendance: Lines<keyof typeof attendancePart.commands> = {
  'attendance.check-in': (fact, say) =>
    `${say.person(fact.fields.person)}签到${fact.fields.proxyFor === undefined ? '' : `（代${say.person(fact.fields.proxyFor)}到会）`}。`,
  'attendance.check-out': (fact, say) => `${say.person(fact.fields.person)}签退。`,
  'attendance.correct': (fact, say) =>
    `${say.who(fact)}更正${say.person(fact.fields.person)}的签到，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};

export const recusals: Lines<keyof typeof recusalsPart.commands> = {
  'interest.declare': (fact, say) =>
    `${say.who(fact)}申报与${say.item(fact.fields.item)}有利害关系：${say.quote(fact.fields.interest)}。`,
  'recusal.record': (fact, say) =>
    `${say.who(fact)}登记${say.person(fact.fields.person)}就${say.item(fact.fields.item)}回避，理由：${say.quote(fact.fields.reason)}。`,
  'recusal.correct': (fact, say) =>
    `${say.who(fact)}更正：${say.person(fact.fields.person)}就${say.item(fact.fields.item)}无须回避，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};

export const claims: Lines<keyof typeof claimsPart.commands> = {
  'claim.post': (fact, say) =>
    `${say.who(fact)}发布认领事项${say.quote(fact.fields.title)}${
      fact.fields.due === undefined ? '' : `，须于${say.until(fact.fields.due)}前完成`
    }${quotedIf(say, fact.fields.text)}。`,
  'claim.take': (fact, say) => `${say.who(fact)}认领${say.claim(fact.fields.claim)}。`,
  'claim.deliver': (fact, say) =>
    `${say.who(fact)}交付认领事项${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}。`,
  'claim.confirm': (fact, say) => `${say.who(fact)}确认认领事项${say.claim(fact.fields.claim)}完成。`,
  'claim.release': (fact, say) =>
    `${say.who(fact)}退回认领事项${say.claim(fact.fields.claim)}，重新开放认领，理由：${say.quote(fact.fields.reason)}。`,
  'claim.withdraw': (fact, say) =>
    `${say.who(fact)}撤回认领事项${say.claim(fact.fields.claim)}，理由：${say.quote(fact.fields.reason)}。`,
};

export const callOuts: Lines<keyof typeof callOutsPart.commands> = {
  'callout.raise': (fact, say) =>
    `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
      fact.fields.place === undefined ? '' : `，地点：${say.quote(fact.fields.place)}`
    }。`,
  'callout.assign': (fact, say) =>
    `${say.who(fact)}将${say.named('吹哨', fact.fields.callout)}派给${say.party(fact.fields.to)}。`,
  'callout.arrive': (fact, say) => `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}报到。`,
  'callout.resolve': (fact, say) =>
    `${say.who(fact)}办理${say.named('吹哨', fact.fields.callout)}：${say.quote(fact.fields.result)}。`,
  'callout.confirm': (fact, say) => `${say.who(fact)}确认${say.named('吹哨', fact.fields.callout)}办结。`,
  'callout.return': (fact, say) =>
    `${say.who(fact)}将${say.named('吹哨', fact.fields.callout)}退回重办，理由：${say.quote(fact.fields.reason)}。`,
  'callout.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.named('吹哨', fact.fields.callout)}，理由：${say.quote(fact.fields.reason)}。`,
};

function subject(say: Say, about: About): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `项目${say.project(about.project)}` : '本次协商';
}

export const surveys: Lines<keyof typeof surveysPart.commands> = {
  'survey.open': (fact, say) =>
    `${say.who(fact)}就${subject(say, fact.fields.about)}开展满意度测评（“${fact.fields.survey}”），为期${fact.fields.days}天。`,
  'survey.close': (fact, say) => `${say.who(fact)}结束${say.named('测评', fact.fields.survey)}。`,
  'rating.give': (fact, say) =>
    `${say.who(fact)}在${say.named('测评', fact.fields.survey)}中评分${quotedIf(say, fact.fields.comment)}。`,
  'rating.correct': (fact, say) =>
    `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('测评', fact.fields.survey)}中的评分，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'review.submit': (fact, say) =>
    `${say.who(fact)}${fact.fields.body === undefined ? '' : `代表${say.body(fact.fields.body)}`}对${subject(say, fact.fields.about)}提交评议，得${fact.fields.share.num}分（满分${fact.fields.share.den}分）：${say.quote(fact.fields.text)}。`,
};

const WAYS = { done: '办结', rectify: '整改', redeliberate: '重新协商', 'new-topic': '另立议题' } as const;

export const evaluation: Lines<keyof typeof evaluationPart.commands> = {
  'evaluation.find': (fact, say) => `${say.who(fact)}汇总评估结果。`,
  'evaluation.reopen': (fact, say) => `${say.who(fact)}决定重新测评，理由：${say.quote(fact.fields.reason)}。`,
  'evaluation.conclude': (fact, say) =>
    `${say.who(fact)}宣布评估结束：${WAYS[fact.fields.way]}${
      fact.fields.follows === undefined ? '' : `（由“${fact.fields.follows}”承接）`
    }${fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`}。`,
};
