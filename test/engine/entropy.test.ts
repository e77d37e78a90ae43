// Randomness for salts: as much as is asked for, and never twice the same.
import { expect, it } from 'vitest';
import { randomHex } from '../../src/engine/entropy.js';

it('128 bits each time, in hexadecimal, however often', () => {
  const drawn = Array.from({ length: 1000 }, randomHex);
  expect(drawn.filter((bits) => !/^[0-9a-f]{32}$/.test(bits))).toEqual([]);
  expect(new Set(drawn).size).toBe(1000);
});
