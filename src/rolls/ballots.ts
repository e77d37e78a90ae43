// Ballots as they were collected: a table, one row for each ballot, whatever way it came in. Pure.
import { alike, isNobody, isTotal } from '../names.js';
import { stopIfAny } from '../problem.js';
import type { Sheet } from '../sheet.js';
import { type Moment, meaning, severalIn, writtenMoment } from './cells.js';
import {
  type Headed,
  nearest,
  type Place,
  type Rows,
  readTable,
  type Table,
  type TableRow,
  withoutTotals,
} from './columns.js';
import type { ListedRoll } from './listed.js';
import { problem, type RollProblem } from './problems.js';
import { BALLOT_COLUMNS, CHOICES, NAMES_APART, NAMING, PASSED_OVER, TICK, wordsOf } from './words.js';

/** What a ballot says; `invalid` of one that came back and says nothing that counts, `with-majority` of one that goes with the majority. */
export type BallotChoice = keyof typeof CHOICES;

export interface BallotRow {
  /** The line of the file, for what has to be said of it. */
  line?: number;
  /** Empty where the ballot says by its room or its name whose it is. */
  person: string;
  choice: BallotChoice;
  /** How it came in: paper, phone, online ...; the host's words. */
  channel?: string;
  /** When it was cast. */
  at?: Moment;
  /** The name that stands on it: checked against the roll. */
  name?: string;
  /** Why it is invalid. */
  reason?: string;
  /** Who cast it for `person`; they need not be on the roll. */
  proxy?: string;
  /** The unit it is for, and where that lies: a paper for each flat, or a ballot that names no person. */
  unit?: string;
  scope?: string;
}

/** The ballots on one item. */
export interface ItemBallots {
  /** The heading of its column. */
  item: string;
  rows: BallotRow[];
}

/** The ballots of a table as far as they can be read, with all that is wrong with the others. */
export interface BallotTable extends Rows<BallotRow> {
  problems: RollProblem[];
  /** Where the table has a column for each of several items: the ballots on each of them. `rows` are then empty. */
  items: ItemBallots[];
}

type Column = keyof typeof BALLOT_COLUMNS;

/** What may say whose a ballot is. */
const WHOSE = ['person', 'unit', 'name'] as const;

const isAnswer = (cell: string): boolean => meaning(CHOICES, cell) !== undefined;

/** Columns that hold answers and are not called so: the sheet has a column for each item. */
const answering = ({ others, below }: Headed<Column>): Place[] =>
  others.filter(({ name, column }) => {
    if (PASSED_OVER.includes(name)) return false;
    for (const cell of below(column)) if (cell !== '' && isAnswer(cell)) return true;
    return false;
  });

const PATH = ['scope', 'building', 'stairwell', 'floor'] as const;

type Written = TableRow<Column>;

/** What a row says besides its answers. */
function rowOf({ line, cells, at }: Written, problems: RollProblem[]): Omit<BallotRow, 'choice'> {
  const { person = '', channel, name, proxy, unit, reason } = cells;
  if (WHOSE.every((column) => cells[column] === undefined))
    problems.push(problem(at('person'), 'rolls.person-missing', {}));
  const moment = cells.at === undefined ? undefined : writtenMoment(cells.at);
  if (cells.at !== undefined && moment === undefined)
    problems.push(problem(at('at'), 'rolls.moment-form', { written: cells.at }));
  const path = PATH.flatMap((column) => cells[column] ?? []);
  return {
    line,
    person,
    ...(channel !== undefined && { channel }),
    ...(moment !== undefined && { at: moment }),
    ...(name !== undefined && { name }),
    ...(reason !== undefined && { reason }),
    ...(proxy !== undefined && proxy !== person && { proxy }),
    ...(unit !== undefined && { unit }),
    ...(path.length > 0 && { scope: path.join('/') }),
  };
}

type At = { line: number; column: number };

/** Whatever stands in for a choice that could not be read is never counted: it is a problem. */
function choiceIn(written: string, at: At, problems: RollProblem[]): BallotChoice {
  const choice = meaning(CHOICES, written) ?? (TICK.test(written) ? ('for' as const) : undefined);
  if (choice === undefined) problems.push(problem(at, 'rolls.word-unknown', { written, known: wordsOf(CHOICES) }));
  return choice ?? 'invalid';
}

