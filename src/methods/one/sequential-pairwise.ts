// Sequential pairwise voting: options are put to the vote two at a time, in the order of an agenda; the loser is out.
// A drawn vote keeps both ways open: everybody who can win is listed.
import type { Method, OptionOf } from '../method.js';
import { asWritten, badOption, numbered } from '../options.js';
import { byPairs, duel, type PairwiseOptions, unranked } from '../pairwise.js';
import { elected, names, step } from '../standing.js';
import type { Step } from '../working.js';

export interface SequentialPairwiseOptions extends PairwiseOptions {
  /** All candidates, the first two meet first; the order in which they stand unless said otherwise. */
  agenda: readonly string[];
}

const agendaOption: OptionOf = {
  values: 'candidates',
  default: [],
};

export const sequentialPairwise: Method<SequentialPairwiseOptions> = byPairs<SequentialPairwiseOptions>(
  {
    id: 'sequential-pairwise',
    reference:
      'Duncan Black, "The Theory of Committees and Elections" (1958); Robin Farquharson, "Theory of Voting" (1969)',
    ballot: 'ranking',
    elects: 'one',
    options: { agenda: agendaOption, unranked },
  },
  (field, prefer, { agenda: given }) => {
    const agenda = given.length === 0 ? [...field.candidates.keys()] : numbered(given, field, 'agenda');
    if (agenda.length !== field.size) badOption('methods.option-every-candidate', asWritten('agenda', given));
    const working: Step[] = [];
    const [first, ...next] = agenda;
    let standing = first === undefined ? [] : [first];
    next.forEach((newcomer, i) => {
      const round = i + 1;
      const after = new Set<number>();
      for (const one of standing) {
        working.push(step('put', names(field, [newcomer, one]), {}, round), duel(field, prefer, newcomer, one, round));
        if (prefer(newcomer, one) >= prefer(one, newcomer)) after.add(newcomer);
        if (prefer(one, newcomer) >= prefer(newcomer, one)) after.add(one);
      }
      standing = [...after];
    });
    return elected(field, { winners: standing, working }, { agenda: names(field, agenda) });
  },
);
