// The count of a whole vote. Pure. May import nothing but ground, law and its neighbours.
import type { CastingVote, Measures } from '../law/rule.js';
import { countItem, type ItemCount } from './item.js';
import type { Poll } from './poll.js';
import { type Paperwork, type Reconciliation, reconcile } from './reconciliation.js';
import { whole } from './roll.js';

/** What was counted, with all its working. */
export interface PollCount {
  /** The whole frozen roll; an item's `base` is less where recusals leave it. */
  roll: Measures;
  items: ItemCount[];
  ballots: number;
  late: number;
  invalid: number;
  papers: Paperwork;
  reconciliation: Reconciliation;
}

/** @param casting the chair's vote, by item, where the rule lets it decide a tie */
export const countPoll = (
  poll: Poll,
  papers: Paperwork,
  casting: Readonly<Record<string, CastingVote>> = {},
): PollCount => ({
  roll: whole(poll.roll),
  items: poll.items.map((item) => countItem(poll, item, casting[item])),
  ballots: poll.box.ballots.size,
  late: poll.box.late,
  invalid: poll.invalid.size,
  papers,
  reconciliation: reconcile(poll),
});
