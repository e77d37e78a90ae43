// Mandates 代办授权: who may ask for what in somebody else's name. The door asks for one wherever `for` names somebody else.
import { joined } from '../../joined.js';
import { part } from '../command.js';
import { commands } from './commands.js';
import { emptyMandates, type Mandates, type Words } from './words.js';

export const mandates = part({
  id: 'mandates',
  empty: emptyMandates,
  copy(from: Mandates, to: Mandates) {
    to.mandates = from.mandates;
  },
  commands,
  clocks: {},
  mandate(state, { at, by, for: principal }) {
    const given = state.mandates.get(joined(principal, by));
    return given && (given.until === undefined || at <= given.until) ? given.as : undefined;
  },
  told: (state, { person }): Words['told'] => ({
    get mandates() {
      return [...state.mandates.values()].filter(({ from, to }) => from === person || to === person);
    },
  }),
});
