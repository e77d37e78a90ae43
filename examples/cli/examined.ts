// Verifying a record's file, an entry at a time: however long it is, no more than a line of it is held.
import { Corrupt, type Entry, isPublication, type KeptHead, type Problem, type Verification, verify } from 'yishi';
import { type Attached, attachmentsIn } from 'yishi/attachments';
import { community } from 'yishi/community';
import { readRecordLines } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import { looksLikeRecord, noRecord } from './records.js';

/** As `verify` answers, or why there is nothing to verify. */
export type Examined = Extract<Verification, { ok: true }> | Failing;

export interface Failing {
  ok: false;
  seq: number;
  problem: Problem;
  /** All that is wrong is that texts are missing which no publication has: it may be one. */
  mayBePublished?: true;
}

export interface ExamineOptions {
  /** Takes note of what is attached. */
  attached?: Attached[];
  head?: string | undefined;
  heads?: readonly KeptHead[];
  published?: boolean;
}

export async function examined(
  file: string,
  { head, heads = [], published = false, attached = [] }: ExamineOptions,
): Promise<Examined> {
  if (!(await looksLikeRecord(file))) return { ok: false, seq: 1, problem: noRecord(file) };
  let foundPublic = true;
  async function* looking(): AsyncGenerator<Entry> {
    for await (const entry of readRecordLines(file)) {
      foundPublic &&= isPublication([entry]);
      attached.push(...attachmentsIn([entry]));
      yield entry;
    }
  }
  try {
    const found = await verify(looking(), head, { published, heads, methods: method, charts: [community] });
    const mayBePublished = !found.ok && found.problem.code === 'record.text-gone' && foundPublic;
    return mayBePublished ? { ...found, mayBePublished } : found;
  } catch (error) {
    // An append that was cut short was never acknowledged; still, this file is not a whole record.
    if (error instanceof Corrupt && error.seq !== undefined)
      return { ok: false, seq: error.seq, problem: error.problem };
    throw error;
  }
}
