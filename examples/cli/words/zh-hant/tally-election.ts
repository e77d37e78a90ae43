// Made from zh-hans/tally-election.ts by `npm run zh-hant`: not to be edited.
import type { CandidateStanding, ElectionOutcome } from 'yishi/law';
import { sign } from '../en/tally-election.js';
import type { Words } from '../words.js';

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: '已選足應選名額',
  tied: '末位得票相等',
  'run-off': '名額不足，另行選舉',
  unfilled: '名額仍不足',
  'not-formed': '參加投票人數不足，選舉無效',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: '當選',
  tied: '得票相等，當選未定',
  'runs-again': '列為另行選舉的候選人',
  'not-elected': '未當選',
};

const FULL_WIDTH: Readonly<Record<string, string>> = { '>': '＞', '<': '＜', '=': '＝' };

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '選舉用：參加投票的人數',
    cast: '選舉用：已投選票總數，與投票人數不同時填寫',
    runoff: '選舉用：本次為另行選舉',
  },
  howMany: '選舉須寫明 --seats（應選名額）和 --voting（參加投票的人數）',
  noNumber: (option, written) => `${option} 須是整數，不能是${written}`,
  cannotBe: (why) => `票數有誤：${why}`,
  outcomes: OUTCOMES,
  heading: (rule, outcome) => `${rule}：${outcome}`,
  turnout: ({ part, whole, left, right, met, den, num }, threshold) =>
    `參加投票：${whole}人中有${part}人，須${threshold}，${part}×${den}＝${left} ${FULL_WIDTH[sign(left, right)]} ${whole}×${num}＝${right}，${met ? '選舉有效' : '選舉無效'}。`,
  needed: (votes, threshold, runoff) =>
    `當選票數：須獲${runoff ? '已投選票總數' : '參加投票人數'}${threshold}，即${votes}票。`,
  candidate: (candidate, votes, standing) => `${candidate}：${votes}票，${STANDINGS[standing]}。`,
  tied: (seats, candidates) =>
    `${candidates.join('、')}得票相等，爭餘下${seats}個名額，應當就其再次投票。本程序不代為決定。`,
  left: (seats, candidates) =>
    candidates.length === 0
      ? `尚缺${seats}個名額。`
      : `尚缺${seats}個名額，另行選舉的候選人：${candidates.join('、')}。`,
  uncontested: '警示：依法應當實行差額選舉，候選人人數應多於應選名額。',
  source: (source) => `依據：${source}。`,
  notInForce: (day) => `警示：${day}該法不在施行期內。`,
};
