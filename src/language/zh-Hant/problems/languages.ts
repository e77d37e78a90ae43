// Made from zh-Hans/problems/languages.ts by `npm run zh-hant`: not to be edited.
import type { Sentences } from '../../dictionary.js';
import type { LanguageProblems } from '../../problems.js';

export const languages: Sentences<LanguageProblems> = {
  'language.unknown': ({ language, known }) => `沒有語言 ${language}；可用的有 ${known.join('、')}`,
};
