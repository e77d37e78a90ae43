// The words of `yishi retally` in English.
import type { WhatIfFault } from 'yishi/what-if';

const FAULTS: Readonly<Record<WhatIfFault['code'], (about: string, known: readonly string[]) => string>> = {
  'nothing-counted': () => 'nothing has been counted in this record yet; count first',
  'unknown-rule': (about, known) => `there is no decision rule ${about}; the rules are ${known.join(', ')}`,
  'unknown-method': (about, known) => `there is no voting method ${about}; the methods are ${known.join(', ')}`,
  'no-such-vote': (about) => `vote ${about} was not counted in this record; leave --vote out to see all`,
  'hands-have-no-area': (about) =>
    `vote ${about} was taken by show of hands, and the rule counts floor area, which hands do not have; choose a rule that counts heads`,
  'hands-have-no-names': (about) =>
    `vote ${about} was taken by show of hands, and nobody knows which of those hands are on another roll`,
  'roll-has-no-areas': (about) =>
    `the roll of vote ${about} has no floor areas, and the rule counts area; bring a roll that has them with --roll, or choose a rule that counts heads`,
  'nobody-by-name': (about) =>
    `nobody voted by name in vote ${about}, and totals do not say who wanted which items together; there is nothing a voting method could count`,
  'one-item': (about) => `only ${about} was on the ballot; a voting method needs at least two items`,
  'no-rankings': (about) =>
    `${about} does not count rankings, and the record has nothing else to count; choose a method whose ballots are rankings`,
  'nobody-affected': (about) =>
    `the rule asks those affected, and the record names nobody as affected by ${about}; choose another rule`,
};

export const retally = {
  help: {
    summary: 'counts the ballots of a record another way and says what would have changed; nothing is written',
    rule: 'another decision rule; yishi rules lists them',
    method: 'a voting method over the items of one ballot, and over options that were ranked; yishi methods lists them',
    roll: 'another roll (CSV: person, name, unit, area)',
    scope: 'with --roll: only this part of the estate, such as 3幢/2单元',
    recusals: 'recused members: left-out of the base, kept in it, or voting',
    proxies: 'ballots by proxy: left-out, or at most so many a proxy',
    measure: 'with --method: what a ballot weighs: heads (if nothing is said), area or weight',
    seats: 'with --method: how many items there is room for',
    budget: 'with --method: how much there is to spend, in the consultation’s currency',
    vote: 'one vote only, by its number in the record',
  },
  howElse: 'say what to count otherwise: --rule, --method, --roll, --recusals or --proxies',
  unknownWord: (option: string, written: string, known: readonly string[]) =>
    `${option} cannot be ${written}; write one of ${known.join(', ')}`,
  noNumber: (option: string, written: string) => `${option} must be a whole number from 0 up, not ${written}`,
  fault: (code: WhatIfFault['code'], about: string, known: readonly string[]) => FAULTS[code](about, known),
  heading: (vote: number, body: string, was: string, instead: string) =>
    `Vote ${vote}, ${body}: ${was === instead ? was : `${was} → ${instead}`}`,
  item: (item: string, was: string, wouldBe: string, same: boolean) =>
    same ? `${item}: ${was}, and so it would have been` : `${item}: ${was}; it would have been ${wouldBe}`,
  because: (shares: string) => shares,
  offRoll: (people: string) => `Not on this roll, or without a vote of their own there: ${people}`,
  byProxy: (people: string) => `Cast by proxy and left out: ${people}`,
  method: (method: string, winners: readonly string[]) =>
    `By ${method}: ${winners.length === 0 ? 'none' : winners.join(', ')}`,
  ranking: (item: string, method: string, was: string | undefined, wouldBe: readonly string[]) => {
    const tied = wouldBe.length > 1 ? ', tied' : '';
    const first = wouldBe.length === 0 ? 'none would have' : `it would have been ${wouldBe.join(', ')}${tied}`;
    return `Ranking of the options of ${item}, by ${method}: ${was ?? 'none'} came first; ${first}`;
  },
  left: (why: string) => `Left out: ${why}`,
  working: 'The count as it would have been:',
  nothingWritten: 'A thought experiment: the record is as it was.',
};
