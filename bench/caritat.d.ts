// What is used here of the npm package `caritat`, which says nothing of its types.
declare module 'caritat' {
  export class Ballot {
    constructor(votes: readonly (string | readonly string[])[], count?: number);
  }
  export class Election {
    constructor(config: { candidates: readonly string[] });
    addBallot(ballot: Ballot): boolean;
  }
  /** The elected, in no particular order. */
  export const stv: { meek(election: Election, config: { seats: number }): string[] };
  /** Who wins; ties are broken by a lot unless a rule is given. */
  export function irv(election: Election, config?: { tiebreak(tied: string[]): string }): string;
  export const condorcet: { schulze(election: Election): string[] };
}
