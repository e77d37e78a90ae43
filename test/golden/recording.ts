// Golden records: a scenario played through the engine, and the files it is kept in.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Entry, type FieldsIn, placeOf, replay, type Snapshot, toFact, unopened } from 'yishi';
import { community } from 'yishi/community';
import { memory } from 'yishi/memory';
import { fakeClock, fakeEntropy, type Given } from 'yishi/testing';
import { stateHash } from './state.js';

/** Where the records of an edition lie. */
export const directoryOf = (edition: string): string => fileURLToPath(new URL(`${edition}/`, import.meta.url));

/** Those of the edition that scenarios are played under. */
export const directory = directoryOf('0');

/** What stands beside a record: what it has to come to, now and for ever. */
export interface Golden {
  entries: number;
  /** The hash of its last entry. */
  head: string;
  place: string;
  /** The hash of the state it folds to. */
  state: string;
  /** Texts that were erased from it. */
  erased: number;
}

/**
 * Asks an engine for everything that was asked for in a scenario, each at its moment. Time, ids and chance are fixed.
 * @param edition to open it under, where it is not the scenario's own
 */
export async function recorded(name: string, { facts }: Given, edition?: string): Promise<Entry[]> {
  const store = memory();
  const clock = fakeClock();
  const engine = createEngine({
    store,
    charts: [community],
    now: clock.now,
    id: () => name,
    entropy: fakeEntropy(name),
  });
  try {
    for (const { type, at, on, by, enteredBy, for: principal, assisted, key, fields } of facts) {
      clock.set(at);
      if (by === 'clock') {
        await engine.tick();
        continue;
      }
      // Fact and fields were admitted under this type once.
      const said = edition !== undefined && 'edition' in fields ? { ...fields, edition } : fields;
      const asked = said as FieldsIn<typeof type>;
      const answer = await engine.submit(name, type, asked, { by, enteredBy, for: principal, assisted, on, key });
      if (!answer.ok) throw new Error(`${name}: ${type} at ${at} was refused with ${answer.refusal.code}`);
    }
    const entries: Entry[] = [];
    for await (const page of store.read(name)) entries.push(...page);
    return entries;
  } finally {
    await engine.close();
  }
}

/** Before anything has happened, under the chart that the record's first entry is of. */
export const begun = (id: string, first: { type: string } | undefined): Snapshot =>
  first?.type === community.opening ? unopened(id, community) : unopened(id);

export function goldenOf(entries: readonly Entry[]): Golden {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) throw new Error('a record has an entry at least');
  const snapshot = replay(begun(first.id, first), entries.map(toFact));
  const sealed = (JSON.stringify(entries.map(({ seals: _seals, ...open }) => open)).match(/\{"sealed":"/g) ?? [])
    .length;
  const kept = entries.reduce((total, { seals }) => total + Object.keys(seals ?? {}).length, 0);
  return {
    entries: entries.length,
    head: last.hash,
    place: placeOf(snapshot),
    state: stateHash(snapshot),
    erased: sealed - kept,
  };
}

export const linesOf = (entries: readonly Entry[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');

/** Keeps a record for good. One that is there is never written again, not even if it would come out the same. */
export async function keep(name: string, entries: readonly Entry[], into: string): Promise<'kept' | 'there'> {
  const [record, golden] = [join(into, `${name}.jsonl`), join(into, `${name}.json`)];
  if (existsSync(record)) return 'there';
  await mkdir(into, { recursive: true });
  await writeFile(golden, `${JSON.stringify(goldenOf(entries), undefined, 2)}\n`);
  await writeFile(record, linesOf(entries), { flag: 'wx' });
  return 'kept';
}
