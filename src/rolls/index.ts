// yishi/rolls: rolls and ballots from CSV, who counts as one head, and the count. Runs anywhere; imports no `node:` module.

export type { Precedence } from '../count/precedence.js';
export { type BallotRow, type BallotTable, ballotTable, readBallots, readPeople } from './ballots.js';
export { type Moment, momentOf } from './cells.js';
export type { Rows } from './columns.js';
export { compareRolls, type HeadChange, type HeadField, type RollChanges } from './compare.js';
export { type BallotAccount, type ByChannel, type Counted, type CountOptions, countBallots } from './count.js';
export { type RollMember, rollMembers } from './members.js';
export { isRollFault, type RollFault, type RollProblem, type RollProblems } from './problems.js';
export type { CastByProxy } from './proxies.js';
export { type ReadRollOptions, readRoll, readRollTable } from './read-roll.js';
export {
  buildRoll,
  type CoOwned,
  type CountedBy,
  countedBy,
  type Head,
  type ListedRoll,
  measuresOf,
  type RollOptions,
  totalOf,
  type Unit,
} from './roll.js';
export type { AreaBasis, Kind, RollRow } from './row.js';
export { readVotes, type VotesRow } from './votes.js';
