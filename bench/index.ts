// The benchmarks, all in one run: `npm run bench`. `--only NAME` runs one topic, `--json` writes one line a figure.
// Never a test: what it says depends on the machine and on what else runs there.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { tables } from './ballots.js';
import { budget, transferable } from './budget.js';
import { burst } from './burst.js';
import { opened } from './charters.js';
import { year } from './community.js';
import { consultation } from './consultation.js';
import { crowd } from './crowd.js';
import { onJsonl, onSqlite } from './disk.js';
import { onEmmett } from './emmett.js';
import type { Figure } from './figures.js';
import { httpReads } from './http.js';
import { many } from './many.js';
import { choices, ranked } from './methods.js';
import { path } from './path.js';
import { onPostgres } from './postgres.js';
import { folding, questions, reopening } from './reading.js';
import { onRestate } from './restate.js';
import { roomLoad } from './room.js';
import { runs } from './runs.js';
import { simulation, simulationMemory } from './simulation.js';
import { tools } from './tools.js';

const topics = [
  path,
  consultation,
  simulation,
  simulationMemory,
  runs,
  opened,
  folding,
  questions,
  onSqlite,
  onJsonl,
  onPostgres,
  onEmmett,
  onRestate,
  burst,
  crowd,
  reopening,
  choices,
  ranked,
  many,
  budget,
  transferable,
  tables,
  year,
  httpReads,
  roomLoad,
  tools,
];

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string', multiple: true } } });

const unknown = values.only?.filter((name) => !topics.some((topic) => topic.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no topic ${unknown.join(', ')}; there are ${topics.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const amount = (value: number | null): string =>
  value === null ? '' : value.toLocaleString('en', { maximumSignificantDigits: 4 });

const line = (name: string, wall: string, cpu: string, unit: string, target: string, verdict: string): string =>
  `  ${name.padEnd(62)} ${wall.padStart(10)} ${cpu.padStart(10)}  ${unit.padEnd(12)} ${target.padEnd(10)} ${verdict}`.trimEnd();

const row = ({ name, value, cpu, unit, target, met }: Figure): string =>
  line(name, amount(value), amount(cpu), unit, target ?? '', met === null ? '' : met ? 'met' : 'MISSED');

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(' ');

if (!values.json) {
  console.log(`Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${load()}`);
  console.log(line('medians', 'by wall', 'by CPU', '', 'target', 'by wall'));
}
for (const topic of topics) {
  if (values.only && !values.only.includes(topic.name)) continue;
  if (!values.json) console.log(`\n${topic.name}`);
  for (const figure of await topic.figures()) console.log(values.json ? JSON.stringify(figure) : row(figure));
}
if (!values.json) console.log(`\nload ${load()}`);
