// The known name that a misspelt one is nearest to. Imports nothing but how columns of tables are told.
import { nearest as nearestColumn } from '../rolls/columns.js';

/** The name that was meant, as far as one can tell. */
export const nearest = (written: string, known: readonly string[]): string | undefined => nearestColumn(written, known);
