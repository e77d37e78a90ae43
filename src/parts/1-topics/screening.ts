// Step 1 议题征集, the screening: topics are merged, scored, ranked, accepted or answered, and studied. Pure; imports no other step.
import * as z from 'zod/mini';
import { id, someone, text, word } from '../../fields.js';
import { isRefused } from '../../kernel/refusal.js';
import { since } from '../../kernel/revisions.js';
import { weighted } from '../../kernel/scores.js';
import { emptyRoom, refuseInquorate } from '../attendance/room.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { findTopic, idsOf, opens, putTopic, refuseClosed, theTopic, topicLifecycle, topicsThat } from './register.js';
import { opensClocks, stopClock } from './response.js';
import type { Topic } from './words.js';

/** A topic, and the one it goes into. */
function theTwoTopics(state: State, { fields }: { fields: { topic: string; into: string } }) {
  const topic = findTopic(state, fields.topic);
  if (isRefused(topic)) return topic;
  const into = findTopic(state, fields.into);
  return isRefused(into) ? into : { topic, into };
}

export const merge = command({
  type: 'topic.merge',
  fields: z.strictObject({ topic: id, into: id, reason: text() }),
  who: ['convener', 'recorder'],
  back: { by: { 'topic.reopen': ['topic'] }, until: 'screening' },
  subject: theTwoTopics,
  judge(_state, { fields }, { topic, into }) {
    if (fields.topic === fields.into) return refuse('topic.merge-into-itself', { topic: fields.topic });
    return refuseClosed(topic, 'merge') ?? refuseClosed(into, 'change') ?? admitted;
  },
  opens: opensClocks,
  changes(draft, { fields }, { topic, into }) {
    stopClock(draft, topic.topic);
    // Whoever raised or seconded the merged topic stands behind the one it went into.
    const backers = [topic.by, ...topic.seconds.keys()].filter((person) => person !== into.by);
    const merged = { ...topicLifecycle.moved(topic, 'merge'), into: into.topic, reply: fields.reason };
    const lent = backers.filter((person) => !into.seconds.has(person));
    putTopic(draft, since(draft, 1) ? { ...merged, lent } : merged);
    putTopic(draft, { ...into, seconds: into.seconds.setAll(backers.map((person) => [person, true] as const)) });
  },
});

/** Merged, answered, referred or rejected by mistake: it is screened again, with those who stood behind it. */
export const reopenTopic = command({
  type: 'topic.reopen',
  fields: z.strictObject({ topic: id, reason: text(), witness: z.optional(someone) }),
  who: ['convener', 'recorder'],
  back: { by: { 'topic.merge': ['topic'], 'topic.screen': ['topic'] }, until: 'screening' },
  subject: theTopic,
  judge: (_state, _claim, topic) =>
    topicLifecycle.may(topic, 'reopen')
      ? admitted
      : refuse('topic.not-closed', { topic: topic.topic, status: topic.status }),
  opens,
  changes(draft, _fact, topic) {
    const { into, lent = [], ...rest } = topicLifecycle.moved(topic, 'reopen');
    putTopic(draft, { ...rest, to: undefined, reply: undefined });
    const other = into === undefined ? undefined : draft.topics.topics.get(into);
    if (!other) return;
    putTopic(draft, { ...other, seconds: lent.reduce((seconds, person) => seconds.delete(person), other.seconds) });
  },
});

/** A topic is accepted with the seconds it needs. */
function refuseUnseconded(state: State, { topic, seconds: { size: seconds } }: Topic) {
  const { secondsNeeded: needed } = state.charter.topics;
  return seconds < needed ? refuse('seconds.too-few', { topic, seconds, needed }) : undefined;
}

export const screen = command({
  type: 'topic.screen',
  fields: z.strictObject({
    topic: id,
    /** 受理 / 即时答复 / 转办 / 暂缓 / 不予受理 */
    decision: z.enum(['accept', 'answer', 'refer', 'defer', 'reject']),
    /** Where it is referred to. */
    to: z.optional(word),
    /** What the proposer is told; owed with every decision but acceptance. */
    reply: z.optional(text()),
  }),
  who: ['convener'],
  back: { by: { 'topic.screen': ['topic'], 'topic.reopen': ['topic'] }, until: 'screening' },
  subject: theTopic,
  judge(state, { fields: { topic: id, decision, to, reply } }, topic) {
    const refused = refuseClosed(topic, decision);
    if (refused) return refused;
    if (decision === 'accept') return refuseUnseconded(state, topic) ?? admitted;
    if (reply === undefined) return refuse('reply.missing', { topic: id });
    return decision === 'refer' && to === undefined ? refuse('referral.missing', { topic: id }) : admitted;
  },
  opens: opensClocks,
  changes(draft, { fields: { decision, to, reply } }, topic) {
    putTopic(draft, { ...topicLifecycle.moved(topic, decision), to, reply });
    stopClock(draft, topic.topic);
  },
});

