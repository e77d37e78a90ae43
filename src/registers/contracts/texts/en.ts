// What is said of contracts with partners, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { ContractStatus, ContractsState, DutyStatus, Refusals } from '../words.js';

const status: Readonly<Record<ContractStatus, string>> = {
  running: 'running',
  ended: 'ended',
  terminated: 'terminated for a breach',
};
const dutyStatus: Readonly<Record<DutyStatus, string>> = { owed: 'owed', performed: 'performed', breached: 'breached' };
const the = (contract: string, say: Say): string => `the contract ${say.thing('contracts', contract)}`;
const theDuty = (duty: string, say: Say): string => `the duty ${say.named('duty', duty)}`;
const colon = (text: string | undefined, say: Say): string => (text === undefined ? '' : `: ${say.quote(text)}`);
const given = (space: string | undefined, slot: string | null | undefined): string =>
  space === undefined ? '' : slot == null ? space : `${space}, ${slot}`;

export const en: RegisterTexts<typeof commands, Refusals, ContractsState> = {
  title: 'Contracts with partners',
  about: 'What partners of the community are given, what they owe for it, and whether they did it.',
  commands: {
    'contract.sign': 'sign a contract with a partner',
    'contract.perform': 'perform a duty of a contract',
    'contract.breach': 'enter a breach of a contract',
    'contract.cure': 'cure a breach',
    'contract.reverse': 'take back what was entered of a duty',
    'contract.renew': 'renew a contract',
    'contract.end': 'end a contract',
    'contract.terminate': 'terminate a contract for a breach',
    'contract.claim': 'name the contract of a claim',
    'contract.unclaim': 'take a claim off a contract',
  },
  facts: {
    'contract.sign': ({ fields, ...fact }, say) =>
      `${say.who(fact)} signed the contract ${say.quote(fields.title)} with ${say.party(fields.party)}, a partner of the kind ${say.quote(fields.kind)}${
        fields.space === undefined ? '' : `, given ${say.quote(given(fields.space, fields.slot))}`
      }, owing ${say.list(fields.duties.map(({ title }) => say.quote(title)))}.`,
    'contract.perform': ({ fields, ...fact }, say) =>
      `${say.who(fact)} performed ${theDuty(fields.duty, say)} of ${the(fields.contract, say)}${colon(fields.text, say)}.`,
    'contract.breach': ({ fields, ...fact }, say) =>
      `${say.who(fact)} entered a breach of ${theDuty(fields.duty, say)} of ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
    'contract.cure': ({ fields, ...fact }, say) =>
      `${say.who(fact)} cured the breach of ${theDuty(fields.duty, say)} of ${the(fields.contract, say)}${colon(fields.text, say)}.`,
    'contract.reverse': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took back what was last entered of ${theDuty(fields.duty, say)} of ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
    'contract.renew': ({ fields, ...fact }, say) =>
      `${say.who(fact)} renewed ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
    'contract.end': ({ fields, ...fact }, say) =>
      `${say.who(fact)} ended ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
    'contract.terminate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} terminated ${the(fields.contract, say)} for a breach. Reason: ${say.quote(fields.reason)}.`,
    'contract.claim': ({ fields, ...fact }, say) =>
      `${say.who(fact)} named ${the(fields.contract, say)} as that of ${say.named('claim', fields.claim)}.`,
    'contract.unclaim': ({ fields, ...fact }, say) =>
      `${say.who(fact)} took ${say.named('claim', fields.claim)} off ${the(fields.contract, say)}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'contract.sign': ({ from, until }, say) => [`From ${say.when(from)} until ${say.until(until)}.`],
    'contract.perform': ({ late, next }, say) => [
      late ? 'It came after its day.' : 'It came in time.',
      ...(next === null ? [] : [`Next due by ${say.until(next)}.`]),
    ],
    'contract.breach': ({ missed, cureBy }, say) => [
      `It was due by ${say.until(missed)}; to be cured by ${say.until(cureBy)}.`,
    ],
    'contract.cure': ({ late, next }, say) => [
      late ? 'The time to cure it was over.' : 'It was cured in time.',
      ...(next === null ? [] : [`Next due by ${say.until(next)}.`]),
    ],
    'contract.reverse': ({ to }) => [`It stands as ${dutyStatus[to.status]} again.`],
    'contract.renew': ({ until }, say) => [`It now runs until ${say.until(until)}.`],
    'contract.end': ({ owed }, say) =>
      owed.length === 0
        ? ['Nothing was owed any more.']
        : [`Still owed: ${say.list(owed.map((one) => say.named('duty', one)))}.`],
    'contract.terminate': ({ duties }, say) => [`Not cured: ${say.list(duties.map((one) => say.named('duty', one)))}.`],
  },
  refusals: {
    'contract.exists': ({ contract }, say) => `There is ${the(contract, say)} already. Use another id.`,
    'contract.unknown': ({ contract }, say) => `There is no contract ${say.named('contract', contract)}. Check its id.`,
    'contract.over': ({ contract, status: now, until }, say) =>
      `The contract ${say.thing('contracts', contract)} is ${status[now]} (it ran until ${say.until(until)} at most). Sign a new one.`,
    'contract.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of partner ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'contract.right-unknown': ({ kind, right, known }, say) =>
      `A partner of the kind ${say.quote(kind)} may not be given ${say.quote(right)}. Use one of ${say.list(known.map(say.quote))}.`,
    'contract.duty-kind-unknown': ({ kind, duty, known }, say) =>
      `A partner of the kind ${say.quote(kind)} has no duty ${say.quote(duty)}. Use one of ${say.list(known.map(say.quote))}.`,
    'contract.party-unknown': ({ party }, say) =>
      `The community knows no person or body ${say.named('party', party)}. Check the id, or admit them first.`,
    'contract.not-yours': ({ contract, party }, say) =>
      `It is for ${say.party(party)} or the convener to do this with ${the(contract, say)}. Ask them.`,
    'contract.slot-without-space': ({ slot }, say) => `${say.quote(slot)} is a time, and no space is named. Name it.`,
    'contract.slot-taken': ({ space, slot, contract }, say) =>
      `${say.quote(given(space, slot))} is given by ${the(contract, say)} already. Choose another space or time, or wait until that has ended.`,
    'contract.duty-twice': ({ duty }, say) => `The duty ${say.named('duty', duty)} is there twice. Name each once.`,
    'contract.duty-too-late': ({ duty, due, until }, say) =>
      `The duty ${say.named('duty', duty)} would be due by ${say.until(due)}, after the contract ends (${say.until(until)}). Set fewer days, or a longer term.`,
    'contract.duty-unknown': ({ contract, duty }, say) =>
      `${say.thing('contracts', contract)} has no duty ${say.named('duty', duty)}. Check its id.`,
    'contract.duty-out-of-turn': ({ contract, duty, status: now }, say) =>
      `${say.named('duty', duty)} of ${the(contract, say)} is ${dutyStatus[now]}, and this cannot be done with it now.`,
    'contract.duty-not-due': ({ contract, duty, due }, say) =>
      `${say.named('duty', duty)} of ${the(contract, say)} may be performed until ${say.until(due)}. Wait until then.`,
    'contract.nothing-before': ({ contract, duty }, say) =>
      `Nothing was entered of ${theDuty(duty, say)} of ${the(contract, say)} that could be taken back. Check its id.`,
    'contract.in-breach': ({ contract, duties }, say) =>
      `${say.thing('contracts', contract)} is not renewed while a breach is open: ${say.list(duties.map((one) => say.named('duty', one)))}. Have it cured first.`,
    'contract.no-breach': ({ contract }, say) =>
      `No breach of ${the(contract, say)} is open. End it with the partner instead, or enter the breach first.`,
    'contract.cure-running': ({ contract, duty, due }, say) =>
      `The breach of ${theDuty(duty, say)} of ${the(contract, say)} may be cured until ${say.until(due)}. Wait until then.`,
    'contract.claim-unknown': ({ claim }, say) => `There is no such claim: ${say.named('claim', claim)}. Check its id.`,
    'contract.claim-others': ({ claim, contract }, say) =>
      `${say.named('claim', claim)} was not taken on by the partner of ${the(contract, say)}. Name the contract of whoever took it.`,
    'contract.claim-twice': ({ claim, contract }, say) =>
      `${say.named('claim', claim)} belongs to ${the(contract, say)} already. Take it off there first.`,
  },
  columns: ['Contract', 'Partner', 'Kind', 'Given', 'Duties', 'Until', 'Stands'],
  rows: (state, say) =>
    [...state.contracts.values()].map((one) => [
      say.thing('contracts', one.contract),
      say.party(one.party),
      one.kind,
      given(one.space, one.slot),
      one.duties
        .map(
          (duty) =>
            `${say.quote(duty.title)} ${dutyStatus[duty.status]}, performed ${duty.performed}, late ${duty.late}, breaches ${duty.breaches}`,
        )
        .join('; '),
      say.until(one.until),
      status[one.status],
    ]),
  clocks: {
    'contract-end': 'the end of a contract',
    'contract-duty': 'the day of a duty',
    'contract-cure': 'the time to cure a breach',
  },
  indicators: {
    running: 'contracts running',
    terminated: 'contracts terminated',
    performed: 'duties performed',
    late: 'duties performed late',
    breaches: 'breaches',
    overdue: 'duties overdue',
  },
};
