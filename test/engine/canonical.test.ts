// The canonical form is written by our own code, for speed: here it is held to the library that is its reference.
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/digest.js';

const strings = fc.string({ unit: 'binary' });

describe('the canonical form', () => {
  it('is what the reference library writes, whatever the value', () =>
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 5 }), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    ));

  it('orders keys by their code units, whatever they are', () =>
    fc.assert(
      fc.property(fc.dictionary(strings, fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
        expect(canonical(value)).toBe(canonicalize(value));
      }),
      { numRuns: 1000 },
    ));

  it('leaves out what is undefined, and in a list writes null for it', () => {
    expect(canonical({ b: 1, a: undefined, c: [undefined, 2] })).toBe('{"b":1,"c":[null,2]}');
    expect(() => canonical(undefined)).toThrow(TypeError);
  });

  it('refuses what has no canonical form', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, 1n, () => 1]) {
      expect(() => canonical([value])).toThrow();
    }
  });
});
