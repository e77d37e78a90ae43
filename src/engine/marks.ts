// What stands where a text is missing from a record: erased by order, or not handed out to this reader. Pure.
import { ERASED } from './sealing.js';

/** Stands where a text is in the record but not in what its reader was given. */
export const WITHHELD = '[withheld]';

export const isGone = (text: string): boolean => text === ERASED || text === WITHHELD;
