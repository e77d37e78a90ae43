// What is said of applications, by language.
import { en } from './en.js';
import { zhHans } from './zh-Hans.js';
import { zhHant } from './zh-Hant.js';

export const texts: Readonly<Record<'en' | 'zh-Hans' | 'zh-Hant', typeof en>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
};
