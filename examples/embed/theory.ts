// What a rule is likely to come to, before anybody votes.
import { votePrecisely } from 'yishi/simulation';

// #region theory
/** The chances of a vote of a whole estate, by the rule of the Civil Code: those who live there come more often than those who let. */
export function likely(rule: string, comes: number) {
  return votePrecisely({
    rule,
    voters: [
      { count: 2927, area: 9000, for: 0.7 * comes, against: 0.3 * comes },
      { count: 4716, area: 9000, for: 0.3 * comes, against: 0.1 * comes, abstain: 0.1 * comes },
    ],
  });
}
// #endregion
