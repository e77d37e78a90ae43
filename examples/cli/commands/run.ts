// yishi run: plays a script, prints it as it goes, and says where it ended.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { type Entry, placeOf, type Store } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import { memory } from 'yishi/memory';
import {
  type Ending,
  type EndLine,
  isScriptFault,
  playScript,
  readScript,
  type Script,
  standingOf,
} from 'yishi/script';
import { attaching } from '../attached.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { failedAct } from '../failed.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { printStanding } from '../print/standing.js';
import { looksLikeRecord, noRecord } from '../records.js';
import { stepMeant } from '../step.js';
import { recordFile } from '../stores.js';
import { watching } from './going-on.js';

export interface RunOptions {
  record?: string;
  resume?: boolean;
  drill?: boolean;
  /** The step it goes to. */
  to?: string;
  /** It waits for the return key before each act. */
  step?: boolean;
}

const SHORT = 16;

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ size }) => size,
    () => undefined,
  );

interface Recording {
  store: Store;
  /** What the file held before. */
  held: readonly Entry[];
}

async function recordingIn(desk: Desk, { record, resume = false }: RunOptions): Promise<Recording> {
  const { words } = desk;
  if (record === undefined) {
    if (resume) throw new Stop(EXIT.usage, words.usage.resumeWhat());
    return { store: memory(), held: [] };
  }
  const size = await sizeOf(record);
  const there = size !== undefined;
  if (there && !resume) throw new Stop(EXIT.usage, words.files.exists(record));
  // What was cut short in its first few bytes looks like nothing yet.
  if (there && size > SHORT && !(await looksLikeRecord(record)))
    throw new Stop(EXIT.storage, desk.language.problem(noRecord(record)));
  const file = recordFile(desk, record);
  if (!there) return { store: file, held: [] };
  const { entries } = await readRecordFile(record);
  return { store: file, held: entries };
}

/** Waits for the return key, where somebody sits at one. */
function waiting({ words, warn }: Desk): { pause(): Promise<void>; close(): void } {
  if (!process.stdin.isTTY) throw new Stop(EXIT.usage, words.run.noTerminal);
  const lines = createInterface({ input: process.stdin });
  warn(words.run.enter);
  return { pause: () => once(lines, 'line').then(() => undefined), close: () => lines.close() };
}

/** Of a record that is not this script's, the file is named. */
function otherScript(error: unknown, file: string, { words }: Desk): unknown {
  if (!isScriptFault(error)) return error;
  const { code, numbers } = error.problem;
  if (code === 'script.record-differs')
    return new Stop(EXIT.usage, words.run.differs(file, numbers.seq), { cause: error });
  if (code !== 'script.record-longer') return error;
  return new Stop(EXIT.usage, words.run.longer(file, numbers.entries, numbers.played), { cause: error });
}

async function playedInto(
  desk: Desk,
  script: Script,
  { store, held }: Recording,
  { record: file = '', to, step = false }: RunOptions,
): Promise<Ending> {
  const until = to === undefined ? undefined : stepMeant(to, desk);
  const keys = step ? waiting(desk) : undefined;
  try {
    return await playScript(script, {
      store,
      held,
      watch: watching(desk),
      ...(until && { until: (now) => placeOf(now).split('.')[0] === until }),
      ...(keys && { pause: keys.pause }),
    });
  } catch (error) {
    throw otherScript(error, file, desk);
  } finally {
    keys?.close();
    await store.close();
  }
}

export async function run(desk: Desk, file: string, options: RunOptions): Promise<ExitCode> {
  const files = attaching(file);
  const { attach } = files;
  const read = await readScript(await readText(file, desk), { file, read: besideFile(file), attach });
  const script: Script = options.drill ? { ...read, opening: { ...read.opening, mode: 'drill' } } : read;
  const recording = await recordingIn(desk, options);
  const local = { ...desk, zone: script.opening.charter.zone };
  const { record } = options;
  const settle = record === undefined ? undefined : await files.keep(record);
  const ending = await playedInto(local, script, recording, options).finally(async () => {
    // Where no record came of it nothing stays that would have been attached.
    if (record !== undefined) await settle?.(existsSync(record) ? (await readRecordFile(record)).entries : []);
  });
  if (!ending.ok) throw new Stop(EXIT.no, [failedAct(local, ending)]);
  const { snapshot, head } = ending;
  if (desk.json) {
    desk.write({ end: standingOf(snapshot, head) } satisfies EndLine);
    return EXIT.ok;
  }
  printStanding(local, snapshot, head);
  const kept = record === undefined ? '' : ` ${desk.words.run.kept(record)}`;
  desk.print(`\n${desk.paint.green('✓')} ${desk.words.run.asExpected}${kept}`);
  return EXIT.ok;
}
