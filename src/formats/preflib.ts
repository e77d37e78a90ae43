// Reads the files of PrefLib: orders (.soc .soi .toc .toi) and categories (.cat), as preflib.org/format describes them.
// Pure. Candidates go by the names in the header, which PrefLib wants unique.
import { notText, type Problem } from '../csv.js';
import type { Candidate, Ranking } from '../methods/index.js';
import { badNames, firstTwice, inOrder, lies, most, problem, type Read, wholeNumber } from './profile.js';

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
  const problems: Problem[] = [];
  const said = header.values.get('DATA TYPE');
  const kind = type ?? said?.text;
  if (kind === undefined || !isType(kind)) {
    return { problems: [unknownType(said)] };
  }
  if (said && said.text !== kind) {
    problems.push(
      problem(
        said.line,
        `DATA TYPE is ${said.text}, and the file is named .${kind}; correct whichever is wrong`,
        `DATA TYPE 写的是 ${said.text}，文件扩展名却是 .${kind}；请更正`,
      ),
    );
  }
  const candidates = namesIn(header, 'ALTERNATIVE', header.alternatives, problems);
  const categories = kind === 'cat' ? namesIn(header, 'CATEGORY', header.categories, problems) : [];
  const groups = body.flatMap((line) => ballotIn(line, kind, candidates, categories.length, problems) ?? []);
  checkCounts(header, body.length, groups, kind, problems);
  checkTwice(groups, problems);
  if (problems.length > 0) return inOrder(problems);
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

function unknownType(said: Line | undefined): Problem {
  return said
    ? problem(
        said.line,
        `DATA TYPE ${said.text} is no election; it must be one of ${PREFLIB.join(', ')}`,
        `DATA TYPE ${said.text} 不是选举数据；应为 ${PREFLIB.join('、')} 之一`,
      )
    : problem(
        1,
        'the header has no line "# DATA TYPE: soc"; if the file is older than September 2022, fetch it from preflib.org again',
        '文件头没有“# DATA TYPE: soc”一行；若是 2022 年 9 月以前的旧格式，请从 preflib.org 重新下载',
      );
}

/** The number under a key of the header, which must be there. */
function numberOf(
  header: Header,
  keys: readonly string[],
  problems: Problem[],
): { number: number; line: number; key: string } | undefined {
  const key = keys.find((one) => header.values.has(one));
  const entry = key === undefined ? undefined : header.values.get(key);
  if (key === undefined || !entry) {
    problems.push(
      problem(1, `the header has no line "# ${keys[0]}: ..."; add it`, `文件头没有“# ${keys[0]}: …”一行；请补上`),
    );
    return undefined;
  }
  const number = wholeNumber(entry.text);
  if (number === undefined) {
    problems.push(
      problem(
        entry.line,
        `${key} is ${entry.text || 'empty'}; write a whole number`,
        `${key} 写的是“${entry.text}”；应为整数`,
      ),
    );
    return undefined;
  }
  return { number, line: entry.line, key };
}

/** The names of alternatives or categories, numbered from 1 without a gap. */
function namesIn(
  header: Header,
  list: 'ALTERNATIVE' | 'CATEGORY',
  names: ReadonlyMap<number, Line>,
  problems: Problem[],
): string[] {
  const said = numberOf(header, [list === 'CATEGORY' ? 'NUMBER CATEGORIES' : 'NUMBER ALTERNATIVES'], problems);
  if (said && said.number !== names.size) problems.push(lies(said.line, said.key, said.number, names.size));
  if (said && said.number === 0) {
    problems.push(problem(said.line, `${said.key} is 0; there must be one at least`, `${said.key} 为 0；至少应有一个`));
  }
  for (const [number, { line }] of names) {
    if (number >= 1 && number <= names.size) continue;
    problems.push(
      problem(
        line,
        `${list} NAME ${number} is out of turn; number the ${names.size} of them from 1`,
        `${list} NAME ${number} 的编号不连续；请从 1 编到 ${names.size}`,
      ),
    );
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
  problems: Problem[],
): Order | undefined {
  const before = problems.length;
  const wrong = (en: string, zh: string) => problems.push(problem(line, en, zh));
  const [, counted = '', order = ''] = /^([^:]*):(.*)$/.exec(text.replaceAll(/\s/g, '')) ?? [];
  const count = wholeNumber(counted);
  if (!text.includes(':') || !ORDER.test(order)) {
    wrong(
      'this is not written as `12: 1,{2,3},4`, the number of voters and their order',
      '此行应写作 12: 1,{2,3},4，即票数与排序',
    );
    return undefined;
  }
  if (count === undefined || count === 0) {
    wrong(
      `${counted || 'nothing'} is no number of voters; write a whole number from 1 up${most(counted).en}`,
      `票数“${counted}”不对；应为不小于 1 的整数${most(counted).zh}`,
    );
  }
  const groups = (order.match(/\{[^{}]*\}|[^,{}]+/g) ?? []).map((group) =>
    group
      .replaceAll(/[{}]/g, '')
      .split(',')
      .filter((number) => number !== ''),
  );
  const numbers = groups.flat();
  for (const number of new Set(numbers.filter((one) => candidates[(wholeNumber(one) ?? 0) - 1] === undefined))) {
    wrong(
      `there is no alternative ${number}; they are numbered from 1 to ${candidates.length}`,
      `没有编号为 ${number} 的候选项；编号为 1 至 ${candidates.length}`,
    );
  }
  const twice = firstTwice(numbers);
  if (twice !== undefined)
    wrong(`alternative ${twice} stands here twice; leave it once`, `编号 ${twice} 出现了两次；请只留一个`);
  if (kind === 'cat') {
    if (groups.length !== categories) {
      wrong(
        `there are ${groups.length} groups and ${categories} categories; write {} for an empty one`,
        `此行有 ${groups.length} 组，而类别有 ${categories} 个；空的类别请写 {}`,
      );
    }
  } else {
    if (groups.some((group) => group.length === 0)) wrong('{} is empty; leave it out', '{} 是空的；请去掉');
    if (kind.startsWith('so') && groups.some((group) => group.length > 1)) {
      wrong(
        `a .${kind} file has no ties; name it .to${kind.at(-1)}`,
        `.${kind} 文件不允许并列；请改用 .to${kind.at(-1)}`,
      );
    }
    if (kind.endsWith('c') && numbers.length !== candidates.length) {
      wrong(
        `${numbers.length} of ${candidates.length} alternatives are ranked; a .${kind} file ranks all: name it .${kind.slice(0, 2)}i`,
        `${candidates.length} 个候选项只排了 ${numbers.length} 个；.${kind} 须全部排序，否则请改用 .${kind.slice(0, 2)}i`,
      );
    }
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
  problems: Problem[],
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

function checkTwice(orders: readonly Order[], problems: Problem[]): void {
  const seen = new Map<string, number>();
  for (const { key, line } of orders) {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else {
      problems.push(
        problem(
          line,
          `this order stands on line ${before} already; add its number of voters there`,
          `此排序已见于第 ${before} 行；请将票数并入该行`,
        ),
      );
    }
  }
}
