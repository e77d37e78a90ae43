// 民主表决。What is said of step 3, the vote, in Chinese.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const vote: Texts<'vote'> = {
  commands: {
    'notice.post': '发布表决公告',
    'notice.deliver': '送达公告',
    'notice.withdraw': '撤回表决公告',
    'paper.issue': '发放表决票',
    'paper.return': '收回表决票',
    'paper.spoil': '作废表决票',
    'proxy.grant': '委托投票',
    'proxy.revoke': '撤销委托',
    'consent.give': '书面同意',
    'consent.withdraw': '撤回同意',
    'poll.open': '开始投票',
    'ballot.cast': '投票',
    'ballot.correct': '更正表决票',
    'ballot.invalidate': '认定无效票',
    'batch.enter': '成批录入表决票',
    'batch.discard': '作废批次',
    'tally.enter': '录入计数',
    'poll.extend': '延长投票',
    'poll.close': '结束投票',
    'count.make': '计票',
    'count.recount': '重新计票',
    'result.post': '公示表决结果',
    'objection.file': '提出异议',
    'objection.reply': '答复异议',
    'objection.mediate': '调解异议',
    'objection.withdraw': '撤回异议',
    'objection.note': '异议备查',
    'objection.uphold': '异议成立',
    'external.enter': '录入外部表决结果',
    'result.confirm': '确认表决结果',
    'vote.return': '退回议事协商',
  },
  refusals,
  facts,
  findings,
};
