// Every language, one line each. Adding one is a new folder and a line here; zh-Hant is made from zh-Hans by `npm run zh-hant`.
import type { Dictionary } from './dictionary.js';
import { en } from './en/index.js';
import { zhHans } from './zh-Hans/index.js';
import { zhHant } from './zh-Hant/index.js';

export const catalogue = {
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  en,
} as const satisfies Record<string, Dictionary>;

export type LanguageId = keyof typeof catalogue;
