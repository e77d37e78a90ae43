// 用 `yishi tally --rule` 计选举票的中文用语；计票过程由 `yishi/language` 说。
import type { Words } from '../words.js';

type Told = Words['tally']['election'];

const NUMBERS: Readonly<Record<Parameters<Told['faults']['not-whole']>[0]['of'], string>> = {
  roll: '名册人数',
  voting: '参加投票的人数',
  ballots: '已投选票总数',
  seats: '应选名额',
  votes: '得票数',
};

const faults: Told['faults'] = {
  'not-whole': ({ of, candidate = '', value, least }) =>
    `${candidate}${candidate && '的'}${NUMBERS[of]}应为不小于${least}的整数，而非${value}`,
  'more-voting-than-roll': ({ voting, roll }) => `名册上只有${roll}人，却有${voting}人参加投票；不在名册上的人不能投票`,
  'more-ballots-than-voting': ({ ballots, voting }) =>
    `参加投票的只有${voting}人，却收回选票${ballots}张；请重新清点，或者宣布本次投票无效`,
  'no-candidates': () => '没有候选人；至少应有一名',
  'candidate-twice': ({ candidate }) => `${candidate}列了两次；请将得票合并计在一个姓名下`,
  'more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `选票共${ballots}张，${candidate}却得${votes}票；一张选票只能选同一人一次`,
  'more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `选票${ballots}张、应选${seats}名，至多${most}票，而得票合计${votes}票；所选人数超过应选名额的选票无效`,
};

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '选举用：参加投票的人数',
    cast: '选举用：已投选票总数，与投票人数不同时填写',
    runoff: '选举用：本次为另行选举',
  },
  howMany: '选举须写明 --seats（应选名额）和 --voting（参加投票的人数）',
  noNumber: (option, written) => `${option} 须是整数，不能是${written}`,
  cannotBe: (why) => `票数有误：${why}`,
  faults,
};