/** What scores come to on the charter's criteria, or why they cannot stand. */
function scored(state: State, scores: Record<string, number>) {
  const sum = weighted(state.charter.topics.criteria, scores);
  return 'criterion' in sum ? refuse('score.malformed', sum) : found(sum);
}

export const score = command({
  type: 'topic.score',
  fields: z.strictObject({ topic: id, scores: z.record(word, z.int().check(z.gte(0))) }),
  who: ['convener', 'member'],
  back: { by: { 'topic.score': ['topic', 'scores'] }, until: 'screening' },
  subject: theTopic,
  judge: (state, { fields }, topic) => refuseClosed(topic, 'change') ?? scored(state, fields.scores),
  opens,
  changes(draft, { finding }, topic) {
    putTopic(draft, { ...topic, score: finding });
  },
});

export const rank = command({
  type: 'topics.rank',
  fields: z.strictObject({ order: z.array(id).check(z.minLength(1)) }),
  who: ['convener'],
  back: { by: { 'topics.rank': ['order'] }, until: 'screening' },
  judge(state, { fields: { order } }) {
    const ranked = new Set(order);
    const accepted = new Set(idsOf(topicsThat(state, 'accepted')));
    const missing = [...accepted].filter((topic) => !ranked.has(topic));
    const unknown = order.filter((topic) => !accepted.has(topic));
    return missing.length + unknown.length > 0 || ranked.size !== order.length
      ? refuse('rank.incomplete', { missing, unknown })
      : admitted;
  },
  changes(draft, { fields }) {
    draft.topics.order = fields.order;
  },
});

/** What came of the screening, and what follows it. */
function screened(state: State): { accepted: number; answered: number; next: 'study' | 'agenda' | 'nothing' } {
  const accepted = topicsThat(state, 'accepted').length;
  const answered = state.topics.topics.size - accepted;
  return { accepted, answered, next: accepted === 0 ? 'nothing' : state.charter.topics.study ? 'study' : 'agenda' };
}

export const closeScreening = command({
  type: 'screening.close',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'gathering.reopen': [], 'study.decide': { decision: { is: 'return' } } }, until: 'agenda' },
  may(state) {
    const unscreened = topicsThat(state, 'gathered');
    return unscreened.length > 0 ? refuse('topic.unscreened', { topics: idsOf(unscreened) }) : undefined;
  },
  judge: (state) => found(screened(state)),
});

/** A study may return the topics to the screening as often as the charter lets it. */
function refuseStudyReturn({ charter, topics: { studyReturns: returns } }: State) {
  const max = charter.topics.study?.maxReturns ?? 0;
  return returns >= max ? refuse('study.returns-used-up', { returns, max }) : undefined;
}

/** A body that studies in a meeting of its own needs its quorum; one whose opinion comes in by a document has met elsewhere. */
function refuseTooFewStudying(state: State) {
  const { study: gate } = state.charter.topics;
  const roll = gate ? state.rolls[gate.body] : undefined;
  return roll && state.presence.size > 0 ? refuseInquorate(state, roll) : undefined;
}

export const study = command({
  type: 'study.decide',
  fields: z.strictObject({
    decision: z.enum(['pass', 'return', 'amend']),
    opinion: text(),
    document: z.optional(word),
  }),
  who: ['convener'],
  back: { by: { 'gathering.reopen': [] }, until: 'agenda' },
  judge: (state, { fields: { decision } }) =>
    refuseTooFewStudying(state) ??
    (decision === 'return'
      ? (refuseStudyReturn(state) ?? found({ next: 'screening' as const }))
      : found({ next: 'agenda' as const })),
  changes(draft, { finding }) {
    emptyRoom(draft);
    if (finding.next === 'screening') draft.topics.studyReturns += 1;
  },
});

/** Everything declared here, by type. */
export const commands = byType(merge, reopenTopic, screen, score, rank, closeScreening, study);
