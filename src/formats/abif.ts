// Reads and writes ABIF, the Aggregated Ballot Information Format (github.com/electorama/abif). Pure. The token is the candidate;
// the name a line gives it is kept beside. Rankings, scores, approvals and choices are told apart, or refused.
import { notText } from '../csv.js';
import type { Ballot, Candidate, Ranking } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { type Lines, linesIn, type Named, type Vote } from './abif-lines.js';
import { alike } from './headings.js';
import { pool, type Said } from './pool.js';
import { type FormatProblem, problem, unwritable } from './problems.js';
import { badNames, checkNames, firstTwice, type Profile, type Read, wholeCounts } from './profile.js';
import type { Reading } from './reading.js';

type Kind = NonNullable<Reading['ballots']>;

/** What `ballot_type` says the ballots are. */
const TYPES: Readonly<Record<string, Kind>> = {
  ranked: 'ranking',
  rated: 'scores',
  approval: 'approvals',
  choose_many: 'approvals',
  choose_one: 'choice',
};

const itemsOf = ({ levels }: Vote): Named[] => levels.flat();

/** Which kind the votes are of, by what the file says, by what is asked for, and by how they are written. */
function kindOf({ votes, said }: Lines, wanted: Kind | undefined, problems: FormatProblem[]): Kind {
  const type = said.get('ballot_type') ?? '';
  const told = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  const items = votes.flatMap(itemsOf);
  const scored = items.filter(({ score }) => score !== undefined).length;
  const ordered = votes.every(({ commas }) => !commas);
  const oneLevel = votes.every(({ levels, commas }) => commas || levels.length <= 1);
  if (scored > 0) {
    if (wanted === 'approvals' || told === 'approvals') {
      if (items.every(({ score }) => score === 0 || score === 1)) return 'approvals';
    }
    if (told !== 'scores' && wanted !== 'scores' && ordered && (wanted === 'ranking' || scored < items.length))
      return 'ranking';
    return 'scores';
  }
  if (told === 'choice' && votes.every((vote) => itemsOf(vote).length <= 1)) return 'choice';
  // A few of a vote's own, none before another: approvals, if nobody says that they are ranked.
  if (!ordered || ((told ?? wanted) === 'approvals' && oneLevel)) {
    const mixed = votes.find(({ levels, commas }) => levels.length > 1 && !commas);
    const both = votes.find(({ levels, commas }) => commas && levels.some((level) => level.length > 1));
    const wrong = both ?? (ordered ? undefined : mixed);
    if (wrong) problems.push(problem(wrong.line, 'formats.abif-mixed', {}));
    return 'approvals';
  }
  return told === 'scores' ? 'scores' : 'ranking';
}

/** Whoever is ranked before another has no lower score. */
function contradicts({ levels }: Vote): boolean {
  let least = Number.POSITIVE_INFINITY;
  for (const level of levels) {
    const scores = level.flatMap(({ score }) => score ?? []);
    if (scores.some((score) => score > least || score !== scores[0])) return true;
    least = Math.min(least, ...scores);
  }
  return false;
}

function saidBy(vote: Vote, kind: Kind): Said {
  const items = itemsOf(vote);
  const [first] = items;
  if (kind === 'choice' && first) return { choice: first.name };
  if (kind === 'approvals') return { approvals: items.filter(({ score }) => score !== 0).map(({ name }) => name) };
  if (kind === 'scores') {
    return {
      scores: Object.fromEntries(items.flatMap(({ name, score }) => (score === undefined ? [] : [[name, score]]))),
    };
  }
  const ranking: Ranking = vote.levels.map((level) => {
    const [only] = level;
    return level.length === 1 && only ? only.name : level.map(({ name }) => name);
  });
  return { ranking };
}

/** Whoever is named in votes, by token: a name written out is the one it was given to. */
function candidatesIn({ votes, names }: Lines, problems: FormatProblem[]): Candidate[] {
  const candidates = new Map<Candidate, number>([...names].map(([token, { line }]) => [token, line]));
  const byName = new Map([...names].map(([token, { name }]) => [name, token]));
  for (const vote of votes) {
    for (const item of itemsOf(vote)) {
      item.name = (item.whole && !names.has(item.name) ? byName.get(item.name) : undefined) ?? item.name;
      if (candidates.has(item.name)) continue;
      // Where some have tokens, another is a slip of the pen sooner than another candidate.
      if (names.size > 0 && !item.whole) problems.push(problem(vote.line, 'formats.abif-token', { token: item.name }));
      candidates.set(item.name, vote.line);
    }
    const twice = firstTwice(itemsOf(vote).map(({ name }) => name));
    if (twice !== undefined) problems.push(problem(vote.line, 'formats.table-ranked-twice', { name: twice }));
  }
  problems.push(...badNames([...candidates].map(([name, line]) => ({ name, line }))));
  const seen = new Map<string, [Candidate, number]>();
  for (const [name, line] of candidates) {
    const before = seen.get(alike(name));
    if (!before) seen.set(alike(name), [name, line]);
    else if (!names.has(name) || !names.has(before[0])) {
      problems.push(problem(line, 'formats.table-names-alike', { name, other: before[0], first: before[1] }));
    }
  }
  return [...candidates.keys()];
}

