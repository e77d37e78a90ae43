// 依法选举的数字为何不成立。Why the numbers of an election by statute cannot be.
import type { Counted, ElectionProblems } from '../../../law/problems.js';
import type { Sentences } from '../../dictionary.js';

const NUMBERS: Readonly<Record<Counted, string>> = {
  roll: '名册人数',
  voting: '参加投票的人数',
  ballots: '已投选票总数',
  seats: '应选名额',
  votes: '得票数',
};

export const elections: Sentences<ElectionProblems> = {
  'elections.not-whole': ({ of, candidate = '', value, least }) =>
    `${candidate}${candidate && '的'}${NUMBERS[of]}应为不小于${least}的整数，而非${value}`,
  'elections.more-voting-than-roll': ({ voting, roll }) =>
    `名册上只有${roll}人，却有${voting}人参加投票；不在名册上的人不能投票`,
  'elections.more-ballots-than-voting': ({ ballots, voting }) =>
    `参加投票的只有${voting}人，却收回选票${ballots}张；请重新清点，或者宣布本次投票无效`,
  'elections.no-candidates': () => '没有候选人；至少应有一名',
  'elections.candidate-twice': ({ candidate }) => `${candidate}列了两次；请将得票合并计在一个姓名下`,
  'elections.more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `选票共${ballots}张，${candidate}却得${votes}票；一张选票只能选同一人一次`,
  'elections.more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `选票${ballots}张、应选${seats}名，至多${most}票，而得票合计${votes}票；所选人数超过应选名额的选票无效`,
};
