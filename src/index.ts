// yishi: the public surface of the core. Named exports and nothing else; runs anywhere, imports no `node:` module.

export { type AmountProblem, squareMetres, yuan } from './amounts.js';
export type { Charter } from './charters/charter.js';
export { toEntry, toFact } from './engine/chain.js';
export { type ClockOptions, type RunningClock, runClock } from './engine/clock.js';
export type {
  Checkpoint,
  Damaged,
  Entry,
  Head,
  Listed,
  Seal,
  Store,
  Summary,
  Told,
  Tombstone,
} from './engine/contracts.js';
export {
  type Answer,
  type Answered,
  type Asker,
  type Asking,
  type Change,
  createEngine,
  type Engine,
  type EngineOptions,
  type FieldsIn,
  type Happening,
  type Opening,
  type Person,
  type Submission,
} from './engine/engine.js';
export {
  ClockAhead,
  Closed,
  Conflict,
  Corrupt,
  Drift,
  DriverMissing,
  EngineError,
  StoreUnavailable,
  UnknownConsultation,
  UnknownEdition,
} from './engine/errors.js';
export {
  type CheckedHeads,
  checkHeads,
  HEAD_FORM,
  type HeadStatement,
  headText,
  type SignedHead,
  signHead,
} from './engine/heads.js';
export { hashOf } from './engine/line.js';
export {
  exportRecord,
  type Imported,
  importRecord,
  isPublication,
  type MovingOptions,
  publicationOf,
} from './engine/moving.js';
export type {
  EngineProblem,
  EngineProblems,
  HeadProblem,
  HeadProblems,
  MovingProblems,
  RecordProblem,
  RecordProblems,
} from './engine/problems.js';
export type { Profile } from './engine/publication.js';
export { ERASED } from './engine/sealing.js';
export { type Erasure, type KeptHead, type Verification, type VerifyOptions, verify } from './engine/verify.js';
export { factsOf } from './engine/withheld.js';
export { commands as declarations, type RefusalCodeOf } from './parts/all.js';
export { PersistentMap } from './persistent-map.js';
export { type At, Fault, isFault, type Problem } from './problem.js';
export { persist, restore } from './procedure/codec.js';
export { type Decision, decide } from './procedure/decide.js';
export {
  type ActorSnapshot,
  type CommandEvent,
  consultationLogic,
  type LogicEmitted,
  type Stamper,
} from './procedure/logic.js';
export { type Machine, machine } from './procedure/machine.js';
export { type Permission, permitted } from './procedure/permitted.js';
export { replay } from './procedure/replay.js';
export { type Door, doors, placeOf, type Snapshot, unopened } from './procedure/snapshot.js';
export { type View, view } from './procedure/view.js';
export {
  type Command,
  type CommandType,
  commands,
  type Fact,
  type FactOf,
  type Fields,
  type Finding,
  type Refusal,
  type RefusalCode,
  type Stamp,
  type State,
} from './procedure/vocabulary.js';
