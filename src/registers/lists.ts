// Questions that several registers ask: whether a word is on the charter's list, whom the community knows, who speaks for whom, and
// whether something comes after its clock ran out. Pure; imports no register.
import type { Office } from '../charters/charter.js';
import type { Stamp } from '../kernel/command.js';
import { hasRole, isKnown, isMember, momentOf } from '../kernel/questions.js';
import { since } from '../kernel/revisions.js';
import type { Community } from './register.js';

/** Whether a word is one of the charter's; a charter that lists none lets any. What was not said is none. */
export const isAmong = (known: readonly string[], one: string | undefined): boolean =>
  one === undefined || known.length === 0 || known.includes(one);

/** Whether the community knows this person or body. */
export const isParty = (state: Community, party: string): boolean =>
  Object.hasOwn(state.bodies, party) || isKnown(state, party);

/** Whoever it is for: the person helped, or else the one who asks. */
export const asker = ({ by, for: principal }: Pick<Stamp, 'by' | 'for'>): string => principal ?? by;

/** Whether somebody is this party: the person, or a member of the body as its roll has it. */
export const isOf = (state: Community, party: string, person: string): boolean =>
  person === party || isMember(state, party, person);

/**
 * Whether whoever asks speaks for this party. For a body that has no hands of its own an office enters what it said. For a person nobody
 * speaks since revision 3, the convener neither: what is done in their name wants their mandate, or a clerk who says that they were helped,
 * and the door has asked for that before `for` names them (docs/decisions/mandates.md).
 */
export const speaksFor = (
  state: Community,
  party: string,
  asked: Pick<Stamp, 'by' | 'for'>,
  offices: readonly Office[] = ['convener'],
): boolean =>
  isOf(state, party, asker(asked)) ||
  ((Object.hasOwn(state.bodies, party) || !since(state, 3)) && hasRole(state, asked.by, offices));

/**
 * Whether whoever asks may bring to an end, or put right, what is this party's: the party itself, or an office, in its own name and with its
 * reason, for one who no longer acts. Else it would stay open for ever. It promises nothing and takes nothing in the party's name.
 */
export const endsFor = (
  state: Community,
  party: string,
  asked: Pick<Stamp, 'by' | 'for'>,
  offices: readonly Office[] = ['convener'],
): boolean => isOf(state, party, asker(asked)) || hasRole(state, asked.by, offices);

/** Whether it comes after its clock ran out, and from which time that was told. */
export function lateness(state: Community, clock: string, asked: Stamp & { type: string }) {
  const due = (state.deadlines[clock] ?? state.overdue[clock])?.due;
  const { moment, time } = momentOf(state, asked);
  return { time, late: due !== undefined && moment > due };
}
