// Areas and sums of money from what people write: exact, or refused with what is wrong.
import { describe, expect, it } from 'vitest';
import { declarations, isFault, squareMetres, yuan } from 'yishi';
import { language } from 'yishi/language';
import * as z from 'zod/mini';

/** What is said of an amount that is none. */
function saidOf(read: () => number): string {
  try {
    return String(read());
  } catch (error) {
    if (!isFault(error, 'amounts')) throw error;
    // The codes of this module are among all there are.
    return language('en').problem(error.problem as never);
  }
}

describe('square metres', () => {
  it.each([
    ['89.50', 8950],
    ['89.5', 8950],
    ['89', 8900],
    [' 89.50 m² ', 8950],
    ['89.50㎡', 8950],
    ['1,289.50平方米', 128_950],
    ['８９．５０', 8950],
    ['89.5000', 8950],
    ['10000000', 1_000_000_000],
  ])('%s are so many hundredths', (written, hundredths) => {
    expect(squareMetres(written)).toBe(hundredths);
  });

  it('may be a whole number, and no fraction: 89.1 has no exact form', () => {
    expect(squareMetres(89)).toBe(8900);
    expect(saidOf(() => squareMetres(89.1))).toMatch(/^89\.1 is a number with a fraction/);
    expect(saidOf(() => squareMetres(89.5))).toMatch(/hand it on as the text it was written as: '89\.5'/);
  });

  it('are not rounded, and finer ones are for rolls that say so', () => {
    expect(saidOf(() => squareMetres('89.505'))).toBe(
      '“89.505” has more than 2 decimals, and nothing is rounded; write 2 at most',
    );
    expect(saidOf(() => squareMetres('89.50517'))).toContain('more than 2 decimals');
    expect(squareMetres('89.505', 3)).toBe(89_505);
    expect(squareMetres('89.50', 4)).toBe(895_000);
  });

  it.each(['', 'x', '-1', '1,23', '12,34.5', '1.2.3', '89²', '1e3', '½', Number.NaN, Number.POSITIVE_INFINITY])(
    'are not %s',
    (written) => {
      expect(saidOf(() => squareMetres(written))).toContain('is no area in square metres');
    },
  );

  it('come to ten square kilometres at most', () => {
    expect(saidOf(() => squareMetres('10000000.01'))).toBe('“10000000.01” is more than 10000000; check the number');
  });

  it('are what a roll takes', () => {
    const members = [{ person: 'u1', area: squareMetres('89.50') }];
    expect(z.safeParse(declarations['roll.enter'].fields, { body: 'owners', members }).success).toBe(true);
  });
});

describe('yuan', () => {
  it.each([
    ['12.50', 1250],
    ['¥12,000', 1_200_000],
    ['￥12', 1200],
    ['12000元', 1_200_000],
    ['12.500', 1250],
    ['0.05', 5],
    ['１２．５', 1250],
    ['10000000000', 1_000_000_000_000],
  ])('%s are so many fen', (written, fen) => {
    expect(yuan(written)).toBe(fen);
  });

  it('are refused where they are none, not exact or too many', () => {
    expect(yuan(12)).toBe(1200);
    expect(saidOf(() => yuan(12.5))).toMatch(/^12\.5 is a number with a fraction/);
    expect(saidOf(() => yuan('12.505'))).toContain('more than 2 decimals');
    expect(saidOf(() => yuan('10000000000.01'))).toContain('is more than 10000000000');
    for (const written of ['', '12 m²', '1,2', '$5', '-5'])
      expect(saidOf(() => yuan(written))).toContain('no sum of money');
  });
});
