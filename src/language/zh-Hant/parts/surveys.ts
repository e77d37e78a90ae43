// Made from zh-Hans/parts/surveys.ts by `npm run zh-hant`: not to be edited.

import type { About } from '../../../parts/surveys/words.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score, scored } from '../checks.js';
import { calendarLines, quotedIf, witnessed } from '../terms.js';

function subject(say: Say, about: About): string {
  if (about.of === 'item') return say.item(about.item);
  return about.of === 'project' ? `項目${say.project(about.project)}` : '本次協商';
}

export const surveys: Texts<'surveys'> = {
  commands: {
    'survey.open': '開始滿意度測評',
    'survey.close': '結束滿意度測評',
    'rating.give': '評分',
    'rating.correct': '更正評分',
    'review.submit': '提交評議',
    'survey.withdraw': '撤銷測評',
    'review.withdraw': '撤回評議',
  },
  refusals: {
    'survey.exists': ({ survey }) => `編號為“${survey}”的測評已經開始。請另編編號。`,
    'survey.unknown': ({ survey }) => `沒有編號為“${survey}”的測評。請核對編號。`,
    'survey.closed': ({ survey, closed }, say) =>
      `${say.named('測評', survey)}已於${say.until(closed)}結束，不再接受評分。`,
    'survey.still-open': ({ surveys: open }, say) =>
      `還有${open.length}項測評沒有結束：${say.list(open)}。請待其結束後再彙總。`,
    'survey.spent': ({ survey }, say) => `${say.named('測評', survey)}已計入評估結果，不能再改動。`,
    'survey.too-early': ({ projects: unready }, say) =>
      `項目${say.projects(unready)}還沒有完工，不能測評。請待完工後開展。`,
    'rating.elsewhere': ({ survey, other, person }, say) =>
      `${say.person(person)}已在${say.named('測評', other)}中對同一件事評過分，一人一份，${say.named('測評', survey)}不再計入。`,
    'rating.twice': ({ survey }, say) => `您已在${say.named('測評', survey)}中評過分，每人一次。如要改動，請辦理更正。`,
    'rating.missing': ({ survey, rater }, say) =>
      `${say.person(rater)}沒有在${say.named('測評', survey)}中評過分，無從更正。`,
    'rating.not-a-rater': ({ survey, person }, say) =>
      `${say.person(person)}不在${say.named('測評', survey)}的評分人範圍內。`,
    'rating.not-yours': ({ survey }, say) =>
      `${say.named('測評', survey)}的評分只能在測評期內由本人更正，此後由記錄員或召集人更正筆誤。`,
    'rating.malformed': ({ survey, criterion, max }, say) =>
      max === 0
        ? `${say.named('測評', survey)}沒有“${say.criterion(criterion)}”這一項。請按測評表打分。`
        : `${say.named('測評', survey)}的“${say.criterion(criterion)}”未打分，或超出0至${max}分的範圍。請逐項打分。`,
    'review.exists': ({ review }) => `編號為“${review}”的評議已經提交。請另編編號。`,
    'review.not-entitled': ({ person }, say) =>
      `評議應由監督員、主管部門或受託機構的成員提交，${say.person(person)}不在其列。`,
    'review.own': ({ project }, say) => `項目${say.project(project)}由您或您所在的機構負責，不得由您評議。`,
    'review.share': ({ num, den }) => `評議分數${num}超過了滿分${den}。請改正。`,
    'review.unknown': ({ review }) => `沒有編號為“${review}”的評議。請核對編號。`,
    'review.spent': ({ review }, say) => `${say.named('評議', review)}已經採用或者撤回。`,
  },
  facts: {
    'survey.open': (fact, say) =>
      `${say.who(fact)}就${subject(say, fact.fields.about)}開展滿意度測評（“${fact.fields.survey}”），為期${fact.fields.days}天。`,
    'survey.close': (fact, say) => `${say.who(fact)}結束${say.named('測評', fact.fields.survey)}。`,
    'rating.give': (fact, say) =>
      `${say.who(fact)}在${say.named('測評', fact.fields.survey)}中評分${quotedIf(say, fact.fields.comment)}。`,
    'rating.correct': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('測評', fact.fields.survey)}中的評分，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'review.submit': (fact, say) =>
      `${say.who(fact)}${fact.fields.body === undefined ? '' : `代表${say.body(fact.fields.body)}`}對${subject(say, fact.fields.about)}提交評議，得${fact.fields.share.num}分（滿分${fact.fields.share.den}分）：${say.quote(fact.fields.text)}。`,
    'survey.withdraw': (fact, say) =>
      `${say.who(fact)}撤銷${say.named('測評', fact.fields.survey)}，其評分不計，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
    'review.withdraw': (fact, say) =>
      `${say.who(fact)}撤回${say.named('評議', fact.fields.review)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'survey.open': (found, say) => [`測評至${say.until(found.closes)}截止。`, ...calendarLines(say, found.calendar)],
    'rating.give': scored,
    'rating.correct': (found, say) => [`更正後${score(say, found.weighted, found.greatest, null)}。`],
  },
};
