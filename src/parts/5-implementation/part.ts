// Step 5 组织实施: projects are under way until each is accepted or terminated.
import { commandsIn, part } from '../command.js';
import * as changes from './rules/changes.js';
import * as money from './rules/money.js';
import * as projects from './rules/projects.js';
import { emptyImplementation, type Implementation } from './vocabulary.js';

export const implementation = part({
  id: 'implementation',
  empty: () => ({ implementation: emptyImplementation() }),
  copy(from: { implementation: Implementation }, to: { implementation: Implementation }) {
    to.implementation = from.implementation;
  },
  commands: { ...commandsIn(projects), ...commandsIn(money), ...commandsIn(changes) },
  clocks: {},
  announced: ({ rounds }) => rounds.implementation > 0,
});
