// yishi/simulation: the real procedure with made-up people. Runs in a browser and at the edge; nothing here touches a disk.

export {
  type CalibrationGap,
  type CalibrationProblem,
  type CalibrationProblems,
  isCalibrationFault,
} from '../problems/calibration.js';
export { isOutsideFault, type OutsideProblem, type OutsideProblems } from '../problems/outside.js';
export {
  isPopulationFault,
  type PopulationFault,
  type PopulationProblem,
  type PopulationProblems,
} from '../problems/population.js';
export { isSimulationFault, type SimulationProblem, type SimulationProblems } from '../problems/simulation.js';
export { isTheoryFault, type TheoryFault, type TheoryProblem, type TheoryProblems } from '../problems/theory.js';
export { type Procedure, type Talks, talksIn, voteAtOnce, withoutProcedure } from './baselines.js';
export { behaviour, behaviours, sincere } from './behaviour/index.js';
export type { BallotAsked, Behaviour, Policy, Question, Self, Situation, VoteAnswer } from './behaviour/policy.js';
export * from './calibrate/index.js';
export { type Chance, chance, shuffled } from './chance.js';
export type { Behaving, Pending, Sample } from './course/running.js';
export type { Crowd } from './crowd.js';
export { type BallotForm, ballotForm, formFor, sincereBallots } from './cultures/ballots.js';
export { type CultureSpec, culture, cultureSpec, cultures, drawProfile } from './cultures/index.js';
export { dispersionOf, expectedSwaps } from './cultures/mallows.js';
export * from './dynamics/index.js';
export type { Answer, Value as TheoryValue } from './exact/answer.js';
export type { Model as TheoryModel } from './exact/model.js';
export {
  modelOf as theoryModel,
  models as theoryModels,
  type TheoryEntry,
  theory,
  theoryEntry,
} from './exact/theory.js';
export {
  type OutcomeChance,
  type VoteChances,
  type VoteQuestion,
  type Voters,
  votePrecisely,
} from './exact/votes/precisely.js';
export {
  deliberativeReason,
  type Measure,
  measure,
  measured,
  measures,
  refusalMeasure,
  type Value,
} from './measures/index.js';
export type { Culture, Dynamic, Influence, Network, NetworkKind, Piece, Profile, Speech, Step, Talk } from './model.js';
export * from './networks/index.js';
export {
  checkedAnswer,
  type OutsideQuestion,
  outsideAnswers,
  outsideQuestion,
  replayOutside,
  type TranscriptLine,
  transcriptLine,
} from './outside.js';
export { type DrawOptions, drawPopulation } from './population/draw.js';
export type { Person, Population } from './population/population.js';
export { type PersonRow, withAttributes } from './population/roll.js';
export { type PopulationSpec, population, readPopulation, type WrittenPopulation } from './population/spec.js';
export { type Distribution, distribution, distributions, drawnFrom, sampler } from './samplers/distribution.js';
export type { DistributionKind, Drawn } from './samplers/kind.js';
export {
  type Item,
  type ReadingOptions,
  readScenario,
  type Scenario,
  scenario,
  type WrittenScenario,
} from './scenario.js';
export type { Interval } from './sensitivity/intervals.js';
export { type ElementaryEffects, type MorrisDesign, morrisDesign, morrisEffects } from './sensitivity/morris.js';
export {
  type Index as SobolIndex,
  MOST_FACTORS,
  type SobolIndices,
  sobolDesign,
  sobolIndices,
} from './sensitivity/sobol.js';
export { MOST_DIMENSIONS, sobolPoints } from './sensitivity/sobol-sequence.js';
export { createSession, type Reply, type Said, type Session, type SessionOptions } from './session.js';
export { fromScenario, type Materials } from './set-up.js';
export { type Run, type Simulation, simulate, simulating } from './simulate.js';
export { streams } from './streams.js';
export { asPlanned, type Fate, type World } from './world.js';
