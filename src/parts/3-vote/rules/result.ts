// What a count leads to: the result posted, confirmed, or overturned by an objection. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { text } from '../../../fields.js';
import { type CalendarGap, periodOf, readWith } from '../../../kernel/periods.js';
import { dropDeadline, itemsThat, setDeadline } from '../../../kernel/questions.js';
import type { VoteOutcome } from '../../../law/index.js';
import { emptyRoom } from '../../attendance/room.js';
import { byType, command, found, refuse, refuseReturn, type State } from '../../command.js';
import { itemStatus, reopenItem } from '../../common/item-status.js';
import { unfinished } from '../../unfinished.js';
import { hasMoreStages } from '../counting.js';
import type { Stage } from '../slice.js';
import { theStage } from '../stage.js';
import type { AfterVote } from '../words.js';

/** The clock within which an objection has to be answered. */
export const clockOf = (objection: string): string => `objection:${objection}`;

/** Until when a result is posted, and what that should be read with. */
export interface Posting {
  until: Instant;
  calendar?: CalendarGap;
}

export const postResult = command({
  type: 'result.post',
  fields: z.strictObject({ place: z.optional(text(200)) }),
  who: ['convener', 'teller'],
  subject: theStage,
  judge(state, { at }, { body }) {
    const { postingDays, bodies } = state.charter.vote;
    const counted = periodOf(state, at, bodies[body]?.postingDays ?? postingDays);
    return found<Posting>({ until: counted.end, ...readWith(counted) });
  },
  changes(draft, { finding: { until: due }, at }, stage) {
    stage.postedUntil = due;
    if (due > at) setDeadline(draft, { id: 'posting', kind: 'posting', step: 'vote', due, subject: stage.body });
  },
});

/** What a finished stage says of each item. */
function outcomesOf(stage: Stage): Record<string, VoteOutcome> {
  if (stage.held === 'external') return stage.external;
  return Object.fromEntries((stage.counts.at(-1)?.items ?? []).map(({ item, outcome }) => [item, outcome]));
}

/** Objections that still stand in the way of the result. */
function refuseOutstanding(state: State, { objections }: Stage) {
  const { blocking } = state.charter.vote.objections;
  const outstanding = Object.values(objections).filter(({ status, replied }) =>
    status === 'withdrawn' || status === 'upheld' ? false : blocking || !replied,
  );
  return outstanding.length > 0
    ? refuse('objection.outstanding', { objections: outstanding.map(({ objection }) => objection) })
    : undefined;
}

type Otherwise = 'deliberation' | 'call-again' | 'close' | undefined;

/** Why what is to follow for items that did not pass cannot be. */
function refuseOtherwise(state: State, { items }: Stage, outcomes: Record<string, VoteOutcome>, otherwise: Otherwise) {
  if (otherwise === 'deliberation') return refuseReturn(state);
  if (otherwise === 'call-again') {
    const max = state.charter.vote.maxCalls;
    for (const item of items) {
      const calls = state.vote.calls[item] ?? 1;
      if (outcomes[item] === 'not-formed' && calls >= max) return refuse('calls.used-up', { item, calls, max });
    }
  }
  const left = items.filter((item) => outcomes[item] !== 'passed');
  return left.length > 0 && otherwise === undefined
    ? refuse('confirmation.needs-otherwise', { items: left })
    : undefined;
}

/** Where the consultation goes from here. */
function wayOn(state: State, { items }: Stage, outcomes: Record<string, VoteOutcome>, otherwise: Otherwise): AfterVote {
  const passed = items.filter((item) => outcomes[item] === 'passed');
  const again = otherwise === 'call-again' && items.some((item) => outcomes[item] === 'not-formed');
  const waiting = itemsThat(state, 'frozen').length > 0;
  if (again || waiting || passed.some((item) => hasMoreStages(state, item))) return 'next';
  const decided = [...passed, ...itemsThat(state, 'passed', 'agreed').map(({ item }) => item)];
  if (decided.some((item) => state.items[item]?.becomes === 'project')) return 'conversion';
  // Projects of other items, claims and call-outs go on even where nothing of this vote does.
  if (unfinished(state)) return 'conversion';
  if (decided.length > 0) return 'adopted';
  if (otherwise === 'deliberation') return 'deliberation';
  const failed = items.some((item) => outcomes[item] === 'failed') || itemsThat(state, 'failed').length > 0;
  return failed ? 'not-adopted' : 'not-formed';
}

export const confirm = command({
  type: 'result.confirm',
  fields: z.strictObject({
    /** What follows for items that did not pass. */
    otherwise: z.optional(z.enum(['deliberation', 'call-again', 'close'])),
  }),
  who: ['convener'],
  subject: theStage,
  judge(state, { fields: { otherwise }, at }, stage) {
    const outcomes = outcomesOf(stage);
    const undecided = stage.items.filter((item) => outcomes[item] === undefined);
    if (undecided.length > 0) return refuse('stage.undecided', { items: undecided });
    if (stage.postedUntil !== undefined && at < stage.postedUntil)
      return refuse('posting.running', { until: stage.postedUntil });
    return (
      refuseOutstanding(state, stage) ??
      refuseOtherwise(state, stage, outcomes, otherwise) ??
      found({ outcomes, way: wayOn(state, stage, outcomes, otherwise) })
    );
  },
  changes(draft, { fields, finding }, stage) {
    for (const [id, outcome] of Object.entries(finding.outcomes)) {
      const item = draft.items[id];
      if (!item) continue;
      if (outcome === 'passed' && item.stage + 1 < item.route.length) {
        item.stage += 1;
        itemStatus.move(item, 'call-off');
        draft.vote.calls[id] = 0;
      } else if (outcome === 'not-formed' && fields.otherwise === 'call-again') itemStatus.move(item, 'call-off');
      else itemStatus.move(item, outcome);
    }
    if (finding.way === 'deliberation') reopen(draft);
    endStage(draft, stage, finding.outcomes);
  },
});

/** Items that did not pass are deliberated again. */
function reopen(draft: State): void {
  for (const { item } of itemsThat(draft, 'failed', 'not-formed', 'voting', 'frozen')) reopenItem(draft, item);
}

/** The stage is over: what it was and how it ended is kept, its clocks stop. */
function endStage(
  draft: State,
  { number, body, rule, objections }: Stage,
  outcomes: Record<string, VoteOutcome>,
): void {
  draft.vote.over.push({ number, body, rule, outcomes });
  for (const id of ['poll', 'posting', ...Object.keys(objections).map(clockOf)]) dropDeadline(draft, id);
  draft.vote.current = undefined;
  emptyRoom(draft);
}

/** An objection was upheld: the vote is held again, or the matter goes back to be talked over. */
export function overturn(draft: State, stage: Stage, way: 'preparing' | 'deliberation'): void {
  if (way === 'deliberation') reopen(draft);
  else {
    for (const id of stage.items) {
      // This stage again, not the whole route.
      const item = draft.items[id];
      if (item) itemStatus.move(item, 'call-off');
    }
  }
  endStage(draft, stage, {});
}

/** Everything declared here, by type. */
export const commands = byType(postResult, confirm);
