// Reads the files of PrefLib: orders (.soc .soi .toc .toi) and categories (.cat), as preflib.org/format describes them,
// and as they were before September 2022.
// Pure. Candidates go by the names in the header, which PrefLib wants unique.
import { notText } from '../csv.js';
import type { Candidate, Ranking } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { type Header, headerOf, type Line, type Names, namesIn, numberOf } from './preflib-header.js';
import { type FormatProblem, type FormatProblems, problem } from './problems.js';
import { firstTwice, lies, linesOf, most, type Read, wholeNumber } from './profile.js';

export const PREFLIB = ['soc', 'soi', 'toc', 'toi', 'cat'] as const;
export type PrefLibType = (typeof PREFLIB)[number];

const isType = (text: string): text is PrefLibType => (PREFLIB as readonly string[]).includes(text);

/**
 * Reads a PrefLib file. `type` is what the file's name ends in; without it the header's DATA TYPE counts.
 * Of categories, two are read as approval (the first is approved), more as grades, with the option `grades`, lowest first.
 */
export function readPrefLib(text: string, type?: PrefLibType): Read {
  const unreadable = notText(text);
  if (unreadable) return { problems: [unreadable] };
  const lines = linesOf(text)
    .map(({ line, text: written }) => ({ line, text: written.trim() }))
    .filter((line) => line.text !== '');
  const { header, body } = headerOf(lines);
  const problems: FormatProblem[] = [];
  const said = header.values.get('DATA TYPE');
  // Files of old say nothing of their type; the widest of orders holds them all.
  const kind = type ?? said?.text ?? (header.values.has('SUM OF VOTE COUNT') ? 'toi' : undefined);
  if (kind === undefined || !isType(kind)) {
    return { problems: [unknownType(said)] };
  }
  if (said && said.text !== kind) {
    problems.push(problem(said.line, 'formats.preflib-type-differs', { type: said.text, ending: kind }));
  }
  const alternatives = namesIn(header, 'ALTERNATIVE', header.alternatives, problems);
  const candidates = alternatives.names;
  const categories = kind === 'cat' ? namesIn(header, 'CATEGORY', header.categories, problems).names : [];
  const groups = body.flatMap((line) => ballotIn(line, kind, alternatives, categories.length, problems) ?? []);
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

const unknownType = (said: Line | undefined): FormatProblem =>
  said
    ? problem(said.line, 'formats.preflib-type', { written: said.text, known: PREFLIB })
    : problem(1, 'formats.preflib-no-type', {});

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
  { names: candidates, from }: Names,
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
  const named = (number: string): Candidate | undefined => candidates[(wholeNumber(number) ?? -1) - from];
  for (const number of new Set(numbers.filter((one) => named(one) === undefined))) {
    wrong('formats.preflib-alternative', { written: number, least: from, most: candidates.length + from - 1 });
  }
  const twice = firstTwice(numbers.map((number) => String(wholeNumber(number) ?? number)));
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
  const places = groups.map((group) => group.map((number) => named(number) ?? ''));
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
  const sum = header.values.has('SUM OF VOTE COUNT') ? numberOf(header, ['SUM OF VOTE COUNT'], problems) : undefined;
  if (sum && sum.number !== total) problems.push(lies(sum.line, sum.key, sum.number, total));
}

function checkTwice(orders: readonly Order[], problems: FormatProblem[]): void {
  const seen = new Map<string, number>();
  for (const { key, line } of orders) {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else problems.push(problem(line, 'formats.preflib-order-twice', { first: before }));
  }
}
