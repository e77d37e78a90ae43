// Records of whole consultations and communities to make papers from: the example meetings, as the command plays them, and the same as if
// they had been live.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GENESIS, toEntry, toFact } from '../../src/engine/chain.js';
import type { Entry } from '../../src/engine/contracts.js';
import type { Fact, State } from '../../src/procedure/vocabulary.js';
import { meeting, yishi } from '../cli/cli.js';
import { scratch } from '../scratch.js';

/** All kinds of papers come from one of these. */
export const MEETINGS = ['heping-road-lift', 'hedong-community', 'duyuan-street-community'] as const;

const played = new Map<string, Promise<Entry[]>>();

async function play(name: string): Promise<Entry[]> {
  const file = join(scratch(), 'record.jsonl');
  const { code, err } = await yishi('run', meeting(name), '--record', file);
  if (code !== 0) throw new Error(err);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => JSON.parse(line) as Entry | Entry[]);
}

/** The entries of an example meeting. */
export function recordOf(name: string): Promise<Entry[]> {
  const record = played.get(name) ?? play(name);
  played.set(name, record);
  return record;
}

/** The record chained anew, with every fact as it is changed. */
export function changed(entries: readonly Entry[], change: (fact: Fact) => Fact): Entry[] {
  const chained: Entry[] = [];
  for (const entry of entries)
    chained.push(
      toEntry(entry.id, change(toFact(entry)), chained.at(-1)?.hash ?? GENESIS, {
        seal: `seal ${entry.seq}`,
        entry: `salt ${entry.seq}`,
      }),
    );
  return chained;
}

/** The same facts in another mode; whatever opens a record has its mode among its fields. */
export const inMode = (entries: readonly Entry[], mode: State['mode']): Entry[] =>
  // A spread of one of many facts is one of them again, which no compiler sees through.
  changed(entries, (fact) =>
    fact.seq === 1 ? (Object.assign({}, fact, { fields: { ...fact.fields, mode } }) as Fact) : fact,
  );

/** The same facts with another text wherever this one stands as a whole. */
export const reworded = (entries: readonly Entry[], texts: Readonly<Record<string, string>>): Entry[] =>
  changed(
    entries,
    (fact) =>
      JSON.parse(JSON.stringify(fact), (_, value) =>
        typeof value === 'string' && Object.hasOwn(texts, value) ? texts[value] : value,
      ) as Fact,
  );
