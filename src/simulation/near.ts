// The known name that a misspelt one is nearest to, as far as one can tell. Imports nothing but how columns of tables are told.
import { nearest } from '../rolls/columns.js';

/** `{ nearest }` where there is one, to be spread into the numbers of a problem. */
export function nearestOf(written: string, known: readonly string[]): { nearest?: string } {
  const found = nearest(written, known);
  return found === undefined ? {} : { nearest: found };
}
