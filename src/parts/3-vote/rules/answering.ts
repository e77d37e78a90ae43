// What a ballot may say of an item, as its notice offers it: for, against, abstain; or a choice among its options. Pure.

import { type Methods, methodIn } from '../../../charters/ranking-methods.js';
import { namesOn, type Question } from '../../../count/ballot-form.js';
import { type Answer, isList, type Selection } from '../../../count/box.js';
import { isSelection, namedIn } from '../../../count/choice.js';
import { isFault } from '../../../problem.js';
import { firstTwice } from '../../../twice.js';
import { refuse } from '../../command.js';
import type { Stage } from '../slice.js';

/** Whether it is written as the form asks: a list of names, a list in which some may be equal, or points. */
function isWritten({ form: { marks } }: Question, answer: Selection): boolean {
  if (!isList(answer)) return marks === 'points';
  return marks !== 'points' && (marks === 'ranking' || answer.every((one) => typeof one === 'string'));
}

/** Why this choice is none: it names what does not stand, or too many, or gives too much. */
function refuseSelection(item: string, question: Question, answer: Selection) {
  const { form, candidates } = question;
  if (!isWritten(question, answer)) return refuse('ballot.not-as-asked', { item, marks: form.marks });
  const named = namedIn(answer);
  const options = named.filter((option) => !candidates.includes(option));
  if (options.length > 0) return refuse('ballot.no-such-option', { item, options, on: [...candidates] });
  const twice = firstTwice(named);
  if (twice !== undefined) return refuse('ballot.named-twice', { item, option: twice });
  const { least, most } = form.marks === 'names' ? namesOn(question) : { least: 1, most: candidates.length };
  if (named.length > most || named.length < least)
    return refuse('ballot.names', { item, named: named.length, least, most });
  if (form.points === undefined || isList(answer)) return undefined;
  const given = Object.values(answer).reduce((sum, points) => sum + points, 0);
  return given > form.points ? refuse('ballot.points', { item, given, most: form.points }) : undefined;
}

/** Why the method could not count it: points beyond what it allows. One such ballot would keep all from being counted. */
function refuseUncountable(item: string, question: Question, answer: Selection, methods: Methods | undefined) {
  const { form, candidates, seats, costs } = question;
  if (form.marks !== 'points' || form.method === undefined || isList(answer)) return undefined;
  const method = methodIn(methods, form.method);
  if (!method) return refuse('ballot.method-unknown', { method: form.method });
  const election = {
    candidates,
    ballots: [{ count: 1, scores: answer }],
    seats,
    ...(costs && { costs }),
    budget: form.budget ?? 0,
  };
  try {
    method.count(election, form.options);
    return undefined;
  } catch (error) {
    const problem = isFault(error) ? (error.problems[0]?.code ?? '') : '';
    if (problem !== 'methods.bad-score' && problem !== 'methods.too-large') return undefined;
    return refuse('ballot.method-refuses', { method: form.method, problem: `${problem}, ${item}` });
  }
}

/** Why a ballot that came this way may not say this of the item. */
export function refuseAnswer(
  { answers: all, questions }: Stage,
  item: string,
  answer: Answer,
  { channel, methods }: { channel: string; methods?: Methods | undefined },
) {
  const question = questions?.[item];
  // Whoever is for one of several says which.
  const answers = question ? all.filter((one) => one !== 'for' && one !== 'with-majority') : all;
  if (isSelection(answer))
    return question
      ? (refuseSelection(item, question, answer) ?? refuseUncountable(item, question, answer, methods))
      : refuse('answer.not-offered', { answers: [...answers] });
  // Only of a paper somebody else has to say what it says, and so that it cannot be read.
  if (answer === 'invalid')
    return channel === 'paper' ? undefined : refuse('answer.not-offered', { answers: [...answers] });
  return answers.includes(answer) ? undefined : refuse('answer.not-offered', { answers: [...answers] });
}
