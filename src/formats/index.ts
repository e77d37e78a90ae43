// yishi/formats: reads and writes elections in the files of the field: PrefLib, Pabulib, BLT, tables and JSON.
// Runs anywhere; imports no `node:` module.
export { readAbif, writeAbif } from './abif.js';
export { readBallotsCsv } from './ballots-csv.js';
export { readBlt, writeBlt } from './blt.js';
export { MARKS, type Mark } from './headings.js';
export { readElectionJson, writeElectionJson } from './json.js';
export { readPabulib } from './pabulib.js';
export { type PrefLibType, readPrefLib } from './preflib.js';
export { type FormatFault, type FormatProblem, type FormatProblems, isFormatFault } from './problems.js';
export { isProfile, type Profile, type Read } from './profile.js';
export { readElection } from './read.js';
export type { Reading } from './reading.js';
export { writeBallotsCsv } from './write-csv.js';
export { writePabulib } from './write-pabulib.js';
export { prefLibTypeOf, writePrefLib } from './write-preflib.js';
