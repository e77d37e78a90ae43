// The command's own words, in the languages of the package.
import type { LanguageId } from 'yishi/language';
import { en } from './en/index.js';
import { zhHans } from './zh-hans/index.js';

export type Words = typeof en;

export const wordsIn = (id: LanguageId): Words => (id === 'zh-Hans' ? zhHans : en);
