// What came of a choice among options, in English: votes, what the rule asks of each, who is elected.

import type { ChoiceCount, ItemCount } from '../../../../parts/3-vote/words.js';
import { namesIn, type OptionName, titleOf } from '../../../choices.js';
import { counting } from '../../../counting.js';
import type { Say } from '../../../say.js';
import { checks } from '../../checks.js';
import { grammar } from '../../grammar.js';
import { methods } from '../../methods.js';
import { methods as named } from '../../names/methods.js';
import { many } from '../../terms.js';

const TIE_BREAKS = {
  order: 'for whoever is listed first',
  lot: 'by lot',
  'casting-vote': 'by the chair’s casting vote',
  leave: 'by nobody: it is left to another vote',
} as const;

function tie(say: Say, name: OptionName, { tie: found }: ChoiceCount): string[] {
  if (!found) return [];
  const { among, seats, by, seed } = found;
  return [
    `${say.list(among.map(name))} are tied for ${many(seats, 'place')}; the tie is broken ${TIE_BREAKS[by]}.`,
    ...(seed === undefined
      ? []
      : [`Seed of the lot: ${seed}. A ticket is the SHA-256 of the seed, a colon and the id; the least come first.`]),
  ];
}

/** The count of a choice: who has how many votes, whether they are enough, who is elected or what is chosen. */
export function choice(say: Say, { item, choice: found, outcome }: ItemCount): string[] {
  if (!found) return [];
  const name = namesIn(say, item);
  const { method, options, elected, vacant, seats } = found;
  const title = method === null ? undefined : titleOf(named, method);
  return [
    `${many(seats, 'place')} to fill; ${title === undefined ? 'those with most votes are elected' : `counted by: ${title}`}.`,
    ...options.map(({ option, support, consent }) =>
      consent.length === 0
        ? `${name(option)}: ${say.measures(support)}.`
        : `${name(option)}: ${say.measures(support)}; ${checks(consent)}.`,
    ),
    // Who is elected is said at the end.
    ...(found.outcome?.working ?? [])
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, name))),
    ...tie(say, name, found),
    ...(outcome === 'not-formed'
      ? []
      : [
          elected.length === 0
            ? 'Nobody is elected, nothing chosen.'
            : `Elected, or chosen: ${say.list(elected.map(name))}.`,
        ]),
    ...(vacant > 0 && outcome !== 'not-formed' ? [`${many(vacant, 'place')} left: it may be voted on again.`] : []),
  ];
}
