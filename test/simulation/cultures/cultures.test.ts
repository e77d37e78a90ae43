// Where preferences come from: each culture behaves as the literature that describes it has found.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CultureSpec,
  chance,
  cultureSpec,
  cultures,
  dispersionOf,
  drawProfile,
  expectedSwaps,
  type Profile,
} from 'yishi/simulation';

type Order = readonly number[];

/** A culture as a study writes it. */
const spec = (written: unknown): CultureSpec => cultureSpec.parse(written);

const SPECS: CultureSpec[] = [
  spec({ kind: 'impartial' }),
  spec({ kind: 'impartial-anonymous' }),
  spec({ kind: 'independent-utilities' }),
  spec({ kind: 'mallows', phi: 0.7 }),
  spec({ kind: 'mallows', phi: 0.5, normalised: true }),
  spec({ kind: 'plackett-luce', ratio: 1.5 }),
  spec({ kind: 'single-peaked' }),
  spec({ kind: 'single-peaked', model: 'walsh' }),
  spec({ kind: 'spatial' }),
  spec({ kind: 'spatial', dimensions: 1, points: 'normal', spread: 0.5 }),
  spec({ kind: 'urn', alpha: 0.2 }),
];

const orders = ({ rankings }: Profile): Order[] => rankings.map((order) => Array.from(order));

/** How many voters prefer one to the other. */
const prefer = (profile: readonly Order[], one: number, other: number): number =>
  profile.filter((order) => order.indexOf(one) < order.indexOf(other)).length;

/** Whoever beats everybody else, or loses to nobody. */
function condorcet(profile: readonly Order[], options: number, weak = false): number | undefined {
  const all = Array.from({ length: options }, (_one, option) => option);
  return all.find((one) =>
    all.every((other) => {
      const lead = 2 * prefer(profile, one, other) - profile.length;
      return one === other || lead > 0 || (weak && lead === 0);
    }),
  );
}

/** The share of so many draws in which something holds. */
function share(
  of: CultureSpec,
  voters: number,
  options: number,
  draws: number,
  holds: (profile: Order[]) => boolean,
): number {
  const stream = chance('share', JSON.stringify(of), voters, options);
  let found = 0;
  for (let draw = 0; draw < draws; draw += 1) if (holds(orders(drawProfile(of, voters, options, stream)))) found += 1;
  return found / draws;
}

const within = (p: number, draws: number): number => 4 * Math.sqrt((p * (1 - p)) / draws);

/** How often each order came, of one voter at a time. */
function frequencies(of: CultureSpec, options: number, draws: number): Map<string, number> {
  const stream = chance('frequencies', JSON.stringify(of));
  const counts = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const key = orders(drawProfile(of, 1, options, stream))[0]?.join('') ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const swaps = (order: Order): number =>
  order.reduce((sum, one, place) => sum + order.slice(place + 1).filter((other) => other < one).length, 0);

/** On a line of options as they are listed: every set of the best so many is an interval. */
const isSinglePeaked = (order: Order): boolean =>
  order.every((_one, place) => {
    const best = order.slice(0, place + 1);
    return Math.max(...best) - Math.min(...best) === place;
  });

describe.each(SPECS)('$kind', (of) => {
  it('orders every option once for every voter, with utilities that agree', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 7 }),
        fc.string(),
        (voters, options, seed) => {
          const profile = drawProfile(of, voters, options, chance(seed, 'profile'));
          expect(profile.rankings).toHaveLength(voters);
          for (const [voter, order] of profile.rankings.entries()) {
            expect([...order].sort()).toEqual(Array.from({ length: options }, (_one, option) => option));
            const own = profile.utilities?.[voter];
            if (!own) continue;
            for (const [place, option] of order.entries()) {
              expect(own[option]).toBeGreaterThanOrEqual(0);
              expect(own[option]).toBeLessThanOrEqual(1);
              if (place > 0) expect(own[order[place - 1]!]).toBeGreaterThanOrEqual(own[option]!);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is the same for the same stream, on every engine', () => {
    const draw = () => drawProfile(of, 5, 4, chance('pinned', of.kind));
    expect(draw()).toEqual(draw());
    const { rankings, utilities } = draw();
    expect({
      of,
      orders: rankings.map((order) => order.join(' ')),
      ...(utilities && { utilities: utilities.map((own) => [...own]) }),
    }).toMatchSnapshot();
  });
});

it('has its settings, title and source in the catalogue, and its place in what a study may write', () => {
  expect(new Set(SPECS.map((of) => of.kind))).toEqual(new Set(cultures().map(({ id }) => id)));
  for (const { title, source } of cultures()) {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/[a-z]/);
    expect(source).toMatch(/\(?(19|20)\d\d\)?/);
  }
});

