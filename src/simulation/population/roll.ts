// People who are on a roll: all of them, or some drawn by lot, represented as on the roll where a study asks for it. Pure; whoever calls
// has read the file.
import { readCsv } from '../../csv.js';
import { refuseAny } from '../../problem.js';
import { type PopulationProblem, populationProblem } from '../../problems/population.js';
import { buildRoll, type CountedBy, type RollRow } from '../../rolls/index.js';
import { type Chance, chance } from '../chance.js';
import { largestRemainder } from './apportion.js';

/** A row of a roll, with what other columns say of the person. */
export interface PersonRow extends RollRow {
  attributes?: Readonly<Record<string, string | number>>;
}

/** Somebody on a roll, with everything they own. */
export interface Listed {
  person: string;
  name: string;
  units: readonly { unit: string; area: number }[];
  /** With the kind of owner and the part of the estate, where the roll says them. */
  attributes: Readonly<Record<string, string | number>>;
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * Adds columns of a roll's file to its rows, by their headings: `readRoll` passes over what says nothing to a count. A column of numbers
 * only is one of numbers.
 * @param text the file the rows were read from
 * @throws {Fault} `population.column-missing`, and what is wrong with the table
 */
export function withAttributes(rows: readonly RollRow[], text: string, columns: readonly string[]): PersonRow[] {
  const table = readCsv(text);
  if ('problems' in table) {
    refuseAny(table.problems);
    return [];
  }
  const headings = table.header.map(plain);
  const places = columns.map((column) => headings.indexOf(plain(column)));
  refuseAny(
    columns.flatMap((column, at) =>
      (places[at] ?? -1) < 0 ? [populationProblem('population.column-missing', { column, known: table.header })] : [],
    ),
  );
  const cell = (cells: readonly string[], at: number): string => cells[places[at] ?? -1] ?? '';
  const isNumber = columns.map((_column, at) =>
    table.rows.every(({ cells }) => cell(cells, at) === '' || /^-?\d{1,12}(\.\d{1,9})?$/.test(cell(cells, at))),
  );
  const byLine = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  return rows.map((row) => {
    const cells = byLine.get(row.line ?? 0) ?? [];
    const said = columns.flatMap((column, at) => {
      const written = cell(cells, at);
      return written === '' ? [] : [[column, isNumber[at] ? Number(written) : written] as const];
    });
    return { ...row, attributes: Object.fromEntries(said) };
  });
}

/** Everybody on a roll who is counted. @throws {Fault} as `buildRoll` does */
export function listedOn(rows: readonly PersonRow[], countedBy: CountedBy = 'unit'): Listed[] {
  const { heads, areaDecimals = 2 } = buildRoll(rows, { countedBy });
  const inHundredths = 10 ** (areaDecimals - 2);
  const said = new Map<string, Record<string, string | number>>();
  for (const { person, attributes } of rows) said.set(person, { ...attributes, ...said.get(person) });
  return [...heads.values()].map(({ person, name = person, kind, units }) => {
    const scope = units.find((unit) => unit.scope !== undefined)?.scope;
    return {
      person,
      name,
      units: units.map(({ unit, area }) => ({ unit, area: Math.round(area / inHundredths) })),
      attributes: { kind, ...(scope !== undefined && { scope }), ...said.get(person) },
    };
  });
}

/** So many of these by lot, in the order they were drawn in: more of them begin with the same ones. */
function drawnOf<T>(people: readonly T[], size: number, replace: boolean, chance: Chance): T[] {
  if (replace) return Array.from({ length: size }, () => people[chance.below(people.length)] as T);
  const left = [...people];
  for (let at = 0; at < size; at += 1) {
    const other = at + chance.below(left.length - at);
    const kept = left[at] as T; // both places are within
    left[at] = left[other] as T;
    left[other] = kept;
  }
  return left.slice(0, size);
}

export interface Sampling {
  size?: number | undefined;
  replace?: boolean | undefined;
  strata?: readonly string[] | undefined;
}

/**
 * Some of a roll. By strata, each gets its share of the places by largest remainders, and those are drawn from it alone.
 * Without a size it is everybody, in the order of the roll.
 */
export function sampled(
  people: readonly Listed[],
  { size, replace = false, strata }: Sampling,
  seed: string,
  group: string,
): Listed[] {
  if (size === undefined) return [...people];
  if (strata === undefined) return drawnOf(people, size, replace, chance(seed, 'population', group, 'roll'));
  const parts = new Map<string, Listed[]>();
  for (const one of people) {
    const key = JSON.stringify(strata.map((name) => one.attributes[name] ?? null));
    const part = parts.get(key);
    if (part) part.push(one);
    else parts.set(key, [one]);
  }
  const places = largestRemainder(
    [...parts.values()].map(({ length }) => length),
    size,
  );
  return [...parts].flatMap(([key, part], at) =>
    drawnOf(part, places[at] ?? 0, replace, chance(seed, 'population', group, 'roll', key)),
  );
}

/** What cannot be drawn of a roll. */
export function samplingProblems(
  group: string,
  people: readonly Listed[],
  { size, replace = false, strata }: Sampling,
): PopulationProblem[] {
  const most = people.length;
  const over = size !== undefined && (replace ? most === 0 && size > 0 : size > most);
  const known = [...new Set(people.flatMap(({ attributes }) => Object.keys(attributes)))];
  return [
    ...(over ? [populationProblem('population.sample-over', { group, size, most })] : []),
    ...(strata ?? [])
      .filter((name) => !known.includes(name))
      .map((name) => populationProblem('population.stratum-unknown', { group, name, known })),
  ];
}
