// The schema of a fraction that decides. Apart from its arithmetic: whoever speaks of shares reads none.
import * as z from 'zod/mini';
import { written } from '../form.js';
import type { Threshold } from '../threshold.js';

/** A fraction that decides, as a charter or a law says it. */
export const threshold = z
  .strictObject({ num: z.int().check(z.gte(0)), den: z.int().check(z.gte(1)), strict: z.boolean() })
  .check(
    z.refine(({ num, den, strict }) => (strict ? num < den : num <= den), written('reachable-share')),
  ) satisfies z.ZodMiniType<Threshold>;
