// Every language, one line each. Adding one is a new folder and a line here.
import type { Dictionary } from './dictionary.js';
import { en } from './en/index.js';
import { zhHans } from './zh-Hans/index.js';

export const catalogue = {
  'zh-Hans': zhHans,
  en,
} as const satisfies Record<string, Dictionary>;

export type LanguageId = keyof typeof catalogue;
