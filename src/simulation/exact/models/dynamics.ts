// Models of how opinions spread and how juries and hierarchies decide, that have closed forms.

import exp from '@stdlib/math-base-special-exp';
import ln from '@stdlib/math-base-special-ln';
import * as z from 'zod/mini';
import { untheoretical } from '../../../problems/theory.js';
import { type Answer, computed, computedChance, fractionAnswer } from '../answer.js';
import { model } from '../model.js';
import { choose, nearest, plus, type Rational, rational, times, written } from '../rational.js';
import { open, share } from './fields.js';

/** x^k for x above 0. */
const power = (x: number, k: number): number => (x === 0 ? 0 : exp(k * ln(x)));

export const strategicJury = model({
  id: 'strategic-jury',
  title: { zh: '一致裁决陪审团的策略投票', en: 'A unanimous jury that votes strategically' },
  source:
    'Feddersen and Pesendorfer (1998): the symmetric mixed equilibrium, in which a juror with an innocent signal is indifferent',
  called: /unanimous jury/i,
  ids: /^feddersen-pesendorfer-/,
  parameters: z.strictObject({
    n: z.int().check(z.gte(2), z.lte(10_000)),
    /** How often a signal is right. */
    p: z.number().check(z.gt(0.5), z.lt(1)),
    /** From what belief in guilt on a juror convicts. */
    q: open,
  }),
  answer({ n, p, q }) {
    // Pivotal, with an innocent signal: (1-p) G^(n-1) / ((1-p) G^(n-1) + p I^(n-1)) = q, where G and I are the chances of a vote for guilt.
    const ratio = power(((1 - q) * (1 - p)) / (q * p), 1 / (n - 1));
    const mixes = Math.min(1, Math.max(0, (ratio * p - (1 - p)) / (p - ratio * (1 - p))));
    const guilty = p + (1 - p) * mixes;
    const innocent = 1 - p + p * mixes;
    return computedChance({ mixes, convictsInnocent: power(innocent, n), acquitsGuilty: 1 - power(guilty, n) }, 1e-12);
  },
});

export const voterModel = model({
  id: 'voter-model',
  title: { zh: '完全图上的选民模型', en: 'The voter model on a complete graph' },
  source:
    'Moran (1958), neutral; Clifford and Sudbury (1973): k/n, and the sum over j of min(k,j) (n - max(k,j)) (n-1) / (j (n-j))',
  called: /voter model/i,
  ids: /^voter-complete-/,
  parameters: z.strictObject({ n: z.int().check(z.gte(2), z.lte(100_000)), k: z.int().check(z.gte(0)) }),
  answer({ n, k }) {
    if (k > n) throw untheoretical('theory.too-much', { what: 'k', most: n });
    let steps = 0;
    for (let j = 1; j < n; j += 1) steps += (Math.min(k, j) * (n - Math.max(k, j)) * (n - 1)) / (j * (n - j));
    return computed({ winsOfK: k / n, meanSteps: steps }, 1e-12 * Math.max(1, steps));
  },
});

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "groups of four". */
function groupIn(words: string): { r?: number } {
  const [, size = ''] = /groups of (\w+)/i.exec(words) ?? [];
  const r = /^\d+$/.test(size) ? Number(size) : NUMBERS.indexOf(size.toLowerCase());
  return r > 0 ? { r } : {};
}

/** The share for after groups of r voted, of a share before: a majority decides; a tie keeps what is, which is against. */
function voted(r: number, { num, den }: Rational): Rational {
  let sum = 0n;
  for (let k = Math.floor(r / 2) + 1; k <= r; k += 1)
    sum += choose(r, k) * num ** BigInt(k) * (den - num) ** BigInt(r - k);
  return rational(sum, den ** BigInt(r));
}

const group = z.int().check(z.gte(2), z.lte(101));

