// The process that is killed. It says `begun`, then the seq and hash of each entry it was answered for, then `ended`.
import { writeSync } from 'node:fs';
import type { Store } from 'yishi';
import { jsonl } from 'yishi/jsonl';
import { sqlite } from 'yishi/sqlite';
import { run } from './script.js';

export type Where = { kind: 'jsonl'; directory: string } | { kind: 'sqlite'; file: string };

const open = async (where: Where): Promise<Store> => (where.kind === 'jsonl' ? jsonl(where) : sqlite(where));

const [where = '', id = ''] = process.argv.slice(2);
const store = await open(JSON.parse(where) as Where);
// Not console.log: a line is out, or is not, before the next command is asked for.
writeSync(1, 'begun\n');
await run(store, id, (seq, hash) => writeSync(1, `${seq} ${hash}\n`));
writeSync(1, 'ended\n');
