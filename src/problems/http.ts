// What can be wrong with a request over HTTP, before any command is judged: the codes, and the numbers behind each. No sentences; a
// language has those. Of the form of a query or a body `form` tells, of a command the refusals.
import { type ProblemOf, problemsOf } from '../problem.js';

export interface HttpProblems {
  /** Nobody is signed in, or not any more. */
  'http.unauthenticated': object;
  /** It names somebody else, and whoever is signed in may not enter for them. */
  'http.not-entering': { person: string };
  'http.not-opening': object;
  /** All consultations at once are for those the host names. */
  'http.not-watching': object;
  /** There is nothing at this path. */
  'http.no-path': object;
  'http.no-command': { type: string };
  'http.method': { allowed: readonly string[] };
  'http.too-large': { most: number };
  'http.media-type': { wanted: string };
  /** It is no JSON, or no text in UTF-8. */
  'http.no-json': object;
  'http.too-deep': { most: number };
  /** A name in the body is one that every object has. */
  'http.reserved-name': { name: string };
  'http.too-many': { most: number };
  'http.header': { header: string };
  'http.charter-unknown': { known: readonly string[] };
  /** Its consultation was purged: the id is not given again. */
  'http.id-used': object;
  'http.too-often': { seconds: number };
  /** As many are watching as may. */
  'http.crowded': { seconds: number };
  /** Others kept being first. */
  'http.conflict': { seconds: number };
  /** Records cannot be read or written at the moment. */
  'http.store': { seconds: number };
  'http.failed': object;
}

export type HttpProblem = ProblemOf<HttpProblems>;

export const httpProblem = problemsOf<HttpProblems>();
