// A process that runs the clock of a store, a year on, until nothing is due; it says what it passed. For the test that runs several at once.
import { createEngine } from 'yishi';
import { open, type Where } from './where.js';

const [where = '', now = ''] = process.argv.slice(2);
const engine = createEngine({ store: await open(JSON.parse(where) as Where), now: () => new Date(now) });
const passed: string[] = [];
while ((await engine.due()).length > 0) passed.push(...(await engine.tick()));
await engine.close();
console.log(JSON.stringify(passed));
