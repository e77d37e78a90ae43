// Marks around what somebody wrote, and those that stand where it is missing. Pure.
/** A quotation, in which quotations have the other marks. */
export const quotation = (text: string): string => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;

export { WITHHELD } from '../engine/marks.js';
export { ERASED } from '../engine/sealing.js';
