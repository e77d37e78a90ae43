// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.
export { type Chance, chance, shuffled } from './chance.js';
export type { Answer, Value } from './exact/answer.js';
export type { Model } from './exact/model.js';
export { modelOf, models, type TheoryEntry, theory, theoryEntry } from './exact/theory.js';
export {
  type OutcomeChance,
  type VoteChances,
  type VoteQuestion,
  type Voters,
  votePrecisely,
} from './exact/votes/precisely.js';
export type { Culture, Dynamic, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
