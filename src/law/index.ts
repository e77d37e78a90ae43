// yishi/law: decision rules as data, and the exact arithmetic that applies them. Runs anywhere; imports no `node:` module.
import { isDate } from '../calendar.js';
import type { Article } from './article.js';
import * as articles from './articles.js';
import * as catalogue from './catalogue.js';
import type { ElectionRule } from './election.js';
import * as elections from './election-catalogue.js';
import { type DecisionRule, inForce, type Provision } from './rule.js';

export {
  countPeriod,
  type Holiday,
  type HolidayCalendar,
  isPeriodFault,
  MOST_DAYS,
  type PeriodCount,
  type PeriodDay,
  type PeriodFault,
  type PeriodProblem,
  type PeriodProblems,
  type PeriodTerms,
} from '../calendar.js';
export type { Article, Matter, Note } from './article.js';
export {
  type CandidateStanding,
  type ElectionCount,
  type ElectionOutcome,
  type ElectionResult,
  type ElectionRule,
  elect,
} from './election.js';
export { mainlandHolidays } from './holidays-cn.js';
export { type HouseRule, houseRule } from './house-rule.js';
export { electPosts, type PostResult, type PostsCount, type PostsResult } from './posts.js';
export { type ElectionFault, type ElectionProblem, type ElectionProblems, isElectionFault } from './problems.js';
export {
  type Answers,
  areaUnit,
  atCall,
  type Base,
  type Bilingual,
  type CastingVote,
  type ConsentCheck,
  type DecisionRule,
  type Group,
  inForce,
  type Judgement,
  judge,
  type Measures,
  nothing,
  type ParticipationCheck,
  type Provision,
  type Requirement,
  requirementsOf,
  sum,
  type Tally,
  type VoteOutcome,
} from './rule.js';
export {
  type Check,
  check,
  type FineDecimals,
  half,
  type Measure,
  moreThanHalf,
  moreThanTwoThirds,
  needed,
  oneThird,
  type Threshold,
  threeQuarters,
  twoThirds,
  unanimous,
} from './threshold.js';
export { threshold } from './threshold-form.js';
export { type Announced, isStatutory, type Warning, warningsOf } from './warnings.js';

const byId = new Map<string, DecisionRule>(Object.values(catalogue).map((rule) => [rule.id, rule]));

/** All decision rules. */
export const decisionRules = (): DecisionRule[] => [...byId.values()];

/** The decision rule with this id, if there is one. */
export const decisionRule = (id: string): DecisionRule | undefined => byId.get(id);

/** All laws of elections. */
export const electionRules = (): ElectionRule[] => Object.values(elections);

/** The law of elections with this id, if there is one. */
export const electionRule = (id: string): ElectionRule | undefined => electionRules().find((rule) => rule.id === id);

const allArticles = (): Article[] => Object.values(articles).map((article) => article());

/** The article a rule of either kind rests on: its words, where they were read, its matters and notes. Nothing for what is agreed. */
export const articleOf = (ruleId: string): Article | undefined =>
  allArticles().find(({ rules }) => rules.includes(ruleId));

/** Whether a rule holds in a place: national law holds in every part, `CN` in `CN-BJ`, and what is agreed holds anywhere. */
export const holdsIn = ({ jurisdiction }: Pick<Provision, 'jurisdiction'>, place: string): boolean =>
  jurisdiction === 'any' || jurisdiction === place || place.startsWith(`${jurisdiction}-`);

/** The decision rules that hold in a place, `CN` or `CN-BJ`, on a day, `2026-03-01`. @throws {RangeError} where the day is none */
export function rulesFor(place: string, day: string): DecisionRule[] {
  if (!isDate(day)) throw new RangeError(`${JSON.stringify(day)} is no day; write year, month and day: 2026-03-01`);
  return decisionRules().filter((rule) => holdsIn(rule, place) && inForce(rule, day));
}

/**
 * The rule an article lists a matter under: of `civil-code-278`, item `5` (using the maintenance fund) is ordinary and
 * item `6` (raising it) is special. Nothing where there is no such article or it lists no such item.
 */
export function ruleForMatter(article: string, item: string): DecisionRule | undefined {
  const matters = allArticles().find(({ id }) => id === article)?.matters;
  const found = matters?.find((matter) => matter.item === item);
  return found && decisionRule(found.rule);
}
