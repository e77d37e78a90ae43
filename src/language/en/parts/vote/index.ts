// What is said of step 3, the vote, in English.
import type { Texts } from '../../../dictionary.js';
import { facts } from './facts.js';
import { findings } from './findings.js';
import { refusals } from './refusals.js';

export const vote: Texts<'vote'> = {
  commands: {
    'notice.post': 'post the notice of a vote',
    'notice.deliver': 'deliver the notice',
    'notice.withdraw': 'withdraw the notice of a vote',
    'paper.issue': 'issue a ballot paper',
    'paper.return': 'take back a ballot paper',
    'paper.spoil': 'cancel a ballot paper',
    'proxy.grant': 'grant a proxy',
    'proxy.revoke': 'revoke a proxy',
    'consent.give': 'give consent in writing',
    'consent.withdraw': 'withdraw consent',
    'poll.open': 'open the poll',
    'ballot.cast': 'cast a ballot',
    'ballot.correct': 'correct a ballot',
    'ballot.invalidate': 'find a ballot invalid',
    'batch.enter': 'enter a batch of papers',
    'batch.discard': 'discard a batch of papers',
    'tally.enter': 'enter a tally',
    'poll.extend': 'extend the poll',
    'poll.close': 'close the poll',
    'count.make': 'count the votes',
    'count.recount': 'recount the votes',
    'result.post': 'post the result',
    'objection.file': 'file an objection',
    'objection.reply': 'reply to an objection',
    'objection.mediate': 'mediate an objection',
    'objection.withdraw': 'withdraw an objection',
    'objection.note': 'note an objection',
    'objection.uphold': 'uphold an objection',
    'external.enter': 'enter another body’s result',
    'result.confirm': 'confirm the result',
    'vote.return': 'return to deliberation',
  },
  refusals,
  facts,
  findings,
};
