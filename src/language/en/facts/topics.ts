// Lines of the minutes for step 1, topic collection, in English.
import type { topics as part } from '../../../parts/1-topics/part.js';
import type { Lines } from '../../dictionary.js';
import { channel, many, screening } from '../terms.js';

const STUDIED = {
  pass: 'passed them',
  return: 'returned them to be screened again',
  amend: 'passed them with amendments',
} as const;

export const topics: Lines<keyof typeof part.commands> = {
  'topic.submit': (fact, say) =>
    `${say.who(fact)} submitted the topic ${say.quote(fact.fields.title)} (${channel(fact.fields.channel)}): ${say.quote(fact.fields.text)}.`,
  'topic.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew the topic ${say.topic(fact.fields.topic)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'topic.correct': (fact, say) =>
    `${say.who(fact)} corrected the topic ${say.topic(fact.fields.topic)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'topic.second': (fact, say) => `${say.who(fact)} seconded the topic ${say.topic(fact.fields.topic)}.`,
  'second.withdraw': (fact, say) => `${say.who(fact)} no longer seconds the topic ${say.topic(fact.fields.topic)}.`,
  'gathering.close': (fact, say) => `${say.who(fact)} closed the gathering of topics.`,
  'gathering.reopen': (fact, say) =>
    `${say.who(fact)} reopened the gathering of topics. Reason: ${say.quote(fact.fields.reason)}.`,
  'topic.merge': (fact, say) =>
    `${say.who(fact)} merged the topic ${say.topic(fact.fields.topic)} into ${say.topic(fact.fields.into)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'topic.screen': (fact, say) =>
    `${say.who(fact)} screened the topic ${say.topic(fact.fields.topic)}: ${screening[fact.fields.decision]}${
      fact.fields.to === undefined ? '' : ` (to ${fact.fields.to})`
    }.${fact.fields.reply === undefined ? '' : ` Reply: ${say.quote(fact.fields.reply)}.`}`,
  'topic.score': (fact, say) => `${say.who(fact)} scored the topic ${say.topic(fact.fields.topic)}.`,
  'topics.rank': (fact, say) => `${say.who(fact)} ranked the topics: ${say.topics(fact.fields.order)}.`,
  'screening.close': (fact, say) => `${say.who(fact)} closed the screening.`,
  'study.decide': (fact, say) =>
    `The Party organisation studied the topics and ${STUDIED[fact.fields.decision]}${
      fact.fields.document === undefined ? '' : ` (document “${fact.fields.document}”)`
    }. Opinion: ${say.quote(fact.fields.opinion)}. Entered by ${say.who(fact)}.`,
  'agenda.set': (fact, say) =>
    `${say.who(fact)} set an agenda of ${many(fact.fields.items.length, 'item')}: ${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}.`,
  'agenda.confirm': (fact, say) => `${say.who(fact)} confirmed the agenda.`,
};
