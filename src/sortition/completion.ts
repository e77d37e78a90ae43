// Whether the seats that are still free can be filled, and by what kinds of people: the one question a draw asks.
// Pure; people are numbers here, in the order they are given.
import { type Bounds, sumsOf } from './sums.js';
import type { Entrant, PanelTerms, Quota } from './terms.js';

/** The pool as the quotas see it: people with the same values are of one kind, households with members of the same kinds of one sort. */
export interface Sorted {
  entrants: readonly Entrant[];
  /** Of each person the kind and the household. */
  kindOf: readonly number[];
  householdOf: readonly number[];
  /** Of each household its sort; of each sort its kinds. */
  sortOf: readonly number[];
  sorts: readonly (readonly number[])[];
  kinds: number;
  quotas: readonly (Quota & { trait: string; value: string; kinds: readonly number[] })[];
}

/** Gives the same texts the same numbers, in the order they come. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size;
    known.set(text, number);
    return number;
  };
}

/** Sorts a pool. */
export function sorted(entrants: readonly Entrant[], { quotas, excludeHousehold = true }: PanelTerms): Sorted {
  const traits = Object.keys(quotas);
  const [kind, household, sort] = [numbering(), numbering(), numbering()];
  const kindOf = entrants.map((entrant) => kind(JSON.stringify(traits.map((trait) => entrant.traits[trait]))));
  const householdOf = entrants.map(({ person, household: home }) =>
    household(JSON.stringify(excludeHousehold && home !== undefined ? ['home', home] : ['person', person])),
  );
  const members: Set<number>[] = [];
  for (const [person, home] of householdOf.entries()) {
    members[home] ??= new Set();
    members[home].add(kindOf[person] ?? 0);
  }
  const sorts: number[][] = [];
  const sortOf = members.map((kinds) => {
    const list = [...kinds].sort((one, other) => one - other);
    const number = sort(list.join());
    sorts[number] = list;
    return number;
  });
  const kindsWith = (trait: string, value: string): number[] => [
    ...new Set(kindOf.filter((_kind, person) => entrants[person]?.traits[trait] === value)),
  ];
  return {
    entrants,
    kindOf,
    householdOf,
    sortOf,
    sorts,
    kinds: new Set(kindOf).size,
    quotas: traits.flatMap((trait) =>
      Object.entries(quotas[trait] ?? {}).map(([value, { min, max }]) => ({
        ...{ trait, value, min, max },
        kinds: kindsWith(trait, value),
      })),
    ),
  };
}

/** What is still to be filled. */
export interface Rest {
  seats: number;
  /** Of each quota how many of its kind are seated. */
  seated: readonly number[];
  /** Of each sort how many households have nobody seated. */
  left: readonly number[];
}

/** From how many households of each sort somebody of each kind is taken: `taken[sort][kind]`. */
export type Taken = readonly ReadonlyMap<number, number>[];

export type Complete = (rest: Rest) => Taken | 'none' | 'undecided';

/** Answers for one pool, one question after the other; the answers do not depend on what was asked before. */
export function completions({ kinds, sorts, quotas }: Sorted): Complete {
  const sums = sumsOf(kinds);
  const everybody = Array.from({ length: kinds }, (_, kind) => kind);
  sums.add(everybody);
  for (const quota of quotas) sums.add(quota.kinds);
  /** Kinds that cannot all be filled from the households they share, as far as that came up. */
  const crowded: ReadonlySet<number>[] = [];

  return ({ seats, seated, left }) => {
    const supply = (some: ReadonlySet<number>): number =>
      sorts.reduce((sum, members, sort) => sum + (members.some((kind) => some.has(kind)) ? (left[sort] ?? 0) : 0), 0);
    const holding = everybody.map(() => 0);
    for (const [sort, members] of sorts.entries()) {
      for (const kind of members) holding[kind] = (holding[kind] ?? 0) + (left[sort] ?? 0);
    }
    for (;;) {
      const bounds: Bounds = {
        least: [
          ...everybody.map(() => 0),
          seats,
          ...quotas.map(({ min }, quota) => Math.max(0, min - (seated[quota] ?? 0))),
          ...crowded.map(() => 0),
        ],
        most: [
          ...holding,
          seats,
          ...quotas.map(({ max }, quota) => max - (seated[quota] ?? 0)),
          ...crowded.map(supply),
        ],
      };
      const amounts = sums.fill(bounds);
      if (typeof amounts === 'string') return amounts;
      const taken = allotted(amounts.slice(0, kinds), sorts, left);
      if (!(taken instanceof Set)) return taken;
      crowded.push(taken);
      sums.add([...taken]);
    }
  };
}

/**
 * Takes so many of each kind from households, at most one from each: bipartite matching by augmenting paths.
 * Where that cannot be, the kinds that together have too few households (P. Hall, 1935).
 */
function allotted(
  amounts: readonly number[],
  sorts: readonly (readonly number[])[],
  left: readonly number[],
): Taken | Set<number> {
  const free = [...left];
  const taken = sorts.map(() => new Map<number, number>());
  const sortsWith = amounts.map((): number[] => []);
  for (const [sort, members] of sorts.entries()) for (const kind of members) sortsWith[kind]?.push(sort);
  const take = (sort: number, kind: number, by: number): void => {
    taken[sort]?.set(kind, (taken[sort]?.get(kind) ?? 0) + by);
  };

  function place(kind: number, asked: Set<number>): boolean {
    asked.add(kind);
    const own = sortsWith[kind] ?? [];
    const open = own.find((sort) => (free[sort] ?? 0) > 0);
    if (open !== undefined) {
      free[open] = (free[open] ?? 0) - 1;
      take(open, kind, 1);
      return true;
    }
    for (const sort of own) {
      for (const [other, times] of taken[sort] ?? []) {
        if (times === 0 || asked.has(other) || !place(other, asked)) continue;
        take(sort, other, -1);
        take(sort, kind, 1);
        return true;
      }
    }
    return false;
  }

  for (const [kind, amount] of amounts.entries()) {
    for (let nth = 0; nth < amount; nth += 1) {
      const asked = new Set<number>();
      if (!place(kind, asked)) return asked;
    }
  }
  return taken;
}
