// Questions every rule may ask of the state, and the few changes all share. Pure; knows no step and no register.
import type { Instant, Period } from '../calendar.js';
import type { Office, Role } from '../charters/charter.js';
import { headOf, type Roll } from '../count/roll.js';
import type { Stamp } from './command.js';
import { periodOf } from './periods.js';
import type { Common, Deadline, Item, ItemStatus } from './state.js';

export { headOf } from '../count/roll.js';

const isOn = (roll: Roll | undefined, person: string): boolean =>
  roll !== undefined && headOf(roll, person) !== undefined;

/** Whether the consultation knows this person: by name, or by a body's roll. */
export function isKnown(state: Common, person: string): boolean {
  // Whatever a host hands on unread: nothing but a text is anybody.
  if (typeof person !== 'string') return false;
  if (state.people.has(person)) return true;
  // Every command asks this: no list is made of the rolls.
  for (const body in state.rolls) if (isOn(state.rolls[body], person)) return true;
  return isOn(state.vote.current?.roll, person);
}

export const holds = (state: Common, person: string, office: Office): boolean =>
  state.offices[office]?.includes(person) ?? false;

export const isMember = (state: Common, body: string, person: string): boolean => isOn(state.rolls[body], person);

/** Whether a person has one of these roles at this moment. */
export function hasRole(state: Common, person: string, roles: readonly Role[]): boolean {
  return roles.some((role) => {
    switch (role) {
      case 'anyone':
        return person !== 'clock' && isKnown(state, person);
      case 'member':
        return isMember(state, state.charter.deliberation.body, person);
      case 'voter':
        return isOn(state.vote.current?.roll, person);
      case 'clock':
      case 'system':
        return person === role;
      default:
        return holds(state, person, role);
    }
  });
}

/** The moment a fact counts from: as claimed where the charter's late clause lets this command and this clerk claim it. */
export function momentOf(state: Common, claim: Stamp & { type: string }): { moment: Instant; time: 'on' | 'at' } {
  const { late } = state.charter.vote;
  const clerk = claim.enteredBy ?? claim.by;
  const claimed =
    claim.on !== undefined &&
    late.commands.includes(claim.type) &&
    late.by.some((office) => holds(state, clerk, office));
  return claimed && claim.on !== undefined ? { moment: claim.on, time: 'on' } : { moment: claim.at, time: 'at' };
}

/** When a period ends, in the consultation's zone and on its calendar. */
export const periodEnd = (state: Common, start: Instant, period: Period): Instant => periodOf(state, start, period).end;

const SETTLED: readonly ItemStatus[] = ['answered', 'shelved', 'referred', 'withdrawn', 'split'];

/** Settled items have been answered and take no further part. */
export const isSettled = (item: Pick<Item, 'status'>): boolean => SETTLED.includes(item.status);

export const itemsThat = (state: Pick<Common, 'items'>, ...statuses: ItemStatus[]): Item[] =>
  Object.values(state.items).filter((item) => statuses.includes(item.status));

export function setDeadline<Kind extends string>(
  draft: Pick<Common<Kind>, 'deadlines'>,
  deadline: Deadline<NoInfer<Kind>>,
): void {
  draft.deadlines[deadline.id] = deadline;
  nextOf.delete(draft.deadlines);
}

/** It no longer runs, and nobody owes anything by it; what passed before stays. */
export function lapse(draft: Pick<Common, 'deadlines'>, id: string): void {
  delete draft.deadlines[id];
  nextOf.delete(draft.deadlines);
}

export function dropDeadline(draft: Pick<Common, 'deadlines' | 'overdue'>, id: string): void {
  lapse(draft, id);
  delete draft.overdue[id];
}

/**
 * What was found to be next, by the clocks it was found among. Every command asks, few set a clock: with thousands of them running they
 * are looked through once. Whoever changes them in place says so above; everybody else makes them anew.
 */
const nextOf = new WeakMap<object, Deadline | null>();

/** The next deadline to pass, earliest first and by name where two fall together. */
export function nextDeadline<Kind extends string>({
  deadlines,
}: Pick<Common<Kind>, 'deadlines'>): Deadline<Kind> | undefined {
  const known = nextOf.get(deadlines);
  // Found among these very clocks, it is of their kind.
  if (known !== undefined) return (known ?? undefined) as Deadline<Kind> | undefined;
  let next: Deadline<Kind> | undefined;
  for (const id in deadlines) {
    const deadline = deadlines[id];
    if (!deadline) continue;
    if (next === undefined || deadline.due < next.due || (deadline.due === next.due && deadline.id < next.id))
      next = deadline;
  }
  nextOf.set(deadlines, next ?? null);
  return next;
}
