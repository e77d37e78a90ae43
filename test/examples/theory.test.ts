// The example of docs/simulate/theory.md does what is said beside it.
import { expect, it } from 'vitest';
import { likely } from '../../examples/embed/theory.js';

it('works out an estate of 7,643 in groups that differ', () => {
  const few = likely('civil-code-278-ordinary', 0.9);
  expect(few).toMatchObject({ exact: true });
  expect(few.notFormed).toBeGreaterThan(0.99);
  const all = likely('civil-code-278-ordinary', 1);
  expect(all.passed + all.failed + all.notFormed).toBeCloseTo(1, 9);
});
