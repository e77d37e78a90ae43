// The process that is killed. It says `begun`, then the seq and hash of each entry it was answered for, then `ended`.
import { writeSync } from 'node:fs';
import { run } from './script.js';
import { open, type Where } from './where.js';

const [where = '', id = ''] = process.argv.slice(2);
const store = await open(JSON.parse(where) as Where);
// Not console.log: a line is out, or is not, before the next command is asked for.
writeSync(1, 'begun\n');
await run(store, id, (seq, hash) => writeSync(1, `${seq} ${hash}\n`));
writeSync(1, 'ended\n');
