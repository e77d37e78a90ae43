// How far ties and searches are followed, by the size of the election alone: so everybody gets the same answer, and nobody waits long.
// docs/limits.md has what that comes to. Pure; imports nothing.

/** What one count looks at altogether, in places on ballots: some seconds, on whatever machine. */
export const MOST_LOOKED_AT = 120_000_000;

/** What a count of rankings in rounds may look at: the places of all ballots, as often as there are candidates. */
export const MOST_IN_ROUNDS = 40_000_000;

/** A fraction that is added or compared takes as long as so many places that are looked at. */
export const FRACTION = 100;

/** So many states are looked at: at most `most`, and fewer where each takes `each` looks. One at least. */
export const effortFor = (most: number, each: number): number =>
  Math.max(1, Math.min(most, Math.floor(MOST_LOOKED_AT / Math.max(1, each))));
