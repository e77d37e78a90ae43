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

type Told = Words['tally']['election'];

const NUMBERS: Readonly<Record<Parameters<Told['faults']['not-whole']>[0]['of'], string>> = {
  roll: '名冊人數',
  voting: '參加投票的人數',
  ballots: '已投選票總數',
  seats: '應選名額',
  votes: '得票數',
};

const faults: Told['faults'] = {
  'not-whole': ({ of, candidate = '', value, least }) =>
    `${candidate}${candidate && '的'}${NUMBERS[of]}應為不小於${least}的整數，而非${value}`,
  'more-voting-than-roll': ({ voting, roll }) => `名冊上只有${roll}人，卻有${voting}人參加投票；不在名冊上的人不能投票`,
  'more-ballots-than-voting': ({ ballots, voting }) =>
    `參加投票的只有${voting}人，卻收回選票${ballots}張；請重新清點，或者宣布本次投票無效`,
  'no-candidates': () => '沒有候選人；至少應有一名',
  'candidate-twice': ({ candidate }) => `${candidate}列了兩次；請將得票合併計在一個姓名下`,
  'more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `選票共${ballots}張，${candidate}卻得${votes}票；一張選票只能選同一人一次`,
  'more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `選票${ballots}張、應選${seats}名，至多${most}票，而得票合計${votes}票；所選人數超過應選名額的選票無效`,
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
  faults,
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
