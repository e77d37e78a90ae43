// 为何无法从记录中估计，以及任何记录都说明不了的事。Why nothing is learnt from a record, and what no record can tell.
import type { CalibrationProblems } from '../../../problems/calibration.js';
import type { Sentences } from '../../dictionary.js';

export const calibration: Sentences<CalibrationProblems> = {
  'calibration.no-records': () => '没有可供估计的记录，请至少给出一份',
  'calibration.no-items': () => '这份记录没有任何事项列入议程，无从重演',
  'calibration.nobody': () => '这份记录中没有议事或表决主体的名册，无人可供重演',
  'calibration.body-unknown': ({ body, known }) =>
    `为议事主体${body}指定了规则，但它在这份记录中不作任何表决；现有：${known.join('、')}`,
  'calibration.rule-unknown': ({ rule, known }) =>
    `没有表决规则${rule}；现有：${known.join('、')}；自定规则请写在house中`,
  'calibration.no-record': ({ message }) => `读不出这份记录：${message}`,
  'calibration.absent-opinions': ({ body, people }) =>
    `没有投票的人怎么想（${body}中${people}人次），记录里没有，模拟时只能假定`,
  'calibration.turnout-or-preference': ({ body, item, polls }) =>
    `${body}对${item}的表决只见到${polls}次：不来投票是否因为不赞成，单凭投票结果分不清`,
  'calibration.strength': () => '选票只说明站在哪一边，不说明有多强烈',
  'calibration.susceptibility': () => '人会被说动多少没有观察到：意见只在表决时见到一次',
  'calibration.networks': () => '谁听谁的，记录里没有',
  'calibration.sincerity': () => '从选票看不出投票是否出自本意',
  'calibration.hands': ({ body, item }) => `${body}对${item}是举手表决：只知道各有多少，不知道是谁`,
  'calibration.few': ({ estimate, n, least }) => `${estimate}只有${n}个观察值；不足${least}个时，区间只能说明“有可能”`,
  'calibration.records': ({ records }) => `区间只反映这${records}份记录中人员的偶然差异，不反映社区之间的差别`,
  'calibration.quality': () => '项目做得好不好，只能从评分中看出',
};
