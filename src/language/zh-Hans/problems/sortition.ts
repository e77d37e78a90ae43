// 无法抽签、无法读取候选名册的原因。Why a panel cannot be drawn, or a pool not be read.
import type { SortitionProblems } from '../../../sortition/problems.js';
import type { Sentences } from '../../dictionary.js';

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min}至${max}`);

export const sortition: Sentences<SortitionProblems> = {
  'sortition.short-pool': ({ have, need }) => `名册上只能抽出 ${have} 人（每户至多一人），不足 ${need} 人`,
  'sortition.short-value': ({ trait, value, have, need }) =>
    `“${trait}”为“${value}”的，只能抽出 ${have} 人，名额至少需要 ${need} 人`,
  'sortition.short-minimums': ({ trait, sum, seats }) =>
    `“${trait}”各项的最低人数合计 ${sum} 人，超过抽取人数 ${seats} 人；请调低`,
  'sortition.short-maximums': ({ trait, sum, seats }) =>
    `“${trait}”各项最多只能抽出 ${sum} 人，不足抽取人数 ${seats} 人；请调高最高人数`,
  'sortition.short-together': ({ quotas }) =>
    `下列名额不能同时满足，去掉其中任何一项即可：${quotas
      .map(({ trait, value, min, max }) => `${trait} ${value} ${range(min, max)}人`)
      .join('；')}`,
  'sortition.bad-seats': ({ seats }) => `抽取人数至少为 1，不能是 ${seats}`,
  'sortition.bad-seed': () => '种子是空的，或首尾有空格；种子须与公布的一字不差',
  'sortition.bad-reserves': ({ reserves }) => `候补人数不能是 ${reserves}；请填写不小于 0 的整数`,
  'sortition.bad-draws': ({ draws }) => `抽签次数不能是 ${draws}；请填写不小于 1 的整数`,
  'sortition.bad-person': ({ person }) => `“${person}”不是编号；请更正名册`,
  'sortition.person-twice': ({ person }) => `名册上有两个 ${person}；请只留一个`,
  'sortition.missing-trait': ({ person, trait }) => `${person} 的“${trait}”没有填写；请补填名册`,
  'sortition.bad-quota': ({ trait, value, min, max }) =>
    `“${trait}”为“${value}”的名额从 ${min} 到 ${max}；应写整数，较小的在前`,
  'sortition.no-quota': ({ person, trait, value }) =>
    `${person} 的“${trait}”为“${value}”，没有相应名额；请补写名额或改正名册`,
  'sortition.not-seated': ({ person }) => `${person} 并未抽中，无席位可让；不写 --decline 可查看抽中人员`,
  'sortition.no-replacement': ({ person }) => `名册上已没有人能递补 ${person} 的席位而仍满足全部名额`,
  'sortition.other-draw': () => '抽中的人员出自另一份名册或另一个种子；请核对',
  'sortition.undecided': () => '无法判断能否满足全部名额；请减少名额或放宽人数',
  'sortition.column-missing': ({ column, header }) => `没有“${column}”这一列；第一行的列名是：${header.join('、')}`,
  'sortition.column-twice': ({ column }) => `有两列都叫“${column}”；请将其中一列改名`,
  'sortition.nobody': () => '没有写明是谁；请填写编号',
  'sortition.empty': () => '名册上没有人；请在表头之下逐人填写',
  'sortition.trait-empty': ({ trait }) => `“${trait}”一列没有填写；请补填`,
  'sortition.trait-differs': ({ person, trait, first }) => `${person}的“${trait}”与第${first}行不一致；请核对改正`,
};
