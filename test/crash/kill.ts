// Starts the run, kills it at a random moment, looks at what it left behind, and starts it again.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Entry, type Head, type Store, verify } from 'yishi';
import { bundled } from '../bundle.js';

import { WHOLE } from './script.js';
import type { Where } from './where.js';

/** mulberry32: the same moments for the same seed, as far as a machine keeps time. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A run is killed within so many milliseconds of its beginning: a few steps on. */
const LONGEST = 60;

export interface Run {
  told: string[];
  killed: boolean;
  complaint: string;
}

/** One run, killed so many milliseconds after it began, or left to its end. */
export function start(
  script: string,
  args: readonly string[],
  delay: number | undefined,
  node = process.execPath,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    let complaint = '';
    child.stdout.on('data', (data) => {
      if (told === '' && delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
      told += data;
    });
    child.stderr.on('data', (data) => {
      complaint += data;
    });
    child.once('error', reject);
    child.once('close', (_code, signal) =>
      // The last line may be cut short by the kill.
      resolve({ told: told.split('\n').slice(0, -1), killed: signal === 'SIGKILL', complaint }),
    );
  });
}

export async function entriesOf(store: Store, id: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const page of store.read(id)) entries.push(...page);
  return entries;
}

/** The record and its head as of one moment: what a killed process has asked a server for may still be done there after it is gone. */
export async function standing(store: Store, id: string): Promise<{ entries: Entry[]; head: Head | undefined }> {
  for (;;) {
    const entries = await entriesOf(store, id);
    const head = await store.head(id);
    if ((head?.seq ?? 0) <= entries.length) return { entries, head };
  }
}

/** What is wrong with what a run left behind, if anything. */
async function wrong(store: Store, id: string, acknowledged: ReadonlyMap<number, string>): Promise<string | undefined> {
  const { entries, head } = await standing(store, id);
  for (const [seq, hash] of acknowledged) {
    if (entries[seq - 1]?.hash !== hash) return `entry ${seq} was acknowledged and is not there`;
  }
  if (!WHOLE.has(entries.length)) return `there are ${entries.length} entries: a torn append`;
  if (entries.length === 0) return undefined;
  if (head?.seq !== entries.length || head.hash !== entries.at(-1)?.hash) return `the head is ${JSON.stringify(head)}`;
  const verified = await verify(entries);
  return verified.ok ? undefined : `entry ${verified.seq}: ${verified.problem.code}`;
}

export interface Report {
  kills: number;
  /** Consultations that came to their end. */
  ended: number;
  acknowledged: number;
}

/** Takes note of what one run was answered for. */
function note(told: readonly string[], acknowledged: Map<number, string>): void {
  for (const line of told) {
    const [, seq, hash] = /^(\d+) ([0-9a-f]{64})$/.exec(line) ?? [];
    if (seq !== undefined && hash !== undefined) acknowledged.set(Number(seq), hash);
  }
}

/**
 * Kills the run so many times, over as many consultations as that takes, and lets the last one come to its end.
 * Rejects with the seed and the number of the kill when anything is wrong.
 */
export async function kills(where: Where, reopen: () => Promise<Store>, times: number, seed: number): Promise<Report> {
  const script = await bundled(fileURLToPath(new URL('child.ts', import.meta.url)));
  const next = random(seed);
  const report: Report = { kills: 0, ended: 0, acknowledged: 0 };
  let acknowledged = new Map<number, string>();
  for (let last = false; !last || acknowledged.size > 0; ) {
    last = report.kills >= times;
    const id = `c${report.ended + 1}`;
    const { told, killed, complaint } = await start(
      script,
      [JSON.stringify(where), id],
      last ? undefined : next() * LONGEST,
    );
    note(told, acknowledged);
    const ended = told.at(-1) === 'ended';
    const store = await reopen();
    const problem = ended || killed ? await wrong(store, id, acknowledged) : `the run failed:\n${complaint}`;
    await store.close();
    if (problem !== undefined)
      throw new Error(`${where.kind}, seed ${seed}, kill ${report.kills + 1}, ${id}: ${problem}`);
    if (killed) report.kills += 1;
    if (!ended) continue;
    report.ended += 1;
    report.acknowledged += acknowledged.size;
    acknowledged = new Map();
  }
  return report;
}
