// Questions that several registers ask: whether a word is on the charter's list, whom the community knows, who speaks for whom, and
// whether something comes after its clock ran out. Pure; imports no register.
import type { Stamp } from '../kernel/command.js';
import { hasRole, isKnown, isMember, momentOf } from '../kernel/questions.js';
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

/** Whether whoever asks speaks for this party; the convener does for one who no longer acts. */
export const speaksFor = (state: Community, party: string, asked: Pick<Stamp, 'by' | 'for'>): boolean =>
  isOf(state, party, asker(asked)) || hasRole(state, asked.by, ['convener']);

/** Whether it comes after its clock ran out, and from which time that was told. */
export function lateness(state: Community, clock: string, asked: Stamp & { type: string }) {
  const due = (state.deadlines[clock] ?? state.overdue[clock])?.due;
  const { moment, time } = momentOf(state, asked);
  return { time, late: due !== undefined && moment > due };
}
