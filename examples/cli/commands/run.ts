// yishi run: plays a script, prints it as it goes, and says where it ended.
import { stat } from 'node:fs/promises';
import { type Entry, placeOf, type Store } from 'yishi';
import { jsonlFile, readRecordFile } from 'yishi/jsonl';
import { namesOf } from 'yishi/language';
import { memory } from 'yishi/memory';
import { continued, Differs, type Ending, type Plan, play, readScript, type Told, type Watcher } from 'yishi/script';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { besideScript, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { Journal } from '../print/journal.js';
import { printStanding, standingOf } from '../print/standing.js';
import { looksLikeRecord } from '../records.js';

export interface RunOptions {
  record?: string;
  resume?: boolean;
}

/** How long another writer is waited for, in milliseconds: a record of one's own is hardly ever held. */
const PATIENCE = 2000;

const SHORT = 16;

const sizeOf = (file: string): Promise<number | undefined> =>
  stat(file).then(
    ({ size }) => size,
    () => undefined,
  );

interface Recording {
  store: Store;
  /** What the file held before. */
  recorded: readonly Entry[];
}

async function recordingIn(desk: Desk, { record, resume = false }: RunOptions): Promise<Recording> {
  const { words } = desk;
  if (record === undefined) {
    if (resume) throw new Stop(EXIT.usage, words.usage.resumeWhat());
    return { store: memory(), recorded: [] };
  }
  const size = await sizeOf(record);
  const there = size !== undefined;
  if (there && !resume) throw new Stop(EXIT.usage, words.files.exists(record));
  // What was cut short in its first few bytes looks like nothing yet.
  if (there && size > SHORT && !(await looksLikeRecord(record)))
    throw new Stop(EXIT.storage, words.files.noRecord(record));
  const file = jsonlFile({
    file: record,
    busyTimeout: PATIENCE,
    onRepair: ({ seq }) => desk.warn(words.files.unfinished(record, seq)),
  });
  if (!there) return { store: file, recorded: [] };
  const { entries } = await readRecordFile(record);
  return { store: continued(file, entries), recorded: entries };
}

/** Prints for people, or one JSON object an act for programs. */
function watcherFor(desk: Desk): Watcher {
  const journal = new Journal(desk);
  if (!desk.json) return { act: (told, act) => journal.act(told, act?.expect?.refused !== undefined) };
  return {
    act: (told, act) => {
      for (const { asked, recorded, refusal, now } of told) {
        desk.write({
          act: act?.number ?? 0,
          line: act?.position.line,
          type: asked.type,
          by: asked.by,
          at: asked.at,
          ...(refusal ? { refusal } : { ok: true }),
          facts: recorded.map(({ fact }) => fact),
          place: placeOf(now),
        });
      }
    },
  };
}

const titleOf = (desk: Desk, { asked, now }: Told, number: number | undefined): string => {
  const { person } = namesOf(now.context);
  const who =
    asked.by === 'clock'
      ? desk.words.run.nobody
      : desk.words.journal.who(person(asked.by), asked.for && person(asked.for));
  return desk.words.run.act(number, who, asked.type);
};

/** Why the script stopped before its end. */
function failure(desk: Desk, { act, told, unmet }: Extract<Ending, { ok: false }>): Stop {
  const { words, language } = desk;
  const title = titleOf(desk, told, act?.number);
  const sentence = told.refusal && language.refusal(told.refusal, namesOf(told.now.context));
  const message = unmet
    ? words.run.unmet(title, unmet.about, unmet.expected, unmet.came) + (sentence ? `\n  ${sentence}` : '')
    : words.run.refused(title, sentence ?? '');
  return new Stop(EXIT.no, [{ message, ...(act && { at: unmet ? act.expectedAt : act.position }) }]);
}

async function playedInto(desk: Desk, plan: Plan, { store, recorded }: Recording, file: string): Promise<Ending> {
  try {
    const ending = await play(plan, store, watcherFor(desk));
    if (ending.ok && ending.entries < recorded.length) {
      throw new Stop(EXIT.usage, desk.words.run.longer(file, recorded.length, ending.entries));
    }
    return ending;
  } catch (error) {
    if (error instanceof Differs) throw new Stop(EXIT.usage, desk.words.run.differs(file, error.seq), { cause: error });
    throw error;
  }
}

export async function run(desk: Desk, script: string, options: RunOptions): Promise<ExitCode> {
  const plan = await readScript(await readText(script, desk), { file: script, read: besideScript(script) });
  const recording = await recordingIn(desk, options);
  const local = { ...desk, zone: plan.opening.charter.zone };
  const ending = await playedInto(local, plan, recording, options.record ?? '');
  if (!ending.ok) throw failure(local, ending);
  const { snapshot, head } = ending;
  if (desk.json) {
    desk.write({ end: standingOf(snapshot, head) });
    return EXIT.ok;
  }
  printStanding(local, snapshot, head);
  const kept = options.record === undefined ? '' : ` ${desk.words.run.kept(options.record)}`;
  desk.print(`\n${desk.paint.green('✓')} ${desk.words.run.asExpected}${kept}`);
  return EXIT.ok;
}
