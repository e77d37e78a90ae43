// The ballots of a roll's members, counted by a decision rule: both tables read, counted once, judged once. Pure.
import type { Language } from '../language/index.js';
import { atCall, type CastingVote, type DecisionRule, decisionRule, decisionRules, judge } from '../law/index.js';
import { asksAttendance, groupsOf, requirementsOf } from '../law/rule.js';
import { Fault, faultOf, type Problem, refuseAny } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import {
  type BallotRow,
  type BallotTable,
  ballotTable,
  buildRoll,
  type Counted,
  type CountOptions,
  countBallots,
  countedBy,
  isRollFault,
  type ListedRoll,
  momentOf,
  type Precedence,
  readPeople,
  readRollTable,
  type SameName,
} from '../rolls/index.js';
import { attributed } from '../rolls/whose.js';
import { checkAsked } from './asked-for.js';
import { type ReadInto, type RuleTally, ruleTallyOf } from './decision.js';
import { type SeatsTally, seatsTally } from './seats.js';
import { contentsOf, overTable, type TableText } from './table-text.js';

/** What to count, and by which rule. */
export interface RuleAsked {
  /** A rule of the catalogue by its id, or one of one's own. */
  rule: string | DecisionRule;
  /** Both as CSV: docs/rolls.md. */
  roll: TableText;
  ballots: TableText;
  /** The part of the estate that votes: `3幢/2单元`. */
  scope?: string;
  /** Which of several ballots of one head counts; `refuse` unless said otherwise. */
  precedence?: Precedence;
  /** Whether invalid ballots take part, as the notice said; `left-out` unless said otherwise. */
  invalid?: 'participates' | 'left-out';
  /** Whether parking spaces and garages count, and who owns nothing else; as the rule has it unless said otherwise. */
  parking?: 'counted' | 'left-out';
  /** Who came: a number of heads, or a table with a column `person`. Otherwise whoever returned a ballot. */
  attending?: number | TableText;
  /** The day of the notice, by which the rule is fixed: `2026-03-01`. */
  day?: string;
  /** Whether ids that show the same ID number are one person; otherwise that is a problem. */
  merge?: boolean;
  /** Of a roll without ids: whether the same name is one person's or each another's, where nothing else tells. */
  sameName?: SameName;
  /** Candidates stand for so many seats: the table has a column of marks for each of them, or columns of names. */
  seats?: number;
  /** How many names a paper of an election may have; as many as there are seats unless said otherwise. One with more is invalid. */
  mostNames?: number;
  /** Which call of the vote it is, from 1: some rules ask for less at the second. */
  call?: 1 | 2;
  /** The chair's casting vote, where as many are for as against and the rule leaves that to the chair. */
  casting?: CastingVote;
  /** On what ground of the house a ballot may say that it goes with the majority (从众): a covenant, a resolution. */
  followMajority?: string;
}

/** A sheet with a column for each of several items: each counted. */
export interface SheetTally {
  items: ItemTally[];
  /** Where candidates stand for seats. */
  election?: SeatsTally;
}

/** The count of one item of a sheet. */
export interface ItemTally extends RuleTally {
  /** The heading of its column. */
  item: string;
  /** Heads whose sheet came back and says nothing of this item. */
  blank: string[];
}

const ASKED = {
  rule: undefined,
  roll: undefined,
  ballots: undefined,
  scope: undefined,
  precedence: ['refuse', 'first-valid', 'last-valid'],
  invalid: ['participates', 'left-out'],
  parking: ['counted', 'left-out'],
  attending: undefined,
  day: undefined,
  merge: [true, false],
  sameName: ['one', 'each'],
  seats: undefined,
  mostNames: undefined,
  followMajority: undefined,
  call: [1, 2],
  casting: ['for', 'against'],
} as const satisfies Record<keyof RuleAsked, readonly unknown[] | undefined>;

function ruleOf({ rule, call = 1 }: RuleAsked): DecisionRule {
  const found = typeof rule === 'string' ? decisionRule(rule) : rule;
  // Of a ranking or a budget the method says who wins; of for and against nothing but consent does.
  if (found && found.consent.length === 0) throw new Fault([tallyProblem('tally.no-consent', { rule: found.id })]);
  if (found) return atCall(found, call);
  const known = decisionRules().map(({ id }) => id);
  throw new Fault([tallyProblem('tally.rule-unknown', { rule: String(rule), known })]);
}

