// Which of several ballots of one head counts: said once, of each ballot as it comes in, whatever door it comes by. Pure.
// A head votes with one hand, and what it says in person goes before what a proxy says for it; for the rest the moments decide
// that the ballots count from, not when they were typed in (docs/decisions/mixed-count.md, one-count.md).
import type { PersistentMap } from '../persistent-map.js';
import { type Ballot, type Box, putIn, supersede } from './box.js';
import type { Roll } from './roll.js';

/** Of several ballots of one head: none but the first that came in; the first by its moment; or the last by its moment. */
export type Precedence = 'refuse' | 'first-valid' | 'last-valid';

/** As far as precedence asks. `M` is the moment, or where in a row of ballots it stands. */
export interface Cast<M = string> {
  moment: M;
  proxy?: string | undefined;
  coOwner?: string | undefined;
}

/**
 * - `counts`: nothing stands in its way, or it takes the place of what does.
 * - `gives-way`: it is received, and the one before it counts.
 * - `twice`: it is no ballot, since the head has voted already.
 */
export type Verdict = 'counts' | 'gives-way' | 'twice';

/** Whether it hangs on the moments alone which of these two counts: they come from one hand, or both from a proxy's. */
export const byMoment = (before: Cast<unknown>, next: Cast<unknown>): boolean =>
  before.proxy === undefined ? next.proxy === undefined && next.coOwner === before.coOwner : next.proxy !== undefined;

/** What becomes of a head's ballot where `before` is in the box already. */
export function verdictOn<M extends string | number>(
  precedence: Precedence,
  before: Cast<M> | undefined,
  next: Cast<M>,
): Verdict {
  if (before === undefined) return 'counts';
  if (precedence === 'refuse') return 'twice';
  if (!byMoment(before, next)) return before.proxy === undefined ? 'twice' : 'counts';
  const stays = precedence === 'first-valid' ? next.moment >= before.moment : next.moment < before.moment;
  return stays ? 'gives-way' : 'counts';
}

/** A box with the invalid papers beside it: of these the head, and why they do not count. */
export interface Received {
  roll: Roll;
  box: Box;
  invalid: PersistentMap<string>;
}

/** Puts a ballot in that counts: what it takes the place of was received and counts no more, an invalid paper of its head too. */
export function receive(into: Received, head: string, ballot: Ballot): void {
  const before = putIn(into.box, into.roll, head, ballot);
  if (before) supersede(into.box, before.channel);
  if (!into.invalid.has(head)) return;
  into.invalid = into.invalid.delete(head);
  into.box.invalidBefore += 1;
}

/** Whether a valid ballot may still take the place of its head's invalid paper. Once the poll is closed only a recount may. */
export const replacesInvalid = (precedence: Precedence, closed: boolean): boolean => precedence !== 'refuse' && !closed;
