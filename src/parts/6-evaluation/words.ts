// Step 6 评估: its slice of the state, and what is said no with. Types only, but for the empty slice; imports no other step.
import type { Check } from '../../law/threshold.js';

/** What the ratings and reviews come to, with the working. */
export interface Evaluated {
  surveys: string[];
  ratings: number;
  /** How many people gave them, where there were several surveys: whoever rated several projects is one. */
  raters?: number;
  minRatings: number;
  enough: boolean;
  /** Exact averages: `num` points given by `den` persons, null where nobody rated. */
  dimensions: { dimension: string; max: number; weight: number; average: { num: number; den: number } | null }[];
  weighted: number;
  greatest: number;
  check: Check;
  satisfied: boolean;
  /** Reviews stand beside the ratings; they are not mixed into the sum. */
  reviews: { review: string; num: number; den: number }[];
}

/** What follows: it is over, the projects are put right, the items are deliberated again, or a new topic is taken up. */
export type Next = 'done' | 'rectify' | 'redeliberate' | 'new-topic';

export interface Refusals {
  'survey.missing': { projects: string[] };
  'evaluation.enough': { ratings: number; minRatings: number };
  'evaluation.too-few': { ratings: number; minRatings: number };
  'evaluation.unsatisfied': { part: number; whole: number; num: number; den: number; strict: boolean };
  'rectifications.used-up': { rectifications: number; max: number };
  'rectification.nothing': Record<never, never>;
  'redeliberation.nothing': Record<never, never>;
  'follow-up.missing': Record<never, never>;
  'item.unanswered': { items: string[] };
  'deadline.overdue': { deadlines: string[] };
}

export interface Evaluation {
  found?: Evaluated | undefined;
  /** Why it went on as it did, for those who take it up. */
  way?: { next: Next; reason?: string | undefined; follows?: string | undefined } | undefined;
}

export const emptyEvaluation = (): Evaluation => ({});

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: { evaluation: Evaluation };
  refusals: Refusals;
  clocks: object;
}
