// Wards as a table without a header (github.com/mggg/scot-elex): candidates and seats, ballots as in BLT but with commas, then
// a line `"Candidate 1","Name","Party"` for each candidate, and the ward. Pure.
import { scanCsv } from '../csv.js';
import type { Ballot } from '../methods/index.js';
import { inOrder } from '../problem.js';
import { pool } from './pool.js';
import { type FormatProblem, problem } from './problems.js';
import { badNames, firstTwice, most, type Read, wholeNumber } from './profile.js';

/** Whether a text begins so: two numbers alone, and further down a first candidate. No table of ballots does. */
export const isWardCsv = (text: string): boolean =>
  /^\uFEFF?\s*\d{1,9}\s*,\s*\d{1,9}[^\S\r\n]*(?:,[^\S\r\n]*)?[\r\n]/.test(text) &&
  /^[^\S\r\n\u2028\u2029]*"?Candidate 1"?[^\S\r\n]*,/im.test(text);

interface Written {
  line: number;
  cells: string[];
}

/** Reads such a table. */
export function readWardCsv(text: string): Read {
  const problems: FormatProblem[] = [];
  const rows: Written[] = [];
  const [first = ''] = text.split(/\r|\n/, 1);
  const size =
    wholeNumber(
      first
        .replace(/^\uFEFF/, '')
        .split(',')[0]
        ?.trim() ?? '',
    ) ?? 0;
  // A header as wide as any row may be, since the file has none.
  const header = `${','.repeat(Math.min(size, 1000) + 3)}\n`;
  const unread = scanCsv(
    `${header}${text.replace(/^\uFEFF/, '')}`,
    { delimiter: ',', looseQuotes: true },
    ({ line, cells }) => {
      const last = cells.findLastIndex((cell) => cell !== '');
      if (line > 1) rows.push({ line: line - 1, cells: cells.slice(0, last + 1) });
      return true;
    },
  );
  problems.push(...unread.map((one) => ({ ...one, at: { line: Math.max(1, (one.at?.line ?? 1) - 1) } })));
  if (rows.length === 0 && problems.length > 0) return { problems };
  const [sizes, ...others] = rows;
  const seats = wholeNumber(sizes?.cells[1] ?? '');
  if (!sizes || !size || !seats || sizes.cells.length !== 2) return { problems: [problem(1, 'formats.blt-start', {})] };
  const start = others.findIndex(({ cells: [cell = ''] }) => /[^\d.+-]/.test(cell));
  const end = start < 0 ? others.length : start;
  const names = namesIn(others.slice(end), size, rows.at(-1)?.line ?? 1, problems);
  const ballots = ballotsIn(others.slice(0, end), names, size, problems);
  if (problems.length > 0) return { problems: inOrder(problems) };
  const parties = names.candidates.flatMap(({ name, party }) => (party ? [[name, party] as const] : []));
  return {
    election: { candidates: names.candidates.map(({ name }) => name), ballots, seats },
    ...(names.title && { title: names.title }),
    ...(parties.length > 0 && { parties: Object.fromEntries(parties) }),
  };
}

interface Names {
  candidates: { name: string; party: string | undefined; line: number }[];
  title: string | undefined;
}

/** The candidates, numbered in their order, and the ward behind them. */
function namesIn(rows: readonly Written[], size: number, last: number, problems: FormatProblem[]): Names {
  const candidates = rows.slice(0, size).flatMap(({ line, cells: [number = '', name = '', party, more] }, index) => {
    const whole = more === undefined && ![name, party].some((text) => text?.startsWith('"'));
    if (whole && /^candidate \d+$/i.test(number) && Number(number.slice(10)) === index + 1)
      return [{ line, name, party }];
    problems.push(problem(line, 'formats.ward-candidate', { number: index + 1 }));
    return [];
  });
  const [title, another] = rows.slice(size);
  if (rows.length < size || another || /^candidate \d/i.test(title?.cells[0] ?? '')) {
    problems.push(problem(last, 'formats.blt-names', { candidates: size, texts: rows.length }));
  }
  problems.push(...badNames(candidates));
  // The ward is quoted as chance would have it, its commas among the others.
  return { candidates, title: title?.cells.join(', ').replaceAll(/^"+|(?<!")"+$/g, '') };
}

function ballotsIn(rows: readonly Written[], { candidates }: Names, size: number, problems: FormatProblem[]): Ballot[] {
  const ballots = pool();
  for (const { line, cells } of rows) {
    const [weight = '', ...ranks] = cells;
    const count = wholeNumber(weight);
    if (!count) problems.push(problem(line, 'formats.blt-count', { written: weight, most: most(weight) }));
    const ranking = ranks.flatMap((written) => {
      const name = candidates[(wholeNumber(written) ?? 0) - 1]?.name;
      if (name === undefined) problems.push(problem(line, 'formats.blt-candidate', { written, most: size }));
      return name ?? [];
    });
    const twice = firstTwice(ranking);
    if (twice !== undefined) problems.push(problem(line, 'formats.blt-ranked-twice', { candidate: twice }));
    ballots.add(
      () => cells.slice(1).join(),
      count ?? 0,
      () => ({ ranking }),
    );
  }
  return ballots.ballots();
}
