// yishi/rolls: rolls and ballots from tables, who counts as one head, and the count. Runs anywhere; imports no `node:` module.

export type { Precedence } from '../count/precedence.js';
export {
  type BallotChoice,
  type BallotRow,
  type BallotTable,
  ballotTable,
  type ItemBallots,
  type NamesOptions,
  readBallots,
  readPeople,
} from './ballots.js';
export { type Moment, momentOf } from './cells.js';
export type { Rows } from './columns.js';
export { compareRolls, type HeadChange, type HeadField, type RollChanges } from './compare.js';
export { type BallotAccount, type ByChannel, type Counted, type CountOptions, countBallots } from './count.js';
export type { Derived, Joined, SameName } from './derive.js';
export type {
  CoOwned,
  CountedBy,
  Head,
  LeftOut,
  ListedRoll,
  RollOptions,
  Unit,
} from './listed.js';
export { type RollMember, rollFields, rollMembers } from './members.js';
export { isRollFault, type RollFault, type RollProblem, type RollProblems } from './problems.js';
export type { CastByProxy } from './proxies.js';
export { type ReadRollOptions, type RollRows, readRoll, readRollTable } from './read-roll.js';
export { buildRoll, countedBy, measuresOf, totalOf } from './roll.js';
export type { AreaBasis, Kind, RollRow } from './row.js';
export { type PostVotes, type PostVotesRow, readPostVotes, readVotes, type VotesRow } from './votes.js';
