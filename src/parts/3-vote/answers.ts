// What a ballot says: an answer for each item, and a paper as it is typed in. Schemas only.
import * as z from 'zod/mini';
import type { Choice } from '../../count/box.js';
import { count, id, instant } from '../../fields.js';

/** 赞成 / 反对 / 弃权 */
export const choice = z.enum(['for', 'against', 'abstain'] as const satisfies readonly Choice[]);

/** An answer for each item on the ballot. */
export const choices = z.record(id, choice);

export const paperBallot = z.strictObject({ paper: z.optional(id), person: id, choices, on: z.optional(instant) });
/** A paper ballot as it is typed in, one of a batch. */
export type PaperBallot = z.output<typeof paperBallot>;

/** How many gave each answer. */
export const totals = { for: count, against: count, abstain: count };
