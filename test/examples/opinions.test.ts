// The example of docs/simulate/opinions.md does what is said of it.
import { expect, it } from 'vitest';
import { talkedOver } from '../../examples/embed/opinions.js';

it('brings opinions nearer, and the same way from the same seed', () => {
  const before = talkedOver(200, 0, 'yard');
  const after = talkedOver(200, 10, 'yard');
  expect(after.variance).toBeLessThan(before.variance / 2);
  expect(Math.abs(after.mean - before.mean)).toBeLessThan(0.05);
  expect(talkedOver(200, 10, 'yard')).toEqual(after);
});
