// 用 `yishi tally --rule` 计选举票的中文用语；计票过程由 `yishi/language` 说。
import type { Words } from '../words.js';

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '选举用：参加投票的人数',
    cast: '选举用：已投选票总数，与投票人数不同时填写',
    runoff: '选举用：本次为另行选举',
  },
  howMany: '选举须写明 --seats（应选名额）和 --voting（参加投票的人数）',
  noNumber: (option, written) => `${option} 须是整数，不能是${written}`,
  cannotBe: (why) => `票数有误：${why}`,
};
