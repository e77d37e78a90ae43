// What a count leads to: the result posted, confirmed, or overturned by an objection. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { text } from '../../../fields.js';
import { type CalendarGap, periodOf, readWith } from '../../../kernel/periods.js';
import { dropDeadline, itemsThat, setDeadline } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import type { Item } from '../../../kernel/state.js';
import type { VoteOutcome } from '../../../law/index.js';
import { emptyRoom } from '../../attendance/room.js';
import { byType, command, found, refuse, refuseReturn, type State } from '../../command.js';
import { itemStatus, reopenItem } from '../../common/item-status.js';
import { unfinished } from '../../unfinished.js';
import { hasMoreStages } from '../counting.js';
import type { Stage } from '../slice.js';
import { theStage } from '../stage.js';
import type { AfterFailure, AfterVote, ChoiceCount, Question } from '../words.js';

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
  back: { by: { 'result.retract': [] }, until: 'posting' },
  subject: theStage,
  judge(state, { at }, { body }) {
    const { postingDays, bodies } = state.charter.vote;
    const counted = periodOf(state, at, bodies[body]?.postingDays ?? postingDays);
    return found<Posting>({ until: counted.end, ...readWith(counted) });
  },
  changes(draft, { finding: { until: due }, at }, stage) {
    stage.postedUntil = due;
    if (since(draft, 1)) stage.shown = true;
    if (due > at) setDeadline(draft, { id: 'posting', kind: 'posting', step: 'vote', due, subject: stage.body });
  },
});

