// Questions several steps ask of the state, and the few changes they share. Pure.
import { endOfPeriod, type Instant, type Period } from '../calendar.js';
import type { Office, Role } from '../charters/charter.js';
import { headOf, type Roll } from '../count/roll.js';
import { refuse, type StateDraft } from '../procedure/rule.js';
import type { Stamp, State } from '../procedure/vocabulary.js';
import type { Deadline, Item, ItemStatus } from './across/vocabulary.js';

export { headOf } from '../count/roll.js';

const isOn = (roll: Roll | undefined, person: string): boolean =>
  roll !== undefined && headOf(roll, person) !== undefined;

/** Whether the consultation knows this person: by name, or by a body's roll. */
export function isKnown(state: State, person: string): boolean {
  if (state.people.has(person)) return true;
  // Every command asks this: no list is made of the rolls.
  for (const body in state.rolls) if (isOn(state.rolls[body], person)) return true;
  // Whoever is on the roll a vote was announced with stays known, whatever became of the body's roll since.
  return isOn(state.vote.current?.roll, person);
}

export const holds = (state: State, person: string, office: Office): boolean =>
  state.offices[office]?.includes(person) ?? false;

export const isMember = (state: State, body: string, person: string): boolean => isOn(state.rolls[body], person);

/** Whether a person has one of these roles at this moment. */
export function hasRole(state: State, person: string, roles: readonly Role[]): boolean {
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
export function momentOf(state: State, claim: Stamp & { type: string }): { moment: Instant; time: 'on' | 'at' } {
  const { late } = state.charter.vote;
  const clerk = claim.enteredBy ?? claim.by;
  const claimed =
    claim.on !== undefined &&
    late.commands.includes(claim.type) &&
    late.by.some((office) => holds(state, clerk, office));
  return claimed && claim.on !== undefined ? { moment: claim.on, time: 'on' } : { moment: claim.at, time: 'at' };
}

/** When a period ends, in the consultation's zone and on its calendar. */
export const periodEnd = (state: State, start: Instant, period: Period): Instant =>
  endOfPeriod(start, period, state.charter.zone, state.charter);

const SETTLED: readonly ItemStatus[] = ['answered', 'shelved', 'referred', 'withdrawn', 'split'];

/** Settled items have been answered and take no further part. */
export const isSettled = (item: Pick<Item, 'status'>): boolean => SETTLED.includes(item.status);

/** Items still on their way. */
export const liveItems = (state: Pick<State, 'items'>): Item[] =>
  Object.values(state.items).filter((item) => !isSettled(item));

export const itemsThat = (state: Pick<State, 'items'>, ...statuses: ItemStatus[]): Item[] =>
  Object.values(state.items).filter((item) => statuses.includes(item.status));

export function setDeadline(draft: StateDraft, deadline: Deadline): void {
  draft.deadlines[deadline.id] = deadline;
}

export function dropDeadline(draft: StateDraft, id: string): void {
  delete draft.deadlines[id];
  delete draft.overdue[id];
}

/** Why the consultation may not come back to deliberation or the vote once more: the charter caps it. */
export function refuseReturn(state: State) {
  const max = state.charter.maxReturns;
  return state.returns >= max ? refuse('returns.used-up', { returns: state.returns, max }) : undefined;
}

/** The next deadline to pass, earliest first and by name where two fall together. */
export function nextDeadline(state: Pick<State, 'deadlines'>): Deadline | undefined {
  let next: Deadline | undefined;
  for (const id in state.deadlines) {
    const deadline = state.deadlines[id];
    if (!deadline) continue;
    if (next === undefined || deadline.due < next.due || (deadline.due === next.due && deadline.id < next.id))
      next = deadline;
  }
  return next;
}
