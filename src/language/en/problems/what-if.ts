// Why a record cannot be counted another way, in English.
import type { WhatIfProblems } from '../../../problems/what-if.js';
import type { Sentences } from '../../dictionary.js';
import type { Say } from '../../say.js';

const titles = (items: readonly string[], { names }: Say): string => items.map(names.item).join(', ');

export const whatIf: Sentences<WhatIfProblems> = {
  'what-if.nothing-counted': () => 'nothing has been counted in this record yet; count first',
  'what-if.unknown-rule': ({ rule, known }) => `there is no decision rule ${rule}; the rules are ${known.join(', ')}`,
  'what-if.unknown-method': ({ method, known }) =>
    `there is no voting method ${method}; the methods are ${known.join(', ')}`,
  'what-if.no-such-vote': ({ vote }) => `vote ${vote} was not counted in this record; leave --vote out to see all`,
  'what-if.hands-have-no-area': ({ vote }) =>
    `vote ${vote} was taken by show of hands, and the rule counts floor area, which hands do not have; choose a rule that counts heads`,
  'what-if.hands-have-no-names': ({ vote }) =>
    `vote ${vote} was taken by show of hands, and nobody knows which of those hands are on another roll`,
  'what-if.hands-affected': ({ vote }) =>
    `vote ${vote} was taken by show of hands, and nobody knows how those affected answered; choose another rule`,
  'what-if.roll-has-no-areas': ({ vote }) =>
    `the roll of vote ${vote} has no floor areas, and the rule counts area; bring a roll that has them with --roll, or choose a rule that counts heads`,
  'what-if.nobody-by-name': ({ vote }) =>
    `nobody voted by name in vote ${vote}, and totals do not say who wanted which items together; there is nothing a voting method could count`,
  'what-if.one-item': ({ items }, say) =>
    `only ${titles(items, say)} was on the ballot; a voting method needs at least two items`,
  'what-if.no-rankings': ({ method }) =>
    `${method} does not count rankings, and the record has nothing else to count; choose a method whose ballots are rankings`,
  'what-if.nobody-affected': ({ items }, say) =>
    `the rule asks those affected, and the record names nobody as affected by ${titles(items, say)}; choose another rule`,
};
