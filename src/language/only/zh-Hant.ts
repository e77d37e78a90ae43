// This language alone, for pages that speak no other: yishi/language/zh-Hant.
import { zhHant as community } from '../../registers/community/texts/zh-Hant.js';
import { type Language, type LanguageData, type Speaking, spoken } from '../spoken.js';
import { zhHant } from '../zh-Hant/index.js';

export type { Language, LanguageData, Speaking };

export const data: LanguageData = { ...zhHant, id: 'zh-Hant', community };

/**
 * The language. It knows the registers it is given and no others.
 * @param speaking what its sentences go by where nobody says otherwise
 */
export const language = (speaking?: Speaking): Language => spoken(data, speaking);
