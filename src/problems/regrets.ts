// What a script will be sorry for, though it goes through: the codes, and the numbers behind each. May import nothing but what is wrong in general.
import { type ProblemOf, problemsOf } from '../problem.js';

export interface RegretProblems {
  /** A body that is to deliberate or decide has nobody in it: no quorum can ever be met. */
  'regrets.body-empty': { body: string };
  /** Kinds of person one of each of whom must be at a session, and nobody is one. */
  'regrets.party-nobody': { kinds: readonly string[] };
  /** A notice whose ballot has no “against”. */
  'regrets.no-against': { items: readonly string[] };
  /** So many days, where the law of the vote, or the rule of the house, wants more. */
  'regrets.notice-short': { days: number; least: number };
  'regrets.proxies-over': { proxies: number; most: number };
  /** Papers may be handed in until a day on which nobody works. */
  'regrets.closes-on-holiday': { date: string };
  /** A period of which days are not known: between these dates they are, or none at all. */
  'regrets.days-unknown': { from: string | null; until: string | null };
  /** It is further from the price of what was decided than the charter lets it be: it will not be approved. */
  'regrets.off-price': {
    item: string;
    budget: number;
    price: number;
    num: number;
    den: number;
    strict: boolean;
  };
}

export type RegretProblem = ProblemOf<RegretProblems>;

/** A problem of this module. */
export const regretProblem = problemsOf<RegretProblems>();
