// The working of what was found in step 2, deliberation, in English.

import type { RankingCount, RankingRules } from '../../../../parts/2-deliberation/words.js';
import type { Quorum } from '../../../../parts/attendance/words.js';
import type { Finding } from '../../../../procedure/vocabulary.js';
import { counting } from '../../../counting.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { isQuorate } from '../../../working.js';
import { grammar } from '../../grammar.js';
import { methods } from '../../methods.js';
import { methods as named } from '../../names/methods.js';
import { calendarLines, many, order } from '../../terms.js';
import { shares } from '../vote/count.js';

const quorum = (found: Quorum): string =>
  `${found.present} of ${many(found.members, 'member')} present, ${found.needed} needed: ${isQuorate(found) ? 'quorum' : 'no quorum'}.`;

const CONCLUDED = {
  vote: 'on to the vote',
  adopted: 'the agreement takes effect',
  conversion: 'on to project conversion',
  shelved: 'shelved; the consultation ends',
  referred: 'referred; the consultation ends',
} as const;

const TIE_BREAKS = {
  order: 'for the option proposed first',
  'casting-vote': 'by the chair’s casting vote',
  lot: 'by lot',
} as const;

const rankedBy = ({ method, tieBreak }: RankingRules): string =>
  `Counted by: ${named[method].title}; a tie for the first place is broken ${TIE_BREAKS[tieBreak]}.`;

const drawnWith = (seed: string): string =>
  `Seed of the lot: ${seed}. An option’s ticket is the SHA-256 of the seed, a colon and the option’s id; the least wins.`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `${ballots} of ${many(members, 'member')} gave a ranking that counts, each by the last one given. Counted by: ${named[method].title}.`,
    ...(leftOut.length === 0 ? [] : [`Not counted, as recused or no longer a member: ${say.people(leftOut)}.`]),
    // Who is elected is an option here, and said last.
    ...working
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, (id) => say.names.option(item, id)))),
    `Order: ${order(say, item, ranking)}.`,
    ...(tieBreak ? [`The tie between ${options(tieBreak.among)} is broken ${TIE_BREAKS[tieBreak.by]}.`] : []),
    ...(tieBreak?.seed === undefined ? [] : [drawnWith(tieBreak.seed)]),
    chosen === null ? 'No option is ranked first.' : `Ranked first: ${options([chosen])}.`,
  ];
}

/** What the votes on a motion come to. */
const voted = (found: Finding<'motion.decide'>, say: Say): string[] => [
  found.ruled
    ? `${say.text(found.ruled.title)}: ${shares(say, { id: found.ruled.rule }, found.ruled).join(' ')} ${found.adopted ? 'Carried' : 'Not carried'} (${say.text(found.ruled.source)}).`
    : found.adopted
      ? 'More for than against: carried.'
      : 'Not more for than against: not carried.',
  ...(found.effect === 'adjourn' ? ['The session is adjourned.'] : []),
];

export const findings: Texts<'deliberation'>['findings'] = {
  'round.call': (found, say) => [
    found.next === 'called'
      ? `The session opens on ${say.when(found.opensFrom)} at the earliest.`
      : `Comments are collected from ${say.when(found.opensFrom)} on.`,
    ...calendarLines(say, found.calendar),
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'round.close': (found) => [
    `Held to have taken part: ${found.present}.`,
    // Whether they were still enough is told where they were not.
    ...(found.quorum && !isQuorate(found.quorum) ? [quorum(found.quorum)] : []),
  ],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`${found.overtime} s over time.`]),
  'motion.decide': voted,
  'motion.correct': voted,
  'ranking.open': (found, say, { fields: { item } }) => [
    `To be ranked: ${say.list(found.options.map((id) => say.option(item, id)))}.`,
    rankedBy(found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `${many(found.objections, 'objection')} sustained, ${found.allowed} allowed: ${found.consensus ? 'consensus' : 'no consensus'}.`,
  ],
  // Its line says what was chosen.
  'options.freeze': () => [],
  'deliberation.conclude': (found) => [`Next: ${CONCLUDED[found.way]}.`],
  'round.reopen': (found) => [
    found.next === 'adjourned' ? 'It is adjourned until it is reconvened.' : 'Answers are taken as before.',
  ],
};
