// The form of a sweep (docs/simulate/sweeps.md), as people write it. What its parts mean together is checked in sweep.ts.
import * as z from 'zod/mini';

/** Where a level is put: keys and places of lists, with dots between them, or one by one where a key has a dot in it. */
const path = z.union([z.string().check(z.minLength(1)), z.array(z.union([z.string(), z.int()])).check(z.minLength(1))]);

const count = z.int().check(z.minimum(1));

const range = z.strictObject({ from: z.number(), to: z.number(), integer: z._default(z.boolean(), false) });

/** A column of the results is called so. */
const name = z.string().check(z.regex(/^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u));

const factor = z.strictObject({
  name,
  title: z.optional(z.string()),
  path,
  levels: z.optional(z.array(z.json()).check(z.minLength(1))),
  /** What each level is called in the results. */
  labels: z.optional(z.array(z.string())),
  range: z.optional(range),
});

const design = z.union([
  z.enum(['full']),
  z.strictObject({ 'latin-hypercube': count }),
  z.strictObject({ sobol: count }),
  z.strictObject({ morris: count }),
]);

const stop = z.strictObject({
  measure: z.string(),
  'half-width': z.number().check(z.gt(0)),
  confidence: z._default(z.number().check(z.gt(0), z.lt(1)), 0.95),
  min: z._default(z.int().check(z.minimum(2)), 10),
  max: count,
  /** How many more are run each time the width is too large still. */
  batch: z.optional(count),
});

export const sweepForm = z.strictObject({
  title: z.string().check(z.minLength(1)),
  question: z.optional(z.string()),
  model: z.optional(z.string()),
  scenario: z.record(z.string(), z.json()),
  factors: z._default(z.array(factor), []),
  design: z._default(design, 'full'),
  replications: z.optional(count),
  seed: z._default(z.union([z.string().check(z.minLength(1)), z.int()]), 'yishi'),
  'common-random-numbers': z._default(z.boolean(), true),
  measures: z.optional(z.array(z.string()).check(z.minLength(1))),
  stop: z.optional(stop),
  keep: z._default(z.enum(['none', 'first', 'all']), 'none'),
  /** Seconds a run may take. */
  timeout: z._default(z.number().check(z.gt(0), z.maximum(86_400)), 600),
  authors: z.optional(z.array(z.string())),
});

export type SweepForm = z.output<typeof sweepForm>;
export type FactorForm = SweepForm['factors'][number];
export type DesignForm = SweepForm['design'];

/** The form as a JSON Schema, for editors that complete and check a sweep while it is written. */
export const sweepSchema = (scenario?: z.core.$ZodType): z.core.JSONSchema.BaseSchema => ({
  ...z.toJSONSchema(scenario ? z.extend(sweepForm, { scenario }) : sweepForm, { io: 'input', unrepresentable: 'any' }),
  title: 'A sweep of yishi simulate',
});
