// Lines of the minutes for step 2, deliberation, in English.
import type { Motion } from '../../../../parts/2-deliberation/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { frozenOn } from '../../../working.js';
import { many, order, roundForm, stance, witnessed } from '../../terms.js';

const WAYS = {
  vote: 'the items go to the vote',
  adopt: 'adopted by consensus',
  convert: 'on to project conversion',
  shelve: 'shelved',
  refer: 'referred',
} as const;

/** What an amendment leaves the option called. */
const renamed = (say: Say, title: string | undefined): string =>
  title === undefined ? '' : ` The option is then called ${say.quote(title)}.`;

const cost = (say: Say, amount: number | undefined): string =>
  amount === undefined ? '' : ` Estimated cost: ${say.money(amount)}.`;

const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: 'the main motion',
  amend: 'the amendment',
  'close-debate': 'the motion to close the debate',
  shelve: 'the motion to shelve',
  adjourn: 'the motion to adjourn',
};

export const facts: Texts<'deliberation'>['facts'] = {
  'round.call': (fact, say) => {
    const { form, items, opens, closes, place, invited, required } = fact.fields;
    const parts = [
      `${say.who(fact)} called round ${fact.finding.round} (${roundForm[form]}) for ${say.when(opens)}${
        closes === undefined ? '' : ` until ${say.until(closes)}`
      }${place === undefined ? '' : `, at ${say.quote(place)}`}, on ${say.items(items)}.`,
      ...(invited.length > 0 ? [`Invited: ${say.people(invited)}.`] : []),
      ...(required.length > 0 ? [`Required: ${say.people(required)}.`] : []),
    ];
    return parts.join(' ');
  },
  'round.cancel': (fact, say) => `${say.who(fact)} cancelled the round. Reason: ${say.quote(fact.fields.reason)}.`,
  'session.open': (fact, say) => `${say.who(fact)} opened the session.`,
  'session.fail': (fact, say) =>
    `${say.who(fact)} declared that the session did not take place. Reason: ${say.quote(fact.fields.reason)}.`,
  'session.adjourn': (fact, say) => `${say.who(fact)} adjourned the session. Reason: ${say.quote(fact.fields.reason)}.`,
  'session.reconvene': (fact, say) => `${say.who(fact)} reconvened the session.`,
  'round.close': (fact, say) => `${say.who(fact)} closed the round.`,
  'oath.take': (fact, say) => `Those present took the oath, led by ${say.who(fact)}.`,
  'floor.request': (fact, say) =>
    `${say.who(fact)} asked for the floor on ${say.item(fact.fields.item)} (${stance[fact.fields.stance]}).`,
  'floor.grant': (fact, say) => `${say.who(fact)} gave the floor to ${say.person(fact.fields.person)}.`,
  'floor.yield': (fact, say) => `${say.person(fact.fields.person)} yielded the floor.`,
  'speech.make': (fact, say) => {
    const { speaking } = say.names;
    const about = speaking === undefined ? '' : ` on ${say.item(speaking.item)}`;
    const side = speaking === undefined ? '' : `${stance[speaking.stance]}, `;
    return `${say.person(fact.fields.person)} spoke${about} (${side}${fact.fields.seconds} s): ${say.quote(fact.fields.text)}.`;
  },
  'comment.submit': (fact, say) =>
    `${say.who(fact)} commented on ${say.item(fact.fields.item)} (${stance[fact.fields.stance]}): ${say.quote(fact.fields.text)}.`,
  'evidence.submit': (fact, say) =>
    `${say.who(fact)} submitted evidence on ${say.item(fact.fields.item)}: ${say.quote(fact.fields.title)}${
      fact.fields.file === undefined ? '' : ` (file ${say.quote(fact.fields.file.name)})`
    }.`,
  'motion.move': (fact, say) =>
    `${say.who(fact)} moved ${motionKind[fact.fields.kind]} “${fact.fields.motion}” on ${say.item(fact.fields.item)}: ${say.quote(fact.fields.text)}.${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}`,
  'motion.second': (fact, say) => `${say.who(fact)} seconded ${say.named('the motion', fact.fields.motion)}.`,
  'motion.withdraw': (fact, say) => `${say.who(fact)} withdrew ${say.named('the motion', fact.fields.motion)}.`,
  'motion.decide': (fact, say) =>
    `${say.who(fact)} put ${say.named('the motion', fact.fields.motion)} to the meeting: ${many(fact.fields.for, 'vote')} for, ${fact.fields.against} against, ${fact.fields.abstain} abstaining.`,
  'option.propose': (fact, say) =>
    `${say.who(fact)} proposed the option ${say.quote(fact.fields.title)} for ${say.item(fact.fields.item)}: ${say.quote(fact.fields.text)}.${cost(say, fact.fields.cost)}`,
  'option.amend': (fact, say) =>
    `${say.who(fact)} amended the option ${say.option(fact.fields.item, fact.fields.option)} of ${say.item(fact.fields.item)}: ${say.quote(fact.fields.text)}.${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}`,
  'option.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew the option ${say.option(fact.fields.item, fact.fields.option)} of ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'ranking.open': (fact, say) => `${say.who(fact)} opened the ranking of the options of ${say.item(fact.fields.item)}.`,
  'ranking.cast': (fact, say) => {
    const { item, ranking } = fact.fields;
    return `${say.who(fact)} ranked the options of ${say.item(item)}${say.names.showChoices ? `: ${order(say, item, ranking)}` : ''}.`;
  },
  'ranking.close': (fact, say) => {
    const { item, casting } = fact.fields;
    const vote = casting === undefined ? '' : `, with a casting vote for ${say.option(item, casting)}`;
    return `${say.who(fact)} closed the ranking of the options of ${say.item(item)}${vote}.`;
  },
  'ranking.cancel': (fact, say) =>
    `${say.who(fact)} cancelled the ranking of the options of ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'ruling.make': (fact, say) => `${say.who(fact)} ruled on “${fact.fields.about}”: ${say.quote(fact.fields.ruling)}.`,
  'consensus.test': (fact, say) => {
    const { item, option, objections } = fact.fields;
    const on = option === undefined ? say.item(item) : `the option ${say.option(item, option)} of ${say.item(item)}`;
    const said = objections.map(({ person, reason }) => `${say.person(person)} (${say.quote(reason)})`);
    return `${say.who(fact)} tested for consensus on ${on}: ${said.length === 0 ? 'nobody sustained an objection' : `objections sustained by ${say.list(said)}`}.`;
  },
  'options.freeze': (fact, say) => {
    const chosen = frozenOn(fact, say);
    const price = say.price(fact.fields.item);
    return `${say.who(fact)} froze what is put to the vote on ${say.item(fact.fields.item)}${chosen === undefined ? '' : `: ${chosen}${price === undefined ? '' : ` (estimated cost: ${price})`}`}.`;
  },
  'deliberation.conclude': (fact, say) =>
    `${say.who(fact)} concluded the deliberation: ${WAYS[fact.fields.way]}${fact.fields.to === undefined ? '' : ` (to ${fact.fields.to})`}.${
      fact.fields.reply === undefined ? '' : ` Reply: ${say.quote(fact.fields.reply)}.`
    }`,
  'round.reopen': (fact, say) =>
    `${say.who(fact)} reopened the round, which had been closed too early. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'motion.correct': (fact, say) =>
    `${say.who(fact)} corrected the votes on ${say.named('the motion', fact.fields.motion)}: ${many(fact.fields.for, 'vote')} for, ${fact.fields.against} against, ${fact.fields.abstain} abstaining. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'options.reopen': (fact, say) =>
    `${say.who(fact)} opened the options of ${say.item(fact.fields.item)} again. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
};
