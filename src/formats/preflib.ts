// Reads the files of PrefLib: orders (.soc .soi .toc .toi) and categories (.cat), as preflib.org/format describes them.
// Pure. Candidates go by the names in the header, which PrefLib wants unique.
import { notText } from '../csv.js';
import type { Candidate, Ranking } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { type FormatProblem, type FormatProblems, problem } from './problems.js';
import { badNames, firstTwice, lies, most, type Read, wholeNumber } from './profile.js';

export const PREFLIB = ['soc', 'soi', 'toc', 'toi', 'cat'] as const;
export type PrefLibType = (typeof PREFLIB)[number];

interface Line {
  line: number;
  text: string;
}

/** What the header says, by key; `ALTERNATIVE NAME 1` and the like under their number. */
interface Header {
  values: Map<string, Line>;
  alternatives: Map<number, Line>;
  categories: Map<number, Line>;
}

const isType = (text: string): text is PrefLibType => (PREFLIB as readonly string[]).includes(text);

/**
 * Reads a PrefLib file. `type` is what the file's name ends in; without it the header's DATA TYPE counts.
 * Of categories, two are read as approval (the first is approved), more as grades, with the option `grades`, lowest first.
 */
export function readPrefLib(text: string, type?: PrefLibType): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((written, index) => ({ line: index + 1, text: written.trim() }))
    .filter((line) => line.text !== '');
  const header = headerOf(lines.filter((line) => line.text.startsWith('#')));
  const body = lines.filter((line) => !line.text.startsWith('#'));
  const problems: FormatProblem[] = [];
  const said = header.values.get('DATA TYPE');
  const kind = type ?? said?.text;
  if (kind === undefined || !isType(kind)) {
    return { problems: [unknownType(said)] };
  }
  if (said && said.text !== kind) {
    problems.push(problem(said.line, 'formats.preflib-type-differs', { type: said.text, ending: kind }));
  }
  const candidates = namesIn(header, 'ALTERNATIVE', header.alternatives, problems);
  const categories = kind === 'cat' ? namesIn(header, 'CATEGORY', header.categories, problems) : [];
  const groups = body.flatMap((line) => ballotIn(line, kind, candidates, categories.length, problems) ?? []);
  checkCounts(header, body.length, groups, kind, problems);
  checkTwice(groups, problems);
  if (problems.length > 0) return { problems: inOrder(problems) };
  const title = header.values.get('TITLE')?.text;
  const named = title ? { title } : {};
  if (kind !== 'cat') {
    const ballots = groups.map(({ count, places }) => ({ count, ranking: rankingOf(places) }));
    return { election: { candidates, ballots }, ...named };
  }
  if (categories.length <= 2) {
    const ballots = groups.map(({ count, places: [approvals = []] }) => ({ count, approvals }));
    return { election: { candidates, ballots }, ...named };
  }
  const ballots = groups.map(({ count, places }) => ({ count, scores: gradesOf(places, categories) }));
  return { election: { candidates, ballots }, options: { grades: categories.toReversed() }, ...named };
}

const rankingOf = (places: readonly Candidate[][]): Ranking =>
  places.map((place) => (place.length === 1 && place[0] !== undefined ? place[0] : place));

const gradesOf = (places: readonly Candidate[][], categories: readonly string[]): Record<Candidate, string> =>
  Object.fromEntries(places.flatMap((place, index) => place.map((name) => [name, categories[index] ?? ''])));

function headerOf(lines: readonly Line[]): Header {
  const header: Header = { values: new Map(), alternatives: new Map(), categories: new Map() };
  for (const { line, text } of lines) {
    const [, key = '', value = ''] = /^#\s*([^:]*?)\s*:\s*(.*)$/s.exec(text) ?? [];
    const [, list, number = ''] = /^(ALTERNATIVE|CATEGORY) NAME (\d{1,9})$/.exec(key) ?? [];
    const entry = { line, text: value };
    if (list === 'ALTERNATIVE') header.alternatives.set(Number(number), entry);
    else if (list === 'CATEGORY') header.categories.set(Number(number), entry);
    else header.values.set(key, entry);
  }
  return header;
}

const unknownType = (said: Line | undefined): FormatProblem =>
  said
    ? problem(said.line, 'formats.preflib-type', { written: said.text, known: PREFLIB })
    : problem(1, 'formats.preflib-no-type', {});

/** The number under a key of the header, which must be there. */
function numberOf(
  header: Header,
  keys: readonly string[],
  problems: FormatProblem[],
): { number: number; line: number; key: string } | undefined {
  const key = keys.find((one) => header.values.has(one));
  const entry = key === undefined ? undefined : header.values.get(key);
  if (key === undefined || !entry) {
    problems.push(problem(1, 'formats.preflib-key-missing', { key: keys[0] ?? '' }));
    return undefined;
  }
  const number = wholeNumber(entry.text);
  if (number === undefined) {
    problems.push(problem(entry.line, 'formats.preflib-number', { key, written: entry.text }));
    return undefined;
  }
  return { number, line: entry.line, key };
}

