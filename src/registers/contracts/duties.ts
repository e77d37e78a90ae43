// Duties of a contract: owed by a day → performed, once or again and again; breached after that day → cured. What was entered last can be
// taken back. Pure.
import * as z from 'zod/mini';
import { hoursAfter, type Instant } from '../../calendar.js';
import { attachment, id, text } from '../../fields.js';
import type { Stamp } from '../../kernel/command.js';
import { lifecycle } from '../../kernel/lifecycle.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { speaksFor } from '../lists.js';
import { byType, declaring, dropClock, found, setClock } from '../register.js';
import type { Contract, ContractsState, Duty, DutyStatus, Refusals } from './words.js';

export const { command, refuse } = declaring<ContractsState, Refusals>();

const life = lifecycle<DutyStatus, 'perform' | 'breach' | 'cure'>({
  perform: { owed: 'performed' },
  breach: { owed: 'breached' },
  cure: { breached: 'performed' },
});

export const theContract = (state: ContractsState, { fields }: { fields: { contract: string } }) =>
  state.contracts.get(fields.contract) ?? refuse('contract.unknown', { contract: fields.contract });

export const refuseOver = ({ contract, status, until }: Contract) =>
  status === 'running' ? undefined : refuse('contract.over', { contract, status, until });

export const refuseOthers = (state: ContractsState, { contract, party }: Contract, asked: Stamp) =>
  speaksFor(state, party, asked) ? undefined : refuse('contract.not-yours', { contract, party });

/** Ids may be anything, so the length of the first keeps two apart. */
const clockOf = ({ contract }: Contract, duty: string): string => `contract:${contract.length}:${contract}/${duty}`;
const endOf = (contract: string): string => `contract-end:${contract}`;

/** A contract as it is now, with the clocks of what it waits for. */
export function keep(draft: ContractsState, one: Contract): void {
  draft.contracts = draft.contracts.set(one.contract, one);
  const runs = one.status === 'running';
  if (runs) setClock(draft, { id: endOf(one.contract), kind: 'contract-end', due: one.until, subject: one.contract });
  else dropClock(draft, endOf(one.contract));
  for (const { duty, due, status } of one.duties) {
    const clock = clockOf(one, duty);
    if (!runs || status === 'performed') dropClock(draft, clock);
    // One that has run out stays so until something is done about it.
    else if (draft.overdue[clock]?.due !== due)
      setClock(draft, {
        id: clock,
        kind: status === 'breached' ? 'contract-cure' : 'contract-duty',
        due,
        subject: one.contract,
      });
  }
}

export const keepDuty = (draft: ContractsState, one: Contract, duty: Duty): void =>
  keep(draft, { ...one, duties: one.duties.map((each) => (each.duty === duty.duty ? duty : each)) });

const theDuty = (one: Contract, duty: string) =>
  one.duties.find((each) => each.duty === duty) ?? refuse('contract.duty-unknown', { contract: one.contract, duty });

const refuseOutOfTurn = ({ contract }: Contract, { duty, status }: Duty, verb: 'perform' | 'breach' | 'cure') =>
  life.may({ status }, verb) ? undefined : refuse('contract.duty-out-of-turn', { contract, duty, status });

/** So many days on from where a period ended: its end is the first moment of the day after, which is not counted again. */
export const following = (state: ContractsState, ended: Instant, days: number): Instant =>
  periodEnd(state, hoursAfter(ended, -1), days);

/** When a duty that recurs is due next: in its rhythm where that is still to come, and none beyond the contract's end. */
function nextDue(state: ContractsState, { until }: Contract, { due, every }: Duty, moment: Instant): Instant | null {
  if (every === undefined) return null;
  const inRhythm = following(state, due, every);
  const next = inRhythm > moment ? inRhythm : periodEnd(state, moment, every);
  return next <= until ? next : null;
}

