// yishi/documents: papers made from a record. Imports no `node:` module.
export { type MinutesOptions, minutes } from './minutes.js';
