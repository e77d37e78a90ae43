// `npm run golden`: writes down the golden records that are not there yet, and touches none that is.
import { keep, recorded } from './recording.js';
import { scenarios } from './scenarios.js';

for (const [name, scenario] of Object.entries(scenarios)) {
  const became = await keep(name, await recorded(name, scenario()));
  console.log(`${name}: ${became === 'kept' ? 'written' : 'there already, left as it is'}`);
}
