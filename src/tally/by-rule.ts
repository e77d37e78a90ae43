// The ballots of a roll's members, counted by a decision rule: both tables read, counted once, judged once. Pure.
import type { Language } from '../language/index.js';
import { type DecisionRule, decisionRule, decisionRules, judge } from '../law/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import {
  ballotTable,
  buildRoll,
  type CountOptions,
  countBallots,
  countedBy,
  type ListedRoll,
  momentOf,
  type Precedence,
  readPeople,
  readRollTable,
} from '../rolls/index.js';
import { type RuleTally, ruleTallyOf } from './decision.js';
import { overTable, type TableText } from './table-text.js';

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
  /** Whether parking spaces and garages count as floor area; as the rule has it unless said otherwise. */
  parking?: 'counted' | 'left-out';
  /** Who came: a number of heads, or a table with a column `person`. Otherwise whoever returned a ballot. */
  attending?: number | TableText;
  /** The day of the notice, by which the rule is fixed: `2026-03-01`. */
  day?: string;
}

function ruleOf(rule: string | DecisionRule): DecisionRule {
  const found = typeof rule === 'string' ? decisionRule(rule) : rule;
  if (found) return found;
  const known = decisionRules().map(({ id }) => id);
  throw new Fault([tallyProblem('tally.rule-unknown', { rule: String(rule), known })]);
}

/** @throws {Fault} where this is no day */
export function checkDay(day: string | undefined): void {
  if (day === undefined || momentOf(day)?.form === 'day') return;
  throw new Fault([tallyProblem('tally.day', { written: day })]);
}

const requirementsOf = ({ participation, consent }: DecisionRule) => [...participation, ...consent];

/** Reads and builds the roll as this rule counts heads, and asks for areas only where the rule does. */
function rollOf(table: TableText, rule: DecisionRule, { scope, parking = rule.parking }: RuleAsked) {
  const byArea = requirementsOf(rule).some(({ measure }) => measure === 'area');
  const read = overTable(table, () => {
    const { rows, ignored } = readRollTable(table.text, byArea ? {} : { area: 'optional' });
    const options = { scope, parking: parking === 'left-out' ? parking : undefined, countedBy: countedBy(rule) };
    return { roll: buildRoll(rows, options), ignored };
  });
  if (requirementsOf(rule).some(({ group }) => group === 'affected') && !read.roll.knowsAffected) {
    const { file = 'table' } = table;
    throw new Fault([tallyProblem('tally.affected-missing', { rule: rule.id }, { file, line: 1, column: 1 })]);
  }
  return read;
}

/** A number of heads, or who they are. */
function attendingOf(who: number | TableText, rule: DecisionRule, roll: ListedRoll): number | string[] {
  if (typeof who !== 'number') return overTable(who, () => readPeople(who.text, roll));
  if (!Number.isSafeInteger(who) || who < 0) {
    throw new Fault([tallyProblem('tally.not-whole', { of: 'attending', value: who })]);
  }
  // Of a number nobody knows the area, nor who among them is affected.
  const plain = requirementsOf(rule).every(({ measure, group }) => measure === 'heads' && group === undefined);
  if (!plain) throw new Fault([tallyProblem('tally.attending-named', { rule: rule.id })]);
  return who;
}

/**
 * Counts the ballots of a roll's members by a decision rule, and says how it came out, with the arithmetic in words.
 * @throws {Fault} with everything that is wrong with a table, each on its line; or where the rule cannot be applied to these
 */
export function tallyByRule(asked: RuleAsked, language: Language): RuleTally {
  const rule = ruleOf(asked.rule);
  const { day, precedence = 'refuse', invalid = 'left-out', attending, ballots } = asked;
  checkDay(day);
  const { roll, ignored } = rollOf(asked.roll, rule, asked);
  const options: CountOptions = {
    precedence,
    invalidParticipates: invalid === 'participates',
    ...(rule.proxies !== undefined && { proxies: rule.proxies }),
    ...(attending !== undefined && { attending: attendingOf(attending, rule, roll) }),
  };
  const { counted, unused } = overTable(ballots, () => {
    const table = ballotTable(ballots.text);
    return { counted: countBallots(roll, table.rows, { ...options, unread: table.problems }), unused: table.ignored };
  });
  const judged = judge(rule, counted.tally);
  return ruleTallyOf(
    { rule, roll, counted, judged, options, day, ignored: { roll: ignored, ballots: unused } },
    language,
  );
}
