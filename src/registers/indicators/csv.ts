// Indicators as a table: what is handed in to a district or opened in a spreadsheet. Pure.
import { writeCsv } from '../../csv.js';
import type { Indicator, Indicators, Measured } from './words.js';

const HEADER = [
  'indicator',
  'title',
  'level',
  'part of',
  'unit',
  'target',
  'period',
  'about',
  'value',
  'corrections',
  'status',
];

/**
 * Every indicator with every value it has, as CSV in UTF-8: a row a value, and one for an indicator that has none. Headings come before
 * their parts, values in the order of their periods.
 * @param state a community's, or whatever holds its slice of indicators
 * @example
 * await writeFile('indicators.csv', indicatorsCsv(state));
 */
export function indicatorsCsv({ indicators, measured }: Indicators): string {
  const below = new Map<string | undefined, Indicator[]>();
  for (const one of indicators.values()) {
    const beside = below.get(one.parent);
    if (beside) beside.push(one);
    else below.set(one.parent, [one]);
  }
  const values = new Map<string, Measured[]>();
  for (const one of measured.values()) {
    const others = values.get(one.indicator);
    if (others) others.push(one);
    else values.set(one.indicator, [one]);
  }
  const rows: (string | number)[][] = [HEADER];
  const visit = (one: Indicator, level: number): void => {
    const head = [one.indicator, one.title, level, one.parent ?? '', one.unit ?? '', one.target ?? ''];
    const own = values.get(one.indicator) ?? [];
    for (const { period, about = '', value, corrections } of own)
      rows.push([...head, period, about, value, corrections, one.status]);
    if (own.length === 0) rows.push([...head, '', '', '', '', one.status]);
    for (const part of below.get(one.indicator) ?? []) visit(part, level + 1);
  };
  for (const one of below.get(undefined) ?? []) visit(one, 1);
  return writeCsv(rows);
}
