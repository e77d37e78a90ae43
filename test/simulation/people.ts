// Made-up people for tests of simulations: so many, in every body that decides, with opinions drawn uniformly from a range.
import type { Charter } from 'yishi/charters';
import { chance, type Item, type Population, sincere } from 'yishi/simulation';
import { itemsUnder } from 'yishi/testing';

/** Items a consultation under this charter can be about, as a simulation has them. */
export const itemsFor = (charter: Charter): Item[] =>
  itemsUnder(charter).map(({ item, title, route, becomes }) => ({
    item,
    title,
    route,
    becomes,
    options: [],
    affected: [],
    form: 'session',
    ranked: false,
    budget: 100_000,
    compromise: 0,
  }));

export function peopleFor(
  charter: Charter,
  items: readonly Item[],
  { size = 24, from = 0.35, to = 1, traits = {} as Record<string, number>, seed = 'people' } = {},
): Population {
  const lots = chance(seed, 'opinions');
  const bodies = [
    ...new Set([charter.deliberation.body, ...items.flatMap(({ route }) => route.map(({ body }) => body))]),
  ];
  return {
    persons: Array.from({ length: size }, (_, index) => ({
      person: `p${index + 1}`,
      name: `Person ${index + 1}`,
      unit: `Flat ${index + 1}`,
      area: 8000,
      kinds: ['resident'],
      group: 'all',
      bodies,
      attributes: {},
      traits,
    })),
    opinions: new Map(
      items.map(({ item }) => [item, Float64Array.from({ length: size }, () => from + (to - from) * lots.float())]),
    ),
    susceptibility: new Float64Array(size).fill(0.5),
  };
}

export const everybodySincere = new Map([['all', [sincere.begin({ indifference: 0.05 })]]]);
