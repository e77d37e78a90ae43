// 语言选项有何毛病。What is wrong with what a language is asked for.
import type { Sentences } from '../../dictionary.js';
import type { LanguageProblems } from '../../problems.js';

export const languages: Sentences<LanguageProblems> = {
  'language.unknown': ({ language, known }) => `没有语言 ${language}；可用的有 ${known.join('、')}`,
};
