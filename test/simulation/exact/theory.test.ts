// What theory answers is what is published, what can be counted another way, and never more than it knows. `npm run validate` has the
// slow entries too.
import { describe, expect, it } from 'vitest';
import { theory, theoryModel, theoryModels } from 'yishi/simulation';
import { entriesIn, isSlow, numbersIn, rowsOf } from '../../theory/entries.js';
import { realCounts } from '../../theory/real-count.js';
import { isInside, type Row } from '../../theory/rows.js';

const outside = (row: Row): boolean => !isInside(row);

describe.each(['./published.json', './tables.json'])('the list %s', (file) => {
  it('is met within its tolerances', () => {
    const entries = entriesIn(file).filter((entry) => !isSlow(entry));
    expect(entries.length).toBeGreaterThan(100);
    expect(entries.flatMap(rowsOf).filter(outside)).toEqual([]);
  });
});

describe('the real count', () => {
  it('comes out as often as was worked out', () => {
    expect(realCounts(100).filter(outside)).toEqual([]);
  });
});

describe('a model', () => {
  it.each(theoryModels().map((one) => [one.id, one] as const))('says what it is: %s', (id, { title, source }) => {
    expect(title.zh).toMatch(/\p{Script=Han}/u);
    expect(title.en).toMatch(/^[A-Z]/);
    expect(source.length).toBeGreaterThan(10);
    expect(theoryModel({ model: id }).id).toBe(id);
  });

  it('is the one that a published entry is called by, whatever its id', () => {
    const entries = entriesIn('./published.json');
    for (const { model, id } of entries) {
      const { id: found } = theoryModel({ model, id });
      // What only goes on from the entry before says no more.
      if (!/^(the same|of)\b/.test(model)) expect(theoryModel({ model, id: 'x' }).id).toBe(found);
    }
  });

  it('takes what an entry says in words, and what it gives as a parameter before that', () => {
    const value = (entry: object) => theory(entry).value;
    const path = 'majority in groups of three, from 0.45';
    expect(value({ model: path, parameters: { p0: 0.45 } })).toEqual(
      value({ model: path, parameters: { p0: 0.45, r: 3 } }),
    );
    expect(value({ model: path, parameters: { p0: 0.45, r: 5 } })).not.toEqual(
      value({ model: path, parameters: { p0: 0.45 } }),
    );
  });
});

describe('an answer', () => {
  const entries = [...entriesIn('./published.json'), ...entriesIn('./tables.json')].filter(
    (entry) => !isSlow(entry) && !/^(law|lift)-/.test(entry.id),
  );

  it('lies between its own ends, and says how it was come by', () => {
    for (const { id, model, parameters } of entries) {
      const { value, interval, exact, draws } = theory({ id, model, parameters });
      const [low, high] = [new Map(numbersIn(interval.low)), new Map(numbersIn(interval.high))];
      for (const [name, number] of numbersIn(value)) {
        expect(low.get(name), id).toBeLessThanOrEqual(number);
        expect(high.get(name), id).toBeGreaterThanOrEqual(number);
      }
      expect(exact, id).toBe(draws === undefined);
    }
  });
});

describe('what is drawn', () => {
  it('is what is worked out of as many voters', () => {
    const { value, interval, exact } = theory({
      model: 'random-society',
      parameters: { m: 3, n: 11, rule: 'coombs', draws: 4000 },
    });
    const worked = theory({ model: 'condorcet-efficiency-ic', parameters: { m: 3, n: 11, rule: 'coombs' } });
    expect([exact, worked.exact]).toEqual([false, true]);
    expect(Number(interval.low)).toBeLessThan(100 * Number(worked.value));
    expect(Number(interval.high)).toBeGreaterThan(100 * Number(worked.value));
    expect(Number(value)).toBeGreaterThan(0);
  });

  it('comes out the same every time', () => {
    const entry = { model: 'nitzan-kelly', parameters: { m: 3, n: 60, rule: 'borda' } };
    expect(theory(entry)).toEqual(theory(entry));
    expect(theory(entry).exact).toBe(false);
  });
});

describe('symmetry', () => {
  it('holds of juries: right with p and wrong with 1 - p together are certain', () => {
    for (const n of [1, 7, 101, 1001])
      for (const p of [0.3, 0.51]) {
        const right = Number(theory({ model: 'jury', parameters: { n, p } }).value);
        const wrong = Number(theory({ model: 'jury', parameters: { n, p: Number((1 - p).toFixed(2)) } }).value);
        expect(right + wrong).toBeCloseTo(1, 11);
      }
  });

  it('holds of a paradox of four options: twice that of three', () => {
    for (const n of [3, 5, 'infinity']) {
      const of = (m: number) => Number(theory({ model: 'condorcet-paradox', parameters: { m, n } }).value);
      expect(of(4)).toBeCloseTo(2 * of(3), 10);
    }
  });
});

describe('what a model says nothing of', () => {
  it.each([
    ['a rule nobody knows', { model: 'nitzan-kelly', parameters: { m: 3, n: 3, rule: 'toss' } }, 'theory.not-of-this'],
    ['too many options', { model: 'nitzan-kelly', parameters: { m: 9, n: 3, rule: 'borda' } }, 'theory.too-much'],
    ['an odd degree', { model: 'ring-clustering', parameters: { k: 5 } }, 'theory.not-of-this'],
    ['more copied than there are', { model: 'voter-model', parameters: { n: 5, k: 6 } }, 'theory.too-much'],
    ['groups of two', { model: 'group-threshold', parameters: { r: 2 } }, 'theory.not-of-this'],
    ['a chance that is no number', { model: 'jury', parameters: { n: 5, p: 'half' } }, 'form.kind'],
    ['an endless jury', { model: 'jury', parameters: { n: 1e9, p: 0.5 } }, 'form.too-large'],
    ['nothing', null, 'form.'],
  ])('is refused: %s', (_what, entry, code) => {
    expect(() => theory(entry)).toThrow(code);
  });
});
