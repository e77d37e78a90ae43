// Cultures by name, and what a study writes to choose one. Pure.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import type { Culture, Profile } from '../model.js';
import * as catalogue from './catalogue.js';

const all: readonly Culture<z.core.$ZodType>[] = Object.values(catalogue);
const byId = new Map(all.map((one) => [one.id, one]));

/** All cultures, in the catalogue's order. */
export const cultures = (): Culture<z.core.$ZodType>[] => [...byId.values()];

/** The culture with this id, if there is one. */
export const culture = (id: string): Culture<z.core.$ZodType> | undefined => byId.get(id);

/** A culture with its settings as a study writes them: `{ culture: 'mallows', phi: 0.7 }`. */
export const cultureSpec = z.discriminatedUnion('culture', [
  z.extend(catalogue.impartial.settings, { culture: z.literal('impartial') }),
  z.extend(catalogue.impartialAnonymous.settings, { culture: z.literal('impartial-anonymous') }),
  z.extend(catalogue.independentUtilities.settings, { culture: z.literal('independent-utilities') }),
  z.extend(catalogue.mallows.settings, { culture: z.literal('mallows') }),
  z.extend(catalogue.plackettLuce.settings, { culture: z.literal('plackett-luce') }),
  z.extend(catalogue.singlePeaked.settings, { culture: z.literal('single-peaked') }),
  z.extend(catalogue.spatial.settings, { culture: z.literal('spatial') }),
  z.extend(catalogue.urn.settings, { culture: z.literal('urn') }),
]);
export type CultureSpec = z.output<typeof cultureSpec>;

/**
 * What so many voters think of so many options.
 * @throws {TypeError} for a culture that the schema `cultureSpec` does not let pass
 */
export function drawProfile(
  { culture: id, ...settings }: CultureSpec,
  voters: number,
  options: number,
  chance: Chance,
): Profile {
  const found = culture(id);
  if (!found) throw new TypeError(`there is no culture ${id}`);
  return found.draw(settings, voters, options, chance);
}
