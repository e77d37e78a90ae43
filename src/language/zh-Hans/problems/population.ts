// 研究中的模拟人群为何生成不了。Why the people of a study cannot be made up as it is written.
import type { PopulationProblems } from '../../../problems/population.js';
import type { Sentences } from '../../dictionary.js';

const within = (least: number, most: number | null): string =>
  most === null ? `不小于 ${least}` : `在 ${least} 与 ${most} 之间`;

const reach = (from: number | null, to: number | null): string => {
  if (from === null) return to === null ? '没有上下限' : `没有下限（上限 ${to}）`;
  return to === null ? `没有上限（下限 ${from}）` : `可能取 ${from} 至 ${to}`;
};

export const population: Sentences<PopulationProblems> = {
  'population.distribution-unknown': ({ name, known }) =>
    `${name} 不是分布；请写一个数、一份每人一个值的列表，或下列之一：${known.join('、')}`,
  'population.group-twice': ({ group }) => `有两个人群都叫 ${group}，请给其中一个换一个编号`,
  'population.size-missing': ({ group }) => `人群 ${group} 没有写明人数；请写 size，或指定名册`,
  'population.field-idle': ({ group, field, needs }) =>
    `人群 ${group} 的 ${field} 须与 ${needs} 同写才有意义；请补上 ${needs}，或删去 ${field}`,
  'population.field-on-roll': ({ group, field, roll }) =>
    `人群 ${group} 的 ${field} 在名册 ${roll} 中已有，请删去此处的`,
  'population.not-numbers': ({ group, name }) => `人群 ${group} 的 ${name} 应是数字，不能是文字`,
  'population.name-twice': ({ group, name }) => `人群 ${group} 有两项都叫 ${name}，请给属性或特征换一个名称`,
  'population.list-length': ({ group, name, values, size }) =>
    `人群 ${group} 有 ${size} 人，而 ${name} 列了 ${values} 个值；请每人列一个，或用 { list: [...] } 从中抽取`,
  'population.out-of-bounds': ({ group, name, least, most, from, to }) =>
    `人群 ${group} 的 ${name} 应${within(least, most)}，而现在的写法${reach(from, to)}；请收窄范围，正态分布可用 min 和 max 截断`,
  'population.opinion-missing': ({ group, subject }) =>
    `人群 ${group} 对 ${subject} 没有意见；请用 opinion 写明对各事项的意见，或在 opinions 下单独写明`,
  'population.correlation-unknown': ({ group, name, known }) =>
    `人群 ${group} 的相关关系提到 ${name}，而该人群没有这一项；有的是：${known.join('、')}`,
  'population.correlation-fixed': ({ group, name }) =>
    `人群 ${group} 的 ${name} 不能与其他项相关：它不是抽取的数字，或人人相同；请从相关关系中删去`,
  'population.correlation-twice': ({ group, names }) =>
    `人群 ${group} 把 ${names.join('与')} 的相关写了两次，请删去一处`,
  'population.correlations-impossible': ({ group, names }) =>
    `人群 ${group} 要求的 ${names.join('、')} 之间的相关不可能同时成立（相关矩阵不正定）；请把相关系数调得离 0 近一些`,
  'population.roll-unknown': ({ group, roll, known }) =>
    `人群 ${group} 取自名册 ${roll}，而没有提供该名册；${known.length === 0 ? '一份名册也没有提供' : `已提供的有：${known.join('、')}`}`,
  'population.sample-over': ({ group, size, most }) =>
    `人群 ${group} 要从名册抽取 ${size} 人，而名册上只有 ${most} 人；请减少人数，或写 replace: true（可重复抽取）`,
  'population.stratum-unknown': ({ group, name, known }) =>
    `人群 ${group} 要按 ${name} 分层，而名册上无人有这一项；名册上有：${known.join('、')}`,
  'population.column-missing': ({ column, known }) => `表中没有 ${column} 这一列；有的列是：${known.join('、')}`,
  'population.person-twice': ({ person, group }) =>
    `${person} 已在人群之中，又在人群 ${group} 中出现一次；各人群的人不能相同`,
};
