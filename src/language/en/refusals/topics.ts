// Refusals of step 1, topic collection, in English.
import type { Refusals } from '../../../parts/1-topics/words.js';
import type { Sentences } from '../../dictionary.js';
import { are, have, many, topicStatus } from '../terms.js';

export const topics: Sentences<Refusals> = {
  'topic.exists': ({ topic }, say) =>
    `The topic ${say.topic(topic)} has been submitted. Second it, or submit a different one under another id.`,
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
  'second.missing': ({ topic }, say) => `You have not seconded ${say.topic(topic)}, so there is nothing to take back.`,
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
  'agenda.unknown-rule': ({ item, rule }) =>
    `The item “${item}” is to be decided by the rule “${rule}”, and there is no such rule. Check its id.`,
  'agenda.unknown-person': ({ item, person }, say) =>
    `${say.person(person)}, named by the item “${item}” as stakeholder or affected, is not known here. Admit them first.`,
};
