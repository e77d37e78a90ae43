// The statistics of reports, against tables and numbers worked out by hand.
import { describe, expect, it } from 'vitest';
import { levelMean, meansByReplication } from '../../src/experiments/statistics/effects.js';
import {
  interval,
  quantile,
  runningMeans,
  shareInterval,
  stratifiedInterval,
} from '../../src/experiments/statistics/mean.js';
import { deviations, noMoments, takeIn } from '../../src/experiments/statistics/moments.js';

const cell = (...values: number[]) => new Map(values.map((value, replication) => [replication, value]));

describe('intervals', () => {
  it('are Student’s around a mean: of 1, 2, 3, 4 with t = 3.1824', () => {
    const { mean, low, high, count } = interval([1, 2, 3, 4]);
    expect([count, mean]).toEqual([4, 2.5]);
    // 3.182446 × sqrt(5/3) / 2
    expect(high - mean).toBeCloseTo(2.05427, 4);
    expect(mean - low).toBeCloseTo(2.05427, 4);
  });

  it('are not told from a single value', () => {
    expect(interval([5])).toEqual({ count: 1, mean: 5, low: Number.NaN, high: Number.NaN });
    expect(interval([]).mean).toBeNaN();
  });

  it('are Wilson’s around a share: 8 of 10 is 0.490 to 0.943, and 10 of 10 reaches down to 0.722', () => {
    const some = shareInterval([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
    expect(some.low).toBeCloseTo(0.4902, 4);
    expect(some.high).toBeCloseTo(0.9433, 4);
    const all = shareInterval(Array(10).fill(1));
    expect(all.low).toBeCloseTo(0.7225, 4);
    expect(all.high).toBe(1);
  });

  it('take every cell alike, however often it was run', () => {
    const { mean, low, high, count } = stratifiedInterval([
      [0, 2],
      [10, 12, 10, 12],
    ]);
    expect([count, mean]).toEqual([6, 6]);
    // Variances of the two means: 2/2 = 1 and (4/3)/4 = 1/3, each over 2² cells: 1/3 with floor(0.111/0.0648) = 1 degree of freedom.
    expect(high - mean).toBeCloseTo(12.7062 * Math.sqrt(1 / 3), 3);
    expect(mean - low).toBeCloseTo(high - mean, 12);
  });

  it('rest on replications where cells share their luck', () => {
    const cells = [cell(1, 2, 6), cell(3, 4, 8)];
    expect(meansByReplication(cells)).toEqual([2, 3, 7]);
    const { mean, high } = levelMean(cells, { common: true, shares: false });
    expect(mean).toBe(4);
    // 4.30265 × sqrt(7/3)
    expect(high - mean).toBeCloseTo(6.5724, 3);
    const apart = levelMean(cells, { common: false, shares: false });
    expect(apart.high).toBeLessThan(high);
  });

  it('leave out replications that some cell does not have, and cells without any', () => {
    expect(meansByReplication([cell(1, 2, 3), cell(5, 6)])).toEqual([3, 4]);
    expect(levelMean([cell(), cell(1, 3)], { common: true, shares: false }).mean).toBe(2);
    expect(levelMean([cell()], { common: true, shares: false }).count).toBe(0);
  });

  it('of shares end at none and all', () => {
    const { low, high } = levelMean([cell(1, 1, 0), cell(1, 1, 1)], { common: true, shares: true });
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBe(1);
  });

  it('of shares that are all alike are Wilson’s: fifteen times yes in every cell is no proof of always', () => {
    const yes = cell(...Array<number>(15).fill(1));
    const { mean, low, high, count } = levelMean([yes, yes, yes], { common: true, shares: true });
    expect([mean, high, count]).toEqual([1, 1, 45]);
    // 15 / (15 + 1.96²): cells that share their luck are no further evidence.
    expect(low).toBeCloseTo(0.7961, 4);
    expect(levelMean([yes, yes, yes], { common: false, shares: true }).low).toBeCloseTo(45 / (45 + 3.8415), 4);
  });

  it('rest on points where the cells of a design are a sample', () => {
    const sampled = levelMean([cell(1, 3), cell(2, 6)], { common: true, shares: false, points: true });
    expect([sampled.mean, sampled.count]).toEqual([3, 4]);
    expect(sampled.high).toBeCloseTo(3 + 12.7062, 3);
  });
});

it('quantiles lie between values by their distance', () => {
  expect([0, 0.25, 0.5, 0.9, 1].map((part) => quantile([1, 2, 3, 10], part))).toEqual([
    1,
    1.75,
    2.5,
    expect.closeTo(7.9, 10),
    10,
  ]);
  expect(quantile([], 0.5)).toBeNaN();
});

it('running means are those of so many values each', () => {
  const values = [3, 1, 4, 1, 5, 9, 2, 6];
  for (const [at, running] of runningMeans(values).entries()) {
    const whole = interval(values.slice(0, at + 1));
    expect(running.count).toBe(at + 1);
    expect(running.mean).toBeCloseTo(whole.mean, 12);
    if (at > 0) expect(running.high).toBeCloseTo(whole.high, 9);
  }
});

it('series of unequal length are averaged step by step', () => {
  const moments = noMoments();
  takeIn(moments, [1, 10]);
  takeIn(moments, [3, 20, 7]);
  expect(moments.means).toEqual([2, 15, 7]);
  expect(moments.counts).toEqual([2, 2, 1]);
  expect(deviations(moments)).toEqual([Math.sqrt(2), Math.sqrt(50), 0]);
});
