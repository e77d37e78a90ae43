// The votes of a secret ballot, which is known only by its totals: a table, one row for each candidate. Pure.
import { type Columns, PASSED_OVER, readTable } from './columns.js';
import { problem, stopIfAny } from './problems.js';

export interface VotesRow {
  candidate: string;
  votes: number;
}

const COLUMNS = {
  candidate: ['candidate', '候选人', '姓名', 'name', '人选', '候選人'],
  votes: ['votes', '得票', '票数', '得票数', '赞成票', '票數', '得票數'],
} as const satisfies Columns<string>;

/**
 * Reads the votes of candidates from CSV: `candidate,votes` (候选人, 得票), in any order.
 * @throws {TableFault} with every bad line at once.
 */
export function readVotes(text: string): VotesRow[] {
  const { rows, problems, ignored } = readTable(text, COLUMNS, ['candidate', 'votes']);
  // Votes may stand in any column that nobody knows: only what lists have besides is passed over.
  for (const { name, column } of ignored) {
    if (!PASSED_OVER.includes(name)) problems.push(problem({ line: 1, column }, 'column-unknown', name, undefined));
  }
  stopIfAny(problems);
  const lines = new Map<string, number>();
  const found = rows.map(({ line, cells: { candidate = '', votes = '' }, at }) => {
    if (candidate === '') problems.push(problem(at('candidate'), 'candidate-missing'));
    const before = lines.get(candidate);
    if (before !== undefined) problems.push(problem(at('candidate'), 'candidate-twice', candidate, before));
    lines.set(candidate, line);
    const whole = votes.normalize('NFKC');
    if (!/^\d{1,15}$/.test(whole)) problems.push(problem(at('votes'), 'votes-form', votes));
    return { candidate, votes: Number(whole) };
  });
  stopIfAny(problems);
  return found;
}
