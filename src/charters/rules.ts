// The decision rules of a consultation: the catalogue's, the laws of elections, and those its charter brings; and its ballot forms.
// Pure; knows no step and no register.

import type { BallotForm } from '../count/ballot-form.js';
import { asDecision } from '../law/as-decision.js';
import { type DecisionRule, decisionRule, electionRule, requirementsOf } from '../law/index.js';
import type { Charter } from './charter.js';

/** A rule of the catalogue, for decisions or for elections. */
function catalogued(id: string): DecisionRule | undefined {
  const election = electionRule(id);
  return election ? asDecision(election) : decisionRule(id);
}

/** The decision rule of this name: the house's own, or one of the catalogue. */
export const ruleIn = ({ rules }: Pick<Charter, 'rules'>, id: string): DecisionRule | undefined =>
  rules?.find((rule) => rule.id === id) ?? catalogued(id);

/** Whether the catalogue has a rule of this name, for decisions or for elections. */
export const isCatalogued = (id: string): boolean => catalogued(id) !== undefined;

/** A rule of the house that takes the name of one of the catalogue: nobody could tell which of them a route means. */
export const takenName = ({ rules = [] }: Pick<Charter, 'rules'>): string | undefined =>
  rules.find(({ id }) => isCatalogued(id))?.id;

/** Whether hands can be counted by the rule of this name: there is one, it asks for consent, and of heads only, of no group. */
export function suitsMotions(charter: Pick<Charter, 'rules'>, id: string): boolean {
  const rule = ruleIn(charter, id);
  return (
    rule !== undefined &&
    rule.consent.length > 0 &&
    requirementsOf(rule).every(({ measure, group }) => measure === 'heads' && group === undefined)
  );
}

/** A rule that a charter has for motions and that hands cannot be counted by. */
export const unfitForMotions = (
  charter: Pick<Charter, 'rules'>,
  { motions }: Charter['deliberation'],
): string | undefined => Object.values(motions.rules ?? {}).find((id) => !suitsMotions(charter, id));

/** The ballot form of this name. */
export const ballotFormIn = ({ vote: { ballots } }: Pick<Charter, 'vote'>, id: string): BallotForm | undefined =>
  ballots !== undefined && Object.hasOwn(ballots, id) ? ballots[id] : undefined;
