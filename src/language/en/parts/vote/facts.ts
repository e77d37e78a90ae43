// Lines of the minutes for step 3, the vote (who voted how is never among them), in English.

import type { Fields } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { channel, many, witnessed } from '../../terms.js';
import { words } from '../../words.js';

const FORMS = { 'show-of-hands': 'show of hands', 'secret-paper': 'secret paper count' } as const;

const OTHERWISE = {
  deliberation: 'what did not pass is deliberated again',
  'call-again': 'what was void is voted on again',
  close: 'what did not pass is closed',
} as const;

const UPHELD = { 'vote-again': 'the vote is held again', deliberation: 'the matter is deliberated again' } as const;

const entered = (who: string | undefined): string => (who === undefined ? '' : `; entered by ${who}`);

const alsoEntered = (who: string | undefined): string => (who === undefined ? '' : ` Entered by ${who}.`);

/** Who was there and not signed in, and the other way round. */
const there = (say: Say, { there = [], notThere = [] }: Fields<'tally.correct'>): string =>
  `${there.length === 0 ? '' : `; there were also ${say.people(there)}`}${notThere.length === 0 ? '' : `; not there were ${say.people(notThere)}`}`;

export const facts: Texts<'vote'>['facts'] = {
  'notice.post': (fact, say) =>
    `${say.who(fact)} posted the notice of a vote on ${say.items(fact.fields.items)} by ${say.body(fact.finding.body)}, polling from ${say.when(fact.finding.opens)} until ${say.until(fact.fields.closes)}${
      fact.fields.place === undefined ? '' : `; posted at ${say.quote(fact.fields.place)}`
    }.`,
  'notice.deliver': (fact, say) =>
    `${say.who(fact)} delivered the notice to ${say.person(fact.fields.person)} (${channel(fact.fields.manner)}).`,
  'notice.withdraw': (fact, say) => `${say.who(fact)} withdrew the notice. Reason: ${say.quote(fact.fields.reason)}.`,
  'paper.issue': (fact, say) =>
    `${say.who(fact)} issued ballot paper ${fact.fields.paper} to ${say.person(fact.fields.person)}.`,
  'paper.return': (fact, say) => `${say.who(fact)} took back ballot paper ${fact.fields.paper}.`,
  'paper.spoil': (fact, say) =>
    `${say.who(fact)} cancelled ballot paper ${fact.fields.paper}. Reason: ${say.quote(fact.fields.reason)}.`,
  'proxy.grant': (fact, say) =>
    `${say.person(fact.fields.from)} gave ${say.person(fact.fields.to)} a ${fact.fields.attachment ? 'written ' : ''}proxy${
      fact.fields.items === undefined ? '' : ` for ${say.items(fact.fields.items)}`
    }${entered(say.whoElse(fact, fact.fields.from))}.`,
  'proxy.revoke': (fact, say) =>
    `The proxy of ${say.person(fact.fields.from)} was revoked${entered(say.whoElse(fact, fact.fields.from))}.`,
  'consent.give': (fact, say) =>
    `${say.person(fact.fields.person)}, directly affected, consented to ${say.item(fact.fields.item)}${fact.fields.attachment ? ' in writing' : ''}${entered(say.whoElse(fact, fact.fields.person))}.`,
  'consent.withdraw': (fact, say) =>
    `${say.person(fact.fields.person)}, directly affected, withdrew the consent to ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.${alsoEntered(say.whoElse(fact, fact.fields.person))}`,
  'poll.open': (fact, say) => `${say.who(fact)} opened the poll.`,
  'ballot.cast': (fact, say) => {
    const given = Object.entries(fact.fields.choices).map(
      ([item, answer]) => `${say.item(item)} ${say.answer(item, answer)}`,
    );
    return `${say.who(fact)} cast a ballot (${channel(fact.fields.channel)})${say.names.showChoices ? `: ${say.list(given)}` : ''}.`;
  },
  'ballot.correct': (fact, say) =>
    `${say.who(fact)} ${fact.fields.choices === undefined ? 'took out' : 'corrected'} the ballot of ${say.person(fact.fields.person)}. Reason: ${say.quote(fact.fields.reason)}.${
      fact.fields.witness === undefined ? '' : ` Witness: ${say.person(fact.fields.witness)}.`
    }`,
  'ballot.invalidate': (fact, say) =>
    `${say.who(fact)} found the ballot of ${say.person(fact.fields.person)}${
      fact.fields.paper === undefined ? '' : ` (paper ${fact.fields.paper})`
    } invalid${fact.fields.items === undefined ? '' : ` on ${say.items(fact.fields.items)}`}. Reason: ${say.quote(fact.fields.reason)}.`,
  'batch.enter': (fact, say) =>
    `${say.who(fact)} entered ${say.named('the batch', fact.fields.batch)} of ${many(fact.fields.papers.length, 'ballot paper')} (time ${fact.finding.pass} of 2).`,
  'batch.discard': (fact, say) =>
    `${say.who(fact)} discarded ${say.named('the batch', fact.fields.batch)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'tally.enter': (fact, say) =>
    `${say.who(fact)} entered the ${FORMS[fact.fields.form]} on ${say.item(fact.fields.item)}: ${many(fact.fields.for, 'vote')} for, ${fact.fields.against} against, ${fact.fields.abstain} abstaining.${
      fact.fields.scrutineers.length === 0 ? '' : ` Scrutineers: ${say.people(fact.fields.scrutineers)}.`
    }`,
  'poll.extend': (fact, say) =>
    `${say.who(fact)} extended the poll until ${say.until(fact.fields.closes)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'poll.close': (fact, say) => `${say.who(fact)} closed the poll.`,
  'count.make': (fact, say) => `${say.who(fact)} counted the votes.`,
  'count.recount': (fact, say) =>
    `${say.who(fact)} recounted the votes, with ${many(fact.fields.strike.length, 'ballot')} struck out and ${fact.fields.add.length} brought in; scrutineer ${say.person(fact.fields.witness)}. Reason: ${say.quote(fact.fields.reason)}.`,
  'result.post': (fact, say) =>
    `${say.who(fact)} posted the result${fact.fields.place === undefined ? '' : ` at ${say.quote(fact.fields.place)}`}.`,
  'objection.file': (fact, say) =>
    `${say.who(fact)} filed ${say.named('the objection', fact.fields.objection)} about ${say.item(fact.fields.item)}: ${say.quote(fact.fields.text)}.`,
  'objection.reply': (fact, say) =>
    `${say.who(fact)} replied to ${say.named('the objection', fact.fields.objection)}: ${say.quote(fact.fields.reply)}.`,
  'objection.mediate': (fact, say) =>
    `${say.person(fact.fields.mediator)} mediated ${say.named('the objection', fact.fields.objection)}, ${
      fact.fields.outcome === 'agreed' ? 'with an agreement' : 'without an agreement'
    }: ${say.quote(fact.fields.text)}.${alsoEntered(say.whoElse(fact, fact.fields.mediator))}`,
  'objection.withdraw': (fact, say) =>
    `${say.who(fact)} withdrew ${say.named('the objection', fact.fields.objection)}.${
      fact.fields.terms === undefined ? '' : ` Terms: ${say.quote(fact.fields.terms)}.`
    }`,
  'objection.note': (fact, say) =>
    `${say.who(fact)} noted ${say.named('the objection', fact.fields.objection)} as outstanding. Reason: ${say.quote(fact.fields.reason)}.`,
  'objection.uphold': (fact, say) =>
    `${say.who(fact)} upheld ${say.named('the objection', fact.fields.objection)}: ${UPHELD[fact.fields.way]}. Reason: ${say.quote(fact.fields.reason)}.`,
  'external.enter': (fact, say) =>
    `${say.who(fact)} entered the result of ${fact.fields.authority} on ${say.item(fact.fields.item)}: ${words.outcomes[fact.fields.outcome]} (document “${fact.fields.document}”).`,
  'result.confirm': (fact, say) =>
    `${say.who(fact)} confirmed the result${fact.fields.otherwise === undefined ? '' : `; ${OTHERWISE[fact.fields.otherwise]}`}.`,
  'vote.return': (fact, say) =>
    `${say.who(fact)} returned the items to deliberation. Reason: ${say.quote(fact.fields.reason)}.`,
  'poll.reopen': (fact, say) =>
    `${say.who(fact)} reopened the poll, which had been closed too early. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'extension.correct': (fact, say) =>
    `${say.who(fact)} corrected the extension: the poll closes on ${say.until(fact.fields.closes)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'result.retract': (fact, say) =>
    `${say.who(fact)} took the posted result down. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'tally.strike': (fact, say) =>
    `${say.who(fact)} struck out the tally on ${say.item(fact.fields.item)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'tally.correct': (fact, say) =>
    `${say.who(fact)} corrected the tally on ${say.item(fact.fields.item)}: ${many(fact.fields.for, 'vote')} for, ${fact.fields.against} against, ${fact.fields.abstain} abstaining${there(say, fact.fields)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'batch.strike': (fact, say) =>
    `${say.who(fact)} struck out ${say.named('the batch', fact.fields.batch)}, which had been counted. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'paper.correct': (fact, say) =>
    `${say.who(fact)} corrected: ballot paper ${fact.fields.paper} is still out. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'delivery.strike': (fact, say) =>
    `${say.who(fact)} struck out the delivery to ${say.person(fact.fields.person)}. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'ballot.restore': (fact, say) =>
    `${say.who(fact)} took back that the ballot of ${say.person(fact.fields.person)} is invalid. Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
  'external.correct': (fact, say) =>
    `${say.who(fact)} corrected the result of ${fact.fields.authority} on ${say.item(fact.fields.item)}: ${words.outcomes[fact.fields.outcome]} (document “${fact.fields.document}”). Reason: ${say.quote(fact.fields.reason)}.${witnessed(say, fact.fields.witness)}`,
};
