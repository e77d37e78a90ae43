// What every rule about a contract asks: which one, which of its duties, whether a slot is free, and which clocks run. Pure.

import { hoursAfter, type Instant } from '../../calendar.js';
import { spaced } from '../../joined.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { isOf } from '../lists.js';
import { declaring, dropClock, setClock } from '../register.js';
import type { Contract, ContractStatus, ContractsState, Duty, Refusals, Slot, SlotGiven } from './words.js';

export const { command, refuse } = declaring<ContractsState, Refusals>();

type Verb = 'duty' | 'breach' | 'cure' | 'renew' | 'expire' | 'end' | 'terminate' | 'reinstate';

export const life = lifecycle<ContractStatus, Verb>({
  // What is owed is owed after the end as well.
  duty: { active: 'active', breached: 'breached', expired: 'expired' },
  breach: { active: 'breached' },
  cure: { breached: 'active' },
  renew: { active: 'active' },
  expire: { active: 'expired', breached: 'expired' },
  end: { active: 'ended', expired: 'ended' },
  terminate: { active: 'terminated', breached: 'terminated', expired: 'terminated' },
  reinstate: { ended: 'active', terminated: 'active' },
});

export const endClock = (contract: string): string => `contract-end:${contract}`;
export const cureClock = (contract: string): string => `contract-cure:${contract}`;
export const dutyClock = (contract: string, duty: string): string => `contract-duty:${spaced(contract, duty)}`;

export const theContract = (state: ContractsState, { fields }: { fields: { contract: string } }) =>
  state.contracts.get(fields.contract) ?? refuse('contract.unknown', { contract: fields.contract });

/** A contract and one of its duties. */
export function theDuty(state: ContractsState, { fields }: { fields: { contract: string; duty: string } }) {
  const contract = theContract(state, { fields });
  if ('code' in contract) return contract;
  const duty = contract.duties.find((one) => one.duty === fields.duty);
  return duty ? { contract, duty } : refuse('contract.duty-unknown', { contract: fields.contract, duty: fields.duty });
}

export const refuseOutOfTurn = (one: Contract, verb: Verb) =>
  life.may(one, verb) ? undefined : refuse('contract.out-of-turn', { contract: one.contract, status: one.status });

/** Nobody acts for the community towards themselves. */
export const refuseOwn = (state: ContractsState, party: string, { by }: Pick<Stamp, 'by'>) =>
  isOf(state, party, by) ? refuse('contract.own', { party }) : undefined;

const overlaps = (one: Slot, other: Slot): boolean =>
  (one.day === undefined || other.day === undefined || one.day === other.day) &&
  one.from < other.until &&
  other.from < one.until;

/** Why these slots cannot be given: a slot is given to one contract at a time, and once. */
export function refuseSlots(state: ContractsState, contract: string, slots: readonly Slot[]) {
  const { spaces } = state.settings.contracts;
  const asked: SlotGiven[] = [];
  for (const slot of slots) {
    const { space, from, until } = slot;
    if (spaces.length > 0 && !spaces.includes(space)) return refuse('contract.space-unknown', { space, known: spaces });
    if (from >= until) return refuse('contract.slot-empty', { space, from, until });
    const given = [...(state.contractSlots.get(space) ?? []), ...asked.filter((one) => one.space === space)];
    const taken = given.find((one) => overlaps(one, slot));
    if (taken) return refuse('contract.slot-taken', taken);
    asked.push({ ...slot, contract });
  }
  return undefined;
}

/** Why these duties cannot be owed: each falls due after now, and for the last time before the end. */
export function refuseDuties(
  contract: string,
  had: readonly Duty[],
  asked: readonly Pick<Duty, 'duty' | 'due' | 'every' | 'times'>[],
  { at, ends }: { at: Instant; ends: Instant },
) {
  const seen = new Set(had.map(({ duty }) => duty));
  for (const { duty, due, every, times } of asked) {
    if (seen.has(duty)) return refuse('contract.duty-exists', { contract, duty });
    seen.add(duty);
    if (due <= at || hoursAfter(due, 24 * every * (times - 1)) > ends)
      return refuse('contract.duty-outside', { duty, due, ends });
  }
  return undefined;
}

/** Writes one of its duties down, and sets or drops its clock; what was due before now is overdue at once. */
export function keepDuty(draft: ContractsState, one: Contract, duty: Duty, at: Instant): void {
  const duties = one.duties.map((each) => (each.duty === duty.duty ? duty : each));
  draft.contracts = draft.contracts.set(one.contract, { ...one, duties });
  runDuty(draft, one.contract, duty, at);
}

export function runDuty(draft: ContractsState, contract: string, { duty, due, status }: Duty, at: Instant): void {
  const id = dutyClock(contract, duty);
  dropClock(draft, id);
  if (status !== 'owed') return;
  setClock(draft, { id, kind: 'contract-duty', due, subject: contract });
  const clock = draft.deadlines[id];
  if (!clock || due > at) return;
  dropClock(draft, id);
  draft.overdue[id] = clock;
}

/** Gives its slots, and lets its clocks run. */
export function begin(draft: ContractsState, one: Contract, at: Instant): void {
  draft.contracts = draft.contracts.set(one.contract, one);
  for (const slot of one.slots) {
    const given = draft.contractSlots.get(slot.space) ?? [];
    draft.contractSlots = draft.contractSlots.set(slot.space, [...given, { ...slot, contract: one.contract }]);
  }
  setClock(draft, { id: endClock(one.contract), kind: 'contract-end', due: one.ends, subject: one.contract });
  for (const duty of one.duties) runDuty(draft, one.contract, duty, at);
}

/** Its slots are free again. */
export function freeSlots(draft: ContractsState, { contract, slots }: Contract): void {
  for (const space of new Set(slots.map((slot) => slot.space)))
    draft.contractSlots = draft.contractSlots.change(space, (given) =>
      given.filter((one) => one.contract !== contract),
    );
}

/** Over: its slots are free, and nothing is owed any more. */
export function finish(draft: ContractsState, one: Contract): void {
  draft.contracts = draft.contracts.set(one.contract, one);
  freeSlots(draft, one);
  dropClock(draft, endClock(one.contract));
  dropClock(draft, cureClock(one.contract));
  for (const { duty } of one.duties) dropClock(draft, dutyClock(one.contract, duty));
}
