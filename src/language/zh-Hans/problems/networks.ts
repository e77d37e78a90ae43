// 关系网络为何无法建立。Why a network cannot be built for these people.
import type { NetworkProblems } from '../../../problems/networks.js';
import type { Sentences } from '../../dictionary.js';

export const networks: Sentences<NetworkProblems> = {
  'networks.too-few': ({ network, people, least }) =>
    `按现有设置，网络${network}至少需要${least}人，而现有${people}人；请减少每人的联系人数`,
  'networks.labels-missing': ({ network }) => `网络${network}按分组建立，而人员没有分组；请为每人注明所属的组`,
  'networks.labels-count': ({ labels, people }) => `分组有${labels}个，而人员有${people}人；请为每人各注明一个组`,
  'networks.group-unknown': ({ group, known }) =>
    `为组${group}设了连接密度，但该组没有人；现有的组：${known.join('、')}`,
  'networks.density-twice': ({ groups: [one, other] }) => `${one}与${other}之间的连接密度写了两次，请只保留一次`,
  'networks.person-unknown': ({ pair, person, people }) =>
    `第${pair}对（从0数起）中的${person}号不存在；共${people}人，编号从0到${people - 1}`,
  'networks.pair-twice': ({ pair, from, to }) =>
    `第${pair}对（从0数起）重复了${from}号与${to}号的联系；每个联系只写一次，强弱用权重表示`,
};
