// Reads and writes an election as JSON: candidates, ballots, options, seats, costs, budget. Pure. Other keys are passed over.
import { notText } from '../csv.js';
import type { Ballot, Candidate, Election, Ranking } from '../methods/index.js';
import { firstTwice } from '../twice.js';
import { keysTwice } from './json-keys.js';
import { BALLOT_KINDS, type BallotShape, type FormatProblem, type FormatProblems, problem } from './problems.js';
import { badNames, most, type Profile, type Read } from './profile.js';

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');
const isAmount = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isRanking = (value: unknown): value is Ranking =>
  Array.isArray(value) && value.every((place) => typeof place === 'string' || isTexts(place));

/** Collects what is wrong, with its place in the value: `ballots[3].count`. */
type Wrong = <C extends keyof FormatProblems>(path: string, code: C, numbers: FormatProblems[C]) => void;

/** Reads one election written as JSON, as a row of published examples is. */
export function readElectionJson(text: string): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { problems: [syntax(text, error)] };
  }
  const problems = keysTwice(text).map(({ key, line }) => problem(line, 'formats.key-twice', { key }));
  const wrong: Wrong = (path, code, numbers) => problems.push(problem(1, code, numbers, path));
  if (!isPlain(value)) {
    wrong('', 'formats.json-no-election', {});
    return { problems };
  }
  const candidates = candidatesIn(value['candidates'], problems, wrong);
  const ballots = ballotsIn(value['ballots'], new Set(candidates), wrong);
  const election: Election = {
    candidates,
    ballots,
    ...seatsIn(value['seats'], wrong),
    ...costsIn(value['costs'], candidates, wrong),
    ...budgetIn(value['budget'], wrong),
  };
  const options = value['options'];
  if (options !== undefined && !isPlain(options)) {
    wrong('options', 'formats.options-form', {});
  }
  if (problems.length > 0) return { problems };
  const { title, names, parties, remarks, expected } = value;
  // Published examples state an agenda beside the answer; it is none, but the order in which they were put to the vote.
  const agenda = isPlain(expected) && isTexts(expected['agenda']) ? { agenda: expected['agenda'] } : undefined;
  const given = { ...agenda, ...(isPlain(options) ? options : undefined) };
  return {
    election,
    ...(Object.keys(given).length > 0 && { options: given }),
    ...(typeof title === 'string' && { title }),
    ...(isPlain(names) && { names: textsIn(names) }),
    ...(isPlain(parties) && { parties: textsIn(parties) }),
    ...(isTexts(remarks) && { remarks }),
  };
}

const textsIn = (names: Plain): Record<string, string> =>
  Object.fromEntries(Object.entries(names).flatMap(([id, name]) => (typeof name === 'string' ? [[id, name]] : [])));

function syntax(text: string, error: unknown): FormatProblem {
  const said = error instanceof Error ? error.message : '';
  const [, at] = /position (\d+)/.exec(said) ?? [];
  const line = at === undefined ? text.trimEnd().split('\n').length : text.slice(0, Number(at)).split('\n').length;
  return text.trim() === '' ? problem(1, 'formats.json-empty', {}) : problem(line, 'formats.json-broken', {});
}

function candidatesIn(value: unknown, problems: FormatProblem[], wrong: Wrong): Candidate[] {
  if (!isTexts(value) || value.length === 0) {
    wrong('candidates', 'formats.candidates-form', {});
    return [];
  }
  problems.push(...badNames(value.map((name) => ({ name, line: 1 }))));
  return value;
}

function ballotsIn(value: unknown, candidates: ReadonlySet<Candidate>, wrong: Wrong): Ballot[] {
  const borrowed = (isPlain(value) ? [value] : Array.isArray(value) ? value : []).find(
    (one) => isPlain(one) && 'sameBallotsAs' in one,
  );
  if (borrowed) {
    wrong('ballots', 'formats.ballots-elsewhere', { of: String(borrowed['sameBallotsAs']) });
    return [];
  }
  if (!Array.isArray(value)) {
    wrong('ballots', 'formats.ballots-form', {});
    return [];
  }
  return value.flatMap((one: unknown, index) => ballotIn(one, `ballots[${index}]`, candidates, wrong) ?? []);
}

