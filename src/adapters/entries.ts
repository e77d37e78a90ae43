// What every store says and checks alike. Pure: imports no driver and no `node:` module.
import type { Damaged, Entry, Tombstone } from '../engine/contracts.js';
import { Conflict, Corrupt, UnknownConsultation } from '../engine/errors.js';
import { knownLines, lineOf } from '../engine/line.js';
import { engineProblem } from '../engine/problems.js';

/** Guards the record against a caller's bug: entries of another consultation, or with a gap before or between them. */
export function checkContinues(id: string, expected: number, entries: readonly Entry[]): void {
  let seq = expected;
  for (const entry of entries) {
    seq += 1;
    if (entry.id !== id || entry.seq !== seq) {
      const astray = { id, seq, foundId: entry.id, foundSeq: entry.seq };
      throw new Corrupt(engineProblem('store.astray', astray, { seq }));
    }
  }
}

export const movedOn = (id: string, expected: number, actual: number): Conflict =>
  new Conflict(engineProblem('store.moved', { id, expected, actual }));

export const purgedBefore = ({ id, purgedAt, ground }: Tombstone): Conflict =>
  new Conflict(engineProblem('store.purged', { id, purgedAt, ground }));

export const noConsultation = (id: string): UnknownConsultation =>
  new UnknownConsultation(engineProblem('engine.unknown-consultation', { id }));

/** The record ends with `seq`, and an entry after it had been acknowledged. */
export const cutShort = (file: string, seq: number, acknowledged: number, consultation?: string): Corrupt =>
  new Corrupt(
    engineProblem(
      'store.cut',
      { file, seq, acknowledged },
      { ...(file !== '' && { file }), ...(consultation !== undefined && { consultation }), seq: seq + 1 },
    ),
  );

/** What the head says of this entry is not so. */
export const otherHead = (file: string, seq: number, consultation: string): Corrupt =>
  new Corrupt(engineProblem('store.head', { file, seq }, { ...(file !== '' && { file }), consultation, seq }));

/** It was written under another scope than it lies in. */
export const otherScope = (file: string, id: string, scope: string): Corrupt =>
  new Corrupt(engineProblem('store.scope', { file, id, scope }, { ...(file !== '' && { file }), consultation: id }));

/** As it is listed, where that cannot be told: what is damaged is no reason to hide the others, nor the other way round. */
export function listedAs(id: string, error: unknown): Damaged {
  if (!(error instanceof Corrupt)) throw error;
  return { id, damaged: error.problem };
}

/** In the order of the bytes of their ids, in UTF-8, which is that of their code points: as databases keep them. */
export function inOrder({ id: one }: { id: string }, { id: other }: { id: string }): number {
  const [ours, theirs] = [[...one], [...other]];
  const at = ours.findIndex((sign, index) => sign !== theirs[index]);
  if (at < 0) return ours.length - theirs.length;
  return (ours[at]?.codePointAt(0) ?? 0) - (theirs[at]?.codePointAt(0) ?? -1);
}

/** What is left of an entry's seals without these; nothing where none is. */
export function leftOf(seals: Entry['seals'], paths: readonly string[]): Entry['seals'] {
  const left = Object.entries(seals ?? {}).filter(([path]) => !paths.includes(path));
  return left.length > 0 ? Object.fromEntries(left) : undefined;
}

/** The entry without these sealed values; without `seals` altogether once none is left. */
export function withoutSeals(entry: Entry, paths: readonly string[]): Entry {
  const { seals, ...open } = entry;
  const left = leftOf(seals, paths);
  return left ? { ...open, seals: left } : open;
}

/** The line of each entry: as it was just written or read, or from what it says. */
export const linesOf = (entries: readonly Entry[]): readonly string[] => knownLines(entries) ?? entries.map(lineOf);

const sealsOf = ({ seals }: Entry): string => `,"seals":${JSON.stringify(seals)}}`;

/** An entry's line with its seals behind it: all of it in one text. */
export const withSeals = (line: string, entry: Entry): string =>
  entry.seals === undefined ? line : `${line.slice(0, -1)}${sealsOf(entry)}`;

/** The line of an entry in such a text; the text itself where it is of another form. */
export function lineIn(text: string, entry: Entry): string {
  if (entry.seals === undefined) return text;
  const seals = sealsOf(entry);
  return text.endsWith(seals) ? `${text.slice(0, -seals.length)}}` : text;
}

/**
 * What was stored as entry `seq` of `id`, or `Corrupt`. The chain itself is not looked at: that is for `verify`.
 * @param file where it was read from; empty where that has no name
 */
export function parseEntry(text: string, id: string | undefined, seq: number, file: string): Entry {
  const at = { ...(file !== '' && { file }), seq };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Corrupt(engineProblem('store.no-json', { file, seq }, at), { cause });
  }
  const entry = value as Partial<Entry> | null;
  if (typeof entry?.hash !== 'string' || typeof entry.id !== 'string' || typeof entry.type !== 'string')
    throw new Corrupt(engineProblem('store.no-entry', { file, seq }, at));
  if (entry.v !== 0) throw new Corrupt(engineProblem('store.format', { file, seq, format: String(entry.v) }, at));
  if (entry.seq !== seq)
    throw new Corrupt(
      engineProblem('store.missing', { file, seq, ...(entry.seq !== undefined && { found: entry.seq }) }, at),
    );
  if (id !== undefined && entry.id !== id)
    throw new Corrupt(engineProblem('store.other-id', { file, seq, found: entry.id, expected: id }, at));
  return entry as Entry;
}
