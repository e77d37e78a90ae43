// What a ballot may say of an item, as its notice offers it: for, against, abstain; or a choice among its options. Pure.
import { mostNames, type Question } from '../../../count/ballot-form.js';
import type { Answer, Selection } from '../../../count/box.js';
import { isSelection, namedIn } from '../../../count/choice.js';
import { refuse } from '../../command.js';
import type { Stage } from '../slice.js';

/** Whether it is written as the form asks: a list of names, a list in which some may be equal, or points. */
function isWritten({ form: { marks } }: Question, answer: Selection): boolean {
  const list = Array.isArray(answer);
  if (marks === 'points') return !list;
  return list && (marks === 'ranking' || answer.every((one) => typeof one === 'string'));
}

/** Why this choice is none: it names what does not stand, or too many, or gives too much. */
function refuseSelection(item: string, question: Question, answer: Selection) {
  const { form, candidates } = question;
  if (!isWritten(question, answer)) return refuse('ballot.not-as-asked', { item, marks: form.marks });
  const named = namedIn(answer);
  const options = named.filter((option) => !candidates.includes(option));
  if (options.length > 0) return refuse('ballot.no-such-option', { item, options, on: [...candidates] });
  const twice = named.find((option, index) => named.indexOf(option) < index);
  if (twice !== undefined) return refuse('ballot.named-twice', { item, option: twice });
  const [least, most] = form.marks === 'names' ? [form.least ?? 1, mostNames(question)] : [1, candidates.length];
  if (named.length > most || named.length < least)
    return refuse('ballot.names', { item, named: named.length, least, most });
  if (form.points === undefined || Array.isArray(answer)) return undefined;
  const given = Object.values(answer as Record<string, number>).reduce((sum, points) => sum + points, 0);
  return given > form.points ? refuse('ballot.points', { item, given, most: form.points }) : undefined;
}

/** Why a ballot that came this way may not say this of the item. */
export function refuseAnswer({ answers, questions }: Stage, item: string, answer: Answer, channel: string) {
  const question = questions?.[item];
  if (isSelection(answer))
    return question ? refuseSelection(item, question, answer) : refuse('answer.not-offered', { answers: [...answers] });
  // Only of a paper somebody else has to say what it says, and so that it cannot be read.
  if (answer === 'invalid')
    return channel === 'paper' ? undefined : refuse('answer.not-offered', { answers: [...answers] });
  // Whoever is for one of several says which.
  const offered = answers.includes(answer) && !(question && (answer === 'for' || answer === 'with-majority'));
  return offered ? undefined : refuse('answer.not-offered', { answers: [...answers] });
}
