// yishi tally --rule: the ballots of a roll's members, counted by a decision rule of the law.
import { type DecisionRule, decisionRule, decisionRules, judge } from 'yishi/law';
import {
  buildRoll,
  type CountOptions,
  countBallots,
  countedBy,
  momentOf,
  type Precedence,
  type Roll,
  readBallots,
  readPeople,
  readRoll,
} from 'yishi/rolls';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { decisionOf, printDecision } from '../print/decision.js';
import type { Desk } from '../print/desk.js';
import { over, textOf } from '../tables.js';

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
  /** Who came: a number of heads, or a file that names them. */
  attending?: string;
  /** The day of the notice, by which the rule is fixed. */
  day?: string;
}

const PRECEDENCES: readonly Precedence[] = ['refuse', 'first-valid', 'last-valid'];
const INVALID = ['participates', 'left-out'] as const;

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
async function rollOf(file: string, rule: DecisionRule, scope: string | undefined, desk: Desk): Promise<Roll> {
  const text = await textOf(file, desk);
  const byArea = requirementsOf(rule).some(({ measure }) => measure === 'area');
  const roll = over(file, desk, () =>
    buildRoll(readRoll(text, byArea ? {} : { area: 'optional' }), {
      scope,
      parking: rule.parking,
      countedBy: countedBy(rule),
    }),
  );
  if (requirementsOf(rule).some(({ group }) => group === 'affected') && !roll.knowsAffected) {
    throw new Stop(EXIT.usage, [
      { message: desk.words.tally.rule.noAffected(rule.id), at: { file, line: 1, column: 1 } },
    ]);
  }
  return roll;
}

/** A number of heads, or a file that names them. */
async function attendingOf(written: string, rule: DecisionRule, desk: Desk): Promise<number | string[]> {
  if (!/^\d{1,9}$/.test(written)) {
    const text = await textOf(written, desk);
    return over(written, desk, () => readPeople(text));
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
  const options: CountOptions = {
    precedence: among(PRECEDENCES, precedence, '--precedence', desk),
    invalidParticipates: among(INVALID, invalid, '--invalid', desk) === 'participates',
    ...(attending !== undefined && { attending: await attendingOf(attending, rule, desk) }),
  };
  const roll = await rollOf(asked.roll, rule, asked.scope, desk);
  const text = await textOf(asked.ballots, desk);
  const counted = over(asked.ballots, desk, () => countBallots(roll, readBallots(text), options));
  const judged = judge(rule, counted.tally);
  const decision = decisionOf(desk, { rule, roll, counted, judged, options, day });
  if (desk.json) desk.write(decision);
  else printDecision(desk, decision);
  return judged.outcome === 'passed' ? EXIT.ok : EXIT.no;
}
