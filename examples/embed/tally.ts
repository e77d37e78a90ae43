// Counting tables from a program: by a rule of the law, by a voting method, and a look at a roll before it is entered.
import { isProfile, readElection } from 'yishi/formats';
import { language } from 'yishi/language';
import { isTallyFault, readRollFrom, reportOf, tallyByMethod, tallyByRule } from 'yishi/tally';

// #region rule
/** How a vote came out by the Civil Code's rule for special matters, and the arithmetic; or what is wrong with the tables. */
export function decided(roll: string, ballots: string): string[] {
  try {
    const { outcome, working } = tallyByRule(
      {
        rule: 'civil-code-278-special',
        roll: { file: 'roll.csv', text: roll },
        ballots: { file: 'ballots.csv', text: ballots },
        precedence: 'last-valid',
        day: '2026-03-01',
      },
      language('en'),
    );
    return [outcome, ...working];
  } catch (error) {
    if (!isTallyFault(error)) throw error;
    const { problem } = language('en');
    return error.problems.map((one) => `${one.at?.file}:${one.at?.line ?? 1}: ${problem(one)}`);
  }
}
// #endregion

// #region method
/** Who wins by the Schulze method, its ties broken by the order on the ballot paper. */
export function elected(text: string, fileName: string): string[] {
  const profile = readElection(text, fileName);
  if (!isProfile(profile)) return [];
  const order = profile.election.candidates;
  return tallyByMethod({ method: 'schulze', profile, tieBreak: { rule: 'order', order } }).winners;
}
// #endregion

// #region roll
/** How many vote by a roll, with how much floor area in units of 0.01 m², and which units several own. */
export function looked(text: string): { heads: number; area: number; coOwned: string[] } {
  const { heads, area, coOwned } = reportOf(readRollFrom({ text })).roll;
  return { heads, area, coOwned: coOwned.map(({ unit, votes }) => `${unit}: ${votes.name ?? votes.person} votes`) };
}
// #endregion
