// Why a network cannot be built for these people: the codes, and the numbers behind each. No sentences.
// May import nothing but the shape of a problem.
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

export interface NetworkProblems {
  /** Each is to know more people than there are. `network` is the id of its kind. */
  'networks.too-few': { network: string; people: number; least: number };
  /** It goes by the groups people are in, and nobody said which. */
  'networks.labels-missing': { network: string };
  'networks.labels-count': { labels: number; people: number };
  /** A density is given for a group that nobody is in. */
  'networks.group-unknown': { group: string; known: readonly string[] };
  'networks.density-twice': { groups: readonly [string, string] };
  /** The pair at this place, from 0, names somebody who is not there. */
  'networks.person-unknown': { pair: number; person: number; people: number };
  /** The same two again; without a direction the other way round is the same. */
  'networks.pair-twice': { pair: number; from: number; to: number };
}

export type NetworkProblem = ProblemOf<NetworkProblems>;

/** Whether an error is that a network cannot be built. */
export const isNetworkFault = (error: unknown): error is Fault<NetworkProblem> => isFault(error, 'networks');

/** A problem of this module. */
export const networkProblem = problemsOf<NetworkProblems>();
