// This language alone, for pages that speak no other: yishi/language/zh-Hans.
import { zhHans as community } from '../../registers/community/texts/zh-Hans.js';
import { type Language, type LanguageData, type Speaking, spoken } from '../spoken.js';
import { zhHans } from '../zh-Hans/index.js';

export type { Language, LanguageData, Speaking };

export const data: LanguageData = { ...zhHans, id: 'zh-Hans', community };

/**
 * The language. It knows the registers it is given and no others.
 * @param speaking what its sentences go by where nobody says otherwise
 */
export const language = (speaking?: Speaking): Language => spoken(data, speaking);
