// Made from zh-Hans/problems/elections.ts by `npm run zh-hant`: not to be edited.
import type { Counted, ElectionProblems } from '../../../law/problems.js';
import type { Sentences } from '../../dictionary.js';

const NUMBERS: Readonly<Record<Counted, string>> = {
  roll: '名冊人數',
  voting: '參加投票的人數',
  ballots: '已投選票總數',
  seats: '應選名額',
  votes: '得票數',
};

export const elections: Sentences<ElectionProblems> = {
  'elections.not-whole': ({ of, candidate = '', value, least }) =>
    `${candidate}${candidate && '的'}${NUMBERS[of]}應為不小於${least}的整數，而非${value}`,
  'elections.more-voting-than-roll': ({ voting, roll }) =>
    `名冊上只有${roll}人，卻有${voting}人參加投票；不在名冊上的人不能投票`,
  'elections.more-ballots-than-voting': ({ ballots, voting }) =>
    `參加投票的只有${voting}人，卻收回選票${ballots}張；請重新清點，或者宣布本次投票無效`,
  'elections.no-candidates': () => '沒有候選人；至少應有一名',
  'elections.candidate-twice': ({ candidate }) => `${candidate}列了兩次；請將得票合併計在一個姓名下`,
  'elections.more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `選票共${ballots}張，${candidate}卻得${votes}票；一張選票只能選同一人一次`,
  'elections.more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `選票${ballots}張、應選${seats}名，至多${most}票，而得票合計${votes}票；所選人數超過應選名額的選票無效`,
};
