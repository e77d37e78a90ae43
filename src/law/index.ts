// yishi/law: decision rules as data, and the exact arithmetic that applies them. Runs anywhere; imports no `node:` module.
import * as catalogue from './catalogue.js';
import type { DecisionRule } from './rule.js';

export {
  type Answers,
  type Base,
  type Bilingual,
  type ConsentCheck,
  type DecisionRule,
  type Group,
  inForce,
  type Judgement,
  judge,
  type Matter,
  type Measures,
  nothing,
  type ParticipationCheck,
  type Requirement,
  sum,
  type Tally,
  type VoteOutcome,
} from './rule.js';
export { type Check, check, type Measure, needed, type Threshold, threshold } from './threshold.js';

const byId = new Map<string, DecisionRule>(Object.values(catalogue).map((rule) => [rule.id, rule]));

/** All decision rules, in the catalogue's order. */
export const decisionRules = (): DecisionRule[] => [...byId.values()];

/** The decision rule with this id, if there is one. */
export const decisionRule = (id: string): DecisionRule | undefined => byId.get(id);
