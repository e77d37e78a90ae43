// Where each item stands, told as a neighbour asks it: not "voting" but "voted on and posted until the 5th". Pure.
import type { Instant } from '../calendar.js';
import type { Item, ItemStatus } from '../kernel/state.js';
import type { VoteOutcome } from '../law/index.js';
import type { Stage } from '../parts/3-vote/slice.js';
import type { State } from '../procedure/vocabulary.js';

/** How far along it is, within its status. */
export type Standing =
  /** Nothing more to be said than its status. */
  | { at: 'decided' }
  | { at: 'to-deliberate' }
  /** A round is called on it, or under way. */
  | { at: 'called' | 'deliberated'; from: Instant; until?: Instant }
  | { at: 'to-announce' }
  | { at: 'announced' | 'polling'; opens: Instant; closes: Instant }
  | { at: 'to-count'; closed: Instant }
  | { at: 'to-post'; outcome: VoteOutcome }
  /** Posted, with this many objections that nobody has answered yet. */
  | { at: 'posted'; outcome: VoteOutcome; until?: Instant; objections: number }
  | { at: 'to-confirm'; outcome: VoteOutcome; objections: number };

export interface DeskItem {
  item: string;
  title: string;
  status: ItemStatus;
  /** The option that was put to the vote or agreed on, by its title, with its cost in 0.01 of the currency where it has one. */
  chosen?: { option: string; title: string; cost?: number };
  standing: Standing;
  /** The stage of its route it is in or comes to next, from 1, of how many; none once it is decided. */
  stage?: { number: number; of: number; body: string };
}

function afterTheClose(stage: Stage, item: string, at: Instant): Standing {
  const { closedAt = stage.closes, countedClose, counts, external, postedUntil, shown } = stage;
  const outcome = external[item] ?? counts.at(-1)?.items.find((one) => one.item === item)?.outcome;
  if (outcome === undefined || (stage.held === 'here' && countedClose !== closedAt))
    return { at: 'to-count', closed: closedAt };
  if (postedUntil === undefined && shown === undefined) return { at: 'to-post', outcome };
  const objections = Object.values(stage.objections).filter(
    (one) => one.item === item && !one.replied && one.status === 'filed',
  ).length;
  if (postedUntil === undefined) return { at: 'to-post', outcome };
  if (at < postedUntil) return { at: 'posted', outcome, until: postedUntil, objections };
  return { at: 'to-confirm', outcome, objections };
}

function standingOf(state: State, item: string, status: ItemStatus, place: string): Standing {
  const { current } = state.vote;
  if (status === 'voting' && current?.items.includes(item)) {
    const { opens, closes } = current;
    if (place === 'vote.noticed') return { at: 'announced', opens, closes };
    if (place === 'vote.polling') return { at: 'polling', opens, closes };
    return afterTheClose(current, item, state.at);
  }
  const { round } = state.deliberation;
  if (status === 'open' && round?.items.includes(item)) {
    const until = round.closes === undefined ? {} : { until: round.closes };
    return round.openedAt === undefined
      ? { at: 'called', from: round.opens, ...until }
      : { at: 'deliberated', from: round.openedAt, ...until };
  }
  if (status === 'open') return { at: 'to-deliberate' };
  return status === 'frozen' ? { at: 'to-announce' } : { at: 'decided' };
}

/** What was counted is not theirs to know before it is posted. */
const beforePosting = (standing: Standing): Standing => (standing.at === 'to-post' ? { at: 'decided' } : standing);

/**
 * Each item with how far along it is, in the order of the agenda.
 * @param items as somebody sees them
 * @param counted whether they may know of a count that is not posted yet
 */
export function itemsOf(state: State, place: string, items: readonly Item[], counted: boolean): DeskItem[] {
  return items.map(({ item, title, status, chosen, options, stage, route }) => {
    const option = options.find((one) => one.option === chosen);
    const next = route[stage];
    const underWay = status === 'open' || status === 'frozen' || status === 'voting';
    return {
      item,
      title,
      status,
      ...(option && {
        chosen: {
          option: option.option,
          title: option.title,
          ...(option.cost !== undefined && { cost: option.cost }),
        },
      }),
      standing: counted
        ? standingOf(state, item, status, place)
        : beforePosting(standingOf(state, item, status, place)),
      ...(underWay && next && { stage: { number: stage + 1, of: route.length, body: next.body } }),
    };
  });
}
