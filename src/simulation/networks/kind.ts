// What the kinds of network have in common: their faults. Imports the codes and the words of the simulation only.
import type * as z from 'zod/mini';
import { Fault } from '../../problem.js';
import { type NetworkProblems, networkProblem } from '../../problems/networks.js';
import type { NetworkKind } from '../model.js';

/** To be thrown: no network can be built of that. */
export const notBuilt = <C extends keyof NetworkProblems>(code: C, numbers: NetworkProblems[C]) =>
  new Fault([networkProblem(code, numbers)]);

/** Ends here if there are fewer people than a kind needs. @throws {Fault} */
export function needs(network: string, people: number, least: number): void {
  if (people < least) throw notBuilt('networks.too-few', { network, people, least });
}

/** A kind, its settings typed by their schema. */
export const networkKind = <S extends z.core.$ZodType>(kind: NetworkKind<S>): NetworkKind<S> => kind;
