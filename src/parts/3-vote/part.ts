// Step 3 民主表决: for each stage of the decision route a notice, a poll, a count, and the posting of the result.
import { part } from '../command.js';
import { commands as ballots } from './rules/ballots.js';
import { commands as batches } from './rules/batches.js';
import { commands as consents } from './rules/consents.js';
import { commands as count } from './rules/count.js';
import { commands as delivery } from './rules/delivery.js';
import { commands as external } from './rules/external.js';
import { commands as hands } from './rules/hands.js';
import { commands as handsCorrected } from './rules/hands-corrected.js';
import { commands as notice } from './rules/notice.js';
import { commands as objections } from './rules/objections.js';
import { commands as papers } from './rules/papers.js';
import { commands as papersCorrected } from './rules/papers-corrected.js';
import { commands as poll } from './rules/poll.js';
import { commands as proxies } from './rules/proxies.js';
import { commands as recount } from './rules/recount.js';
import { commands as reopening } from './rules/reopening.js';
import { commands as result } from './rules/result.js';
import { emptyVote, type Vote } from './slice.js';
import { heldBack, told } from './view.js';

export const vote = part({
  id: 'vote',
  empty: () => ({ vote: emptyVote() }),
  copy(from: { vote: Vote }, to: { vote: Vote }) {
    to.vote = from.vote;
  },
  commands: {
    ...notice,
    ...delivery,
    ...papers,
    ...proxies,
    ...consents,
    ...poll,
    ...ballots,
    ...batches,
    ...hands,
    ...count,
    ...recount,
    ...result,
    ...objections,
    ...external,
    ...reopening,
    ...handsCorrected,
    ...papersCorrected,
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
