// The votes of a secret ballot, which is known only by its totals: a table, one row for each candidate. Pure.
import { alike, isNobody, isTotal } from '../names.js';
import { stopIfAny } from '../problem.js';
import type { Sheet } from '../sheet.js';
import { type Headed, type Place, readTable } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import { PASSED_OVER, POSTS, VOTES_COLUMNS } from './words.js';

export interface VotesRow {
  candidate: string;
  votes: number;
}

/** The votes of a candidate for each of several posts. */
export interface PostVotesRow {
  candidate: string;
  votes: number[];
}

/** The votes for several posts, the highest first. */
export interface PostVotes {
  posts: string[];
  rows: PostVotesRow[];
}

const WHOLE = /^\d{1,15}$/;

/** Columns of numbers that are not called votes: the table has a column for each of several posts. */
function postsIn({ others, below, has }: Headed<keyof typeof VOTES_COLUMNS>): Place[] {
  if (has('votes')) return [];
  const found = others.filter(({ name, column }) => {
    if (PASSED_OVER.includes(name)) return false;
    const cells = [...below(column)].filter((cell) => cell !== '');
    return cells.length > 0 && cells.every((cell) => WHOLE.test(cell.normalize('NFKC')));
  });
  return found.length > 1 ? found : [];
}

/** As they rank, where all of them are called as posts usually are; else as they stand. */
function ranked(places: readonly Place[]): Place[] {
  const rank = ({ name }: Place): number => POSTS.findIndex((names) => names.includes(name));
  return places.some((place) => rank(place) < 0)
    ? [...places]
    : places.toSorted((one, other) => rank(one) - rank(other));
}

/**
 * Reads the votes of candidates for several posts from CSV: `candidate` and a column for each post (主任, 副主任, 委员). An empty
 * cell is no vote. Nothing where the table has not several such columns.
 * @throws {Fault} with every bad line at once.
 */
export function readPostVotes(text: string | Sheet): PostVotes | undefined {
  let places: Place[] = [];
  const {
    rows,
    problems,
    ignored,
    line: header,
  } = readTable(text, VOTES_COLUMNS, (headed) => {
    places = ranked(postsIn(headed));
    return places.length > 0 ? ['candidate'] : [];
  });
  if (places.length === 0) return undefined;
  for (const { name, column } of ignored) {
    if (!PASSED_OVER.includes(name) && !places.some((place) => place.column === column))
      problems.push(problem({ line: header, column }, 'rolls.column-unknown', { name }));
  }
  stopIfAny(problems);
  const lines = new Map<string, { name: string; line: number }>();
  const found = rows.map(({ line, cells: { candidate = '' }, at, under }): PostVotesRow => {
    nameProblem(candidate, line, at('candidate'), lines, problems);
    return { candidate, votes: places.map(({ column }) => Number(under(column).normalize('NFKC') || '0')) };
  });
  stopIfAny(problems);
  return { posts: places.map(({ name }) => name), rows: found };
}

/** Whoever stands on the list stands there once, under a name. */
function nameProblem(
  candidate: string,
  line: number,
  at: { line: number; column: number },
  lines: Map<string, { name: string; line: number }>,
  problems: RollProblem[],
): void {
  if (candidate === '') problems.push(problem(at, 'rolls.candidate-missing', {}));
  if (isTotal(candidate)) problems.push(problem(at, 'rolls.total-row', { written: candidate }));
  else if (isNobody(candidate)) problems.push(problem(at, 'rolls.candidate-nobody', { written: candidate }));
  const before = lines.get(alike(candidate));
  if (before) {
    const { name, line: first } = before;
    problems.push(
      name === candidate
        ? problem(at, 'rolls.candidate-twice', { candidate, first })
        : problem(at, 'rolls.candidates-alike', { candidate, other: name, first }),
    );
  }
  lines.set(alike(candidate), { name: candidate, line });
}

/**
 * Reads the votes of candidates from CSV: `candidate,votes` (候选人, 得票), in any order.
 * @throws {Fault} with every bad line at once.
 */
export function readVotes(text: string | Sheet): VotesRow[] {
  const { rows, problems, ignored, line: header } = readTable(text, VOTES_COLUMNS, ['candidate', 'votes']);
  // Votes may stand in any column that nobody knows: only what lists have besides is passed over.
  for (const { name, column } of ignored) {
    if (!PASSED_OVER.includes(name)) problems.push(problem({ line: header, column }, 'rolls.column-unknown', { name }));
  }
  stopIfAny(problems);
  const lines = new Map<string, { name: string; line: number }>();
  const found = rows.map(({ line, cells: { candidate = '', votes = '' }, at }) => {
    nameProblem(candidate, line, at('candidate'), lines, problems);
    const whole = votes.normalize('NFKC');
    if (!WHOLE.test(whole)) problems.push(problem(at('votes'), 'rolls.votes-form', { written: votes }));
    return { candidate, votes: Number(whole) };
  });
  stopIfAny(problems);
  return found;
}
