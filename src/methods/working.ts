// The steps by which a method comes to its outcome: a closed list, so that every language has a sentence for each.
import type { Amount, Candidate } from './method.js';

/** What can happen on the way to an outcome. A method that needs another word adds it here, and every language a sentence. */
export type What =
  | 'counted'
  | 'majority'
  | 'no-majority'
  | 'eliminated'
  | 'elected'
  | 'transferred'
  | 'exhausted'
  | 'quota'
  | 'compared'
  | 'locked'
  | 'skipped'
  | 'path'
  | 'runoff'
  | 'median'
  | 'bought'
  | 'unaffordable'
  | 'completed'
  | 'objected'
  | 'tied';

/** One step: in which round, about whom, and the numbers it rests on. */
export interface Step {
  what: What;
  round: number;
  candidates: Candidate[];
  numbers: Record<string, Amount>;
}
