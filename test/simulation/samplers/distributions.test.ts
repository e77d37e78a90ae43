// Distributions: what is drawn has the moments the literature gives, keeps its bounds, and is the same number for number everywhere.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, type Distribution, distribution, distributions, drawnFrom, sampler } from 'yishi/simulation';

const N = 40_000;

const numbers = (of: Distribution, seed = 'moments', n = N): number[] => {
  const draw = sampler(of);
  const stream = chance(seed, JSON.stringify(of));
  return Array.from({ length: n }, () => Number(draw(stream)));
};

interface Known {
  of: Distribution;
  mean: number;
  sd: number;
  /** The fourth moment about the mean over the square of the variance: how far the variance of a sample strays. */
  kurtosis: number;
}

/** Exact moments. Of the cut normals: Johnson, Kotz and Balakrishnan (1994), section 13.10.1. */
const KNOWN: readonly Known[] = [
  { of: { uniform: [2, 5] }, mean: 3.5, sd: Math.sqrt(9 / 12), kurtosis: 1.8 },
  { of: { integer: [18, 90] }, mean: 54, sd: Math.sqrt((73 ** 2 - 1) / 12), kurtosis: 1.8 },
  { of: { triangular: [0, 1, 4] }, mean: 5 / 3, sd: Math.sqrt((0 + 1 + 16 - 0 - 0 - 4) / 18), kurtosis: 2.4 },
  { of: { normal: [40, 12] }, mean: 40, sd: 12, kurtosis: 3 },
  { of: { normal: [0, 1], min: 0 }, mean: Math.sqrt(2 / Math.PI), sd: Math.sqrt(1 - 2 / Math.PI), kurtosis: 3.87 },
  { of: { normal: [0, 1], max: 0 }, mean: -Math.sqrt(2 / Math.PI), sd: Math.sqrt(1 - 2 / Math.PI), kurtosis: 3.87 },
  {
    of: { lognormal: [1, 0.5] },
    mean: Math.exp(1.125),
    sd: Math.exp(1.125) * Math.sqrt(Math.exp(0.25) - 1),
    kurtosis: 8.9,
  },
  { of: { exponential: 3 }, mean: 3, sd: 3, kurtosis: 9 },
  { of: { gamma: [2.5, 4] }, mean: 10, sd: Math.sqrt(40), kurtosis: 3 + 6 / 2.5 },
  { of: { gamma: [0.3, 1] }, mean: 0.3, sd: Math.sqrt(0.3), kurtosis: 3 + 6 / 0.3 },
  { of: { beta: [2, 5] }, mean: 2 / 7, sd: Math.sqrt(10 / (49 * 8)), kurtosis: 2.88 },
  { of: { beta: [0.5, 0.5] }, mean: 0.5, sd: Math.sqrt(1 / 8), kurtosis: 1.5 },
  { of: { bernoulli: 0.383 }, mean: 0.383, sd: Math.sqrt(0.383 * 0.617), kurtosis: 1.23 },
  { of: { binomial: [40, 0.25] }, mean: 10, sd: Math.sqrt(7.5), kurtosis: 3 },
  { of: { binomial: [100_000, 0.5] }, mean: 50_000, sd: Math.sqrt(25_000), kurtosis: 3 },
  { of: { list: [1, 2, 6], weights: [1, 1, 2] }, mean: 3.75, sd: Math.sqrt(5.1875), kurtosis: 1.2 },
];

