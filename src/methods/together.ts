// The proof that some candidates of a count by first places go together: whoever of them goes first, nobody else does before them.
// Shared by instant-runoff and its like. Written out in docs/decisions/ties.md.
import { type FirstPlaces, firstPlaces, marked, NO_GROUP, reachByGroup, sharesPlaces } from './continuing.js';
import type { Rankings } from './election.js';
import type { Round } from './round.js';
import type { EqualRanks } from './shares.js';

/** A count by first places. */
type Standings = Pick<Round, 'worstFirst'> & FirstPlaces;

/** So many groups of those who stand worst are tried one by one; where it is to be thorough, so many, and then ever more at once. */
const FEW = 3;
const MANY = 24;

/**
 * Of those tied last and the fewest others: that they all go before anybody else. `margin`: who is ahead by no more than that counts
 * as tied.
 */
export function together(
  rankings: Rankings,
  size: number,
  equal: EqualRanks,
  margin = 0,
): (round: Standings, thorough: boolean) => readonly number[] {
  // A ballot set aside may come back, so what anybody has or may reach is no bound then.
  const unbounded = equal === 'set aside' && sharesPlaces(rankings);

  function proved(round: Standings, going: readonly number[], staying: readonly number[], reach: Float64Array) {
    let [open, now]: [readonly number[], FirstPlaces] = [going, round];
    for (;;) {
      const { about, slack } = now;
      const least = staying.reduce((less, one) => Math.min(less, about[one] as number), Infinity) - slack - margin; // one for each
      const still = open.filter((one) => (reach[one] as number) >= least);
      if (still.length === 0) return true;
      if (still.length === open.length) return false;
      // Only these could ever be ahead of somebody who stays, and by then all the others are gone: count so, and look again.
      open = still;
      now = firstPlaces(rankings, marked(size, [...staying, ...open]), equal, round.at);
    }
  }

  return (round, thorough) => {
    if (unbounded) return [];
    const { worstFirst, at } = round;
    const left = marked(size, worstFirst.flat());
    const groups = Math.min(thorough ? MANY : FEW, worstFirst.length - 1);
    let found: readonly number[] = [];
    /** The first so many groups, and whether they go; `steps` of them at once. */
    const tried = (ends: readonly number[]): boolean => {
      const group = new Uint16Array(size).fill(NO_GROUP);
      ends.forEach((end, which) => {
        for (const one of worstFirst.slice(which === 0 ? 0 : ends[which - 1], end).flat()) group[one] = which;
      });
      return reachByGroup(rankings, left, group, ends.length, at, (which, reach) => {
        const going = worstFirst.slice(0, ends[which]).flat();
        const staying = worstFirst.slice(ends[which]).flat();
        const go = proved(round, going, staying, reach);
        if (go) found = going;
        return go;
      });
    };
    if (tried(Array.from({ length: groups }, (_, which) => which + 1)) || !thorough) return found;
    for (let staying = worstFirst.length >> 1; staying > 0; staying >>= 1) {
      if (worstFirst.length - staying > groups && tried([worstFirst.length - staying])) break;
    }
    return found;
  };
}
