// What the package finds wrong, as the program tells it: each problem in the words of its language, with its place.
import type { Fault } from 'yishi';
import { type Complaint, EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';

/** Ends the program with everything that is wrong. */
export function stopFor(fault: Fault, { language }: Pick<Desk, 'language'>): Stop {
  const complaints = fault.problems.map((problem): Complaint => {
    const { file, line, column = 1 } = problem.at ?? {};
    return {
      message: language.problem(problem),
      code: problem.code,
      ...(file !== undefined && line !== undefined && { at: { file, line, column } }),
    };
  });
  const unread = fault.problems.some(({ code }) => code === 'files.unreadable');
  return new Stop(unread ? EXIT.storage : EXIT.usage, complaints, { cause: fault });
}
