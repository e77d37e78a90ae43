// Step 3 民主表决: for each stage of the decision route a notice, a poll, a count, and the posting of the result.
import { commandsIn, part } from '../command.js';
import * as ballots from './rules/ballots.js';
import * as batches from './rules/batches.js';
import * as consents from './rules/consents.js';
import * as count from './rules/count.js';
import * as delivery from './rules/delivery.js';
import * as external from './rules/external.js';
import * as hands from './rules/hands.js';
import * as notice from './rules/notice.js';
import * as objections from './rules/objections.js';
import * as papers from './rules/papers.js';
import * as poll from './rules/poll.js';
import * as proxies from './rules/proxies.js';
import * as recount from './rules/recount.js';
import * as result from './rules/result.js';
import { emptyVote, type Vote } from './slice.js';
import { heldBack, told } from './view.js';

export const vote = part({
  id: 'vote',
  empty: () => ({ vote: emptyVote() }),
  copy(from: { vote: Vote }, to: { vote: Vote }) {
    to.vote = from.vote;
  },
  commands: {
    ...commandsIn(notice),
    ...commandsIn(delivery),
    ...commandsIn(papers),
    ...commandsIn(proxies),
    ...commandsIn(consents),
    ...commandsIn(poll),
    ...commandsIn(ballots),
    ...commandsIn(batches),
    ...commandsIn(hands),
    ...commandsIn(count),
    ...commandsIn(recount),
    ...commandsIn(result),
    ...commandsIn(objections),
    ...commandsIn(external),
  },
  clocks: {
    poll: { owed: false, runsOn: false },
    posting: { owed: false, runsOn: false },
    reply: { owed: true, runsOn: false },
  },
  shift({ vote: { current } }, moved) {
    if (!current) return;
    current.opens = moved(current.opens);
    current.closes = moved(current.closes);
    if (current.postedUntil !== undefined) current.postedUntil = moved(current.postedUntil);
  },
  told,
  heldBack,
  announced: ({ vote }) => vote.current !== undefined,
});
