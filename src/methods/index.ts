// yishi/methods: voting methods with exact arithmetic. Runs anywhere; imports no `node:` module.
import * as catalogue from './catalogue.js';
import type { Method } from './method.js';

export { type Axiom, axiom, axioms, type Count, type Violation } from './axioms.js';
export * from './catalogue.js';
export { amount, decimal, exactly } from './exact.js';
export * from './method.js';
export { isMethodFault, type MethodFault, type MethodProblem, type MethodProblems } from './problems.js';
export { prepared } from './profile.js';
export { type BrokenTie, breakTie, type TieBreak } from './tie-break.js';
export type { Measured, Step, What } from './working.js';

const all: readonly Method[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All voting methods, in the catalogue's order. */
export const methods = (): Method[] => [...byId.values()];

/** The voting method with this id, if there is one. */
export const method = (id: string): Method | undefined => byId.get(id);
