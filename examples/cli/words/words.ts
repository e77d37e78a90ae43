// The command's own words, in the languages of the package.
import type { LanguageId } from 'yishi/language';
import { en } from './en/index.js';
import { zhHans } from './zh-hans/index.js';
import { zhHant } from './zh-hant/index.js';

export type Words = typeof en;

const WORDS: Readonly<Record<LanguageId, Words>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

export const wordsIn = (id: LanguageId): Words => WORDS[id];

/** Those `--lang` takes, without loading what the engine says in them. */
export const LANGUAGES = Object.keys(WORDS) as LanguageId[];
