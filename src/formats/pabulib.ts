// Reads the .pb files of Pabulib (pabulib.org/format): three tables separated by semicolons. Pure.
// A project's id is the candidate; its name, where there is one, is kept beside. The same votes are put together.
import { notText, type Problem, type Row, readCsv } from '../csv.js';
import type { Ballot, Candidate } from '../methods/index.js';
import { badNames, decimal, firstTwice, inOrder, lies, merged, problem, type Read, wholeNumber } from './profile.js';

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

/** Reads a .pb file. Votes may be approval, ordinal, cumulative or scoring; those that choose one project approve of it. */
export function readPabulib(text: string): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const problems: Problem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const starts = SECTIONS.map((title) => lines.findIndex((line) => line.trim().toUpperCase() === title));
  const missing = SECTIONS.filter((_title, index) => (starts[index] ?? -1) < 0);
  if (missing.length > 0) {
    const [first] = missing;
    return {
      problems: [
        problem(
          1,
          `there is no section ${missing.join(', ')}; a line ${first} has to begin it`,
          `缺少 ${missing.join('、')} 部分；应以单独一行 ${first} 开头`,
        ),
      ],
    };
  }
  const [meta = NO_TABLE, projects = NO_TABLE, votes = NO_TABLE] = starts.map((start) => {
    const next = starts.filter((other) => other > start).sort((one, other) => one - other)[0];
    return tableIn(lines.slice(start + 1, next).join('\n'), start + 1, problems);
  });
  if (problems.length > 0) return inOrder(problems);
  const columns: [Table, string[]][] = [
    [meta, ['key', 'value']],
    [projects, ['project_id', 'cost']],
    [votes, ['voter_id', 'vote']],
  ];
  for (const [table, wanted] of columns) {
    for (const column of wanted.filter((one) => !table.columns.has(one))) {
      problems.push(problem(table.line, `there is no column ${column}; add it`, `缺少 ${column} 一列；请补上`));
    }
  }
  if (problems.length > 0) return inOrder(problems);
  const { budget, voteType, defaultScore, description } = metaIn(meta, { projects, votes }, problems);
  const costs = costsIn(projects, problems);
  const ballots = votes.rows.flatMap((row) => ballotIn(row, voteType, defaultScore, costs, problems) ?? []);
  votersOnce(votes, problems);
  if (problems.length > 0) return inOrder(problems);
  const names = projects.rows.flatMap((row) => (row.cell('name') ? [[row.cell('project_id'), row.cell('name')]] : []));
  return {
    election: { candidates: [...costs.keys()], ballots: merged(ballots), costs: Object.fromEntries(costs), budget },
    ...(description && { title: description }),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
  };
}

function tableIn(text: string, before: number, problems: Problem[]): Table {
  const read = readCsv(text, { delimiter: ';', whole: true });
  if ('problems' in read) {
    problems.push(...read.problems.map(({ line, says }) => ({ line: line + before, says })));
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
}

const isVoteType = (text: string): text is VoteType => (VOTE_TYPES as readonly string[]).includes(text);

function metaIn(meta: Table, { projects, votes }: Record<'projects' | 'votes', Table>, problems: Problem[]): Meta {
  const values = new Map(meta.rows.map((row) => [row.cell('key'), { line: row.line, text: row.cell('value') }]));
  const value = (key: string): { line: number; text: string } => {
    const found = values.get(key);
    if (!found) problems.push(problem(meta.line, `META does not say ${key}; add it`, `META 中缺少 ${key}；请补上`));
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
    problems.push(
      problem(
        type.line,
        `there is no vote_type ${type.text}; write one of ${VOTE_TYPES.join(', ')}`,
        `没有 ${type.text} 这种 vote_type；应为 ${VOTE_TYPES.join('、')} 之一`,
      ),
    );
  }
  const score = values.get('default_score');
  const defaultScore = score ? decimal(score.text) : 0;
  if (score && defaultScore === undefined) problems.push(notAmount(score.line, 'default_score', score.text));
  return {
    budget: amount ?? 0,
    voteType: isVoteType(type.text) ? type.text : 'approval',
    defaultScore: defaultScore ?? 0,
    description: values.get('description')?.text ?? '',
  };
}

const notAmount = (line: number, key: string, written: string): Problem =>
  problem(
    line,
    `${key} is ${written || 'empty'}; write digits with a decimal point, without separators or a unit`,
    `${key} ${written ? `写的是“${written}”` : '没有填写'}；应只写数字与小数点，不带分隔符和单位`,
  );

function costsIn(projects: Table, problems: Problem[]): Map<Candidate, number> {
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
  problems: Problem[],
): Ballot | undefined {
  const projects = listIn(cell('vote'));
  const before = problems.length;
  const wrong = (en: string, zh: string) => problems.push(problem(line, en, zh));
  for (const project of projects.filter((one) => !costs.has(one))) {
    wrong(
      `there is no project ${project || '""'} in PROJECTS; correct the vote or add the project`,
      `PROJECTS 中没有项目“${project}”；请更正选票或补上项目`,
    );
  }
  const twice = firstTwice(projects);
  if (twice !== undefined) wrong(`project ${twice} stands in this vote twice`, `项目 ${twice} 在同一张选票中出现两次`);
  const scored = type === 'cumulative' || type === 'scoring';
  const points = scored ? listIn(cell('points')).map(decimal) : [];
  if (scored && (points.length !== projects.length || points.includes(undefined))) {
    wrong(
      `this vote names ${projects.length} projects; its column points has to hold as many numbers, separated by commas`,
      `本票列出 ${projects.length} 个项目；points 一列应有同样多的数字，以逗号分隔`,
    );
  }
  if (type === 'choose-1' && projects.length > 1) {
    wrong(
      `this vote names ${projects.length} projects, and vote_type choose-1 allows one; correct the vote or the type`,
      `本票列出 ${projects.length} 个项目，而 vote_type 为 choose-1，只能选一个；请更正选票或类型`,
    );
  }
  if (problems.length > before) return undefined;
  if (type === 'approval' || type === 'choose-1') return { count: 1, approvals: projects };
  if (type === 'ordinal') return { count: 1, ranking: projects };
  const given = projects.map((project, index) => [project, points[index] ?? 0] as const);
  const others = defaultScore === 0 ? [] : [...costs.keys()].map((project) => [project, defaultScore] as const);
  return { count: 1, scores: Object.fromEntries([...others, ...given]) };
}

function votersOnce(votes: Table, problems: Problem[]): void {
  const seen = new Map<string, number>();
  for (const { line, cell } of votes.rows) {
    const voter = cell('voter_id');
    const before = seen.get(voter);
    if (before === undefined) seen.set(voter, line);
    else {
      problems.push(
        problem(
          line,
          `voter ${voter || '""'} has voted on line ${before} already; leave one vote`,
          `投票人“${voter}”在第 ${before} 行已投过票；请只留一票`,
        ),
      );
    }
  }
}