function ballotIn(value: unknown, path: string, candidates: ReadonlySet<Candidate>, wrong: Wrong): Ballot | undefined {
  const kinds = isPlain(value) ? BALLOT_KINDS.filter((kind) => kind in value) : [];
  const [kind = 'choice'] = kinds;
  if (!isPlain(value) || kinds.length !== 1) {
    wrong(path, 'formats.ballot-form', { kinds: BALLOT_KINDS });
    return undefined;
  }
  const { count, ranking, approvals, scores, choice } = value;
  if (!isAmount(count) || !Number.isSafeInteger(count) || count < 0) {
    wrong(`${path}.count`, 'formats.ballot-count', { most: most(isAmount(count) ? count : '') });
    return undefined;
  }
  const known = (names: readonly string[], key: BallotShape): boolean => {
    // Without candidates everybody would be a stranger.
    const strangers = [...new Set(names.filter((name) => candidates.size > 0 && !candidates.has(name)))];
    for (const name of strangers) wrong(`${path}.${key}`, 'formats.stranger', { name });
    const twice = firstTwice(names);
    if (twice !== undefined) wrong(`${path}.${key}`, 'formats.named-twice', { name: twice });
    return strangers.length === 0 && twice === undefined;
  };
  if (isRanking(ranking)) return known(ranking.flat(), 'ranking') ? { count, ranking } : undefined;
  if (isTexts(approvals)) return known(approvals, 'approvals') ? { count, approvals } : undefined;
  if (typeof choice === 'string') return known([choice], 'choice') ? { count, choice } : undefined;
  if (isScores(scores)) return known(Object.keys(scores), 'scores') ? { count, scores } : undefined;
  wrong(`${path}.${kind}`, 'formats.ballot-shape', { kind });
  return undefined;
}

const isScores = (value: unknown): value is Record<Candidate, number | string> =>
  isPlain(value) && Object.values(value).every((score) => isAmount(score) || typeof score === 'string');

function seatsIn(value: unknown, wrong: Wrong): { seats?: number } {
  if (value === undefined) return {};
  if (isAmount(value) && Number.isSafeInteger(value) && value > 0) return { seats: value };
  wrong('seats', 'formats.seats-form', {});
  return {};
}

function budgetIn(value: unknown, wrong: Wrong): { budget?: number } {
  if (value === undefined) return {};
  if (isAmount(value) && value >= 0) return { budget: value };
  wrong('budget', 'formats.amount-form', {});
  return {};
}

function costsIn(
  value: unknown,
  candidates: readonly Candidate[],
  wrong: Wrong,
): { costs?: Record<Candidate, number> } {
  if (value === undefined) return {};
  if (!isPlain(value)) {
    wrong('costs', 'formats.costs-form', {});
    return {};
  }
  for (const name of candidates.filter((one) => !Object.hasOwn(value, one))) {
    wrong('costs', 'formats.cost-missing', { name });
  }
  for (const name of Object.keys(value).filter((one) => !candidates.includes(one))) {
    wrong('costs', 'formats.stranger', { name });
  }
  const costs = Object.entries(value).flatMap(([name, cost]): [string, number][] => {
    if (isAmount(cost) && cost >= 0) return [[name, cost]];
    wrong(`costs.${name}`, 'formats.amount-form', {});
    return [];
  });
  return { costs: Object.fromEntries(costs) };
}

/** Writes an election with everything that belongs to it, a ballot a line. */
export function writeElectionJson({ election, options, title, names, parties, remarks }: Profile): string {
  const { candidates, ballots, seats, costs, budget } = election;
  const fields = Object.entries({ title, remarks, options, candidates, names, parties, seats, costs, budget })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`);
  const lines = ballots.map((ballot) => `    ${JSON.stringify(ballot)}`);
  return `{\n${fields.join('')}  "ballots": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}