describe('the paradox of voting', () => {
  const DRAWS = 60_000;
  it.each([
    // The share of profiles without a Condorcet winner: exact, by enumeration (Gehrlein and Fishburn).
    [{ kind: 'impartial' }, 3, 3, 1 / 18],
    [{ kind: 'impartial' }, 3, 5, 5 / 72],
    [{ kind: 'impartial' }, 4, 3, 1 / 9],
    [{ kind: 'impartial' }, 5, 3, 4 / 25],
    [{ kind: 'independent-utilities' }, 3, 5, 5 / 72],
    [{ kind: 'mallows', phi: 1 }, 3, 3, 1 / 18],
    [{ kind: 'plackett-luce', ratio: 1 }, 3, 3, 1 / 18],
    [{ kind: 'urn', alpha: 0 }, 3, 3, 1 / 18],
    [{ kind: 'urn', alpha: 0 }, 3, 5, 5 / 72],
    [{ kind: 'urn', alpha: 1 / 6 }, 3, 5, 1 / 21],
    [{ kind: 'impartial-anonymous' }, 3, 3, 1 / 28],
    [{ kind: 'impartial-anonymous' }, 3, 5, 1 / 21],
    [{ kind: 'impartial-anonymous' }, 3, 7, 7 / 132],
    [{ kind: 'impartial-anonymous' }, 3, 11, 3 / 52],
  ])('%j, %i options and %i voters', (written, options, voters, expected) => {
    const found = share(spec(written), voters, options, DRAWS, (profile) => condorcet(profile, options) === undefined);
    expect(Math.abs(found - expected)).toBeLessThan(within(expected, DRAWS));
  });

  it('never comes where preferences are single-peaked (Black 1948), or points lie on a line', () => {
    for (const of of [
      spec({ kind: 'single-peaked' }),
      spec({ kind: 'single-peaked', model: 'walsh' }),
      spec({ kind: 'spatial', dimensions: 1 }),
    ]) {
      expect(share(of, 7, 5, 500, (profile) => condorcet(profile, 5) !== undefined)).toBe(1);
      expect(share(of, 6, 5, 500, (profile) => condorcet(profile, 5, true) !== undefined)).toBe(1);
    }
  });
});

describe('impartial anonymous culture', () => {
  it('makes every anonymous profile as likely: 21 of two voters and three options', () => {
    const of = spec({ kind: 'impartial-anonymous' });
    const stream = chance('anonymous');
    const counts = new Map<string, number>();
    const draws = 42_000;
    for (let draw = 0; draw < draws; draw += 1) {
      const key = orders(drawProfile(of, 2, 3, stream))
        .map((order) => order.join(''))
        .sort()
        .join();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(counts.size).toBe(21);
    for (const count of counts.values()) expect(Math.abs(count / draws - 1 / 21)).toBeLessThan(within(1 / 21, draws));
  });

  it('makes every number of voters for one of two options as likely', () => {
    const stream = chance('of two');
    const draws = 20_000;
    const counts = new Array<number>(11).fill(0);
    for (let draw = 0; draw < draws; draw += 1) {
      const firsts = prefer(orders(drawProfile(spec({ kind: 'impartial-anonymous' }), 10, 2, stream)), 0, 1);
      counts[firsts] = (counts[firsts] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count / draws - 1 / 11)).toBeLessThan(within(1 / 11, draws));
  });
});

describe('an urn', () => {
  it('makes two voters agree as often as its weight says: (1/m! + α) / (1 + α)', () => {
    for (const alpha of [0, 0.1, 1, 10]) {
      const expected = (1 / 24 + alpha) / (1 + alpha);
      const found = share(spec({ kind: 'urn', alpha }), 2, 4, 20_000, ([one, other]) => one?.join() === other?.join());
      expect(Math.abs(found - expected), String(alpha)).toBeLessThan(within(expected, 20_000));
    }
  });

  it('draws of many options, of which no number holds the orders', () => {
    const { rankings } = drawProfile(spec({ kind: 'impartial-anonymous' }), 3, 300, chance('many'));
    expect(new Set(rankings.map(String)).size).toBe(3);
  });
});

describe('Mallows', () => {
  const swapsOf = (of: CultureSpec, options: number, draws: number): number => {
    const { rankings } = drawProfile(of, draws, options, chance('swaps', JSON.stringify(of), options));
    return rankings.reduce((sum, order) => sum + swaps(Array.from(order)), 0) / draws;
  };

  it('at 0 makes all think alike', () => {
    expect(orders(drawProfile(spec({ kind: 'mallows', phi: 0 }), 3, 4, chance('any')))).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
  });

  it('makes each order as likely as phi to the swaps it takes', () => {
    const draws = 60_000;
    const phi = 0.6;
    const counts = frequencies(spec({ kind: 'mallows', phi }), 3, draws);
    const total = 1 + 2 * phi + 2 * phi ** 2 + phi ** 3;
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [0, 2, 1],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const expected = phi ** swaps(order) / total;
      expect(Math.abs((counts.get(order.join('')) ?? 0) / draws - expected)).toBeLessThan(within(expected, draws));
    }
  });

  it('takes the expected number of swaps', () => {
    for (const [options, phi] of [
      [5, 0.5],
      [8, 0.8],
      [12, 0.3],
    ] as const) {
      // Fligner and Verducci (1986): m φ/(1-φ) - Σ j φ^j/(1-φ^j), with its variance.
      let expected = (options * phi) / (1 - phi);
      let variance = (options * phi) / (1 - phi) ** 2;
      for (let j = 1; j <= options; j += 1) {
        expected -= (j * phi ** j) / (1 - phi ** j);
        variance -= (j ** 2 * phi ** j) / (1 - phi ** j) ** 2;
      }
      expect(expectedSwaps(options, phi)).toBeCloseTo(expected, 10);
      const found = swapsOf(spec({ kind: 'mallows', phi }), options, 10_000);
      expect(Math.abs(found - expected)).toBeLessThan((4 * Math.sqrt(variance)) / 100);
    }
    expect(expectedSwaps(6, 1)).toBe(7.5);
  });

  it('strays as far of few options as of many, where it is normalised', () => {
    for (const options of [3, 10, 50]) {
      expect(expectedSwaps(options, dispersionOf(0.4, options))).toBeCloseTo((0.4 * options * (options - 1)) / 4, 8);
      const found = swapsOf(spec({ kind: 'mallows', phi: 0.4, normalised: true }), options, 4000);
      expect(Math.abs(found / ((options * (options - 1)) / 4) - 0.4)).toBeLessThan(0.04);
    }
  });
});

