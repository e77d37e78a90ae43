// 评估。What is said of step 6, evaluation, in Chinese.

import type { Finding } from '../../../procedure/vocabulary.js';
import { fixed } from '../../amounts.js';
import type { Texts } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { score } from '../checks.js';
import { witnessed } from '../terms.js';

const WAYS = { done: '办结', rectify: '整改', redeliberate: '重新协商', 'new-topic': '另立议题' } as const;

/** What the ratings come to. */
const result = (found: Finding<'evaluation.find'>, say: Say): string[] => [
  `评分人数${found.raters ?? found.ratings}人${found.raters === undefined ? '' : `（评分${found.ratings}份）`}，规定至少${found.minRatings}人：${found.enough ? '达到' : '未达到'}。`,
  ...found.dimensions.map(({ dimension, max, weight, average }) => {
    const mean =
      average === null ? '无人评分' : `平均${fixed(average.num, average.den)}分（满分${max}分，${average.den}人）`;
    return `${say.criterion(dimension)}（权重${weight}）：${mean}。`;
  }),
  `加权合计：${score(say, found.weighted, found.greatest, found.check)}，${found.satisfied ? '满意' : '不满意'}。`,
  ...found.reviews.map(
    ({ review, num, den }) => `${say.named('评议', review)}：${num}分（满分${den}分），不计入加权合计。`,
  ),
];

export const evaluation: Texts<'evaluation'> = {
  commands: {
    'evaluation.find': '汇总评估结果',
    'evaluation.reopen': '重新测评',
    'evaluation.conclude': '评估结束',
    'evaluation.revise': '更正评分并重新汇总',
  },
  refusals: {
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
  },
  facts: {
    'evaluation.find': (fact, say) => `${say.who(fact)}汇总评估结果。`,
    'evaluation.reopen': (fact, say) => `${say.who(fact)}决定重新测评，理由：${say.quote(fact.fields.reason)}。`,
    'evaluation.conclude': (fact, say) =>
      `${say.who(fact)}宣布评估结束：${WAYS[fact.fields.way]}${
        fact.fields.follows === undefined ? '' : `（由“${fact.fields.follows}”承接）`
      }${fact.fields.reason === undefined ? '' : `，理由：${say.quote(fact.fields.reason)}`}。`,
    'evaluation.revise': (fact, say) =>
      `${say.who(fact)}更正${say.person(fact.fields.rater)}在${say.named('测评', fact.fields.survey)}中的评分并重新汇总，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'evaluation.find': result,
    'evaluation.revise': result,
    'evaluation.conclude': (found, say) => [
      ...(found.projects.length === 0 ? [] : [`整改项目：${say.projects(found.projects)}。`]),
      ...(found.items.length === 0 ? [] : [`重新协商：${say.items(found.items)}。`]),
    ],
  },
};
