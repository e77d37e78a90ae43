// Made from zh-hans/tally-election.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

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
};
