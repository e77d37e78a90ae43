// What was done too early or by the wrong date is put right before anybody relied on it: a poll closed by hand is open again until its
// hour, an extension gets its right date, a result posted by mistake is taken down. Pure.
import * as z from 'zod/mini';
import { later } from '../../../calendar.js';
import { instant, someone, text } from '../../../fields.js';
import { dropDeadline, isKnown, periodEnd } from '../../../kernel/questions.js';
import { admitted, byType, command, found, refuse } from '../../command.js';
import { theStage } from '../stage.js';
import { startClock } from './poll.js';

/** Closed by hand too early: open again until the hour the notice gave, with a second person, while nothing is posted. */
export const reopenPoll = command({
  type: 'poll.reopen',
  fields: z.strictObject({ reason: text(), witness: someone }),
  who: ['convener', 'teller', 'chair'],
  back: { by: { 'poll.close': [] }, until: 'clock' },
  subject: theStage,
  may: ({ charter }) => (charter.vote.mayReopen === false ? refuse('poll.no-reopening', {}) : undefined),
  judge(state, { type, fields: { witness }, by, at }, { closes, shown }) {
    if (witness === by || !isKnown(state, witness)) return refuse('witness.needed', { type });
    // Who has read the result does not vote on it.
    return at >= closes || shown ? refuse('poll.over', { closes }) : found({ closes });
  },
  changes(draft, _fact, stage) {
    stage.closedAt = undefined;
    startClock(draft, stage);
  },
});

/** An extension to the wrong moment: it gets the right one, and is no further extension. */
export const correctExtension = command({
  type: 'extension.correct',
  fields: z.strictObject({ closes: instant, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'chair'],
  back: { by: { 'extension.correct': ['closes'] }, until: 'polled' },
  subject: theStage,
  judge(state, { fields: { closes }, at }, { extendedFrom, extendedAt = at }) {
    if (extendedFrom === undefined) return refuse('extension.none', {});
    // What was announced before the extension stands.
    const before = later(extendedFrom, at);
    if (closes < before) return refuse('extension.backwards', { closes, before });
    const latest = periodEnd(state, later(extendedFrom, extendedAt), state.charter.vote.extensions.days);
    return closes > latest ? refuse('extension.too-long', { closes, latest }) : admitted;
  },
  changes(draft, { fields }, stage) {
    stage.closes = fields.closes;
    startClock(draft, stage);
  },
});

/** Posted by mistake: it is taken down, and posted again with a time of its own once it is right. */
export const retractResult = command({
  type: 'result.retract',
  fields: z.strictObject({ reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'teller'],
  back: { by: { 'result.post': [] }, until: 'result' },
  subject: theStage,
  judge(_state, { at }, { postedUntil: until }) {
    return until !== undefined && at >= until ? refuse('posting.over', { until }) : admitted;
  },
  changes(draft, _fact, stage) {
    stage.postedUntil = undefined;
    dropDeadline(draft, 'posting');
  },
});

/** Everything declared here, by type. */
export const commands = byType(reopenPoll, correctExtension, retractResult);
