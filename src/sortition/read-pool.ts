// Reads who may be drawn from a table: one row a person, or several of which the quotas' columns agree. Pure.
import { type Problem, readCsv } from '../csv.js';
import type { Entrant } from './terms.js';

/** Why no pool could be read: everything that is wrong with the table, in the order of the lines. */
export class PoolFault extends Error {
  override readonly name = 'PoolFault';

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ line, says }) => `${line}: ${says.en}`).join('\n'));
  }
}

export interface ReadPoolOptions {
  /** The columns that quotas ask about. */
  traits: readonly string[];
  /** The column that says who lives together; `unit` or `房号` unless said otherwise, if there is one. `null` for none. */
  household?: string | null | undefined;
}

const PERSON = ['person', '编号', '业主编号', '人员编号', '居民编号', 'person-id', 'id'];
const UNIT = ['unit', '房号'];

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/**
 * Reads the people of a pool from CSV, by columns named in the first line; others are passed over. Who has several rows,
 * one for each unit, joins those units into one household, and with them whoever else lives there.
 * @throws {PoolFault} with everything that is wrong.
 */
export function readPool(text: string, { traits, household }: ReadPoolOptions): Entrant[] {
  const table = readCsv(text);
  if ('problems' in table) throw new PoolFault(table.problems);
  const header = table.header.map(plain);
  const column = (names: readonly string[]): number => header.findIndex((name) => names.includes(name));
  const problems: Problem[] = [];
  const named = (name: string): number => {
    const found = column([plain(name)]);
    if (found < 0) problems.push({ line: 1, says: missing(name, table.header) });
    else if (header.indexOf(plain(name), found + 1) >= 0) problems.push({ line: 1, says: twice(name) });
    return found;
  };
  const person = column(PERSON);
  if (person < 0) problems.push({ line: 1, says: missing('person', table.header) });
  const home = household === null ? -1 : household === undefined ? column(UNIT) : named(household);
  const places = traits.map((trait) => [trait, named(trait)] as const);
  if (problems.length > 0) throw new PoolFault(problems);

  const found = new Map<string, { line: number; traits: Record<string, string>; homes: string[] }>();
  for (const { line, cells } of table.rows) {
    const id = cells[person] ?? '';
    if (id === '') problems.push({ line, says: NOBODY });
    const own = Object.fromEntries(places.map(([trait, place]) => [trait, cells[place] ?? '']));
    for (const [trait, value] of Object.entries(own)) if (value === '') problems.push({ line, says: empty(trait) });
    const before = found.get(id);
    for (const trait of traits) {
      if (before && before.traits[trait] !== own[trait]) problems.push({ line, says: differs(id, trait, before.line) });
    }
    const lives = home < 0 || !cells[home] ? [] : [cells[home]];
    if (before) before.homes.push(...lives);
    else found.set(id, { line, traits: own, homes: lives });
  }
  if (found.size === 0) problems.push({ line: 1, says: EMPTY });
  if (problems.length > 0) throw new PoolFault(problems);
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

const missing = (name: string, header: readonly string[]) => ({
  en: `there is no column ${name}; the first line names ${header.join(', ')}`,
  zh: `没有“${name}”这一列；第一行的列名是：${header.join('、')}`,
});

const twice = (name: string) => ({
  en: `two columns are named ${name}; rename one of them`,
  zh: `有两列都叫“${name}”；请将其中一列改名`,
});

const empty = (trait: string) => ({
  en: `nothing stands under ${trait}; write what applies to this person`,
  zh: `“${trait}”一列没有填写；请补填`,
});

const differs = (person: string, trait: string, line: number) => ({
  en: `${person} differs in ${trait} from line ${line}; write the same in both`,
  zh: `${person}的“${trait}”与第${line}行不一致；请核对改正`,
});

const NOBODY = {
  en: 'nobody is named here; write the id of the person',
  zh: '没有写明是谁；请填写编号',
};

const EMPTY = {
  en: 'nobody stands in the table; put one row for each person below the first line',
  zh: '名册上没有人；请在表头之下逐人填写',
};
