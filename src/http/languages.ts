// In which language an answer speaks: by `Accept-Language`, or as the host says. Pure.
import type { LanguageId } from '../language/catalogue.js';
import { type Language, language } from '../language/language.js';

const TRADITIONAL = /^zh-(hant|tw|hk|mo)(-|$)/;

function spokenIn(tag: string): LanguageId | undefined {
  if (/^zh(-|$)/.test(tag)) return TRADITIONAL.test(tag) ? 'zh-Hant' : 'zh-Hans';
  return /^en(-|$)/.test(tag) ? 'en' : undefined;
}

/** Ranges of one header that are looked at. */
const MOST = 20;

/** The language of ours that somebody would rather have than any other. */
export function languageFor(accepted: string | null, otherwise: LanguageId): Language {
  let best: { id: LanguageId; quality: number } | undefined;
  for (const range of (accepted ?? '').toLowerCase().split(',', MOST)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const id = spokenIn(tag);
    const said = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const quality = said === undefined ? 1 : Number(said);
    if (id && quality > 0 && quality > (best?.quality ?? 0)) best = { id, quality };
  }
  return language(best?.id ?? otherwise);
}
