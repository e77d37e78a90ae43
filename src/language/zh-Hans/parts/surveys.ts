// 测评。What is said of surveys, in Chinese.

import type { About } from '../../../parts/surveys/words.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score, scored } from '../checks.js';
import { calendarLines, quotedIf, witnessed } from '../terms.js';

function subject(say: Say, about: About): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `项目${say.project(about.project)}` : '本次协商';
}

export const surveys: Texts<'surveys'> = {
  commands: {
    'survey.open': '开始满意度测评',
    'survey.close': '结束满意度测评',
    'rating.give': '评分',
    'rating.correct': '更正评分',
    'review.submit': '提交评议',
    'survey.withdraw': '撤销测评',
    'review.withdraw': '撤回评议',
  },
  refusals: {
    'survey.exists': ({ survey }) => `编号为“${survey}”的测评已经开始。请另编编号。`,
    'survey.unknown': ({ survey }) => `没有编号为“${survey}”的测评。请核对编号。`,
    'survey.closed': ({ survey, closed }, say) =>
      `${say.named('测评', survey)}已于${say.until(closed)}结束，不再接受评分。`,
    'survey.still-open': ({ surveys: open }, say) =>
      `还有${open.length}项测评没有结束：${say.list(open)}。请待其结束后再汇总。`,
    'survey.spent': ({ survey }, say) => `${say.named('测评', survey)}已计入评估结果，不能再改动。`,
    'survey.too-early': ({ projects: unready }, say) =>
      `项目${say.projects(unready)}还没有完工，不能测评。请待完工后开展。`,
    'rating.elsewhere': ({ survey, other, person }, say) =>
      `${say.person(person)}已在${say.named('测评', other)}中对同一件事评过分，一人一份，${say.named('测评', survey)}不再计入。`,
    'rating.twice': ({ survey }, say) => `您已在${say.named('测评', survey)}中评过分，每人一次。如要改动，请办理更正。`,
    'rating.missing': ({ survey, rater }, say) =>
      `${say.person(rater)}没有在${say.named('测评', survey)}中评过分，无从更正。`,
    'rating.not-a-rater': ({ survey, person }, say) =>
      `${say.person(person)}不在${say.named('测评', survey)}的评分人范围内。`,
    'rating.not-yours': ({ survey }, say) =>
      `${say.named('测评', survey)}的评分只能在测评期内由本人更正，此后由记录员或召集人更正笔误。`,
    'rating.malformed': ({ survey, criterion, max }, say) =>
      max === 0
        ? `${say.named('测评', survey)}没有“${say.criterion(criterion)}”这一项。请按测评表打分。`
        : `${say.named('测评', survey)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的范围。请逐项打分。`,
    'review.exists': ({ review }) => `编号为“${review}”的评议已经提交。请另编编号。`,
    'review.not-entitled': ({ person }, say) =>
      `评议应由监督员、主管部门或受托机构的成员提交，${say.person(person)}不在其列。`,
    'review.own': ({ project }, say) => `项目${say.project(project)}由您或您所在的机构负责，不得由您评议。`,
    'review.share': ({ num, den }) => `评议分数${num}超过了满分${den}。请改正。`,
    'review.unknown': ({ review }) => `没有编号为“${review}”的评议。请核对编号。`,
    'review.spent': ({ review }, say) => `${say.named('评议', review)}已经采用或者撤回。`,
  },
  facts: {
    'survey.open': (fact, say) =>
      `${say.who(fact)}就${subject(say, fact.fields.about)}开展满意度测评（“${fact.fields.survey}”），为期${fact.fields.days}天。`,
    'survey.close': (fact, say) => `${say.who(fact)}结束${say.named('测评', fact.fields.survey)}。`,
    'rating.give': (fact, say) =>
      `${say.who(fact)}在${say.named('测评', fact.fields.survey)}中评分${quotedIf(say, fact.fields.comment)}。`,
    'rating.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('测评', fact.fields.survey)}中的评分，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'review.submit': (fact, say) =>
      `${say.who(fact)}${fact.fields.body === undefined ? '' : `代表${say.body(fact.fields.body)}`}对${subject(say, fact.fields.about)}提交评议，得${fact.fields.share.num}分（满分${fact.fields.share.den}分）：${say.quote(fact.fields.text)}。`,
    'survey.withdraw': (fact, say) =>
      `${say.who(fact)}撤销${say.named('测评', fact.fields.survey)}，其评分不计，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'review.withdraw': (fact, say) =>
      `${say.who(fact)}撤回${say.named('评议', fact.fields.review)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'survey.open': (found, say) => [`测评至${say.until(found.closes)}截止。`, ...calendarLines(say, found.calendar)],
    'rating.give': scored,
    'rating.correct': (found, say) => [`更正后${score(say, found.weighted, found.greatest, null)}。`],
  },
};
