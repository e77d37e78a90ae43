// Everything that can be wrong, in every language: said in full, with what it was given, and never a word of another language.
import { describe, expect, it } from 'vitest';
import { anonymous, LANGUAGES, language, type Problem } from 'yishi/language';
import { problems } from './fixtures/problems.js';

const codes = Object.keys(problems) as (keyof typeof problems)[];

const samplesOf = (code: keyof typeof problems): Problem[] => problems[code].map((numbers) => ({ code, numbers }));

/** What languages say in words of their own: a kind of ballot, a column, what a rule is called. */
const IN_WORDS =
  /^(kind|kinds|reason|as|column|known|expected|what|of|before|now|because|rule|option|list|file|missing|calendar|least|seats|person|allowed|fields|elects|candidates|doing|host|reason|code|mark|then|wanted|step|after|office|with|measure|roomless|price|budget)$/;

describe.each(LANGUAGES)('what is wrong, in %s', (id) => {
  const { problem: say } = language(id);

  it.each(codes)('%s is said', (code) => {
    for (const problem of samplesOf(code)) {
      const sentence = say(problem);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|\bnull\b|\bfunction\b/);
      expect(sentence).not.toContain(code);
      expect(sentence.length).toBeGreaterThan(id === 'en' ? 8 : 4);
      if (id === 'en') expect(sentence).toMatch(/[a-z]{3}/);
      else expect(sentence).toMatch(/\p{Script=Han}{2}/u);
    }
  });

  it('differs where what is wrong differs', () => {
    const vague = ['form.no-form'];
    for (const code of codes.filter((one) => !vague.includes(one))) {
      const sentences = samplesOf(code).map((problem) => say(problem));
      expect(new Set(sentences).size, code).toBe(sentences.length);
    }
  });

  it('gives every name and number', () => {
    for (const code of codes) {
      for (const problem of samplesOf(code)) {
        for (const [key, value] of Object.entries(problem.numbers)) {
          if (
            IN_WORDS.test(key) ||
            // So are offices.
            code === 'script.office-collision' ||
            // Sums are said as money.
            (code === 'regrets.off-price' && typeof value !== 'string') ||
            value === '' ||
            value === 'null' ||
            typeof value === 'boolean' ||
            // The fields of a command are told of by their words.
            ('command' in problem.numbers && (key === 'name' || key === 'command')) ||
            typeof value === 'object' ||
            value === undefined
          )
            continue;
          expect(say(problem), `${code} ${key}`).toContain(String(value));
        }
      }
    }
  });
});

describe('a problem', () => {
  const { problem } = language('en');

  it('about one value of many begins with its path', () => {
    const wrong = { code: 'formats.seats-form', numbers: {}, at: { path: 'seats', line: 1 } };
    expect(problem(wrong)).toBe('seats: write a whole number from 1 up');
    expect(language('zh-Hans').problem(wrong)).toBe('seats：应为不小于 1 的整数');
  });

  it('that is a refusal is said as the refusal is, with its source', () => {
    const source = { zh: '第三条', en: 'art. 3' };
    const wrong = { code: 'recused', numbers: { item: 'lift', person: 'wang' }, source };
    expect(problem(wrong)).toBe('wang is recused from “lift” and takes no part in this. (Source: art. 3)');
  });

  it('of somebody else is given as its code and its numbers', () => {
    expect(problem({ code: 'weather.rain', numbers: { mm: 3 }, at: { line: 2 } })).toBe(
      'weather.rain {"mm":3} at line 2',
    );
  });

  it('names items where names are given', () => {
    const names = { ...anonymous, item: (id: string) => `the ${id}` };
    expect(problem({ code: 'what-if.one-item', numbers: { items: ['lift'] } }, names)).toMatch(/^only the lift was on/);
  });
});
