// Call-outs 吹哨报到: a department is called, arrives, resolves, and whoever called it confirms.
import { commandsIn, part } from '../command.js';
import * as commands from './rules.js';
import { openCallOuts } from './rules.js';
import { type CallOuts, emptyCallOuts } from './vocabulary.js';

export const callOuts = part({
  id: 'call-outs',
  empty: emptyCallOuts,
  copy(from: CallOuts, to: CallOuts) {
    to.callOuts = from.callOuts;
  },
  commands: commandsIn(commands),
  clocks: { 'call-out': { owed: true, runsOn: true } },
  unfinished: (state) => openCallOuts(state),
});
