// What a study writes where a number or a word differs from person to person, and what draws it. Pure.
import * as z from 'zod/mini';
import type { Chance } from '../chance.js';
import * as catalogue from './catalogue.js';
import { amount, type DistributionKind, type Drawn } from './kind.js';

type Catalogue = typeof catalogue;

/** One of the catalogue's kinds with its settings: `{ normal: [40, 12], min: 18 }`. */
type Written = z.output<Catalogue[keyof Catalogue]['settings']>;

const kinds = Object.values(catalogue);
const byId = new Map<string, DistributionKind<z.core.$ZodType, string | number>>(kinds.map((kind) => [kind.id, kind]));

/** All kinds of distribution, in the catalogue's order. */
export const distributions = (): DistributionKind<z.core.$ZodType, string | number>[] => [...byId.values()];

/** A distribution: a number or a word stands for itself alone. */
export const distribution = z.union([
  amount,
  z.string().check(z.minLength(1), z.maxLength(200)),
  ...kinds.map(({ settings }) => settings),
]);
export type Distribution = number | string | Written;

/** The kind that settings are of; one is there for all that the schema lets pass. */
export const kindOf = (settings: object): DistributionKind<z.core.$ZodType, string | number> | undefined => {
  for (const key of Object.keys(settings)) if (byId.has(key)) return byId.get(key);
  return undefined;
};

/** A distribution ready to be drawn from. @throws {TypeError} for what the schema `distribution` does not let pass */
export function drawnFrom(distribution: Distribution): Drawn<string | number> {
  if (typeof distribution === 'string') return { draw: () => distribution };
  if (typeof distribution === 'number')
    return { draw: () => distribution, quantile: () => distribution, bounds: [distribution, distribution] };
  const kind = kindOf(distribution);
  if (kind === undefined) throw new TypeError(`not a distribution: ${Object.keys(distribution).join(', ')}`);
  return kind.begin(distribution);
}

/**
 * A function that draws from a distribution, the same on every engine. All but `gamma` and `beta` take one number of the stream for each value.
 * @throws {TypeError} for what the schema `distribution` does not let pass
 */
export function sampler(distribution: Distribution): (chance: Chance) => string | number {
  const { draw } = drawnFrom(distribution);
  return draw;
}
