// What a weight in a vote is worth, and what a lot may leave out.
import quantile from '@stdlib/stats-base-dists-normal-quantile';
import * as z from 'zod/mini';
import { formProblem } from '../../../form.js';
import { Fault } from '../../../problem.js';
import { untheoretical } from '../../../problems/theory.js';
import { computed, computedChance, fractionAnswer } from '../answer.js';
import { model } from '../model.js';
import { choose, nearest, rational, written } from '../rational.js';
import { share } from './fields.js';

const MOST_WEIGHT = 20_000;
/** Coalitions are counted for each member, by size and weight: some seconds. */
const MOST_SUMS = 150_000_000;
/** Fractions of so large a panel are still quick. */
const FRACTIONS = 300;

export const power = model({
  id: 'power-index',
  title: { zh: '权力指数', en: 'Power indices' },
  source:
    'Banzhaf (1965), Shapley and Shubik (1954): coalitions counted by size and weight (Mann and Shapley 1962), whole numbers without bound',
  called: /\bpower ind/i,
  ids: /^power-/,
  parameters: z.strictObject({
    quota: z.int().check(z.gte(1)),
    weights: z.array(z.int().check(z.gte(0))).check(z.minLength(1), z.maxLength(60)),
  }),
  answer({ quota, weights }) {
    const total = weights.reduce((sum, one) => sum + one, 0);
    const n = weights.length;
    const most = Math.min(MOST_WEIGHT, Math.floor(MOST_SUMS / n ** 3));
    if (total > most) throw untheoretical('theory.too-much', { what: 'weights (their sum)', most });
    // Coalitions of the others by size and weight.
    const coalitions = (without: number): Map<number, bigint>[] => {
      let found: Map<number, bigint>[] = [new Map([[0, 1n]])];
      for (const [at, weight] of weights.entries()) {
        if (at === without) continue;
        const next: Map<number, bigint>[] = [...found.map((of) => new Map(of)), new Map()];
        for (const [size, of] of found.entries())
          for (const [sum, ways] of of) {
            const into = next[size + 1];
            into?.set(sum + weight, (into.get(sum + weight) ?? 0n) + ways);
          }
        found = next;
      }
      return found;
    };
    const factorials = [1n];
    for (let one = 1; one <= n; one += 1) factorials.push((factorials[one - 1] ?? 1n) * BigInt(one));
    const swings = weights.map((weight, at) => {
      let [all, orders] = [0n, 0n];
      for (const [size, of] of coalitions(at).entries())
        for (const [sum, ways] of of) {
          if (sum >= quota || sum + weight < quota) continue;
          all += ways;
          orders += ways * (factorials[size] ?? 1n) * (factorials[n - 1 - size] ?? 1n);
        }
      return { all, orders };
    });
    const sum = swings.reduce((of, { all }) => of + all, 0n);
    if (sum === 0n) throw untheoretical('theory.too-much', { what: 'quota', most: total });
    return computedChance(
      {
        banzhaf: swings.map(({ all }) => nearest(rational(all, sum))),
        shapleyShubik: swings.map(({ orders }) => nearest(rational(orders, factorials[n] ?? 1n))),
      },
      1e-15,
    );
  },
});

export const absent = model({
  id: 'group-absent',
  title: { zh: '抽签名单中没有某一群体', en: 'A group is absent from a panel drawn by lot' },
  source: '(1 - share)^panel of a large pool; C(pool - members, panel) / C(pool, panel) of one that is counted',
  called: /\babsent\b.*\bpanel\b/i,
  ids: /^absent-/,
  parameters: z.strictObject({
    panel: z.int().check(z.gte(0), z.lte(10_000)),
    share: z.optional(share),
    pool: z.optional(z.int().check(z.gte(1), z.lte(100_000))),
    members: z.optional(z.int().check(z.gte(0))),
  }),
  answer({ panel, share: of, pool, members }) {
    if (pool === undefined && members !== undefined)
      throw new Fault([formProblem('form.missing', { name: 'parameters.pool' })]);
    if (pool === undefined) {
      if (of === undefined) throw new Fault([formProblem('form.missing', { name: 'parameters.share' })]);
      if (panel > FRACTIONS)
        return computedChance(
          product(panel, () => 1 - of),
          1e-12,
        );
      const { num, den } = written(of);
      return fractionAnswer(rational((den - num) ** BigInt(panel), den ** BigInt(panel)));
    }
    if (of !== undefined) throw untheoretical('theory.idle', { parameter: 'share', beside: 'pool' });
    if (members === undefined) throw new Fault([formProblem('form.missing', { name: 'parameters.members' })]);
    if (panel > pool) throw untheoretical('theory.too-much', { what: 'panel', most: pool });
    if (members > pool) throw untheoretical('theory.too-much', { what: 'members', most: pool });
    if (panel > pool - members) return fractionAnswer(rational(0));
    if (panel > FRACTIONS)
      return computedChance(
        product(panel, (at) => (pool - members - at) / (pool - at)),
        1e-12,
      );
    return fractionAnswer(rational(choose(pool - members, panel), choose(pool, panel)));
  },
});

function product(many: number, of: (at: number) => number): number {
  let all = 1;
  for (let at = 0; at < many; at += 1) all *= of(at);
  return all;
}

export const sampleSize = model({
  id: 'sample-size',
  title: { zh: '所需样本量', en: 'How many to ask for a margin of error' },
  source: 'normal approximation at p = 1/2 of a large population: z² / 4 margin², rounded up',
  called: /\bsample size\b/i,
  ids: /^sample-/,
  parameters: z.strictObject({
    margin: z.number().check(z.gt(0), z.lt(1)),
    level: z._default(z.number().check(z.gt(0), z.lt(1)), 0.95),
  }),
  answer({ margin, level }) {
    const wide = quantile((1 + level) / 2, 0, 1);
    return computed(Math.ceil((wide * wide) / (4 * margin * margin)), 0);
  },
});
