// Functions whose Sobol indices are known, by which estimators are checked.
import * as z from 'zod/mini';
import { computed } from '../answer.js';
import { model } from '../model.js';

const PI_4 = Math.PI ** 4;

/** "a=7 b=0.1" in words. */
const numberIn = (words: string, name: string): number | undefined => {
  const [, found] = new RegExp(`\\b${name} ?= ?(-?[0-9.]+)`).exec(words) ?? [];
  return found === undefined ? undefined : Number(found);
};

export const ishigami = model({
  id: 'sobol-ishigami',
  title: { zh: 'Ishigami 函数的 Sobol 指数', en: 'Sobol indices of the Ishigami function' },
  source:
    'Ishigami and Homma (1990): sin x1 + a sin² x2 + b x3⁴ sin x1 on [-π, π]; the analytic decomposition of its variance',
  called: /ishigami/i,
  ids: /^sensitivity-ishigami/,
  parameters: z.strictObject({ a: z._default(z.number(), 7), b: z._default(z.number(), 0.1) }),
  inWords: (words) => ({
    ...(numberIn(words, 'a') !== undefined && { a: numberIn(words, 'a') }),
    ...(numberIn(words, 'b') !== undefined && { b: numberIn(words, 'b') }),
  }),
  answer({ a, b }) {
    const one = (1 + (b * PI_4) / 5) ** 2 / 2;
    const two = (a * a) / 8;
    const both = (b * b * PI_4 * PI_4 * 8) / 225;
    const variance = one + two + both;
    return computed(
      {
        S: [one / variance, two / variance, 0],
        ST: [(one + both) / variance, two / variance, both / variance],
      },
      1e-14,
    );
  },
});

export const gFunction = model({
  id: 'sobol-g',
  title: { zh: 'Sobol g 函数的 Sobol 指数', en: 'Sobol indices of Sobol’s g-function' },
  source:
    'Sobol (1993), Saltelli and Sobol (1995): the product of (|4x - 2| + a) / (1 + a); the analytic decomposition of its variance',
  called: /\bg-function\b/i,
  ids: /^sensitivity-g\b/,
  parameters: z.strictObject({
    a: z._default(z.array(z.number().check(z.gte(0))).check(z.minLength(1)), [0, 1, 4.5, 9]),
  }),
  inWords(words) {
    const [, list = ''] = /\ba = ([0-9., ]+)/.exec(words) ?? [];
    const a = list
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean)
      .map(Number);
    return a.length > 0 && a.every(Number.isFinite) ? { a } : {};
  },
  answer({ a }) {
    const own = a.map((one) => 1 / (3 * (1 + one) ** 2));
    const all = own.reduce((product, one) => product * (1 + one), 1);
    const variance = all - 1;
    return computed(
      { S: own.map((one) => one / variance), ST: own.map((one) => (one * all) / (1 + one) / variance) },
      1e-14,
    );
  },
});
