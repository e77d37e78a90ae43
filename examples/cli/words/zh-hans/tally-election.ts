// 用 `yishi tally --rule` 计选举票的中文用语。
import type { CandidateStanding, ElectionOutcome } from 'yishi/law';
import { sign } from '../en/tally-election.js';
import type { Words } from '../words.js';

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: '已选足应选名额',
  tied: '末位得票相等',
  'run-off': '名额不足，另行选举',
  unfilled: '名额仍不足',
  'not-formed': '参加投票人数不足，选举无效',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: '当选',
  tied: '得票相等，当选未定',
  'runs-again': '列为另行选举的候选人',
  'not-elected': '未当选',
};

const FULL_WIDTH: Readonly<Record<string, string>> = { '>': '＞', '<': '＜', '=': '＝' };

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '选举用：参加投票的人数',
    cast: '选举用：已投选票总数，与投票人数不同时填写',
    runoff: '选举用：本次为另行选举',
  },
  howMany: '选举须写明 --seats（应选名额）和 --voting（参加投票的人数）',
  noNumber: (option, written) => `${option} 须是整数，不能是${written}`,
  cannotBe: (why) => `票数有误：${why}`,
  outcomes: OUTCOMES,
  heading: (rule, outcome) => `${rule}：${outcome}`,
  turnout: ({ part, whole, left, right, met, den, num }, threshold) =>
    `参加投票：${whole}人中有${part}人，须${threshold}，${part}×${den}＝${left} ${FULL_WIDTH[sign(left, right)]} ${whole}×${num}＝${right}，${met ? '选举有效' : '选举无效'}。`,
  needed: (votes, threshold, runoff) =>
    `当选票数：须获${runoff ? '已投选票总数' : '参加投票人数'}${threshold}，即${votes}票。`,
  candidate: (candidate, votes, standing) => `${candidate}：${votes}票，${STANDINGS[standing]}。`,
  tied: (seats, candidates) =>
    `${candidates.join('、')}得票相等，争余下${seats}个名额，应当就其再次投票。本程序不代为决定。`,
  left: (seats, candidates) =>
    candidates.length === 0
      ? `尚缺${seats}个名额。`
      : `尚缺${seats}个名额，另行选举的候选人：${candidates.join('、')}。`,
  uncontested: '警示：依法应当实行差额选举，候选人人数应多于应选名额。',
  source: (source) => `依据：${source}。`,
  notInForce: (day) => `警示：${day}该法不在施行期内。`,
};
