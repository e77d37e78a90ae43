// Sobol points are even, indices of known functions are met, and elementary effects are what they say.
import { describe, expect, it } from 'vitest';
import {
  MOST_DIMENSIONS,
  MOST_FACTORS,
  morrisDesign,
  morrisEffects,
  sobolDesign,
  sobolIndices,
  sobolPoints,
} from 'yishi/simulation';
import { effects, estimates } from '../../theory/sensitivity.js';

describe('the Sobol sequence', () => {
  it('begins as published (Joe and Kuo 2008)', () => {
    expect(sobolPoints(3, 8).map((point) => [...point])).toEqual([
      [0, 0, 0],
      [0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25],
      [0.25, 0.75, 0.75],
      [0.375, 0.375, 0.625],
      [0.875, 0.875, 0.125],
      [0.625, 0.125, 0.875],
      [0.125, 0.625, 0.375],
    ]);
  });

  it('has one of 2^k points in each 2^-k of every axis, wherever it is moved', () => {
    const shift = Array.from({ length: MOST_DIMENSIONS }, (_, at) => (at * 2_654_435_761) % 4_294_967_296);
    for (const moved of [undefined, shift]) {
      const points = sobolPoints(MOST_DIMENSIONS, 256, moved);
      for (let axis = 0; axis < MOST_DIMENSIONS; axis += 1)
        expect(new Set(points.map((point) => Math.floor(256 * (point[axis] ?? 0)))).size).toBe(256);
    }
  });

  it('has not more dimensions than were published to it', () => {
    expect(() => sobolPoints(MOST_DIMENSIONS + 1, 2)).toThrow(RangeError);
    expect(() => sobolDesign(MOST_FACTORS + 1, 2)).toThrow(RangeError);
    expect(() => sobolPoints(0, 2)).toThrow(RangeError);
  });
});

describe('Sobol indices', () => {
  it('of the Ishigami and the g function are the analytic ones', () => {
    expect(estimates().filter(({ value, expected, tolerance }) => !(Math.abs(value - expected) <= tolerance))).toEqual(
      [],
    );
  });

  it('come with intervals that get narrower, from the same seed the same', () => {
    const of = (n: number, seed: string) =>
      sobolIndices(
        2,
        sobolDesign(2, n, seed).map(([x = 0, y = 0]) => x + x * y),
        { seed },
      );
    const [few, many] = [of(64, 's'), of(1024, 's')];
    const wide = ({ low, high }: { low: number; high: number }) => high - low;
    for (const [at, index] of few.first.entries())
      expect(wide(index)).toBeGreaterThan(wide(many.first[at] ?? index) * 0.9);
    for (const { low, value, high } of many.total) {
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
    }
    expect(of(64, 's')).toEqual(few);
    expect(of(64, 't')).not.toEqual(few);
  });

  it('of what never changes are nothing, and of too few values there are none', () => {
    expect(sobolIndices(2, new Float64Array(16).fill(3)).total.map(({ value }) => value)).toEqual([0, 0]);
    expect(() => sobolIndices(2, [1, 2, 3, 4, 5])).toThrow(RangeError);
  });
});

describe('elementary effects', () => {
  it('of a straight line are its slopes', () => {
    expect(effects().filter(({ value, expected, tolerance }) => !(Math.abs(value - expected) <= tolerance))).toEqual(
      [],
    );
  });

  it('move one factor at a time, by the same step, within the cube', () => {
    const { points, moves } = morrisDesign(5, 8, 4);
    expect(points).toHaveLength(8 * 6);
    for (const [trajectory, order] of moves.entries()) {
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
      for (const [step, factor] of order.entries()) {
        const [from, to] = [points[trajectory * 6 + step], points[trajectory * 6 + step + 1]];
        for (let at = 0; at < 5; at += 1)
          expect(Math.abs((to?.[at] ?? 0) - (from?.[at] ?? 0))).toBeCloseTo(at === factor ? 2 / 3 : 0, 12);
      }
    }
    for (const point of points) expect(point.every((x) => x >= 0 && x <= 1)).toBe(true);
  });

  it('tell what works through others by its spread', () => {
    const design = morrisDesign(2, 40);
    const [own, other] = morrisEffects(
      design,
      design.points.map(([x = 0, y = 0]) => x + 4 * x * y),
    );
    expect(own?.deviation).toBeGreaterThan(0.5);
    expect(other?.size).toBeGreaterThan(0.5);
    expect(own?.sizeInterval.low).toBeLessThanOrEqual(own?.size ?? 0);
  });

  it('are refused where levels or values do not fit', () => {
    expect(() => morrisDesign(2, 4, 3)).toThrow(RangeError);
    expect(() => morrisEffects(morrisDesign(2, 4), [1])).toThrow(RangeError);
  });
});
