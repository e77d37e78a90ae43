// What the server writes into the page: in which language, for whom, and what things are called. Types only.
import type { Language } from 'yishi/language';
import type { LanguageId } from './words.js';

export interface Given {
  language: LanguageId;
  /** Which consultation is shown. */
  consultation: string;
  /** In which its moments are said. */
  zone: string;
  /** What the charter calls the way in by this page. */
  channel: string;
  /** Whoever is signed in. */
  person: string | null;
  /** Names by id: the app's to know, and to tell its own people only. */
  people: Readonly<Record<string, { name: string; office?: string }>>;
  /** The engine's own words. */
  words: Pick<Language['words'], 'places' | 'choices' | 'outcomes'>;
}
