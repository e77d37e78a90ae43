// What a notice should be warned of before anybody votes by a rule. Pure: nothing is forbidden here, a charter decides that.
import { inForce, type Provision } from './rule.js';

/** A vote as its notice announces it. What is left out is not known and not looked at. */
export interface Announced {
  /** The day of the notice, `2026-03-01`: the rule is fixed by it. */
  day: string;
  /** The answers a ballot offers: `for`, `against`, `abstain`, or others. */
  answers?: readonly string[];
  /** Days between the notice and the vote. */
  noticeDays?: number;
  /** How many persons one proxy may stand for. */
  proxies?: number;
  /** Items that are elections, each voted on for or against. */
  elections?: readonly string[];
}

export type Warning =
  /** The rule was not in force on the day of the notice. */
  | { code: 'not-in-force'; day: string; from: string; until?: string | undefined }
  /** A statute asks who agrees, and the ballot gives no way to disagree. */
  | { code: 'no-against'; answers: readonly string[] }
  /** Several are to be elected, and each is voted on for or against: nothing limits how many a ballot may name, or who gets a seat. */
  | { code: 'no-seats'; items: readonly string[] }
  /** Fewer days of notice than the statute asks for. */
  | { code: 'notice-short'; days: number; least: number }
  /** One proxy may stand for more persons than the statute lets. */
  | { code: 'proxies-over'; proxies: number; most: number };

/** Whether a statute fixes the rule; else practice or those who vote do. */
export const isStatutory = ({ jurisdiction }: Pick<Provision, 'jurisdiction'>): boolean => jurisdiction !== 'any';

/** What is amiss with a vote announced under this rule, in no order of weight; empty where nothing is. */
export function warningsOf(
  rule: Provision,
  { day, answers, noticeDays, proxies, elections = [] }: Announced,
): Warning[] {
  const { effective, noticeDays: least, proxies: most } = rule;
  const warnings: Warning[] = [];
  if (!inForce(rule, day)) warnings.push({ code: 'not-in-force', day, ...effective });
  if (answers && isStatutory(rule) && !answers.includes('against')) warnings.push({ code: 'no-against', answers });
  if (elections.length > 1) warnings.push({ code: 'no-seats', items: elections });
  if (noticeDays !== undefined && least !== undefined && noticeDays < least)
    warnings.push({ code: 'notice-short', days: noticeDays, least });
  if (proxies !== undefined && most !== undefined && proxies > most)
    warnings.push({ code: 'proxies-over', proxies, most });
  return warnings;
}
