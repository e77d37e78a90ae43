// yishi/tally: from tables to a count with its working. Runs anywhere; imports no `node:` module.
export { type At, Fault, isFault, type Problem } from '../problem.js';
export { changesIn, changesOf, type FieldChange, type RollDifference, type RollField, type Value } from './changes.js';
export { type FileProblems, over, type TableText, type TallyProblem } from './problems.js';
export { type RollTable, readRollFrom } from './roll-table.js';
export { type Holder, type Named, nameIn, type RollSummary, summaryOf } from './summary.js';
