// yishi/experiments: sweeps of simulations over workers and machines, with their results on disk. For Node.
export {
  type ExperimentCode,
  type ExperimentProblem,
  type ExperimentProblems,
  isExperimentFault,
} from '../problems/experiments.js';
export { type Column, columnsOf } from './columns.js';
export { type Level, pointsOf } from './design.js';
export { type SweepForm, sweepForm, sweepSchema } from './form.js';
export { type Manifest, readManifest, readSweepOf } from './manifest.js';
export { type MergeOptions, mergeResults } from './merge.js';
export type { Measure, Model, Models, Outcome, Section, Value } from './model.js';
export { models } from './models.js';
export * from './outside/index.js';
export { type Plan, planOf, type Run, runAt } from './plan.js';
export { MORRIS_LEVELS, type Points } from './points.js';
export { queueRunner, type ServeOptions, serveQueue } from './queue.js';
export { readSweep, type SweepOptions, sweepOf } from './read.js';
export { type Estimates, estimatesOf, type ReportOptions, reportOf, writeReport } from './report/index.js';
export { type Progress, type RunOptions, runSweep } from './run.js';
export { type Failure, type RunLine, readKept } from './runs.js';
export { cellsIn, type Shard } from './schedule.js';
export { halfWidth } from './stopping.js';
export { type Factor, type Stop, type Sweep, sweepHash } from './sweep.js';
export { threadOf } from './thread.js';
export { type Runner, threadRunner } from './threads.js';
