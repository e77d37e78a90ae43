// Made from zh-Hans/problems/simulation.ts by `npm run zh-hant`: not to be edited.
import type { SimulationProblems } from '../../../problems/simulation.js';
import type { Sentences } from '../../dictionary.js';

export const simulation: Sentences<SimulationProblems> = {
  'simulation.charter-unknown': ({ charter, known }) => `沒有名為${charter}的議事規則；現有：${known.join('、')}`,
  'simulation.item-twice': ({ item }) => `事項${item}列了兩次，請各起一個名稱`,
  'simulation.option-twice': ({ item, option }) => `事項${item}中方案${option}列了兩次`,
  'simulation.no-members': ({ body }) => `議事主體${body}要議事或表決，卻沒有一個成員；請把它寫進某個組的bodies`,
  'simulation.group-unknown': ({ group, known }) => `沒有名為${group}的組；現有：${known.join('、')}`,
  'simulation.item-unknown': ({ item, known }) => `集體投票寫了事項${item}，但沒有這個事項；現有：${known.join('、')}`,
  'simulation.channel-unknown': ({ channel, known }) => `議事規則沒有投票方式${channel}；現有：${known.join('、')}`,
  'simulation.trait-unknown': ({ path, group, trait, known, nearest }) =>
    nearest === undefined
      ? `${path}：${group}組的特徵${trait}沒有任何環節用到；可用的有：${known.join('、')}；外部程序要用的，請在該程序處寫明traits: [${trait}]`
      : `${path}：${group}組的特徵${trait}沒有任何環節用到；是否想寫${nearest}？`,
  'simulation.subject-unknown': ({ path, group, subject, known, nearest }) =>
    nearest === undefined
      ? `${path}：${group}組對${subject}有意見，但沒有這個事項或方案；現有：${known.join('、')}`
      : `${path}：${group}組對${subject}有意見，但沒有這個事項或方案；是否想寫${nearest}？`,
  'simulation.person-unknown': ({ item, person }) =>
    `事項${item}寫明${person}受影響，但沒有這個人；人員按組編號：組名-1、組名-2，依次類推`,
  'simulation.not-opened': ({ refusal, details }) =>
    `照此無法啟動程序：${refusal} ${details}；請修改議事規則、事項或議事主體`,
  'simulation.stuck': ({ place, command, refusal, details }) =>
    refusal === undefined
      ? `協商走到${place}後無路可走（${command}）`
      : `協商走到${place}，${command}不予受理：${refusal} ${details ?? ''}`.trimEnd(),
  'simulation.endless': ({ place, scenes }) => `走了${scenes}個環節仍未結束，現在${place}；這份議事規則會一直循環`,
  'simulation.outside': ({ outside }) =>
    `有人員要由外部程序${outside}作答，但沒有接上；請改用simulating，或用yishi simulate運行`,
  'simulation.behaviour-broke': ({ question, person, message }) =>
    `向${person}詢問“${question}”時，其行為程序出錯：${message}`,
  'simulation.behaviour-answer': ({ policy, question, person, answer }) =>
    `就${person}詢問“${question}”，行為程序${policy}答了${answer}，不是這一問的答案；可以怎樣作答，見docs/simulate/outside.md`,
  'simulation.measure-unknown': ({ measure, known, nearest }) =>
    nearest === undefined
      ? `沒有指標${measure}；現有：${known.join('、')}`
      : `沒有指標${measure}；是否想寫${nearest}？`,
};
