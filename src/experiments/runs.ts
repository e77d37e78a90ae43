// What is kept of each run, a line each in runs.jsonl: appended as runs finish, and put in their order when all are there.
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { attempt, codeOf, syncDirectory, writeAt } from '../adapters/jsonl/files.js';
import { canonical } from '../digest.js';
import { faultOf } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import type { Outcome, Value } from './model.js';
import type { Plan } from './plan.js';

/** Why a run came to nothing. */
export interface Failure {
  /** The model threw, took too long, or took its thread down with it. */
  how: 'threw' | 'timed-out' | 'crashed';
  message: string;
}

/** One run as it is kept: what it came to, or why it came to nothing. No time, no machine: the same wherever it ran. */
export interface RunLine {
  run: number;
  cell: number;
  replication: number;
  seed: string;
  measures?: Outcome['measures'];
  refusals?: Outcome['refusals'];
  traces?: NonNullable<Outcome['traces']>;
  flows?: NonNullable<Outcome['flows']>;
  hash?: string;
  failed?: Failure;
}

export const RUNS = 'runs.jsonl';

/** Where the lines of a file are: a million of them are not held in memory. */
export interface Kept {
  /** By number of the run. */
  places: Map<number, { from: number; length: number }>;
  /** What stops cells, by number of the run; null where it failed or has none. */
  values: Map<number, Value>;
  failed: Set<number>;
  /** Where the next line goes: behind the last whole one. */
  end: number;
}

export const lineOf = (line: RunLine): string => `${canonical(line)}\n`;

/** The value of a run that decides whether its cell goes on. */
export const decisive = ({ measures }: RunLine, plan: Plan): Value => {
  const { stop } = plan.sweep;
  return stop ? (measures?.[stop.measure] ?? null) : null;
};

const counts = z.record(z.string(), z.int().check(z.minimum(0)));

/** A line as nobody but `append` writes it. */
const runLine = z.strictObject({
  run: z.int(),
  cell: z.int(),
  replication: z.int(),
  seed: z.string(),
  measures: z.optional(z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]))),
  refusals: z.optional(counts),
  traces: z.optional(z.record(z.string(), z.array(z.number()))),
  flows: z.optional(counts),
  hash: z.optional(z.string()),
  failed: z.optional(z.strictObject({ how: z.enum(['threw', 'timed-out', 'crashed']), message: z.string() })),
});

/** Whether it has what every run has: each measure that was asked for, and no other. */
function isWhole({ measures, refusals, hash, failed }: z.output<typeof runLine>, asked: readonly string[]): boolean {
  if (failed) return true;
  if (!measures || !refusals || hash === undefined) return false;
  return Object.keys(measures).length === asked.length && asked.every((name) => Object.hasOwn(measures, name));
}

/** A line, as it is in the file. @throws {Fault} where nobody here has written it */
function parsed(text: string, file: string, line: number, plan: Plan): RunLine {
  const damaged = () => faultOf([experimentProblem('experiments.run-damaged', { file, line }, { file, line })]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged();
  }
  const { success, data } = runLine.safeParse(value);
  if (!success || !isWhole(data, plan.sweep.measures)) throw damaged();
  const { run, cell, replication, seed } = data;
  const known = run >= 0 && run < plan.cells * plan.replications;
  const expected = known && Math.floor(run / plan.replications) === cell && run % plan.replications === replication;
  if (!expected || plan.seedOf(cell, replication) !== seed)
    throw faultOf([experimentProblem('experiments.run-foreign', { file, line, index: run }, { file, line })]);
  // What is left out is not there, which is all that the type of the form does not say.
  return data as RunLine;
}

const CHUNK = 1 << 20;

/** Every whole line of a file with where it begins; what stands behind the last line end was being written when it ended. */
export async function* wholeLines(handle: FileHandle): AsyncGenerator<{ text: string; from: number; length: number }> {
  let held = Buffer.alloc(0);
  let from = 0;
  for (let position = 0; ; ) {
    const chunk = Buffer.alloc(CHUNK);
    const { bytesRead } = await handle.read(chunk, 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    held = Buffer.concat([held, chunk.subarray(0, bytesRead)]);
    let begin = 0;
    for (let end = held.indexOf(10, begin); end >= 0; end = held.indexOf(10, begin)) {
      yield { text: held.toString('utf8', begin, end), from: from + begin, length: end + 1 - begin };
      begin = end + 1;
    }
    held = held.subarray(begin);
    from += begin;
  }
}

/** Reads what is kept in a directory; nothing where no run has finished there. @throws {Fault} where a line is damaged */
export async function readKept(directory: string, plan: Plan): Promise<Kept> {
  const kept: Kept = { places: new Map(), values: new Map(), failed: new Set(), end: 0 };
  const file = join(directory, RUNS);
  await attempt('read', file, async () => {
    const handle = await open(file, 'r').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return undefined;
      throw error;
    });
    if (!handle) return;
    try {
      let number = 0;
      for await (const { text, from, length } of wholeLines(handle)) {
        number += 1;
        const line = parsed(text, file, number, plan);
        // A run that failed may have been done again: what came last counts.
        keep(kept, line, { from, length }, plan);
      }
    } finally {
      await handle.close();
    }
  });
  return kept;
}

/** Notes where a line stands. */
export function keep(kept: Kept, line: RunLine, place: { from: number; length: number }, plan: Plan): void {
  kept.places.set(line.run, place);
  kept.values.set(line.run, decisive(line, plan));
  if (line.failed) kept.failed.add(line.run);
  else kept.failed.delete(line.run);
  kept.end = place.from + place.length;
}

/** A file that finished runs are appended to; what is in it is on the disk once `settled` resolves. */
export interface RunLog {
  /** Takes a line; it is written behind those before it, with all that have come meanwhile. @throws what kept those from being written */
  append(line: RunLine): void;
  /** When all that was taken is on the disk. @throws what kept it from being written, once and for all */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the runs of a directory to append to; a last line that was cut short is taken away. */
export async function openRuns(directory: string, kept: Kept, plan: Plan): Promise<RunLog> {
  const file = join(directory, RUNS);
  const handle = await attempt('open', file, async () => {
    const made = await open(file, 'a+');
    await made.truncate(kept.end);
    await made.close();
    return open(file, 'r+');
  });
  await syncDirectory(directory);
  let waiting: string[] = [];
  let writing: Promise<void> | undefined;
  let broken: unknown;
  let position = kept.end;

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const data = Buffer.from(waiting.join(''));
      waiting = [];
      await attempt('append', file, async () => {
        await writeAt(handle, data, position);
        await handle.datasync();
      });
      position += data.length;
    }
  }

  return {
    append(line) {
      if (broken) throw broken;
      const text = lineOf(line);
      keep(kept, line, { from: kept.end, length: Buffer.byteLength(text) }, plan);
      waiting.push(text);
      writing ??= write()
        .catch((error: unknown) => {
          broken = error;
        })
        .finally(() => {
          writing = undefined;
        });
    },
    async settled() {
      while (writing) await writing;
      if (broken) throw broken;
    },
    close: () => handle.close(),
  };
}

/** Reads single lines of a file by their places. */
export async function lineReader(directory: string) {
  const file = join(directory, RUNS);
  const handle = await attempt('open', file, () => open(file, 'r'));
  return {
    async text({ from, length }: { from: number; length: number }): Promise<string> {
      const buffer = Buffer.alloc(length);
      await attempt('read', file, () => handle.read(buffer, 0, length, from));
      return buffer.toString('utf8');
    },
    close: () => handle.close(),
  };
}
