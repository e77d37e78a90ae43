// The facts of a record as they read: every text that is missing says whether it was erased by order or is only not handed out to this reader. Pure.
import type { Fact } from '../procedure/vocabulary.js';
import { toFact } from './chain.js';
import type { Entry } from './contracts.js';
import { coverage } from './erasure.js';
import { WITHHELD } from './marks.js';
import { sealedPlaces } from './sealing.js';

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

/** Entries as the facts they were. Texts that are not there read `[erased]` where an entry orders it, `[withheld]` where none does: in a publication. */
export const factsOf = (entries: readonly Entry[]): Fact[] => marked(entries).map(toFact);
