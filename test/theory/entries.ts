// Entries of the lists of published results, beside what theory answers here: published.json as it was handed on, tables.json from the
// tables of books and papers. Each says how far the answer may be off.
import { readFileSync } from 'node:fs';
import { type TheoryValue, theory } from 'yishi/simulation';
import type { Row } from './rows.js';

export interface Entry {
  id: string;
  model: string;
  parameters: Record<string, unknown>;
  expected: TheoryValue | Record<string, string>;
  tolerance: { kind: string; abs?: number; rel?: number };
  source: string;
}

export const entriesIn = (file: string): Entry[] =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Entry[];

/** The numbers of a value, each by its name. */
export function numbersIn(value: unknown, name = ''): [name: string, value: number][] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [[name, Number.NaN]];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, name === '' ? key : `${name}.${key}`));
}

/** What is answered to an entry, number by number, as far off as the entry lets it be. */
export function rowsOf(entry: Entry): Row[] {
  const { id, model, parameters, expected, tolerance, source } = entry;
  const { value } = theory({ id, model, parameters });
  const found = new Map(numbersIn(value));
  const bounds = Object.entries(expected).filter(([, bound]) => /^< /.test(String(bound)));
  if (bounds.length > 0)
    return bounds.map(([name, bound]) => ({
      id: `${id} ${name}`,
      model,
      value: found.get(name) ?? Number.NaN,
      expected: Number(String(bound).slice(2)),
      tolerance: 0,
      below: true,
      source,
    }));
  return numbersIn(expected).map(([name, number]) => ({
    id: name === '' ? id : `${id} ${name}`,
    model,
    value: found.get(name) ?? Number.NaN,
    expected: number,
    tolerance: tolerance.abs ?? (tolerance.rel ?? 0) * Math.abs(number),
    source,
  }));
}

/** Those that take seconds each: thousands of elections counted by the real methods, and limits. */
export const isSlow = ({ id }: Entry): boolean =>
  /^(merrill1984-.*(hare|coombs|runoff|plurality|borda)|coombs-majority|ce-IAC-limit|coalition-plurality-iac-limit)/.test(
    id,
  );
