// Step 6 评估, its words: commands, findings, refusals and its slice of the state. Imports nothing of any other step.
import * as z from 'zod/mini';
import { id, text } from '../../fields.js';
import type { Check } from '../../law/threshold.js';

export const commands = {
  'evaluation.find': z.strictObject({}),
  /** Too few have answered: those concerned are asked again. */
  'evaluation.reopen': z.strictObject({ reason: text() }),
  'evaluation.conclude': z.strictObject({
    way: z.enum(['done', 'rectify', 'redeliberate', 'new-topic']),
    /** Owed with every way on but `done`. */
    reason: z.optional(text()),
    /** Projects to be put right; all accepted ones where none is named. */
    projects: z.optional(z.array(id).check(z.minLength(1))),
    /** Items to be deliberated again; all that became projects where none is named. */
    items: z.optional(z.array(id).check(z.minLength(1))),
    /** The consultation in which the new topic is taken up. */
    follows: z.optional(id),
  }),
} as const;

/** What the ratings and reviews come to, with the working. */
export interface Evaluated {
  surveys: string[];
  ratings: number;
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

export type Next = 'done' | 'rectify' | 'redeliberate' | 'new-topic';

export interface Findings {
  'evaluation.find': Evaluated;
  /** The projects to be put right, or the items to be deliberated again. */
  'evaluation.conclude': { next: Next; projects: string[]; items: string[] };
}

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
