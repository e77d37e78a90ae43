// 公约: covenants, joined. One waits as long as a version of it is drafted and not decided on.
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { drafted, emptyCovenants, inForce, settings } from './words.js';

export const covenants = register({
  id: 'covenants',
  settings,
  empty: emptyCovenants,
  commands,
  clocks: { 'covenant-filing': { owed: true, runsOn: true } },
  unfinished: (state) => [...state.covenants.values()].filter(drafted).map(({ covenant }) => covenant),
  indicators: (state) => {
    const all = [...state.covenants.values()];
    const held = all.flatMap((one) => inForce(one) ?? []);
    return {
      inForce: held.length,
      filed: held.filter(({ filed }) => filed !== undefined).length,
      annulled: all.filter(({ versions }) => versions.some(({ status }) => status === 'annulled')).length,
      signatures: all.reduce((sum, { signed }) => sum + signed.size, 0),
    };
  },
  texts,
});
