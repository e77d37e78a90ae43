// What the room's server says of its own, beside what the languages of the engine say.
import { en } from '../words/en/server.js';
import { zhHans } from '../words/zh-hans/server.js';
import { zhHant } from '../words/zh-hant/server.js';

export interface ServerWords {
  participation: string;
  consent: string;
  measures: Readonly<Record<'heads' | 'area' | 'weight', string>>;
  /** Of what, in what measure, against which threshold. */
  bar(of: string, measure: string, threshold: string): string;
  ofWhole(part: string, whole: string): string;
  enough(met: boolean): string;
}

export const roomWords = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant } satisfies Readonly<Record<string, ServerWords>>;
