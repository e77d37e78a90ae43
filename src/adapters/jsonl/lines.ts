// A record's file read from front to back, a line at a time, for whoever takes nobody's word for it: of the file no more than one line is held.
import { open } from 'node:fs/promises';
import type { Entry } from '../../engine/contracts.js';
import { Corrupt, StoreUnavailable } from '../../engine/errors.js';
import { lineOf } from '../../engine/line.js';
import { engineProblem } from '../../engine/problems.js';
import { isSeal, pointersInOrder } from '../../engine/sealing.js';
import { parseEntry, withSeals } from '../entries.js';
import { attempt, unlessMissing } from './files.js';

/** Bytes of one line at most: 256 MiB, the roll of half a million households with their names and addresses. */
export const LONGEST_LINE = 1 << 28;

const NEWLINE = 0x0a;
const SPACE = 0x20;
const CHUNK = 1 << 20;

interface Line {
  bytes: Buffer;
  /** Whether a newline ends it: the last one of a file may lack it. */
  ended: boolean;
}

/** The lines of a file, one after the other. */
export async function* linesIn(path: string, longest = LONGEST_LINE): AsyncGenerator<Line> {
  const file = await attempt('read', path, () => unlessMissing(open(path, 'r')));
  if (!file) throw new StoreUnavailable(engineProblem('store.no-file', { file: path }));
  const chunk = Buffer.allocUnsafe(CHUNK);
  let parts: Buffer[] = [];
  let length = 0;
  let line = 1;
  /** More of the line that has begun. A copy: the next piece of the file is read into the same place. */
  const take = (part: Buffer): void => {
    length += part.length;
    if (length > longest)
      throw new Corrupt(
        engineProblem('store.long-line', { file: path, seq: line, longest }, { file: path, seq: line }),
      );
    if (part.length > 0) parts.push(Buffer.from(part));
  };
  const whole = (): Buffer => {
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts, length);
    parts = [];
    length = 0;
    line += 1;
    return bytes;
  };
  try {
    for (;;) {
      const { bytesRead } = await attempt('read', path, () => file.read(chunk, 0, CHUNK));
      if (bytesRead === 0) break;
      let from = 0;
      const read = chunk.subarray(0, bytesRead);
      for (let to = read.indexOf(NEWLINE); to >= 0; to = read.indexOf(NEWLINE, from)) {
        take(read.subarray(from, to));
        yield { bytes: whole(), ended: true };
        from = to + 1;
      }
      take(read.subarray(from));
    }
    if (length > 0) yield { bytes: whole(), ended: false };
  } finally {
    await file.close();
  }
}

/** Since this revision a line is the RFC 8785 form that was hashed; before, names stood in another order. */
const IN_ORDER_SINCE = 3;

/** Whether the lines of a record that begins with this entry have their names in order. */
export function isInOrder({ finding }: Entry): boolean {
  const said =
    typeof finding === 'object' && finding !== null && !Array.isArray(finding) ? finding.revision : undefined;
  return typeof said === 'number' && said >= IN_ORDER_SINCE;
}

/** Seals as they are written: the salt first. What is none is left to `verify`. */
function saltFirst(entry: Entry): Entry {
  const { seals } = entry;
  if (typeof seals !== 'object' || seals === null || Array.isArray(seals)) return entry;
  const inOrder = Object.entries(seals).map(([pointer, kept]) => [
    pointer,
    isSeal(kept) ? { salt: kept.salt, text: kept.text } : kept,
  ]);
  return { ...entry, seals: Object.fromEntries(inOrder) };
}

/** The entry with its seals in the order in which they are written. */
export function sealsInOrder(entry: Entry): Entry {
  const seals = Object.entries(entry.seals ?? {});
  if (seals.length < 2) return entry;
  const kept = new Map(seals);
  const inOrder = pointersInOrder(entry).flatMap((pointer) => {
    const one = kept.get(pointer);
    return one ? [[pointer, one] as const] : [];
  });
  return { ...entry, seals: Object.fromEntries(inOrder) };
}

/** The first pointer of an entry's seals that stands before one it comes after. */
function pointerAstray(entry: Entry): string | undefined {
  const { seals } = entry;
  if (typeof seals !== 'object' || seals === null || Array.isArray(seals)) return undefined;
  const pointers = Object.keys(seals);
  if (pointers.length < 2) return undefined;
  return pointersInOrder(entry).find((pointer, index) => pointers[index] !== pointer);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * What a line says, where it says so in the one way there is. One that reads as an entry may still not be the line that was written: two
 * fields of one name, 20.0 for 20, bytes that are no text. Another reader could take it for something else, so it is no record of ours.
 * @param inOrder whether its names have to stand in the order of RFC 8785
 */
export function checkedLine(
  bytes: Buffer,
  id: string | undefined,
  seq: number,
  file: string,
  inOrder?: boolean,
): Entry {
  const otherwise = () => new Corrupt(engineProblem('store.line', { file, seq }, { file, seq }));
  let text: string;
  try {
    text = utf8.decode(bytes[0] === SPACE ? bytes.subarray(1) : bytes);
  } catch {
    throw otherwise();
  }
  const entry = parseEntry(text, id, seq, file);
  const strict = inOrder ?? isInOrder(entry);
  try {
    const asWritten =
      text === withSeals(lineOf(entry), saltFirst(entry)) || (!strict && text === JSON.stringify(entry));
    if (!asWritten) throw otherwise();
  } catch {
    // Also what is nested deeper than it can be written again, or half a character: never written by the engine.
    throw otherwise();
  }
  const pointer = strict ? pointerAstray(entry) : undefined;
  if (pointer !== undefined)
    throw new Corrupt(engineProblem('store.seal-order', { file, seq, pointer }, { file, seq }));
  return entry;
}

/**
 * Reads a record by its path, an entry at a time, and changes nothing. For `verify`: every line is compared with the one the engine would
 * have written.
 * @param options `longest`: bytes of a line at most
 * @throws {Corrupt} at the first line that is none of a record; where an append was cut short, at its first entry, once all that is there was
 * handed out
 * @throws {StoreUnavailable} where the file cannot be read
 */
export async function* readRecordLines(
  path: string,
  { longest = LONGEST_LINE }: { longest?: number } = {},
): AsyncGenerator<Entry> {
  let seq = 0;
  /** The first entry of the append that is being read. */
  let begins = 1;
  let id: string | undefined;
  let inOrder: boolean | undefined;
  const torn = () => new Corrupt(engineProblem('record.torn', {}, { file: path, seq: begins }));
  /** A line that is nothing: of an append that was cut short if none comes after it. */
  let broken: Corrupt | undefined;
  for await (const { bytes, ended } of linesIn(path, longest)) {
    if (broken) throw broken;
    seq += 1;
    const continued = bytes[0] === SPACE;
    let entry: Entry;
    try {
      entry = checkedLine(bytes, id, seq, path, inOrder);
    } catch (error) {
      if (!(error instanceof Corrupt) || (ended && error.problem.code !== 'store.no-json')) throw error;
      broken = error;
      continue;
    }
    if (!ended && continued) throw torn();
    id ??= entry.id;
    inOrder ??= isInOrder(entry);
    yield entry;
    if (!continued) begins = seq + 1;
  }
  if (begins <= seq) throw torn();
}
