// The schema of a decision rule that a house brings itself: in its charter, in a script, in a file. Data only; who wrote it says so.
import * as z from 'zod/mini';
import { count, date, line, word } from '../fields.js';
import type { DecisionRule } from './rule.js';
import { threshold } from './threshold-form.js';

const bilingual = z.strictObject({ zh: line, en: line });

const measure = z.enum(['heads', 'area', 'weight']);
const group = z.optional(word);

const base = z.enum(['roll', 'attending', 'participating', 'for-and-against']);
const requirement = z.strictObject({ measure, base, threshold, group });

// Of what was answered a quorum knows nothing: it says whether enough are there to answer at all.
const quorum = z.strictObject({
  of: z.enum(['attending', 'participating']),
  measure,
  base: z.enum(['roll', 'attending']),
  threshold,
  group,
});

/** A rule as a house writes it: the same words as a rule of the catalogue. */
export const houseRule = z.strictObject({
  id: word,
  title: bilingual,
  /** Whose rule it is, and where it stands: the bylaws, their article, the day they were adopted. */
  source: bilingual,
  /** `any` for what a house agreed itself, `CN-BJ` and so on for local law that no pack has. */
  jurisdiction: word,
  /** Since when it holds; `1900-01-01` where nobody knows. */
  effective: z.strictObject({ from: date, until: z.optional(date) }),
  reading: z.optional(bilingual),
  noticeDays: z.optional(count),
  proxies: z.optional(count),
  /** Its quorum; an empty list where it has none. */
  participation: z.array(quorum),
  consent: z.array(requirement),
  parking: z.optional(z.literal('left-out')),
  /** What is asked instead when the vote is called again after it was not formed. */
  secondCall: z.optional(z.strictObject({ participation: z.array(quorum), consent: z.optional(z.array(requirement)) })),
  /** What happens where as many are for as against. */
  ties: z.optional(z.enum(['fail', 'pass', 'casting-vote'])),
}) satisfies z.ZodMiniType<DecisionRule>;

/** 表决规则: a rule of one's own, read by `houseRule.parse`. */
export type HouseRule = z.output<typeof houseRule>;
