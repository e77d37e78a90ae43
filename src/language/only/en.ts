// This language alone, for pages that speak no other: yishi/language/en.
import { en as community } from '../../registers/community/texts/en.js';
import { en } from '../en/index.js';
import { type Language, type LanguageData, type Speaking, spoken } from '../spoken.js';

export type { Language, LanguageData, Speaking };

export const data: LanguageData = { ...en, id: 'en', community };

/**
 * The language. It knows the registers it is given and no others.
 * @param speaking what its sentences go by where nobody says otherwise
 */
export const language = (speaking?: Speaking): Language => spoken(data, speaking);
