// Ballots as they were collected: a table, one row for each ballot, whatever way it came in. Pure.
import { stopIfAny } from '../problem.js';
import { type Moment, meaning, writtenMoment } from './cells.js';
import { type Rows, readTable } from './columns.js';
import { problem, type RollProblem } from './problems.js';
import type { ListedRoll } from './roll.js';
import { BALLOT_COLUMNS, CHOICES, wordsOf } from './words.js';

export interface BallotRow {
  /** The line of the file, for what has to be said of it. */
  line?: number;
  person: string;
  /** `invalid` for a ballot that came back and says nothing that counts. */
  choice: 'for' | 'against' | 'abstain' | 'invalid';
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
}

/** The ballots of a table as far as they can be read, with all that is wrong with the others. */
export interface BallotTable extends Rows<BallotRow> {
  problems: RollProblem[];
}

/**
 * Reads what can be read of a table of ballots.
 * @throws {Fault} where it has not the columns it needs.
 */
export function ballotTable(text: string): BallotTable {
  const table = readTable(text, BALLOT_COLUMNS, ['person', 'choice']);
  if (table.problems.some(({ code }) => code !== 'rolls.column-unnamed')) stopIfAny(table.problems);
  const problems = [...table.problems];
  const rows = table.rows.map(({ line, cells, at }): BallotRow => {
    const { person = '', choice: written = '', channel, name, remark, proxy } = cells;
    if (person === '') problems.push(problem(at('person'), 'rolls.person-missing', {}));
    const choice = meaning(CHOICES, written);
    if (cells.choice === undefined) problems.push(problem(at('choice'), 'rolls.choice-missing', {}));
    else if (choice === undefined)
      problems.push(problem(at('choice'), 'rolls.word-unknown', { written, known: wordsOf(CHOICES) }));
    const moment = cells.at === undefined ? undefined : writtenMoment(cells.at);
    if (cells.at !== undefined && moment === undefined)
      problems.push(problem(at('at'), 'rolls.moment-form', { written: cells.at }));
    const reason = cells.reason ?? (choice === 'invalid' ? remark : undefined);
    return {
      line,
      person,
      // Whatever stands in for a choice that could not be read is never counted: it is a problem.
      choice: choice ?? 'invalid',
      ...(channel !== undefined && { channel }),
      ...(moment !== undefined && { at: moment }),
      ...(name !== undefined && { name }),
      ...(reason !== undefined && { reason }),
      ...(proxy !== undefined && proxy !== person && { proxy }),
    };
  });
  return { rows, ignored: table.ignored.map(({ name }) => name), problems };
}

/**
 * Reads ballots from CSV: `person,choice,channel,at`, of which the last two may be missing, in any order.
 * @throws {Fault} with every bad line at once.
 */
export function readBallots(text: string): BallotRow[] {
  const { rows, problems } = ballotTable(text);
  stopIfAny(problems);
  return rows;
}

/**
 * Reads a list of people, those who attended say, from CSV: a column `person`, others passed over.
 * @throws {Fault} with every bad line at once: nobody named, somebody named twice, and, where a roll is given, not on it.
 */
export function readPeople(text: string, roll?: Pick<ListedRoll, 'votesAs' | 'scope'>): string[] {
  const table = readTable(text, { person: BALLOT_COLUMNS.person }, ['person']);
  const problems = table.problems.filter(({ code }) => code !== 'rolls.column-unnamed');
  stopIfAny(problems);
  const lines = new Map<string, number>();
  for (const { line, cells, at } of table.rows) {
    const { person } = cells;
    const before = person === undefined ? undefined : lines.get(person);
    if (person === undefined) problems.push(problem(at('person'), 'rolls.person-missing', {}));
    else if (before !== undefined)
      problems.push(problem(at('person'), 'rolls.attending-twice', { person, first: before }));
    else {
      lines.set(person, line);
      if (roll && !roll.votesAs.has(person))
        problems.push(problem(at('person'), 'rolls.stranger', { person, scope: roll.scope }));
    }
  }
  stopIfAny(problems);
  return [...lines.keys()];
}
