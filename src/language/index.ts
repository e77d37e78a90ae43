// yishi/language: what the engine says, in words: refusals, facts, findings, names of steps and commands. Imports no `node:` module.

export { anonymous, type NameLookup, namesOf } from '../engine/names.js';
export type { Problem } from '../problem.js';
export type { LanguageId } from './catalogue.js';
export {
  type CharterSay,
  type CharterSection,
  type CharterWords,
  STATEMENTS,
  type Statement,
  type Statements,
} from './charters.js';
export { figure } from './counting.js';
export { type Label, PAPER_KINDS, type PaperKind } from './labels.js';
export { LANGUAGES, type Language, type LanguageData, language, languageData, type Speaking } from './language.js';
export { WITHHELD } from './marks.js';
export type { AxiomName, MethodId, MethodName } from './method-names.js';
export type { Attended, Decided, Papers, RunType } from './papers.js';
export type { Say } from './say.js';
export type { Sheets } from './sheets.js';
export { shown } from './shown.js';
export type { Ignored, Share, Shared, TallyWords } from './tally.js';
