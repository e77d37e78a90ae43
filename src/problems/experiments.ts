// What can be wrong with a sweep, a directory of results or a queue: the codes, and the numbers behind each. No sentences.
// What is wrong with the form of a sweep is a problem of `form`, with its text one of `script`. May import nothing else.
import { type Fault, isFault, type ProblemOf, problemsOf } from '../problem.js';

/** What can be wrong, by code: the numbers behind each. */
export interface ExperimentProblems {
  'experiments.model-unknown': { model: string; known: readonly string[] };
  /** `near`: the name that may have been meant. */
  'experiments.measure-unknown': { measure: string; known: readonly string[]; near?: string };
  'experiments.measure-twice': { measure: string };
  'experiments.factor-twice': { factor: string };
  /** Finished results are no longer those that their manifest has the digest of. */
  'experiments.results-changed': { directory: string };
  /** One level stands twice: its cells would be the same ones. */
  'experiments.level-twice': { factor: string; level: string };
  /** Another column of the results has this name. */
  'experiments.factor-reserved': { factor: string };
  /** Two factors change the same value, or one a value within what the other changes. */
  'experiments.path-twice': { factor: string; other: string; path: string };
  /** The scenario has nothing there, and may not have. */
  'experiments.path-unknown': { factor: string; path: string; near?: string };
  'experiments.levels-or-range': { factor: string };
  'experiments.range-empty': { factor: string; from: number; to: number };
  /** Every level against every other asks for levels. */
  'experiments.range-in-full': { factor: string };
  'experiments.labels': { factor: string; labels: number; levels: number };
  /** `number` counts from 1; what the form of the scenario has against it follows. */
  'experiments.level': { factor: string; path: string; number: number; level: string };
  /** Levels that are sound each by itself, together. */
  'experiments.cell': { levels: string };
  'experiments.no-factors': { design: string };
  'experiments.design-too-large': { runs: number; most: number };
  'experiments.sobol-factors': { factors: number; most: number };
  'experiments.sobol-power': { points: number };
  'experiments.stop-order': { min: number; max: number };
  'experiments.stop-or-replications': object;
  'experiments.shard': { written: string };
  'experiments.workers': { written: string };
  'experiments.seed': object;
  'experiments.directory-used': { directory: string };
  'experiments.directory-empty': { directory: string };
  /** Nothing there says which sweep it is of. */
  'experiments.no-results': { directory: string };
  'experiments.nothing-finished': { directory: string };
  /** Runs have finished, and none came to anything. */
  'experiments.all-failed': { directory: string; failed: number };
  'experiments.directory-damaged': { file: string };
  /** Its manifest is of another sweep. */
  'experiments.other-sweep': { directory: string };
  /** The same sweep, of another version of the package. */
  'experiments.other-version': { directory: string; theirs: string; ours: string };
  /** Begun as another shard. */
  'experiments.other-shard': { directory: string; theirs: string; ours: string };
  'experiments.run-damaged': { file: string; line: number };
  /** A line of results that no run of the sweep comes to. */
  'experiments.run-foreign': { file: string; line: number; index: number };
  'experiments.shards-differ': { directory: string; first: string };
  'experiments.shards-overlap': { index: number; directory: string; first: string; runs: number };
  'experiments.shards-missing': { runs: number; index: number; of: number };
  'experiments.merge-nothing': object;
  'experiments.no-bullmq': object;
  'experiments.no-queue': { url: string; reason: string };
  'experiments.queue-url': { written: string };
  'experiments.queue-and-shard': object;
  'experiments.worker-without-queue': object;
}

/** What a program goes by. */
export type ExperimentCode = keyof ExperimentProblems;

export type ExperimentProblem = ProblemOf<ExperimentProblems>;

/** Whether an error is a fault of a sweep, of its results or of its queue. */
export const isExperimentFault = (error: unknown): error is Fault<ExperimentProblem> => isFault(error, 'experiments');

/** A problem of this module. */
export const experimentProblem = problemsOf<ExperimentProblems>();
