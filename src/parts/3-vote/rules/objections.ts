// Objections to a posted result: filed, answered, mediated, withdrawn, noted or upheld. Pure.
import * as z from 'zod/mini';
import type { Instant } from '../../../calendar.js';
import { id, newId, someone, text } from '../../../fields.js';
import { lifecycle } from '../../../kernel/lifecycle.js';
import { type CalendarGap, periodOf, readWith } from '../../../kernel/periods.js';
import { dropDeadline, momentOf, setDeadline } from '../../../kernel/questions.js';
import { admitted, byType, command, found, refuse, refuseReturn, type State } from '../../command.js';
import type { Objection, ObjectionStatus } from '../slice.js';
import { theStage } from '../stage.js';
import { clockOf, overturn } from './result.js';

/** Settled are only those that were withdrawn or upheld: an answer or a note keeps nobody from the next. */
const unsettled = (to: ObjectionStatus) => ({ filed: to, replied: to, mediated: to, noted: to });

type Verb = 'reply' | 'mediate' | 'withdraw' | 'note' | 'uphold';

const life = lifecycle<ObjectionStatus, Verb>({
  reply: unsettled('replied'),
  mediate: unsettled('mediated'),
  withdraw: unsettled('withdrawn'),
  note: unsettled('noted'),
  uphold: unsettled('upheld'),
});

/** When an objection has to be answered, and what that should be read with. */
export interface Filed {
  replyDue: Instant | null;
  calendar?: CalendarGap;
}

export const file = command({
  type: 'objection.file',
  fields: z.strictObject({ objection: newId, item: id, text: text() }),
  who: ['anyone'],
  back: { by: { 'objection.withdraw': ['objection'] }, until: 'result' },
  forOthers: true,
  subject: theStage,
  judge(state, claim, { objections, items, postedUntil: until }) {
    const { objection, item } = claim.fields;
    if (objections[objection]) return refuse('objection.exists', { objection });
    if (!items.includes(item)) return refuse('ballot.not-on-ballot', { items: [item] });
    if (until !== undefined && momentOf(state, claim).moment > until) return refuse('posting.over', { until });
    const { replyDays } = state.charter.vote.objections;
    if (replyDays === 0) return found<Filed>({ replyDue: null });
    const counted = periodOf(state, claim.at, replyDays);
    return found<Filed>({ replyDue: counted.end, ...readWith(counted) });
  },
  changes(draft, { fields: { objection, item }, finding: { replyDue: due }, by, for: principal }, stage) {
    stage.objections[objection] = { objection, item, by: principal ?? by, status: 'filed', replied: false };
    if (due !== null)
      setDeadline(draft, { id: clockOf(objection), kind: 'reply', step: 'vote', due, subject: objection });
  },
});

const theObjection = (state: State, { fields: { objection } }: { fields: { objection: string } }) =>
  state.vote.current?.objections[objection] ?? refuse('objection.unknown', { objection });

const refuseMove = ({ objection, status }: Objection, verb: Verb) =>
  life.next(status, verb) ? undefined : refuse('objection.settled', { objection, status });

export const reply = command({
  type: 'objection.reply',
  fields: z.strictObject({ objection: id, reply: text() }),
  who: ['convener'],
  back: { by: { 'objection.reply': ['objection', 'reply'] }, until: 'result' },
  subject: theObjection,
  judge: (state, { fields }, objection) =>
    refuseMove(objection, 'reply') ?? found({ late: state.overdue[clockOf(fields.objection)] !== undefined }),
  changes(draft, { fields }, objection) {
    life.move(objection, 'reply');
    objection.replied = true;
    dropDeadline(draft, clockOf(fields.objection));
  },
});

export const mediate = command({
  type: 'objection.mediate',
  fields: z.strictObject({
    objection: id,
    mediator: someone,
    outcome: z.enum(['agreed', 'not-agreed']),
    text: text(),
  }),
  who: ['convener', 'authority'],
  back: { by: { 'objection.mediate': ['objection', 'mediator', 'outcome', 'text'] }, until: 'result' },
  subject: theObjection,
  judge: (_state, _claim, objection) => refuseMove(objection, 'mediate') ?? admitted,
  changes(_draft, _fact, objection) {
    life.move(objection, 'mediate');
  },
});

export const withdrawObjection = command({
  type: 'objection.withdraw',
  fields: z.strictObject({ objection: id, terms: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'objection.file': [] }, until: 'posting' },
  forOthers: true,
  subject: theObjection,
  judge(_state, { fields, by, for: principal }, objection) {
    const theirs = objection.by === (principal ?? by);
    return (
      refuseMove(objection, 'withdraw') ??
      (theirs ? admitted : refuse('objection.not-yours', { objection: fields.objection }))
    );
  },
  changes(draft, { fields }, objection) {
    life.move(objection, 'withdraw');
    dropDeadline(draft, clockOf(fields.objection));
  },
});

export const note = command({
  type: 'objection.note',
  fields: z.strictObject({ objection: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'objection.reply': ['objection'], 'objection.uphold': ['objection'] }, until: 'result' },
  subject: theObjection,
  judge: (_state, _claim, objection) => refuseMove(objection, 'note') ?? admitted,
  changes(_draft, _fact, objection) {
    life.move(objection, 'note');
  },
});

export const uphold = command({
  type: 'objection.uphold',
  fields: z.strictObject({ objection: id, reason: text(), way: z.enum(['vote-again', 'deliberation']) }),
  who: ['convener', 'authority'],
  back: { by: { 'notice.post': [], 'round.call': [] }, until: 'again' },
  subject: theObjection,
  judge(state, { fields }, objection) {
    const back = fields.way === 'deliberation';
    return (
      refuseMove(objection, 'uphold') ??
      (back ? refuseReturn(state, 'deliberation') : undefined) ??
      found({ way: back ? ('deliberation' as const) : ('preparing' as const) })
    );
  },
  changes(draft, { finding }) {
    if (draft.vote.current) overturn(draft, draft.vote.current, finding.way);
  },
});

/** Everything declared here, by type. */
export const commands = byType(file, reply, mediate, withdrawObjection, note, uphold);
