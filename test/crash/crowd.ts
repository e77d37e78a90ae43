// Kills a process while many ask it at once and ask again under the same keys, and looks each time at what is there: everything
// that was acknowledged, once, under its own number, in a record that verifies.
import { fileURLToPath } from 'node:url';
import { verify } from 'yishi';
import { bundled } from '../bundle.js';
import { random, standing, start } from './kill.js';
import { open, type Where } from './where.js';

/** Keys asked for in one consultation; then the next is begun, so that what is looked at stays short. */
const KEYS = 1500;
/** It is killed within so many milliseconds of its beginning. */
const LONGEST = 120;

export interface CrowdReport {
  kills: number;
  consultations: number;
  /** Answers that were given, and how many different facts they were about. */
  answers: number;
  acknowledged: number;
  /** Facts that were recorded and nobody heard of when the process was killed: they are asked for again under their key. */
  unheard: number;
}

/** What is known of one consultation: the seq each key was answered with. */
type Answered = Map<string, number>;

/** Takes note of the answers of one run; or says what is wrong with them. */
function heard(told: readonly string[], answered: Answered, report: CrowdReport): string | undefined {
  for (const line of told) {
    if (line.startsWith('refused')) return line;
    const [, key, seq] = /^(k\d+) (\d+)$/.exec(line) ?? [];
    if (key === undefined) continue;
    report.answers += 1;
    const before = answered.get(key);
    if (before !== undefined && before !== Number(seq)) return `${key} is entry ${before}, and then entry ${seq}`;
    answered.set(key, Number(seq));
  }
  return undefined;
}

/** What is wrong with the record a run left behind, if anything; and how many facts nobody heard of. */
async function look(where: Where, id: string, answered: Answered): Promise<{ wrong?: string; unheard: number }> {
  const store = await open(where);
  try {
    const { entries, head } = await standing(store, id);
    const seqs = new Map<string, number>();
    for (const { key, seq } of entries) {
      if (key === undefined) continue;
      if (seqs.has(key)) return { wrong: `${key} was recorded twice: ${seqs.get(key)} and ${seq}`, unheard: 0 };
      seqs.set(key, seq);
    }
    for (const [key, seq] of answered)
      if (seqs.get(key) !== seq)
        return { wrong: `${key} was acknowledged as entry ${seq} and is not there`, unheard: 0 };
    if (entries.length === 0) return { unheard: 0 };
    const verified = await verify(entries, head?.hash);
    if (!verified.ok) return { wrong: `entry ${verified.seq}: ${verified.problem.code}`, unheard: 0 };
    return { unheard: [...seqs.keys()].filter((key) => key !== 'open' && !answered.has(key)).length };
  } finally {
    await store.close();
  }
}

/** Kills so many times; rejects with the seed and the number of the kill when anything is wrong. */
export async function crowdKilled(
  where: Where,
  times: number,
  seed: number,
  { node, look: from = where }: { node?: string; look?: Where } = {},
): Promise<CrowdReport> {
  const script = await bundled(fileURLToPath(new URL('crowd-child.ts', import.meta.url)));
  const next = random(seed);
  const report: CrowdReport = { kills: 0, consultations: 0, answers: 0, acknowledged: 0, unheard: 0 };
  for (let last = false; !last; ) {
    report.consultations += 1;
    const id = `c${report.consultations}`;
    const answered: Answered = new Map();
    for (let ended = false; !ended; ) {
      last = report.kills >= times;
      let first = 0;
      while (answered.has(`k${first}`)) first += 1;
      const args = [JSON.stringify(where), id, `${first}`, `${KEYS}`];
      const run = await start(script, args, last ? undefined : next() * LONGEST, node);
      ended = run.told.at(-1) === 'ended';
      const told = heard(run.told, answered, report);
      const { wrong, unheard } = await look(from, id, answered);
      const failed = ended || run.killed ? undefined : `the run failed:\n${run.complaint}`;
      const problem = told ?? failed ?? wrong;
      if (problem !== undefined)
        throw new Error(`${where.kind}, seed ${seed}, kill ${report.kills + 1}, ${id}: ${problem}`);
      report.unheard += unheard;
      if (run.killed) report.kills += 1;
    }
    report.acknowledged += answered.size;
  }
  return report;
}
