// What can be said in every step: people, rolls, offices, items, notes.
import { part } from '../command.js';
import { commands as corrections } from './corrections.js';
import { isOpen, itemStatus } from './item-status.js';
import { commands as items } from './items.js';
import { commands as offices } from './offices.js';
import { commands as people } from './people.js';

export const common = part({
  id: 'common',
  // What it writes to is common to all parts.
  empty: () => ({}),
  copy() {},
  commands: { ...people, ...offices, ...items, ...corrections },
  clocks: {},
  answerAll({ items }, reply) {
    for (const item of Object.values(items)) if (isOpen(item)) itemStatus.move(item, 'withdrawn').reply = reply;
  },
});
