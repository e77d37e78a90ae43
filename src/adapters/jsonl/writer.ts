// A record's file, kept open from one append to the next. Where the file is still what this process left, its end is known and
// nothing is read; otherwise whoever appends goes the long way, by record-file.ts. All of it for whoever holds the record's lock.
// What takes microseconds is asked for at once: handing it to another thread and back costs more. Only the disk is waited for.
import { closeSync, fdatasync, fstatSync, ftruncateSync, openSync, type Stats, statSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { sha256 } from '../../digest.js';
import { StoreUnavailable } from '../../engine/errors.js';
import { engineProblem } from '../../engine/problems.js';

export interface Writer {
  readonly file: number;
  /** The record's consultation and its last entry. */
  readonly id: string;
  seq: number;
  /** The file as it was left. */
  left: Stats;
  /** While something is being written: then the file is closed only after that. */
  busy: boolean;
  over: boolean;
}

/** Opens a file that was just written and is whole; nothing where it cannot be: then each append opens it anew. */
function openWriter(path: string, { id, seq }: { id: string; seq: number }): Writer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, 'r+');
    return { file, id, seq, left: fstatSync(file), busy: false, over: false };
  } catch {
    if (file !== undefined) closeSync(file);
    return undefined;
  }
}

/** Files kept open at most, and for how long at least once they are not used, in milliseconds. */
const OPEN = 64;
const REST = 2000;

/** The writers of a store. What is not used is closed soon: a file that others replaced since lasts as long as it is open here. */
export class Writers {
  private readonly files = new Map<string, Writer>();
  private readonly used = new Set<string>();
  private sweeping: ReturnType<typeof setInterval> | undefined;

  get(base: string): Writer | undefined {
    this.used.add(base);
    return this.files.get(base);
  }

  /** Keeps a file open that was just written. */
  open(base: string, path: string, last: { id: string; seq: number }): void {
    this.letGo(base);
    const writer = openWriter(path, last);
    if (!writer) return;
    this.files.set(base, writer);
    const [oldest] = this.files.keys();
    if (oldest !== undefined && this.files.size > OPEN) this.letGo(oldest);
    this.sweeping ??= setInterval(() => this.sweep(), REST).unref();
  }

  letGo(base: string): void {
    const writer = this.files.get(base);
    this.files.delete(base);
    if (!writer) return;
    writer.over = true;
    if (!writer.busy) closeSync(writer.file);
  }

  private sweep(): void {
    for (const base of [...this.files.keys()]) if (!this.used.has(base)) this.letGo(base);
    this.used.clear();
    if (this.files.size === 0) this.stop();
  }

  private stop(): void {
    clearInterval(this.sweeping);
    this.sweeping = undefined;
  }

  close(): void {
    for (const base of [...this.files.keys()]) this.letGo(base);
    this.stop();
  }
}

/** Whether the file at this path is still as this writer left it: nobody else appended, erased, purged or edited. */
export function isAsLeft({ left }: Writer, path: string): boolean {
  const now = statSync(path, { throwIfNoEntry: false });
  return (
    now !== undefined &&
    now.ino === left.ino &&
    now.dev === left.dev &&
    now.size === left.size &&
    now.mtimeMs === left.mtimeMs
  );
}

const synced = promisify(fdatasync);

/** Appends lines and waits for the disk; on failure the file is as it was. `seq` is that of the last entry. */
export async function write(writer: Writer, path: string, lines: string, seq: number): Promise<void> {
  const { file, left } = writer;
  const data = Buffer.from(lines);
  writer.busy = true;
  try {
    for (let done = 0; done < data.length; ) done += writeSync(file, data, done, data.length - done, left.size + done);
    await synced(file);
    writer.seq = seq;
    writer.left = fstatSync(file);
  } catch (cause) {
    takeBack(file, path, left.size, cause);
    throw cause;
  } finally {
    writer.busy = false;
    if (writer.over) closeSync(file);
  }
}

function takeBack(file: number, path: string, size: number, cause: unknown): void {
  try {
    ftruncateSync(file, size);
  } catch {
    throw new StoreUnavailable(engineProblem('store.half-written', { file: path }), { cause });
  }
}

/** A head kept in place has so many bytes, blanks at its end. */
const HEAD = 1024;

const sumOf = (text: string): string => sha256(text).slice(0, 16);

/** A small file of ours as it is written. */
export function withSum(value: object): string {
  const text = JSON.stringify(value);
  return `${text.slice(0, -1)},"sum":"${sumOf(text)}"}`;
}

/**
 * Writes a small file over the one before, in place. Whoever reads it half written, or half of each, finds that its sum is not
 * right. Says whether it could: not where there is no file yet, or where the text is too long.
 */
export function overwrite(path: string, value: object): boolean {
  const whole = withSum(value);
  const blanks = HEAD - Buffer.byteLength(whole);
  if (blanks < 0) return false;
  let file: number;
  try {
    file = openSync(path, 'r+');
  } catch {
    return false;
  }
  try {
    writeSync(file, whole + ' '.repeat(blanks), 0);
    // One that was too long for its place stood here before.
    if (fstatSync(file).size > HEAD) ftruncateSync(file, HEAD);
  } finally {
    closeSync(file);
  }
  return true;
}

/** What was written so, or without a sum by an earlier version; nothing where it is half of something. */
export function asWritten(value: unknown): { value: object; summed: boolean } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('sum' in value)) return { value, summed: false };
  const { sum, ...rest } = value;
  return sum === sumOf(JSON.stringify(rest)) ? { value: rest, summed: true } : undefined;
}
