// The room under load and on a weak phone: `bench/room.mjs` and `bench/room-page.mjs`, each in processes of its own. It takes three
// minutes, and twelve with ROOM_SECONDS=600.
import { execFileSync } from 'node:child_process';
import { atMost, type Figure, type Topic, told } from './figures.js';

const run = (file: string, ...args: string[]): unknown =>
  JSON.parse(execFileSync(process.execPath, [file, ...args, '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 }));

interface Quantiles {
  p50: number;
  p99: number;
}

interface Load {
  answer: Quantiles;
  desk: Quantiles;
  screen: Quantiles;
  cpu: number;
  errors: number;
  counted: number;
  heap: { halfway: number; end: number };
}

type Page = { path: string; first: number; script: number };

const PHONES = 500;
const WITHIN = 10;

export const roomLoad: Topic = {
  name: 'room',
  async figures() {
    const seconds = process.env['ROOM_SECONDS'] ?? '60';
    const load = run('bench/room.mjs', '--phones', `${PHONES}`, '--within', `${WITHIN}`, '--seconds', seconds) as Load;
    const pages = run('bench/room-page.mjs') as Page[];
    const { answer, desk, screen, errors, counted, heap, cpu } = load;
    const of = `${PHONES} phones vote within ${WITHIN} s`;
    return [
      told(`${of}: ballots counted`, counted, ''),
      atMost(`${of}: errors`, errors, '', 0),
      told(`${of}: an answer, usually`, answer.p50, 'ms'),
      told(`${of}: an answer, 99 of 100`, answer.p99, 'ms'),
      atMost(`${of}: the desk is fresh, 99 of 100`, desk.p99, 'ms', 1000),
      atMost(`${of}: the screen is fresh, 99 of 100`, screen.p99, 'ms', 1000),
      told(`${of}: the server's share of a processor`, cpu / WITHIN, 'x'),
      atMost(
        `${PHONES} phones watch for ${seconds} s: heap at the end beside halfway`,
        heap.end / heap.halfway,
        'x',
        1.1,
      ),
      ...pages.flatMap(({ path, first, script }): Figure[] => [
        atMost(`${path} on slow 4G and a weak phone: first content`, first, 'ms', 1500),
        atMost(`${path}: script over the network`, script, 'kB', 120),
      ]),
    ];
  },
};
