// An act that brings a table: 签到: 签到一.csv, 投票: 表决.xlsx. Each row of it is asked for once, by whom and for whom it says; what is wrong
// with one is told in the table, at its row.
import { isTotal } from '../names.js';
import { isFault, type Problem, refuseAny } from '../problem.js';
import { scriptProblem } from '../problems/script.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { fieldsIn, shapeOf } from '../procedure/shapes.js';
import { meaning, severalIn } from '../rolls/cells.js';
import { type Place as Column, readTable, type TableRow } from '../rolls/columns.js';
import { BALLOT_COLUMNS, CHOICES, type Columns, NAMES_APART, NAMING, PASSED_OVER, TICK } from '../rolls/words.js';
import { contentsOf, overTable, type TableText } from '../tally/table-text.js';
import type { Place, YamlDocument } from './document.js';
import type { Referred } from './referred.js';
import { type ActForm, TABLE, type WrittenForm } from './schema.js';
import { answerRead, choiceRead, fieldRead, type Told } from './words.js';

/** What one row of a table asks for. */
export interface TableTurn {
  place: Place;
  /** In which columns what it says stands, by the keys of the act and of its fields. */
  columns: Readonly<Record<string, number>>;
  /** Whose row it is: an id, a name, a name with its room, or a room. */
  person: string;
  /** Who acted for them. */
  proxy?: string;
  on?: string;
  /** What they chose, of whatever item the act is about. */
  choice?: string;
  fields: Record<string, unknown>;
}

const COLUMNS = {
  ...{ person: BALLOT_COLUMNS.person, name: [...BALLOT_COLUMNS.name, '人员', '居民', '代表', '签到人', '投票人'] },
  ...{ unit: BALLOT_COLUMNS.unit, scope: BALLOT_COLUMNS.scope, building: BALLOT_COLUMNS.building },
  ...{ stairwell: BALLOT_COLUMNS.stairwell, floor: BALLOT_COLUMNS.floor, choice: BALLOT_COLUMNS.choice },
  ...{
    on: [...BALLOT_COLUMNS.at, '签到时间', 'on', '发生'],
    proxy: BALLOT_COLUMNS.proxy,
    channel: BALLOT_COLUMNS.channel,
  },
  paper: ['paper', '票号', '表决票号', '选票编号', '表决票编号', '票號'],
} satisfies Columns<string>;

type Known = keyof typeof COLUMNS;
type Row = TableRow<Known>;

/** Whether something written is the path of a table. */
export const isTablePath = (written: string): boolean => TABLE.test(written.trim());

/** Who a row is of, as a script would name them. */
function whose({ cells }: Row): string | undefined {
  const { person, name, unit } = cells;
  if (person !== undefined) return person;
  const lies = [cells.scope, cells.building, cells.stairwell, cells.floor, unit].filter((part) => part !== undefined);
  if (unit === undefined) return name;
  return name === undefined ? lies.join('/') : `${name}（${lies.join('/')}）`;
}

/** What a cell says of a field of the command. */
function valueIn(command: Told, key: string, written: string): unknown {
  const shape = fieldsIn(shapeOf(command), '').find((one) => one.key === key);
  if (!shape) return written;
  if (shape.holds.includes('yes-no')) {
    const answer = answerRead(written);
    return 'is' in answer ? answer.is : written;
  }
  const choice = choiceRead(command, shape.path, written);
  if ('is' in choice) return choice.is;
  return shape.list ? severalIn(written) : written;
}

/** Choices are said in many ways; what no word is known for stays as it is written, to be told of. */
const choiceOf = (written: string): string => meaning(CHOICES, written) ?? (TICK.test(written) ? 'for' : written);

interface Reading {
  command: Told;
  file: string;
  /** Columns that are fields of the command, and those that hold a ranking, best first. */
  fields: readonly (Column & { key: string })[];
  ranks: readonly Column[];
  chooses: boolean;
  /** Of a table of ballots that is brought twice: the rows that are cast, or those that are void. */
  only?: 'valid' | 'void' | undefined;
}

const CAST = 'ballot.cast';
const VOID = 'ballot.invalidate';
/** What a table of ballots says of a void one, and where. */
const REASONS: readonly string[] = ['备注', '備註', '理由', '原因', 'remarks', 'reason'];

