// yishi/record: whether a record is whole, for whoever has no engine: a page, a phone, a notary's script. Runs anywhere, and is small: it
// knows nothing of the procedure. What was found and decided only `verify` of `yishi` finds again.
import type { Json } from '../digest.js';
import type { Entry } from './contracts.js';
import { type KeptHead, KeptHeads } from './kept-heads.js';
import { chainProblem, GENESIS, type Linked, sealProblem } from './link.js';
import { asPlain } from './plain.js';
import { type RecordProblem, recordProblem } from './problems.js';
import { digestIn } from './seal.js';

export type { Entry, Seal } from './contracts.js';
export type { KeptHead } from './kept-heads.js';
export { hashOf } from './line.js';
export type { RecordProblem, RecordProblems } from './problems.js';

export type ChainVerification =
  | { ok: true; id: string; entries: number; head: string }
  | { ok: false; seq: number; problem: RecordProblem };

const TEXTS = ['id', 'at', 'type', 'by', 'prev', 'hash'] as const;

/** An entry as it was handed in, copied, as far as a chain is made of it. */
function entryOf(given: unknown, seq: number): Entry | RecordProblem {
  const at = { seq };
  let copy: Json;
  try {
    copy = asPlain(given);
  } catch {
    return recordProblem('record.unfollowable', {}, at);
  }
  if (typeof copy !== 'object' || copy === null || Array.isArray(copy))
    return recordProblem('record.unfollowable', {}, at);
  for (const name of TEXTS) if (typeof copy[name] !== 'string') return recordProblem('record.shape', { name }, at);
  if (!Number.isSafeInteger(copy.seq)) return recordProblem('record.shape', { name: 'seq' }, at);
  const { seals } = copy;
  if (seals !== undefined && (typeof seals !== 'object' || seals === null || Array.isArray(seals)))
    return recordProblem('record.shape', { name: 'seals' }, at);
  // What a chain is made of was looked at; the rest is hashed as it stands.
  return copy as unknown as Entry;
}

/** What stands in an entry under a pointer, `/fields/text`. */
function standsAt(entry: Entry, pointer: string): Json | undefined {
  const [first, ...keys] = pointer.split('/').slice(1);
  let value: Json | undefined =
    first === 'fields' || first === 'finding' ? (entry[first] as Json | undefined) : undefined;
  for (const key of keys) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    // It has this name: of a list, the place.
    value = (value as { [key: string]: Json | undefined })[name];
  }
  return value;
}

function stepProblem(entry: Entry, before: Linked): RecordProblem | undefined {
  const at = { seq: before.seq + 1 };
  try {
    return (
      chainProblem(entry, before) ??
      (entry.seals && sealProblem(entry.seals, at, (pointer) => digestIn(standsAt(entry, pointer))))
    );
  } catch (error) {
    // Half a character has no hash.
    if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
    return recordProblem('record.unfollowable', {}, at);
  }
}

const wrong = (problem: RecordProblem): ChainVerification => ({ ok: false, seq: problem.at?.seq ?? 1, problem });

/**
 * Whether a record is the one that was written: every entry follows the one before, says what its hash covers, and every text beside it is the one
 * that was sealed. It does not ask whether the procedure was kept, nor by whose order texts are missing: `verify` of `yishi` does.
 * @param entries the record, in order; read one at a time
 * @param head the hash its last entry should have, as papers carry it: shows a tail that was cut off
 * @param options heads kept elsewhere, of whatever moment
 */
export async function verifyChain(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
  head?: string,
  { heads }: { heads?: readonly KeptHead[] } = {},
): Promise<ChainVerification> {
  const kept = new KeptHeads(heads);
  let last: Linked = { seq: 0, hash: GENESIS, at: '' };
  for await (const given of entries) {
    const entry = entryOf(given, last.seq + 1);
    if ('code' in entry) return wrong(entry);
    const { seq, hash, at, id } = entry;
    const problem = stepProblem(entry, last) ?? kept.differing({ seq, hash, at, id });
    if (problem) return wrong(problem);
    last = { seq, hash, at, id };
  }
  if (last.id === undefined) return wrong(recordProblem('record.empty', {}, { seq: 1 }));
  const beyond = kept.beyond(last, head);
  return beyond ? wrong(beyond) : { ok: true, id: last.id, entries: last.seq, head: last.hash };
}
