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
  /** Is told where the record counts its days. */
  zone?: (zone: string) => void;
  head?: string | undefined;
  heads?: readonly KeptHead[];
  published?: boolean;
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
}

/** Nothing of it has been verified yet: what is no zone is none. */
function zoneIn({ fields }: Entry): string {
  const { charter } = fields as { charter?: { zone?: unknown } };
  return typeof charter?.zone === 'string' && isZone(charter.zone) ? charter.zone : 'UTC';
}

export async function examined(
  file: string,
  { head, heads = [], published = false, attached = [], zone }: ExamineOptions,
): Promise<Examined> {
  if (!(await looksLikeRecord(file))) return { ok: false, seq: 1, problem: noRecord(file) };
  let foundPublic = true;
  async function* looking(): AsyncGenerator<Entry> {
    for await (const entry of readRecordLines(file)) {
      foundPublic &&= isPublication([entry]);
      attached.push(...attachmentsIn([entry]));
      if (entry.seq === 1) zone?.(zoneIn(entry));
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
