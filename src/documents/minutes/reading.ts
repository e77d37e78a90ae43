// Reading a record for a paper: entries become facts again. Pure.
import { GENESIS, toEntry } from '../../engine/chain.js';
import type { Entry } from '../../engine/contracts.js';
import { type Profile, published } from '../../engine/publication.js';
import { factsOf } from '../../engine/withheld.js';
import type { Fact } from '../../procedure/vocabulary.js';

export interface Reading {
  id: string;
  facts: readonly Fact[];
  /** Hash of the last entry; facts alone have none. */
  hash: string | undefined;
}

const isEntries = (record: readonly Entry[] | readonly Fact[]): record is readonly Entry[] =>
  record[0] !== undefined && 'hash' in record[0];

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
    facts: factsOf(open),
    hash: given ? entries.at(-1)?.hash : undefined,
  };
}
