// Reading a record, and the consultation it tells of. Nothing is changed, not even a damaged end.

import { open } from 'node:fs/promises';
import { type Entry, factsOf, isPublication, type RecordProblem, type Snapshot, unopened, verify } from 'yishi';
import { community } from 'yishi/community';
import { readRecordFile } from 'yishi/jsonl';
import { method } from 'yishi/methods';
import { type Recorded, recordedOf } from 'yishi/script';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

export interface ReadRecord {
  entries: Entry[];
  recorded: Recorded[];
  now: Snapshot;
  head: string;
  /** Texts were left out of it by rule. */
  published: boolean;
}

export interface ReadOptions {
  /** A publication will do, where nothing is added to what is read. */
  published?: boolean;
}

/** How every record begins: its first entry is one object on one line, perhaps with others of the same append after it. */
const BEGINNING = /^ ?\{"(?:assisted|v|id|seq|at|on|type|by|enteredBy|for|key|fields|finding|prev|hash|seals)":/;

/** Whether a file may be a record at all, damaged or not; what cannot be opened is for whoever reads it to tell. */
export async function looksLikeRecord(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return true;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    return BEGINNING.test(buffer.toString('utf8', 0, bytesRead));
  } catch {
    return true;
  } finally {
    await handle.close();
  }
}

/** That a file is no record, whatever it is. */
export const noRecord = (file: string): RecordProblem => ({ code: 'record.none', numbers: { file } });

/** A record that verifies; of one that does not, nothing is said but that. An end that was cut off is left out, and told of. */
export async function readRecord(
  file: string,
  { words, language, warn }: Desk,
  { published: mayBePublished = false }: ReadOptions = {},
): Promise<ReadRecord> {
  if (!(await looksLikeRecord(file))) throw new Stop(EXIT.storage, language.problem(noRecord(file)));
  const { entries, unfinished } = await readRecordFile(file);
  const known = { methods: method, charts: [community] };
  const whole = await verify(entries, undefined, known);
  const published = !whole.ok && whole.problem.code === 'record.text-gone' && isPublication(entries);
  if (published && !mayBePublished) throw new Stop(EXIT.storage, words.moving.published(file));
  const found = published ? await verify(entries, undefined, { ...known, published }) : whole;
  if (!found.ok) {
    throw new Stop(EXIT.storage, `${file}: ${words.verify.fails(found.seq, language.problem(found.problem))}`);
  }
  if (unfinished !== undefined) warn(words.files.cut(file, entries.length + 1, [...unfinished].length));
  const recorded = recordedOf(found.id, factsOf(entries));
  return { entries, recorded, now: recorded.at(-1)?.after ?? unopened(found.id), head: found.head, published };
}
