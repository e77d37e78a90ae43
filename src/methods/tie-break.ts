// Breaks a tie that a method reported, by the rule that was agreed on beforehand. A method itself never does.
// What decided it is stated as data, so that a lot can be drawn again by anybody. It may import the digest.
import { sha256 } from '../digest.js';
import type { Candidate } from './election.js';
import { type TieProblems, uncountable } from './problems.js';

/** How a tie is broken. */
export type TieBreak =
  /** Whoever comes first in a list. */
  | { rule: 'order'; order: readonly Candidate[] }
  /** The chair chooses among the tied. */
  | { rule: 'casting-vote'; choice: Candidate }
  /** What is so stays so. */
  | { rule: 'status-quo'; statusQuo: Candidate }
  /** A lot. The seed must be sealed before, or come from outside after, the ballots are in. */
  | { rule: 'lot'; seed: string };

/** A broken tie: who wins, from whom, and by what. */
export interface BrokenTie {
  winner: Candidate;
  tied: Candidate[];
  rule: TieBreak['rule'];
  /** All of the tied, best first, where the rule orders them: by the list or by the lot. */
  order: Candidate[];
  /** Behind a lot: the SHA-256 of each candidate's ticket, `seed:candidate`; the least comes first. */
  tickets?: Record<Candidate, string>;
}

/** The ticket of each candidate in a lot: SHA-256, in hexadecimal, of the seed, a colon and the candidate in UTF-8. */
const ticketOf = (seed: string, candidate: Candidate): string => sha256(`${seed}:${candidate}`);

/**
 * The winner of a tied group, such as one of an outcome's `tied`.
 * @throws {Fault} where the list, the chair's choice or the status quo does not decide among the tied
 */
export function breakTie(tied: readonly Candidate[], by: TieBreak): BrokenTie {
  const { rule } = by;
  const undecided = (because: TieProblems['methods.tie-unbroken']['because'], candidate?: Candidate): never => {
    throw uncountable('methods.tie-unbroken', { rule, tied, because, ...(candidate !== undefined && { candidate }) });
  };
  const among = (candidate: Candidate): Candidate =>
    tied.includes(candidate) ? candidate : undecided('not-among', candidate);
  const broken = (order: readonly Candidate[]): BrokenTie => {
    const [winner] = order;
    return winner === undefined
      ? undecided('nobody-tied')
      : { winner, tied: [...tied], rule: by.rule, order: [...order] };
  };
  switch (by.rule) {
    case 'order': {
      const missing = tied.find((candidate) => !by.order.includes(candidate));
      if (missing !== undefined) return undecided('not-in-order', missing);
      return broken(by.order.filter((candidate) => tied.includes(candidate)));
    }
    case 'casting-vote':
      return broken([among(by.choice)]);
    case 'status-quo':
      return broken([among(by.statusQuo)]);
    case 'lot': {
      if (by.seed === '') return undecided('no-seed');
      const tickets = tied.map((candidate) => [candidate, ticketOf(by.seed, candidate)] as const);
      const drawn = [...tickets].sort(([, a], [, b]) => (a < b ? -1 : 1)).map(([candidate]) => candidate);
      return { ...broken(drawn), tickets: Object.fromEntries(tickets) };
    }
  }
}
