// What a ballot says: an answer for each item, and a paper as it is typed in. Schemas only.
import * as z from 'zod/mini';
import type { Choice, Mark } from '../../count/box.js';
import { count, id, instant, someone } from '../../fields.js';

/** 赞成 / 反对 / 弃权 */
export const choice = z.enum(['for', 'against', 'abstain'] as const satisfies readonly Choice[]);

/** What a ballot says of an item: an answer; 从众, where the vote offers it; of a paper also that nothing can be read. */
const mark = z.enum(['for', 'against', 'abstain', 'with-majority', 'invalid'] as const satisfies readonly Mark[]);

/** Which options it names: a list of them, best first where they are ranked, equals in an inner list; or points for each. */
const selection = z.union([
  z.array(z.union([id, z.array(id).check(z.minLength(1))])).check(z.minLength(1)),
  z.record(id, count),
]);

/** What it says of each item on the ballot. */
export const choices = z.record(id, z.union([mark, selection]));

/** 代表带票: how the body answered whose vote this is, item by item. */
export const behind = z.strictObject({
  body: id,
  figures: z.record(id, z.strictObject({ for: count, against: count, abstain: count })),
});

export const paperBallot = z.strictObject({
  paper: z.optional(id),
  person: someone,
  /** Who signed it for them, as their proxy. */
  proxy: z.optional(someone),
  choices,
  behind: z.optional(behind),
  on: z.optional(instant),
});
/** A paper ballot as it is typed in, one of a batch. */
export type PaperBallot = z.output<typeof paperBallot>;

/** How many gave each answer. */
export const totals = { for: count, against: count, abstain: count };
