// Reads who may be drawn from a table: one row a person, or several of which the quotas' columns agree. Pure.
import { readCsv } from '../csv.js';
import { stopIfAny } from '../problem.js';
import { NAME, PERSON, UNIT } from './headings.js';
import { problem, type SortitionProblem, type SortitionProblems } from './problems.js';
import type { Entrant } from './terms.js';

export interface ReadPoolOptions {
  /** The columns that quotas ask about. */
  traits: readonly string[];
  /** The column that says who lives together; `unit` or `房号` unless said otherwise, if there is one. `null` for none. */
  household?: string | null | undefined;
}

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * Reads the people of a pool from CSV, by columns named in the first line; others are passed over. Who has several rows,
 * one for each unit, joins those units into one household, and with them whoever else lives there.
 * @throws {Fault} with everything that is wrong.
 */
export function readPool(text: string, { traits, household }: ReadPoolOptions): Entrant[] {
  const table = readCsv(text);
  if ('problems' in table) {
    stopIfAny(table.problems);
    return [];
  }
  const header = table.header.map(plain);
  const column = (names: readonly string[]): number => header.findIndex((name) => names.includes(name));
  const problems: SortitionProblem[] = [];
  const wrong = <C extends keyof SortitionProblems>(line: number, code: C, numbers: SortitionProblems[C]) =>
    problems.push(problem(code, numbers, { line }));
  const missing = (name: string) => wrong(1, 'sortition.column-missing', { column: name, header: table.header });
  const named = (name: string): number => {
    const found = column([plain(name)]);
    if (found < 0) missing(name);
    else if (header.indexOf(plain(name), found + 1) >= 0) wrong(1, 'sortition.column-twice', { column: name });
    return found;
  };
  const person = column(PERSON);
  if (person < 0) missing('person');
  const home = household === null ? -1 : household === undefined ? column(UNIT) : named(household);
  const places = traits.map((trait) => [trait, named(trait)] as const);
  stopIfAny(problems);

  const found = new Map<string, { line: number; traits: Record<string, string>; homes: string[] }>();
  for (const { line, cells } of table.rows) {
    const id = cells[person] ?? '';
    if (id === '') wrong(line, 'sortition.nobody', {});
    const own = Object.fromEntries(places.map(([trait, place]) => [trait, cells[place] ?? '']));
    for (const [trait, value] of Object.entries(own)) if (value === '') wrong(line, 'sortition.trait-empty', { trait });
    const before = found.get(id);
    for (const trait of traits) {
      if (before && before.traits[trait] !== own[trait])
        wrong(line, 'sortition.trait-differs', { person: id, trait, first: before.line });
    }
    const lives = home < 0 || !cells[home] ? [] : [cells[home]];
    if (before) before.homes.push(...lives);
    else found.set(id, { line, traits: own, homes: lives });
  }
  if (found.size === 0) wrong(1, 'sortition.empty', {});
  stopIfAny(problems);
  const joined = together([...found.values()].map(({ homes }) => homes));
  return [...found].map(
    ([
      id,
      {
        traits: own,
        homes: [first],
      },
    ]) => ({
      person: id,
      ...(first !== undefined && { household: joined(first) }),
      traits: own,
    }),
  );
}

/**
 * What the people of such a table are called, by their ids: for papers. No lot is drawn by it and no digest covers it, so that a name
 * written otherwise draws nobody else. Empty where no column has names.
 */
export function namesInPool(text: string): ReadonlyMap<string, string> {
  const table = readCsv(text);
  if ('problems' in table) return new Map();
  const [person, name] = [PERSON, NAME].map((names) => table.header.findIndex((one) => names.includes(plain(one))));
  if (person === undefined || name === undefined || person < 0 || name < 0) return new Map();
  const rows = table.rows.map(({ cells }) => [cells[person] ?? '', cells[name] ?? ''] as const);
  // Who has several rows is called as the first of them says.
  return new Map(rows.filter(([, said]) => said !== '').toReversed());
}

/** One name for units that belong together, directly or through others: the first of them. */
function together(groups: readonly (readonly string[])[]): (unit: string) => string {
  const leads = new Map<string, string>();
  const first = (unit: string): string => {
    let lead = unit;
    for (let next = leads.get(lead); next !== undefined; next = leads.get(lead)) lead = next;
    return lead;
  };
  for (const units of groups) {
    const [one, ...others] = [...new Set(units.map(first))].sort();
    for (const other of others) if (one !== undefined) leads.set(other, one);
  }
  return first;
}
