// Late quorum: a ballot that brings enough participation at the last minute keeps the poll open, so that nobody is overrun.
// Pure. After OpenZeppelin's GovernorPreventLateQuorum; once a poll, and only where the charter says so.
import { hoursAfter, type Instant, later } from '../../../calendar.js';
import { type Answer, copyOf } from '../../../count/box.js';
import { formedItems } from '../../../count/participation.js';
import { receive } from '../../../count/precedence.js';
import type { State } from '../../state.js';
import { pollOf } from '../counting.js';
import type { Stage } from '../slice.js';
import { startClock } from './poll.js';

/** Until when the poll stays open if these ballots bring the quorum; nothing where they do not, or early enough. */
export function prolongedBy(
  state: State,
  stage: Stage,
  ballots: Iterable<readonly [person: string, choices: Record<string, Answer>]>,
  at: Instant,
): Instant | undefined {
  const { lateQuorum } = state.charter.vote;
  if (!lateQuorum || stage.prolonged || stage.closedAt !== undefined) return undefined;
  if (at < hoursAfter(stage.closes, -lateQuorum.withinHours)) return undefined;
  const before = formedItems(pollOf(state, stage));
  if (before.length === stage.items.length) return undefined;
  const then: Stage = { ...stage, box: copyOf(stage.box) };
  for (const [person, choices] of ballots) receive(then, person, { choices, channel: '', moment: at, late: false });
  // One item late is enough: nobody shall be overrun because another one was left empty.
  if (formedItems(pollOf(state, then)).length <= before.length) return undefined;
  const until = later(stage.closes, hoursAfter(at, lateQuorum.extendHours));
  return until > stage.closes ? until : undefined;
}

/** Keeps the poll open until then. */
export function prolong(draft: State, stage: Stage, until: Instant): void {
  stage.prolonged = true;
  stage.closes = until;
  startClock(draft, stage);
}
