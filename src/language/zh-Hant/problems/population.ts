// Made from zh-Hans/problems/population.ts by `npm run zh-hant`: not to be edited.
import type { PopulationProblems } from '../../../problems/population.js';
import type { Sentences } from '../../dictionary.js';

const within = (least: number, most: number | null): string =>
  most === null ? `不小於 ${least}` : `在 ${least} 與 ${most} 之間`;

const reach = (from: number | null, to: number | null): string => {
  if (from === null) return to === null ? '沒有上下限' : `沒有下限（上限 ${to}）`;
  return to === null ? `沒有上限（下限 ${from}）` : `可能取 ${from} 至 ${to}`;
};

export const population: Sentences<PopulationProblems> = {
  'population.distribution-unknown': ({ name, known }) =>
    `${name} 不是分布；請寫一個數、一份每人一個值的列表，或下列之一：${known.join('、')}`,
  'population.group-twice': ({ group }) => `有兩個人群都叫 ${group}，請給其中一個換一個編號`,
  'population.size-missing': ({ group }) => `人群 ${group} 沒有寫明人數；請寫 size，或指定名冊`,
  'population.field-idle': ({ group, field, needs }) =>
    `人群 ${group} 的 ${field} 須與 ${needs} 同寫才有意義；請補上 ${needs}，或刪去 ${field}`,
  'population.field-on-roll': ({ group, field, roll }) =>
    `人群 ${group} 的 ${field} 在名冊 ${roll} 中已有，請刪去此處的`,
  'population.not-numbers': ({ group, name }) => `人群 ${group} 的 ${name} 應是數字，不能是文字`,
  'population.name-twice': ({ group, name }) => `人群 ${group} 有兩項都叫 ${name}，請給屬性或特徵換一個名稱`,
  'population.list-length': ({ group, name, values, size }) =>
    `人群 ${group} 有 ${size} 人，而 ${name} 列了 ${values} 個值；請每人列一個，或用 { list: [...] } 從中抽取`,
  'population.out-of-bounds': ({ group, name, least, most, from, to }) =>
    `人群 ${group} 的 ${name} 應${within(least, most)}，而現在的寫法${reach(from, to)}；請收窄範圍，正態分布可用 min 和 max 截斷`,
  'population.opinion-missing': ({ group, subject }) =>
    `人群 ${group} 對 ${subject} 沒有意見；請用 opinion 寫明對各事項的意見，或在 opinions 下單獨寫明`,
  'population.correlation-unknown': ({ group, name, known }) =>
    `人群 ${group} 的相關關係提到 ${name}，而該人群沒有這一項；有的是：${known.join('、')}`,
  'population.correlation-fixed': ({ group, name }) =>
    `人群 ${group} 的 ${name} 不能與其他項相關：它不是抽取的數字，或人人相同；請從相關關係中刪去`,
  'population.correlation-twice': ({ group, names }) =>
    `人群 ${group} 把 ${names.join('與')} 的相關寫了兩次，請刪去一處`,
  'population.correlations-impossible': ({ group, names }) =>
    `人群 ${group} 要求的 ${names.join('、')} 之間的相關不可能同時成立（相關矩陣不正定）；請把相關係數調得離 0 近一些`,
  'population.roll-unknown': ({ group, roll, known }) =>
    `人群 ${group} 取自名冊 ${roll}，而沒有提供該名冊；${known.length === 0 ? '一份名冊也沒有提供' : `已提供的有：${known.join('、')}`}`,
  'population.sample-over': ({ group, size, most }) =>
    `人群 ${group} 要從名冊抽取 ${size} 人，而名冊上只有 ${most} 人；請減少人數，或寫 replace: true（可重複抽取）`,
  'population.stratum-unknown': ({ group, name, known }) =>
    `人群 ${group} 要按 ${name} 分層，而名冊上無人有這一項；名冊上有：${known.join('、')}`,
  'population.column-missing': ({ column, known }) => `表中沒有 ${column} 這一列；有的列是：${known.join('、')}`,
  'population.person-twice': ({ person, group }) =>
    `${person} 已在人群之中，又在人群 ${group} 中出現一次；各人群的人不能相同`,
};
