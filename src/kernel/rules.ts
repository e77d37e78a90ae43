// The decision rules of a consultation: the catalogue's, the laws of elections, and those its charter brings; and its ballot forms.
// Pure; knows no step and no register.
import type { Charter } from '../charters/charter.js';
import type { BallotForm } from '../count/ballot-form.js';
import { asDecision } from '../law/as-decision.js';
import { type DecisionRule, decisionRule, electionRule, requirementsOf } from '../law/index.js';

/** A rule of the catalogue, for decisions or for elections. */
function catalogued(id: string): DecisionRule | undefined {
  const election = electionRule(id);
  return election ? asDecision(election) : decisionRule(id);
}

/** The decision rule of this name: the house's own, or one of the catalogue. */
export const ruleIn = ({ rules }: Pick<Charter, 'rules'>, id: string): DecisionRule | undefined =>
  rules?.find((rule) => rule.id === id) ?? catalogued(id);

/** A rule of the house that takes the name of one of the catalogue: nobody could tell which of them a route means. */
export const takenName = ({ rules = [] }: Pick<Charter, 'rules'>): string | undefined =>
  rules.find(({ id }) => catalogued(id) !== undefined)?.id;

/** A rule that a charter has for motions and that there is none of, or that hands cannot be counted by: they have heads, and no groups. */
export const unfitForMotions = (
  charter: Pick<Charter, 'rules'>,
  { motions }: Charter['deliberation'],
): string | undefined =>
  Object.values(motions.rules ?? {}).find((id) => {
    const rule = ruleIn(charter, id);
    const unfit = (rule && requirementsOf(rule)) ?? [];
    return !rule?.consent.length || unfit.some(({ measure, group }) => measure !== 'heads' || group !== undefined);
  });

/** The ballot form of this name. */
export const ballotFormIn = ({ vote: { ballots } }: Pick<Charter, 'vote'>, id: string): BallotForm | undefined =>
  ballots !== undefined && Object.hasOwn(ballots, id) ? ballots[id] : undefined;
