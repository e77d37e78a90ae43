// `yishi theory` answers one entry of a list of published results, and says what is wrong with one that is none.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { scratch } from '../scratch.js';
import { yishi } from './cli.js';

let folder = '';
beforeAll(() => {
  folder = scratch();
});

const asked = (entry: unknown, ...argv: string[]) => {
  const file = join(folder, 'entry.json');
  writeFileSync(file, typeof entry === 'string' ? entry : JSON.stringify(entry));
  return yishi('theory', '--entry', file, ...argv);
};

const lift = {
  id: 'lift-civil-code-278-ordinary-0.7-0.1-failed',
  model: 'the lift: 11 owners, ten of 76.50 m2 and one of 153.00',
  parameters: { rule: 'civil-code-278-ordinary', for: 0.7, against: 0.1, outcome: 'failed' },
};

describe('an entry', () => {
  it('is answered in JSON with a value, an interval, and whether it was computed', async () => {
    const { code, out, err } = await asked(lift, '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { value, interval, exact } = JSON.parse(out);
    expect(value).toBeCloseTo(0.006303534, 9);
    expect(interval[0]).toBeLessThanOrEqual(value);
    expect(interval[1]).toBeGreaterThanOrEqual(value);
    expect(exact).toBe(true);
  });

  it.each([
    ['en', 'computed'],
    ['zh-Hans', '为计算所得'],
    ['zh-Hant', '為計算所得'],
  ])('is answered in a sentence (%s)', async (lang, words) => {
    const { code, out } = await asked(lift, '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain('0.0063035');
    expect(out).toContain(words);
  });

  it('may leave its expectation in: nobody looks at it', async () => {
    const { out } = await asked({ ...lift, expected: 3, tolerance: { abs: 9 } }, '--json');
    expect(JSON.parse(out).value).toBeCloseTo(0.006303534, 9);
  });
});

describe('what is no entry', () => {
  it.each([
    ['a model nobody knows', { model: 'tea leaves', parameters: {} }, /tea leaves.*jury/],
    ['a rule nobody knows', { ...lift, parameters: { ...lift.parameters, rule: 'civil' } }, /civil.*civil-code-279/],
    ['a parameter that is missing', { ...lift, parameters: { rule: 'simple-majority' } }, /parameters\.for is missing/],
    [
      'a number of people that is missing',
      { model: 'vote', parameters: { rule: 'simple-majority' } },
      /parameters\.n is missing/,
    ],
    [
      'a chance above 1',
      { ...lift, parameters: { ...lift.parameters, for: 1.5 } },
      /parameters\.for must be at most 1/,
    ],
    ['chances above 1 together', { ...lift, parameters: { ...lift.parameters, for: 0.95 } }, /together 1 at most/],
    ['an entry without a model', { parameters: {} }, /model is missing/],
    ['a list', [lift], /not one entry/],
    ['no JSON', '{"model": ', /no JSON/],
  ])('is told in one message: %s', async (_what, entry, words) => {
    const { code, out, err } = await asked(entry);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is told where there is no file, and which models there are', async () => {
    expect((await yishi('theory', '--entry', join(folder, 'nowhere.json'))).code).toBe(3);
    const { code, err } = await yishi('theory');
    expect(code).toBe(2);
    expect(err).toContain('jury: Condorcet jury theorem');
  });
});
