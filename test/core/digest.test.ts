// One way to write a value down and one to digest it, the same here as everywhere: held to published vectors.
import { sha256 as pure } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { describe, expect, it } from 'vitest';
import { canonical, sha256 } from '../../src/digest.js';

describe('the canonical form', () => {
  it('writes the example of RFC 8785, 3.2.2, as the standard does', () => {
    const example = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(canonical(example)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('sorts keys as RFC 8785, 3.2.3, does: by UTF-16 code units', () => {
    const example = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(Object.values(JSON.parse(canonical(example)))).toEqual(expect.arrayContaining(Object.values(example)));
    expect([...canonical(example).matchAll(/:"([^"]+)"/g)].map(([, value]) => value)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });

  it('writes numbers as RFC 8785, appendix B, does', () => {
    const written = [
      0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 1e21, 1e23,
    ];
    expect(written.map((number) => canonical(number))).toEqual([
      '0',
      '0',
      '5e-324',
      '-5e-324',
      '1.7976931348623157e+308',
      '9007199254740992',
      '295147905179352830000',
      '1e+21',
      '1e+23',
    ]);
  });

  it('is the same whatever the order, and without what is undefined', () => {
    expect(canonical({ b: 1, a: { d: [], c: undefined } })).toBe('{"a":{"d":[]},"b":1}');
    expect(canonical({ a: { d: [] }, b: 1 })).toBe(canonical({ b: 1, a: { d: [] } }));
  });

  it('refuses what has no form', () => {
    expect(() => canonical(Number.NaN)).toThrow();
    expect(() => canonical(Number.POSITIVE_INFINITY)).toThrow();
    expect(() => canonical('\ud83d')).toThrow(TypeError);
    expect(() => canonical(undefined)).toThrow(TypeError);
  });
});

describe('the digest', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('of a message of NIST is theirs', (message, digest) => {
    expect(sha256(message)).toBe(digest);
  });

  it('is of the UTF-8 bytes, wherever it is made', () => {
    for (const text of ['和平路社区', 'naïve', '😀', '\u0000'])
      expect(sha256(text)).toBe(bytesToHex(pure(utf8ToBytes(text))));
    expect(sha256('和平路社区')).toHaveLength(64);
  });
});