/** What a duty is after it was done: owed again, or performed for good. */
const after = (duty: Duty, verb: 'perform' | 'cure', { late, next }: { late: boolean; next: Instant | null }): Duty => {
  const { before: _older, ...before } = duty;
  const done = { ...life.moved(duty, verb), performed: duty.performed + 1, late: duty.late + (late ? 1 : 0), before };
  return next === null ? done : { ...done, status: 'owed', due: next };
};

const doing = z.strictObject({ contract: id, duty: id, text: z.optional(text()), evidence: z.optional(attachment) });

export const perform = command({
  type: 'contract.perform',
  fields: doing,
  who: ['anyone'],
  forOthers: true,
  subject: theContract,
  judge(state, asked, one) {
    const duty = theDuty(one, asked.fields.duty);
    if ('code' in duty) return duty;
    const refused = refuseOver(one) ?? refuseOthers(state, one, asked) ?? refuseOutOfTurn(one, duty, 'perform');
    if (refused) return refused;
    const { moment } = momentOf(state, asked);
    return found({ duty, late: moment > duty.due, next: nextDue(state, one, duty, moment) });
  },
  changes(draft, { finding }, one) {
    keepDuty(draft, one, after(finding.duty, 'perform', finding));
  },
});

/** 违约: the day is over and nothing was done. */
export const breach = command({
  type: 'contract.breach',
  fields: z.strictObject({ contract: id, duty: id, reason: text() }),
  who: ['convener', 'supervisor'],
  subject: theContract,
  judge(state, asked, one) {
    const duty = theDuty(one, asked.fields.duty);
    if ('code' in duty) return duty;
    const refused = refuseOver(one) ?? refuseOutOfTurn(one, duty, 'breach');
    if (refused) return refused;
    const { due } = duty;
    if (asked.at <= due) return refuse('contract.duty-not-due', { contract: one.contract, duty: duty.duty, due });
    return found({ duty, missed: due, cureBy: periodEnd(state, asked.at, state.settings.contracts.cureDays) });
  },
  changes(draft, { finding: { duty, cureBy } }, one) {
    const { before: _older, ...before } = duty;
    keepDuty(draft, one, { ...life.moved(duty, 'breach'), due: cureBy, breaches: duty.breaches + 1, before });
  },
});

/** 补正: what was owed is done after all. */
export const cure = command({
  type: 'contract.cure',
  fields: doing,
  who: ['anyone'],
  forOthers: true,
  subject: theContract,
  judge(state, asked, one) {
    const duty = theDuty(one, asked.fields.duty);
    if ('code' in duty) return duty;
    const refused = refuseOver(one) ?? refuseOthers(state, one, asked) ?? refuseOutOfTurn(one, duty, 'cure');
    if (refused) return refused;
    const { moment } = momentOf(state, asked);
    return found({ duty, late: moment > duty.due, next: nextDue(state, one, duty, moment) });
  },
  changes(draft, { finding }, one) {
    // However soon it is cured, it came late.
    keepDuty(draft, one, after(finding.duty, 'cure', { ...finding, late: true }));
  },
});

/** Entered wrongly: the duty stands as before the last thing that was said of it. */
export const reverse = command({
  type: 'contract.reverse',
  fields: z.strictObject({ contract: id, duty: id, reason: text(), witness: z.optional(id) }),
  who: ['convener', 'supervisor'],
  subject: theContract,
  judge(_state, { fields: { duty: name } }, one) {
    const duty = theDuty(one, name);
    if ('code' in duty) return duty;
    const refused = refuseOver(one);
    if (refused) return refused;
    const { contract } = one;
    return duty.before ? found({ to: duty.before }) : refuse('contract.nothing-before', { contract, duty: duty.duty });
  },
  changes(draft, { finding: { to } }, one) {
    keepDuty(draft, one, to);
  },
});

/** Of duties, by type. */
export const dutiesOf = byType(perform, breach, cure, reverse);
