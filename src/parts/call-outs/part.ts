// Call-outs 吹哨报到: a department is called, arrives, resolves, and whoever called it confirms.
import { part } from '../command.js';
import { openCallOuts, refuseOpenCallOuts } from './call-out.js';
import { commands } from './commands.js';
import { type CallOuts, emptyCallOuts, type Words } from './words.js';

export const callOuts = part({
  id: 'call-outs',
  empty: emptyCallOuts,
  copy(from: CallOuts, to: CallOuts) {
    to.callOuts = from.callOuts;
  },
  commands,
  clocks: { 'call-out': { owed: true, runsOn: true } },
  told: (state, { insider }): Words['told'] => ({
    get callOuts() {
      return insider ? Object.values(state.callOuts) : [];
    },
  }),
  unfinished: (state) => openCallOuts(state).map(({ callout }) => callout),
  refusesEnd: (state) => refuseOpenCallOuts(state),
});
