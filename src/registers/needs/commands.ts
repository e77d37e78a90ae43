// Needs 需求: posted → met or declined, each with an answer; two that are the same become one. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { admitted, byType, declaring } from '../register.js';
import type { Need, NeedStatus, NeedsState, Refusals } from './words.js';

const { command, refuse } = declaring<NeedsState, Refusals>();

const life = lifecycle<NeedStatus, 'meet' | 'decline' | 'reopen'>({
  meet: { open: 'met' },
  decline: { open: 'declined' },
  reopen: { met: 'open', declined: 'open' },
});

export const theNeed = (state: NeedsState, { fields }: { fields: { need: string } }) =>
  state.needs.get(fields.need) ?? refuse('need.unknown', { need: fields.need });

const refuseClosed = ({ need, status }: Need) =>
  status === 'open' ? undefined : refuse('need.closed', { need, status });

const among = (known: readonly string[], one: string | undefined): boolean =>
  one === undefined || known.length === 0 || known.includes(one);

export const post = command({
  type: 'need.post',
  fields: z.strictObject({
    need: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    channel: z.optional(word),
  }),
  who: ['anyone'],
  back: { by: { 'need.decline': ['need'], 'need.merge': ['need'] }, until: 'settled' },
  forOthers: true,
  judge(state, { fields: { need, kind, channel } }) {
    const { kinds, channels } = state.settings.needs;
    if (state.needs.has(need)) return refuse('need.exists', { need });
    if (kind !== undefined && !among(kinds, kind)) return refuse('need.kind-unknown', { kind, known: kinds });
    if (channel !== undefined && !among(channels, channel))
      return refuse('need.channel-unknown', { channel, known: channels });
    return admitted;
  },
  changes(draft, { fields, by, for: principal }) {
    draft.needs = draft.needs.set(fields.need, { ...fields, by: principal ?? by, status: 'open' });
  },
});

/** Met, by whatever was done about it; whoever has it is told how. */
export const meet = command({
  type: 'need.meet',
  fields: z.strictObject({ need: id, reply: text() }),
  who: ['convener', 'executor'],
  back: { by: { 'need.reopen': ['need'] }, until: 'kept' },
  subject: theNeed,
  judge: (_state, _asked, need) => refuseClosed(need) ?? admitted,
  changes(draft, { fields }, need) {
    draft.needs = draft.needs.set(need.need, { ...life.moved(need, 'meet'), reply: fields.reply });
  },
});

export const decline = command({
  type: 'need.decline',
  fields: z.strictObject({ need: id, reply: text() }),
  who: ['convener'],
  back: { by: { 'need.reopen': ['need'] }, until: 'kept' },
  subject: theNeed,
  judge: (_state, _asked, need) => refuseClosed(need) ?? admitted,
  changes(draft, { fields }, need) {
    draft.needs = draft.needs.set(need.need, { ...life.moved(need, 'decline'), reply: fields.reply });
  },
});

/** Two that say the same: the one goes on in the other. */
export const merge = command({
  type: 'need.merge',
  fields: z.strictObject({ need: id, into: id, reply: text() }),
  who: ['convener', 'recorder'],
  back: { by: { 'need.reopen': ['need'] }, until: 'kept' },
  subject: theNeed,
  judge(state, { fields: { into } }, need) {
    if (need.need === into) return refuse('need.itself', { need: into });
    const other = theNeed(state, { fields: { need: into } });
    if ('code' in other) return other;
    return refuseClosed(need) ?? refuseClosed(other) ?? admitted;
  },
  changes(draft, { fields: { into, reply } }, need) {
    draft.needs = draft.needs.set(need.need, { ...life.moved(need, 'decline'), reply, into });
  },
});

/** Said to be met, and it was not; or declined, and it is looked at again. */
export const reopen = command({
  type: 'need.reopen',
  fields: z.strictObject({ need: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'need.meet': ['need'], 'need.decline': ['need'] }, until: 'kept' },
  forOthers: true,
  subject: theNeed,
  judge: (_state, _asked, need) =>
    life.may(need, 'reopen') ? admitted : refuse('need.closed', { need: need.need, status: need.status }),
  changes(draft, _fact, need) {
    draft.needs = draft.needs.set(need.need, { ...life.moved(need, 'reopen'), reply: undefined, into: undefined });
  },
});

/** Everything declared here, by type. */
export const commands = byType(post, meet, decline, merge, reopen);
