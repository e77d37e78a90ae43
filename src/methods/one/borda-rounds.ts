// Borda points among those who are left, from the pairwise table: what Nanson's and Baldwin's methods go by.
import type { Field } from '../ballots.js';
import type { Standing } from '../method.js';
import type { Prefer } from '../pairwise.js';
import { standing } from '../standing.js';

/** Twice the points of each among those left: of every ballot two for each candidate ranked below it, one for each ranked equal. */
export function bordaAmong(field: Field, prefer: Prefer, left: readonly number[], total: number) {
  const twice = new Float64Array(field.size);
  for (const one of left) {
    for (const other of left) {
      if (one !== other) twice[one] = (twice[one] as number) + prefer(one, other) - prefer(other, one) + total; // one for each
    }
  }
  const stated = (): Standing => standing(field, twice, 2, left);
  return { twice, stated };
}