export const groupThreshold = model({
  id: 'group-threshold',
  title: { zh: '逐级多数决的门槛', en: 'Majorities in groups: the share from which change wins' },
  source:
    'Galam (1999): the fixed point between 0 and 1 of the chance that a group of r has a majority; a tie keeps what is',
  called: /majority in groups of \w+, a tie/i,
  ids: /^galam-threshold-/,
  parameters: z.strictObject({ r: group }),
  inWords: groupIn,
  answer({ r }) {
    const after = (p: number): number => {
      let sum = 0;
      for (let k = Math.floor(r / 2) + 1; k <= r; k += 1)
        sum += Number(choose(r, k)) * power(p, k) * power(1 - p, r - k);
      return sum;
    };
    if (r === 2) throw untheoretical('theory.not-of-this', { name: 'r', value: '2', allowed: ['3, 4, 5, ...'] });
    // Below it a majority for shrinks, above it it grows.
    let [low, high] = [1e-6, 1 - 1e-6];
    for (let step = 0; step < 100; step += 1) {
      const middle = (low + high) / 2;
      if (after(middle) < middle) low = middle;
      else high = middle;
    }
    return computedChance((low + high) / 2, 1e-13);
  },
});

export const groupPath = model({
  id: 'group-path',
  title: { zh: '逐级多数决的走势', en: 'Majorities in groups, level by level' },
  source: 'Galam (1986): p -> the chance that a group of r has a majority; of three, p^3 + 3 p^2 (1-p)',
  called: /majority in groups of \w+, from/i,
  ids: /^galam-path-/,
  parameters: z.strictObject({
    p0: share,
    r: z._default(group, 3),
    steps: z._default(z.int().check(z.gte(1), z.lte(60)), 6),
  }),
  inWords: groupIn,
  answer({ p0, r, steps }): Answer {
    const path = [p0];
    for (let step = 0; step < steps; step += 1) path.push(nearest(voted(r, written(path[step] ?? 0))));
    return computedChance(path, 1e-14 * steps);
  },
});

export const uniformDistricts = model({
  id: 'districts-uniform',
  title: {
    zh: '多数选区与多数选民相反（各区得票率均匀分布）',
    en: 'Most districts against most voters, uniform shares in each district',
  },
  source:
    'Lepelley, Merlin and Rouet (2011): by the volume of the cube that sums of uniforms cut off (Irwin 1927, Hall 1927)',
  called: /uniform shares in each district/i,
  ids: /^referendum-paradox-iac/,
  parameters: z.strictObject({ districts: z._default(z.int().check(z.gte(1), z.lte(201)), 3) }),
  answer({ districts: d }) {
    if (d % 2 === 0)
      throw untheoretical('theory.not-of-this', { name: 'districts', value: String(d), allowed: ['1, 3, 5, ...'] });
    // k won by u/2 and the others lost by u/2: the sum goes the other way where the won ones and 1 - u of the lost come to less than d - k.
    let sum = rational(0);
    for (let k = (d + 1) / 2; k <= d; k += 1) {
      sum = plus(sum, times(rational(choose(d, k)), irwinHall(d, d - k)));
    }
    return fractionAnswer(times(sum, rational(2, 2n ** BigInt(d))));
  },
});

/** The chance that n uniforms come to x or less, x whole. */
function irwinHall(n: number, x: number): Rational {
  let sum = 0n;
  let all = 1n;
  for (let one = 2; one <= n; one += 1) all *= BigInt(one);
  for (let k = 0; k <= x; k += 1) sum += (k % 2 === 0 ? 1n : -1n) * choose(n, k) * BigInt(x - k) ** BigInt(n);
  return rational(sum, all);
}

export const ring = model({
  id: 'ring-clustering',
  title: { zh: '环形网络的聚集系数', en: 'Clustering of a ring' },
  source: 'Watts and Strogatz (1998) at p = 0, counted on the ring: 3(k-2) / 4(k-1) where it is large',
  called: /clustering of a ring/i,
  ids: /^ring-lattice-clustering-/,
  parameters: z.strictObject({ k: z.int().check(z.gte(2), z.lte(1000)), n: z.optional(z.int().check(z.gte(3))) }),
  answer({ k, n = 2 * k + 2 }) {
    if (k % 2 === 1)
      throw untheoretical('theory.not-of-this', { name: 'k', value: String(k), allowed: ['2, 4, 6, ...'] });
    if (n <= k) throw untheoretical('theory.too-much', { what: 'k', most: n - 1 });
    const knows = (steps: number): boolean => Math.min(steps, n - steps) <= k / 2;
    const around = Array.from({ length: k / 2 }, (_, at) => [at + 1, n - at - 1]).flat();
    let pairs = 0;
    for (const [at, one] of around.entries())
      for (const other of around.slice(at + 1)) if (knows(Math.abs(one - other))) pairs += 1;
    return fractionAnswer(rational(2 * pairs, around.length * (around.length - 1)));
  },
});
