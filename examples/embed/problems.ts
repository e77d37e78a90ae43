// Telling what is wrong with a table, in the reader's language.
import { isFault } from 'yishi';
import { type LanguageId, language } from 'yishi/language';
import { buildRoll, readRoll } from 'yishi/rolls';

// #region problems
/** What is wrong with a roll, line by line; nothing where it can be used. */
export function complaints(table: string, lang: LanguageId): string[] {
  try {
    buildRoll(readRoll(table));
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.problems.map((problem) => `${problem.at?.line ?? 1}: ${language(lang).problem(problem)}`);
  }
}
// #endregion
