// Heads that somebody keeps of a record, held against it entry by entry. Pure.
import type { Linked } from './link.js';
import { type RecordProblem, recordProblem } from './problems.js';

/** A head that somebody keeps of a record: its last entry was this one once. */
export interface KeptHead {
  /** Of whichever record, where it is not said. */
  id?: string;
  seq: number;
  hash: string;
}

/** Those that were not come by yet, by seq. */
export class KeptHeads {
  private readonly waiting = new Map<number, KeptHead[]>();

  constructor(heads: readonly KeptHead[] = []) {
    for (const head of heads) this.waiting.set(head.seq, [...(this.waiting.get(head.seq) ?? []), head]);
  }

  /** The first of those of this entry that is not its own. */
  differing({ seq, hash, id = '' }: Linked): RecordProblem | undefined {
    for (const head of this.waiting.get(seq) ?? []) {
      if (head.id !== undefined && head.id !== id)
        return recordProblem('record.head-other', { found: id, expected: head.id }, { seq });
      if (head.hash !== hash) return recordProblem('record.head-at', { found: hash, expected: head.hash }, { seq });
    }
    this.waiting.delete(seq);
    return undefined;
  }

  /** What is wrong with where a record ends: at another head than it should, or before one that is kept. */
  beyond(last: Linked, head: string | undefined): RecordProblem | undefined {
    const after = { seq: last.seq + 1 };
    if (head !== undefined && head !== last.hash)
      return recordProblem('record.head', { last: last.seq, found: last.hash, expected: head }, after);
    const [beyond] = [...this.waiting.values()].flat();
    if (beyond?.id !== undefined && beyond.id !== last.id)
      return recordProblem('record.head-other', { found: last.id ?? '', expected: beyond.id }, after);
    return beyond && recordProblem('record.shorter', { last: last.seq, head: beyond.seq }, after);
  }
}
