// 版本: the editions of the procedure whose records this version runs. Each keeps its chart and its rules for ever; why, and what an edition may
// gain: docs/decisions/editions.md. Imports nothing.

/**
 * 0: before the format was frozen, with its revisions. 1: frozen; the same chart and rules as revision 3 of edition 0, and from here on commands and
 * fields with a default are added, nothing else.
 */
export const EDITIONS = ['0', '1'] as const;

/** What a record is opened under today. */
export const EDITION = '1';
