// Made from zh-Hans/parts/vote/index.ts by `npm run zh-hant`: not to be edited.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const vote: Texts<'vote'> = {
  commands: {
    'notice.post': '發布表決公告',
    'notice.deliver': '送達公告',
    'notice.withdraw': '撤回表決公告',
    'paper.issue': '發放表決票',
    'paper.return': '收回表決票',
    'paper.spoil': '作廢表決票',
    'proxy.grant': '委託投票',
    'proxy.revoke': '撤銷委託',
    'consent.give': '書面同意',
    'consent.withdraw': '撤回同意',
    'poll.open': '開始投票',
    'ballot.cast': '投票',
    'ballot.correct': '更正表決票',
    'ballot.invalidate': '認定無效票',
    'batch.enter': '成批錄入表決票',
    'batch.discard': '作廢批次',
    'tally.enter': '錄入計數',
    'poll.extend': '延長投票',
    'poll.close': '結束投票',
    'count.make': '計票',
    'count.recount': '重新計票',
    'result.post': '公示表決結果',
    'objection.file': '提出異議',
    'objection.reply': '答覆異議',
    'objection.mediate': '調解異議',
    'objection.withdraw': '撤回異議',
    'objection.note': '異議備查',
    'objection.uphold': '異議成立',
    'external.enter': '錄入外部表決結果',
    'result.confirm': '確認表決結果',
    'vote.return': '退回議事協商',
  },
  refusals,
  facts,
  findings,
};