describe.each(KNOWN)('$of', ({ of, mean, sd, kurtosis }) => {
  it('is written as the schema has it', () => {
    expect(distribution.parse(of)).toEqual(of);
  });

  it('has its mean and its spread, within four standard errors', () => {
    const drawn = numbers(of);
    const found = drawn.reduce((sum, x) => sum + x, 0) / N;
    const variance = drawn.reduce((sum, x) => sum + (x - found) ** 2, 0) / (N - 1);
    expect(Math.abs(found - mean)).toBeLessThan((4 * sd) / Math.sqrt(N));
    expect(Math.abs(variance - sd ** 2)).toBeLessThan(4 * sd ** 2 * Math.sqrt((kurtosis - 1) / N));
  });

  it('keeps its bounds', () => {
    const [least, most] = drawnFrom(of).bounds ?? [Number.NaN, Number.NaN];
    const drawn = numbers(of, 'bounds');
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(most);
  });

  it('has an inverse that never falls and puts as much below each value as is drawn below it', () => {
    const { quantile } = drawnFrom(of);
    const drawn = numbers(of, 'inverse').sort((one, other) => one - other);
    let before = Number.NEGATIVE_INFINITY;
    for (const u of [0.02, 0.1, 0.25, 0.5, 0.75, 0.9, 0.98]) {
      const value = quantile?.(u) ?? Number.NaN;
      expect(value).toBeGreaterThanOrEqual(before);
      before = value;
      const within = 4 * Math.sqrt((u * (1 - u)) / N) + 1e-4;
      // A value that occurs often is the inverse of many shares.
      expect(drawn.filter((x) => x < value).length / N).toBeLessThan(u + within);
      expect(drawn.filter((x) => x <= value).length / N).toBeGreaterThan(u - within);
    }
  });
});

describe('inverses without a formula', () => {
  it.each([
    ['beta(1, 1) is uniform', { beta: [1, 1] }, (u: number) => u],
    ['beta(2, 1) is the root', { beta: [2, 1] }, (u: number) => Math.sqrt(u)],
    ['beta(0.5, 0.5) is the arcsine law', { beta: [0.5, 0.5] }, (u: number) => Math.sin((Math.PI * u) / 2) ** 2],
    ['gamma(1) is exponential', { gamma: [1, 2] }, (u: number) => -2 * Math.log(1 - u)],
    // Chi-squared tables: 5 % and 95 % of 4 degrees of freedom.
    ['gamma(2, 2) is chi-squared of 4', { gamma: [2, 2] }, (u: number) => ({ 0.05: 0.710723, 0.95: 9.487729 })[u]],
  ] as const)('%s', (_name, of, exact) => {
    const { quantile } = drawnFrom(of as Distribution);
    for (const u of [0.001, 0.05, 0.5, 0.95, 0.999]) {
      const wanted = exact(u);
      if (wanted !== undefined) expect(Math.abs((quantile?.(u) ?? 0) / wanted - 1), String(u)).toBeLessThan(1e-4);
    }
  });
});

describe('words', () => {
  it('come as often as their weights say', () => {
    const draw = sampler({ choice: { owner: 383, let: 617 } });
    const stream = chance('words');
    const owners = Array.from({ length: N }, () => draw(stream)).filter((word) => word === 'owner').length;
    expect(Math.abs(owners / N - 0.383)).toBeLessThan(4 * Math.sqrt((0.383 * 0.617) / N));
  });

  it('of weight nought never come, wherever they stand', () => {
    const draw = sampler({ choice: { first: 0, some: 1e-9, more: 1e12, last: 0 } });
    const stream = chance('nought');
    const drawn = new Set(Array.from({ length: 2000 }, () => draw(stream)));
    expect([...drawn]).toEqual(['more']);
    const highest = { float: () => 1 - 2 ** -53, below: () => 0, hex: () => '' };
    expect(draw(highest)).toBe('more');
  });

  it('of a list come each as often', () => {
    const draw = sampler({ list: ['东', '南', '西', '北'] });
    const stream = chance('list');
    const drawn = Array.from({ length: N }, () => draw(stream));
    for (const word of ['东', '南', '西', '北'])
      expect(Math.abs(drawn.filter((one) => one === word).length / N - 0.25)).toBeLessThan(4 * Math.sqrt(0.1875 / N));
  });
});

it('is the same number for number on every engine', () => {
  const first = Object.fromEntries(
    [...KNOWN.map(({ of }) => of), { choice: { a: 1, b: 2 } }].map((of) => {
      const draw = sampler(of);
      const stream = chance('pinned');
      return [JSON.stringify(of), [draw(stream), draw(stream), draw(stream)]];
    }),
  );
  expect(first).toMatchSnapshot();
});

