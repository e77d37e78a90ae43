// Whether a charter makes sense, beyond its form: what it says can be done, met and lived by. Pure; knows no command but those handed in.
import type { FormProblem } from '../form.js';
import type { CharterProblem } from '../problems/charters.js';
import { type Charter, charter } from './charter.js';
import { formOf } from './form-of.js';
import { decisions } from './sense/decisions.js';
import type { Around, Remark } from './sense/remark.js';
import { steps } from './sense/steps.js';
import { votes } from './sense/votes.js';
import { who } from './sense/who.js';

export type { Around, CharterPath, Remark, Severity } from './sense/remark.js';

const CHECKS = [...steps, ...who, ...decisions, ...votes];

/**
 * Everything a charter should be put right in before anybody goes by it. A `problem` cannot run: nothing is opened by it, or a step of it
 * cannot be done. A `warning` can, and does less than it says, or less than the law asks for.
 * @param charter the rules, as `charter` of this module reads them
 * @param around the commands there are (`declarations` of `yishi`), and what else is known
 * @example
 * for (const { severity, problem } of senseOf(ours, { commands: declarations })) console.log(severity, problem.code);
 */
export const senseOf = (charter: Charter, around: Around): Remark[] =>
  CHECKS.flatMap((check) => check(charter, around));

/**
 * Everything that keeps something from being a charter, or a charter from being gone by: of its form, or once that is right, of what it says.
 * @param given whatever it is: a file as it was read, a form as it was filled in
 * @param around the commands there are (`declarations` of `yishi`), without which nobody knows the names of commands; and what else is known
 * @example
 * charterProblems(given, { commands: declarations }).map((problem) => language('en').problem(problem));
 */
export function charterProblems(given: unknown, around?: Around): (FormProblem | CharterProblem)[] {
  const read = charter.safeParse(given);
  if (!read.success) return formOf(charter, given, read.error.issues);
  if (!around) return [];
  return senseOf(read.data, around).flatMap(({ severity, problem }) => (severity === 'problem' ? [problem] : []));
}
