// Contracts from signing to their end: signed, renewed before it and never after, ended, terminated with a ground, reinstated. Pure.
import * as z from 'zod/mini';
import { id, instant, line, text } from '../../fields.js';
import { written } from '../../form.js';
import { momentOf } from '../../kernel/questions.js';
import { isParty } from '../lists.js';
import { admitted, byType, found, setClock } from '../register.js';
import { breach, cure, excuse, giveBack, perform } from './duties.js';
import {
  begin,
  command,
  endClock,
  finish,
  life,
  refuse,
  refuseDuties,
  refuseOutOfTurn,
  refuseOwn,
  refuseSlots,
  runDuty,
  theContract,
} from './terms.js';
import { type Duty, GROUNDS, KINDS } from './words.js';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, written('time-of-day')));

const slot = z.strictObject({
  space: id,
  /** 1 for Monday to 7 for Sunday; every day where nothing is said. */
  day: z.optional(z.int().check(z.gte(1), z.lte(7))),
  from: z._default(clock, '00:00'),
  until: z._default(clock, '24:00'),
});

const duty = z.strictObject({
  duty: id,
  title: text(200),
  /** When it is due for the first time. */
  due: instant,
  /** Days from one time to the next: a week where nothing is said. */
  every: z._default(z.int().check(z.gte(1), z.lte(366)), 7),
  times: z._default(z.int().check(z.gte(1), z.lte(1000)), 1),
});

const owed = (one: z.output<typeof duty>): Duty => ({ ...one, done: 0, status: 'owed' });

/** By the community with a partner: what it gets, what it owes, and the rights and duties of its kind as they stand that day. */
export const sign = command({
  type: 'contract.sign',
  fields: z.strictObject({
    contract: id,
    title: text(200),
    party: id,
    kind: z.enum(KINDS),
    ends: instant,
    slots: z._default(z.array(slot), []),
    duties: z._default(z.array(duty), []),
    document: z.optional(line),
  }),
  who: ['convener'],
  back: { by: { 'contract.terminate': ['contract'] }, until: 'kept' },
  concerns: ['party'],
  judge(state, asked) {
    const { contract, party, kind, ends, slots, duties } = asked.fields;
    const { partners } = state.settings.contracts;
    if (state.contracts.has(contract)) return refuse('contract.exists', { contract });
    if (!isParty(state, party)) return refuse('contract.party-unknown', { party });
    const its = partners.find((one) => one.kind === kind);
    if (partners.length > 0 && !its)
      return refuse('contract.kind-unused', { kind, known: partners.map((one) => one.kind) });
    const own = refuseOwn(state, party, asked);
    if (own) return own;
    if (ends <= asked.at) return refuse('contract.past', { contract, ends });
    return (
      refuseSlots(state, contract, slots) ??
      refuseDuties(contract, [], duties, { at: asked.at, ends }) ??
      found({ rights: its?.rights ?? [], obligations: its?.duties ?? [] })
    );
  },
  changes(draft, { fields, finding, at }) {
    const duties = fields.duties.map(owed);
    const counts = { renewals: 0, breaches: 0, performed: 0, late: 0 };
    begin(draft, { ...fields, ...finding, duties, ...counts, status: 'active' }, at);
  },
});

/** Before its end, and not while it is in breach; with what is owed in the new term. */
export const renew = command({
  type: 'contract.renew',
  fields: z.strictObject({ contract: id, ends: instant, duties: z._default(z.array(duty), []) }),
  who: ['convener'],
  back: { by: { 'contract.terminate': ['contract'] }, until: 'kept' },
  subject: theContract,
  judge(state, asked, one) {
    const { contract } = one;
    const { ends, duties } = asked.fields;
    const refused = refuseOutOfTurn(one, 'renew') ?? refuseOwn(state, one.party, asked);
    if (refused) return refused;
    if (ends <= one.ends) return refuse('contract.ends-not-later', { contract, ends: one.ends });
    return refuseDuties(contract, one.duties, duties, { at: asked.at, ends }) ?? found({ before: one.ends });
  },
  changes(draft, { fields: { ends, duties }, at }, one) {
    const { contract } = one;
    const more = duties.map(owed);
    const renewed = { ...life.moved(one, 'renew'), ends, duties: [...one.duties, ...more] };
    draft.contracts = draft.contracts.set(contract, { ...renewed, renewals: one.renewals + 1 });
    setClock(draft, { id: endClock(contract), kind: 'contract-end', due: ends, subject: contract });
    for (const each of more) runDuty(draft, contract, each, at);
  },
});

/** Done with: everything that was owed was performed, or excused. */
export const end = command({
  type: 'contract.end',
  fields: z.strictObject({ contract: id, text: z.optional(text()) }),
  who: ['convener'],
  back: { by: { 'contract.reinstate': ['contract'] }, until: 'kept' },
  subject: theContract,
  judge(_state, _asked, one) {
    const refused = refuseOutOfTurn(one, 'end');
    if (refused) return refused;
    const open = one.duties.filter(({ status }) => status === 'owed');
    const [first] = open;
    return first
      ? refuse('contract.duties-open', { contract: one.contract, duty: first.duty, count: open.length })
      : found({ performed: one.performed, late: one.late });
  },
  changes(draft, _fact, one) {
    finish(draft, { ...life.moved(one, 'end'), breach: undefined });
  },
});

/** Before it is done with. For breach only once the time to make good has run out (民法典 art. 563 (3)). */
export const terminate = command({
  type: 'contract.terminate',
  fields: z.strictObject({ contract: id, ground: z.enum(GROUNDS), reason: text() }),
  who: ['convener'],
  back: { by: { 'contract.reinstate': ['contract'] }, until: 'kept' },
  subject: theContract,
  judge(state, asked, one) {
    const { contract, breach: stands } = one;
    const refused = refuseOutOfTurn(one, 'terminate');
    if (refused) return refused;
    if (asked.fields.ground === 'breach') {
      if (!stands) return refuse('contract.no-breach', { contract });
      const { cureBy } = stands;
      if (momentOf(state, asked).moment < cureBy) return refuse('contract.cure-runs', { contract, cureBy });
    }
    return found({ open: one.duties.filter(({ status }) => status === 'owed').length });
  },
  changes(draft, { fields: { ground } }, one) {
    finish(draft, { ...life.moved(one, 'terminate'), ground });
  },
});

/** Ended or terminated by mistake: it holds again, with its slots, where nobody has them by now. */
export const reinstate = command({
  type: 'contract.reinstate',
  fields: z.strictObject({ contract: id, reason: text() }),
  who: ['convener'],
  back: { by: { 'contract.terminate': ['contract'] }, until: 'kept' },
  subject: theContract,
  judge(state, asked, one) {
    const { contract, ends, party } = one;
    const refused = refuseOutOfTurn(one, 'reinstate') ?? refuseOwn(state, party, asked);
    if (refused) return refused;
    if (ends <= asked.at) return refuse('contract.past', { contract, ends });
    return refuseSlots(state, contract, one.slots) ?? admitted;
  },
  changes(draft, { at }, one) {
    begin(draft, { ...life.moved(one, 'reinstate'), ground: undefined, breach: undefined }, at);
  },
});

/** Everything that is said of contracts, by type. */
export const commands = byType(sign, perform, giveBack, excuse, breach, cure, renew, end, terminate, reinstate);
