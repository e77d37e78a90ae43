// Plausible commands of every step, of step 1 and of step 2's attendance and recusals. Pure.
import { OFFICES } from '../../charters/charter.js';
import { nextDeadline } from '../../kernel/questions.js';
import type { Topic } from '../../parts/1-topics/words.js';
import type { State } from '../../procedure/vocabulary.js';
import { councilRoll, covenant, lamps, lift, ownersRoll, staff } from '../community.js';
import type { Dice } from './dice.js';
import { about, anItem, anybody, bare, type Draws, fresh, marks } from './draw.js';

const topic = (dice: Dice, state: State, ...statuses: Topic['status'][]): string | undefined => {
  const all = [...state.topics.topics.values()];
  const fitting = all.filter(({ status }) => statuses.includes(status));
  return dice.maybe(fitting.length > 0 && !dice.once(10) ? fitting : all)?.topic;
};

const presentOf = (state: State): string[] =>
  [...state.presence].filter(([, { out }]) => out === undefined).map(([person]) => person);

export const across: Draws<
  | 'consultation.suspend'
  | 'consultation.resume'
  | 'consultation.withdraw'
  | 'consultation.annul'
  | 'person.admit'
  | 'person.erase'
  | 'entry.redact'
  | 'roll.enter'
  | 'office.appoint'
  | 'office.hand-over'
  | 'office.relieve'
  | 'charter.amend'
  | 'item.settle'
  | 'item.split'
  | 'note.add'
  | 'deadline.pass'
> = {
  'consultation.suspend': () => ({ fields: { reason: 'A storm' } }),
  'consultation.resume': bare,
  'consultation.withdraw': () => ({ fields: { reason: 'No need any more' } }),
  'consultation.annul': () => ({ fields: { ground: 'Unlawful', authority: 'Street office', document: '2026-9' } }),
  'person.admit': (dice, state) => ({
    fields: {
      people: [{ person: fresh(dice, state, 'new', state.people.keys()), name: 'Newly Come', kinds: ['resident'] }],
    },
  }),
  'person.erase': (dice, state) => ({
    fields: { person: anybody(dice, state), ground: dice.pick(['order', 'unlawful', 'request']) },
  }),
  'entry.redact': (dice, state) => ({
    fields: { seq: dice.from(1, state.seq + 1), paths: ['/fields/text', '/fields/reason'], ground: 'order' },
  }),
  'roll.enter': (dice, state) => {
    const { body } = state.charter.deliberation;
    return { fields: dice.once(2) ? { body, members: councilRoll } : { body: 'owners', members: ownersRoll } };
  },
  'office.appoint': (dice, state) => ({ fields: { office: dice.pick(OFFICES), person: anybody(dice, state) } }),
  'office.hand-over': (dice, state) => {
    const office = dice.pick(OFFICES);
    const from = dice.maybe(state.offices[office] ?? []) ?? anybody(dice, state);
    return { fields: { office, from, to: anybody(dice, state) } };
  },
  'office.relieve': (dice, state) => {
    const office = dice.pick(OFFICES);
    // Not the last of an office: a consultation without a teller counts nothing any more.
    const [, ...others] = state.offices[office] ?? [];
    const person = dice.maybe(others) ?? anybody(dice, state);
    return { fields: { office, person, reason: 'Moved away' } };
  },
  'charter.amend': (dice, { charter }) => ({
    fields: {
      change: dice.once(2)
        ? { step: 'deliberation', rules: charter.deliberation }
        : { step: 'evaluation', rules: charter.evaluation },
      body: charter.amendedBy ?? 'nobody',
      document: 'resolution 4',
      reason: 'It was agreed',
    },
  }),
  'item.settle': (dice, state) =>
    about(anItem(dice, state), (item) => ({
      fields: { item, how: dice.pick(['answered', 'shelved', 'referred', 'withdrawn']), reply: 'Done elsewhere' },
    })),
  'item.split': (dice, state) =>
    about(anItem(dice, state), (item) => ({ fields: { item, into: 'c2', reason: 'It is another matter' } })),
  'note.add': () => ({ fields: { text: 'Tea was served' } }),
  'deadline.pass': (_dice, state) =>
    about(nextDeadline(state), ({ id }) => ({ fields: { deadline: id }, by: 'clock' })),
};

export const presence: Draws<
  | 'attendance.check-in'
  | 'attendance.check-out'
  | 'attendance.correct'
  | 'interest.declare'
  | 'recusal.record'
  | 'recusal.correct'
> = {
  'attendance.check-in': (dice, state) => {
    const members = [...(state.rolls[state.charter.deliberation.body]?.members.keys() ?? [])];
    const absent = members.filter((person) => !state.presence.has(person));
    const person = dice.maybe(dice.once(5) ? [...state.people.keys()] : absent) ?? anybody(dice, state);
    const proxyFor = dice.once(8) ? dice.maybe(absent) : undefined;
    return { fields: proxyFor === undefined ? { person } : { person, proxyFor }, by: staff.recorder };
  },
  'attendance.check-out': (dice, state) =>
    about(dice.once(4) ? dice.maybe(presentOf(state)) : undefined, (person) => ({ fields: { person }, by: person })),
  'attendance.correct': (dice, state) =>
    about(dice.once(3) ? dice.maybe(state.presence.keys()) : undefined, (person) => ({
      fields: { person, reason: 'Mistaken for somebody else' },
    })),
  'interest.declare': (dice, state) =>
    about(anItem(dice, state), (item) => ({ fields: { item, interest: 'I live next to it' } })),
  'recusal.record': (dice, state) =>
    about(anItem(dice, state), (item) => ({
      fields: { item, person: dice.pick(['c1', 'c2', 'o1', 'r1']), reason: 'Married to the builder' },
    })),
  'recusal.correct': (dice, state) =>
    about(dice.maybe(state.recusals.values()), ({ item, person }) => ({
      fields: { item, person, reason: 'It was their cousin' },
    })),
};

export const topics: Draws<
  | 'topic.submit'
  | 'topic.withdraw'
  | 'topic.correct'
  | 'topic.second'
  | 'second.withdraw'
  | 'gathering.close'
  | 'gathering.reopen'
  | 'topic.merge'
  | 'topic.screen'
  | 'topic.score'
  | 'topics.rank'
  | 'screening.close'
  | 'study.decide'
  | 'agenda.set'
  | 'agenda.confirm'
> = {
  'topic.submit': (dice, state) => ({
    fields: {
      topic: fresh(dice, state, 't', state.topics.topics.keys()),
      title: 'Something is to be done',
      text: 'And soon',
      channel: dice.pick(['courtyard', 'visit', 'online']),
    },
    for: dice.once(6) ? anybody(dice, state) : undefined,
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
};
