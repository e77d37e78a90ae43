// yishi open, do and continue: a consultation that is opened live, and records that go on.
import { stat } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import type { Entry } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import {
  apartIn,
  type EndLine,
  goOn,
  linesOf,
  type Onward,
  openLive,
  type PlayOptions,
  readOnward,
  readOpening,
  type Script,
  standingOf,
  type WentOn,
} from 'yishi/script';
import { type Attaching, attaching } from '../attached.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { failedAct } from '../failed.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { Journal } from '../print/journal.js';
import { printStanding } from '../print/standing.js';
import { readRecord } from '../records.js';
import { recordFile } from '../stores.js';

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Prints for people, or one JSON object for everything asked for programs. */
export function watching(desk: Desk): NonNullable<PlayOptions['watch']> {
  const journal = new Journal(desk);
  return (answered, act) => {
    if (desk.json) for (const line of linesOf(answered, act)) desk.write(line);
    else journal.act(answered, act?.expect?.refused !== undefined);
  };
}

/** Opens a live consultation with the head of a script; what the script says of acts is left for when they happen. */
export async function openRecord(desk: Desk, file: string, { record }: { record?: string }): Promise<ExitCode> {
  const { words } = desk;
  if (record === undefined) throw new Stop(EXIT.usage, words.goingOn.recordWhere);
  const script: Script = await readOpening(await readText(file, desk), { file, read: besideFile(file) });
  if (await isThere(record)) throw new Stop(EXIT.usage, words.goingOn.exists(record));
  const local = { ...desk, zone: script.opening.charter.zone };
  const store = recordFile(desk, record);
  try {
    const ending = await openLive(script, { store, watch: watching(local) });
    if (!ending.ok) throw new Stop(EXIT.no, [failedAct(local, ending)]);
    if (desk.json) desk.write({ end: standingOf(ending.snapshot, ending.head) } satisfies EndLine);
    else {
      printStanding(local, ending.snapshot, ending.head);
      desk.print(`\n${desk.paint.green('✓')} ${words.goingOn.opened(record)}`);
      // A charter of no place has the zone of none, and 20:00 is then hours from where people meet.
      if (local.zone === 'UTC') desk.warn(words.goingOn.noZone);
    }
    return EXIT.ok;
  } finally {
    await store.close();
  }
}

export interface GoingOnOptions {
  partial?: boolean;
}

/** Goes on with what was read; what is refused is told, and what became of the rest. */
export async function wentOn(
  desk: Desk,
  record: string,
  onward: Onward,
  { partial = false }: GoingOnOptions,
  files: Attaching = attaching(),
): Promise<ExitCode> {
  const { words, paint } = desk;
  const local = { ...desk, zone: onward.held.now.context.charter.zone };
  const told = (line: string) => (desk.json ? undefined : desk.print(paint.dim(line)));
  if (onward.already > 0) told(words.goingOn.already(onward.already));
  for (const { act, seq } of onward.differs) desk.warn(words.goingOn.differs(act, seq));
  if (onward.acts.length === 0) {
    if (desk.json) desk.write({ end: standingOf(onward.held.now, onward.held.entries.at(-1)?.hash ?? '') });
    else desk.print(words.goingOn.nothing);
    return EXIT.ok;
  }
  let recorded = 0;
  const watch = watching(local);
  const settle = await files.keep(record);
  const store = recordFile(desk, record);
  let ending: WentOn;
  try {
    ending = await goOn(onward, {
      store,
      partial,
      watch: (answered, act) => {
        recorded += answered.filter((one) => one.recorded.length > 0).length;
        watch(answered, act);
      },
    });
  } finally {
    await store.close();
    await settle((await readRecordFile(record)).entries);
  }
  if (!ending.ok) {
    const complaint = failedAct(local, ending);
    const kept = ending.kept && recorded > 0 ? words.goingOn.partly(recorded) : words.goingOn.nothingKept;
    throw new Stop(EXIT.no, [{ ...complaint, message: `${complaint.message}\n  ${kept}` }]);
  }
  if (desk.json) desk.write({ end: standingOf(ending.snapshot, ending.head) } satisfies EndLine);
  else {
    printStanding(local, ending.snapshot, ending.head);
    desk.print(`\n${paint.green('✓')} ${words.goingOn.done(recorded, record)}`);
  }
  return EXIT.ok;
}

const entriesOf = async (desk: Desk, record: string): Promise<readonly Entry[]> =>
  (await readRecord(record, desk)).entries;

export async function continueRecord(
  desk: Desk,
  record: string,
  file: string,
  options: GoingOnOptions,
): Promise<ExitCode> {
  const entries = await entriesOf(desk, record);
  const said = await readText(file, desk);
  const files = attaching(file);
  const { attach } = files;
  const onward = await readOnward(said, entries, { file, read: besideFile(file), attach, now: new Date() });
  return wentOn(desk, record, onward, options, files);
}

/** What stands behind an act's colon and is no text alone: fields, a list, a text in quotes. */
const SPELT = /^(\{.*|\[.*\]|"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/su;

/**
 * The first colon of an act that is no time's ends what is done, however it is written; a text behind it is that text, to the end of the line or to where
 * it goes on with another act.
 */
function spelt(act: string, apart: ReturnType<typeof apartIn>): string[] {
  if (/^\s*\{/.test(act)) return [act];
  const [, done, said] = /^((?:[^:：]|(?<=\d)[:：](?=\d))*)[:：](.*)$/su.exec(act.trim()) ?? [];
  if (done === undefined || said === undefined) return [act];
  const text = said.trim();
  if (text === '' || SPELT.test(text)) return [`${done}: ${text}`];
  const more = apart(text);
  return [`${done}: ${JSON.stringify(more?.text ?? text)}`, ...(more ? spelt(more.acts, apart) : [])];
}

/** Acts as somebody types them: each a line, or a list. */
export const listed = (acts: readonly string[], apart: ReturnType<typeof apartIn>): string =>
  acts
    .flatMap((act) => (/^\s*-\s/.test(act) ? act : act.split('\n').filter((line) => line.trim() !== '')))
    .flatMap((act) => (/^\s*-\s/.test(act) ? act : spelt(act, apart).map((one) => `- ${one}`)))
    .join('\n');

export async function doNow(
  desk: Desk,
  record: string,
  acts: readonly string[],
  options: GoingOnOptions,
): Promise<ExitCode> {
  const entries = await entriesOf(desk, record);
  const said = await Promise.all(acts.map((act) => (act === '-' ? text(process.stdin) : act)));
  const { act: file } = desk.words.goingOn;
  const files = attaching();
  const { attach } = files;
  const onward = await readOnward(listed(said, apartIn(entries)), entries, {
    file,
    attach,
    now: new Date(),
    anew: true,
  });
  return wentOn(desk, record, onward, options, files);
}
