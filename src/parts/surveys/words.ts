// The register of surveys 满意度测评 and reviews: what is kept of them, and what is said no with. Types only, but for the empty
// slice; imports no step.
import type { Instant } from '../../calendar.js';
import type { ClockKind } from '../../kernel/part.js';
import type { PersistentMap } from '../../persistent-map.js';

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
  /** They have rated the same thing in another survey. */
  'rating.elsewhere': { survey: string; other: string; person: string };
  'rating.missing': { survey: string; rater: string };
  'rating.not-a-rater': { survey: string; person: string };
  'rating.not-yours': { survey: string };
  'rating.malformed': { survey: string; criterion: string; max: number };
  'review.exists': { review: string };
  'review.unknown': { review: string };
  'review.spent': { review: string };
  'review.not-entitled': { person: string };
  'review.own': { project: string };
  'review.share': { num: number; den: number };
}

/** What is surveyed or reviewed. */
export type About = { of: 'consultation' } | { of: 'item'; item: string } | { of: 'project'; project: string };

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
  about: About;
  raters: { bodies: string[]; kinds: string[]; people: PersistentMap<true> };
  /** When it closes or was closed. It is open while its deadline runs. */
  closes: Instant;
  ratings: PersistentMap<Rating>;
  /** The first fact that gave one, since revision 3: from there on the record is held back while others still rate. */
  since?: number;
  /** Kept as ratings come in, so that counting costs the same however many there are. */
  sums: Record<string, Sum>;
  weighted: number;
  greatest: number;
  /** Counted in a finding on which the procedure went on: the next evaluation asks anew. */
  spent: boolean;
}

export interface Review {
  review: string;
  about: About;
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

/** A survey as one person sees it. */
export interface SurveyView {
  survey: string;
  about: About;
  closes: Instant;
  open: boolean;
  /** How many have answered. */
  ratings: number;
  /** Whether this person has. */
  rated: boolean;
  /** Whether this person is among those it asks, has not answered, and still may. */
  mayRate: boolean;
}

/** What this part brings to the whole: see `parts/state.ts`. */
export interface Words {
  state: Surveys;
  refusals: Refusals;
  clocks: Record<'survey', ClockKind>;
  told: { readonly surveys: SurveyView[] };
}
