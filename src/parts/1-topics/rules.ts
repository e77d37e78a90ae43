// Step 1 议题征集, its rules in the chart's order. Pure.
import { Crowd } from '../../crowd.js';
import type { Own } from '../../edit.js';
import { dropDeadline, isKnown } from '../../kernel/questions.js';
import { weighted } from '../../kernel/scores.js';
import { itemProblem, newItem } from '../across/items.js';
import type { State } from '../state.js';
import { refuse, rule, type StateDraft } from './rule.js';
import type { Topic } from './vocabulary.js';

const OPEN = ['gathered', 'accepted', 'deferred'] as const;

/** A topic that can still be acted on, or why it cannot. */
function refuseClosed(state: State, id: string, open: readonly Topic['status'][] = OPEN) {
  const topic = state.topics.topics.get(id);
  if (!topic) return refuse('topic.unknown', { topic: id });
  return open.includes(topic.status) ? undefined : refuse('topic.closed', { topic: id, status: topic.status });
}

/** What writes to topics only: they are a crowd of the slice. */
function opens(draft: StateDraft, _fact: unknown, own: Own): void {
  draft.topics = own(draft.topics, (slice) => ({ ...slice }));
}

const proposer = (state: State, id: string): string | undefined => state.topics.topics.get(id)?.by;

export const submit = rule({
  type: 'topic.submit',
  who: ['anyone'],
  forOthers: true,
  refuses: (state, { fields }) =>
    state.topics.topics.has(fields.topic) ? refuse('topic.exists', { topic: fields.topic }) : undefined,
  opens,
  changes(draft, { fields, by, for: principal }) {
    const topic: Topic = { ...fields, by: principal ?? by, seconds: Crowd.empty(), status: 'gathered' };
    draft.topics.topics = draft.topics.topics.set(fields.topic, topic);
  },
});

export const withdraw = rule({
  type: 'topic.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, by, for: principal }) {
    return (
      refuseClosed(state, fields.topic) ??
      (proposer(state, fields.topic) === (principal ?? by)
        ? undefined
        : refuse('topic.not-yours', { topic: fields.topic }))
    );
  },
  opens,
  changes(draft, { fields }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({
      ...topic,
      status: 'withdrawn',
      reply: fields.reason,
    }));
  },
});

export const correct = rule({
  type: 'topic.correct',
  who: ['anyone'],
  refuses(state, { fields, by }) {
    const clerk = state.offices.recorder?.includes(by) || state.offices.convener?.includes(by);
    return (
      refuseClosed(state, fields.topic) ??
      (clerk || proposer(state, fields.topic) === by ? undefined : refuse('topic.not-yours', { topic: fields.topic }))
    );
  },
  opens,
  changes(draft, { fields }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({
      ...topic,
      title: fields.title ?? topic.title,
      text: fields.text ?? topic.text,
    }));
  },
});

export const second = rule({
  type: 'topic.second',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, by, for: principal }) {
    const person = principal ?? by;
    const closed = refuseClosed(state, fields.topic);
    if (closed) return closed;
    const topic = state.topics.topics.get(fields.topic);
    if (topic?.by === person) return refuse('second.own', { topic: fields.topic });
    return topic?.seconds.has(person) ? refuse('second.twice', { topic: fields.topic }) : undefined;
  },
  opens,
  changes(draft, { fields, by, for: principal }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({
      ...topic,
      seconds: topic.seconds.set(principal ?? by, true),
    }));
  },
});

export const withdrawSecond = rule({
  type: 'second.withdraw',
  who: ['anyone'],
  forOthers: true,
  refuses(state, { fields, by, for: principal }) {
    const closed = refuseClosed(state, fields.topic);
    if (closed) return closed;
    return state.topics.topics.get(fields.topic)?.seconds.has(principal ?? by)
      ? undefined
      : refuse('second.missing', { topic: fields.topic });
  },
  opens,
  changes(draft, { fields, by, for: principal }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({
      ...topic,
      seconds: topic.seconds.delete(principal ?? by),
    }));
  },
});

export const closeGathering = rule({
  type: 'gathering.close',
  who: ['convener'],
  changes: (draft) => dropDeadline(draft, 'gathering'),
});

export const reopenGathering = rule({
  type: 'gathering.reopen',
  who: ['convener'],
  changes(draft) {
    // Topics may come and go meanwhile: an agenda set before is set anew.
    draft.topics.agendaSet = false;
    draft.items = {};
  },
});

export const merge = rule({
  type: 'topic.merge',
  who: ['convener', 'recorder'],
  refuses(state, { fields }) {
    if (fields.topic === fields.into) return refuse('topic.merge-into-itself', { topic: fields.topic });
    return refuseClosed(state, fields.topic) ?? refuseClosed(state, fields.into);
  },
  opens,
  changes(draft, { fields }) {
    const merged = draft.topics.topics.get(fields.topic);
    draft.topics.topics = draft.topics.topics
      .change(fields.topic, (topic) => ({ ...topic, status: 'merged', into: fields.into, reply: fields.reason }))
      // Whoever raised or seconded the merged topic stands behind the one it went into.
      .change(fields.into, (topic) => {
        const backers = merged ? [merged.by, ...merged.seconds.keys()] : [];
        return {
          ...topic,
          seconds: topic.seconds.setAll(
            backers.filter((person) => person !== topic.by).map((person) => [person, true] as const),
          ),
        };
      });
  },
});

const STATUS = {
  accept: 'accepted',
  answer: 'answered',
  refer: 'referred',
  defer: 'deferred',
  reject: 'rejected',
} as const;

