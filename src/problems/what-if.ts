// Why a record cannot be counted another way: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem.
import { Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** What keeps one vote from being counted that way, and says nothing of the others. */
export interface OneVoteProblems {
  /** A show of hands, and the rule counts more than heads. */
  'what-if.hands-have-no-area': { vote: number; rule: string };
  /** A show of hands, and nobody knows which of them are on another roll. */
  'what-if.hands-have-no-names': { vote: number };
  /** A show of hands, and nobody knows how those affected answered. */
  'what-if.hands-affected': { vote: number };
  /** The rule counts area, and the roll has none for this person. */
  'what-if.roll-has-no-areas': { vote: number; rule: string; person: string };
  'what-if.nobody-by-name': { vote: number };
  'what-if.one-item': { items: readonly string[] };
  'what-if.nobody-affected': { rule: string; items: readonly string[] };
}

export interface WhatIfProblems extends OneVoteProblems {
  'what-if.nothing-counted': object;
  'what-if.unknown-rule': { rule: string; known: readonly string[] };
  'what-if.unknown-method': { method: string; known: readonly string[] };
  'what-if.no-such-vote': { vote: number };
  'what-if.no-rankings': { method: string };
}

export type WhatIfProblem = ProblemOf<WhatIfProblems>;

/** Why nothing was counted another way. */
export type WhatIfFault = Fault<WhatIfProblem>;

/** Whether an error is that a record cannot be counted that way. */
export const isWhatIfFault = (error: unknown): error is WhatIfFault => isFault(error, 'what-if');

const problem = problemsOf<WhatIfProblems>();

/** To be thrown: this cannot be counted that way. */
export const notCounted = <C extends keyof WhatIfProblems>(code: C, numbers: WhatIfProblems[C]): WhatIfFault =>
  new Fault([problem(code, numbers)]);

const OF_ONE_VOTE: readonly string[] = [
  'what-if.hands-have-no-area',
  'what-if.hands-have-no-names',
  'what-if.hands-affected',
  'what-if.roll-has-no-areas',
  'what-if.nobody-by-name',
  'what-if.one-item',
  'what-if.nobody-affected',
] satisfies (keyof OneVoteProblems)[];

/** Whether a problem is of one vote only. */
export const isOfOneVote = ({ code }: WhatIfProblem): boolean => OF_ONE_VOTE.includes(code);
