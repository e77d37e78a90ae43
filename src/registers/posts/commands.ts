// Posts held across bodies 双向进入、交叉任职: taken, renewed, left, removed; and who is related to whom. Pure.
import * as z from 'zod/mini';
import { id, someone, text, word } from '../../fields.js';
import { isKnown, momentOf, periodEnd } from '../../kernel/questions.js';
import { speaksFor } from '../lists.js';
import { admitted, byType, dropClock, found, setClock } from '../register.js';
import { collisionsOf, command, refuse, relativeBeside } from './collisions.js';
import type { Holding, PostsState } from './words.js';

/** A term in days: up to ten years. */
const days = z.int().check(z.gte(1), z.lte(3660));

const clockOf = (holding: string): string => `post:${holding}`;

const theHolding = (state: PostsState, { fields }: { fields: { holding: string } }) =>
  state.posts.get(fields.holding) ?? refuse('post.unknown', { holding: fields.holding });

const refuseOver = ({ holding, status }: Holding) =>
  status === 'held' ? undefined : refuse('post.over', { holding, status });

const briefly = ({ post, body }: Holding) => ({ post, body });

/** Two-way entry 双向进入: a post in another body beside those somebody holds. */
export const take = command({
  type: 'post.take',
  fields: z.strictObject({
    holding: id,
    person: someone,
    post: word,
    body: id,
    ground: z.enum(['elected', 'appointed', 'co-opted']),
    /** Elected: the consultation that did it, and its item. */
    consultation: z.optional(id),
    item: z.optional(id),
    /** A document that says so: of an appointment, or of an election held elsewhere. */
    document: z.optional(word),
    days: z.optional(days),
  }),
  who: ['convener', 'authority', 'recorder'],
  back: { by: { 'post.remove': ['holding'] }, until: 'kept' },
  judge(state, asked) {
    const { holding, person, post, body, ground, consultation, document, days: term } = asked.fields;
    if (state.posts.has(holding)) return refuse('post.exists', { holding });
    if (!isKnown(state, person)) return refuse('post.person-unknown', { person });
    if (!state.bodies[body]) return refuse('post.body-unknown', { body });
    if (ground === 'elected' && consultation === undefined && document === undefined)
      return refuse('post.no-election', { post });
    const held = (state.held.get(person) ?? []).some((each) => {
      const other = state.posts.get(each);
      return other?.post === post && other.body === body;
    });
    if (held) return refuse('post.held', { person, post, body });
    const { refuse: barred, warn, recuse } = collisionsOf(state, person, { post, body });
    const [first] = barred;
    if (first) return refuse('post.collides', { person, post, body, other: first.post, otherBody: first.body });
    const relative = relativeBeside(state, person, { post, body });
    if (relative)
      return refuse('post.relative', { person, relative: relative.person, post: relative.post, body: relative.body });
    const { moment } = momentOf(state, asked);
    const until = term === undefined ? null : periodEnd(state, moment, term);
    return found({ since: moment, until, warned: warn.map(briefly), recused: recuse.map(briefly) });
  },
  changes(draft, { fields: { days: _days, ...fields }, finding: { since, until } }) {
    const { holding, person } = fields;
    const one: Holding = { ...fields, since, ...(until !== null && { until }), status: 'held' };
    draft.posts = draft.posts.set(holding, one);
    draft.held = draft.held.set(person, [...(draft.held.get(person) ?? []), holding]);
    if (until !== null) setClock(draft, { id: clockOf(holding), kind: 'post-term', due: until, subject: holding });
  },
});

/** 连任: another term from where the last one ends, or from now where it is over. */
export const renew = command({
  type: 'post.renew',
  fields: z.strictObject({
    holding: id,
    days,
    consultation: z.optional(id),
    item: z.optional(id),
    document: z.optional(word),
    reason: text(),
  }),
  who: ['convener', 'authority', 'recorder'],
  back: { by: { 'post.remove': ['holding'] }, until: 'kept' },
  subject: theHolding,
  judge(state, asked, one) {
    const { consultation, document, days: term } = asked.fields;
    const refused = refuseOver(one);
    if (refused) return refused;
    if (one.ground === 'elected' && consultation === undefined && document === undefined)
      return refuse('post.no-election', { post: one.post });
    const { moment } = momentOf(state, asked);
    const runs = one.until !== undefined && one.until > moment ? one.until : undefined;
    // A term ends with its last day: the next one is counted from that day, not from the moment after.
    const counted = runs === undefined ? moment : new Date(Date.parse(runs) - 1).toISOString();
    return found({ from: runs ?? moment, until: periodEnd(state, counted, term) });
  },
  changes(draft, { fields: { consultation, item, document }, finding: { until } }, one) {
    draft.posts = draft.posts.set(one.holding, {
      ...one,
      until,
      consultation: consultation ?? one.consultation,
      item: item ?? one.item,
      document: document ?? one.document,
    });
    setClock(draft, { id: clockOf(one.holding), kind: 'post-term', due: until, subject: one.holding });
  },
});

