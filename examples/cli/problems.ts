// What the package finds wrong, as the program tells it: each problem in the words of its language, with its place.
import type { Fault, Problem } from 'yishi';
import type { Language } from 'yishi/language';
import { type Complaint, EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

/** A problem in words, with the line it stands in. */
export function complaintOf(problem: Problem, language: Language): Complaint {
  const { file, line, column = 1 } = problem.at ?? {};
  return {
    message: language.problem(problem),
    code: problem.code,
    ...(file !== undefined && line !== undefined && { at: { file, line, column } }),
  };
}

/** Ends the program with everything that is wrong. */
export function stopFor(fault: Fault, { language }: Pick<Desk, 'language'>): Stop {
  const complaints = fault.problems.map((problem) => complaintOf(problem, language));
  const unread = fault.problems.some(({ code }) => code === 'files.unreadable');
  return new Stop(unread ? EXIT.storage : EXIT.usage, complaints, { cause: fault });
}
