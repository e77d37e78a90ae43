// yishi/documents: papers made from a record, a file each and its line here; their headings are in `Papers` of every language
// (language/papers.ts). docs/README.md says how one is added. Imports no `node:` module.
export {
  charterDifferences,
  explainCharter,
  type Told,
  type ToldDifference,
  type ToldSection,
} from './charter-explained.js';
export { type MinutesOptions, minutes } from './minutes.js';
