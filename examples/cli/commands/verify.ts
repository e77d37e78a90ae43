// yishi verify: whether a record is what it was, and if not, from which entry on.
import { Corrupt, type Problem, type Verification, verify as verifyEntries } from 'yishi';
import { community } from 'yishi/community';
import { readRecordFile } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { looksLikeRecord, noRecord } from '../records.js';

export interface VerifyOptions {
  head?: string;
  published?: boolean;
}

/** As `verify` answers, or why there is nothing to verify. */
type Examined = Extract<Verification, { ok: true }> | { ok: false; seq: number; problem: Problem };

async function examined(file: string, { head, published = false }: VerifyOptions): Promise<Examined> {
  if (!(await looksLikeRecord(file))) return { ok: false, seq: 1, problem: noRecord(file) };
  try {
    const { entries, unfinished } = await readRecordFile(file);
    const found = await verifyEntries(entries, head, { published, methods: method, charts: [community] });
    // An append that was cut short was never acknowledged; still, this file is not a whole record.
    return found.ok && unfinished !== undefined
      ? { ok: false, seq: entries.length + 1, problem: { code: 'record.torn', numbers: {} } }
      : found;
  } catch (error) {
    if (error instanceof Corrupt && error.seq !== undefined) {
      return { ok: false, seq: error.seq, problem: error.problem };
    }
    throw error;
  }
}

export async function verify(desk: Desk, file: string, options: VerifyOptions): Promise<ExitCode> {
  const { head, published = false } = options;
  const { words, paint, language } = desk;
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new Stop(EXIT.usage, words.usage.head(head));
  const found = await examined(file, options);
  if (desk.json) desk.write(found);
  else if (found.ok) {
    desk.print(`${paint.green('✓')} ${words.verify.holds(found.entries, language.place(found.place))}`);
    desk.print(`  ${words.standing.fingerprint} ${found.head}`);
    for (const { texts, by, at, ground } of found.erasures)
      desk.print(`  ${words.verify.erased(texts, by, at.slice(0, 10), ground)}`);
    if (published) desk.print(paint.dim(`  ${words.verify.published}`));
    if (head === undefined) desk.print(paint.dim(`  ${words.verify.noHead}`));
  } else desk.print(`${paint.red('✗')} ${words.verify.fails(found.seq, language.problem(found.problem))}`);
  return found.ok ? EXIT.ok : EXIT.no;
}
