// The count of a whole vote. Pure. May import nothing but ground, law and its neighbours.
import type { Measures } from '../law/rule.js';
import { countItem, type ItemCount, type Means } from './item.js';
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

export const countPoll = (poll: Poll, papers: Paperwork, means?: Means): PollCount => ({
  roll: whole(poll.roll),
  items: poll.items.map((item) => countItem(poll, item, means)),
  ballots: poll.box.ballots.size,
  late: poll.box.late,
  invalid: poll.invalid.size,
  papers,
  reconciliation: reconcile(poll),
});
