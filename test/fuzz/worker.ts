// The thread that tries inputs. Whoever started it sees which one is being tried, so that one without an end is known.
import { parentPort, workerData } from 'node:worker_threads';
import { Dice } from '../../src/testing/plausible/dice.js';
import { all } from './all.js';
import { holdPrototypes, LONGEST, tried } from './boundary.js';
import type { Finding, Started } from './run.js';

const { shared, from, only, until } = workerData as Started;
const now = new Float64Array(shared);

/** Milliseconds of processor time, of this whole process: nothing else runs in it. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Each boundary has its turn for so long, in milliseconds: what is quick is tried more often. */
const TURN = 400;

const known = all.filter(({ name }) => only === undefined || name === only);
const tell = (finding: Finding): void => parentPort?.postMessage(finding);

let seed = from;
for (let turn = 0; Date.now() < until; turn += 1) {
  const which = turn % known.length;
  const boundary = known[which];
  if (!boundary) break;
  const began = Date.now();
  for (let nth = 0; (nth === 0 || Date.now() - began < TURN) && Date.now() < until; nth += 1) {
    seed += 1;
    now[0] = all.indexOf(boundary);
    now[1] = seed;
    now[2] = Date.now();
    const input = boundary.draw(new Dice(seed));
    const drawn = spent();
    const error = await tried(boundary, input);
    const took = spent() - drawn;
    const at = 3 + all.indexOf(boundary);
    now[at] = (now[at] ?? 0) + 1;
    if (error)
      tell({ boundary: boundary.name, seed, input, what: `${error.name}: ${error.message}`, stack: error.stack ?? '' });
    else if (took > (boundary.longest ?? LONGEST))
      tell({ boundary: boundary.name, seed, input, what: `it took ${Math.round(took)} ms`, stack: '' });
  }
  try {
    holdPrototypes();
  } catch (error) {
    tell({ boundary: boundary.name, seed, input: null, what: String(error), stack: '' });
    break;
  }
}
now[2] = 0;
parentPort?.close();
