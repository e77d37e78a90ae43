// Ballots as they were collected: a table, one row for each ballot, whatever way it came in. Pure.
import { CHOICES, type Moment, meaning, wordsOf, writtenMoment } from './cells.js';
import { type Columns, type Rows, readTable } from './columns.js';
import { problem, stopIfAny, type TableProblem } from './problems.js';
import type { ListedRoll } from './roll.js';

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

const COLUMNS = {
  person: ['person', '编号', '业主编号', '人员编号', '居民编号', 'id', 'person-id', '編號', '業主編號'],
  choice: ['choice', '意见', '表决意见', '表决', '选择', '投票意见', 'vote', '意見', '表決意見', '表決'],
  channel: ['channel', '方式', '投票方式', '表决方式', '渠道', '途径', '表決方式'],
  at: ['at', '时间', '投票时间', '表决时间', '日期', '時間', '投票時間'],
  name: ['name', '姓名', '业主姓名', '名称', '业主', '业主名称', '業主姓名', '名稱', '業主'],
  reason: ['reason', '原因', '无效原因', '無效原因'],
  remark: ['remark', '备注', '備註', 'note'],
  proxy: ['proxy', '受托人', '代理人', '受託人', '代投人'],
} as const satisfies Columns<string>;

/** The ballots of a table as far as they can be read, with all that is wrong with the others. */
export interface BallotTable extends Rows<BallotRow> {
  problems: TableProblem[];
}

/**
 * Reads what can be read of a table of ballots.
 * @throws {TableFault} where it has not the columns it needs.
 */
export function ballotTable(text: string): BallotTable {
  const table = readTable(text, COLUMNS, ['person', 'choice']);
  if (table.problems.some(({ code }) => code !== 'column-unnamed')) stopIfAny(table.problems);
  const problems = [...table.problems];
  const rows = table.rows.map(({ line, cells, at }): BallotRow => {
    const { person = '', choice: written = '', channel, name, remark, proxy } = cells;
    if (person === '') problems.push(problem(at('person'), 'person-missing'));
    const choice = meaning(CHOICES, written);
    if (cells.choice === undefined) problems.push(problem(at('choice'), 'choice-missing'));
    else if (choice === undefined) problems.push(problem(at('choice'), 'word', written, wordsOf(CHOICES)));
    const moment = cells.at === undefined ? undefined : writtenMoment(cells.at);
    if (cells.at !== undefined && moment === undefined) problems.push(problem(at('at'), 'moment-form', cells.at));
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
 * @throws {TableFault} with every bad line at once.
 */
export function readBallots(text: string): BallotRow[] {
  const { rows, problems } = ballotTable(text);
  stopIfAny(problems);
  return rows;
}

/**
 * Reads a list of people, those who attended say, from CSV: a column `person`, others passed over.
 * @throws {TableFault} with every bad line at once: nobody named, somebody named twice, and, where a roll is given, not on it.
 */
export function readPeople(text: string, roll?: Pick<ListedRoll, 'votesAs' | 'scope'>): string[] {
  const table = readTable(text, { person: COLUMNS.person }, ['person']);
  const problems = table.problems.filter(({ code }) => code !== 'column-unnamed');
  stopIfAny(problems);
  const lines = new Map<string, number>();
  for (const { line, cells, at } of table.rows) {
    const { person } = cells;
    const before = person === undefined ? undefined : lines.get(person);
    if (person === undefined) problems.push(problem(at('person'), 'person-missing'));
    else if (before !== undefined) problems.push(problem(at('person'), 'attending-twice', person, before));
    else {
      lines.set(person, line);
      if (roll && !roll.votesAs.has(person)) problems.push(problem(at('person'), 'stranger', person, roll.scope));
    }
  }
  stopIfAny(problems);
  return [...lines.keys()];
}
