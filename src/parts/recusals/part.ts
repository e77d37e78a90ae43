// Interests and recusals 回避: declared in deliberation, respected until the vote is counted.
import { part } from '../command.js';
import { commands } from './commands.js';
import { emptyRecusals, type Recusals } from './words.js';

export const recusals = part({
  id: 'recusals',
  empty: emptyRecusals,
  copy(from: Recusals, to: Recusals) {
    to.recusals = from.recusals;
    to.interests = from.interests;
  },
  commands,
  clocks: {},
});
