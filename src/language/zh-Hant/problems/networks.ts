// Made from zh-Hans/problems/networks.ts by `npm run zh-hant`: not to be edited.
import type { NetworkProblems } from '../../../problems/networks.js';
import type { Sentences } from '../../dictionary.js';

export const networks: Sentences<NetworkProblems> = {
  'networks.too-few': ({ network, people, least }) =>
    `按現有設定，網絡${network}至少需要${least}人，而現有${people}人；請減少每人的聯繫人數`,
  'networks.labels-missing': ({ network }) => `網絡${network}按分組建立，而人員沒有分組；請為每人註明所屬的組`,
  'networks.labels-count': ({ labels, people }) => `分組有${labels}個，而人員有${people}人；請為每人各註明一個組`,
  'networks.group-unknown': ({ group, known }) =>
    `為組${group}設了連接密度，但該組沒有人；現有的組：${known.join('、')}`,
  'networks.density-twice': ({ groups: [one, other] }) => `${one}與${other}之間的連接密度寫了兩次，請只保留一次`,
  'networks.person-unknown': ({ pair, person, people }) =>
    `第${pair}對（從0數起）中的${person}號不存在；共${people}人，編號從0到${people - 1}`,
  'networks.pair-twice': ({ pair, from, to }) =>
    `第${pair}對（從0數起）重複了${from}號與${to}號的聯繫；每個聯繫只寫一次，強弱用權重表示`,
};
