// What the package finds wrong with files, as the program tells it: each problem in words, with its place.
import type { Language } from 'yishi/language';
import type { ScriptProblem } from 'yishi/script';
import { type Fault, isFault, type TallyProblem } from 'yishi/tally';
import { type Complaint, EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';
import type { Words } from './words/words.js';

/** Everything this program gives to the package is a script or a table, so what is wrong is one of these. */
export type KnownProblem = ScriptProblem | TallyProblem;

export const isKnown = (error: unknown): error is Fault<KnownProblem> =>
  isFault(error, 'script', 'tally', 'rolls', 'csv');

function messageOf(problem: KnownProblem, words: Words, language: Language): string {
  if (problem.code === 'tally.form') {
    const { name, issue, missing } = problem.numbers;
    return words.form.issue(name, issue, missing);
  }
  if (!(problem.code in words.script)) return language.problem(problem);
  // The code chose the sentence that takes these numbers.
  const sentence = words.script[problem.code as keyof Words['script']] as (numbers: never) => string;
  return sentence(problem.numbers as never);
}

/** Ends the program with everything that is wrong. */
export function stopFor(fault: Fault<KnownProblem>, { words, language }: Pick<Desk, 'words' | 'language'>): Stop {
  const complaints = fault.problems.map((problem): Complaint => {
    const { file, line, column = 1 } = problem.at ?? {};
    return {
      message: messageOf(problem, words, language),
      code: problem.code,
      ...(file !== undefined && line !== undefined && { at: { file, line, column } }),
    };
  });
  const unread = fault.problems.some(({ code }) => code === 'script.unreadable');
  return new Stop(unread ? EXIT.storage : EXIT.usage, complaints, { cause: fault });
}
