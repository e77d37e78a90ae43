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

/** The same facts in another mode, chained anew. */
export function inMode(entries: readonly Entry[], mode: State['mode']): Entry[] {
  const chained: Entry[] = [];
  for (const entry of entries) {
    const fact = toFact(entry);
    const first = chained.length === 0;
    // Whatever opens a record has its mode among its fields.
    // A spread of one of many facts is one of them again, which no compiler sees through.
    const told = first ? (Object.assign({}, fact, { fields: { ...fact.fields, mode } }) as Fact) : fact;
    chained.push(
      toEntry(entry.id, told, chained.at(-1)?.hash ?? GENESIS, {
        seal: `seal ${entry.seq}`,
        entry: `salt ${entry.seq}`,
      }),
    );
  }
  return chained;
}
