// Reading a record, and the consultation it tells of. Nothing is changed, not even a damaged end.
import { type Entry, type Fact, replay, type Snapshot, toFact, unopened, verify } from 'yishi';
import { readRecordFile } from 'yishi/jsonl';
import { EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';
import type { Recorded } from './script/play.js';

export interface ReadRecord {
  entries: Entry[];
  recorded: Recorded[];
  now: Snapshot;
  head: string;
}

/** The facts of a record, each with the consultation before and after it. */
function recordedOf(id: string, facts: readonly Fact[]): Recorded[] {
  let now = unopened(id);
  return facts.map((fact) => {
    const before = now;
    now = replay(before, [fact]);
    return { fact, before, after: now };
  });
}

/** A record that verifies; of one that does not, nothing is said but that. */
export async function readRecord(file: string, { words }: Desk): Promise<ReadRecord> {
  const { entries } = await readRecordFile(file);
  const found = await verify(entries);
  if (!found.ok) {
    throw new Stop(EXIT.storage, `${file}: ${words.verify.fails(found.seq, words.files.engine(found.problem))}`);
  }
  const recorded = recordedOf(found.id, entries.map(toFact));
  return { entries, recorded, now: recorded.at(-1)?.after ?? unopened(found.id), head: found.head };
}
