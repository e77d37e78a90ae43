// What is wrong with what a language is asked for, in English.
import type { Sentences } from '../../dictionary.js';
import type { LanguageProblems } from '../../problems.js';

export const languages: Sentences<LanguageProblems> = {
  'language.unknown': ({ language, known }) =>
    `there is no language ${language}; the languages are ${known.join(', ')}`,
};
