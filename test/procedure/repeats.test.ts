// Fields that come again are parsed and written once, and nobody can tell: what comes out is the same with and without it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src/digest.js';
import { parse } from '../../src/procedure/decide.js';
import { sealedPaths } from '../../src/procedure/sealed.js';
import { commands } from '../../src/procedure/vocabulary.js';
import { Repeats } from '../../src/repeats.js';

const ballot = (choice = 'for') => ({ choices: { lift: choice }, channel: 'online' });
const parsed = (fields: unknown) => {
  const answer = parse('ballot.cast', fields);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.fields;
};

describe('fields that come again', () => {
  it('are handed out as the one copy, which nobody can change', () => {
    const first = parsed(ballot());
    expect(parsed(ballot())).toBe(first);
    expect(first).toEqual(ballot());
    expect(() => Object.assign((first as ReturnType<typeof ballot>).choices, { lift: 'against' })).toThrow(TypeError);
    expect(parsed(ballot('against'))).toEqual(ballot('against'));
  });

  it('are not what the host handed in: changing that changes nothing', () => {
    const mine = ballot('abstain');
    const first = parsed(mine);
    mine.choices.lift = 'for';
    expect(first).toEqual(ballot('abstain'));
    expect(parsed(ballot('abstain'))).toEqual(ballot('abstain'));
  });

  it('are found without being parsed, by their type alone, and stand for themselves from then on', () => {
    const repeats = new Repeats();
    const made = () => ({ choice: 'for', asked: 'once' });
    expect(repeats.find('a', { choice: 'for' })).toBeUndefined();
    const first = repeats.once('a', { choice: 'for' }, made);
    const known = repeats.find('a', { choice: 'for' });
    expect(known).toEqual(first);
    expect(repeats.find('b', { choice: 'for' })).toBeUndefined();
    expect(repeats.find('a', { choice: 'against' })).toBeUndefined();
    const never = () => {
      throw new Error('parsed again');
    };
    expect(repeats.once('a', known, never)).toBe(known);
    expect(() => repeats.once('b', known, never)).toThrow('parsed again');
  });

  it('are refused again as they were the first time', () => {
    for (let time = 0; time < 3; time += 1)
      expect(parse('ballot.cast', { choices: { lift: 'perhaps' }, channel: 'online' })).toMatchObject({
        refusal: { code: 'malformed' },
      });
  });

  it('are told from others, whatever they are made of', () => {
    const repeats = new Repeats();
    const alike = [
      { a: '1' },
      { a: 1 },
      { a: true },
      { a: null },
      { a: [] },
      { a: {} },
      { a: [1, [2]] },
      { a: [[1], 2] },
      { a: ['1', '2'] },
      { a: ['12'] },
      { a: '', b: '' },
      { a: ' b' },
      { ab: '' },
      { a: 'b"0:' },
      { b: 1, a: 2 },
      { a: 2, b: 1 },
      { a: 21 },
    ];
    for (const value of alike) repeats.once('any', value, () => structuredClone(value));
    for (const value of alike) expect(repeats.once('any', value, () => ({ wrong: true }))).toEqual(value);
  });

  it('are told from what is no plain JSON', () => {
    const repeats = new Repeats();
    repeats.once('any', { a: 0 }, () => ({ a: 0 }));
    for (const a of [-0, Number.NaN, undefined, 1n, new Date(0), () => 0, Symbol('a')]) {
      const made = { own: true };
      expect(repeats.once('any', { a }, () => made)).toBe(made);
    }
  });

  it('are not kept of who says one thing first and another then, so nobody else is told so', () => {
    let reads = 0;
    const changing = {
      get choices() {
        reads += 1;
        return { lift: reads % 2 === 1 ? 'against' : 'abstain' };
      },
      channel: 'phone',
    };
    for (let time = 0; time < 4; time += 1) parse('ballot.cast', changing);
    for (const choice of ['against', 'abstain'])
      expect(parsed({ choices: { lift: choice }, channel: 'phone' })).toEqual({
        choices: { lift: choice },
        channel: 'phone',
      });
  });

  it('are not kept of what no loop shows: who leaves it out has left it out', () => {
    const hidden = Object.defineProperty({ channel: 'paper' }, 'choices', {
      value: { lift: 'for' },
      enumerable: false,
    });
    expect(parsed(hidden)).toEqual({ choices: { lift: 'for' }, channel: 'paper' });
    expect(parse('ballot.cast', { channel: 'paper' })).toMatchObject({ refusal: { code: 'malformed' } });
    const odd = Object.assign(['x'], { [Symbol.iterator]: () => ['y'][Symbol.iterator]() });
    parse('topics.rank', { order: odd });
    expect(parse('topics.rank', { order: ['y'] })).toMatchObject({ fields: { order: ['y'] } });
  });

  it('are as good as parsed anew, whatever comes and in whatever order', () =>
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 200, size: 'max' }), (values) => {
        const repeats = new Repeats();
        for (const value of [...values, ...values]) {
          const made = repeats.once('any', { value }, () => structuredClone({ value }));
          expect(repeats.written(made, canonical)).toBe(canonical({ value }));
        }
      }),
    ));

  it('are looked for again after many that were new', () => {
    const repeats = new Repeats();
    for (let number = 0; number < 1000; number += 1) repeats.once('any', { number }, () => ({ number }));
    let hits = 0;
    for (let time = 0; time < 300; time += 1) {
      let made = false;
      repeats.once('any', { same: 1 }, () => {
        made = true;
        return { same: 1 };
      });
      if (!made) hits += 1;
    }
    expect(hits).toBeGreaterThan(100);
  });

  it('are kept of no command that has a sealed field: what may be erased lies nowhere else', () => {
    const sealed = Object.keys(commands).filter((type) => sealedPaths(type).length > 0);
    expect(sealed).toContain('note.add');
    const one = parse('note.add', { text: 'a secret' });
    const other = parse('note.add', { text: 'a secret' });
    expect(other).toEqual(one);
    expect('fields' in one && 'fields' in other && one.fields !== other.fields).toBe(true);
  });
});
