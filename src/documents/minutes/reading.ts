// Reading a record for a paper: entries become facts again, and every text that is missing says whether it was erased
// by order or is only not handed out to this reader. Pure.
import { GENESIS, toEntry, toFact } from '../../engine/chain.js';
import type { Entry } from '../../engine/contracts.js';
import { coverage } from '../../engine/erasure.js';
import { type Profile, published } from '../../engine/publication.js';
import { sealedPlaces } from '../../engine/sealing.js';
import { WITHHELD } from '../../language/index.js';
import type { Fact } from '../../procedure/vocabulary.js';

export interface Reading {
  id: string;
  facts: readonly Fact[];
  /** Hash of the last entry; facts alone have none. */
  hash: string | undefined;
}

const isEntries = (record: readonly Entry[] | readonly Fact[]): record is readonly Entry[] =>
  record[0] !== undefined && 'hash' in record[0];

/** Marks texts that no entry ordered erased as withheld; `toFact` marks the rest as erased. */
function marked(entries: readonly Entry[]): Entry[] {
  const ordered = coverage(entries);
  return entries.map((entry, index) => {
    const withheld = sealedPlaces(entry.type, { fields: entry.fields, finding: entry.finding })
      .map(({ pointer }) => pointer)
      .filter((pointer) => entry.seals?.[pointer] === undefined)
      .filter((pointer) => !ordered[index]?.(pointer));
    if (withheld.length === 0) return entry;
    const marks = withheld.map((pointer) => [pointer, { salt: '', text: WITHHELD }] as const);
    return { ...entry, seals: { ...entry.seals, ...Object.fromEntries(marks) } };
  });
}

const UNSALTED = { seal: '', entry: '' };

/** Facts as entries of a chain of their own: to publish them, not to vouch for them. */
function enchain(facts: readonly Fact[]): Entry[] {
  const entries: Entry[] = [];
  for (const fact of facts) entries.push(toEntry('', fact, entries.at(-1)?.hash ?? GENESIS, UNSALTED));
  return entries;
}

export function read(record: readonly Entry[] | readonly Fact[], profile: Profile): Reading {
  const given = isEntries(record);
  if (!given && profile === 'archive') return { id: '', facts: record, hash: undefined };
  const entries = given ? record : enchain(record);
  const open = profile === 'publication' ? entries.map(published) : entries;
  return {
    id: entries[0]?.id ?? '',
    facts: marked(open).map(toFact),
    hash: given ? entries.at(-1)?.hash : undefined,
  };
}
