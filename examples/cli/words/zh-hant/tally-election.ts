// Made from zh-hans/tally-election.ts by `npm run zh-hant`: not to be edited.
import type { Words } from '../words.js';

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '選舉用：參加投票的人數',
    cast: '選舉用：已投選票總數，與投票人數不同時填寫',
    posts:
      '選舉用，得票按職務分列時：passed-down 為高職務未當選的，其得票加到低職務計算（預設），separate 為各職務分別計算',
    runoff: '選舉用：本次為另行選舉',
  },
  howMany: '選舉須寫明 --seats（應選名額）和 --voting（參加投票的人數）',
  noNumber: (option, written) => `${option} 須是整數，不能是${written}`,
  cannotBe: (why) => `票數有誤：${why}`,
};
