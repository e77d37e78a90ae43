// Reads the .pb files of Pabulib (pabulib.org/format): three tables separated by semicolons. Pure.
// A project's id is the candidate; its name, where there is one, is kept beside. The same votes are put together.
// A vote that is wrong in itself stops no file: it is left out and told of, unless somebody wants all of them right.
import { notText, type Row, readCsv } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import { fewOf, inOrder } from '../problem.js';
import { type FormatProblem, type FormatProblems, problem } from './problems.js';
import { badNames, decimal, firstTwice, lies, merged, type Read, toldBeside, wholeNumber } from './profile.js';
import type { Reading } from './reading.js';

const SECTIONS = ['META', 'PROJECTS', 'VOTES'] as const;
const VOTE_TYPES = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'] as const;
export type VoteType = (typeof VOTE_TYPES)[number];

/** One of the three tables: cells by the name of their column. */
interface Table {
  line: number;
  columns: ReadonlySet<string>;
  rows: { line: number; cell(column: string): string }[];
}

const NO_TABLE: Table = { line: 1, columns: new Set(), rows: [] };

/**
 * Reads a .pb file. Votes may be approval, ordinal, cumulative or scoring; those that choose one project approve of it. The score
 * a project needs becomes the option `minimumScore`.
 */
export function readPabulib(text: string, { strict = false }: Reading = {}): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const problems: FormatProblem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const starts = SECTIONS.map((title) => lines.findIndex((line) => line.trim().toUpperCase() === title));
  const missing = SECTIONS.filter((_title, index) => (starts[index] ?? -1) < 0);
  if (missing.length > 0) {
    return { problems: [problem(1, 'formats.pb-section-missing', { sections: missing })] };
  }
  const [meta = NO_TABLE, projects = NO_TABLE, votes = NO_TABLE] = starts.map((start) => {
    const next = starts.filter((other) => other > start).sort((one, other) => one - other)[0];
    const inside = lines.slice(start + 1, next);
    // Some leave out the heading of the first table, which says nothing.
    const bare = start === starts[0] && !/^\s*"?key"?\s*;/i.test(inside.find((line) => line.trim() !== '') ?? '');
    return tableIn([...(bare ? ['key;value'] : []), ...inside].join('\n'), bare ? start : start + 1, problems);
  });
  if (problems.length > 0) return { problems: inOrder(problems) };
  const columns: [Table, string[]][] = [
    [meta, ['key', 'value']],
    [projects, ['project_id', 'cost']],
    [votes, ['voter_id', 'vote']],
  ];
  for (const [table, wanted] of columns) {
    for (const column of wanted.filter((one) => !table.columns.has(one))) {
      problems.push(problem(table.line, 'formats.pb-column-missing', { column }));
    }
  }
  if (problems.length > 0) return { problems: inOrder(problems) };
  const { budget, voteType, defaultScore, description, minimumScore, rule } = metaIn(
    meta,
    { projects, votes },
    problems,
  );
  const costs = costsIn(projects, problems);
  const bad: FormatProblem[] = [];
  const once = votersOnce(votes, bad);
  const ballots = votes.rows.flatMap((row) => {
    const ballot = ballotIn(row, voteType, defaultScore, costs, bad);
    return ballot && once.has(row) ? ballot : [];
  });
  const leftOut = votes.rows.length - ballots.length;
  // Where most are wrong it is no slip of a voter: the projects are others, or the type is.
  if (strict || leftOut > ballots.length) problems.push(...bad);
  if (problems.length > 0) return { problems: inOrder(problems) };
  const notes = [
    ...(leftOut > 0
      ? [problem(votes.line, 'formats.told-votes-left-out', { votes: leftOut, of: votes.rows.length })]
      : []),
    ...inOrder(bad),
    ...(rule && /exclusive/i.test(rule.text)
      ? [problem(rule.line, 'formats.told-exclusive', { rule: rule.text })]
      : []),
  ];
  const names = projects.rows.flatMap((row) => (row.cell('name') ? [[row.cell('project_id'), row.cell('name')]] : []));
  return {
    election: { candidates: [...costs.keys()], ballots: merged(ballots), costs: Object.fromEntries(costs), budget },
    ...(minimumScore !== undefined && { options: { minimumScore } }),
    ...(description && { title: description }),
    ...toldBeside(fewOf(notes)),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
  };
}

function tableIn(text: string, before: number, problems: FormatProblem[]): Table {
  const read = readCsv(text, { delimiter: ';', whole: true, looseQuotes: true });
  if ('problems' in read) {
    problems.push(...read.problems.map((wrong) => ({ ...wrong, at: { line: (wrong.at?.line ?? 0) + before } })));
    return NO_TABLE;
  }
  const index = new Map(read.header.map((column, at) => [column.toLowerCase(), at]));
  const rows = read.rows.map(({ line, cells }: Row) => ({
    line: line + before,
    cell: (column: string): string => cells[index.get(column) ?? -1] ?? '',
  }));
  return { line: before + 1, columns: new Set(index.keys()), rows };
}

