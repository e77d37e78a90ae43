// Where a consultation stands, as a value: what `yishi show --json` answers, and the last line of `yishi run --json`. Pure.
import { type Desk, deskOf } from '../desk/desk.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { Fact } from '../procedure/vocabulary.js';

/** Where a consultation stands and what has to be done next, how long its record is and what its fingerprint. */
export interface Standing extends Desk {
  entries: number;
  head: string;
}

/**
 * Where a consultation stands after an entry with this fingerprint.
 * @param facts what led there, where it is at hand
 */
export const standingOf = (now: Snapshot, head: string, facts: readonly Fact[] = []): Standing => ({
  ...deskOf(now, facts),
  entries: now.context.seq,
  head,
});
