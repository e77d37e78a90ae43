// The record behind the desk: read again when it has grown, whoever wrote to it, and written to act by act. Nothing is shown before it is kept.
import { stat } from 'node:fs/promises';
import { EngineError, isFault } from 'yishi';
import { namesOf } from 'yishi/language';
import { apartIn, goOn, localTime, type Recorded, readLocal, readOnward, readSpan, type WentOn } from 'yishi/script';
import { attaching } from '../attached.js';
import { listed } from '../commands/going-on.js';
import type { Desk } from '../print/desk.js';
import { toldOf } from '../problems.js';
import { type ReadRecord, readRecord } from '../records.js';
import { recordFile } from '../stores.js';

/** How an act went: what was recorded of it, or why nothing was. */
export type Went = { recorded: readonly Recorded[] } | { refused: string } | { changed: true } | { failed: string };

export interface Hall {
  /** The record as it was read last. */
  held(): ReadRecord;
  /** The record as it is now; nothing where it is as it was. */
  look(): Promise<ReadRecord | undefined>;
  /** Acts as somebody types them, or as a script has them. @param seen the entry after which they were asked for, where they are right only there */
  act(text: string, seen?: number): Promise<Went>;
  /** Now: of what is live the clock's, else wherever time has gone on to. */
  moment(): string;
  /** Lets time go on, of what is not live: +10m, or to a moment. */
  go(written: string): Promise<Went>;
}

/** What tells one state of a file from another. */
const markOf = (file: string): Promise<string> =>
  stat(file).then(
    ({ size, mtimeMs, ino }) => `${size} ${mtimeMs} ${ino}`,
    () => '',
  );

const MINUTE = 60_000;

/** @param first the record as it was read when it was opened */
export function hallOf(desk: Desk, file: string, first: ReadRecord): Hall {
  const { words, language } = desk;
  let held = first;
  let mark = '';
  let ahead: string | undefined;
  /** One after the other: what is asked for meanwhile waits. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const next = turn.then(run, run);
    turn = next.catch(() => {});
    return next;
  };
  const { context: opened } = first.now;
  const live = opened.mode === 'live';
  const last = () => held.now.context.at;
  const moment = (): string => {
    const now = live ? new Date().toISOString() : ahead;
    return now === undefined || now < last() ? last() : now;
  };

  const reread = async (): Promise<ReadRecord | undefined> => {
    const seen = await markOf(file);
    if (seen === mark) return undefined;
    // A warning of an end that was cut off would be written over the desk: whoever writes next mends it.
    const found = await readRecord(file, { ...desk, warn: () => {} });
    mark = seen;
    if (found.head === held.head) return undefined;
    held = found;
    return found;
  };

  /** What comes before an act of a record whose time does not run: a moment that has been gone on to. */
  const before = (): string => {
    const at = moment();
    if (live || at === last()) return '';
    const minutes = (Date.parse(at) - Date.parse(last())) / MINUTE;
    const { day, time } = localTime(at, held.now.context.charter.zone);
    return `- { do: wait, at: ${JSON.stringify(Number.isInteger(minutes) ? `+${minutes}m` : `${day} ${time}`)} }\n`;
  };

  const refusedIn = (ending: Extract<WentOn, { ok: false }>): string => {
    const { answered, unmet } = ending;
    if (answered.refusal) return language.refusal(answered.refusal, namesOf(answered.now.context));
    return unmet ? words.run.unmet('', unmet.about, unmet.expected, unmet.came) : '';
  };

  const play = async (said: string): Promise<Went> => {
    const text = before() + said;
    if (text === '') return { recorded: [] };
    const files = attaching();
    const { attach } = files;
    const store = recordFile({ words, warn: () => {} }, file);
    const recorded: Recorded[] = [];
    try {
      const onward = await readOnward(text, held.entries, {
        file: words.goingOn.act,
        attach,
        now: new Date(),
        anew: true,
      });
      const settle = await files.keep(file);
      const ending = await goOn(onward, {
        store,
        watch: (answered) => recorded.push(...answered.flatMap((one) => one.recorded)),
      }).finally(async () => {
        await reread();
        await settle(held.entries);
      });
      return ending.ok ? { recorded } : { refused: refusedIn(ending) };
    } catch (error) {
      const stop = toldOf(error, desk);
      if (!stop) throw error;
      const told = stop.complaints.map(({ message }) => message).join('\n');
      // Somebody else wrote at the same moment: what became of this is in the record, which is read again.
      if (error instanceof EngineError && error.name === 'Conflict') return { changed: true };
      return isFault(error) ? { refused: told } : { failed: told };
    } finally {
      await store.close();
    }
  };

  return {
    held: () => held,
    look: () => inTurn(reread),
    act: (text, seen) =>
      inTurn(async () => {
        await reread();
        if (seen !== undefined && seen !== held.now.context.seq) return { changed: true };
        return play(listed([text], apartIn(held.entries)));
      }),
    moment,
    go: (written) =>
      inTurn(async () => {
        const { zone } = held.now.context.charter;
        const to = written.startsWith('+') ? readSpan(written, moment(), zone) : readLocal(written, zone);
        if (live) return { refused: words.meet.told.clockRuns };
        if (to === undefined) return { refused: words.meet.told.noTime(written) };
        if (to < last()) return { refused: words.meet.told.past };
        ahead = to;
        const went = await play('');
        return went;
      }),
  };
}
