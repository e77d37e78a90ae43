// The votes of a secret ballot, which is known only by its totals: a table, one row for each candidate. Pure.
import { stopIfAny } from '../problem.js';
import { readTable } from './columns.js';
import { problem } from './problems.js';
import { PASSED_OVER, VOTES_COLUMNS } from './words.js';

export interface VotesRow {
  candidate: string;
  votes: number;
}

/**
 * Reads the votes of candidates from CSV: `candidate,votes` (候选人, 得票), in any order.
 * @throws {Fault} with every bad line at once.
 */
export function readVotes(text: string): VotesRow[] {
  const { rows, problems, ignored } = readTable(text, VOTES_COLUMNS, ['candidate', 'votes']);
  // Votes may stand in any column that nobody knows: only what lists have besides is passed over.
  for (const { name, column } of ignored) {
    if (!PASSED_OVER.includes(name)) problems.push(problem({ line: 1, column }, 'rolls.column-unknown', { name }));
  }
  stopIfAny(problems);
  const lines = new Map<string, number>();
  const found = rows.map(({ line, cells: { candidate = '', votes = '' }, at }) => {
    if (candidate === '') problems.push(problem(at('candidate'), 'rolls.candidate-missing', {}));
    const before = lines.get(candidate);
    if (before !== undefined)
      problems.push(problem(at('candidate'), 'rolls.candidate-twice', { candidate, first: before }));
    lines.set(candidate, line);
    const whole = votes.normalize('NFKC');
    if (!/^\d{1,15}$/.test(whole)) problems.push(problem(at('votes'), 'rolls.votes-form', { written: votes }));
    return { candidate, votes: Number(whole) };
  });
  stopIfAny(problems);
  return found;
}
