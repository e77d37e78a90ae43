// What is said of contracts with partners, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../signing.js';
import {
  type Clauses,
  type ContractStatus,
  type ContractsState,
  type Duty,
  type Ground,
  KINDS,
  type PartnerKind,
  type Refusals,
  type Slot,
} from '../words.js';

const status: Readonly<Record<ContractStatus, string>> = {
  active: 'in force',
  breached: 'in breach',
  expired: 'past its end',
  ended: 'done with',
  terminated: 'terminated',
};

const kinds: Readonly<Record<PartnerKind, string>> = {
  property: 'property partner',
  department: 'department partner',
  resident: 'resident partner',
  charity: 'charity partner',
  business: 'business partner',
};

const grounds: Readonly<Record<Ground, string>> = {
  breach: 'a breach that was not made good in time',
  agreed: 'both sides agreed',
  impossible: 'it can no longer be performed',
};

const dutyStatus: Readonly<Record<Duty['status'], string>> = {
  owed: 'owed',
  performed: 'performed',
  excused: 'excused',
};

const the = (contract: string, say: Say): string => `the contract ${say.thing('contracts', contract)}`;
const The = (contract: string, say: Say): string => `The contract ${say.thing('contracts', contract)}`;

const WEEK = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;
const times = ({ day, from, until }: Slot): string => {
  const hours = from === '00:00' && until === '24:00' ? 'all day' : `${from}–${until}`;
  return `${day === undefined ? 'every day' : WEEK[day - 1]}, ${hours}`;
};
const slotted = (slot: Slot, say: Say): string => `${say.named('space', slot.space)} (${times(slot)})`;
const clauses = (heading: string, its: Clauses, say: Say): string[] =>
  its.length === 0 ? [] : [`${heading}: ${its.map((one) => say.text(one)).join('; ')}.`];
/** Which time it is; of what is owed once nothing is said. */
const counted = (done: number, of: number): string => (of === 1 ? '' : ` (${done} of ${of} times)`);