/** What a finished stage says of each item. Where somebody was elected before, seats that stay empty do not undo it. */
function outcomesOf({ items }: State, stage: Stage): Record<string, VoteOutcome> {
  if (stage.held === 'external') return stage.external;
  return Object.fromEntries(
    (stage.counts.at(-1)?.items ?? []).map(({ item, outcome }) => [
      item,
      (items[item]?.elected?.length ?? 0) > 0 ? 'passed' : outcome,
    ]),
  );
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

/** What the last count made of an item; and of the choice among its options, where it is one. */
const countOf = ({ counts }: Stage, id: string) => counts.at(-1)?.items.find(({ item }) => item === id);

const choiceIn = (stage: Stage, id: string) => countOf(stage, id)?.choice;

/** Items that are voted on again where the vote is called again: those not formed, and those with seats left (另行选举). */
const calledAgain = (stage: Stage, outcomes: Record<string, VoteOutcome>): string[] =>
  stage.items.filter((item) => outcomes[item] === 'not-formed' || (choiceIn(stage, item)?.vacant ?? 0) > 0);

/**
 * Who stands for the seats that are left: those tied for them, or else those with most votes, one more than there are seats, and
 * everybody equal to the last of them (law/election.ts); all who stood where votes by name were not what was counted.
 */
function standingAgain(
  { options, elected, vacant, tie }: ChoiceCount,
  { form: { by, marks }, candidates }: Question,
): string[] {
  if (marks !== 'names') return candidates.filter((option) => !elected.includes(option));
  if (tie) return tie.among;
  const left = options.filter(({ option }) => !elected.includes(option));
  const votes = left.map(({ support }) => support[by]).sort((one, other) => other - one);
  const last = votes[Math.min(vacant, votes.length - 1)] ?? 0;
  return left.filter(({ support }) => support[by] >= last).map(({ option }) => option);
}

/** Who was elected, or what was chosen, item by item; nothing where nothing was a choice. */
function electedIn(stage: Stage): { elected?: Record<string, string[]> } {
  if (stage.chosenElsewhere) return { elected: stage.chosenElsewhere };
  const chosen = stage.items.flatMap((item) => {
    const counted = countOf(stage, item);
    // What fails for want of somebody's consent elects nobody either.
    return counted?.choice ? [[item, counted.outcome === 'passed' ? counted.choice.elected : []] as const] : [];
  });
  return chosen.length > 0 ? { elected: Object.fromEntries(chosen) } : {};
}

const WAYS: readonly AfterFailure[] = ['deliberation', 'call-again', 'close'];

type Otherwise = AfterFailure | undefined;

/** Why this cannot follow for items that did not pass. */
function refuseWay(state: State, stage: Stage, outcomes: Record<string, VoteOutcome>, way: AfterFailure) {
  if (way === 'deliberation') return refuseReturn(state, 'deliberation');
  if (way === 'close') return undefined;
  const max = state.charter.vote.maxCalls;
  const again = calledAgain(stage, outcomes);
  if (again.length === 0 && since(state, 5)) {
    const failed = stage.items.filter((item) => outcomes[item] === 'failed');
    return refuse('confirmation.none-again', { items: failed });
  }
  for (const item of again) {
    const calls = state.vote.calls[item] ?? 1;
    if (calls >= max) return refuse('calls.used-up', { item, calls, max });
  }
  return undefined;
}

/** Why what is to follow cannot, or nobody said what does. */
function refuseOtherwise(state: State, stage: Stage, outcomes: Record<string, VoteOutcome>, otherwise: Otherwise) {
  if (otherwise !== undefined) return refuseWay(state, stage, outcomes, otherwise);
  // Seats nobody took are voted on again, or left as they are: somebody says which.
  const left = stage.items.filter((item) => outcomes[item] !== 'passed' || (choiceIn(stage, item)?.vacant ?? 0) > 0);
  if (left.length === 0) return undefined;
  return refuse('confirmation.needs-otherwise', {
    items: left,
    vacant: left.filter((item) => outcomes[item] === 'passed'),
    ways: WAYS.filter((way) => !refuseWay(state, stage, outcomes, way)),
  });
}

/** Where the consultation goes from here. */
function wayOn(state: State, stage: Stage, outcomes: Record<string, VoteOutcome>, otherwise: Otherwise): AfterVote {
  const { items } = stage;
  const passed = items.filter((item) => outcomes[item] === 'passed');
  const again = otherwise === 'call-again' && calledAgain(stage, outcomes).length > 0;
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

const isFormed = (stage: Stage, id: string): boolean => countOf(stage, id)?.outcome !== 'not-formed';

/** Writes down who was elected, beside those who were before; of one plan, that it was chosen. */
function seat(item: Item, stage: Stage, elected: string[] | undefined): void {
  const question = stage.questions?.[item.item];
  const choice = choiceIn(stage, item.item);
  if (elected && question && stage.chosenElsewhere) {
    item.elected = elected;
    if (question.form.seats === 1) item.chosen = elected[0];
    return;
  }
  // A vote that was not formed elects nobody, and all stand again as they stood.
  if (!elected || !question || !choice || !isFormed(stage, item.item)) return;
  item.elected = [...(item.elected ?? []), ...elected];
  item.standing = choice.vacant > 0 ? standingAgain(choice, question) : undefined;
  if (question.form.seats === 1) item.chosen = item.elected[0];
}

/** What a confirmed result comes to, and where it leads. */
export interface Confirmed {
  outcomes: Record<string, VoteOutcome>;
  /** Of choices among options: who was elected, or what was chosen. */
  elected?: Record<string, string[]>;
  way: AfterVote;
}

export const confirm = command({
  type: 'result.confirm',
  fields: z.strictObject({
    /** What follows for items that did not pass. */
    otherwise: z.optional(z.enum(WAYS)),
  }),
  who: ['convener'],
  back: { never: 'relied' },
  subject: theStage,
  judge(state, { fields: { otherwise }, at }, stage) {
    const outcomes = outcomesOf(state, stage);
    const undecided = stage.items.filter((item) => outcomes[item] === undefined);
    if (undecided.length > 0) return refuse('stage.undecided', { items: undecided });
    if (stage.postedUntil !== undefined && at < stage.postedUntil)
      return refuse('posting.running', { until: stage.postedUntil });
    return (
      refuseOutstanding(state, stage) ??
      refuseOtherwise(state, stage, outcomes, otherwise) ??
      found<Confirmed>({ outcomes, ...electedIn(stage), way: wayOn(state, stage, outcomes, otherwise) })
    );
  },
  changes(draft, { fields, finding }, stage) {
    const again = fields.otherwise === 'call-again' ? calledAgain(stage, finding.outcomes) : [];
    for (const [id, outcome] of Object.entries(finding.outcomes)) {
      const item = draft.items[id];
      if (!item) continue;
      seat(item, stage, finding.elected?.[id]);
      if (again.includes(id)) itemStatus.move(item, 'call-off');
      else if (outcome === 'passed' && item.stage + 1 < item.route.length) {
        item.stage += 1;
        // The next stage chooses among those this one chose.
        if (item.elected) item.standing = item.elected;
        item.elected = undefined;
        itemStatus.move(item, 'call-off');
        draft.vote.calls[id] = 0;
      } else itemStatus.move(item, outcome);
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
      if (!item) continue;
      itemStatus.move(item, 'call-off');
      // What was overturned was no call: a second one asks for less only where the first was not formed.
      if (since(draft, 1)) draft.vote.calls[id] = (draft.vote.calls[id] ?? 1) - 1;
    }
  }
  endStage(draft, stage, {});
}

/** Everything declared here, by type. */
export const commands = byType(postResult, confirm);
