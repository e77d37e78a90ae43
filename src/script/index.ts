// yishi/script: reads, checks and plays scripts (docs/scripts.md). Runs anywhere; imports no `node:` module.
export { type At, Fault, isFault, type Problem } from '../problem.js';
export type { Asked, PlannedAct } from './acts.js';
export { readArea, readMoney, readSigned } from './amounts.js';
export { type Path, type Place, YamlDocument } from './document.js';
export type { Difference } from './expect.js';
export { expandIds } from './ids.js';
export { localTime, readLocal, readSpan } from './moments.js';
export type { Opening } from './opening.js';
export type { Plan } from './plan.js';
export { type Ending, play, type Recorded, type Told, type Watcher } from './play.js';
export type { ScriptCode, ScriptProblem, ScriptProblems } from './problems.js';
export { type ReadOptions, readScript } from './read.js';
export { continued, Differs } from './recording.js';
export type { ReadReferred } from './referred.js';
export type { Expectation } from './schema.js';
