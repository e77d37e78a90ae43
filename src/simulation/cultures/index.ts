// Cultures by name, and what a study writes to choose one. Pure.
import type * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import { kinded, settingsOf } from '../kinds.js';
import type { Culture, Profile } from '../model.js';
import * as catalogue from './catalogue.js';

const all: readonly Culture<z.core.$ZodType>[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All cultures, in the catalogue's order. */
export const cultures = (): Culture<z.core.$ZodType>[] => [...byId.values()];

/** The culture with this id, if there is one. */
export const culture = (id: string): Culture<z.core.$ZodType> | undefined => byId.get(id);

/** A culture with its settings as a study writes them: `{ kind: 'mallows', phi: 0.7 }`. */
export const cultureSpec = kinded(all);
export type CultureSpec = z.output<typeof cultureSpec>;

/**
 * What so many voters think of so many options.
 * @param own where each voter draws from; all from the one stream, one after the other, where nothing is said
 * @throws {TypeError} for a culture that the schema `cultureSpec` does not let pass
 */
export function drawProfile(
  spec: CultureSpec,
  voters: number,
  options: number,
  chance: Chance,
  own?: (voter: number) => Chance,
): Profile {
  const found = culture(spec.kind);
  if (!found) throw new TypeError(`there is no culture ${spec.kind}`);
  return found.draw(settingsOf(spec), voters, options, chance, own);
}