describe('what is drawn', () => {
  it('is the same for the same stream, and keeps within the bounds a study gives', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -50, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (mean, sd) => {
          const of: Distribution = { normal: [mean, sd], min: mean - sd, max: mean + 2 * sd };
          const drawn = numbers(of, 'own', 20);
          expect(drawn).toEqual(numbers(of, 'own', 20));
          for (const x of drawn) {
            expect(x).toBeGreaterThanOrEqual(mean - sd);
            expect(x).toBeLessThanOrEqual(mean + 2 * sd);
          }
        },
      ),
    );
  });

  it('far out in a tail is still spread as it should be, on either side', () => {
    const high = numbers({ normal: [0, 1], min: 4, max: 5 }, 'tail', 20_000);
    const low = numbers({ normal: [0, 1], min: -5, max: -4 }, 'tail', 20_000);
    // The mean of the standard normal between 4 and 5: (φ(4) - φ(5)) / (Φ(5) - Φ(4)).
    const density = (x: number) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
    const mean = (density(4) - density(5)) / (3.16712418331e-5 - 2.86651571879e-7);
    for (const [drawn, side] of [
      [high, 1],
      [low, -1],
    ] as const) {
      const found = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
      expect(Math.abs(side * found - mean)).toBeLessThan((4 * 0.2) / Math.sqrt(drawn.length));
    }
  });

  it('of hardly any spread is what it says', () => {
    expect(numbers({ uniform: [3, 3] }, 'one', 3)).toEqual([3, 3, 3]);
    expect(numbers({ integer: [3, 3] }, 'one', 3)).toEqual([3, 3, 3]);
    expect(numbers({ triangular: [3, 3, 3] }, 'one', 3)).toEqual([3, 3, 3]);
    expect(numbers({ normal: [3, 0] }, 'one', 3)).toEqual([3, 3, 3]);
    expect(numbers({ bernoulli: 0 }, 'one', 3)).toEqual([0, 0, 0]);
    expect(numbers({ bernoulli: 1 }, 'one', 3)).toEqual([1, 1, 1]);
    expect(numbers({ binomial: [7, 1] }, 'one', 3)).toEqual([7, 7, 7]);
    expect(numbers({ binomial: [0, 0.5] }, 'one', 3)).toEqual([0, 0, 0]);
    expect(numbers(4.5, 'one', 3)).toEqual([4.5, 4.5, 4.5]);
    expect(sampler('north')(chance('any'))).toBe('north');
  });
});

describe('the schema', () => {
  it.each([
    { uniform: [5, 2] },
    { uniform: [1] },
    { uniform: [1, Number.NaN] },
    { uniform: [1, Number.POSITIVE_INFINITY] },
    { integer: [0.5, 2] },
    { triangular: [0, 5, 4] },
    { normal: [0, -1] },
    { normal: [0, 1], min: 3, max: 2 },
    { normal: [0, 1], min: 9 },
    { normal: [5, 0], min: 6 },
    { exponential: 0 },
    { gamma: [0, 1] },
    { beta: [-1, 2] },
    { bernoulli: 1.1 },
    { binomial: [2.5, 0.5] },
    { choice: {} },
    { choice: { a: 0 } },
    { choice: { a: -1, b: 2 } },
    { list: [] },
    { list: [1, 'two'] },
    { list: [1, 2], weights: [1] },
    { list: [1, 2], weights: [0, 0] },
    { uniform: [0, 1], normal: [0, 1] },
    { unifrom: [0, 1] },
    {},
    null,
    [],
  ])('lets %j not pass', (wrong) => {
    expect(distribution.safeParse(wrong).success).toBe(false);
  });

  it('says what each kind is called and who described it', () => {
    for (const { id, title, source } of distributions()) {
      expect(id).toMatch(/^[a-z]+$/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).toMatch(/[a-z]/);
      expect(source).toMatch(/\((19|20)\d\d\)/);
    }
  });
});
