// Why the numbers of an election by statute cannot be, in English.
import type { Counted, ElectionProblems } from '../../../law/problems.js';
import type { Sentences } from '../../dictionary.js';

const NUMBERS: Readonly<Record<Counted, string>> = {
  roll: 'the number on the roll',
  voting: 'the number of those who voted',
  ballots: 'the number of ballots cast',
  seats: 'the number of seats',
  votes: 'the number of votes',
};

const seatsOf = (seats: number): string => (seats === 1 ? 'one seat' : `${seats} seats`);

export const elections: Sentences<ElectionProblems> = {
  'elections.not-whole': ({ of, candidate, value, least }) =>
    `${NUMBERS[of]}${candidate === undefined ? '' : ` of ${candidate}`} must be a whole number from ${least} up, not ${value}`,
  'elections.more-voting-than-roll': ({ voting, roll }) =>
    `${voting} voted, and the roll has ${roll}; nobody votes who is not on it`,
  'elections.more-ballots-than-voting': ({ ballots, voting }) =>
    `${ballots} ballots were cast by ${voting}; count them again, or void the vote`,
  'elections.no-candidates': () => 'there are no candidates; name at least one',
  'elections.candidate-twice': ({ candidate }) => `${candidate} is listed twice; add the votes up under one name`,
  'elections.more-votes-than-ballots': ({ candidate, votes, ballots }) =>
    `${candidate} has ${votes} votes on ${ballots} ballots; a ballot names nobody twice`,
  'elections.more-votes-than-fit': ({ votes, ballots, seats, most }) =>
    `${votes} votes are more than ${ballots} ballots for ${seatsOf(seats)} can hold (${most}); void overfull ballots`,
};
