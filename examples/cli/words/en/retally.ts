// The words of `yishi retally` in English.

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
  alone: (option: string, partner: string) =>
    `${option} says nothing without ${partner}: add it, or leave ${option} out`,
  unknownWord: (option: string, written: string, known: readonly string[]) =>
    `${option} cannot be ${written}; write one of ${known.join(', ')}`,
  noNumber: (option: string, written: string) => `${option} must be a whole number from 0 up, not ${written}`,
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
