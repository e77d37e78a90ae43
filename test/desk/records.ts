// Every kept record as the facts it reads, and the snapshot after each of them.
import { readdirSync, readFileSync } from 'node:fs';
import { type Entry, type Fact, type Snapshot, toFact } from 'yishi';
import { apply } from '../../src/procedure/replay.js';
import { begun, directoryOf } from '../golden/recording.js';

export const records: readonly (readonly Fact[])[] = ['0', '1'].flatMap((edition) =>
  readdirSync(directoryOf(edition))
    .filter((file) => file.endsWith('.jsonl'))
    .map((file) =>
      readFileSync(`${directoryOf(edition)}${file}`, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line): Entry => JSON.parse(line))
        .map(toFact),
    ),
);

/** Where a record stood after one of its facts. */
export interface Moment {
  now: Snapshot;
  before: readonly Fact[];
  ahead: readonly Fact[];
}

export function* moments(): Generator<Moment> {
  for (const facts of records) {
    let now = begun('x', facts[0]);
    for (const [index, fact] of facts.entries()) {
      now = apply(now, fact);
      yield { now, before: facts.slice(0, index + 1), ahead: facts.slice(index + 1) };
    }
  }
}