export const screen = rule({
  type: 'topic.screen',
  who: ['convener'],
  refuses(state, { fields }) {
    const closed = refuseClosed(state, fields.topic);
    if (closed) return closed;
    const { secondsNeeded } = state.charter.topics;
    const seconds = state.topics.topics.get(fields.topic)?.seconds.size ?? 0;
    if (fields.decision === 'accept') {
      return seconds < secondsNeeded
        ? refuse('seconds.too-few', { topic: fields.topic, seconds, needed: secondsNeeded })
        : undefined;
    }
    if (fields.reply === undefined) return refuse('reply.missing', { topic: fields.topic });
    return fields.decision === 'refer' && fields.to === undefined
      ? refuse('referral.missing', { topic: fields.topic })
      : undefined;
  },
  opens,
  changes(draft, { fields }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({
      ...topic,
      status: STATUS[fields.decision],
      to: fields.to,
      reply: fields.reply,
    }));
  },
});

export const score = rule({
  type: 'topic.score',
  who: ['convener', 'member'],
  refuses(state, { fields }) {
    const closed = refuseClosed(state, fields.topic);
    if (closed) return closed;
    const problem = weighted(state.charter.topics.criteria, fields.scores);
    return 'criterion' in problem ? refuse('score.malformed', problem) : undefined;
  },
  finds(state, { fields }) {
    const found = weighted(state.charter.topics.criteria, fields.scores);
    if ('criterion' in found) throw new Error(`scores of ${fields.topic} were judged a moment ago`);
    return found;
  },
  opens,
  changes(draft, { fields, finding }) {
    draft.topics.topics = draft.topics.topics.change(fields.topic, (topic) => ({ ...topic, score: finding }));
  },
});

const accepted = (state: State): Topic[] =>
  [...state.topics.topics.values()].filter((topic) => topic.status === 'accepted');

export const rank = rule({
  type: 'topics.rank',
  who: ['convener'],
  refuses(state, { fields }) {
    const ranked = new Set(fields.order);
    const missing = accepted(state)
      .map(({ topic }) => topic)
      .filter((topic) => !ranked.has(topic));
    const unknown = fields.order.filter((topic) => state.topics.topics.get(topic)?.status !== 'accepted');
    return missing.length + unknown.length > 0 || ranked.size !== fields.order.length
      ? refuse('rank.incomplete', { missing, unknown })
      : undefined;
  },
  changes(draft, { fields }) {
    draft.topics.order = fields.order;
  },
});

export const closeScreening = rule({
  type: 'screening.close',
  who: ['convener'],
  may(state) {
    const unscreened = [...state.topics.topics.values()]
      .filter((topic) => topic.status === 'gathered')
      .map(({ topic }) => topic);
    return unscreened.length > 0 ? refuse('topic.unscreened', { topics: unscreened }) : undefined;
  },
  finds(state) {
    const count = accepted(state).length;
    const answered = state.topics.topics.size - count;
    const next = count === 0 ? 'nothing' : state.charter.topics.study ? 'study' : 'agenda';
    return { accepted: count, answered, next };
  },
  changes: () => {},
});

export const study = rule({
  type: 'study.decide',
  who: ['convener'],
  refuses(state, { fields }) {
    const max = state.charter.topics.study?.maxReturns ?? 0;
    const returns = state.topics.studyReturns;
    return fields.decision === 'return' && returns >= max
      ? refuse('study.returns-used-up', { returns, max })
      : undefined;
  },
  finds: (_state, { fields }) => ({ next: fields.decision === 'return' ? 'screening' : 'agenda' }),
  changes(draft, { fields }) {
    if (fields.decision === 'return') draft.topics.studyReturns += 1;
  },
});

export const setAgenda = rule({
  type: 'agenda.set',
  who: ['convener'],
  refuses(state, { fields }) {
    const problem = itemProblem(fields.items, {
      body: (id) => state.bodies[id] !== undefined,
      person: (id) => isKnown(state, id),
    });
    switch (problem?.problem) {
      case 'item-twice':
        return refuse('agenda.item-twice', { item: problem.item });
      case 'unknown-body':
        return refuse('agenda.unknown-body', { item: problem.item, body: problem.at });
      case 'unknown-rule':
        return refuse('agenda.unknown-rule', { item: problem.item, rule: problem.at });
      case 'unknown-person':
        return refuse('agenda.unknown-person', { item: problem.item, person: problem.at });
    }
    for (const { item, topics } of fields.items) {
      const topic = topics.find((id) => state.topics.topics.get(id)?.status !== 'accepted');
      if (topic !== undefined) return refuse('agenda.topic-not-accepted', { item, topic });
    }
    return undefined;
  },
  changes(draft, { fields }) {
    // Set as often as needed until it is confirmed; the last one holds.
    draft.items = Object.fromEntries(fields.items.map((item) => [item.item, newItem(item)]));
    draft.topics.agendaSet = true;
  },
});

export const confirmAgenda = rule({
  type: 'agenda.confirm',
  who: ['convener'],
  may(state) {
    if (!state.topics.agendaSet) return refuse('agenda.empty', {});
    const placed = new Set(Object.values(state.items).flatMap((item) => item.topics));
    const left = accepted(state)
      .map(({ topic }) => topic)
      .filter((topic) => !placed.has(topic));
    return left.length > 0 ? refuse('topic.not-on-agenda', { topics: left }) : undefined;
  },
  changes: () => {},
});
