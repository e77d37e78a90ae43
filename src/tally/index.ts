// yishi/tally: from tables to a count with its working, and what a roll says and would change (docs/tally.md).
// Runs anywhere; imports no `node:` module, and reads no file: tables are handed in as text.
export { type At, Fault, isFault, type Problem } from '../problem.js';
export { type FileProblems, isTallyFault, type TallyProblem, type TallyProblems } from '../problems/tally.js';
export { type AskedFor, askedFor, inForceFrom } from './asked.js';
export { type ElectionAsked, type ElectionTally, tallyElection, tallyElections } from './by-election.js';
export {
  countByMethod,
  type MethodAsked,
  type MethodCount,
  type MethodTally,
  methodTallyOf,
  type TieBroken,
  tallyByMethod,
} from './by-method.js';
export type { PostsTally } from './by-posts.js';
export { type ItemTally, type RuleAsked, type SheetTally, tallyByRule, tallySheet } from './by-rule.js';
export {
  changesIn,
  changesOf,
  type FieldChange,
  type RollDifference,
  type RollField,
  type RollValue,
  type UnitValue,
} from './changes.js';
export type { RuleTally } from './decision.js';
export { type RollReport, reportOf } from './report.js';
export { type RollTable, type RollTableOptions, readRollFrom } from './roll-table.js';
export type { SeatsTally } from './seats.js';
export { type Holder, type Named, type RollSummary, summaryOf } from './summary.js';
export { overTable, type TableText } from './table-text.js';
export { readMark, readOption, readTieBreak } from './written.js';
