// A process that runs the clock of a scope, a year on, until nothing is due; it says what it passed. For the test that runs several at once.
import pg from 'pg';
import { createEngine } from 'yishi';
import { postgres } from 'yishi/postgres';

const [url = '', scope = '', now = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url });
const store = await postgres({ pool, scope });
const engine = createEngine({ store, now: () => new Date(now) });
const passed: string[] = [];
while ((await engine.due()).length > 0) passed.push(...(await engine.tick()));
await engine.close();
await pool.end();
console.log(JSON.stringify(passed));
