// Late quorum: a ballot that brings enough participation at the last minute keeps the poll open, so that nobody is overrun.
// Pure. After OpenZeppelin's GovernorPreventLateQuorum; once a poll, and only where the charter says so.
import { hoursAfter, type Instant, later } from '../../../calendar.js';
import { setDeadline } from '../../../kernel/questions.js';
import { check, type Measures, sum } from '../../../law/index.js';
import type { State } from '../../state.js';
import { copyOf, emptyTotals, putIn, whole } from '../box.js';
import type { StateDraft } from '../rule.js';
import type { Box, Stage } from '../slice.js';
import type { Choice } from '../vocabulary.js';

/** Items in which enough have taken part, as far as ballots go. Who attends a meeting is not known before its end. */
function formed({ law, roll, items }: Stage, box: Box): string[] {
  const all: Measures = whole(roll);
  return items.filter((item) => {
    const totals = box.totals.get(item) ?? emptyTotals();
    const part = sum(totals.for, totals.against, totals.abstain);
    return law.participation.every(
      ({ of, measure, threshold, group }) =>
        group !== undefined || of !== 'participating' || check(measure, part[measure], all[measure], threshold).met,
    );
  });
}

/** Until when the poll stays open if these ballots bring the quorum; nothing where they do not, or early enough. */
export function prolongedBy(
  state: State,
  stage: Stage,
  ballots: Iterable<readonly [person: string, choices: Record<string, Choice>]>,
  at: Instant,
): Instant | undefined {
  const { lateQuorum } = state.charter.vote;
  if (!lateQuorum || stage.prolonged || stage.closedAt !== undefined) return undefined;
  if (at < hoursAfter(stage.closes, -lateQuorum.withinHours)) return undefined;
  const before = formed(stage, stage.box);
  if (before.length === stage.items.length) return undefined;
  const box = copyOf(stage.box);
  for (const [person, choices] of ballots)
    putIn(box, stage.roll, person, { choices, channel: '', moment: at, late: false });
  // One item late is enough: nobody shall be overrun because another one was left empty.
  if (formed(stage, box).length <= before.length) return undefined;
  const until = later(stage.closes, hoursAfter(at, lateQuorum.extendHours));
  return until > stage.closes ? until : undefined;
}

/** Keeps the poll open until then. */
export function prolong(draft: StateDraft, until: Instant): void {
  const stage = draft.vote.current;
  if (!stage) return;
  stage.prolonged = true;
  stage.closes = until;
  setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due: until, subject: stage.body });
}
