// What partners owe: performed in time or late, owed again where it was not done, excused; a breach, and made good again. Pure.
import * as z from 'zod/mini';
import { hoursAfter } from '../../calendar.js';
import { attachment, id, text } from '../../fields.js';
import { momentOf, periodEnd } from '../../kernel/questions.js';
import { lateness, speaksFor } from '../lists.js';
import { dropClock, found, setClock } from '../register.js';
import {
  command,
  cureClock,
  dutyClock,
  keepDuty,
  life,
  refuse,
  refuseOutOfTurn,
  refuseOwn,
  theContract,
  theDuty,
} from './terms.js';

/** By the partner, or entered for it. A duty owed several times is due next so many days after it was due, not after it was done. */
export const perform = command({
  type: 'contract.perform',
  fields: z.strictObject({ contract: id, duty: id, text: z.optional(text()), evidence: z.optional(attachment) }),
  who: ['anyone'],
  back: { by: { 'contract.return': ['contract', 'duty'] }, until: 'kept' },
  forOthers: true,
  subject: theDuty,
  judge(state, asked, { contract: one, duty }) {
    const { contract } = one;
    const refused = refuseOutOfTurn(one, 'duty');
    if (refused) return refused;
    if (!speaksFor(state, one.party, asked, ['convener', 'recorder']))
      return refuse('contract.not-yours', { contract, party: one.party });
    if (duty.status !== 'owed')
      return refuse('contract.duty-settled', { contract, duty: duty.duty, status: duty.status });
    const done = duty.done + 1;
    const next = done < duty.times ? hoursAfter(duty.due, 24 * duty.every) : null;
    return found({ done, times: duty.times, next, ...lateness(state, dutyClock(contract, duty.duty), asked) });
  },
  changes(draft, { finding: { done, next, late }, at }, { contract, duty }) {
    const { due } = duty;
    keepDuty(
      draft,
      { ...contract, performed: contract.performed + 1, late: contract.late + (late ? 1 : 0) },
      {
        ...duty,
        done,
        due: next ?? due,
        status: next === null ? 'performed' : 'owed',
        last: { due, done: duty.done, late },
      },
      at,
    );
  },
});

/** It had not been done, or was excused by mistake: it is owed again, by when it was due. */
export const giveBack = command({
  type: 'contract.return',
  fields: z.strictObject({ contract: id, duty: id, reason: text() }),
  who: ['convener', 'supervisor'],
  back: { by: { 'contract.perform': ['contract', 'duty'] }, until: 'kept' },
  subject: theDuty,
  judge(state, asked, { contract, duty }) {
    const refused = refuseOutOfTurn(contract, 'duty') ?? refuseOwn(state, contract.party, asked);
    if (refused) return refused;
    const { last } = duty;
    return last
      ? found({ due: last.due })
      : refuse('contract.nothing-to-return', { contract: contract.contract, duty: duty.duty });
  },
  changes(draft, { at }, { contract, duty }) {
    const { last } = duty;
    if (!last) return;
    const undone = duty.done > last.done ? 1 : 0;
    keepDuty(
      draft,
      {
        ...contract,
        performed: contract.performed - undone,
        late: contract.late - (last.late ? undone : 0),
      },
      { ...duty, due: last.due, done: last.done, status: 'owed', last: undefined },
      at,
    );
  },
});

/** What is left of it is owed no more. */
export const excuse = command({
  type: 'contract.excuse',
  fields: z.strictObject({ contract: id, duty: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'contract.return': ['contract', 'duty'] }, until: 'kept' },
  subject: theDuty,
  judge(state, asked, { contract, duty }) {
    const refused = refuseOutOfTurn(contract, 'duty') ?? refuseOwn(state, contract.party, asked);
    if (refused) return refused;
    const { status, times, done } = duty;
    return status === 'owed'
      ? found({ left: times - done })
      : refuse('contract.duty-settled', { contract: contract.contract, duty: duty.duty, status });
  },
  changes(draft, { at }, { contract, duty }) {
    const last = { due: duty.due, done: duty.done, late: false };
    keepDuty(draft, contract, { ...duty, status: 'excused', last }, at);
  },
});

/** The partner did not deliver: the clock of a duty ran out. From now on it has so many days to make good. */
export const breach = command({
  type: 'contract.breach',
  fields: z.strictObject({ contract: id, duty: id, reason: text() }),
  who: ['convener', 'supervisor'],
  back: { by: { 'contract.excuse': ['contract', 'duty'], 'contract.cure': ['contract'] }, until: 'kept' },
  subject: theDuty,
  judge(state, asked, { contract, duty }) {
    const refused = refuseOutOfTurn(contract, 'breach');
    if (refused) return refused;
    const { due } = duty;
    const { moment } = momentOf(state, asked);
    if (state.overdue[dutyClock(contract.contract, duty.duty)] === undefined)
      return refuse('contract.not-overdue', { contract: contract.contract, duty: duty.duty, due });
    const { cureDays } = state.settings.contracts;
    return found({ due, cureBy: cureDays > 0 ? periodEnd(state, moment, cureDays) : moment });
  },
  changes(draft, { finding: { cureBy } }, { contract: one, duty: { duty } }) {
    const { contract } = one;
    const breached = { ...life.moved(one, 'breach'), breaches: one.breaches + 1, breach: { duty, cureBy } };
    draft.contracts = draft.contracts.set(contract, breached);
    setClock(draft, { id: cureClock(contract), kind: 'contract-cure', due: cureBy, subject: contract });
  },
});

/** Made good: nothing is overdue any more. */
export const cure = command({
  type: 'contract.cure',
  fields: z.strictObject({ contract: id, text: text() }),
  who: ['convener'],
  back: { by: { 'contract.return': ['contract'] }, until: 'kept' },
  subject: theContract,
  judge(state, asked, one) {
    const { contract, duties, breach: stands } = one;
    const refused = refuseOutOfTurn(one, 'cure') ?? refuseOwn(state, one.party, asked);
    if (refused) return refused;
    const still = duties.find(({ duty }) => state.overdue[dutyClock(contract, duty)] !== undefined);
    if (still) return refuse('contract.still-overdue', { contract, duty: still.duty });
    return found({ late: stands !== undefined && momentOf(state, asked).moment > stands.cureBy });
  },
  changes(draft, _fact, one) {
    draft.contracts = draft.contracts.set(one.contract, { ...life.moved(one, 'cure'), breach: undefined });
    dropClock(draft, cureClock(one.contract));
  },
});
