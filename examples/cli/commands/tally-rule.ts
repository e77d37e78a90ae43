// yishi tally --rule: the ballots of a roll's members, counted by a decision rule of the law.
import { type DecisionRule, decisionRule, decisionRules, judge } from 'yishi/law';
import {
  ballotTable,
  buildRoll,
  type CountOptions,
  countBallots,
  countedBy,
  momentOf,
  type Precedence,
  readPeople,
  readRollTable,
  type TableRoll,
} from 'yishi/rolls';
import { over } from 'yishi/tally';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import { decisionOf, printDecision } from '../print/decision.js';
import type { Desk } from '../print/desk.js';

export interface RuleAsked {
  rule: string;
  /** Files: the roll and the ballots, both CSV. */
  roll: string;
  ballots: string;
  /** The part of the estate that votes: `3幢/2单元`. */
  scope?: string;
  /** Which of several ballots of one head counts. */
  precedence?: string;
  /** Whether invalid ballots take part: `participates` or `left-out`. */
  invalid?: string;
  /** Whether parking spaces and garages count as floor area, against what the rule says: `counted` or `left-out`. */
  parking?: string;
  /** Who came: a number of heads, or a file that names them. */
  attending?: string;
  /** The day of the notice, by which the rule is fixed. */
  day?: string;
}

const PRECEDENCES: readonly Precedence[] = ['refuse', 'first-valid', 'last-valid'];
const INVALID = ['participates', 'left-out'] as const;
const PARKING = ['counted', 'left-out'] as const;

const among = <T extends string>(known: readonly T[], written: string, option: string, { words }: Desk): T => {
  const found = known.find((one) => one === written);
  if (found === undefined) throw new Stop(EXIT.usage, words.tally.rule.unknownWord(option, written, known));
  return found;
};

function ruleOf(id: string, { words }: Desk): DecisionRule {
  const rule = decisionRule(id);
  const known = decisionRules().map((one) => one.id);
  if (!rule) throw new Stop(EXIT.usage, words.tally.rule.unknownRule(id, known));
  return rule;
}

const requirementsOf = ({ participation, consent }: DecisionRule) => [...participation, ...consent];

/** Reads and builds the roll as this rule counts heads, and asks for areas only where the rule does. */
async function rollOf(
  { roll: file, scope, parking: written }: RuleAsked,
  rule: DecisionRule,
  desk: Desk,
): Promise<{ roll: TableRoll; ignored: string[] }> {
  const parking = written === undefined ? rule.parking : among(PARKING, written, '--parking', desk);
  const text = await readText(file, desk);
  const byArea = requirementsOf(rule).some(({ measure }) => measure === 'area');
  const { roll, ignored } = over({ text, file }, () => {
    const { rows, ignored } = readRollTable(text, byArea ? {} : { area: 'optional' });
    const options = { scope, parking: parking === 'left-out' ? parking : undefined, countedBy: countedBy(rule) };
    return { roll: buildRoll(rows, options), ignored };
  });
  if (requirementsOf(rule).some(({ group }) => group === 'affected') && !roll.knowsAffected) {
    throw new Stop(EXIT.usage, [
      { message: desk.words.tally.rule.noAffected(rule.id), at: { file, line: 1, column: 1 } },
    ]);
  }
  return { roll, ignored };
}

/** A number of heads, or a file that names them. */
async function attendingOf(
  written: string,
  rule: DecisionRule,
  roll: TableRoll,
  desk: Desk,
): Promise<number | string[]> {
  if (!/^\d{1,9}$/.test(written)) {
    const text = await readText(written, desk);
    return over({ text, file: written }, () => readPeople(text, roll));
  }
  // Of a number nobody knows the area, nor who among them is affected.
  const plain = requirementsOf(rule).every(({ measure, group }) => measure === 'heads' && group === undefined);
  if (!plain) throw new Stop(EXIT.usage, desk.words.tally.rule.namedOnly(rule.id));
  return Number(written);
}

export async function tallyRule(desk: Desk, asked: RuleAsked): Promise<ExitCode> {
  const { words } = desk;
  const rule = ruleOf(asked.rule, desk);
  const { day, precedence = 'refuse', invalid = 'left-out', attending } = asked;
  if (day !== undefined && momentOf(day)?.form !== 'day') throw new Stop(EXIT.usage, words.tally.rule.noDay(day));
  const counting: CountOptions = {
    precedence: among(PRECEDENCES, precedence, '--precedence', desk),
    invalidParticipates: among(INVALID, invalid, '--invalid', desk) === 'participates',
    ...(rule.proxies !== undefined && { proxies: rule.proxies }),
  };
  const { roll, ignored } = await rollOf(asked, rule, desk);
  const options: CountOptions = {
    ...counting,
    ...(attending !== undefined && { attending: await attendingOf(attending, rule, roll, desk) }),
  };
  const text = await readText(asked.ballots, desk);
  const { counted, unused } = over({ text, file: asked.ballots }, () => {
    const table = ballotTable(text);
    return { counted: countBallots(roll, table.rows, { ...options, unread: table.problems }), unused: table.ignored };
  });
  const judged = judge(rule, counted.tally);
  const decision = decisionOf(desk, {
    rule,
    roll,
    counted,
    judged,
    options,
    day,
    ignored: { roll: ignored, ballots: unused },
  });
  if (desk.json) desk.write(decision);
  else printDecision(desk, decision);
  return judged.outcome === 'passed' ? EXIT.ok : EXIT.no;
}
