// A process that delivers by webhook from a SQLite file, until it is killed. It may keep so many cursors; before the next it says `at save` and
// waits there for ever: what it has told by then was answered, and is not written down. Where there is nothing left it says `done`.
import { writeSync } from 'node:fs';
import { createEngine } from 'yishi';
import { deliver, keptInSqlite, webhook } from 'yishi/delivery';
import { sqlite } from 'yishi/sqlite';
import { openDatabase } from '../../src/adapters/sqlite/driver.js';

const [file = '', url = '', secret = '', saves = '', last = ''] = process.argv.slice(2);
const engine = createEngine({ store: await sqlite({ file }) });
const kept = keptInSqlite(await openDatabase(file)).cursor('hook');
let left = Number(saves);
const told = (what: string): void => {
  // Not console.log: the line is out before anything else is done.
  writeSync(1, `${what}\n`);
};

const cursor: typeof kept = {
  load: () => kept.load(),
  async save(reached) {
    if (left === 0) {
      told('at save');
      return new Promise(() => setInterval(() => undefined, 60_000));
    }
    left -= 1;
    await kept.save(reached);
    if (reached === last) told('done');
  },
};
if ((await kept.load()) === last) told('done');
told('begun');
const to = webhook({ url, secret, allow: () => true });
await deliver(engine, { cursor, to, backOff: { first: 5, longest: 20 }, every: 50, onError: () => undefined });
