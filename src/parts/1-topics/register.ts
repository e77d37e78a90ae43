// Topics 议题: how one is found and put back, and which verb leads from which status to which. Pure; imports no other step.
import type { Own } from '../../edit.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { refuse, type State } from '../command.js';
import type { Topic, TopicStatus } from './words.js';

type Verb = 'reopen' | 'change' | 'withdraw' | 'merge' | 'accept' | 'answer' | 'refer' | 'defer' | 'reject';

/** A topic that was accepted or deferred may still be decided on otherwise; whatever else became of it stands. */
const undecidedTo = (status: TopicStatus) => ({ gathered: status, accepted: status, deferred: status });

export const topicLifecycle = lifecycle<TopicStatus, Verb>({
  // What it says, who stands behind it, how it is scored.
  change: { gathered: 'gathered', accepted: 'accepted', deferred: 'deferred' },
  withdraw: undecidedTo('withdrawn'),
  merge: undecidedTo('merged'),
  // 受理 / 即时答复 / 转办 / 暂缓 / 不予受理
  accept: undecidedTo('accepted'),
  answer: undecidedTo('answered'),
  refer: undecidedTo('referred'),
  defer: undecidedTo('deferred'),
  reject: undecidedTo('rejected'),
  // Decided on by mistake.
  reopen: { merged: 'gathered', answered: 'gathered', referred: 'gathered', rejected: 'gathered' },
});

export const findTopic = ({ topics: { topics } }: State, topic: string) =>
  topics.get(topic) ?? refuse('topic.unknown', { topic });

/** The topic a command names. */
export const theTopic = (state: State, { fields }: { fields: { topic: string } }) => findTopic(state, fields.topic);

export const refuseClosed = (topic: Topic, verb: Verb) =>
  topicLifecycle.may(topic, verb) ? undefined : refuse('topic.closed', { topic: topic.topic, status: topic.status });

/** Topics lie in a persistent map: one that changes is put in the place of what it was. */
export function putTopic({ topics: slice }: State, topic: Topic): void {
  slice.topics = slice.topics.set(topic.topic, topic);
}

/** For commands that write to topics only. */
export function opens(draft: State, _fact: unknown, own: Own): void {
  draft.topics = own(draft.topics, (slice) => ({ ...slice }));
}

export const topicsThat = ({ topics: { topics } }: State, status: TopicStatus): Topic[] =>
  [...topics.values()].filter((topic) => topic.status === status);

export const idsOf = (topics: readonly Topic[]): string[] => topics.map(({ topic }) => topic);
