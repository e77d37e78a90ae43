// Rooms as spreadsheets spoil them, and one room that is written in two ways. Pure.
import { bare, partsOf } from './cells.js';
import { unitOf } from './check.js';
import { problem, type RollProblem } from './problems.js';
import type { RollRow } from './row.js';
import { addressOf } from './whose.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const DATES: readonly RegExp[] = [
  /^(?<month>\d{1,2})月(?<day>\d{1,2})日?$/u,
  /^(?:19|20)\d\d[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,3})日?(?: ?0{1,2}:00(?::00)?)?$/u,
  /^(?<day>\d{1,2})-(?<name>[a-z]{3})$/iu,
  /^(?<name>[a-z]{3})-(?<day>\d{1,2})$/iu,
];

/** What a room probably was before a spreadsheet took it for a date: 3月1日 was 3-1. */
export function roomOfDate(written: string): string | undefined {
  const text = written.normalize('NFKC').trim();
  for (const form of DATES) {
    const { month, day, name } = form.exec(text)?.groups ?? {};
    if (day === undefined) continue;
    const number = month === undefined ? MONTHS.indexOf((name ?? '').toLowerCase()) + 1 : Number(month);
    if (number >= 1 && number <= 12) return `${number}-${day}`;
  }
  return undefined;
}

/** What a room probably was before a spreadsheet took it for a number too long to show: 1.01E+02 was 101. */
export function roomOfNumber(written: string): string | undefined {
  const text = written.normalize('NFKC').trim();
  if (!/^\d(\.\d{1,15})?E\+\d{2}$/i.test(text)) return undefined;
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : '';
}

/** The parts of where a unit lies, however they are written. */
const addressIn = ({ scope = '', unit = '' }: RollRow): string =>
  [...partsOf(scope), unit].flatMap(addressOf).map(bare).join('-').toLowerCase();

/** Units written in two ways: 1-101 and 1—101 are one, and would be counted as two. */
export function writtenTwoWays(rows: readonly RollRow[]): RollProblem[] {
  const seen = new Map<string, RollRow>();
  const told = new Set<string>();
  return rows.flatMap((row): RollProblem[] => {
    const key = unitOf(row);
    const address = addressIn(row);
    if (key === undefined || address === '') return [];
    const first = seen.get(address);
    if (!first) {
      seen.set(address, row);
      return [];
    }
    if (unitOf(first) === key || told.has(key)) return [];
    told.add(key);
    const [unit, other] = [row, first].map(({ scope, unit: room = '' }) =>
      scope === undefined ? room : [...partsOf(scope), room].join('/'),
    );
    return [
      problem({ line: row.line ?? 0 }, 'rolls.unit-alike', {
        unit: unit ?? '',
        other: other ?? '',
        first: first.line ?? 0,
      }),
    ];
  });
}

/** Rooms that are one but for the noughts they begin with: 0101 and 101. They count as two, and are told of. */
export function withoutZeros(rows: readonly RollRow[]): RollProblem[] {
  const seen = new Map<string, RollRow>();
  const told = new Set<string>();
  return rows.flatMap((row): RollProblem[] => {
    const address = addressIn(row);
    const { unit = '', line = 0 } = row;
    if (unit === '') return [];
    const key = address.replaceAll(/(?<!\d)0+(?=\d)/g, '');
    const first = seen.get(key);
    if (!first) seen.set(key, row);
    if (!first || addressIn(first) === address || told.has(address)) return [];
    told.add(address);
    return [problem({ line }, 'rolls.unit-zeros', { unit, other: first.unit ?? '', first: first.line ?? 0 })];
  });
}

/** People of one name under several ids: they may well be several, and are told of. */
export function namesakes(rows: readonly RollRow[]): RollProblem[] {
  const seen = new Map<string, RollRow>();
  const told = new Set<string>();
  return rows.flatMap((row): RollProblem[] => {
    const { name, person, line = 0 } = row;
    if (name === undefined) return [];
    const first = seen.get(bare(name));
    if (!first) seen.set(bare(name), row);
    if (!first || first.person === person || told.has(person)) return [];
    told.add(person);
    return [problem({ line }, 'rolls.namesake', { name, person, other: first.person, first: first.line ?? 0 })];
  });
}
