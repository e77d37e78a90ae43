// 不予受理：第六步评估。Refusals of step 6, in Chinese.
import type { Refusals } from '../../../parts/6-evaluation/words.js';
import type { Sentences } from '../../dictionary.js';

export const evaluation: Sentences<Refusals> = {
  'survey.missing': ({ projects }, say) =>
    projects.length === 0
      ? '还没有开展满意度测评，不能汇总评估结果。请先开展测评。'
      : `项目${say.projects(projects)}还没有开展满意度测评，不能汇总评估结果。请先开展测评。`,
  'evaluation.enough': ({ ratings, minRatings }) =>
    `已有${ratings}人评分，达到规定的${minRatings}人，不得重新测评。请按现有结果结束评估。`,
  'evaluation.too-few': ({ ratings, minRatings }) =>
    `有${ratings}人评分，规定至少${minRatings}人，还差${minRatings - ratings}人，不能办结。请重新测评。`,
  'evaluation.unsatisfied': ({ part, whole, num, den, strict }, say) =>
    `得${part}分，满分${whole}分，须${say.threshold({ num, den, strict })}方为满意，不能办结。请整改、重新协商或另立议题。`,
  'rectifications.used-up': ({ rectifications, max }) =>
    `已整改${rectifications}次，议事规则最多允许${max}次，不得再次整改。请重新协商或另立议题。`,
  'rectification.nothing': () => '没有已验收的项目可以整改。请重新协商或另立议题。',
  'redeliberation.nothing': () => '没有形成项目的事项可以重新协商。请另立议题。',
  'follow-up.missing': () => '另立议题的，应写明由哪一次协商承接。请填写其编号。',
  'item.unanswered': ({ items }, say) => `${say.items(items)}还没有项目验收或终止，也没有答复，不能办结。请先了结。`,
  'deadline.overdue': ({ deadlines }, say) =>
    `还有${deadlines.length}项逾期未了：${say.list(deadlines)}。事事应有回音，请先办结。`,
};
