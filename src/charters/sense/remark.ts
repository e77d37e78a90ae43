// What a check of a charter remarks on: what is wrong, how bad it is, and where in the charter. Pure.
import {
  type CharterCode,
  type CharterProblem,
  type CharterProblems,
  charterProblem,
} from '../../problems/charters.js';
import type { Charter } from '../charter.js';
import type { Known } from '../commands.js';
import type { Methods } from '../ranking-methods.js';

/** By the keys and places that lead there: `['vote', 'noticeDays']`. */
export type CharterPath = readonly (string | number)[];

/** `problem`: it cannot run as it is. `warning`: it runs, and does less than it says, or less than the law asks. */
export type Severity = 'problem' | 'warning';

export interface Remark {
  severity: Severity;
  problem: CharterProblem;
  path: CharterPath;
}

/** What is known besides the charter; the less is known, the less is looked at. */
export interface Around {
  /** The commands there are: `declarations` of `yishi`. */
  commands: Known;
  /** Voting methods at hand: `method` of `yishi/methods`. */
  methods?: Methods | undefined;
  /** Bodies and kinds of person of the consultation that is to be opened. */
  bodies?: readonly string[] | undefined;
  kinds?: readonly string[] | undefined;
}

/** Looks at one side of a charter. */
export type Check = (charter: Charter, around: Around) => Remark[];

const remark =
  (severity: Severity) =>
  <C extends CharterCode>(path: CharterPath, code: C, numbers: CharterProblems[C]): Remark => ({
    severity,
    problem: charterProblem(code, numbers, { path: path.join('.') }),
    path,
  });

export const problem = remark('problem');
export const warning = remark('warning');
