// What a notice asks of an item with options: the form of the ballot, who or what stands, and why it cannot be asked. Pure.
import { isBudgetIdle, methodTrouble, mostOptions } from '../../../charters/ballot-methods.js';
import { type Methods, methodIn } from '../../../charters/ranking-methods.js';
import { ballotFormIn } from '../../../charters/rules.js';
import type { BallotForm, Question } from '../../../count/ballot-form.js';
import { isRefused } from '../../../kernel/refusal.js';
import { since } from '../../../kernel/revisions.js';
import type { Item } from '../../../kernel/state.js';
import type { RouteStage } from '../../../kernel/words.js';
import { type DecisionRule, electionRule, requirementsOf } from '../../../law/index.js';
import { isFault } from '../../../problem.js';
import { refuse, type State } from '../../command.js';
import type { Stage } from '../slice.js';

/** Who stands: all options that were not withdrawn; of those not seated yet the foremost, where it is voted on again. */
export const standing = ({ options, elected = [], standing }: Item): string[] =>
  options
    .filter(({ option, status }) => status !== 'withdrawn' && !elected.includes(option))
    .map(({ option }) => option)
    .filter((option) => standing?.includes(option) ?? true);

/** Why these ballots cannot be counted by the rule: what it asks of everybody who agrees no ranking and no points show. */
function refuseRule(rule: string, { marks }: BallotForm, law: DecisionRule) {
  if (marks !== 'names' && law.consent.length > 0) return refuse('ballot.rule-unfit', { rule, because: 'consent' });
  return requirementsOf(law).some(({ group }) => group !== undefined)
    ? refuse('ballot.rule-unfit', { rule, because: 'group' })
    : undefined;
}

/** Why the method cannot count this: it is not known here, counts other ballots, or says so itself. */
function refuseMethod({ form, candidates, seats, costs }: Question, known: Methods | undefined) {
  const { method: id = '', marks, options, budget } = form;
  switch (methodTrouble(form, known)) {
    case 'missing':
      return refuse('ballot.method-missing', { marks });
    case 'unknown':
      return refuse('ballot.method-unknown', { method: id });
    case 'unfit':
      return refuse('ballot.method-unfit', { method: id, marks });
  }
  try {
    methodIn(known, id)?.count(
      { candidates, ballots: [], seats, ...(costs && { costs }), ...(budget !== undefined && { budget }) },
      options,
    );
    return undefined;
  } catch (error) {
    if (!isFault(error)) throw error;
    return refuse('ballot.method-refuses', { method: id, problem: error.problems[0]?.code ?? '' });
  }
}

/** What there is to spend binds only who counts by costs. */
const refuseBudget = (form: BallotForm, known: Methods | undefined) =>
  isBudgetIdle(form, known) ? refuse('ballot.budget-idle', { method: form.method ?? null }) : undefined;

/** What is asked of one item, or why it cannot be. */
function questionOf(form: BallotForm, item: Item) {
  const candidates = standing(item);
  const seats = form.seats - (item.elected?.length ?? 0);
  if (candidates.length < 2) return refuse('ballot.too-few-options', { item: item.item, options: candidates.length });
  // What was withdrawn costs nothing and is not asked.
  const costs = item.options.flatMap(({ option, cost }) =>
    candidates.includes(option) ? [[option, cost] as const] : [],
  );
  const unpriced = costs.filter(([, cost]) => cost === undefined);
  if (form.budget !== undefined && unpriced.length > 0)
    return refuse('ballot.cost-missing', { item: item.item, options: unpriced.map(([option]) => option) });
  const question: Question = { form, candidates, seats };
  if (form.budget !== undefined) question.costs = Object.fromEntries(costs.map(([option, cost = 0]) => [option, cost]));
  return question;
}

/** Why there are more options than can be counted: known before anybody has voted, and not when all have. */
function refuseTooMany(
  state: State,
  { body, held }: RouteStage,
  { form, candidates }: Question,
  item: string,
  known: Methods | undefined,
) {
  // Elsewhere somebody else counts. Records of before have what they have.
  if (held === 'external' || !since(state, 3)) return undefined;
  const heads = state.rolls[body]?.heads ?? 0;
  const most = mostOptions(form, heads, known);
  const options = candidates.length;
  return options > most ? refuse('ballot.too-many-options', { item, options, most, heads }) : undefined;
}

/** Why this cannot be counted here: whoever runs the procedure has not got the method at hand. */
export function refuseUnknownMethod({ questions = {} }: Pick<Stage, 'questions'>, methods: Methods | undefined) {
  const ids = Object.values(questions).flatMap(({ form: { method } }) => method ?? []);
  const unknown = ids.find((id) => !methodIn(methods, id));
  return unknown === undefined ? undefined : refuse('ballot.method-unknown', { method: unknown });
}

/** What is asked of each of these items, where their stage has a ballot form; or why it cannot be. */
export function questionsOf(
  state: State,
  stage: RouteStage,
  items: readonly string[],
  { law, methods }: { law: DecisionRule; methods: Methods | undefined },
) {
  const { ballot, rule } = stage;
  if (ballot === undefined)
    return electionRule(rule) === undefined ? undefined : refuse('ballot.form-needed', { rule });
  const form = ballotFormIn(state.charter, ballot);
  if (!form) return refuse('ballot.form-unknown', { ballot });
  const unfit = refuseRule(rule, form, law) ?? refuseBudget(form, methods);
  if (unfit) return unfit;
  const questions: Record<string, Question> = {};
  for (const id of items) {
    const item = state.items[id];
    if (!item) return refuse('item.unknown', { item: id });
    const question = questionOf(form, item);
    if (isRefused(question)) return question;
    const refused = refuseTooMany(state, stage, question, id, methods) ?? refuseMethod(question, methods);
    if (refused) return refused;
    questions[id] = question;
  }
  return questions;
}
