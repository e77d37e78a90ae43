// Ids for a roll that has none: who is one person by their ID number, or by name and telephone; where the name alone says it, whoever
// reads the roll has to. An id says nothing of the person, since records keep ids for good and names under seal. Pure.
import { bare } from './cells.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';

/** Of rows with the same name and nothing else to tell by: they are one person's, or each another's. */
export type SameName = 'one' | 'each';

/** Somebody whose rows were put together. */
export interface Joined {
  person: string;
  name: string;
  lines: number[];
  by: 'id-number' | 'phone' | 'name';
}

/** How the ids of a roll were made. */
export interface Derived {
  persons: number;
  joined: Joined[];
}

/** A row before it has an id, with what stands beside it in the table. */
export interface Unnamed {
  row: RollRow;
  /** What the id is made of: the number its list gives it, and which of several names in one cell it is. */
  ordinal: string;
  phones: readonly string[];
}

/** Rows of one person. */
interface Cluster {
  rows: Unnamed[];
  by?: Joined['by'];
}

const sharesPhone = (one: Unnamed, other: Unnamed): boolean => one.phones.some((phone) => other.phones.includes(phone));

/** By what two rows of the same name are one person's; `no` where their numbers differ, nothing where it cannot be told. */
function sameBy(one: Unnamed, other: Unnamed): Joined['by'] | 'no' | undefined {
  const [first, second] = [one.row.identity, other.row.identity];
  if (first !== undefined && second !== undefined) return first === second ? 'id-number' : 'no';
  return sharesPhone(one, other) ? 'phone' : undefined;
}

/** Rows of one name as persons, and where it cannot be told whose they are. */
function clustersOf(
  rows: readonly Unnamed[],
  sameName: SameName | undefined,
): { clusters: Cluster[]; problems: RollProblem[] } {
  const clusters: Cluster[] = [];
  const problems: RollProblem[] = [];
  for (const one of rows) {
    const found = clusters.map((cluster) => ({ cluster, by: cluster.rows.map((other) => sameBy(one, other)) }));
    const theirs = found.find(({ by }) => by.some((how) => how === 'id-number' || how === 'phone'));
    const unsure = found.find(({ by }) => !by.includes('no'));
    if (theirs) {
      theirs.cluster.by = theirs.by.includes('id-number') ? 'id-number' : 'phone';
      theirs.cluster.rows.push(one);
    } else if (unsure && sameName === 'one') {
      unsure.cluster.by = 'name';
      unsure.cluster.rows.push(one);
    } else {
      clusters.push({ rows: [one] });
      if (unsure && sameName === undefined) {
        const [{ row: first } = one] = unsure.cluster.rows;
        const { name = '', line = 0 } = one.row;
        problems.push(problem({ line }, 'rolls.name-twice', { name, first: first.line ?? 0 }));
      }
    }
  }
  return { clusters, problems };
}

/** Gives every row an id: `N` and the number of the person's first row. */
export function withIds(
  rows: readonly Unnamed[],
  sameName: SameName | undefined,
): { rows: RollRow[]; derived: Derived; problems: RollProblem[] } {
  const byName = new Map<string, Unnamed[]>();
  for (const one of rows) {
    const name = bare(one.row.name ?? '');
    const those = byName.get(name);
    if (those) those.push(one);
    else byName.set(name, [one]);
  }
  const problems: RollProblem[] = [];
  const ids = new Map<Unnamed, string>();
  const joined: Joined[] = [];
  let persons = 0;
  for (const [name, those] of byName) {
    if (name === '') continue;
    const found = clustersOf(those, sameName);
    problems.push(...found.problems);
    persons += found.clusters.length;
    for (const { rows: theirs, by } of found.clusters) {
      const person = `N${theirs[0]?.ordinal ?? ''}`;
      for (const one of theirs) ids.set(one, person);
      if (by) joined.push({ person, name, lines: theirs.map(({ row }) => row.line ?? 0), by });
    }
  }
  return {
    rows: rows.map((one) => ({ ...one.row, person: ids.get(one) ?? '' })),
    derived: { persons, joined },
    problems,
  };
}