/** Reads a file of ABIF. A vote of count 0 is none. */
export function readAbif(text: string, { ballots: wanted }: Reading = {}): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const problems: FormatProblem[] = [];
  const lines = linesIn(text, problems);
  const candidates = candidatesIn(lines, problems);
  const kind = kindOf(lines, wanted, problems);
  for (const vote of lines.votes) {
    if (!vote.commas && contradicts(vote)) problems.push(problem(vote.line, 'formats.abif-contradiction', {}));
  }
  if (problems.length === 0 && candidates.length === 0) problems.push(problem(1, 'formats.abif-empty', {}));
  if (problems.length > 0) return { problems: inOrder(problems) };
  const ballots = pool();
  let blank = 0;
  for (const vote of lines.votes) {
    const said = saidBy(vote, kind);
    if (kind === 'choice' && !('choice' in said)) blank += vote.count;
    else if (vote.count > 0)
      ballots.add(
        () => JSON.stringify(said),
        vote.count,
        () => said,
      );
  }
  const title = lines.said.get('title');
  const description = lines.said.get('description');
  const names = [...lines.names].flatMap(([token, { name }]) => (name === token ? [] : [[token, name]]));
  return {
    election: { candidates, ballots: ballots.ballots() },
    ...(title && { title }),
    ...(names.length > 0 && { names: Object.fromEntries(names) }),
    ...(description && { remarks: [description] }),
    ...(blank > 0 && { notes: [problem(1, 'formats.told-left-out', { ballots: blank })] }),
  };
}

/** A candidate as a vote names them: a bare token where that is one, else in brackets or quotation marks. */
function tokenOf(name: string): string {
  if (/^[A-Za-z][A-Za-z0-9_-]*[A-Za-z0-9_]$|^[A-Za-z]$/.test(name)) return name;
  if (!/[[\]]/.test(name)) return `[${name}]`;
  return name.includes('"') ? unwritable('formats.write-abif-name', { name }) : `"${name}"`;
}

const KINDS = { ranking: 'ranked', scores: 'rated', approvals: 'approval', choice: 'choose_one' } as const;

/** The prefs of a vote. */
function prefsOf(ballot: Ballot): string {
  if ('ranking' in ballot) return ballot.ranking.map((place) => [place].flat().map(tokenOf).join('=')).join('>');
  if ('approvals' in ballot) return ballot.approvals.map(tokenOf).join(',');
  if ('choice' in ballot) return tokenOf(ballot.choice);
  return Object.entries(ballot.scores)
    .map(([name, score]) =>
      typeof score === 'number' && Number.isSafeInteger(score) && score >= 0
        ? `${tokenOf(name)}/${score}`
        : unwritable('formats.write-abif-score', { score: String(score) }),
    )
    .join(',');
}

/**
 * Writes candidates with their names, and ballots of one kind. Seats, costs and budget have no place in these files.
 * @throws {Fault} where a name, a score or a mixture of kinds cannot be written so that it is read back
 */
export function writeAbif({ election, title, names = {}, remarks = [] }: Profile): string {
  const { candidates, ballots } = election;
  checkNames(candidates);
  wholeCounts(ballots);
  const kinds = (['ranking', 'scores', 'approvals', 'choice'] as const).filter((kind) =>
    ballots.some((one) => kind in one),
  );
  const [kind = 'ranking', another] = kinds;
  if (another) unwritable('formats.write-table-kinds', {});
  const said = Object.entries({ title, description: remarks.join(' ') || undefined, ballot_type: KINDS[kind] });
  const called = (name: Candidate): string => (Object.hasOwn(names, name) ? (names[name] ?? name) : name);
  return `${[
    ...said.flatMap(([key, value]) => (value === undefined ? [] : [`{${key}: ${JSON.stringify(value)}}`])),
    ...candidates.map((name) => {
      const text = called(name)
        .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
      return `=${tokenOf(name)}:${/[[\]]/.test(text) ? tokenOf(text) : `[${text}]`}`;
    }),
    ...ballots.map((ballot) => `${ballot.count}:${prefsOf(ballot)}`),
  ].join('\n')}\n`;
}
