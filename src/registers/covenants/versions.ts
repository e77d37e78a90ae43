// What every rule about a covenant asks: which one, which of its texts, what holds once one is annulled, and by when it is filed. Pure.

import type { Instant } from '../../calendar.js';
import { spaced } from '../../joined.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { periodEnd } from '../../kernel/questions.js';
import { declaring, dropClock, setClock } from '../register.js';
import type { Covenant, CovenantStatus, CovenantsState, CovenantVersion, Refusals } from './words.js';

export const { command, refuse } = declaring<CovenantsState, Refusals>();

type Verb = 'amend' | 'correct' | 'adopt' | 'withdraw' | 'repeal' | 'annul' | 'fall-back' | 'hold';

export const life = lifecycle<CovenantStatus, Verb>({
  // A covenant that was given up, repealed or annulled may be proposed again.
  amend: { 'in-force': 'in-force', repealed: 'repealed', annulled: 'annulled', withdrawn: 'draft' },
  correct: { draft: 'draft', 'in-force': 'in-force', repealed: 'repealed', annulled: 'annulled' },
  adopt: { draft: 'in-force', 'in-force': 'in-force', repealed: 'in-force', annulled: 'in-force' },
  withdraw: { draft: 'withdrawn', 'in-force': 'in-force', repealed: 'repealed', annulled: 'annulled' },
  repeal: { 'in-force': 'repealed' },
  annul: { 'in-force': 'annulled' },
  // Annulled where an earlier text holds again.
  'fall-back': { 'in-force': 'in-force' },
  hold: { 'in-force': 'in-force' },
});

export const clockOf = (covenant: string): string => `covenant-filing:${covenant}`;

export const versionKey = (covenant: string, version: number): string => spaced(covenant, String(version));
export const signatureKey = (covenant: string, version: number, party: string): string =>
  spaced(covenant, String(version), party);

export const theCovenant = (state: CovenantsState, { fields }: { fields: { covenant: string } }) =>
  state.covenants.get(fields.covenant) ?? refuse('covenant.unknown', { covenant: fields.covenant });

export const refuseOutOfTurn = (one: Covenant, verb: Verb) =>
  life.may(one, verb) ? undefined : refuse('covenant.out-of-turn', { covenant: one.covenant, status: one.status });

/** A text of a covenant; none where it has no such number. */
export const textOf = (
  state: Pick<CovenantsState, 'covenantVersions'>,
  { covenant }: Pick<Covenant, 'covenant'>,
  version: number | undefined,
): CovenantVersion | undefined =>
  version === undefined ? undefined : state.covenantVersions.get(versionKey(covenant, version));

/** What holds where this text no longer does: the last of those before it that nobody annulled, or nothing. */
export function heldBefore(state: CovenantsState, one: Covenant, version: number): number | undefined {
  let before = textOf(state, one, version)?.before;
  while (before !== undefined && textOf(state, one, before)?.annulled) before = textOf(state, one, before)?.before;
  return before;
}

/** Until when the text that is to hold is filed; null where it need not be, or has been. */
export function filingDue(
  state: CovenantsState,
  one: Covenant,
  holding: number | undefined,
  moment: Instant,
): Instant | null {
  const { filing, filingDays } = state.settings.covenants;
  const held = textOf(state, one, holding);
  return held && !held.filed && filing.includes(one.scope) && filingDays > 0
    ? periodEnd(state, moment, filingDays)
    : null;
}

/** Writes a covenant down, with the clock of its filing. */
export function keep(draft: CovenantsState, one: Covenant, due: Instant | null): void {
  draft.covenants = draft.covenants.set(one.covenant, one);
  const clock = clockOf(one.covenant);
  if (due === null) dropClock(draft, clock);
  else setClock(draft, { id: clock, kind: 'covenant-filing', due, subject: one.covenant });
}

/** Writes a text's marks down: what it was adopted by, annulled by, filed as. */
export function mark(
  draft: CovenantsState,
  one: Covenant,
  version: number,
  marks: Partial<Pick<CovenantVersion, 'adopted' | 'before' | 'annulled' | 'filed'>>,
): void {
  draft.covenantVersions = draft.covenantVersions.change(versionKey(one.covenant, version), (text) => ({
    ...text,
    ...marks,
  }));
}
