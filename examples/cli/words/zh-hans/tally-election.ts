// 用 `yishi tally --rule` 计选举票的中文用语；计票过程由 `yishi/language` 说。
import type { Words } from '../words.js';

export const tallyElection: Words['tally']['election'] = {
  help: {
    voting: '选举用：参加投票的人数',
    cast: '选举用：已投选票总数，与投票人数不同时填写',
    posts:
      '选举用，得票按职务分列时：passed-down 为高职务未当选的，其得票加到低职务计算（默认），separate 为各职务分别计算',
    runoff: '选举用：本次为另行选举',
  },
  howMany: '选举须写明 --seats（应选名额）和 --voting（参加投票的人数）',
  noNumber: (option, written) => `${option} 须是整数，不能是${written}`,
  cannotBe: (why) => `票数有误：${why}`,
};
