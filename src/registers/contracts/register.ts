// 合伙人契约: contracts with partners, joined.
import { register } from '../register.js';
import { commands } from './signing.js';
import { freeSlots, life } from './terms.js';
import { texts } from './texts/index.js';
import { type Contract, type ContractStatus, emptyContracts, KINDS, settings } from './words.js';

const OPEN: readonly ContractStatus[] = ['active', 'breached', 'expired'];
const isOpen = ({ status }: Contract): boolean => OPEN.includes(status);
const sum = (of: readonly Contract[], figure: 'performed' | 'late' | 'breaches'): number =>
  of.reduce((so, one) => so + one[figure], 0);

export const contracts = register({
  id: 'contracts',
  place: 31,
  settings,
  empty: emptyContracts,
  commands,
  published: { 'contract.sign': ['/fields/duties'] },
  clocks: {
    'contract-duty': { owed: true, runsOn: true },
    'contract-cure': { owed: true, runsOn: true },
    'contract-end': { owed: false, runsOn: true },
  },
  passes(draft, { kind, subject }) {
    const one = draft.contracts.get(subject);
    if ((kind as string) !== 'contract-end' || !one || !life.may(one, 'expire')) return;
    freeSlots(draft, one);
    draft.contracts = draft.contracts.set(subject, life.moved(one, 'expire'));
  },
  shift(draft, moved) {
    draft.contracts = draft.contracts.setAll(
      [...draft.contracts].map(([id, one]): [string, Contract] => [
        id,
        {
          ...one,
          ends: moved(one.ends),
          duties: one.duties.map((duty) => ({
            ...duty,
            due: moved(duty.due),
            last: duty.last && { ...duty.last, due: moved(duty.last.due) },
          })),
          breach: one.breach && { ...one.breach, cureBy: moved(one.breach.cureBy) },
        },
      ]),
    );
  },
  told: (state, { insider }) => ({
    get contractSlots() {
      return insider ? [...state.contractSlots.values()].flat() : [];
    },
  }),
  unfinished: (state) => [...state.contracts.values()].filter(isOpen).map(({ contract }) => contract),
  indicators: (state) => {
    const all = [...state.contracts.values()];
    const those = (status: ContractStatus) => all.filter((one) => one.status === status).length;
    const overdue = Object.values(state.overdue).filter(({ kind }) => (kind as string) === 'contract-duty').length;
    const each = KINDS.flatMap((kind): [string, number][] => {
      const its = all.filter((one) => one.kind === kind);
      return [
        [`in-force-${kind}`, its.filter(({ status }) => status === 'active' || status === 'breached').length],
        [`performed-${kind}`, sum(its, 'performed')],
        [`breaches-${kind}`, sum(its, 'breaches')],
      ];
    });
    return {
      signed: all.length,
      'in-force': those('active') + those('breached'),
      breached: those('breached'),
      expired: those('expired'),
      ended: those('ended'),
      terminated: those('terminated'),
      performed: sum(all, 'performed'),
      late: sum(all, 'late'),
      overdue,
      ...Object.fromEntries(each),
    };
  },
  texts,
});