/** A remark beside an invalid ballot says why it is invalid. */
const withReason = (row: Omit<BallotRow, 'choice'>, choice: BallotChoice, remark: string | undefined): BallotRow => ({
  ...row,
  choice,
  ...(choice === 'invalid' && row.reason === undefined && remark !== undefined && { reason: remark }),
});

/** The ballots on each item of a sheet. Where nothing is written, that item was left out. */
function sheetOf(table: Table<Column>, places: readonly Place[], problems: RollProblem[]): ItemBallots[] {
  const items = places.map(({ name }): ItemBallots => ({ item: name, rows: [] }));
  for (const row of table.rows) {
    const read = rowOf(row, problems);
    let answered = false;
    for (const [index, { column }] of places.entries()) {
      const written = row.under(column);
      if (written === '') continue;
      answered = true;
      const choice = choiceIn(written, { line: row.line, column }, problems);
      items[index]?.rows.push(withReason(read, choice, row.cells.remark));
    }
    const [first] = places;
    if (!answered) problems.push(problem({ line: row.line, column: first?.column ?? 0 }, 'rolls.choice-missing', {}));
  }
  return items;
}

/** How a table of papers is read on which candidates are named. */
export interface NamesOptions {
  /** How many names a paper may have; one with more is invalid. */
  names: number;
}

/** Names of candidates as they come: no total, no word for nobody, and none that is another's but for its white space or width. */
function namesIn(problems: RollProblem[]) {
  const seen = new Map<string, { name: string; line: number }>();
  return (name: string, at: At): void => {
    if (isTotal(name) || isNobody(name)) problems.push(problem(at, 'rolls.name-nobody', { written: name }));
    const before = seen.get(alike(name));
    if (!before) seen.set(alike(name), { name, line: at.line });
    else if (before.name !== name)
      problems.push(problem(at, 'rolls.candidates-alike', { candidate: name, other: before.name, first: before.line }));
  };
}

/** The papers of an election as ballots on every candidate: for those it names, and no vote for the others. */
function papersOf(
  table: Table<Column>,
  places: readonly Place[],
  marks: boolean,
  { names: most }: NamesOptions,
  problems: RollProblem[],
): ItemBallots[] {
  const items = new Map<string, BallotRow[]>(marks ? places.map(({ name }) => [name, []]) : []);
  const named = namesIn(problems);
  if (marks) for (const { name, column } of places) named(name, { line: table.line, column });
  const papers = table.rows.map((row) => {
    const read = rowOf(row, problems);
    const said = places.flatMap(({ name, column }): [candidate: string, choice: BallotChoice][] => {
      const written = row.under(column);
      if (written === '') return [];
      if (marks) return [[name, choiceIn(written, { line: row.line, column }, problems)]];
      // A word for an answer instead of a name is the paper's: it was left blank, or spoilt.
      const word = meaning(CHOICES, written);
      if (word !== undefined) return [['', word]];
      return severalIn(written, NAMES_APART).map((one) => {
        named(one, { line: row.line, column });
        return [one, 'for'];
      });
    });
    for (const [candidate] of said) if (candidate !== '' && !items.has(candidate)) items.set(candidate, []);
    return { read, said };
  });
  for (const { read, said } of papers) {
    const chosen = new Set(said.flatMap(([candidate, choice]) => (choice === 'for' ? [candidate] : []))).size;
    const spoilt = said.some(([candidate, choice]) => candidate === '' && choice === 'invalid');
    const answers = new Map(said);
    for (const [candidate, rows] of items) {
      if (chosen > most) rows.push({ ...read, choice: 'invalid', reason: `${chosen} > ${most}` });
      else rows.push({ ...read, choice: spoilt ? 'invalid' : (answers.get(candidate) ?? 'abstain') });
    }
  }
  return [...items].map(([item, rows]) => ({ item, rows }));
}

/**
 * Reads what can be read of a table of ballots; with `names`, of an election in which papers name candidates: a column for each
 * candidate with marks, or columns of names.
 * @throws {Fault} where it has not the columns it needs.
 */
