// Counting an election that came as a file, and asking whether the method behaved on it.
import { isProfile, readElection } from 'yishi/formats';
import { language } from 'yishi/language';
import { axioms, irv, schulze, type Violation } from 'yishi/methods';

// #region count
/** Who wins by the Schulze method, and the working line by line; or what is wrong with the file. */
export function counted(text: string, fileName: string): string[] {
  const { problem: inWords, counted: step } = language('en');
  const read = readElection(text, fileName);
  if (!isProfile(read)) return read.problems.map((one) => `${fileName}:${one.at?.line}: ${inWords(one)}`);
  const { winners, working } = schulze.count(read.election, { strength: 'margins' });
  return [winners.join(', '), ...working.map((one) => step(one))];
}
// #endregion

// #region violations
/** Everything instant-runoff voting does in this election that an axiom forbids, each with its witness. */
export function violations(text: string, fileName: string): Violation[] {
  const read = readElection(text, fileName);
  if (!isProfile(read)) return [];
  return axioms()
    .filter(({ about }) => about === 'rankings')
    .flatMap((axiom) => axiom.violation((election) => irv.count(election), read.election) ?? []);
}
// #endregion
