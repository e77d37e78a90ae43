// yishi/subjects: what is held of one person in all consultations of a scope, and its erasure. Imports no `node:` module.
export type { Concern, Held } from './excerpt.js';
export { type ErasedThere, type Erasing, erase, type HeldThere, held } from './subjects.js';
