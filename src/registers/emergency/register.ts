// 平战转换: the register of emergencies, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { type Emergency, emptyEmergencies, settings } from './words.js';

const isStanding = ({ status }: Emergency): boolean => status === 'standing';

export const emergency = register({
  id: 'emergency',
  place: 61,
  settings,
  empty: emptyEmergencies,
  commands,
  clocks: { 'emergency-end': { owed: false, runsOn: true } },
  passes(draft, { subject, due }) {
    draft.emergency = draft.emergency.change(subject, (one) => ({ ...one, status: 'ended', ended: due }));
  },
  unfinished: (state) => [...state.emergency.values()].filter(isStanding).map((one) => one.emergency),
  shift(draft, moved) {
    for (const one of [...draft.emergency.values()])
      if (isStanding(one)) draft.emergency = draft.emergency.set(one.emergency, { ...one, until: moved(one.until) });
  },
  indicators: (state) => {
    const all = [...state.emergency.values()];
    return {
      declared: all.length,
      standing: all.filter(isStanding).length,
      extended: all.filter(({ extensions }) => extensions > 0).length,
    };
  },
  texts,
});
