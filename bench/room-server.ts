// The side of `bench/room.mjs` that is measured: the room on SQLite, with one consultation of as many owners as asked for, in a process of its own. On
// its first line it says where it listens and the codes of everybody; asked on its input for `memory` it says how much there is in use.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createEngine } from 'yishi';
import { quickPoll } from 'yishi/charters';
import { sqlite } from 'yishi/sqlite';
import { createRoom } from '../examples/room/server/app.js';
import { openCodes } from '../examples/room/server/codes.js';
import { listening } from '../examples/room/server/listening.js';
import { collect } from './measure.js';

const { values } = parseArgs({ options: { owners: { type: 'string', default: '500' } } });
const owners = Number(values.owners);
const directory = mkdtempSync(join(process.cwd(), 'node_modules', '.load-'));
const store = await sqlite({ file: join(directory, 'room.sqlite') });
const codes = openCodes({ file: join(directory, 'room.sqlite.codes') });
const id = 'hall';

const route = [{ body: 'group', rule: 'civil-code-278-special', held: 'here' as const }];
const item = { item: 'lift', title: '加装电梯', topics: [], stakeholders: [], affected: [], route };
const engine = createEngine({ store });
const opened = await engine.open(
  {
    title: '装一部电梯',
    charter: { ...quickPoll, zone: 'Asia/Shanghai' },
    bodies: [{ body: 'group', kind: '业主', name: '全体业主' }],
    items: [{ ...item, becomes: 'opinion' }],
    people: [{ person: 'clerk', name: '李秀兰' }],
  },
  { by: 'clerk', id },
);
if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
const people = Array.from({ length: owners }, (_, n) => `p${n}`);
const members = people.map((person, n) => ({
  person,
  name: `业主${n}`,
  unit: `${Math.floor(n / 2) + 1}-${n % 2}`,
  area: 7650 + n,
}));
const entered = await engine.submit(id, 'roll.enter', { body: 'group', members }, { by: 'clerk' });
if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));

const slips = await Promise.all(people.map((person) => codes.issue('slip', person, 'bench')));
const desk = await codes.issue('desk', 'clerk', 'bench');
const screen = await codes.issue('screen', 'screen', 'bench');
const room = createRoom({ store, id, codes });
const { origin, stop } = await listening(room, { port: 0 });
console.log(JSON.stringify({ origin, id, people, slips, desk, screen }));

createInterface({ input: process.stdin }).on('line', (line) => {
  const { rss } = process.memoryUsage();
  if (line === 'memory') {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ rss, heapUsed, external, cpu: (user + system) / 1e6 }));
  }
});
process.once('SIGTERM', async () => {
  await stop();
  codes.close();
  await store.close();
  rmSync(directory, { recursive: true, force: true });
  process.exit(0);
});
