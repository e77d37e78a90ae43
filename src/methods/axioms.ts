// Axioms of social choice as checkers: how a method's count of an election violates them, with the witness. One line each.

import type { Axiom } from './axioms/axiom.js';
import { condorcetLoser, condorcetWinner, majority, mutualMajority, pareto, smith } from './axioms/majorities.js';
import { independenceOfClones, monotonicity, participation, reversalSymmetry } from './axioms/neighbours.js';
import {
  extendedJustifiedRepresentation,
  justifiedRepresentation,
  proportionalJustifiedRepresentation,
} from './axioms/representation.js';

export type { Axiom, Count, Violation } from './axioms/axiom.js';

/** By their ids, in camel case: what languages call them by. */
const all = {
  majority,
  mutualMajority,
  condorcetWinner,
  condorcetLoser,
  smith,
  pareto,
  monotonicity,
  participation,
  independenceOfClones,
  reversalSymmetry,
  jr: justifiedRepresentation,
  pjr: proportionalJustifiedRepresentation,
  ejr: extendedJustifiedRepresentation,
} as const satisfies Record<string, Axiom>;

export type AxiomKey = keyof typeof all;

const byId = new Map<string, Axiom>(Object.values(all).map((one) => [one.id, one]));

/** All axioms, in this order. */
export const axioms = (): Axiom[] => [...byId.values()];

/** The axiom with this id, if there is one. */
export const axiom = (id: string): Axiom | undefined => byId.get(id);
