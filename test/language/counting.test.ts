// How counts are told: a whole sentence for every step of every method, in every language.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figure, LANGUAGES, language } from 'yishi/language';
import { methods, type Step } from 'yishi/methods';
import { electionOf, neededBy } from '../methods/elections.js';

const BROKEN = /undefined|NaN|\[object|“”|「」|：：|^[，；。.,;:]|[，；、]$| {2}/u;

describe.each(LANGUAGES)('%s', (id) => {
  const told = language(id);

  it.each(methods().map((one) => [one.id, one] as const))('tells every step of %s', (_id, one) => {
    fc.assert(
      fc.property(electionOf(one), (election) => {
        for (const step of one.count(election, neededBy(one)).working) {
          const sentence = told.counted(step, (name) => name.toUpperCase());
          expect(sentence, JSON.stringify(step)).not.toMatch(BROKEN);
          expect(sentence).toMatch(id.startsWith('zh') ? /。$/ : /\.$/);
          for (const candidate of step.candidates) {
            if (step.what !== 'completed') expect(sentence).toContain(candidate.toUpperCase());
          }
        }
      }),
      { numRuns: 40, seed: 11 },
    );
  });

  it('puts names that are no words in quotation marks, lest they be read as numbers', () => {
    const step: Step = { what: 'counted', round: 1, candidates: ['24'], numbers: { votes: 42 } };
    expect(told.counted(step)).toMatch(/^[“「]24[”」]/);
    expect(told.counted({ ...step, candidates: ['张三'] })).toMatch(id === 'en' ? /^张三 / : /^张三得42票。$/);
  });
});

it('writes exact numbers to be read: short fractions as they are, long ones rounded and marked', () => {
  expect(figure(42)).toBe('42');
  expect(figure(0.5)).toBe('0.5');
  expect(figure('29/60')).toBe('29/60');
  expect(figure('123456789/987654321')).toBe('≈0.1250');
  expect(figure('-123456789/987654321')).toBe('≈-0.1250');
});

it.each([
  [1200, '1200'],
  [0.25, '0.25'],
  ['1/5', '0.2'],
  ['7/4', '1.75'],
  ['1/100', '0.01'],
  [0.125, '1/8'],
  ['1/3', '1/3'],
])('writes %s of money as %s: in decimals where two of them hold it, else as a fraction', (share, written) => {
  const step: Step = { what: 'share', round: 1, candidates: [], numbers: { budget: 1, voters: 8, share } };
  expect(language('zh-Hans').counted(step)).toBe(`预算1由8名投票人均分，每人${written}。`);
});
