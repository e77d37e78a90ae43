// 交付协商的事项: what is handed to consultations, joined.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { emptyMatters, type Matter, type MatterStatus, settings } from './words.js';

const isWaiting = ({ status }: Matter): boolean => status === 'referred';

export const matters = register({
  id: 'matters',
  place: 13,
  settings,
  empty: emptyMatters,
  commands,
  published: { 'matter.report': ['/fields/items', '/fields/projects'] },
  unfinished: (state) => [...state.matters.values()].filter(isWaiting).map(({ matter }) => matter),
  indicators: (state) => {
    const all = [...state.matters.values()];
    const those = (status: MatterStatus) => all.filter((one) => one.status === status).length;
    return { referred: those('referred'), reported: those('reported'), recalled: those('recalled') };
  },
  texts,
});
