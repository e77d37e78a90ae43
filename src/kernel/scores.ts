// Weighted scores on a charter's criteria: of topics, of projects, of what was achieved. Whole numbers. Pure.
import type { Criterion } from '../charters/charter.js';
import type { PersistentMap } from '../persistent-map.js';

export interface Weighted {
  /** Sum of score × weight. */
  weighted: number;
  /** The greatest that sum could be. */
  greatest: number;
}

/** All scorers' points together. */
export function together(scores: Iterable<Weighted>): Weighted {
  const sum: Weighted = { weighted: 0, greatest: 0 };
  for (const given of scores) {
    sum.weighted += given.weighted;
    sum.greatest += given.greatest;
  }
  return sum;
}

/** What one person gave, and nobody else. */
export function onlyOf(person: string, scores: PersistentMap<Weighted>): Record<string, Weighted> {
  const own = scores.get(person);
  // By entries: set like any other, a name such as `__proto__` would be what the record inherits from.
  return Object.fromEntries(own ? [[person, own]] : []);
}

/** The weighted score, or the first criterion that is missing, unknown or out of range. */
export function weighted(
  criteria: readonly Criterion[],
  scores: Readonly<Record<string, number>>,
): Weighted | { criterion: string; max: number } {
  const extra = Object.keys(scores).find((id) => !criteria.some((criterion) => criterion.id === id));
  if (extra !== undefined) return { criterion: extra, max: 0 };
  let total = 0;
  let greatest = 0;
  for (const { id, max, weight } of criteria) {
    const score = scores[id];
    if (score === undefined || score > max) return { criterion: id, max };
    total += score * weight;
    greatest += max * weight;
  }
  return { weighted: total, greatest };
}
