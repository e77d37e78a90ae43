// Facts with what stood before and after each: what their sentences are said with. Pure.
import { namesDuring } from '../engine/names.js';
import { type NameLookup, namesOf } from '../language/index.js';
import { chartBeginning, consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { replay } from '../procedure/replay.js';
import { type Snapshot, unopened } from '../procedure/snapshot.js';
import type { Fact } from '../procedure/vocabulary.js';

/** A fact as it was recorded, with the consultation before and after it. */
export interface Recorded {
  fact: Fact;
  before: Snapshot;
  after: Snapshot;
}

/** The facts of a whole record, each with the consultation before and after it. */
export function recordedOf(id: string, facts: Iterable<Fact>): Recorded[] {
  let now: Snapshot | undefined;
  return Array.from(facts, (fact) => {
    const before = now ?? unopened(id, chartBeginning([consultation, community], fact.type));
    now = replay(before, [fact]);
    return { fact, before, after: now };
  });
}

/** What things are called when a fact is told. */
export const namesAt = ({ before, after }: Recorded): NameLookup =>
  namesDuring(namesOf(before.context), namesOf(after.context));
