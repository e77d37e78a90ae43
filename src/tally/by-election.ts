// The totals of a secret ballot, and who is elected by them under a law of elections. Pure.
import { anonymous, type Language } from '../language/index.js';
import {
  type ElectionCount,
  type ElectionResult,
  type ElectionRule,
  elect,
  electionRule,
  electionRules,
  inForce,
  type Provision,
} from '../law/index.js';
import { Fault } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';
import { buildRoll, readRoll, readVotes } from '../rolls/index.js';
import { checkDay } from './by-rule.js';
import { overTable, type TableText } from './table-text.js';

/** What to count, and by which law. */
export interface ElectionAsked extends Omit<ElectionCount, 'roll' | 'candidates'> {
  /** A law of the catalogue by its id, or one of one's own. */
  rule: string | ElectionRule;
  /** How many are on the roll, or the roll itself as CSV. */
  roll: number | TableText;
  /** The votes of each candidate, as CSV. */
  votes: TableText;
  /** The day of the election: `2026-03-01`. */
  day?: string;
}

/** A count by a law of elections: what `yishi tally --rule --json` answers. */
export interface ElectionTally extends Omit<ElectionCount, 'candidates'>, ElectionResult {
  rule: Pick<Provision, 'id' | 'title' | 'source' | 'jurisdiction' | 'effective'> & {
    /** Whether it was in force on the day; nothing where no day was given. */
    inForce?: boolean;
  };
  runoff: boolean;
  /** Everything that was compared and what it rests on, line by line. */
  working: string[];
}

function ruleOf(rule: string | ElectionRule): ElectionRule {
  const found = typeof rule === 'string' ? electionRule(rule) : rule;
  if (found) return found;
  throw new Fault([
    tallyProblem('tally.rule-unknown', { rule: String(rule), known: electionRules().map(({ id }) => id) }),
  ]);
}

/** Voters and representatives are persons: whoever shares a flat has a vote of their own. */
const sizeOf = (roll: number | TableText): number =>
  typeof roll === 'number'
    ? roll
    : overTable(roll, () => buildRoll(readRoll(roll.text, { area: 'optional' }), { countedBy: 'person' }).total.heads);

function workingOf(language: Language, rule: ElectionRule, result: ElectionResult, runoff: boolean, day?: string) {
  const { tally, say, text } = language;
  const told = tally.election;
  const { threshold } = say(anonymous);
  const { turnout, needed, candidates, tied, left, contested } = result;
  return [
    told.turnout(turnout, threshold(turnout)),
    told.needed(needed, threshold(runoff ? rule.runoff : rule.elected), runoff),
    ...candidates.map(({ candidate, votes, standing }) => told.candidate(candidate, votes, standing)),
    ...(tied.seats > 0 ? [told.tied(tied.seats, tied.candidates)] : []),
    ...(left.seats > 0 ? [told.left(left.seats, left.candidates)] : []),
    ...(contested || runoff ? [] : [told.uncontested]),
    told.source(text(rule.source)),
    ...(day === undefined || inForce(rule, day) ? [] : [told.notInForce(day)]),
    tally.local,
  ];
}

/**
 * Counts an election from the totals of its candidates, and says who is elected, with the arithmetic in words. No tie is broken.
 * @throws {Fault} with everything that is wrong with a table, each on its line; or where the numbers cannot be
 */
export function tallyElection(asked: ElectionAsked, language: Language): ElectionTally {
  const rule = ruleOf(asked.rule);
  const { voting, seats, runoff = false, ballots, day, votes } = asked;
  checkDay(day);
  const count = {
    roll: sizeOf(asked.roll),
    voting,
    seats,
    runoff,
    ...(ballots !== undefined && { ballots }),
  };
  const result = elect(rule, { ...count, candidates: overTable(votes, () => readVotes(votes.text)) });
  const { id, title, source, jurisdiction, effective } = rule;
  return {
    rule: { id, title, source, jurisdiction, effective, ...(day !== undefined && { inForce: inForce(rule, day) }) },
    ...count,
    ...result,
    working: workingOf(language, rule, result, runoff, day),
  };
}
