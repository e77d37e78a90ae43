// Opinion dynamics are what their papers say: every row within the tolerance it states.
import { describe, expect, it } from 'vitest';
import { degroot, friedkinJohnsen } from '../../theory/averaging.js';
import { boundedConfidence, deffuant } from '../../theory/bounded-confidence.js';
import { rings, voter } from '../../theory/opinions.js';

describe.each([
  ['DeGroot', degroot],
  ['Friedkin-Johnsen', friedkinJohnsen],
  ['Hegselmann-Krause', boundedConfidence],
  ['Deffuant-Weisbuch', deffuant],
  ['the voter model', () => voter()],
  ['rings', rings],
])('%s', (_name, rows) => {
  it('does what is published and what is proved', () => {
    const found = rows();
    expect(found.length).toBeGreaterThan(2);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.filter(({ value, expected, tolerance }) => !(Math.abs(value - expected) <= tolerance))).toEqual([]);
  });
});
