// One record in one file: one entry a line, as JSON, in order, each line ended by a newline.
// A line that begins with a space is followed by more of the same append; so an append cut short by a crash is known by its
// last lines and dropped whole, while JSON readers see plain entries and hashes are untouched. The file is the truth.
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry } from '../../engine/contracts.js';
import { Conflict, StoreUnavailable } from '../../engine/errors.js';
import { lineOf, withLines } from '../../engine/line.js';
import { engineProblem } from '../../engine/problems.js';
import { lineIn, linesOf, movedOn, parseEntry, withoutSeals, withSeals } from '../entries.js';
import { attempt, replaceFile, syncDirectory, unlessMissing, writeAt } from './files.js';

/** Where the whole appends of a file end. */
export interface Tail {
  /** The last whole entry; none in an empty file. */
  last?: Entry;
  /** Bytes up to the end of it. */
  end: number;
  /** What stands after it: an append under way, or one cut short. */
  unfinished?: string;
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const CHUNK = 1 << 20;

/** The text of one append. */
export function textOf(entries: readonly Entry[]): string {
  const lines = linesOf(entries);
  let text = '';
  for (const [index, entry] of entries.entries()) {
    const more = index < entries.length - 1 ? ' ' : '';
    text += `${more}${withSeals(lines[index] ?? '', entry)}\n`;
  }
  return text;
}

/** The entry's own number; nothing when the line is no entry. */
function seqOf(line: Buffer): number | undefined {
  try {
    const { seq } = JSON.parse(line.toString('utf8'));
    return Number.isInteger(seq) && seq > 0 ? seq : undefined;
  } catch {
    return undefined;
  }
}

async function bytes(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(to - from);
  let done = 0;
  while (done < buffer.length) {
    const { bytesRead } = await file.read(buffer, done, buffer.length - done, from + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return buffer.subarray(0, done);
}

/** Which line begins at this byte: where a line cannot be read, that is the number of its entry. */
async function lineAt(file: FileHandle, byte: number): Promise<number> {
  let line = 1;
  for (let at = 0; at < byte; at += CHUNK) {
    const chunk = await bytes(file, at, Math.min(byte, at + CHUNK));
    for (let next = chunk.indexOf(NEWLINE); next >= 0; next = chunk.indexOf(NEWLINE, next + 1)) line += 1;
  }
  return line;
}

/** Reads the file from its end, only as far as its last whole append. */
async function tailOf(file: FileHandle, path: string): Promise<Tail> {
  const { size } = await file.stat();
  for (let reach = 65_536; ; reach *= 8) {
    const from = Math.max(0, size - reach);
    const tail = await bytes(file, from, size);
    const whole = (end: number): Tail => ({
      end: from + end,
      ...(end < tail.length && { unfinished: tail.subarray(end).toString('utf8') }),
    });
    let end = tail.length;
    for (let first = true; ; first = false) {
      if (from === 0 && end === 0) return whole(0);
      const terminated = tail[end - 1] === NEWLINE;
      const before = tail.lastIndexOf(NEWLINE, end - (terminated ? 2 : 1));
      // The line begins before what was read: read further back.
      if (before < 0 && from > 0) break;
      const line = tail.subarray(before + 1, terminated ? end - 1 : end);
      const continued = line[0] === SPACE;
      if (!continued && (!first || seqOf(line) !== undefined)) {
        const seq = seqOf(line) ?? (await lineAt(file, from + before + 1));
        return { ...whole(end), last: parseEntry(line.toString('utf8'), undefined, seq, path) };
      }
      end = before + 1;
    }
  }
}

async function opened<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags);
  try {
    return await work(file);
  } finally {
    await file.close();
  }
}

/** Where the record in this file ends; nothing where there is no file. */
export const readTail = (path: string): Promise<Tail | undefined> =>
  attempt('read', path, () => unlessMissing(opened(path, 'r', (file) => tailOf(file, path))));

/** The whole lines of a file up to `end`, a few at a time. */
async function* lines(file: FileHandle, end: number): AsyncGenerator<Buffer[]> {
  let rest: Buffer[] = [];
  for (let at = 0; at < end; at += CHUNK) {
    const chunk = await bytes(file, at, Math.min(end, at + CHUNK));
    const cut = chunk.lastIndexOf(NEWLINE) + 1;
    if (cut === 0) {
      rest.push(chunk);
      continue;
    }
    const ready = Buffer.concat([...rest, chunk.subarray(0, cut)]);
    rest = cut < chunk.length ? [chunk.subarray(cut)] : [];
    const found: Buffer[] = [];
    for (let from = 0; from < ready.length; ) {
      const to = ready.indexOf(NEWLINE, from);
      found.push(ready.subarray(from, to));
      from = to + 1;
    }
    yield found;
  }
  // The last whole entry may lack its newline: an editor takes it away.
  if (rest.length > 0) yield [Buffer.concat(rest)];
}

/**
 * The whole entries after `after`. `onTail` is told first where they end, and may say that they are of no interest.
 * Without an `id`, that of the first entry holds for all. What is appended meanwhile is not seen; but where the file is replaced, since
 * texts were erased from it, reading goes on in the new one: no page that is handed out after that holds them.
 */
export async function* readEntries(
  path: string,
  { id, after = 0, onTail = () => true }: { id?: string; after?: number; onTail?: (tail: Tail) => boolean } = {},
): AsyncGenerator<Entry[]> {
  for (let from = after; ; ) {
    const file = await attempt('read', path, () => unlessMissing(open(path, 'r')));
    if (!file) return;
    let replaced = false;
    try {
      const tail = await attempt('read', path, () => tailOf(file, path));
      if (!onTail(tail) || !tail.last || tail.last.seq <= from) return;
      for await (const entries of pagesOf(file, path, id ?? tail.last.id, from, tail.end)) {
        replaced = !(await attempt('read', path, () => isStill(file, path)));
        if (replaced) break;
        from = entries.at(-1)?.seq ?? from;
        yield entries;
      }
    } finally {
      await file.close();
    }
    if (!replaced) return;
  }
}

/** Whether a path still leads to the file that was opened there. */
async function isStill(file: FileHandle, path: string): Promise<boolean> {
  const [was, now] = [await file.stat(), await unlessMissing(stat(path))];
  return now !== undefined && now.ino === was.ino && now.dev === was.dev;
}

async function* pagesOf(
  file: FileHandle,
  path: string,
  id: string,
  after: number,
  end: number,
): AsyncGenerator<Entry[]> {
  let seq = 0;
  const pages = lines(file, end);
  for (;;) {
    const page = await attempt('read', path, () => pages.next());
    if (page.done) return;
    const texts: string[] = [];
    const entries = withLines([], texts);
    for (const line of page.value) {
      seq += 1;
      if (seq <= after) continue;
      const text = line.toString('utf8');
      const entry = parseEntry(text, id, seq, path);
      entries.push(entry);
      texts.push(lineIn(line[0] === SPACE ? text.slice(1) : text, entry));
    }
    if (entries.length > 0) yield entries;
  }
}

/** The next four are for whoever holds the record's lock. */

/** Cuts off what a crash left behind the whole entries. */
export const truncate = (path: string, { end }: Tail): Promise<void> =>
  attempt('repair', path, () =>
    opened(path, 'r+', async (file) => {
      await file.truncate(end);
      await file.sync();
    }),
  );

/** Appends and waits for the disk; on failure the file is as it was. `tail` is where the record ends now. */
export async function appendEntries(path: string, tail: Tail | undefined, entries: readonly Entry[]): Promise<void> {
  const end = tail?.end ?? 0;
  await attempt('append', path, () =>
    opened(path, tail ? 'r+' : 'wx', async (file) => {
      try {
        const joined = end > 0 && (await bytes(file, end - 1, end))[0] !== NEWLINE;
        await writeAt(file, Buffer.from((joined ? '\n' : '') + textOf(entries)), end);
        await file.sync();
        // A file whose name is not on the disk is no file.
        if (!tail) await syncDirectory(dirname(path));
      } catch (cause) {
        await rollBack(file, path, end, cause);
        throw cause;
      }
    }),
  );
}

async function rollBack(file: FileHandle, path: string, end: number, cause: unknown): Promise<void> {
  try {
    if (end === 0) await rm(path, { force: true });
    else {
      await file.truncate(end);
      await file.sync();
    }
  } catch {
    throw new StoreUnavailable(engineProblem('store.half-written', { file: path }), { cause });
  }
}

/** Rewrites the file without these sealed values. Lines they are not on stay as they are, byte for byte. */
export async function eraseSeals(
  path: string,
  { end }: Tail,
  id: string,
  seals: readonly { seq: number; paths: readonly string[] }[],
): Promise<void> {
  const named = new Map<number, string[]>();
  for (const { seq, paths } of seals) named.set(seq, [...(named.get(seq) ?? []), ...paths]);
  async function* rewritten(file: FileHandle): AsyncGenerator<Buffer> {
    let seq = 0;
    for await (const page of lines(file, end)) {
      const kept: Buffer[] = [];
      for (const line of page) {
        seq += 1;
        const paths = named.get(seq);
        const mark = line[0] === SPACE ? ' ' : '';
        const entry = paths && withoutSeals(parseEntry(line.toString('utf8'), id, seq, path), paths);
        kept.push(entry ? Buffer.from(mark + withSeals(lineOf(entry), entry)) : line, Buffer.of(NEWLINE));
      }
      yield Buffer.concat(kept);
    }
  }
  await attempt('erase', path, () => opened(path, 'r', (file) => replaceFile(path, rewritten(file), true)));
}

/** Says why entries cannot go on from here, if they cannot. */
export function checkTail(path: string, tail: Tail | undefined, id: string, expected: number): void {
  const last = tail?.last;
  if (last && last.id !== id)
    throw new Conflict(engineProblem('store.other-record', { file: path, held: last.id, id }));
  const seq = last?.seq ?? 0;
  if (seq !== expected) throw movedOn(id, expected, seq);
}
