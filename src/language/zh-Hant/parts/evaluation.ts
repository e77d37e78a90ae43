// Made from zh-Hans/parts/evaluation.ts by `npm run zh-hant`: not to be edited.

import type { Finding } from '../../../procedure/vocabulary.js';
import { fixed } from '../../amounts.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score } from '../checks.js';
import { witnessed } from '../terms.js';

const WAYS = { done: '辦結', rectify: '整改', redeliberate: '重新協商', 'new-topic': '另立議題' } as const;

/** What the ratings come to. */
const result = (found: Finding<'evaluation.find'>, say: Say): string[] => [
  `評分人數${found.raters ?? found.ratings}人${found.raters === undefined ? '' : `（評分${found.ratings}份）`}，規定至少${found.minRatings}人：${found.enough ? '達到' : '未達到'}。`,
  ...found.dimensions.map(({ dimension, max, weight, average }) => {
    const mean =
      average === null ? '無人評分' : `平均${fixed(average.num, average.den)}分（滿分${max}分，${average.den}人）`;
    return `${say.criterion(dimension)}（權重${weight}）：${mean}。`;
  }),
  `加權合計：${score(say, found.weighted, found.greatest, found.check)}，${found.satisfied ? '滿意' : '不滿意'}。`,
  ...found.reviews.map(
    ({ review, num, den }) => `${say.named('評議', review)}：${num}分（滿分${den}分），不計入加權合計。`,
  ),
];

export const evaluation: Texts<'evaluation'> = {
  commands: {
    'evaluation.find': '彙總評估結果',
    'evaluation.reopen': '重新測評',
    'evaluation.conclude': '評估結束',
    'evaluation.revise': '更正評分並重新彙總',
  },
  refusals: {
    'survey.missing': ({ projects }, say) =>
      projects.length === 0
        ? '還沒有開展滿意度測評，不能彙總評估結果。請先開展測評。'
        : `項目${say.projects(projects)}還沒有開展滿意度測評，不能彙總評估結果。請先開展測評。`,
    'evaluation.enough': ({ ratings, minRatings }) =>
      `已有${ratings}人評分，達到規定的${minRatings}人，不得重新測評。請按現有結果結束評估。`,
    'evaluation.too-few': ({ ratings, minRatings }) =>
      `有${ratings}人評分，規定至少${minRatings}人，還差${minRatings - ratings}人，不能辦結。請重新測評。`,
    'evaluation.unsatisfied': ({ part, whole, num, den, strict }, say) =>
      `得${part}分，滿分${whole}分，須${say.threshold({ num, den, strict })}方為滿意，不能辦結。請整改、重新協商或另立議題。`,
    'rectifications.used-up': ({ rectifications, max }) =>
      `已整改${rectifications}次，議事規則最多允許${max}次，不得再次整改。請重新協商或另立議題。`,
    'rectification.nothing': () => '沒有已驗收的項目可以整改。請重新協商或另立議題。',
    'redeliberation.nothing': () => '沒有形成項目的事項可以重新協商。請另立議題。',
    'follow-up.missing': () => '另立議題的，應寫明由哪一次協商承接。請填寫其編號。',
    'item.unanswered': ({ items }, say) => `${say.items(items)}還沒有項目驗收或終止，也沒有答覆，不能辦結。請先了結。`,
    'deadline.overdue': ({ deadlines }, say) =>
      `還有${deadlines.length}項逾期未了：${say.list(deadlines)}。事事應有回音，請先辦結。`,
  },
  facts: {
    'evaluation.find': (fact, say) => `${say.who(fact)}彙總評估結果。`,
    'evaluation.reopen': (fact, say) => `${say.who(fact)}決定重新測評，理由：${say.quote(fact.fields.reason)}。`,
    'evaluation.conclude': (fact, say) =>
      `${say.who(fact)}宣布評估結束：${WAYS[fact.fields.way]}${
        fact.fields.follows === undefined ? '' : `（由“${fact.fields.follows}”承接）`
      }${fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`}。`,
    'evaluation.revise': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('測評', fact.fields.survey)}中的評分並重新彙總，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'evaluation.find': result,
    'evaluation.revise': result,
    'evaluation.conclude': (found, say) => [
      ...(found.projects.length === 0 ? [] : [`整改項目：${say.projects(found.projects)}。`]),
      ...(found.items.length === 0 ? [] : [`重新協商：${say.items(found.items)}。`]),
    ],
  },
};