describe('Plackett-Luce', () => {
  it('chooses the first, and then of the rest, by strength', () => {
    const draws = 40_000;
    const counts = frequencies(spec({ kind: 'plackett-luce', ratio: 2 }), 3, draws);
    const strength = [4, 2, 1];
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [0, 2, 1],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const [first, second, third] = order.map((option) => strength[option]!) as [number, number, number];
      const expected = (first / 7) * (second / (second + third));
      expect(Math.abs((counts.get(order.join('')) ?? 0) / draws - expected)).toBeLessThan(within(expected, draws));
    }
  });
});

describe('single-peaked preferences', () => {
  it.each(['conitzer', 'walsh'] as const)('are single-peaked: %s', (model) => {
    expect(share(spec({ kind: 'single-peaked', model }), 20, 6, 100, (profile) => profile.every(isSinglePeaked))).toBe(
      1,
    );
  });

  it('have every peak as likely after Conitzer', () => {
    const draws = 30_000;
    const counts = frequencies(spec({ kind: 'single-peaked' }), 5, draws);
    for (let peak = 0; peak < 5; peak += 1) {
      const found = [...counts]
        .filter(([order]) => order.startsWith(String(peak)))
        .reduce((sum, [, count]) => sum + count, 0);
      expect(Math.abs(found / draws - 0.2)).toBeLessThan(within(0.2, draws));
    }
  });

  it('have every order as likely after Walsh', () => {
    const draws = 32_000;
    const counts = frequencies(spec({ kind: 'single-peaked', model: 'walsh' }), 5, draws);
    expect(counts.size).toBe(16);
    for (const count of counts.values()) expect(Math.abs(count / draws - 1 / 16)).toBeLessThan(within(1 / 16, draws));
  });
});

describe('the spatial model', () => {
  it('on a line makes preferences single-peaked in the order of the places', () => {
    const { rankings, utilities = [] } = drawProfile(
      spec({ kind: 'spatial', dimensions: 1, points: 'normal' }),
      200,
      6,
      chance('line'),
    );
    // An option that is last for somebody lies at an end: at most two are.
    expect(new Set(rankings.map((order) => order.at(-1))).size).toBeLessThanOrEqual(2);
    expect(Math.min(...utilities.flatMap((own) => [...own]))).toBe(0);
  });

  it('gives the mean distance in a square: (2 + √2 + 5 asinh 1) / 15', () => {
    const { utilities = [] } = drawProfile(spec({ kind: 'spatial' }), 300, 300, chance('square'));
    const distances = utilities.flatMap((own) => [...own].map((utility) => (1 - utility) * Math.SQRT2));
    const mean = distances.reduce((sum, far) => sum + far, 0) / distances.length;
    // Not independent: 300 places on either side, so the standard error is that of some 300.
    expect(Math.abs(mean - (2 + Math.SQRT2 + 5 * Math.asinh(1)) / 15)).toBeLessThan((4 * 0.25) / Math.sqrt(300));
  });
});

describe('what a study may write', () => {
  it.each([
    { kind: 'impatial' },
    { kind: 'impartial', phi: 1 },
    { kind: 'mallows' },
    { kind: 'mallows', phi: 1.1 },
    { kind: 'mallows', phi: -0.1 },
    { kind: 'urn', alpha: -1 },
    { kind: 'urn', alpha: Number.POSITIVE_INFINITY },
    { kind: 'spatial', dimensions: 4 },
    { kind: 'spatial', dimensions: 1.5 },
    { kind: 'single-peaked', model: 'black' },
    { kind: 'plackett-luce', ratio: 0.5 },
    {},
  ])('is checked: %j', (written) => {
    expect(cultureSpec.safeParse(written).success).toBe(false);
  });
});
