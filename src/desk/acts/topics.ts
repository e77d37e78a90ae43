// What the gathering of topics calls for, place by place. Pure.
import { idsOf, topicsThat } from '../../parts/1-topics/register.js';
import { type Acts, propose } from './proposal.js';

export const ofTopics: Acts = {
  // With an end of its own it ends by itself.
  'topics.gathering': ({ topics: { topics }, deadlines }) =>
    topics.size === 0 || deadlines.gathering
      ? undefined
      : propose('gathering.close', 'topics-in', { topics: topics.size }),
  'topics.screening'(state) {
    const [next, ...others] = topicsThat(state, 'gathered');
    if (next)
      return propose(
        'topic.screen',
        'topic-waits',
        { topic: next.topic, waiting: others.length + 1 },
        { topic: next.topic },
      );
    return propose('screening.close', 'topics-screened', { accepted: topicsThat(state, 'accepted').length });
  },
  'topics.study': () => propose('study.decide', 'study-waits', {}),
  'topics.agenda'(state) {
    const placed = new Set(Object.values(state.items).flatMap(({ topics }) => topics));
    const left = idsOf(topicsThat(state, 'accepted')).filter((topic) => !placed.has(topic));
    return left.length > 0 || !state.topics.agendaSet
      ? propose('agenda.set', 'agenda-unset', { topics: left })
      : propose('agenda.confirm', 'agenda-set', { items: Object.keys(state.items) });
  },
};
