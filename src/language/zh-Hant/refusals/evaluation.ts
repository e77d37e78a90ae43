// Made from zh-Hans/refusals/evaluation.ts by `npm run zh-hant`: not to be edited.
import type { Refusals } from '../../../parts/6-evaluation/words.js';
import type { Sentences } from '../../dictionary.js';

export const evaluation: Sentences<Refusals> = {
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
};
