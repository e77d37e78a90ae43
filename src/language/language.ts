// The languages of the package by their ids, with the registers of its communities. Pure.
import { Fault, problemsOf } from '../problem.js';
import { registers } from '../registers/all.js';
import { texts as community } from '../registers/community/texts/index.js';
import { catalogue, type LanguageId } from './catalogue.js';
import type { LanguageProblems } from './problems.js';
import { type Language, type LanguageData, type Speaking, spoken } from './spoken.js';

export type { Language, LanguageData, Speaking } from './spoken.js';

export const LANGUAGES = Object.keys(catalogue) as readonly LanguageId[];

const languageProblem = problemsOf<LanguageProblems>();

const made = new Map<LanguageId, Language<LanguageId>>();

/**
 * A language by its id, or one of your own as data.
 * @param speaking what its sentences go by where nobody says otherwise: names, a zone, registers of your own
 * @throws {Fault} where there is none of that id
 * @example
 * const { refusal } = language('zh-Hans', { names: await engine.names(id) });
 */
export function language(of: LanguageId, speaking?: Speaking): Language<LanguageId>;
export function language(of: LanguageData, speaking?: Speaking): Language;
export function language(of: LanguageId | LanguageData, speaking?: Speaking): Language {
  if (typeof of === 'object') return spoken(of, { registers, ...speaking });
  // Whoever asks may have the id from somewhere that no compiler checks.
  if (!Object.hasOwn(catalogue, of))
    throw new Fault([languageProblem('language.unknown', { language: String(of), known: LANGUAGES })]);
  const known = speaking ? undefined : made.get(of);
  if (known) return known;
  const one = spoken(languageData(of), { registers, ...speaking });
  if (!speaking) made.set(of, one);
  return one;
}

/** What a language of the package is as data: a copy to write another by. */
export const languageData = (id: LanguageId): LanguageData<LanguageId> => ({
  ...catalogue[id],
  id,
  community: community[id],
});
