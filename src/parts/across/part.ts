// What can be said in every step: people, rolls, offices, items, notes.
import { commandsIn, part } from '../command.js';
import { isOpen, itemStatus } from './item-status.js';
import * as items from './items.js';
import * as offices from './offices.js';
import * as people from './people.js';

export const across = part({
  id: 'across',
  // What it writes to is common to all parts.
  empty: () => ({}),
  copy() {},
  commands: { ...commandsIn(people), ...commandsIn(offices), ...commandsIn(items) },
  clocks: {},
  answerAll({ items }, reply) {
    for (const item of Object.values(items)) if (isOpen(item)) itemStatus.move(item, 'withdrawn').reply = reply;
  },
});
