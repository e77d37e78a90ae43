// Small pools for the tests, and the draw by its definition alone: by looking at every panel there is.
import fc from 'fast-check';
import { type Entrant, lotOf, type PanelTerms, type Quotas } from 'yishi/sortition';

const VALUES = { gender: ['f', 'm'], age: ['young', 'old', 'older'] } as const;

export const entrants = (most: number) =>
  fc
    .array(
      fc.record({
        household: fc.option(fc.constantFrom('1', '2', '3', '4', '5'), { nil: undefined }),
        gender: fc.constantFrom(...VALUES.gender),
        age: fc.constantFrom(...VALUES.age),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((people) =>
      people.map(
        ({ household, gender, age }, index): Entrant => ({
          person: `p${index}`,
          ...(household !== undefined && { household }),
          traits: { gender, age },
        }),
      ),
    );

const quota = (seats: number) =>
  fc.tuple(fc.nat({ max: seats }), fc.nat({ max: seats })).map(([one, other]) => ({
    min: Math.min(one, other),
    max: Math.max(one, other),
  }));

/** Terms that a panel may meet or not. */
export const terms = (most: number): fc.Arbitrary<PanelTerms> =>
  fc.record({ pool: entrants(most), seats: fc.integer({ min: 1, max: 4 }) }).chain(({ pool, seats }) =>
    fc.record({
      pool: fc.constant(pool),
      seats: fc.constant(seats),
      seed: fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((seed) => seed.trim() === seed),
      excludeHousehold: fc.boolean(),
      quotas: fc.record({
        gender: fc.record({ f: quota(seats), m: quota(seats) }),
        age: fc.record({ young: quota(seats), old: quota(seats), older: quota(seats) }),
      }),
    }),
  );

/** Every way to choose so many. */
function* choices<T>(some: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (const [index, first] of some.entries()) {
    if (size > 0) for (const rest of choices(some.slice(index + 1), size - 1)) yield [first, ...rest];
  }
}

export function meets(panel: readonly Entrant[], { quotas, seats, excludeHousehold = true }: PanelTerms): boolean {
  const homes = panel.flatMap(({ household }) => (household === undefined ? [] : [household]));
  if (panel.length !== seats || (excludeHousehold && new Set(homes).size < homes.length)) return false;
  return Object.entries(quotas).every(([trait, values]) =>
    Object.entries(values).every(([value, { min, max }]) => {
      const count = panel.filter(({ traits }) => traits[trait] === value).length;
      return min <= count && count <= max;
    }),
  );
}

/** The first panel in the order of the lots, of all that meet the terms; nothing where there is none. */
export function firstPanel(given: PanelTerms): string[] | undefined {
  const lot = ({ person }: Entrant) => lotOf(given.seed, person);
  const inOrder = [...given.pool].sort((one, other) => (lot(one) < lot(other) ? -1 : 1));
  for (const panel of choices(inOrder, given.seats)) {
    if (meets(panel, given)) return panel.map(({ person }) => person);
  }
  return undefined;
}

/** Forty people in twenty flats, and quotas for eight of them. */
export const estate: { pool: Entrant[]; quotas: Quotas } = {
  pool: Array.from({ length: 40 }, (_, index) => ({
    person: `p${String(index + 1).padStart(2, '0')}`,
    household: `flat ${Math.floor(index / 2) + 1}`,
    traits: {
      gender: index % 3 === 0 ? 'm' : 'f',
      age: ['18-40', '41-60', '61+'][((index * 7) % 5) % 3]!,
    },
  })),
  quotas: {
    gender: { f: { min: 4, max: 5 }, m: { min: 3, max: 4 } },
    age: { '18-40': { min: 3, max: 3 }, '41-60': { min: 2, max: 3 }, '61+': { min: 2, max: 3 } },
  },
};
