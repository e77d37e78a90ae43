// `npm run golden`: writes down the golden records that are not there yet, of every edition, and touches none that is.
import { EDITIONS } from '../../src/kernel/editions.js';
import { directoryOf, keep, recorded } from './recording.js';
import { scenarios } from './scenarios.js';

for (const edition of EDITIONS) {
  for (const [name, scenario] of Object.entries(scenarios)) {
    const became = await keep(name, await recorded(name, scenario(), edition), directoryOf(edition));
    console.log(`${edition}/${name}: ${became === 'kept' ? 'written' : 'there already, left as it is'}`);
  }
}
