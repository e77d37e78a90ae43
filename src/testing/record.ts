// The record of a scenario, as an engine would have written it.
import { GENESIS, toEntry } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import type { Fact } from '../procedure/vocabulary.js';
import { fakeEntropy } from './clock.js';

/** The entries of these facts, hashed, chained and sealed: the same in every run, and with other salts for another seed. */
export function recordOf(facts: readonly Fact[], id = 'c1', seed = id): Entry[] {
  const entropy = fakeEntropy(seed);
  const entries: Entry[] = [];
  for (const fact of facts)
    entries.push(toEntry(id, fact, entries.at(-1)?.hash ?? GENESIS, { seal: entropy(), entry: entropy() }));
  return entries;
}