/** @throws {Fault} where this is no day */
export function checkDay(day: string | undefined): void {
  if (day === undefined || momentOf(day)?.form === 'day') return;
  throw new Fault([tallyProblem('tally.day', { written: day })]);
}

/** Reads and builds the roll as this rule counts heads, and asks for areas only where the rule does. */
function rollOf(table: TableText, rule: DecisionRule, asked: RuleAsked): { roll: ListedRoll; read: ReadInto } {
  const { scope, parking = rule.parking, merge, sameName } = asked;
  const byArea = requirementsOf(rule).some(({ measure }) => measure === 'area');
  const found = overTable(table, () => {
    const { rows, ...read } = readRollTable(contentsOf(table), {
      ...(!byArea && { area: 'optional' as const }),
      merge,
      sameName,
    });
    const options = { scope, parking: parking === 'left-out' ? parking : undefined, countedBy: countedBy(rule) };
    return { roll: buildRoll(rows, options), read };
  });
  if (requirementsOf(rule).some(({ group }) => group === 'affected') && !found.roll.knowsAffected) {
    const { file = 'table' } = table;
    throw new Fault([tallyProblem('tally.affected-missing', { rule: rule.id }, { file, line: 1, column: 1 })]);
  }
  const unknown = groupsOf(rule).filter((group) => group !== 'affected' && !found.roll.groups.includes(group));
  if (unknown.length > 0) {
    const { file = 'table' } = table;
    throw new Fault([
      tallyProblem('tally.groups-missing', { rule: rule.id, groups: unknown }, { file, line: 1, column: 1 }),
    ]);
  }
  // Nobody's vote weighs as much as somebody thought best who did not write it down.
  const weighs = requirementsOf(rule).some(({ measure }) => measure === 'weight');
  if (weighs && [...found.roll.heads.values()].some(({ weight }) => weight === undefined)) {
    const { file = 'table' } = table;
    throw new Fault([tallyProblem('tally.weights-missing', { rule: rule.id }, { file, line: 1, column: 1 })]);
  }
  return found;
}

/** A number of heads, or who they are. */
function attendingOf(who: number | TableText, rule: DecisionRule, roll: ListedRoll): number | string[] {
  if (typeof who !== 'number') return overTable(who, () => readPeople(contentsOf(who), roll));
  if (!Number.isSafeInteger(who) || who < 0) {
    throw new Fault([tallyProblem('tally.not-whole', { of: 'attending', value: who })]);
  }
  // Of a number nobody knows the area, nor who among them is affected.
  const plain = requirementsOf(rule).every(({ measure, group }) => measure === 'heads' && group === undefined);
  if (!plain) throw new Fault([tallyProblem('tally.attending-named', { rule: rule.id })]);
  return who;
}

/** Nobody has to name a ground with nothing. */
function groundOf({ followMajority: ground }: RuleAsked): string | undefined {
  if (ground === undefined || (typeof ground === 'string' && ground.trim() !== '')) return ground;
  throw new Fault([tallyProblem('tally.ground-empty', {})]);
}

/** Everything both tables say, before anything is counted. */
interface Read {
  rule: DecisionRule;
  roll: ListedRoll;
  read: ReadInto;
  table: BallotTable;
  options: CountOptions;
}

function readBoth(asked: RuleAsked): Read {
  checkAsked(asked, ASKED);
  const rule = ruleOf(asked);
  const { day, precedence = 'refuse', invalid = 'left-out', attending, ballots } = asked;
  checkDay(day);
  const ground = groundOf(asked);
  const { roll, read } = rollOf(asked.roll, rule, asked);
  const options: CountOptions = {
    precedence,
    invalidParticipates: invalid === 'participates',
    ...(rule.proxies !== undefined && { proxies: rule.proxies }),
    ...(attending !== undefined && { attending: attendingOf(attending, rule, roll) }),
    ...(ground !== undefined && { follow: rule }),
  };
  const { seats, mostNames: names = seats } = asked;
  checkCounts({ seats, names });
  const table = overTable(ballots, () => ballotTable(contentsOf(ballots), names === undefined ? undefined : { names }));
  return { rule, roll, read, options, table };
}

