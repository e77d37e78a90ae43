// Why no panel meets the quotas: which trait and value, how many there are and how many are needed. Pure.
import { completions, type Sorted } from './completion.js';
import type { Shortfall } from './problems.js';

/** Every single reason; where none suffices alone, a set of quotas none of which can be left out of the contradiction. */
export function shortfalls(pool: Sorted, seats: number): [Shortfall, ...Shortfall[]] {
  const [first, ...others] = plain(pool, seats);
  return first ? [first, ...others] : [together(pool, seats)];
}

function plain({ sorts, sortOf, quotas }: Sorted, seats: number): Shortfall[] {
  const found: Shortfall[] = [];
  const households = (kinds: readonly number[]): number =>
    sortOf.filter((sort) => sorts[sort]?.some((kind) => kinds.includes(kind))).length;
  if (sortOf.length < seats)
    found.push({ code: 'sortition.short-pool', numbers: { have: sortOf.length, need: seats } });
  for (const { trait, value, min, kinds } of quotas) {
    const have = households(kinds);
    if (have < min) found.push({ code: 'sortition.short-value', numbers: { trait, value, have, need: min } });
  }
  for (const trait of new Set(quotas.map((quota) => quota.trait))) {
    const own = quotas.filter((quota) => quota.trait === trait);
    const least = own.reduce((sum, { min }) => sum + min, 0);
    const most = own.reduce((sum, { max, kinds }) => sum + Math.min(max, households(kinds)), 0);
    if (least > seats) found.push({ code: 'sortition.short-minimums', numbers: { trait, sum: least, seats } });
    // Where the pool is too small as a whole, that says it.
    if (most < seats && sortOf.length >= seats)
      found.push({ code: 'sortition.short-maximums', numbers: { trait, sum: most, seats } });
  }
  return found;
}

/** Leaves out one quota after the other as long as there is still no panel. */
function together(pool: Sorted, seats: number): Shortfall {
  const left = pool.sorts.map((_, sort) => pool.sortOf.filter((other) => other === sort).length);
  const impossible = (quotas: Sorted['quotas']): boolean =>
    completions({ ...pool, quotas })({ seats, seated: quotas.map(() => 0), left }) === 'none';
  let quotas = pool.quotas;
  for (const quota of pool.quotas) {
    const fewer = quotas.filter((other) => other !== quota);
    if (impossible(fewer)) quotas = fewer;
  }
  const contradict = quotas.map(({ trait, value, min, max }) => ({ trait, value, min, max }));
  return { code: 'sortition.short-together', numbers: { quotas: contradict } };
}
