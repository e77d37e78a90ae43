// Made from zh-Hans/problems/sortition.ts by `npm run zh-hant`: not to be edited.
import type { SortitionProblems } from '../../../sortition/problems.js';
import type { Sentences } from '../../dictionary.js';

const range = (min: number, max: number): string => (min === max ? `${min}` : `${min}至${max}`);

export const sortition: Sentences<SortitionProblems> = {
  'sortition.short-pool': ({ have, need }) => `名冊上只能抽出 ${have} 人（每戶至多一人），不足 ${need} 人`,
  'sortition.short-value': ({ trait, value, have, need }) =>
    `“${trait}”為“${value}”的，只能抽出 ${have} 人，名額至少需要 ${need} 人`,
  'sortition.short-minimums': ({ trait, sum, seats }) =>
    `“${trait}”各項的最低人數合計 ${sum} 人，超過抽取人數 ${seats} 人；請調低`,
  'sortition.short-maximums': ({ trait, sum, seats }) =>
    `“${trait}”各項最多只能抽出 ${sum} 人，不足抽取人數 ${seats} 人；請調高最高人數`,
  'sortition.short-together': ({ quotas }) =>
    `下列名額不能同時滿足，去掉其中任何一項即可：${quotas
      .map(({ trait, value, min, max }) => `${trait} ${value} ${range(min, max)}人`)
      .join('；')}`,
  'sortition.bad-seats': ({ seats }) => `抽取人數至少為 1，不能是 ${seats}`,
  'sortition.bad-seed': () => '種子是空的，或首尾有空格；種子須與公布的一字不差',
  'sortition.bad-reserves': ({ reserves }) => `候補人數不能是 ${reserves}；請填寫不小於 0 的整數`,
  'sortition.bad-draws': ({ draws }) => `抽籤次數不能是 ${draws}；請填寫不小於 1 的整數`,
  'sortition.bad-person': ({ person }) => `“${person}”不是編號；請更正名冊`,
  'sortition.person-twice': ({ person }) => `名冊上有兩個 ${person}；請只留一個`,
  'sortition.missing-trait': ({ person, trait }) => `${person} 的“${trait}”沒有填寫；請補填名冊`,
  'sortition.bad-quota': ({ trait, value, min, max }) =>
    `“${trait}”為“${value}”的名額從 ${min} 到 ${max}；應寫整數，較小的在前`,
  'sortition.no-quota': ({ person, trait, value }) =>
    `${person} 的“${trait}”為“${value}”，沒有相應名額；請補寫名額或改正名冊`,
  'sortition.not-seated': ({ person }) => `${person} 並未抽中，無席位可讓；不寫 --decline 可查看抽中人員`,
  'sortition.no-replacement': ({ person }) => `名冊上已沒有人能遞補 ${person} 的席位而仍滿足全部名額`,
  'sortition.other-draw': () => '抽中的人員出自另一份名冊或另一個種子；請核對',
  'sortition.undecided': () => '無法判斷能否滿足全部名額；請減少名額或放寬人數',
  'sortition.column-missing': ({ column, header }) => `沒有“${column}”這一列；第一行的列名是：${header.join('、')}`,
  'sortition.column-twice': ({ column }) => `有兩列都叫“${column}”；請將其中一列改名`,
  'sortition.nobody': () => '沒有寫明是誰；請填寫編號',
  'sortition.empty': () => '名冊上沒有人；請在表頭之下逐人填寫',
  'sortition.trait-empty': ({ trait }) => `“${trait}”一列沒有填寫；請補填`,
  'sortition.trait-differs': ({ person, trait, first }) => `${person}的“${trait}”與第${first}行不一致；請核對改正`,
};
