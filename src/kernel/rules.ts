// The decision rules of a consultation: the catalogue's and those its charter brings. Pure; knows no step and no register.
import type { Charter } from '../charters/charter.js';
import { type DecisionRule, decisionRule } from '../law/index.js';

/** The decision rule of this name: the house's own, or one of the catalogue. */
export const ruleIn = ({ rules }: Pick<Charter, 'rules'>, id: string): DecisionRule | undefined =>
  rules?.find((rule) => rule.id === id) ?? decisionRule(id);

/** A rule of the house that takes the name of one of the catalogue: nobody could tell which of them a route means. */
export const takenName = ({ rules = [] }: Pick<Charter, 'rules'>): string | undefined =>
  rules.find(({ id }) => decisionRule(id) !== undefined)?.id;
