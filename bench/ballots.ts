// Reading a million ballots from a table, in a process of its own so that its memory is nothing else's, beside splitting the
// same text at its line ends and commas, which is the least that any reader does.
import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from './disk.js';
import { atMost, type Topic, told } from './figures.js';
import { median } from './measure.js';

const BALLOTS = 1_000_000;
const NAMES = [...'ABCDEFGHIJKLMNOPQRST'];
const ROUNDS = 3;

/** Rankings of all names, as many different ones as asked for, the same ones in every run. */
async function write(file: string, different: number, cell: (name: string) => string): Promise<void> {
  let state = 12_345;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const ranking = (): string => {
    const names = [...NAMES];
    for (let at = names.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      // Both are within.
      [names[at], names[other]] = [names[other] as string, names[at] as string];
    }
    return names.map(cell).join(',');
  };
  const known = different < BALLOTS ? Array.from({ length: different }, ranking) : undefined;
  const out = createWriteStream(file);
  out.write(`${NAMES.map((_name, index) => `rank${index + 1}`).join(',')}\n`);
  for (let done = 0; done < BALLOTS; done += 10_000) {
    const rows = Array.from({ length: 10_000 }, () => known?.[below(different)] ?? ranking());
    if (!out.write(`${rows.join('\n')}\n`)) await new Promise<void>((resolve) => out.once('drain', resolve));
  }
  await new Promise<void>((resolve) => out.end(resolve));
}

interface Taken {
  /** Milliseconds. */
  read: number;
  split: number;
  /** The most memory the process held, in MB, before it split anything. */
  memory: number;
}

/** What the process does: plain JavaScript on the built library, as a host's is. */
const WORK = `
import { readFileSync } from 'node:fs';
import { isProfile, readElection } from './dist/formats.js';
const text = readFileSync(process.argv[1], 'utf8');
const start = performance.now();
const read = readElection(text, 'ballots.csv');
const read_ = performance.now() - start;
const memory = process.resourceUsage().maxRSS / 1024;
if (!isProfile(read)) throw new Error(JSON.stringify(read.problems[0]));
const total = read.election.ballots.reduce((sum, { count }) => sum + count, 0);
if (total !== ${BALLOTS}) throw new Error('read ' + total);
const again = performance.now();
let cells = 0;
for (const line of text.split('\\n')) cells += line.split(',').length;
console.log(JSON.stringify({ read: read_, memory, split: performance.now() - again, cells }));
`;

function taken(file: string): Taken {
  const runs = Array.from({ length: ROUNDS }, (): Taken => {
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', WORK, file], { encoding: 'utf8' });
    return JSON.parse(told) as Taken; // WORK writes one
  });
  return {
    read: median(runs.map(({ read }) => read)),
    split: median(runs.map(({ split }) => split)),
    memory: median(runs.map(({ memory }) => memory)),
  };
}

export const tables: Topic = {
  name: 'tables',
  async figures() {
    execFileSync(process.execPath, ['scripts/build.mjs', '--if-stale', 'library'], { stdio: 'ignore' });
    return onDisk(async (directory) => {
      const shapes = {
        different: [BALLOTS, (name: string) => name],
        alike: [1000, (name: string) => name],
        quoted: [BALLOTS, (name: string) => `"${name}"`],
      } as const;
      const times: Record<string, Taken> = {};
      for (const [shape, [different, cell]] of Object.entries(shapes)) {
        const file = join(directory, `${shape}.csv`);
        await write(file, different, cell);
        times[shape] = taken(file);
      }
      const [different, alike, quoted] = [times['different'], times['alike'], times['quoted']];
      if (!different || !alike || !quoted) return [];
      return [
        atMost('a million CSV ballots, 20 columns, all different: reading', different.read / 1000, 's', 8),
        atMost('the same: the most memory of the process', different.memory, 'MB', 1024),
        told('the same: times longer than splitting its lines', different.read / different.split, 'x'),
        told('the same, of a thousand different ones', alike.read / 1000, 's'),
        told('the same, of a thousand: the most memory', alike.memory, 'MB'),
        told('all different, each name in quotation marks', quoted.read / 1000, 's'),
      ];
    });
  },
};
