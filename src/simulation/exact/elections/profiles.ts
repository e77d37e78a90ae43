// Profiles of n voters over k orders, of which only how many have each order is kept: gone through one by one, or drawn. Pure.
import type { Chance } from '../../chance.js';
import { choose } from '../rational.js';

/** How many there are: C(n + k - 1, k - 1). */
export const profilesOf = (n: number, k: number): number => Number(choose(n + k - 1, k - 1));

/** Every profile; the array is used again. */
export function eachProfile(n: number, k: number, visit: (counts: Int32Array) => void): void {
  const counts = new Int32Array(k);
  const fill = (type: number, left: number): void => {
    if (type === k - 1) {
      counts[type] = left;
      visit(counts);
      return;
    }
    for (let here = 0; here <= left; here += 1) {
      counts[type] = here;
      fill(type + 1, left - here);
    }
  };
  fill(0, n);
}

/** Every profile with how many ways voters by name may have it. All together are k^n. */
export function eachWeighed(n: number, k: number, visit: (counts: Int32Array, ways: bigint) => void): void {
  const counts = new Int32Array(k);
  const table = Array.from({ length: n + 1 }, (_, of) =>
    Array.from({ length: of + 1 }, (_each, many) => choose(of, many)),
  );
  const fill = (type: number, left: number, ways: bigint): void => {
    if (type === k - 1) {
      counts[type] = left;
      visit(counts, ways);
      return;
    }
    for (let here = 0; here <= left; here += 1) {
      counts[type] = here;
      fill(type + 1, left - here, ways * (table[left]?.[here] ?? 1n));
    }
  };
  fill(0, n, 1n);
}

/** A profile of the impartial culture: every voter has each order alike. */
export function drawIC(n: number, counts: Int32Array, chance: Chance): void {
  counts.fill(0);
  for (let voter = 0; voter < n; voter += 1) {
    const type = chance.below(counts.length);
    counts[type] = (counts[type] as number) + 1; // within
  }
}

/** A profile of the impartial anonymous culture: every profile is as likely (the bars among stars, drawn without putting back). */
export function drawIAC(n: number, counts: Int32Array, chance: Chance): void {
  const k = counts.length;
  const bars = new Set<number>();
  // Floyd 1987: k - 1 of n + k - 1 places.
  for (let top = n; top < n + k - 1; top += 1) {
    const place = chance.below(top + 1);
    bars.add(bars.has(place) ? top : place);
  }
  const places = [...bars].sort((a, b) => a - b);
  let before = -1;
  for (const [type, place] of places.entries()) {
    counts[type] = place - before - 1;
    before = place;
  }
  counts[k - 1] = n + k - 2 - before;
}
