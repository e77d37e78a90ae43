// Verifying a record's file, an entry at a time: however long it is, no more than a line of it is held.
import { Corrupt, type KeptHead, type Problem, type Verification, verify } from 'yishi';
import { community } from 'yishi/community';
import { readRecordLines } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import { looksLikeRecord, noRecord } from './records.js';

/** As `verify` answers, or why there is nothing to verify. */
export type Examined = Extract<Verification, { ok: true }> | { ok: false; seq: number; problem: Problem };

export interface ExamineOptions {
  head?: string | undefined;
  heads?: readonly KeptHead[];
  published?: boolean;
}

export async function examined(
  file: string,
  { head, heads = [], published = false }: ExamineOptions,
): Promise<Examined> {
  if (!(await looksLikeRecord(file))) return { ok: false, seq: 1, problem: noRecord(file) };
  try {
    return await verify(readRecordLines(file), head, { published, heads, methods: method, charts: [community] });
  } catch (error) {
    // An append that was cut short was never acknowledged; still, this file is not a whole record.
    if (error instanceof Corrupt && error.seq !== undefined)
      return { ok: false, seq: error.seq, problem: error.problem };
    throw error;
  }
}
