// The header of a PrefLib file, as of September 2022 in lines of `# KEY: value`, or before that in bare lines of numbers. Pure.
import { type FormatProblem, problem } from './problems.js';
import { badNames, lies, wholeNumber } from './profile.js';

export interface Line {
  line: number;
  text: string;
}

/** What the header says, by key; `ALTERNATIVE NAME 1` and the like under their number. */
export interface Header {
  values: Map<string, Line>;
  alternatives: Map<number, Line>;
  categories: Map<number, Line>;
}

/** Names in their order, which is from 1, or from 0 where the header begins so. */
export interface Names {
  names: string[];
  from: 0 | 1;
}

const noHeader = (): Header => ({ values: new Map(), alternatives: new Map(), categories: new Map() });

/** The header, and the lines that are none of it. */
export function headerOf(lines: readonly Line[]): { header: Header; body: Line[] } {
  const [first] = lines;
  return first && wholeNumber(first.text) !== undefined ? oldHeaderOf(lines) : newHeaderOf(lines);
}

function newHeaderOf(lines: readonly Line[]): { header: Header; body: Line[] } {
  const header = noHeader();
  for (const { line, text } of lines) {
    if (!text.startsWith('#')) continue;
    const colon = text.indexOf(':');
    const key = text.slice(1, Math.max(1, colon)).trim();
    const value = colon < 0 ? '' : text.slice(colon + 1).trimStart();
    const [, list, number = ''] = /^(ALTERNATIVE|CATEGORY) NAME (\d{1,9})$/.exec(key) ?? [];
    const entry = { line, text: value };
    if (list === 'ALTERNATIVE') header.alternatives.set(Number(number), entry);
    else if (list === 'CATEGORY') header.categories.set(Number(number), entry);
    else header.values.set(key, entry);
  }
  return { header, body: lines.filter(({ text }) => !text.startsWith('#')) };
}

/** A colon in the place of the first comma, and of what blanks are before it. */
function colonFor(text: string): string {
  const comma = text.indexOf(',');
  return comma < 0 ? text : `${text.slice(0, comma).trimEnd()}:${text.slice(comma + 1)}`;
}

/**
 * How many alternatives; a line `1,name` for each; a line of how many voters, the sum of all counts, and how many different
 * orders; then the orders, `count,1,{2,3}`.
 */
function oldHeaderOf([first, ...others]: readonly Line[]): { header: Header; body: Line[] } {
  const header = noHeader();
  const size = wholeNumber(first?.text ?? '') ?? 0;
  if (first) header.values.set('NUMBER ALTERNATIVES', first);
  for (const { line, text } of others.slice(0, size)) {
    const [, number, name = ''] = /^(\d{1,9})\s*,\s*(.*)$/s.exec(text) ?? [];
    if (number !== undefined && !header.alternatives.has(Number(number))) {
      header.alternatives.set(Number(number), { line, text: name });
    }
  }
  const [counts, ...orders] = others.slice(size);
  const written = /^(\d+)\s*,\s*(\d+)\s*,\s*(\d+)$/.exec(counts?.text ?? '');
  for (const [at, key] of ['NUMBER VOTERS', 'SUM OF VOTE COUNT', 'NUMBER UNIQUE ORDERS'].entries()) {
    if (counts && written) header.values.set(key, { line: counts.line, text: written[at + 1] ?? '' });
  }
  const body = (written ? orders : others.slice(size)).map(({ line, text }) => ({
    line,
    text: colonFor(text),
  }));
  return { header, body };
}

/** The number under a key of the header, which must be there. */
export function numberOf(
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

/** The names of alternatives or categories, numbered from 1, or all from 0, without a gap. */
export function namesIn(
  header: Header,
  list: 'ALTERNATIVE' | 'CATEGORY',
  names: ReadonlyMap<number, Line>,
  problems: FormatProblem[],
): Names {
  const said = numberOf(header, [list === 'CATEGORY' ? 'NUMBER CATEGORIES' : 'NUMBER ALTERNATIVES'], problems);
  if (said && said.number !== names.size) problems.push(lies(said.line, said.key, said.number, names.size));
  if (said && said.number === 0) {
    problems.push(problem(said.line, 'formats.preflib-none', { key: said.key }));
  }
  const from = names.has(0) ? 0 : 1;
  for (const [number, { line }] of names) {
    if (number < names.size + from) continue;
    problems.push(problem(line, 'formats.preflib-name-number', { list, number, names: names.size, from }));
  }
  const ordered = [...names].sort(([one], [other]) => one - other);
  problems.push(...badNames(ordered.map(([, { text, line }]) => ({ name: text, line }))));
  return { names: ordered.map(([, { text }]) => text), from };
}
