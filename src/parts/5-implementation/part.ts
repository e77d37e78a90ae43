// Step 5 组织实施: projects are under way until each is accepted or terminated.
import { commandsIn, part } from '../command.js';
import * as acceptance from './acceptance.js';
import * as changes from './changes.js';
import * as milestones from './milestones.js';
import * as money from './money.js';
import * as projects from './projects.js';
import { emptyImplementation, type Implementation } from './words.js';

export const implementation = part({
  id: 'implementation',
  empty: () => ({ implementation: emptyImplementation() }),
  copy(from: { implementation: Implementation }, to: { implementation: Implementation }) {
    to.implementation = from.implementation;
  },
  commands: {
    ...commandsIn(projects),
    ...commandsIn(milestones),
    ...commandsIn(acceptance),
    ...commandsIn(money),
    ...commandsIn(changes),
  },
  clocks: {},
  announced: ({ rounds }) => rounds.implementation > 0,
});
