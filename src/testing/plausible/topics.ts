// Draws for step 1. Pure.
import type { Topic } from '../../parts/1-topics/words.js';
import type { State } from '../../procedure/vocabulary.js';
import { covenant, lamps, lift, staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, acting, bare, type DrawsOf, fresh, marks, oneThat } from './draw.js';

const topic = (dice: Dice, state: State, ...statuses: Topic['status'][]): string | undefined =>
  oneThat(dice, state.topics.topics.values(), ...statuses)?.topic;

export const topics: DrawsOf<'topics'> = {
  'topic.submit': (dice, state) => ({
    fields: {
      topic: fresh(dice, state, 't', state.topics.topics.keys()),
      title: 'Something is to be done',
      text: 'And soon',
      channel: dice.pick(['courtyard', 'visit', 'online']),
    },
    ...acting(dice, state),
  }),
  'topic.withdraw': (dice, state) =>
    about(dice.maybe(state.topics.topics.values()), ({ topic, by }) => ({
      fields: { topic, reason: 'Never mind' },
      by: dice.once(6) ? undefined : by,
    })),
  'topic.correct': (dice, state) =>
    about(topic(dice, state, 'gathered'), (topic) => ({
      fields: { topic, title: 'Better said', reason: 'A slip' },
      by: staff.recorder,
    })),
  'topic.second': (dice, state) => about(topic(dice, state, 'gathered'), (topic) => ({ fields: { topic } })),
  'second.withdraw': (dice, state) =>
    about(dice.maybe(state.topics.topics.values()), ({ topic, seconds }) => ({
      fields: { topic },
      by: dice.maybe(seconds.keys()),
    })),
  'gathering.close': bare,
  'gathering.reopen': () => ({ fields: { reason: 'Somebody came late' } }),
  'topic.merge': (dice, state) =>
    about(topic(dice, state, 'gathered', 'accepted'), (from) => ({
      fields: { topic: from, into: topic(dice, state, 'gathered', 'accepted') ?? from, reason: 'The same thing' },
    })),
  'topic.screen': (dice, state) =>
    about(topic(dice, state, 'gathered', 'deferred'), (topic) => ({
      fields: {
        topic,
        decision: dice.once(3) ? dice.pick(['answer', 'refer', 'defer', 'reject']) : 'accept',
        to: 'The water works',
        reply: 'We have looked into it',
      },
    })),
  'topic.score': (dice, state) =>
    about(topic(dice, state, 'gathered', 'accepted'), (topic) => ({
      fields: { topic, scores: marks(dice, state.charter.topics.criteria) },
    })),
  'topics.rank': (_dice, state) => {
    const order = [...state.topics.topics.values()]
      .filter(({ status }) => status === 'accepted')
      .map(({ topic }) => topic);
    return order.length > 0 ? { fields: { order } } : undefined;
  },
  'screening.close': bare,
  'study.decide': (dice) => ({
    fields: { decision: dice.pick(['pass', 'pass', 'amend', 'return']), opinion: 'It may go ahead' },
  }),
  'agenda.set': (dice, state) => {
    const accepted = [...state.topics.topics.values()]
      .filter(({ status }) => status === 'accepted')
      .map(({ topic }) => topic);
    const drafts = [lift, covenant(state.charter.deliberation.body), lamps].slice(0, dice.from(1, 3));
    // Every accepted topic goes under one of the items.
    const items = drafts.map((draft, index) => ({
      ...draft,
      topics: accepted.filter((_, place) => place % drafts.length === index),
    }));
    return { fields: { items } };
  },
  'agenda.confirm': bare,
  'topic.reopen': (dice, state) =>
    about(dice.once(4) ? topic(dice, state, 'merged', 'answered', 'referred', 'rejected') : undefined, (topic) => ({
      fields: { topic, reason: 'It was another one' },
    })),
};
