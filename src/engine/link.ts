// One entry after another: what of a chain anybody can tell who knows nothing of the procedure. Pure.
import type { Entry } from './contracts.js';
import { hashOfLine } from './line.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { digestOf, isSeal } from './seal.js';

/** What the first entry follows. */
export const GENESIS = '0'.repeat(64);

/** What is known of the entry before. */
export interface Linked {
  seq: number;
  hash: string;
  at: string;
  id?: string;
}

/** What is wrong with an entry as the one after `before`, its seals aside. */
export function chainProblem(entry: Entry, before: Linked, line?: string): RecordProblem | undefined {
  const at = { seq: before.seq + 1 };
  if (entry.v !== 0) return recordProblem('record.format', { format: String(entry.v) }, at);
  if (before.id !== undefined && entry.id !== before.id)
    return recordProblem('record.other-id', { found: entry.id, expected: before.id }, at);
  if (entry.seq !== before.seq + 1) return recordProblem('record.seq', { seq: entry.seq, before: before.seq }, at);
  if (entry.prev !== before.hash) return recordProblem('record.unlinked', {}, at);
  if (hashOfLine(entry, line) !== entry.hash) return recordProblem('record.hash', {}, at);
  return entry.at < before.at ? recordProblem('record.earlier', {}, at) : undefined;
}

/** A seal that is none, belongs nowhere, or is of another text. @param digestAt the digest that stands under a pointer, if one does */
export function sealProblem(
  seals: Readonly<Record<string, unknown>>,
  at: { seq: number },
  digestAt: (pointer: string) => string | undefined,
): RecordProblem | undefined {
  for (const [pointer, kept] of Object.entries(seals)) {
    const digest = digestAt(pointer);
    if (digest === undefined) return recordProblem('record.unsealed', { pointer }, at);
    if (!isSeal(kept) || digestOf(kept) !== digest) return recordProblem('record.seal', { pointer }, at);
  }
  return undefined;
}
