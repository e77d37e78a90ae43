// A double majority: more than half of the voters and more than half of the areas (cantons, buildings, villagers' groups).
// How the areas voted is said, not counted here: an area may have half a vote.

import { answers } from '../answers.js';
import { amount, decimal, Fraction, percent } from '../exact.js';
import type { Method } from '../method.js';
import { asWritten, badOption } from '../options.js';
import { answerOf, judged, onProposal, passOrFail, threshold } from '../proposal.js';
import { step } from '../standing.js';

export interface DoubleMajorityOptions {
  /** How many areas said yes and no: `{ yes: 8.5, no: 14.5 }`. */
  areaVotes: Readonly<Record<string, number | string>> | null;
}

/** What the areas gave for and against, exactly. */
function areasOf(given: DoubleMajorityOptions['areaVotes']): { yes: Fraction; no: Fraction } {
  const areas = { yes: new Fraction(0), no: new Fraction(0) };
  if (given === null) return badOption('methods.option-area-votes', asWritten('areaVotes', given));
  for (const [word, votes] of Object.entries(given)) {
    const answer = answerOf(word);
    const number = typeof votes === 'number' || typeof votes === 'string' ? decimal(votes) : undefined;
    if ((answer !== 'yes' && answer !== 'no') || !number || number.lt(0)) {
      return badOption('methods.option-area-votes', asWritten('areaVotes', given));
    }
    areas[answer] = areas[answer].add(number);
  }
  return areas;
}

export const doubleMajority: Method<DoubleMajorityOptions> = onProposal<DoubleMajorityOptions>(
  {
    id: 'double-majority',
    reference: 'Federal Constitution of the Swiss Confederation, articles 140 and 142',
    ballot: 'choice',
    answers,
    elects: 'proposal',
    options: {
      areaVotes: {
        values: 'record',
        default: null,
      },
    },
  },
  ({ yes, no }, options) => {
    const areas = areasOf(options.areaVotes);
    const half = threshold('threshold', '1/2 exclusive');
    const people = judged(yes, yes + no, half, 'people');
    const most = areas.yes.gt(areas.no);
    const of = amount(areas.yes.add(areas.no));
    const numbers = { votes: amount(areas.yes), of, threshold: half.text, strict: 1, base: 'areas' };
    const passes = people.passes && most;
    return {
      passes,
      working: [people.step, step(most ? 'reached' : 'missed', [], numbers)],
      more: {
        result: passes ? 'accepted' : 'rejected',
        people: passOrFail(people.passes),
        areaVotes: passOrFail(most),
        peopleYesPct: percent(yes, yes + no),
      },
    };
  },
);
