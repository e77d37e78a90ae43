// 协商为何无法模拟。Why a consultation cannot be simulated.
import type { SimulationProblems } from '../../../problems/simulation.js';
import type { Sentences } from '../../dictionary.js';

export const simulation: Sentences<SimulationProblems> = {
  'simulation.charter-unknown': ({ charter, known }) => `没有名为${charter}的议事规则；现有：${known.join('、')}`,
  'simulation.item-twice': ({ item }) => `事项${item}列了两次，请各起一个名称`,
  'simulation.option-twice': ({ item, option }) => `事项${item}中方案${option}列了两次`,
  'simulation.no-members': ({ body }) => `议事主体${body}要议事或表决，却没有一个成员；请把它写进某个组的bodies`,
  'simulation.group-unknown': ({ group, known }) => `没有名为${group}的组；现有：${known.join('、')}`,
  'simulation.item-unknown': ({ item, known }) => `集体投票写了事项${item}，但没有这个事项；现有：${known.join('、')}`,
  'simulation.channel-unknown': ({ channel, known }) => `议事规则没有投票方式${channel}；现有：${known.join('、')}`,
  'simulation.trait-unknown': ({ path, group, trait, known, nearest }) =>
    nearest === undefined
      ? `${path}：${group}组的特征${trait}没有任何环节用到；可用的有：${known.join('、')}；外部程序要用的，请在该程序处写明traits: [${trait}]`
      : `${path}：${group}组的特征${trait}没有任何环节用到；是否想写${nearest}？`,
  'simulation.subject-unknown': ({ path, group, subject, known, nearest }) =>
    nearest === undefined
      ? `${path}：${group}组对${subject}有意见，但没有这个事项或方案；现有：${known.join('、')}`
      : `${path}：${group}组对${subject}有意见，但没有这个事项或方案；是否想写${nearest}？`,
  'simulation.person-unknown': ({ item, person }) =>
    `事项${item}写明${person}受影响，但没有这个人；人员按组编号：组名-1、组名-2，依次类推`,
  'simulation.not-opened': ({ refusal, details }) =>
    `照此无法启动程序：${refusal} ${details}；请修改议事规则、事项或议事主体`,
  'simulation.stuck': ({ place, command, refusal, details }) =>
    refusal === undefined
      ? `协商走到${place}后无路可走（${command}）`
      : `协商走到${place}，${command}不予受理：${refusal} ${details ?? ''}`.trimEnd(),
  'simulation.endless': ({ place, scenes }) => `走了${scenes}个环节仍未结束，现在${place}；这份议事规则会一直循环`,
  'simulation.outside': ({ outside }) =>
    `有人员要由外部程序${outside}作答，但没有接上；请改用simulating，或用yishi simulate运行`,
  'simulation.behaviour-broke': ({ question, person, message }) =>
    `向${person}询问“${question}”时，其行为程序出错：${message}`,
  'simulation.behaviour-answer': ({ policy, question, person, answer }) =>
    `就${person}询问“${question}”，行为程序${policy}答了${answer}，不是这一问的答案；可以怎样作答，见docs/simulate/outside.md`,
  'simulation.measure-unknown': ({ measure, known, nearest }) =>
    nearest === undefined
      ? `没有指标${measure}；现有：${known.join('、')}`
      : `没有指标${measure}；是否想写${nearest}？`,
};
