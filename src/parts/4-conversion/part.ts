// Step 4 项目转化: what was decided becomes projects, funded and screened.
import { part } from '../command.js';
import { commands as drafting } from './drafting.js';
import { commands as funding } from './funding.js';
import { commands as screening } from './screening.js';
import { type Conversion, emptyConversion } from './words.js';

export const conversion = part({
  id: 'conversion',
  empty: () => ({ conversion: emptyConversion() }),
  copy(from: { conversion: Conversion }, to: { conversion: Conversion }) {
    to.conversion = from.conversion;
  },
  commands: { ...drafting, ...funding, ...screening },
  clocks: {},
  announced: ({ rounds }) => rounds.conversion > 0,
});
