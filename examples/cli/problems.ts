// What the package finds wrong, as the program tells it: each problem in the words of its language, with its place.
import { EngineError, type Fault, isFault, type Problem } from 'yishi';
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

const isRefusedBySystem = (error: unknown): error is Error & { code: string; path: string } =>
  error instanceof Error && 'path' in error && typeof error.path === 'string' && 'syscall' in error && 'code' in error;

/** What is wrong outside the program - with what it was given, a record, a folder, a disk - for people; nothing where it is its own fault. */
export function toldOf(error: unknown, desk: Pick<Desk, 'language' | 'words'>): Stop | undefined {
  if (error instanceof Stop) return error;
  if (isFault(error)) return stopFor(error, desk);
  if (error instanceof EngineError)
    return new Stop(EXIT.storage, desk.language.problem(error.problem), { cause: error });
  if (isRefusedBySystem(error))
    return new Stop(EXIT.storage, desk.words.files.refused(error.path, error.code), { cause: error });
  return undefined;
}
