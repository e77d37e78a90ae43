// yishi/script: reads, checks and plays scripts (docs/scripts.md). Runs anywhere; imports no `node:` module, and reads no file:
// what a script names by a path is read by whoever plays it.

export { readArea, readMoney, readSigned } from '../amounts.js';
export { type At, Fault, isFault, type Problem } from '../problem.js';
export { isScriptFault, type ScriptCode, type ScriptProblem, type ScriptProblems } from '../problems/script.js';
export { consultation as consultationChart } from '../procedure/chart.js';
export { community as communityChart } from '../procedure/community.js';
export { type FieldShape, fieldsIn, type Holds, shapeOf } from '../procedure/shapes.js';
export type { Asked, ScriptAct } from './acts.js';
export type { Onward } from './aligned.js';
export type { Attach } from './attached.js';
export { type CharterOptions, type CharterRead, readCharter, senseIn } from './charter-file.js';
export { charterMeant, charterRead } from './charter-named.js';
export { type Checked, checkScript, type Stumble } from './check.js';
export { type Path, type Place, readYaml, type YamlDocument } from './document.js';
export type { Difference } from './expect.js';
export { type GoOnOptions, goOn, openLive, type WentOn } from './go-on.js';
export { expandIds } from './ids.js';
export { type JsonSchema, scriptSchema } from './json-schema.js';
export { type ActLine, type EndLine, linesOf, type ScriptLine } from './lines.js';
export { localTime, type Reading, readingOf, readLocal, readSpan, spanOf } from './moments.js';
export { apartIn, type OnwardOptions, readOnward } from './onward.js';
export type { Opening } from './opening.js';
export { type Answered, type Ending, type Failed, type PlayOptions, playScript, rehearse } from './play.js';
export { type ReadOptions, readOpening, readScript } from './read.js';
export { namesAt, type Recorded, recordedOf } from './recorded.js';
export type { ReadReferred } from './referred.js';
export { readRule } from './rule.js';
export type { Expectation } from './schema.js';
export type { Script } from './script.js';
export { type Standing, type StandingOptions, standingOf } from './standing.js';
export { holdsPeople } from './who.js';
export {
  answerRead,
  choiceRead,
  commandRead,
  fieldRead,
  officeRead,
  othersOf,
  type Read,
  type Ruled,
  ruleRead,
  shortRead,
  type Told,
  wordsNear,
} from './words.js';
