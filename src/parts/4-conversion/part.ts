// Step 4 项目转化: what was decided becomes projects, funded and screened.
import { commandsIn, part } from '../command.js';
import * as drafting from './drafting.js';
import * as funding from './funding.js';
import * as screening from './screening.js';
import { type Conversion, emptyConversion } from './words.js';

export const conversion = part({
  id: 'conversion',
  empty: () => ({ conversion: emptyConversion() }),
  copy(from: { conversion: Conversion }, to: { conversion: Conversion }) {
    to.conversion = from.conversion;
  },
  commands: { ...commandsIn(drafting), ...commandsIn(funding), ...commandsIn(screening) },
  clocks: {},
  announced: ({ rounds }) => rounds.conversion > 0,
});
