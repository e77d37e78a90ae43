// What is said of step 1, topic collection, in English.
import type { TopicStatus } from '../../../parts/1-topics/words.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { scored } from '../checks.js';
import { are, calendarLines, channel, have, many, witnessed } from '../terms.js';

const STUDIED = {
  pass: 'passed them',
  return: 'returned them to be screened again',
  amend: 'passed them with amendments',
} as const;

const NEXT = {
  study: 'the Party organisation studies the topics',
  agenda: 'the agenda is set',
  nothing: 'no topic was accepted, and the consultation ends',
} as const;

const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: 'waiting to be screened',
  accepted: 'accepted',
  merged: 'merged into another',
  answered: 'answered',
  referred: 'referred',
  deferred: 'deferred',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
};

const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: 'accepted',
  answer: 'answered at once',
  refer: 'referred',
  defer: 'deferred',
  reject: 'rejected',
};

export const topics: Texts<'topics'> = {
  commands: {
    'topic.submit': 'submit a topic',
    'topic.withdraw': 'withdraw a topic',
    'topic.correct': 'correct a topic',
    'topic.second': 'second a topic',
    'second.withdraw': 'withdraw a second',
    'gathering.close': 'close the gathering of topics',
    'gathering.reopen': 'reopen the gathering of topics',
    'topic.merge': 'merge topics',
    'topic.screen': 'screen a topic',
    'topic.score': 'score a topic',
    'topics.rank': 'rank the topics',
    'screening.close': 'close the screening of topics',
    'study.decide': 'decide the Party organisation’s study',
    'agenda.set': 'set the agenda',
    'agenda.confirm': 'confirm the agenda',
    'topic.reopen': 'reopen a topic',
  },
  refusals: {
    'topic.exists': ({ topic }, say) =>
      `The topic ${say.topic(topic)} has been submitted. Second it, or submit a different one under another id.`,
    'topic.channel-unknown': ({ channel: id, channels }, say) =>
      `By the rules of procedure no topic comes in by “${channel(id)}”; the ways are: ${say.list(channels.map(channel))}.`,
    'topic.unknown': ({ topic }, say) => `There is no topic ${say.topic(topic)}. Check its id.`,
    'topic.not-yours': ({ topic }, say) =>
      `The topic ${say.topic(topic)} is somebody else’s: only whoever raised it may withdraw or correct it.`,
    'topic.closed': ({ topic, status }, say) =>
      `The topic ${say.topic(topic)} is ${topicStatus[status]} and closed. If there is news, submit a new one.`,
    'topic.merge-into-itself': ({ topic }, say) =>
      `The topic ${say.topic(topic)} cannot be merged into itself. Name the other one.`,
    'topic.unscreened': ({ topics: left }, say) =>
      `${many(left.length, 'topic')} ${have(left.length)} not been screened: ${say.topics(left)}. Every topic is owed an answer: screen each before closing.`,
    'topic.not-on-agenda': ({ topics: left }, say) =>
      `${many(left.length, 'accepted topic')} ${are(left.length)} not on the agenda: ${say.topics(left)}. Place each before confirming.`,
    'second.twice': ({ topic }, say) => `You have seconded ${say.topic(topic)} already; once is enough.`,
    'second.own': ({ topic }, say) => `You raised ${say.topic(topic)} yourself; it takes somebody else to second it.`,
    'second.missing': ({ topic }, say) =>
      `You have not seconded ${say.topic(topic)}, so there is nothing to take back.`,
    'seconds.too-few': ({ topic, seconds, needed }, say) =>
      `The topic ${say.topic(topic)} has ${seconds} of ${many(needed, 'second')} it needs to be accepted; ${needed - seconds} more. Wait for more, or decide otherwise and reply to the proposer.`,
    'reply.missing': ({ topic }, say) =>
      `The proposer of ${say.topic(topic)} is owed a reply with every decision but acceptance. Write one.`,
    'referral.missing': ({ topic }, say) => `Say where the topic ${say.topic(topic)} is referred to.`,
    'score.malformed': ({ criterion, max }, say) =>
      max === 0
        ? `“${say.criterion(criterion)}” is not one of the criteria. Score by the form.`
        : `“${say.criterion(criterion)}” has no score, or one that is not from 0 to ${max}. Score every criterion.`,
    'rank.incomplete': ({ missing, unknown }, say) => {
      const problems = [
        ...(missing.length > 0 ? [`${say.topics(missing)} ${are(missing.length)} missing`] : []),
        ...(unknown.length > 0 ? [`${say.topics(unknown)} ${are(unknown.length)} not accepted`] : []),
      ];
      return `The ranking takes each accepted topic once: ${problems.length > 0 ? problems.join('; ') : 'one is listed twice'}. Put it right and submit it again.`;
    },
    'study.returns-used-up': ({ returns, max }) =>
      `The study has returned the topics ${returns} of at most ${max} times. Pass or amend them.`,
    'agenda.empty': () => 'No agenda has been set, so there is none to confirm. Set it first.',
    'agenda.item-twice': ({ item }) => `The item “${item}” is on the agenda twice. Put it right and submit it again.`,
    'agenda.topic-not-accepted': ({ item, topic }, say) =>
      `The item “${item}” rests on the topic ${say.topic(topic)}, which has not been accepted. Screen it first.`,
    'agenda.unknown-body': ({ item, body }, say) =>
      `The item “${item}” is to be decided by “${say.body(body)}”, and there is no such body. Check its id.`,
    'agenda.unknown-ballot': ({ item, ballot }) =>
      `The item “${item}” names the ballot form “${ballot}”, which the charter does not have. Name one of the charter’s.`,
    'agenda.unknown-rule': ({ item, rule }) =>
      `The item “${item}” is to be decided by the rule “${rule}”, and there is no such rule. Check its id.`,
    'agenda.unknown-person': ({ item, person }, say) =>
      `${say.person(person)}, named by the item “${item}” as stakeholder or affected, is not known here. Admit them first.`,
    'topic.not-closed': ({ topic, status }, say) =>
      `The topic ${say.topic(topic)} is ${topicStatus[status]} and can still be screened: there is nothing to reopen.`,
  },
  facts: {
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
    'topic.reopen': (fact, say) =>
      `${say.who(fact)} took the topic ${say.topic(fact.fields.topic)} up again. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  },
  findings: {
    'topic.submit': (found, say) =>
      found ? [`To be screened by ${say.until(found.due)}.`, ...calendarLines(say, found.calendar)] : [],
    'topic.score': scored,
    'study.decide': (found) => [
      found.next === 'screening' ? 'Next: the topics are screened again.' : 'Next: the agenda is set.',
    ],
    'screening.close': (found) => [
      `${found.accepted} accepted, ${found.answered} answered or dealt with otherwise. Next: ${NEXT[found.next]}.`,
    ],
  },
};
