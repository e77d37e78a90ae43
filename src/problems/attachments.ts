// What can be wrong with a file that is attached to a record: the codes, and the numbers behind each. No sentences; a language has those.
import { type ProblemOf, problemsOf } from '../problem.js';

export interface AttachmentProblems {
  'attachment.missing': { file: string };
  /** What lies there is no file. */
  'attachment.no-file': { file: string; kind: 'folder' | 'device' };
  /** In megabytes, rounded up. */
  'attachment.too-large': { file: string; size: number; most: number };
  /** It leads out of the folder of the script that names it. */
  'attachment.outside': { file: string };
  /** It is called what nobody could print. */
  'attachment.name': { file: string; most: number };
  /** In the system's words: `EACCES`. */
  'attachment.unreadable': { file: string; reason: string };
  /** It is not, or no longer, what its hash says. */
  'attachment.changed': { file: string };
}

export type AttachmentProblem = ProblemOf<AttachmentProblems>;

export const attachmentProblem = problemsOf<AttachmentProblems>();
