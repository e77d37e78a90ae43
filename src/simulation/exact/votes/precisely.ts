// What comes of a vote by any decision rule when everybody decides for themselves: by the chances of what each does, worked out over
// everything that may be done and judged by the rule itself. Where that is too much, drawn, and said so. Pure.
import { atCall, type CastingVote, type DecisionRule, decisionRule, decisionRules } from '../../../law/index.js';
import { groupsOf } from '../../../law/rule.js';
import { untheoretical } from '../../../problems/theory.js';
import { chance } from '../../chance.js';
import { between } from '../answer.js';
import { type Alike, type Plan, planOf, type Sums, taken } from './plan.js';
import { judging } from './quickly.js';
import { drawOutcomes, eachOutcome } from './spread.js';
import { ACTS, type Act, classesOf, countsArea, seenOf } from './telling.js';

/** People on the roll who are alike: what each counts, and the chances of what one of them does. */
export interface Voters {
  count: number;
  /** In 0.01 m², as the roll has it; looked at only where the rule counts area, and required there. */
  area?: number | undefined;
  /** Looked at only where the rule counts weight; 1 unless said otherwise. */
  weight?: number | undefined;
  /** The groups of the roll they are of, such as `affected`. */
  groups?: readonly string[] | undefined;
  for: number;
  against?: number | undefined;
  abstain?: number | undefined;
  /** Comes, and answers nothing. Whoever does none of these stays away. */
  present?: number | undefined;
}

export interface VoteQuestion {
  /** The id of a rule of the catalogue, or a rule of one's own. */
  rule: string | DecisionRule;
  voters: readonly Voters[];
  /** Which call of the vote it is, from 1. */
  call?: number | undefined;
  /** The chair's vote, where the rule lets it decide a tie. */
  casting?: CastingVote | undefined;
  /** What is drawn by, where it has to be drawn. */
  seed?: string | undefined;
  /** How many are drawn then; 100,000 unless said otherwise. */
  draws?: number | undefined;
}

const OUTCOMES = { passed: 'passed', failed: 'failed', 'not-formed': 'notFormed' } as const;
export type OutcomeChance = (typeof OUTCOMES)[keyof typeof OUTCOMES];

/** The chances of the three outcomes, which add up to 1. */
export interface VoteChances extends Record<OutcomeChance, number> {
  /** Whether they were computed. */
  exact: boolean;
  /** How far each may be off, where they were computed. */
  error?: number;
  /** Between what each lies, where they were drawn: four standard errors. */
  intervals?: Record<OutcomeChance, { low: number; high: number }>;
  draws?: number;
}

/** The rule that is meant. @throws {Fault} where there is none of that name */
export function ruleOf(rule: string | DecisionRule, call = 1): DecisionRule {
  const found = typeof rule === 'string' ? decisionRule(rule) : rule;
  if (!found) {
    const known = decisionRules().map(({ id }) => id);
    throw untheoretical('theory.unknown-rule', { rule: String(rule), known });
  }
  return atCall(found, call);
}

/** A sum of chances may be above 1 by the last bit of a number. */
const SLACK = 1e-9;

function chancesOf({ for: ayes, against = 0, abstain = 0, present = 0 }: Voters, at: number): Record<Act, number> {
  const given = { for: ayes, against, abstain, present };
  const sum = ayes + against + abstain + present;
  const sound = Object.values(given).every((p) => p >= 0 && p <= 1) && sum <= 1 + SLACK;
  if (!sound) throw untheoretical('theory.chances', { group: at + 1, sum });
  return { ...given, away: Math.max(0, 1 - sum) };
}

/** The voters as the rule sees them: those alike to it together. */
function alikeTo(rule: DecisionRule, voters: readonly Voters[]): Alike[] {
  const found = new Map<string, Alike>();
  for (const [at, one] of voters.entries()) {
    const { count, area = 0, weight = 1, groups = [] } = one;
    if (![count, area, weight].every((value) => Number.isSafeInteger(value) && value >= 0))
      throw untheoretical('theory.not-whole', { group: at + 1 });
    if (count === 0) continue;
    const unit = seenOf(rule, { heads: 1, area, weight, groups });
    const chances = chancesOf(one, at);
    // Nobody's area would be counted as nobody's consent: "not formed", for certain.
    if (one.area === undefined && countsArea(rule))
      throw untheoretical('theory.area-missing', { rule: rule.id, group: at + 1 });
    const key = JSON.stringify([unit, ACTS.map((act) => chances[act])]);
    const before = found.get(key);
    found.set(key, { unit, chances, count: count + (before?.count ?? 0) });
  }
  return [...found.values()];
}

const DRAWS = 100_000;

/** The chances of what a reading of the tally may say, by its words. */
export interface Read {
  chances: Map<string, number>;
  exact: boolean;
  error: number;
  draws: number;
}

/**
 * The chances of whatever is read off what was done in a vote, by the words of the reading.
 * @param classes the acts that are told apart; those of the rule, unless the reading looks closer than the rule does
 */
export function readOff(
  { voters, seed = 'theory', draws = DRAWS }: Pick<VoteQuestion, 'voters' | 'seed' | 'draws'>,
  rule: DecisionRule,
  reading: (plan: Plan) => (sums: Sums) => string,
  classes: readonly (readonly Act[])[] = classesOf(rule),
): Read {
  const alike = alikeTo(rule, voters);
  const plan = planOf(alike, taken(classes, alike), groupsOf(rule));
  const read = reading(plan);
  const chances = new Map<string, number>();
  const add = (word: string, by: number): void => {
    chances.set(word, (chances.get(word) ?? 0) + by);
  };
  const error = eachOutcome(plan, (sums, by) => add(read(sums), by));
  if (error !== undefined) return { chances, exact: true, error, draws: 0 };
  drawOutcomes(plan, draws, chance(seed, 'votes', rule.id), (sums) => add(read(sums), 1));
  return { chances: new Map([...chances].map(([word, hits]) => [word, hits / draws])), exact: false, error: 0, draws };
}

/**
 * The chances of what comes of a vote by a rule, when everybody on the roll acts independently. Computed where the outcomes can be gone
 * through: always where all count alike (one area), whatever their number up to about a hundred thousand; with several areas, while the
 * distinct sums are some millions at most. Else drawn, which `exact` says. A summand below 1e-17 is left out; `error` has their sum.
 * @throws {Fault} where there is no such rule, the chances are none, or the rule counts area and somebody's is not said
 */
export function votePrecisely(question: VoteQuestion): VoteChances {
  const rule = ruleOf(question.rule, question.call);
  const { chances, exact, error, draws } = readOff(question, rule, (plan) => judging(rule, plan, question.casting));
  // A Fourier transform comes back a little beside what is possible.
  const of = (outcome: keyof typeof OUTCOMES): number => Math.min(1, Math.max(0, chances.get(outcome) ?? 0));
  const three = { passed: of('passed'), failed: of('failed'), notFormed: of('not-formed') };
  if (exact) return { ...three, exact, error };
  const { passed, failed, notFormed } = three;
  const intervals = {
    passed: between(passed, draws),
    failed: between(failed, draws),
    notFormed: between(notFormed, draws),
  };
  return { ...three, exact, intervals, draws };
}