/** Seats and names are whole numbers; names without seats would limit nothing. */
function checkCounts({ seats, names }: { seats: number | undefined; names: number | undefined }): void {
  const least = (of: 'seats' | 'names', value: number | undefined) =>
    value === undefined || (Number.isSafeInteger(value) && value >= 1)
      ? []
      : [tallyProblem('tally.not-whole', { of, value })];
  refuseAny([...least('seats', seats), ...least('names', names)]);
  if (names !== undefined && seats === undefined) throw new Fault([tallyProblem('tally.names-idle', {})]);
}

/** Puts a count into words. */
const toldOf = ({ rule, roll, read, table, options }: Read, counted: Counted, asked: RuleAsked, language: Language) =>
  ruleTallyOf(
    {
      ...{ rule, roll, counted, options, read, day: asked.day, ground: asked.followMajority },
      judged: judge(rule, counted.tally, asked.casting),
      ignored: { roll: read.ignored, ballots: table.ignored },
    },
    language,
  );

/** The same of every item of a sheet. Whoever returned a sheet came, whatever they left blank. */
function sheetOf(found: Read, asked: RuleAsked, language: Language): ItemTally[] {
  const { rule, roll, options, table } = found;
  const problems = new Map<string, Problem>();
  const came = new Set(table.items.flatMap(({ rows }) => personsOf(roll, rows)));
  const attending = options.attending === undefined && asksAttendance(rule) ? { attending: [...came] } : {};
  const counted = overTable(asked.ballots, () => {
    const counts = table.items.flatMap(({ item, rows }) => {
      try {
        return [{ item, count: countBallots(roll, rows, { ...options, ...attending, unread: table.problems }) }];
      } catch (error) {
        if (!isRollFault(error)) throw error;
        // What is wrong with a row is wrong with it for every item.
        for (const problem of error.problems) problems.set(JSON.stringify(problem), problem);
        return [];
      }
    });
    if (problems.size > 0) throw faultOf([...problems.values()]);
    return counts;
  });
  const silent = counted.reduce<readonly string[] | undefined>(
    (rest, { count }) =>
      (rest ?? count.reconciliation.silent).filter((head) => count.reconciliation.silent.includes(head)),
    undefined,
  );
  const nobody = new Set(silent);
  return counted.map(({ item, count }) => {
    const { reconciliation } = count;
    const blank = reconciliation.silent.filter((head) => !nobody.has(head));
    const account = { ...reconciliation, silent: reconciliation.silent.filter((head) => nobody.has(head)) };
    const told = toldOf(found, { ...count, reconciliation: account }, asked, language);
    const line = language.tally.decision.blank(blank.length);
    return { item, blank, ...told, working: blank.length > 0 ? [...told.working, line] : told.working };
  });
}

const personsOf = (roll: ListedRoll, rows: readonly BallotRow[]): string[] =>
  attributed(roll, rows).ballots.flatMap(({ person }) => (roll.votesAs.has(person) ? [person] : []));

/**
 * Counts the ballots of a roll's members by a decision rule, and says how it came out, with the arithmetic in words.
 * @throws {Fault} with everything that is wrong with a table, each on its line; where the rule cannot be applied to these; or where
 *   the table has a column for each of several items, which `tallySheet` counts
 */
export function tallyByRule(asked: RuleAsked, language: Language): RuleTally {
  const found = readBoth(asked);
  const { file = 'table' } = asked.ballots;
  const items = found.table.items.map(({ item }) => item);
  if (items.length > 0) throw new Fault([tallyProblem('tally.several-items', { items }, { file, line: 1 })]);
  return oneOf(found, asked, language);
}

function oneOf(found: Read, asked: RuleAsked, language: Language): RuleTally {
  const { roll, options, table } = found;
  const counted = overTable(asked.ballots, () =>
    countBallots(roll, table.rows, { ...options, unread: table.problems }),
  );
  return toldOf(found, counted, asked, language);
}

/**
 * Counts ballots as `tallyByRule` does, or a sheet with a column for each of several items: each of them counted.
 * @throws {Fault} with everything that is wrong with a table, each on its line; or where the rule cannot be applied to these
 */
export function tallySheet(asked: RuleAsked, language: Language): RuleTally | SheetTally {
  const found = readBoth(asked);
  if (found.table.items.length === 0 && asked.seats === undefined) return oneOf(found, asked, language);
  const items = sheetOf(found, asked, language);
  const { seats, mostNames = seats } = asked;
  return seats === undefined || mostNames === undefined
    ? { items }
    : { items, election: seatsTally(items, { seats, mostNames }, found.rule, language) };
}