function give(draft: PostsState, one: Holding, status: 'left' | 'removed', reason: string): void {
  draft.posts = draft.posts.set(one.holding, { ...one, status, reason });
  const left = (draft.held.get(one.person) ?? []).filter((each) => each !== one.holding);
  draft.held = left.length > 0 ? draft.held.set(one.person, left) : draft.held.delete(one.person);
  dropClock(draft, clockOf(one.holding));
}

/** By whoever holds it; who gave it takes it back by `post.remove`. Before revision 3 the convener left for them. */
export const leave = command({
  type: 'post.leave',
  fields: z.strictObject({ holding: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'post.take': [] }, until: 'kept' },
  forOthers: true,
  subject: theHolding,
  judge(state, asked, one) {
    const theirs = speaksFor(state, one.person, asked);
    return refuseOver(one) ?? (theirs ? admitted : refuse('post.not-yours', { holding: one.holding }));
  },
  changes(draft, { fields }, one) {
    give(draft, one, 'left', fields.reason);
  },
});

/** By whoever gave it: for a reason, or because it was entered by mistake. */
export const remove = command({
  type: 'post.remove',
  fields: z.strictObject({ holding: id, reason: text(), document: z.optional(word) }),
  who: ['convener', 'authority', 'supervisor'],
  back: { by: { 'post.take': [] }, until: 'kept' },
  subject: theHolding,
  judge: (_state, _asked, one) => refuseOver(one) ?? admitted,
  changes(draft, { fields }, one) {
    give(draft, one, 'removed', fields.reason);
  },
});

const kin = z.strictObject({ person: someone, relative: id });

const areRelated = (state: PostsState, person: string, relative: string): boolean =>
  state.related.get(person)?.includes(relative) ?? false;

/** 申报近亲属. What they hold already stands; the finding names what would be refused now. */
export const relate = command({
  type: 'post.relate',
  fields: kin,
  who: ['anyone'],
  back: { by: { 'post.unrelate': ['person', 'relative'] }, until: 'kept' },
  forOthers: true,
  judge(state, { fields: { person, relative } }) {
    if (person === relative) return refuse('post.itself', { person });
    const stranger = [person, relative].find((each) => !isKnown(state, each));
    if (stranger !== undefined) return refuse('post.person-unknown', { person: stranger });
    if (areRelated(state, person, relative)) return refuse('post.related', { person, relative });
    const together = { ...state, related: state.related.set(person, [relative]) };
    const beside = (state.held.get(person) ?? []).flatMap((id) => {
      const held = state.posts.get(id);
      const other = held && relativeBeside(together, person, held);
      return held && other ? [{ mine: briefly(held), theirs: briefly(other) }] : [];
    });
    return found({ beside });
  },
  changes(draft, { fields: { person, relative } }) {
    for (const [one, other] of [
      [person, relative],
      [relative, person],
    ] as const)
      draft.related = draft.related.set(one, [...(draft.related.get(one) ?? []), other]);
  },
});

/** Declared by mistake, or no longer so. */
export const unrelate = command({
  type: 'post.unrelate',
  fields: z.strictObject({ ...kin.shape, reason: text() }),
  who: ['convener', 'recorder', 'supervisor'],
  back: { by: { 'post.relate': ['person', 'relative'] }, until: 'kept' },
  concerns: ['relative'],
  judge: (state, { fields: { person, relative } }) =>
    areRelated(state, person, relative) ? admitted : refuse('post.unrelated', { person, relative }),
  changes(draft, { fields: { person, relative } }) {
    for (const [one, other] of [
      [person, relative],
      [relative, person],
    ] as const)
      draft.related = draft.related.set(
        one,
        (draft.related.get(one) ?? []).filter((each) => each !== other),
      );
  },
});

/** Everything declared here, by type. */
export const commands = byType(take, renew, leave, remove, relate, unrelate);
