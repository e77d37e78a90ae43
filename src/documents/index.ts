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
export type { About, Block, Field, From, Paper, Row } from './papers/paper.js';
export { allPapers, type PaperInfo, type PaperOptions, paperKinds, papers } from './papers/papers.js';
export { escaped, paperHtml } from './papers/render/html.js';
export { paperMarkdown } from './papers/render/markdown.js';
export { squaresOf } from './papers/render/qr.js';
