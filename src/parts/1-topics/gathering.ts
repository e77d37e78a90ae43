// Step 1 议题征集, the gathering: topics are raised, corrected, seconded, withdrawn. Pure; imports no other step.
import * as z from 'zod/mini';
import { id, newId, someone, text, word } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { dropDeadline, holds } from '../../kernel/questions.js';
import { PersistentMap } from '../../persistent-map.js';
import { admitted, byType, command, found, refuse, type State } from '../command.js';
import { opens, putTopic, refuseClosed, theTopic, topicLifecycle } from './register.js';
import { type Answerable, answerableFrom, opensClocks, startClock, stopClock } from './response.js';
import type { Topic } from './words.js';

/** A way in that the charter does not have, where it says which there are. */
function refuseChannel({ charter: { topics } }: State, channel: string) {
  const { channels } = topics;
  return channels && !channels.includes(channel) ? refuse('topic.channel-unknown', { channel, channels }) : undefined;
}

export const submit = command({
  type: 'topic.submit',
  fields: z.strictObject({
    topic: newId,
    title: text(200),
    text: text(),
    /** How it came in: courtyard meeting, visit, online ... */
    channel: word,
    place: z.optional(text(200)),
    category: z.optional(word),
  }),
  who: ['anyone'],
  back: { by: { 'topic.correct': ['topic', 'title', 'text'], 'topic.withdraw': ['topic'] }, until: 'screening' },
  forOthers: 'brought',
  judge: (state, { fields: { topic, channel }, at }) =>
    state.topics.topics.has(topic)
      ? refuse('topic.exists', { topic })
      : (refuseChannel(state, channel) ?? found<Answerable | undefined>(answerableFrom(state, at))),
  opens: opensClocks,
  changes(draft, { fields, finding, by, for: principal }) {
    putTopic(draft, { ...fields, by: principal ?? by, seconds: PersistentMap.empty(), status: 'gathered' });
    startClock(draft, fields.topic, finding);
  },
});

const isProposer = (topic: Topic, { by, for: principal }: Pick<Stamp, 'by' | 'for'>): boolean =>
  topic.by === (principal ?? by);

export const withdraw = command({
  type: 'topic.withdraw',
  fields: z.strictObject({ topic: id, reason: text() }),
  who: ['anyone'],
  back: { by: { 'topic.submit': [], 'gathering.reopen': [] }, until: 'agenda' },
  forOthers: true,
  subject: theTopic,
  judge: (_state, claim, topic) =>
    refuseClosed(topic, 'withdraw') ??
    (isProposer(topic, claim) ? admitted : refuse('topic.not-yours', { topic: topic.topic })),
  opens: opensClocks,
  changes(draft, { fields }, topic) {
    putTopic(draft, { ...topicLifecycle.moved(topic, 'withdraw'), reply: fields.reason });
    stopClock(draft, topic.topic);
  },
});

export const correct = command({
  type: 'topic.correct',
  fields: z.strictObject({
    topic: id,
    title: z.optional(text(200)),
    text: z.optional(text()),
    reason: text(),
    witness: z.optional(someone),
  }),
  who: ['anyone'],
  back: { by: { 'topic.correct': ['topic', 'title', 'text'] }, until: 'screening' },
  corrects: { thing: 'topic', said: ['topic.submit'] },
  subject: theTopic,
  judge(state, { by }, topic) {
    const entitled = holds(state, by, 'recorder') || holds(state, by, 'convener') || topic.by === by;
    return refuseClosed(topic, 'change') ?? (entitled ? admitted : refuse('topic.not-yours', { topic: topic.topic }));
  },
  opens,
  changes(draft, { fields: { title, text } }, topic) {
    putTopic(draft, { ...topic, title: title ?? topic.title, text: text ?? topic.text });
  },
});

export const second = command({
  type: 'topic.second',
  fields: z.strictObject({ topic: id }),
  who: ['anyone'],
  back: { by: { 'second.withdraw': ['topic'] }, until: 'screening' },
  forOthers: true,
  subject: theTopic,
  judge(_state, claim, topic) {
    const refused = refuseClosed(topic, 'change');
    if (refused) return refused;
    if (isProposer(topic, claim)) return refuse('second.own', { topic: topic.topic });
    return topic.seconds.has(claim.for ?? claim.by) ? refuse('second.twice', { topic: topic.topic }) : admitted;
  },
  opens,
  changes(draft, { by, for: principal }, topic) {
    putTopic(draft, { ...topic, seconds: topic.seconds.set(principal ?? by, true) });
  },
});

export const withdrawSecond = command({
  type: 'second.withdraw',
  fields: z.strictObject({ topic: id }),
  who: ['anyone'],
  back: { by: { 'topic.second': ['topic'] }, until: 'screening' },
  forOthers: true,
  subject: theTopic,
  judge: (_state, { by, for: principal }, topic) =>
    refuseClosed(topic, 'change') ??
    (topic.seconds.has(principal ?? by) ? admitted : refuse('second.missing', { topic: topic.topic })),
  opens,
  changes(draft, { by, for: principal }, topic) {
    putTopic(draft, { ...topic, seconds: topic.seconds.delete(principal ?? by) });
  },
});

export const closeGathering = command({
  type: 'gathering.close',
  fields: z.strictObject({}),
  who: ['convener'],
  back: { by: { 'gathering.reopen': [] }, until: 'agenda' },
  changes: (draft) => dropDeadline(draft, 'gathering'),
});

export const reopenGathering = command({
  type: 'gathering.reopen',
  fields: z.strictObject({ reason: text() }),
  who: ['convener'],
  back: { by: { 'gathering.close': [] }, until: 'clock' },
  changes(draft) {
    // Topics may come and go meanwhile: an agenda set before is set anew.
    draft.topics.agendaSet = false;
    draft.items = {};
  },
});

/** Everything declared here, by type. */
export const commands = byType(submit, withdraw, correct, second, withdrawSecond, closeGathering, reopenGathering);