export function ballotTable(text: string | Sheet, options?: NamesOptions): BallotTable {
  let sheet: Place[] = [];
  let marks = true;
  const whole = readTable(text, BALLOT_COLUMNS, (headed) => {
    const found = answering(headed);
    const [only] = found;
    const whose = WHOSE.some(headed.has) ? [] : (['person'] as const);
    if (options) {
      const own = headed.where('choice');
      const naming = headed.others.filter(({ name }) => NAMING.test(name) && !PASSED_OVER.includes(name));
      const columns = [...(own ? [own] : []), ...naming].sort((a, b) => a.column - b.column);
      // What is no word for an answer is a name; a sheet in which there is none has marks under the names.
      marks = !columns.some(({ column }) => [...headed.below(column)].some((cell) => cell !== '' && !isAnswer(cell)));
      sheet = marks ? [...(own && found.length === 0 ? [own] : []), ...found] : columns;
      return sheet.length === 0 ? [...whose, 'choice' as const] : whose;
    }
    if (headed.has('choice')) {
      const own = headed.where('choice');
      sheet = found.length === 0 || own === undefined ? [] : [own, ...found].sort((a, b) => a.column - b.column);
      return whose;
    }
    // One such column whose heading is nearly that of the choice is a slip for it; and one alone, beside nothing that says
    // whose the ballots are, may be anything.
    const slip =
      found.length === 1 &&
      only !== undefined &&
      (whose.length > 0 || nearest(only.name, BALLOT_COLUMNS.choice) !== undefined);
    sheet = slip ? [] : found;
    return sheet.length === 0 ? [...whose, 'choice' as const] : whose;
  });
  if (whole.problems.some(({ code }) => code !== 'rolls.column-unnamed')) stopIfAny(whole.problems);
  const problems = [...whole.problems];
  const table = withoutTotals(whole, WHOSE, problems);
  const ignored = table.ignored.filter((place) => !sheet.includes(place)).map(({ name }) => name);
  if (options) return { rows: [], ignored, problems, items: papersOf(table, sheet, marks, options, problems) };
  if (sheet.length > 0) {
    const items = sheetOf(table, sheet, problems);
    const [only] = items;
    return items.length === 1 && only
      ? { rows: only.rows, ignored, problems, items: [] }
      : { rows: [], ignored, problems, items };
  }
  const rows = table.rows.map((row): BallotRow => {
    const read = rowOf(row, problems);
    const { choice: written, remark } = row.cells;
    if (written === undefined) problems.push(problem(row.at('choice'), 'rolls.choice-missing', {}));
    const choice = written === undefined ? 'invalid' : choiceIn(written, row.at('choice'), problems);
    return withReason(read, choice, remark);
  });
  return { rows, ignored, problems, items: [] };
}

/**
 * Reads ballots from CSV: `person,choice,channel,at`, of which the last two may be missing, in any order.
 * @throws {Fault} with every bad line at once, and where the table is about several items: `ballotTable` has those.
 */
export function readBallots(text: string | Sheet): BallotRow[] {
  const { rows, problems, items } = ballotTable(text);
  if (items.length > 0)
    stopIfAny([problem({ line: 1 }, 'rolls.several-items', { items: items.map(({ item }) => item) })]);
  stopIfAny(problems);
  return rows;
}

/**
 * Reads a list of people, those who attended say, from CSV: a column `person`, others passed over.
 * @throws {Fault} with every bad line at once: nobody named, somebody named twice, and, where a roll is given, not on it.
 */
export function readPeople(text: string | Sheet, roll?: Pick<ListedRoll, 'votesAs' | 'scope' | 'leftOut'>): string[] {
  const whole = readTable(text, { person: BALLOT_COLUMNS.person }, ['person']);
  const problems = whole.problems.filter(({ code }) => code !== 'rolls.column-unnamed');
  stopIfAny(problems);
  const table = withoutTotals(whole, ['person'], problems);
  const lines = new Map<string, number>();
  for (const { line, cells, at } of table.rows) {
    const { person } = cells;
    const before = person === undefined ? undefined : lines.get(person);
    if (person === undefined) problems.push(problem(at('person'), 'rolls.person-missing', {}));
    else if (before !== undefined)
      problems.push(problem(at('person'), 'rolls.attending-twice', { person, first: before }));
    else {
      lines.set(person, line);
      if (roll && !roll.votesAs.has(person) && !roll.leftOut?.persons.has(person))
        problems.push(problem(at('person'), 'rolls.stranger', { person, scope: roll.scope }));
    }
  }
  stopIfAny(problems);
  return [...lines.keys()];
}
