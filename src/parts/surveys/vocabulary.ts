// The register of surveys 满意度测评, its words: ratings by those concerned, and reviews by supervisors and third parties.
// Used to evaluate a whole consultation or one completed project; imports no step's words.

import * as z from 'zod/mini';
import type { Instant } from '../../calendar.js';
import type { Crowd } from '../../crowd.js';
import { count, id, text, word } from '../../fields.js';
import type { ClockKind } from '../../kernel/part.js';
import type { Weighted } from '../../kernel/scores.js';

const subject = z.discriminatedUnion('of', [
  z.strictObject({ of: z.literal('consultation') }),
  z.strictObject({ of: z.literal('item'), item: id }),
  z.strictObject({ of: z.literal('project'), project: id }),
]);

/** What is surveyed or reviewed. */
export type Subject = z.output<typeof subject>;

/** Members of these bodies, persons of these kinds, and these persons; where all are empty, whoever is known. Without it the charter's raters. */
const raters = z.strictObject({ bodies: z.array(id), kinds: z.array(word), people: z.array(id) });

const scores = z.record(word, count);

export const commands = {
  'survey.open': z.strictObject({
    survey: id,
    about: subject,
    raters: z.optional(raters),
    days: z.int().check(z.gte(1), z.lte(365)),
  }),
  'survey.close': z.strictObject({ survey: id }),
  'rating.give': z.strictObject({ survey: id, scores, comment: z.optional(text()) }),
  'rating.correct': z.strictObject({ survey: id, rater: id, scores, reason: text(), witness: z.optional(id) }),
  'review.submit': z.strictObject({
    review: id,
    about: subject,
    /** The third party for which the reviewer speaks; none where a supervisor or the authority reviews. */
    body: z.optional(id),
    /** What share of the best possible was achieved. */
    share: z.strictObject({ num: count, den: z.int().check(z.gte(1)) }),
    text: text(),
  }),
} as const;

export interface Findings {
  'survey.open': { closes: Instant };
  'rating.give': Weighted;
  'rating.correct': Weighted;
}

export interface Refusals {
  'survey.exists': { survey: string };
  'survey.unknown': { survey: string };
  'survey.closed': { survey: string; closed: Instant };
  'survey.still-open': { surveys: string[] };
  /** It has been counted in a finding. */
  'survey.spent': { survey: string };
  /** What it is about has not been completed. */
  'survey.too-early': { projects: string[] };
  'rating.twice': { survey: string };
  'rating.missing': { survey: string; rater: string };
  'rating.not-a-rater': { survey: string; person: string };
  'rating.not-yours': { survey: string };
  'rating.malformed': { survey: string; criterion: string; max: number };
  'review.exists': { review: string };
  'review.not-entitled': { person: string };
  'review.own': { project: string };
  'review.share': { num: number; den: number };
}

export interface Rating {
  scores: Record<string, number>;
  weighted: number;
  greatest: number;
  comment?: string | undefined;
}

/** Points given on one dimension, and by how many. */
export interface Sum {
  points: number;
  ratings: number;
}

export interface Survey {
  survey: string;
  about: Subject;
  raters: { bodies: string[]; kinds: string[]; people: Crowd<true> };
  /** When it closes or was closed. It is open while its deadline runs. */
  closes: Instant;
  ratings: Crowd<Rating>;
  /** Kept as ratings come in, so that counting costs the same however many there are. */
  sums: Record<string, Sum>;
  weighted: number;
  greatest: number;
  /** Counted in a finding on which the procedure went on: the next evaluation asks anew. */
  spent: boolean;
}

export interface Review {
  review: string;
  about: Subject;
  by: string;
  body?: string | undefined;
  share: { num: number; den: number };
  text: string;
  spent: boolean;
}

export interface Surveys {
  surveys: Record<string, Survey>;
  reviews: Record<string, Review>;
}

export const emptySurveys = (): Surveys => ({ surveys: {}, reviews: {} });

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Surveys;
  refusals: Refusals;
  clocks: Record<'survey', ClockKind>;
}
