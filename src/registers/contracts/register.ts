// 合伙人契约: contracts with partners, joined. One ends by itself on its day, unless it is renewed before.
import { register } from '../register.js';
import { commands } from './commands.js';
import { keep } from './duties.js';
import { texts } from './texts/index.js';
import { type Contract, type Duty, emptyContracts, settings } from './words.js';

const runs = ({ status }: Contract): boolean => status === 'running';

export const contracts = register({
  id: 'contracts',
  settings,
  empty: emptyContracts,
  commands,
  clocks: {
    'contract-end': { owed: false, runsOn: true },
    'contract-duty': { owed: true, runsOn: true },
    'contract-cure': { owed: true, runsOn: true },
  },
  passes(draft, { kind, subject }) {
    const one = draft.contracts.get(subject);
    if (kind === 'contract-end' && one && runs(one)) keep(draft, { ...one, status: 'ended' });
  },
  shift(draft, moved) {
    const later = [...draft.contracts].flatMap(([id, one]): [string, Contract][] => {
      if (!runs(one)) return [];
      const move = (duty: Duty): Duty => ({ ...duty, due: moved(duty.due), before: duty.before && move(duty.before) });
      return [[id, { ...one, until: moved(one.until), duties: one.duties.map(move) }]];
    });
    draft.contracts = draft.contracts.setAll(later);
  },
  unfinished: (state) => [...state.contracts.values()].filter(runs).map(({ contract }) => contract),
  indicators: (state) => {
    const all = [...state.contracts.values()];
    const duties = all.flatMap((one) => one.duties);
    const overdue = Object.values(state.overdue).map(({ kind }): string => kind);
    return {
      running: all.filter(runs).length,
      terminated: all.filter(({ status }) => status === 'terminated').length,
      performed: duties.reduce((sum, duty) => sum + duty.performed, 0),
      late: duties.reduce((sum, duty) => sum + duty.late, 0),
      breaches: duties.reduce((sum, duty) => sum + duty.breaches, 0),
      overdue: overdue.filter((kind) => kind === 'contract-duty' || kind === 'contract-cure').length,
    };
  },
  texts,
});
