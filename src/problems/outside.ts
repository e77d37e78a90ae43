// What can be wrong with people who are asked outside, and with what was written down of their answers: the codes, and the numbers
// behind each. No sentences. May import nothing but the shape of a problem.
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** Who was asked what, of which process. */
interface Asked {
  outside: string;
  question: string;
  person: string;
}

export interface OutsideProblems {
  /** A behaviour names a process, and nobody said how it is started. */
  'outside.unknown': { outside: string; known: readonly string[] };
  'outside.not-started': { outside: string; command: string; message: string };
  /** It did not answer in time. */
  'outside.silent': Asked & { seconds: number };
  /** It ended before it answered. `code` and `signal` as the system says, `said` the last it wrote to its error output. */
  'outside.ended': Asked & { code?: number; signal?: string; said?: string };
  /** What it wrote is not a line of the protocol. `line` is its beginning. */
  'outside.garbled': Asked & { line: string };
  /** It wrote a line that has no end, or more lines than it was asked for. */
  'outside.floods': Asked & { characters: number };
  /** It answered another question than the one it was asked. */
  'outside.other-question': Asked & { id: number; answered: number };
  /** What it answered is no answer to this question: what stands at this path of it. */
  'outside.answer': Asked & { path: string; answer: string };
  /** A line of a transcript is none. */
  'outside.transcript-form': { line: number };
  /** At this line another question is answered than the one that is asked now. */
  'outside.transcript-other': Asked & { line: number };
  /** It has no more answers, and this is asked. */
  'outside.transcript-short': Asked & { line: number };
  /** From this line on nobody asks. */
  'outside.transcript-long': { line: number; lines: number };
}

export type OutsideProblem = ProblemOf<OutsideProblems>;

/** Whether an error is that somebody outside did not answer as they should, or that a transcript is of another run. */
export const isOutsideFault = (error: unknown): error is Fault<OutsideProblem> => isFault(error, 'outside');

/** A problem of this module. */
export const outsideProblem = problemsOf<OutsideProblems>();
