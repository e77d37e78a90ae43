// The schema of a ballot form (选票样式): what a ballot asks of an item with options, and who wins. Schema only.
import * as z from 'zod/mini';
import type { BallotForm } from '../count/ballot-form.js';
import { money, wellFormed, word } from '../fields.js';
import { written } from '../form.js';

const some = z.int().check(z.gte(1), z.lte(1000));

export const ballotForm = z
  .strictObject({
    /** `names`: the options a ballot is for. `ranking`: all of them, best first. `points`: points for each. */
    marks: z.enum(['names', 'ranking', 'points']),
    /** A method of `yishi/methods` by its id; of names, those with most votes where none is named. */
    method: z.optional(word),
    options: z.optional(z.record(word, z.union([z.string().check(wellFormed), z.number(), z.boolean()]))),
    /** Seats, or plans, that are chosen. */
    seats: some,
    /** Names one ballot may bear at most: as many as are chosen unless said otherwise; and at least. */
    most: z.optional(some),
    least: z.optional(some),
    /** Points one ballot may give in all. */
    points: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
    /** What a ballot weighs in it: each head alike, or floor area, or weight. */
    by: z.enum(['heads', 'area', 'weight']),
    /** A tie for the last place: who was proposed first, a lot, the chair, or nobody until it is voted on again. */
    tieBreak: z.enum(['order', 'lot', 'casting-vote', 'leave']),
    /** What there is to spend, in 0.01 of the currency, where the method chooses projects by their costs. */
    budget: z.optional(money),
  })
  .check(
    // Nobody could fill it in.
    z.refine(({ seats, most = seats, least = 1 }) => least <= most, written('reachable-share')),
  ) satisfies z.ZodMiniType<BallotForm>;
