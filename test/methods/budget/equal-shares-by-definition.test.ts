// Equal shares against its definition, followed step by step in fractions: what is decided by doubles must be what is exact.

import fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { expect, it } from 'vitest';
import { type Ballot, type Election, pbEqualShares } from 'yishi/methods';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

const elections: fc.Arbitrary<Election> = fc.record({
  candidates: fc.constant(NAMES),
  // Many alike, and shares that come out even: there doubles are too close to tell.
  costs: fc
    .array(fc.constantFrom(1, 2, 3, 4, 6, 7, 12), { minLength: 7, maxLength: 7 })
    .map((costs) => Object.fromEntries(NAMES.map((name, i) => [name, costs[i] ?? 1]))),
  budget: fc.integer({ min: 6, max: 24 }),
  ballots: fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 3 }), approvals: fc.subarray(NAMES) }) as fc.Arbitrary<Ballot>,
    { minLength: 1, maxLength: 6 },
  ),
});

/** Rounds of purchases by the definition; a tie goes to the cheapest, then to the one with most votes. Nothing where one stays. */
function byDefinition(
  { candidates, costs = {}, budget = 0, ballots }: Election,
  cardinality: boolean,
  raise = 0,
): string[] | undefined {
  const voters = ballots.flatMap((ballot) =>
    'approvals' in ballot ? Array.from({ length: ballot.count }, () => ballot.approvals) : [],
  );
  const share = new Fraction(budget, voters.length);
  const each = raise === 0 ? share : share.floor(0).add(raise);
  const purses = voters.map(() => each);
  const bought: string[] = [];
  for (;;) {
    const offers = candidates.flatMap((project) => {
      const cost = new Fraction(costs[project] ?? 0);
      const supporters = voters.flatMap((approvals, at) => (approvals.includes(project) ? [at] : []));
      const held = supporters.map((at) => purses[at] ?? new Fraction(0)).sort((a, b) => a.compare(b));
      const all = held.reduce((sum, one) => sum.add(one), new Fraction(0));
      if (bought.includes(project) || supporters.length === 0 || all.compare(cost) < 0) return [];
      let rest = cost;
      let at = 0;
      while (held[at]?.mul(held.length - at).compare(rest) === -1) {
        rest = rest.sub(held[at] ?? 0);
        at += 1;
      }
      const price = rest.div(held.length - at);
      return [{ project, cost, price, per: cardinality ? price : price.div(cost), supporters }];
    });
    const least = offers.reduce<Fraction | undefined>((a, { per }) => (a && a.compare(per) <= 0 ? a : per), undefined);
    if (!least) return bought.sort();
    const tied = offers.filter(({ per }) => per.equals(least));
    const cheapest = tied.reduce((a, { cost }) => (a.compare(cost) <= 0 ? a : cost), tied[0]?.cost ?? new Fraction(0));
    const cheap = tied.filter(({ cost }) => cost.equals(cheapest));
    const most = Math.max(...cheap.map(({ supporters }) => supporters.length));
    const [first, ...others] = cheap.filter(({ supporters }) => supporters.length === most);
    if (!first || others.length > 0) return undefined;
    bought.push(first.project);
    for (const at of first.supporters) {
      const had = purses[at] ?? new Fraction(0);
      purses[at] = had.compare(first.price) > 0 ? had.sub(first.price) : new Fraction(0);
    }
  }
}

it.each([['cost'], ['cardinality']] as const)('buys what the definition buys (%s)', (satisfaction) => {
  let compared = 0;
  fc.assert(
    fc.property(elections, (election) => {
      const expected = byDefinition(election, satisfaction === 'cardinality');
      if (!expected) return;
      compared += 1;
      expect(pbEqualShares.count(election, { satisfaction }).winners).toEqual(expected);
    }),
    { numRuns: 500, seed: 21 },
  );
  expect(compared).toBeGreaterThan(100);
});

it('with add1 funds what the last share that can be paid for buys', () => {
  let raised = 0;
  fc.assert(
    fc.property(elections, (election) => {
      const { costs = {}, budget = 0 } = election;
      const spent = (projects: readonly string[]) => projects.reduce((sum, one) => sum + (costs[one] ?? 0), 0);
      const supported = NAMES.filter((one) =>
        election.ballots.some((b) => 'approvals' in b && b.approvals.includes(one)),
      );
      let bought = byDefinition(election, false);
      for (let by = 1; bought; by += 1) {
        const left = supported.filter((one) => !bought?.includes(one) && spent([...(bought ?? []), one]) <= budget);
        if (left.length === 0) break;
        const next = byDefinition(election, false, by);
        if (!next) return;
        if (spent(next) > budget) break;
        raised += 1;
        bought = next;
      }
      if (bought) expect(pbEqualShares.count(election, { completion: 'add1' }).winners).toEqual(bought);
    }),
    { numRuns: 300, seed: 22 },
  );
  expect(raised).toBeGreaterThan(100);
});
