// Models in which it only matters how many of n independent people do something.
import * as z from 'zod/mini';
import { hepingRoad } from '../../../charters/heping-road.js';
import { untheoretical } from '../../../problems/theory.js';
import { fractionAnswer } from '../answer.js';
import { threeDistrictsLimit } from '../elections/many-voters.js';
import { model } from '../model.js';
import { binomial, rational, written } from '../rational.js';
import { tail, withinTries } from '../tails.js';
import { open, people, share } from './fields.js';

/** Fractions of so many people are still quick. */
const few = z.int().check(z.gte(1), z.lte(20_000));

export const jury = model({
  id: 'jury',
  title: { zh: '孔多塞陪审团定理', en: 'Condorcet jury theorem' },
  source: 'Condorcet (1785): the majority of n independent voters, each right with chance p; binomial tail',
  called: /\b(jury|jurors?)\b(?!.*strategic)|\bmajority of (n|\d+) (independent|voters)/i,
  ids: /^(jury|condorcet-jury|cjt)-/,
  parameters: z.strictObject({
    n: people,
    p: share,
    /** Of an even number: a tie is no majority, or a fair coin decides it. */
    ties: z._default(z.enum(['no majority', 'fair coin']), 'no majority'),
  }),
  answer: ({ n, p, ties }) =>
    tail(n, p, (right) => (2 * right > n ? 1 : 2 * right === n && ties === 'fair coin' ? 0.5 : 0)),
});

export const decisiveVoter = model({
  id: 'decisive-voter',
  title: { zh: '一票定结果', en: 'One vote decides' },
  source: 'Penrose (1946), Banzhaf (1965): the other n - 1 tie; C(n-1, (n-1)/2) p^((n-1)/2) (1-p)^((n-1)/2)',
  called: /\bvoter decides\b/i,
  ids: /^decisive-voter-/,
  parameters: z.strictObject({ n: people, p: z._default(share, 0.5) }),
  answer: ({ n, p }) => tail(n - 1, p, (ayes) => (2 * ayes === n - 1 ? 1 : 0)),
});

export const sessionQuorum = model({
  id: 'session-quorum',
  title: { zh: '到会人数达到法定人数', en: 'Enough attend for a session to open' },
  source: 'binomial tail: each of n comes independently',
  called: /^a session of \d+ opens\b|\bsession.*\bopens\b/i,
  ids: /^session-quorum-/,
  parameters: z.strictObject({ n: people, needed: z.int().check(z.gte(0)), attendance: share }),
  answer: ({ n, needed, attendance }) => tail(n, attendance, (came) => (came >= needed ? 1 : 0)),
});

export const ratingsEnough = model({
  id: 'ratings-enough',
  title: { zh: '评价份数足够', en: 'Enough rate for an evaluation to count' },
  source: 'binomial tail; how many are enough is the charter’s evaluation.minRatings',
  called: /\bat least \d+ of \d+ rate\b|\bminRatings\b/i,
  ids: /^survey-enough-/,
  parameters: z.strictObject({
    n: people,
    response: share,
    needed: z._default(z.int().check(z.gte(0)), hepingRoad.evaluation.minRatings),
  }),
  answer: ({ n, response, needed }) => tail(n, response, (rated) => (rated >= needed ? 1 : 0)),
});

export const withinCalls = model({
  id: 'within-calls',
  title: { zh: '几次召集之内表决成立', en: 'Formed within so many calls' },
  source: '1 - (1 - P)^k over k independent calls; P is a binomial tail',
  called: /\bformed within\b/i,
  ids: /^(two-calls|calls)-/,
  parameters: z.strictObject({
    n: few,
    participation: share,
    needed: z.int().check(z.gte(0)),
    maxCalls: z.int().check(z.gte(1), z.lte(100)),
  }),
  answer: ({ n, participation, needed, maxCalls }) =>
    withinTries(n, participation, (came) => (came >= needed ? 1 : 0), maxCalls),
});

/** Of districts, in whole numbers without bound: some seconds. */
const MOST_SUMS = 12_000_000;

export const districts = model({
  id: 'districts',
  title: { zh: '多数选区与多数选民相反', en: 'Most districts against most voters' },
  source:
    'referendum paradox (Nurmi 1998; Feix, Lepelley, Merlin and Rouet 2004): districts of n voters, each for with chance 1/2',
  called: /\bdistricts?\b(?!.*uniform)|\breferendum paradox\b(?!.*(uniform|\bIAC\b))/i,
  ids: /^referendum-paradox-(?!iac)/,
  parameters: z.strictObject({
    districts: z._default(z.int().check(z.gte(1), z.lte(101)), 3),
    /** Voters in each district; the limit of three districts, where nothing is said. */
    n: z._default(z.union([z.int().check(z.gte(1), z.lte(501)), z.literal('infinity')]), 'infinity'),
    p: z._default(open, 0.5),
  }),
  answer({ districts: count, n, p }) {
    if (n === 'infinity') {
      if (count === 3 && p === 0.5) return threeDistrictsLimit();
      throw untheoretical('theory.not-of-this', { name: 'n', value: n, allowed: ['1, 2, …, 501'] });
    }
    // Districts won and votes together, district by district, vote by vote.
    const most = Math.floor(Math.sqrt(MOST_SUMS / count ** 3));
    if (n > most) throw untheoretical('theory.too-much', { what: 'n', most });
    const { parts, den } = binomial(n, written(p));
    // Ways to so many districts won and so many votes together.
    let ways = new Map<number, bigint>([[0, 1n]]);
    const width = count * n + 1;
    for (let district = 0; district < count; district += 1) {
      const next = new Map<number, bigint>();
      for (const [key, way] of ways)
        for (const [ayes, part] of parts.entries()) {
          const to = key + ayes + (2 * ayes > n ? width : 0);
          next.set(to, (next.get(to) ?? 0n) + way * part);
        }
      ways = next;
    }
    let against = 0n;
    for (const [key, way] of ways) {
      const [won, ayes] = [Math.floor(key / width), key % width];
      if ((2 * won - count) * (2 * ayes - count * n) < 0) against += way;
    }
    return fractionAnswer(rational(against, den ** BigInt(count)));
  },
});