/** The names of alternatives or categories, numbered from 1 without a gap. */
function namesIn(
  header: Header,
  list: 'ALTERNATIVE' | 'CATEGORY',
  names: ReadonlyMap<number, Line>,
  problems: FormatProblem[],
): string[] {
  const said = numberOf(header, [list === 'CATEGORY' ? 'NUMBER CATEGORIES' : 'NUMBER ALTERNATIVES'], problems);
  if (said && said.number !== names.size) problems.push(lies(said.line, said.key, said.number, names.size));
  if (said && said.number === 0) {
    problems.push(problem(said.line, 'formats.preflib-none', { key: said.key }));
  }
  for (const [number, { line }] of names) {
    if (number >= 1 && number <= names.size) continue;
    problems.push(problem(line, 'formats.preflib-name-number', { list, number, names: names.size }));
  }
  const ordered = [...names].sort(([one], [other]) => one - other);
  problems.push(...badNames(ordered.map(([, { text, line }]) => ({ name: text, line }))));
  return ordered.map(([, { text }]) => text);
}

interface Order {
  line: number;
  count: number;
  /** The order as numbers, each group sorted: what makes two lines the same. */
  key: string;
  places: Candidate[][];
}

const ORDER = /^(?:(?:\{[^{}]*\}|[^,{}]+)(?:,(?:\{[^{}]*\}|[^,{}]+))*)?$/;

/** One line `count: 1,{2,3}`, or nothing and why not. */
function ballotIn(
  { line, text }: Line,
  kind: PrefLibType,
  candidates: readonly Candidate[],
  categories: number,
  problems: FormatProblem[],
): Order | undefined {
  const before = problems.length;
  const wrong = <C extends keyof FormatProblems>(code: C, numbers: FormatProblems[C]) =>
    problems.push(problem(line, code, numbers));
  const [, counted = '', order = ''] = /^([^:]*):(.*)$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  const count = wholeNumber(counted);
  if (!text.includes(':') || !ORDER.test(order)) {
    wrong('formats.preflib-order', {});
    return undefined;
  }
  if (count === undefined || count === 0) wrong('formats.preflib-count', { written: counted, most: most(counted) });
  const groups = (order.match(/\{[^{}]*\}|[^,{}]+/g) ?? []).map((group) =>
    group
      .replaceAll(/[{}]/g, '')
      .split(',')
      .filter((number) => number !== ''),
  );
  const numbers = groups.flat();
  for (const number of new Set(numbers.filter((one) => candidates[(wholeNumber(one) ?? 0) - 1] === undefined))) {
    wrong('formats.preflib-alternative', { written: number, most: candidates.length });
  }
  const twice = firstTwice(numbers);
  if (twice !== undefined) wrong('formats.preflib-twice', { alternative: twice });
  if (kind === 'cat') {
    if (groups.length !== categories) wrong('formats.preflib-groups', { groups: groups.length, categories });
  } else {
    if (groups.some((group) => group.length === 0)) wrong('formats.preflib-group-empty', {});
    if (kind.startsWith('so') && groups.some((group) => group.length > 1))
      wrong('formats.preflib-ties', { ending: kind, instead: `to${kind.at(-1)}` });
    const [ranked, alternatives] = [numbers.length, candidates.length];
    if (kind.endsWith('c') && ranked !== alternatives)
      wrong('formats.preflib-incomplete', { ranked, alternatives, ending: kind, instead: `${kind.slice(0, 2)}i` });
  }
  if (problems.length > before || count === undefined) return undefined;
  const places = groups.map((group) => group.map((number) => candidates[Number(number) - 1] ?? ''));
  const key = JSON.stringify(groups.map((group) => group.map(Number).sort((one, other) => one - other)));
  return { line, count, key, places };
}

function checkCounts(
  header: Header,
  lines: number,
  orders: readonly Order[],
  kind: PrefLibType,
  problems: FormatProblem[],
): void {
  const keys = ['NUMBER UNIQUE ORDERS', 'NUMBER UNIQUE PREFERENCES'];
  const unique = numberOf(header, kind === 'cat' ? keys.toReversed() : keys, problems);
  if (unique && unique.number !== lines) problems.push(lies(unique.line, unique.key, unique.number, lines));
  const voters = numberOf(header, ['NUMBER VOTERS'], problems);
  // Lines that could not be read have been told of; without them the sum says nothing.
  if (!voters || orders.length < lines) return;
  const total = orders.reduce((sum, { count }) => sum + count, 0);
  if (voters.number !== total) problems.push(lies(voters.line, voters.key, voters.number, total));
}

function checkTwice(orders: readonly Order[], problems: FormatProblem[]): void {
  const seen = new Map<string, number>();
  for (const { key, line } of orders) {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else problems.push(problem(line, 'formats.preflib-order-twice', { first: before }));
  }
}