function turnOf(row: Row, { command, file, fields, ranks, chooses, only }: Reading, problems: Problem[]): TableTurn[] {
  const { cells, line } = row;
  const at = (column: Known): Place => ({ file, line, column: Math.max(1, row.at(column).column) });
  const person = whose(row);
  if (person === undefined) {
    problems.push({ code: 'rolls.person-missing', numbers: {}, at: at('name') });
    return [];
  }
  const choice = cells.choice === undefined ? undefined : choiceOf(cells.choice);
  if (only !== undefined && (choice === 'invalid') !== (only === 'void')) return [];
  if (chooses && choice === undefined) problems.push({ code: 'rolls.choice-missing', numbers: {}, at: at('choice') });
  // Whoever ranks options does so in columns of their own.
  if (chooses && choice !== undefined && !Object.hasOwn(CHOICES, choice))
    problems.push({
      code: 'rolls.word-unknown',
      numbers: { written: choice, known: ['for', 'against', 'abstain'] },
      at: at('choice'),
    });
  if (choice === 'invalid' && only === undefined)
    problems.push(scriptProblem('script.table-invalid', {}, at('choice')));
  const said: Record<string, unknown> = {};
  const columns: Record<string, number> = {};
  for (const { key, column } of fields) {
    const written = row.under(column);
    if (written !== '') [said[key], columns[key]] = [valueIn(command, key, written), column];
  }
  // How a void ballot came is nothing that is asked of it.
  for (const key of ['channel', 'paper'] as const)
    if (cells[key] !== undefined && !(only === 'void' && key === 'channel'))
      said[key] = valueIn(command, key, cells[key]);
  const whom = (['person', 'name', 'unit'] as const).find((one) => cells[one] !== undefined) ?? 'name';
  const places: Record<string, Known> = {
    ...{ by: cells.proxy === undefined ? whom : 'proxy', for: whom, person: whom, proxyFor: 'proxy' },
    ...{ on: 'on', choices: 'choice', channel: 'channel', paper: 'paper' },
  };
  for (const [key, column] of Object.entries(places))
    if (cells[column] !== undefined) columns[key] = row.at(column).column;
  const ranking = ranks.flatMap(({ column }) => severalIn(row.under(column), NAMES_APART));
  if (ranking.length > 0) said.ranking = ranking;
  return [
    {
      place: { file, line, column: 1 },
      columns,
      person,
      fields: said,
      ...(cells.proxy !== undefined && only !== 'void' && { proxy: cells.proxy }),
      ...(cells.on !== undefined && { on: cells.on }),
      ...(choice !== undefined && only !== 'void' && { choice }),
    },
  ];
}

function turnsIn(table: TableText & { file: string }, command: Told, problems: Problem[], twice: boolean): TableTurn[] {
  const keys = new Set(fieldsIn(shapeOf(command), '').map(({ key }) => key));
  const read = overTable(table, () => readTable<Known>(contentsOf(table), COLUMNS, []));
  const { file } = table;
  const ranks = keys.has('ranking') ? read.ignored.filter(({ name }) => NAMING.test(name)) : [];
  const only: Reading['only'] = command.type === VOID && read.has('choice') ? 'void' : twice ? 'valid' : undefined;
  const fields = read.ignored.flatMap((column): Reading['fields'] => {
    const reason = REASONS.includes(column.name.toLowerCase());
    if (only === 'void') return reason ? [{ ...column, key: 'reason' }] : [];
    if (ranks.includes(column) || PASSED_OVER.includes(column.name) || (only === 'valid' && reason)) return [];
    const found = fieldRead(command, column.name);
    if ('is' in found) return [{ ...column, key: found.is }];
    const at = { file, line: read.line, column: column.column };
    problems.push(scriptProblem('script.table-column', { name: column.name, command: command.type }, at));
    return [];
  });
  for (const problem of read.problems) problems.push({ ...problem, at: { file, ...problem.at } });
  if (!(['person', 'name', 'unit'] as const).some(read.has))
    problems.push({
      code: 'rolls.column-missing',
      numbers: { column: 'person' },
      at: { file, line: read.line, column: 1 },
    });
  const reading = { command, file, fields, ranks, chooses: keys.has('choices'), only };
  return read.rows.filter(({ first }) => !isTotal(first)).flatMap((row) => turnOf(row, reading, problems));
}

/**
 * The tables that acts bring, read: of each such act, by its place, what its rows ask for.
 * @throws {Fault} with everything wrong with all of them
 */
export async function actTablesOf(
  { acts, registers }: Pick<WrittenForm, 'acts'> & { registers?: WrittenForm['registers'] },
  document: YamlDocument,
  referred: Referred,
  opened?: Chart,
): Promise<ReadonlyMap<number, readonly TableTurn[]>> {
  const chart = opened ?? (registers === undefined ? consultation : community);
  const found = new Map<number, readonly TableTurn[]>();
  const problems: Problem[] = [];
  for (const [index, { do: type, table }] of acts.entries()) {
    const command = Object.hasOwn(chart.commands, type) ? chart.commands[type] : undefined;
    // What no such command is known for is told of where it stands.
    if (table === undefined || !command) continue;
    try {
      const read = await referred(table, 'roll', document.at(['acts', index]));
      // The same table for those that are void: then nobody has to take them out of it.
      const twice = type === CAST && acts.some((other) => other.do === VOID && other.table === table);
      found.set(index, turnsIn(read, command, problems, twice));
    } catch (error) {
      if (!isFault(error)) throw error;
      problems.push(...error.problems);
    }
  }
  refuseAny(problems);
  return found;
}

/** An act as one row of its table asks for it. @param item what the act is about, for what somebody chose */
export function turned(act: ActForm, turn: TableTurn, item: string | undefined, command: Told | undefined): ActForm {
  const { person, proxy, on, choice, fields } = turn;
  const keys = command ? fieldsIn(shapeOf(command), '').map(({ key }) => key) : [];
  const { item: about = item, ...others } = act.with ?? {};
  const said = {
    ...others,
    ...(keys.includes('item') && about !== undefined && { item: about }),
    ...fields,
    ...(choice !== undefined && typeof about === 'string' && { choices: { [about]: choice } }),
  };
  const when = on === undefined ? {} : { on };
  if (keys.includes('person')) return { ...act, ...when, with: { ...said, person, ...(proxy && { proxyFor: proxy }) } };
  const clerk = act.enteredBy ?? act.by;
  return {
    ...act,
    ...when,
    by: proxy ?? person,
    ...(proxy !== undefined && { for: person }),
    ...(clerk !== undefined && { enteredBy: clerk }),
    with: said,
  };
}