export const en: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: 'Contracts with partners',
  about: 'What the community agreed on with its partners: which spaces they use, what they owe, and how they keep it.',
  commands: {
    'contract.sign': 'sign a contract',
    'contract.perform': 'enter that a duty was performed',
    'contract.return': 'return a duty as not performed',
    'contract.excuse': 'excuse a duty',
    'contract.breach': 'find a contract in breach',
    'contract.cure': 'confirm that a breach was made good',
    'contract.renew': 'renew a contract',
    'contract.end': 'end a contract as done with',
    'contract.terminate': 'terminate a contract',
    'contract.reinstate': 'reinstate a contract',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)} signed the contract ${say.quote(fields.title)} with the ${kinds[fields.kind]} ${say.party(fields.party)}, until ${say.until(fields.ends)}.`,
    'contract.perform': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} entered that ${say.named('duty', fields.duty)} of ${the(fields.contract, say)} was performed${counted(finding.done, finding.times)}${
        fields.text === undefined ? '' : `: ${say.quote(fields.text)}`
      }.`,
    'contract.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)} returned ${say.named('duty', fields.duty)} of ${the(fields.contract, say)}, which is owed again. Reason: ${say.quote(fields.reason)}.`,
    'contract.excuse': ({ fields, ...fact }, say) =>
      `${say.who(fact)} excused ${say.named('duty', fields.duty)} of ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)} found ${the(fields.contract, say)} in breach: ${say.named('duty', fields.duty)} was not performed in time. Reason: ${say.quote(fields.reason)}.`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)} confirmed that the breach of ${the(fields.contract, say)} was made good: ${say.quote(fields.text)}.`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)} renewed ${the(fields.contract, say)} until ${say.until(fields.ends)}.`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)} ended ${the(fields.contract, say)} as done with${fields.text === undefined ? '' : `: ${say.quote(fields.text)}`}.`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} terminated ${the(fields.contract, say)}: ${grounds[fields.ground]}. Reason: ${say.quote(fields.reason)}.`,
    'contract.reinstate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reinstated ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'contract.sign': ({ rights, obligations }, say, { fields }) => [
      ...(fields.slots.length === 0 ? [] : [`Given: ${say.list(fields.slots.map((one) => slotted(one, say)))}.`]),
      ...fields.duties.map(
        (one) =>
          `Owed: ${say.quote(one.title)} by ${say.until(one.due)}${one.times === 1 ? '' : `, then every ${one.every} days, ${one.times} times in all`}.`,
      ),
      ...clauses('Rights of the partner', rights, say),
      ...clauses('Duties of the partner', obligations, say),
    ],
    'contract.perform': ({ next, late }, say) => [
      ...(late ? ['It was late.'] : []),
      ...(next === null ? [] : [`Due next by ${say.until(next)}.`]),
    ],
    'contract.return': ({ due }, say) => [`It was due by ${say.until(due)}.`],
    'contract.excuse': ({ left }) => [`Times excused: ${left}.`],
    'contract.breach': ({ due, cureBy }, say) => [
      `It was due by ${say.until(due)}.`,
      `To be made good by ${say.until(cureBy)}; after that the contract may be terminated.`,
    ],
    'contract.cure': ({ late }) => (late ? ['The time to make good had run out.'] : []),
    'contract.renew': ({ before }, say, { fields }) => [
      `It ran until ${say.until(before)}.`,
      ...fields.duties.map((one) => `Owed in addition: ${say.quote(one.title)} by ${say.until(one.due)}.`),
    ],
    'contract.end': ({ performed, late }) => [`Performed: ${performed}, of which late: ${late}.`],
    'contract.terminate': ({ open }) => (open === 0 ? [] : [`Duties left open: ${open}.`]),
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `${The(contract, say)} is there already. Use another id.`,
    'contract.unknown': ({ contract }, say) => `There is no ${say.named('contract', contract)}. Check its id.`,
    'contract.out-of-turn': ({ contract, status: now }, say) =>
      `${The(contract, say)} is ${status[now]}, and this cannot be done with it now.${
        now === 'expired' ? ' It is not renewed after its end: sign another.' : ''
      }`,
    'contract.party-unknown': ({ party }, say) =>
      `The community knows nobody under ${say.quote(party)}. Admit them first, or name somebody it knows.`,
    'contract.kind-unused': ({ kind, known }, say) =>
      `This community has no ${kinds[kind]}. Use one of ${say.list(known.map((one) => kinds[one]))}.`,
    'contract.own': ({ party }, say) =>
      `Nobody acts for the community towards themselves (${say.party(party)}). Let somebody else do it.`,
    'contract.not-yours': ({ contract, party }, say) =>
      `What was performed of ${the(contract, say)} is for ${say.party(party)} to enter or whoever has their mandate, and for the convener or the recorder where a body performs. Ask them.`,
    'contract.past': ({ contract, ends }, say) =>
      `The end of ${the(contract, say)}, ${say.until(ends)}, has gone by. Set another.`,
    'contract.ends-not-later': ({ contract, ends }, say) =>
      `${The(contract, say)} runs until ${say.until(ends)} as it is. Set a later end.`,
    'contract.space-unknown': ({ space, known }, say) =>
      `This community does not give the ${say.named('space', space)}. Use one of ${say.list(known.map(say.quote))}.`,
    'contract.slot-empty': ({ space, from, until }, say) =>
      `In the ${say.named('space', space)} ${from} is not before ${until}. Check the times.`,
    'contract.slot-taken': ({ contract, ...slot }, say) =>
      `The ${slotted(slot, say)} is given to ${the(contract, say)}. A slot is given to one contract at a time: choose another.`,
    'contract.duty-exists': ({ contract, duty }, say) =>
      `${The(contract, say)} has a duty ${say.quote(duty)} already. Use another id.`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${The(contract, say)} has no duty ${say.quote(duty)}. Check its id.`,
    'contract.duty-outside': ({ duty, due, ends }, say) =>
      `The duty ${say.quote(duty)}, due from ${say.until(due)} on, does not lie between now and the end of the contract (${say.until(ends)}). Check when and how often.`,
    'contract.duty-settled': ({ contract, duty, status: now }, say) =>
      `The duty ${say.quote(duty)} of ${the(contract, say)} is ${dutyStatus[now]}. Nothing is left to do.`,
    'contract.nothing-to-return': ({ contract, duty }, say) =>
      `Nothing was entered last of the duty ${say.quote(duty)} of ${the(contract, say)} that could be returned. Check its id.`,
    'contract.not-overdue': ({ contract, duty, due }, say) =>
      `The duty ${say.quote(duty)} of ${the(contract, say)} is not overdue (due by ${say.until(due)}). There is no breach yet.`,
    'contract.still-overdue': ({ contract, duty }, say) =>
      `The duty ${say.quote(duty)} of ${the(contract, say)} is still overdue. Have it performed, or excuse it, first.`,
    'contract.no-breach': ({ contract }, say) =>
      `${The(contract, say)} was not found in breach. Find that first, or name another ground.`,
    'contract.cure-runs': ({ contract, cureBy }, say) =>
      `The breach of ${the(contract, say)} may be made good until ${say.until(cureBy)}. Wait until then.`,
    'contract.duties-open': ({ contract, duty, count }, say) =>
      `Of ${the(contract, say)} ${count} duties are open, such as ${say.quote(duty)}. Have them performed, or excuse them, first.`,
  },
  columns: ['Contract', 'Partner', 'Kind', 'Until', 'Spaces', 'Owed', 'Performed', 'Stands'],
  rows: (state, say) =>
    [...state.contracts.values()].map((one) => [
      say.thing('contracts', one.contract),
      say.party(one.party),
      kinds[one.kind],
      say.until(one.ends),
      one.slots.map((slot) => slotted(slot, say)).join('; '),
      one.duties
        .filter((duty) => duty.status === 'owed')
        .map((duty) => `${say.quote(duty.title)}, ${say.until(duty.due)}`)
        .join('; '),
      String(one.performed),
      status[one.status],
    ]),
  clocks: {
    'contract-duty': 'the time for a duty',
    'contract-cure': 'the time to make a breach good',
    'contract-end': 'the end of a contract',
  },
  indicators: {
    signed: 'contracts signed',
    'in-force': 'contracts in force',
    breached: 'contracts in breach',
    expired: 'contracts past their end',
    ended: 'contracts done with',
    terminated: 'contracts terminated',
    performed: 'duties performed',
    late: 'duties performed late',
    overdue: 'duties overdue',
    ...Object.fromEntries(
      KINDS.flatMap((kind) => [
        [`in-force-${kind}`, `contracts in force: ${kinds[kind]}`],
        [`performed-${kind}`, `duties performed: ${kinds[kind]}`],
        [`breaches-${kind}`, `breaches: ${kinds[kind]}`],
      ]),
    ),
  },
};