interface Meta {
  budget: number;
  voteType: VoteType;
  /** Of projects a voter gave no points, in scoring. */
  defaultScore: number;
  description: string;
  /** What a project needs to be funded: so many votes, or points. */
  minimumScore: number | undefined;
  /** By which the city decided. */
  rule: { line: number; text: string } | undefined;
}

const isVoteType = (text: string): text is VoteType => (VOTE_TYPES as readonly string[]).includes(text);

function metaIn(
  meta: Table,
  { projects, votes }: Record<'projects' | 'votes', Table>,
  problems: FormatProblem[],
): Meta {
  const values = new Map(meta.rows.map((row) => [row.cell('key'), { line: row.line, text: row.cell('value') }]));
  const value = (key: string): { line: number; text: string } => {
    const found = values.get(key);
    if (!found) problems.push(problem(meta.line, 'formats.pb-key-missing', { key }));
    return found ?? { line: meta.line, text: '' };
  };
  for (const [key, found] of [
    ['num_projects', projects.rows.length],
    ['num_votes', votes.rows.length],
  ] as const) {
    const { line, text } = value(key);
    if (values.has(key) && wholeNumber(text) !== found) problems.push(lies(line, key, text, found));
  }
  const budget = value('budget');
  const amount = decimal(budget.text);
  if (values.has('budget') && (amount === undefined || amount < 0))
    problems.push(notAmount(budget.line, 'budget', budget.text));
  const type = value('vote_type');
  if (values.has('vote_type') && !isVoteType(type.text)) {
    problems.push(problem(type.line, 'formats.pb-vote-type', { written: type.text, known: VOTE_TYPES }));
  }
  const score = values.get('default_score');
  const defaultScore = score ? decimal(score.text) : 0;
  if (score && defaultScore === undefined) problems.push(notAmount(score.line, 'default_score', score.text));
  const needed = values.get('min_project_score_threshold');
  const minimumScore = needed && needed.text !== '' ? decimal(needed.text) : undefined;
  if (needed && needed.text !== '' && (minimumScore === undefined || minimumScore < 0))
    problems.push(notAmount(needed.line, 'min_project_score_threshold', needed.text));
  return {
    minimumScore,
    rule: values.get('rule'),
    budget: amount ?? 0,
    voteType: isVoteType(type.text) ? type.text : 'approval',
    defaultScore: defaultScore ?? 0,
    description: values.get('description')?.text ?? '',
  };
}

const notAmount = (line: number, key: string, written: string): FormatProblem =>
  problem(line, 'formats.pb-amount', { key, written });

function costsIn(projects: Table, problems: FormatProblem[]): Map<Candidate, number> {
  const rows = projects.rows.map(({ line, cell }) => ({ line, name: cell('project_id'), cost: cell('cost') }));
  problems.push(...badNames(rows));
  return new Map(
    rows.map(({ line, name, cost }) => {
      const amount = decimal(cost);
      if (amount === undefined || amount < 0) problems.push(notAmount(line, 'cost', cost));
      return [name, amount ?? 0];
    }),
  );
}

const listIn = (cell: string): string[] => (cell === '' ? [] : cell.split(',').map((part) => part.trim()));

function ballotIn(
  { line, cell }: Table['rows'][number],
  type: VoteType,
  defaultScore: number,
  costs: ReadonlyMap<Candidate, number>,
  problems: FormatProblem[],
): Ballot | undefined {
  const projects = listIn(cell('vote'));
  const before = problems.length;
  const wrong = <C extends keyof FormatProblems>(code: C, numbers: FormatProblems[C]) =>
    problems.push(problem(line, code, numbers));
  for (const project of projects.filter((one) => !costs.has(one))) wrong('formats.pb-project', { project });
  const twice = firstTwice(projects);
  if (twice !== undefined) wrong('formats.pb-project-twice', { project: twice });
  const scored = type === 'cumulative' || type === 'scoring';
  const points = scored ? listIn(cell('points')).map(decimal) : [];
  if (scored && (points.length !== projects.length || points.includes(undefined)))
    wrong('formats.pb-points', { projects: projects.length });
  if (type === 'choose-1' && projects.length > 1) wrong('formats.pb-choose-1', { projects: projects.length });
  if (problems.length > before) return undefined;
  if (type === 'approval' || type === 'choose-1') return { count: 1, approvals: projects };
  if (type === 'ordinal') return { count: 1, ranking: projects };
  const given = projects.map((project, index) => [project, points[index] ?? 0] as const);
  const others = defaultScore === 0 ? [] : [...costs.keys()].map((project) => [project, defaultScore] as const);
  return { count: 1, scores: Object.fromEntries([...others, ...given]) };
}

/** The first vote of every voter. */
function votersOnce(votes: Table, problems: FormatProblem[]): Set<Table['rows'][number]> {
  const seen = new Map<string, number>();
  const once = new Set<Table['rows'][number]>();
  for (const row of votes.rows) {
    const voter = row.cell('voter_id');
    const before = seen.get(voter);
    if (before === undefined) {
      seen.set(voter, row.line);
      once.add(row);
    } else problems.push(problem(row.line, 'formats.pb-voter-twice', { voter, first: before }));
  }
  return once;
}
