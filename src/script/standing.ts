// Where a consultation stands, as a value: what `yishi show --json` answers, and the last line of `yishi run --json`. Pure.
import { type Desk, deskOf, publishedDesk } from '../desk/desk.js';
import type { Snapshot } from '../procedure/snapshot.js';
import type { Fact } from '../procedure/vocabulary.js';

/** Where a consultation stands and what has to be done next, how long its record is and what its fingerprint. */
export interface Standing extends Desk {
  entries: number;
  head: string;
}

export interface StandingOptions {
  /** What there is of it is a publication: nothing of a poll that is open. */
  published?: boolean;
}

/**
 * Where a consultation stands after an entry with this fingerprint.
 * @param facts what led there, where it is at hand
 */
export const standingOf = (
  now: Snapshot,
  head: string,
  facts: readonly Fact[] = [],
  { published = false }: StandingOptions = {},
): Standing => ({
  ...(published ? publishedDesk(deskOf(now, { facts })) : deskOf(now, { facts })),
  entries: now.context.seq,
  head,
});
