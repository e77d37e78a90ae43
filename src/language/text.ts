// The one text of two that a language speaks, without anything else it has to say: what needs no sentence loads no language. Pure.
import type { Bilingual } from '../bilingual.js';
import type { LanguageId } from './catalogue.js';
import { text as traditional } from './zh-Hant/text.js';

const TEXTS: Readonly<Record<LanguageId, (of: Bilingual) => string>> = {
  'zh-Hans': ({ zh }) => zh,
  'zh-Hant': traditional,
  en: ({ en }) => en,
};

/** A text of a charter or a law in a language of the package, as `language(id).text` gives it. */
export const textIn = (id: LanguageId, of: Bilingual): string => TEXTS[id](of);
