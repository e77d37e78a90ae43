// Resources 资源: offered → withdrawn, and each use engaged → released; never more of one in use than there is. Pure.
import * as z from 'zod/mini';
import { id, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { asker, endsFor, isAmong, isParty, speaksFor } from '../lists.js';
import { admitted, byType, declaring, found, isUsed, thingsOf } from '../register.js';
import type { Refusals, Resource, ResourceStatus, ResourcesState } from './words.js';

const { command, refuse } = declaring<ResourcesState, Refusals>();

const life = lifecycle<ResourceStatus, 'withdraw' | 'reopen' | 'keep'>({
  withdraw: { offered: 'withdrawn' },
  reopen: { withdrawn: 'offered' },
  keep: { offered: 'offered' },
});

/** So much of something that sums stay exact. */
const amount = z.int().check(z.gte(1), z.lte(1_000_000_000));

const theResource = (state: ResourcesState, { fields }: { fields: { resource: string } }) =>
  state.resources.get(fields.resource) ?? refuse('resource.unknown', { resource: fields.resource });

const refuseOutOfTurn = (resource: Resource, verb: keyof typeof life.table) =>
  life.may(resource, verb)
    ? undefined
    : refuse('resource.out-of-turn', { resource: resource.resource, status: resource.status });

/** Who keeps the list: they enter what bodies offer, put it right, and take off what is offered no more. */
const KEEPERS = ['convener', 'recorder'] as const;

type Offered = Pick<Resource, 'resource' | 'party'>;

/** Only whoever it belongs to offers it. */
const refuseOthers = (state: ResourcesState, { resource, party }: Offered, asked: Stamp) =>
  speaksFor(state, party, asked, KEEPERS) ? undefined : refuse('resource.not-yours', { resource, party });

const refuseEnding = (state: ResourcesState, { resource, party }: Offered, asked: Stamp) =>
  endsFor(state, party, asked, KEEPERS) ? undefined : refuse('resource.not-yours', { resource, party });

const refuseKind = (state: ResourcesState, kind: string | undefined) => {
  const { kinds } = state.settings.resources;
  return kind === undefined || isAmong(kinds, kind)
    ? undefined
    : refuse('resource.kind-unknown', { kind, known: kinds });
};

export const offer = command({
  type: 'resource.offer',
  fields: z.strictObject({
    resource: id,
    title: text(200),
    text: z.optional(text()),
    kind: z.optional(word),
    /** The body whose it is; whoever offers it where nothing is said. */
    party: z.optional(id),
    capacity: z._default(amount, 1),
  }),
  who: ['anyone'],
  back: {
    by: { 'resource.correct': ['resource', 'title', 'text', 'kind', 'capacity'], 'resource.withdraw': ['resource'] },
    until: 'kept',
  },
  concerns: ['party'],
  forOthers: true,
  judge(state, asked) {
    const { resource, kind, party = asker(asked) } = asked.fields;
    if (state.resources.has(resource)) return refuse('resource.exists', { resource });
    if (!isParty(state, party)) return refuse('resource.party-unknown', { party });
    return refuseOthers(state, { resource, party }, asked) ?? refuseKind(state, kind) ?? found({ party });
  },
  changes(draft, { fields, finding }) {
    const { party } = finding;
    draft.resources = draft.resources.set(fields.resource, { ...fields, party, engaged: 0, status: 'offered' });
  },
});

/** What was entered wrongly, or has changed: what is in use stays in use. */
export const correct = command({
  type: 'resource.correct',
  fields: z.strictObject({
    resource: id,
    title: z.optional(text(200)),
    text: z.optional(text()),
    kind: z.optional(word),
    capacity: z.optional(amount),
    reason: text(),
  }),
  who: ['anyone'],
  back: { by: { 'resource.correct': ['resource', 'title', 'text', 'kind', 'capacity'] }, until: 'kept' },
  corrects: { thing: 'resource', said: ['resource.offer'] },
  forOthers: true,
  subject: theResource,
  judge(state, asked, one) {
    const { kind, capacity = one.capacity } = asked.fields;
    const refused = refuseOutOfTurn(one, 'keep') ?? refuseEnding(state, one, asked) ?? refuseKind(state, kind);
    if (refused) return refused;
    const { resource, engaged } = one;
    return capacity < engaged ? refuse('resource.capacity-below', { resource, capacity, engaged }) : admitted;
  },
  changes(draft, { fields }, one) {
    draft.resources = draft.resources.set(one.resource, {
      ...one,
      title: fields.title ?? one.title,
      text: fields.text ?? one.text,
      kind: fields.kind ?? one.kind,
      capacity: fields.capacity ?? one.capacity,
    });
  },
});

/** Put to use, for something that may stand in another register. */
export const engage = command({
  type: 'resource.engage',
  fields: z.strictObject({
    resource: id,
    use: id,
    title: text(200),
    towards: z.optional(z.strictObject({ register: word, id })),
    slots: z._default(amount, 1),
  }),
  who: ['convener', 'executor'],
  back: { by: { 'resource.release': ['use'] }, until: 'kept' },
  subject: theResource,
  judge(state, { fields: { use, towards, slots } }, one) {
    const refused = refuseOutOfTurn(one, 'keep');
    if (refused) return refused;
    if (state.resourceUses.has(use)) return refuse('resource.use-exists', { use });
    if (towards && !(isUsed(state, towards.register) && thingsOf(state, towards.register).has(towards.id)))
      return refuse('resource.purpose-unknown', towards);
    const free = one.capacity - one.engaged;
    return slots > free
      ? refuse('resource.full', { resource: one.resource, asked: slots, free })
      : found({ free: free - slots });
  },
  changes(draft, { fields, by }, one) {
    draft.resourceUses = draft.resourceUses.set(fields.use, { ...fields, by, status: 'engaged' });
    draft.resources = draft.resources.set(one.resource, { ...one, engaged: one.engaged + fields.slots });
  },
});

/** The use is over, or was entered by mistake. */
export const release = command({
  type: 'resource.release',
  fields: z.strictObject({ use: id, reason: z.optional(text()) }),
  who: ['anyone'],
  back: { by: { 'resource.engage': [] }, until: 'kept' },
  forOthers: true,
  subject(state, { fields: { use } }) {
    const taken = state.resourceUses.get(use);
    const resource = taken && state.resources.get(taken.resource);
    return resource ? { taken, resource } : refuse('resource.use-unknown', { use });
  },
  judge(state, asked, { taken, resource }) {
    if (taken.status === 'released') return refuse('resource.released', { use: taken.use });
    const refused = taken.by === asker(asked) ? undefined : refuseEnding(state, resource, asked);
    return (
      refused ??
      found({
        resource: resource.resource,
        slots: taken.slots,
        free: resource.capacity - resource.engaged + taken.slots,
      })
    );
  },
  changes(draft, _fact, { taken, resource }) {
    draft.resourceUses = draft.resourceUses.set(taken.use, { ...taken, status: 'released' });
    draft.resources = draft.resources.set(resource.resource, { ...resource, engaged: resource.engaged - taken.slots });
  },
});

/** No longer on offer: not while any of it is in use. */
export const withdraw = command({
  type: 'resource.withdraw',
  fields: z.strictObject({ resource: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'resource.reopen': ['resource'] }, until: 'kept' },
  forOthers: true,
  subject: theResource,
  judge(state, asked, one) {
    const refused = refuseOutOfTurn(one, 'withdraw') ?? refuseEnding(state, one, asked);
    if (refused) return refused;
    const { resource, engaged } = one;
    return engaged > 0 ? refuse('resource.engaged', { resource, engaged }) : admitted;
  },
  changes(draft, { fields }, one) {
    draft.resources = draft.resources.set(one.resource, { ...life.moved(one, 'withdraw'), reason: fields.reason });
  },
});

export const reopen = command({
  type: 'resource.reopen',
  fields: z.strictObject({ resource: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'resource.withdraw': ['resource'] }, until: 'kept' },
  forOthers: true,
  subject: theResource,
  judge: (state, asked, one) => refuseOutOfTurn(one, 'reopen') ?? refuseOthers(state, one, asked) ?? admitted,
  changes(draft, _fact, one) {
    draft.resources = draft.resources.set(one.resource, { ...life.moved(one, 'reopen'), reason: undefined });
  },
});

/** Everything declared here, by type. */
export const commands = byType(offer, correct, engage, release, withdraw, reopen);
