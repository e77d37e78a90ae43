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

const all: readonly Axiom[] = [
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
  justifiedRepresentation,
  proportionalJustifiedRepresentation,
  extendedJustifiedRepresentation,
];

const byId = new Map(all.map((one) => [one.id, one]));

/** All axioms, in this order. */
export const axioms = (): Axiom[] => [...byId.values()];

/** The axiom with this id, if there is one. */
export const axiom = (id: string): Axiom | undefined => byId.get(id);
