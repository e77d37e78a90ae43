// The words of `yishi tally --rule` for elections in English.
import type { CandidateStanding, Check, ElectionOutcome } from 'yishi/law';

const OUTCOMES: Readonly<Record<ElectionOutcome, string>> = {
  elected: 'every seat is filled',
  tied: 'tied for the last seats',
  'run-off': 'seats are left for a run-off',
  unfilled: 'seats are left unfilled',
  'not-formed': 'not valid: too few voted',
};

const STANDINGS: Readonly<Record<CandidateStanding, string>> = {
  elected: 'elected',
  tied: 'tied',
  'runs-again': 'stands in the run-off',
  'not-elected': 'not elected',
};

/** How two products compare. */
export const sign = (left: string, right: string): string =>
  BigInt(left) > BigInt(right) ? '>' : BigInt(left) < BigInt(right) ? '<' : '=';

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
  outcomes: OUTCOMES,
  heading: (rule: string, outcome: string) => `${rule}: ${outcome}`,
  turnout: ({ part, whole, left, right, met, den, num }: Check, threshold: string) =>
    `Voted: ${part} of ${whole}, ${threshold} is needed: ${part} × ${den} = ${left} ${sign(left, right)} ${whole} × ${num} = ${right}: ${met ? 'valid' : 'not valid'}.`,
  needed: (votes: number, threshold: string, runoff: boolean) =>
    `A candidate needs ${votes} votes: ${threshold} of ${runoff ? 'the ballots cast' : 'those who voted'}.`,
  candidate: (candidate: string, votes: number, standing: CandidateStanding) =>
    `${candidate}: ${votes} ${votes === 1 ? 'vote' : 'votes'}, ${STANDINGS[standing]}.`,
  tied: (seats: number, candidates: readonly string[]) =>
    `${candidates.join(', ')} have as many votes for ${seatsOf(seats)}: vote again among them. No tie is broken here.`,
  left: (seats: number, candidates: readonly string[]) =>
    candidates.length === 0
      ? `${seats === 1 ? 'One seat is' : `${seats} seats are`} left unfilled.`
      : `${seats === 1 ? 'One seat is' : `${seats} seats are`} left; in the run-off stand ${candidates.join(', ')}.`,
  uncontested: 'Warning: the law asks for more candidates than seats (差额).',
  source: (source: string) => `Source: ${source}.`,
  notInForce: (day: string) => `Warning: this law was not in force on ${day}.`,
};
