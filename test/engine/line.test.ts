// The line of an entry: written once, hashed as it is, and the same whoever writes it.
import { describe, expect, it } from 'vitest';
import { type Entry, hashOf, toEntry } from 'yishi';
import { at, recordOf } from 'yishi/testing';
import { lineIn, linesOf, withSeals } from '../../src/adapters/entries.js';
import { canonical, sha256 } from '../../src/digest.js';
import { GENESIS } from '../../src/engine/chain.js';
import { hashOfLine, lineOf } from '../../src/engine/line.js';

const { facts } = at('closed.done');
const record = recordOf(facts);

/** The hash by the book: everything but hash and seals, in the RFC 8785 form. */
const byTheBook = ({ hash: _hash, seals: _seals, ...covered }: Entry): string => sha256(canonical(covered));

describe('the line of an entry', () => {
  it('is its RFC 8785 form without hash and seals, and the hash behind it', () => {
    for (const entry of record) {
      const { hash, seals: _seals, ...open } = entry;
      expect(lineOf(entry)).toBe(`${canonical(open).slice(0, -1)},"hash":"${hash}"}`);
      expect(JSON.parse(lineOf(entry))).toEqual({ ...open, hash });
    }
  });

  it('is what was hashed when the entry was made', () => {
    const lines: string[] = [];
    let prev = GENESIS;
    for (const fact of facts)
      prev = toEntry('c1', fact, prev, { seal: `seal ${fact.seq}`, entry: `salt ${fact.seq}` }, lines).hash;
    for (const line of lines) {
      const entry: Entry = JSON.parse(line);
      expect(hashOfLine(entry, line)).toBe(entry.hash);
      expect(byTheBook(entry)).toBe(entry.hash);
      expect(lineOf(entry)).toBe(line);
    }
  });

  it('is found again in front of the seals, whatever they hold', () => {
    for (const entry of record) {
      const text = withSeals(lineOf(entry), entry);
      expect(JSON.parse(text)).toEqual(entry);
      expect(lineIn(text, JSON.parse(text))).toBe(lineOf(entry));
    }
    const odd: Entry = {
      ...(record[0] as Entry),
      seals: { '/fields/a': { salt: 's', text: ',"hash":"x"},"seals":{}}\n' } },
    };
    expect(lineIn(withSeals(lineOf(odd), odd), odd)).toBe(lineOf(odd));
  });

  it('of another form, as it was written before, hashes to the same', () => {
    for (const entry of record) expect(hashOfLine(entry, JSON.stringify(entry))).toBe(entry.hash);
    expect(linesOf(record)).toEqual(record.map(lineOf));
  });

  it('does not hide that a word in it was changed', () => {
    for (const entry of record) {
      const line = lineOf(entry).replace('"seq":', '"seq": ');
      const changed: Entry = { ...entry, by: `${entry.by}x` };
      expect(hashOfLine(entry, line)).toBe(entry.hash);
      expect(hashOfLine(changed, lineOf(entry).replace(`"by":"${entry.by}"`, `"by":"${entry.by}x"`))).not.toBe(
        entry.hash,
      );
    }
  });
});

describe('the hash of an entry', () => {
  it.each<[string, Partial<Record<keyof Entry | 'more', unknown>>]>([
    ['ids of Han characters', { by: '王芳', id: '和平路' }],
    ['ids with signs JSON escapes', { by: 'a"b\\c', key: '\u0007', for: 'x\ny' }],
    ['values of the wrong type', { by: { x: 1 }, at: 7, seq: '1', v: null }],
    ['a name ours never have', { more: [1, 2] }],
    ['nothing where something belongs', { at: undefined, fields: undefined, prev: undefined }],
    ['numbers at their edge', { seq: 1e21, v: -0 }],
  ])('is by the book also for %s', (_what, parts) => {
    const entry = { ...(record[3] as Entry), ...parts } as Entry;
    expect(hashOf(entry)).toBe(byTheBook(entry));
  });

  it('is refused where half a character has none', () => {
    expect(() => hashOf({ ...(record[3] as Entry), key: '\ud800' })).toThrow(TypeError);
  });
});
