// The words of `yishi tally --rule` for elections in English; the working has its own in `yishi/language`.
import type { ElectionCountCode, ElectionCountNumbers } from 'yishi/law';

type Faults = { readonly [C in ElectionCountCode]: (numbers: ElectionCountNumbers[C]) => string };

const NUMBERS: Readonly<Record<ElectionCountNumbers['not-whole']['of'], string>> = {
  roll: 'the number on the roll',
  voting: 'the number of those who voted',
  ballots: 'the number of ballots cast',
  seats: 'the number of seats',
  votes: 'the number of votes',
};

const faults: Faults = {
  'not-whole': ({ of, candidate, value, least }) =>
    `${NUMBERS[of]}${candidate === undefined ? '' : ` of ${candidate}`} must be a whole number from ${least} up, not ${value}`,
  'more-voting-than-roll': ({ voting, roll }) =>
    `${voting} voted, and the roll has ${roll}; nobody votes who is not on it`,
  'more-ballots-than-voting': ({ ballots, voting }) =>
    `${ballots} ballots were cast by ${voting}; count them again, or void the vote`,
  'no-candidates': () => 'there are no candidates; name at least one',
  'candidate-twice': ({ candidate }) => `${candidate} is listed twice; add the votes up under one name`,
  'more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `${candidate} has ${votes} votes on ${ballots} ballots; a ballot names nobody twice`,
  'more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `${votes} votes are more than ${ballots} ballots for ${seatsOf(seats)} can hold (${most}); void overfull ballots`,
};

const seatsOf = (seats: number): string => (seats === 1 ? 'one seat' : `${seats} seats`);

export const tallyElection = {
  help: {
    voting: 'with an election law: how many voted',
    cast: 'with an election law: how many ballots were cast, if not as many as voted',
    runoff: 'with an election law: this is the second vote, on seats left empty',
  },
  howMany: 'an election needs --seats and --voting: how many are elected, and how many voted',
  noNumber: (option: string, written: string) => `${option} must be a whole number, not ${written}`,
  cannotBe: (why: string) => `this count cannot be: ${why}`,
  faults,
};
