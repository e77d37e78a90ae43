// When the poll opens, how long it stays open, and when it is over. Pure.
import * as z from 'zod/mini';
import { type Instant, later } from '../../../calendar.js';
import { instant, text } from '../../../fields.js';
import { dropDeadline, periodEnd, setDeadline } from '../../../kernel/questions.js';
import { since } from '../../../kernel/revisions.js';
import { admitted, byType, command, found, refuse, type State } from '../../command.js';
import type { Stage } from '../slice.js';
import { theStage } from '../stage.js';

/** The clock that ends the poll by itself. */
export function startClock(draft: State, { closes: due, body: subject }: Stage): void {
  setDeadline(draft, { id: 'poll', kind: 'poll', step: 'vote', due, subject });
}

export const openPoll = command({
  type: 'poll.open',
  fields: z.strictObject({}),
  who: ['convener', 'teller', 'chair'],
  back: { by: { 'notice.withdraw': [] }, until: 'answered' },
  subject: theStage,
  judge: (_state, { at }, { opens }) => (at < opens ? refuse('notice.running', { opens }) : admitted),
  changes(draft, { at, seq }, stage) {
    stage.openedAt = at;
    stage.openedSeq = seq;
    startClock(draft, stage);
  },
});

export const extend = command({
  type: 'poll.extend',
  fields: z.strictObject({ closes: instant, reason: text() }),
  who: ['convener', 'chair'],
  back: { by: { 'extension.correct': ['closes'] }, until: 'polled' },
  subject: theStage,
  may(state) {
    const { max } = state.charter.vote.extensions;
    const extensions = state.vote.current?.extensions ?? 0;
    return extensions >= max ? refuse('extension.used-up', { extensions, max }) : undefined;
  },
  judge(state, { fields: { closes }, at }, stage) {
    const last = stage.counts.at(-1);
    const formed = last?.items.filter(({ outcome }) => outcome !== 'not-formed').map(({ item }) => item) ?? [];
    // Once counted, only a vote that was not formed may go on: otherwise one would poll until the answer pleases.
    if (formed.length > 0) return refuse('extension.formed', { items: formed });
    const before = stage.closedAt === undefined ? stage.closes : at;
    if (closes <= before) return refuse('extension.backwards', { closes, before });
    const latest = periodEnd(state, later(stage.closes, at), state.charter.vote.extensions.days);
    return closes > latest ? refuse('extension.too-long', { closes, latest }) : admitted;
  },
  changes(draft, { fields, at }, stage) {
    if (since(draft, 1)) {
      stage.extendedFrom = stage.closes;
      stage.extendedAt = at;
    }
    stage.extensions += 1;
    stage.closes = fields.closes;
    stage.closedAt = undefined;
    startClock(draft, stage);
  },
});

function endPoll(draft: State, stage: Stage, at: Instant): void {
  stage.closedAt = at;
  dropDeadline(draft, 'poll');
}

export const closePoll = command({
  type: 'poll.close',
  fields: z.strictObject({}),
  who: ['convener', 'teller', 'chair'],
  back: { by: { 'poll.reopen': [] }, until: 'hour' },
  subject: theStage,
  may(state) {
    const stage = state.vote.current;
    if (!stage || state.charter.vote.mayCloseEarly) return undefined;
    // People were told until when they may vote. Where hands were counted, or everybody has voted, nobody is cut off.
    const shown = stage.items.every((item) => stage.shows[item]);
    const outstanding = stage.roll.members.size - stage.box.ballots.size - stage.invalid.size;
    return shown || outstanding === 0 ? undefined : refuse('poll.not-over', { closes: stage.closes, outstanding });
  },
  judge: (_state, { at }) => found({ at }),
  changes: (draft, { finding }, stage) => endPoll(draft, stage, finding.at),
});

/** The poll closed by itself at its hour, whenever that came to be recorded. */
export function pollOver(draft: State, { finding }: { finding: { due: Instant } }): void {
  if (draft.vote.current) endPoll(draft, draft.vote.current, finding.due);
}

/** Everything declared here, by type. */
export const commands = byType(openPoll, extend, closePoll);
