// The working of what was found in step 3, the vote, in English.

import type { Instant } from '../../../../calendar.js';
import type { Finding } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { calendarLines, many } from '../../terms.js';
import { words } from '../../words.js';
import { count, law, shares } from './count.js';
import { warning } from './reconciliation.js';

const NEXT = {
  noticed: 'the poll opens when the notice has run',
  polling: 'the poll opens at once',
  external: 'another body holds the vote, and its result is entered from a document',
} as const;

const MARKS = { names: 'by name', ranking: 'ranked', points: 'in points' } as const;

const WAYS = {
  next: 'on to the next vote',
  conversion: 'on to project conversion',
  adopted: 'the decision takes effect',
  deliberation: 'back to deliberation',
  'not-adopted': 'not passed; the consultation ends',
  'not-formed': 'void; the consultation ends',
} as const;

const prolonged = (say: Say, until: Instant | undefined): string[] =>
  until === undefined ? [] : [`Enough take part only now, so the poll stays open until ${say.until(until)}.`];

/** What the figures of another body's document come to. */
function documented({ judgement }: Finding<'external.enter'>, say: Say): string[] {
  const pack = say.names.vote?.pack;
  if (judgement === null) return ['The document gives no figures to check.', ...(pack ? law(say, pack) : [])];
  return [
    'By the document’s own figures:',
    ...shares(say, { id: pack?.id ?? '' }, judgement),
    `Computed outcome: ${words.outcomes[judgement.outcome]}.`,
    ...(pack ? law(say, pack) : []),
  ];
}

const priced = (say: Say, item: string): string => {
  const price = say.price(item);
  return price === undefined ? '' : ` Estimated cost: ${price}.`;
};

/** An option as a ballot lists it. */
const offered = (say: Say, item: string, option: string): string => {
  const price = say.price(item, option);
  return `${say.option(item, option)}${price === undefined ? '' : ` (${price})`}`;
};

export const findings: Texts<'vote'>['findings'] = {
  'notice.post': (found, say, { fields }) => [
    ...fields.items.flatMap((item) => {
      const text = say.wording(item);
      return text === undefined
        ? []
        : [
            `Put to the vote on ${say.item(item)}: the option ${say.chosen(item, undefined) ?? ''}, in full: ${text}.${priced(say, item)}`,
          ];
    }),
    `Stage ${found.stage + 1}: ${NEXT[found.next]}.`,
    found.roll.hash === ''
      ? 'The roll is kept by whoever holds the vote.'
      : `The roll is frozen from the notice on: ${say.measures(found.roll)}, fingerprint ${found.roll.hash}.`,
    ...Object.entries(found.questions ?? {}).map(
      ([item, { candidates, seats, form }]) =>
        `The ballot on ${say.item(item)} (${MARKS[form.marks]}) lists ${say.list(candidates.map((one) => offered(say, item, one)))} for ${many(seats, 'place')}${form.marks === 'names' ? `, ${form.most ?? seats} names a ballot at most` : ''}.`,
    ),
    ...(fields.deemed === undefined
      ? []
      : [`Those who are told and do not vote are counted with the majority, on this ground: ${fields.deemed}.`]),
    ...(fields.withMajority === undefined
      ? []
      : [`A ballot may go with the majority, on this ground: ${fields.withMajority}.`]),
    ...found.warnings.map((one) => `Warning: ${warning(say, one)}`),
    ...law(say, found.pack),
  ],
  'ballot.cast': (found, say) => [
    found.superseded
      ? `Received, dated ${say.when(found.moment)}; another ballot of the same head counts instead.`
      : `It counts from ${say.when(found.moment)}${found.late ? ', entered after the close' : ''}.`,
    ...prolonged(say, found.prolonged),
  ],
  'batch.enter': (found, say) => [
    found.pass === 1
      ? 'Entered once; somebody else enters it again before it counts.'
      : `Both entries agree: ${many(found.counted, 'ballot')} counted.`,
    ...(found.superseded === undefined
      ? []
      : [
          `Received and not counted, since another ballot of the same head counts: nos. ${found.superseded.join(', ')}.`,
        ]),
    ...(found.time === undefined
      ? []
      : ['The dates on the papers do not count by the charter; the time of entry does.']),
    ...prolonged(say, found.prolonged),
  ],
  'tally.enter': (found) => [`Attending who may be counted by hands: ${found.present}.`],
  'poll.close': (found, say) => [`The poll closed on ${say.until(found.at)}.`],
  'count.make': (found, say) => count(say, found),
  'count.recount': (found, say) => count(say, found),
  'result.post': (found, say) => [
    `It is posted until ${say.until(found.until)}.`,
    ...calendarLines(say, found.calendar),
  ],
  'objection.file': (found, say) => [
    found.replyDue === null ? 'The rules set no time for a reply.' : `A reply is due by ${say.until(found.replyDue)}.`,
    ...calendarLines(say, found.calendar),
  ],
  'objection.reply': (found) => [found.late ? 'The reply is late.' : 'The reply is in time.'],
  'objection.uphold': (found) => [
    found.way === 'preparing'
      ? 'The vote does not stand and is held again.'
      : 'The vote does not stand; back to deliberation.',
  ],
  'external.enter': documented,
  'external.correct': documented,
  'result.confirm': (found, say) => [
    ...Object.entries(found.outcomes).map(([item, outcome]) => `${say.item(item)}: ${words.outcomes[outcome]}.`),
    ...Object.entries(found.elected ?? {})
      .filter(([, elected]) => elected.length > 0)
      .map(
        ([item, elected]) =>
          `Elected, or chosen, on ${say.item(item)}: ${say.list(elected.map((one) => say.option(item, one)))}.`,
      ),
    `Next: ${WAYS[found.way]}.`,
  ],
  'poll.reopen': (found, say) => [`It is open until ${say.until(found.closes)}, as announced.`],
  'tally.correct': (found, say) => count(say, found),
  'batch.strike': (found) => [`${many(found.struck, 'ballot')} taken out.`],
};
