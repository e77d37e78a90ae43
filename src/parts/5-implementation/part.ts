// Step 5 组织实施: projects are under way until each is accepted or terminated.
import { part } from '../command.js';
import { commands as acceptance } from './acceptance.js';
import { commands as changes } from './changes.js';
import { commands as milestones } from './milestones.js';
import { commands as money } from './money.js';
import { commands as projects } from './projects.js';
import { emptyImplementation, type Implementation } from './words.js';

export const implementation = part({
  id: 'implementation',
  empty: () => ({ implementation: emptyImplementation() }),
  copy(from: { implementation: Implementation }, to: { implementation: Implementation }) {
    to.implementation = from.implementation;
  },
  commands: {
    ...projects,
    ...milestones,
    ...acceptance,
    ...money,
    ...changes,
  },
  clocks: {},
  announced: ({ rounds }) => rounds.implementation > 0,
});
