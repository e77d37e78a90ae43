// Slips of a session, put right before anything was built on them: the count of a motion, options closed on the wrong one, a round
// closed too early. Pure.
import * as z from 'zod/mini';
import { count, id, someone, text } from '../../../fields.js';
import { isRefused } from '../../../kernel/refusal.js';
import { admitted, byType, command, found, refuse, type State, type StateDraft } from '../../command.js';
import { reopenItem } from '../../common/item-status.js';
import { theItem } from '../../common/items.js';
import type { Decided } from '../words.js';
import { carry, judgeMotion, motionStatus, onTheFloor } from './motions.js';
import { startRound } from './rounds.js';
import { standingAfter } from './standing.js';

/** Why the last decision may not be counted otherwise any more: something was built on it. */
function refuseBuiltOn(state: State, { motion, after }: Decided) {
  const { pending } = state.deliberation;
  const top = pending.at(-1);
  if (top !== undefined && pending.join() !== after.pending.join()) return refuse('motion.pending', { motion: top });
  const item = state.items[after.item];
  const option = item?.options.find((one) => one.option === after.option);
  const same = item?.status === after.status && item.chosen === after.chosen && option?.amendments === after.amendments;
  return same ? undefined : refuse('motion.built-on', { motion });
}

/** Undoes what a motion did that was carried. */
function undo(draft: StateDraft, { before, after }: Decided): void {
  const { deliberation } = draft;
  const item = draft.items[after.item];
  if (!item) return;
  if (after.status !== before.status) reopenItem(draft, after.item);
  item.chosen = before.chosen;
  item.reply = before.reply;
  const option = item.options.find((one) => one.option === after.option);
  if (option && before.text !== undefined) {
    option.text = before.text;
    option.amendments = before.amendments ?? 0;
    if (before.called) Object.assign(option, before.called);
  }
  const under = before.under && deliberation.motions[before.under.motion];
  if (under && before.under) under.text = before.under.text;
  if (before.ranking) deliberation.rankings[after.item] = before.ranking;
  deliberation.pending = before.pending;
  deliberation.debateClosed = before.debateClosed;
  deliberation.requests = before.requests;
}

/** The votes on a motion were mistyped or miscounted: what it did follows the right ones. */
export const correctMotion = command({
  type: 'motion.correct',
  fields: z.strictObject({
    motion: id,
    for: count,
    against: count,
    abstain: count,
    casting: z.optional(z.enum(['for', 'against'])),
    reason: text(),
    witness: z.optional(someone),
  }),
  who: ['chair', 'recorder'],
  back: { by: { 'motion.correct': ['motion', 'for', 'against', 'abstain', 'casting'] }, until: 'built' },
  subject(state, naming) {
    const about = onTheFloor(state, naming);
    if (isRefused(about)) return about;
    const { last } = state.deliberation;
    return last?.motion === naming.fields.motion ? { about, last } : refuse('motion.built-on', naming.fields);
  },
  judge(state, { fields }, { about, last }) {
    return refuseBuiltOn(state, last) ?? judgeMotion(state, fields, about.motion);
  },
  changes(draft, { finding: { adopted } }, { about, last }) {
    if (adopted === (about.motion.status === 'adopted')) return;
    motionStatus.move(about.motion, 'turn');
    if (adopted) carry(draft, about);
    else undo(draft, last);
    last.after = standingAfter(draft, about);
  },
});

/** Options frozen or agreed on by mistake: the item is open again, with all its options. */
export const reopenOptions = command({
  type: 'options.reopen',
  fields: z.strictObject({ item: id, reason: text(), witness: z.optional(someone) }),
  who: ['chair', 'convener'],
  back: { by: { 'options.freeze': ['item'] }, until: 'concluded' },
  subject: theItem,
  judge: (_state, _claim, { item, status }) =>
    status === 'frozen' || status === 'agreed' ? admitted : refuse('item.not-frozen', { item, status }),
  changes(draft, _fact, { item }) {
    reopenItem(draft, item);
  },
});

/** Closed too early: the round goes on where it was, as long as nothing was called or concluded since. */
export const reopenRound = command({
  type: 'round.reopen',
  fields: z.strictObject({ reason: text(), witness: z.optional(someone) }),
  who: ['chair', 'convener'],
  back: { by: { 'round.close': [] }, until: 'round' },
  subject: ({ deliberation: { lastRound } }) => lastRound ?? refuse('round.none-closed', {}),
  judge(_state, { at }, { round: { form, closes } }) {
    if (form !== 'session' && closes !== undefined && at >= closes) return refuse('round.over', { closes });
    return found({ next: form === 'session' ? ('adjourned' as const) : ('collecting' as const) });
  },
  changes(draft, _fact, { round, requests, speeches, debateClosed }) {
    const { deliberation } = draft;
    startRound(draft, round);
    deliberation.held.pop();
    deliberation.round = round;
    deliberation.requests = requests;
    deliberation.speeches = speeches;
    deliberation.debateClosed = debateClosed;
    deliberation.lastRound = undefined;
  },
});

/** Everything declared here, by type. */
export const commands = byType(correctMotion, reopenOptions, reopenRound);
