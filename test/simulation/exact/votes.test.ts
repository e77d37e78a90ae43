// Votes of independent voters, worked out: the published values, the real count's own judgement, and what has to hold of any rule.
import { describe, expect, it } from 'vitest';
import { decisionRules, houseRule, judge } from 'yishi/law';
import { type VoteQuestion, votePrecisely } from 'yishi/simulation';

const ordinary = 'civil-code-278-ordinary';
const sumOf = ({ passed, failed, notFormed }: ReturnType<typeof votePrecisely>): number => passed + failed + notFormed;

/** The same by going through what each single voter may do, and asking the rule. */
function byHand({ rule: id, voters }: VoteQuestion): Record<string, number> {
  const rule = typeof id === 'string' ? decisionRules().find((one) => one.id === id) : id;
  if (!rule) throw new Error('no such rule');
  const each = voters.flatMap(({ count, ...one }) => Array.from({ length: count }, () => one));
  const found: Record<string, number> = { passed: 0, failed: 0, 'not-formed': 0 };
  const roll = { heads: each.length, area: each.reduce((sum, { area = 0 }) => sum + area, 0), weight: each.length };
  const go = (at: number, chance: number, sums: Record<string, [number, number]>): void => {
    const voter = each[at];
    if (!voter) {
      const of = (...acts: string[]) => {
        const [heads, area] = acts.reduce(
          ([h, a], act) => [h + (sums[act]?.[0] ?? 0), a + (sums[act]?.[1] ?? 0)],
          [0, 0],
        );
        return { heads, area, weight: heads };
      };
      const answers = { for: of('for'), against: of('against'), abstain: of('abstain') };
      const tally = { roll, attending: of('for', 'against', 'abstain', 'present'), ...answers };
      const { outcome } = judge(rule, { ...tally, groups: { affected: tally } });
      found[outcome] = (found[outcome] ?? 0) + chance;
      return;
    }
    const { area = 0, against = 0, abstain = 0, present = 0 } = voter;
    const away = 1 - voter.for - against - abstain - present;
    for (const [act, p] of Object.entries({ for: voter.for, against, abstain, present, away })) {
      if (p <= 0) continue;
      const [heads, sum] = sums[act] ?? [0, 0];
      go(at + 1, chance * p, { ...sums, [act]: [heads + 1, sum + area] });
    }
  };
  go(0, 1, {});
  return found;
}

describe('a vote worked out', () => {
  it.each(decisionRules().map(({ id }) => id))('is what going through every single voter comes to: %s', (rule) => {
    const groups = ['affected'];
    const voters = [
      { count: 3, area: 7650, groups, for: 0.5, against: 0.2, abstain: 0.1, present: 0.05 },
      { count: 2, area: 15300, groups, for: 0.7, against: 0.1 },
      { count: 1, area: 9000, groups, for: 0.4, against: 0.4, abstain: 0.1 },
    ];
    const { exact, passed, failed, notFormed } = votePrecisely({ rule, voters });
    const hand = byHand({ rule, voters });
    expect(exact).toBe(true);
    expect(passed).toBeCloseTo(hand['passed'] ?? 0, 12);
    expect(failed).toBeCloseTo(hand['failed'] ?? 0, 12);
    expect(notFormed).toBeCloseTo(hand['not-formed'] ?? 0, 12);
  });

  it('takes a rule of one’s own, with its ties', () => {
    const words = { zh: '自定', en: 'Our own' };
    const rule = houseRule.parse({
      id: 'own',
      title: words,
      source: words,
      jurisdiction: 'any',
      effective: { from: '2026-01-01' },
      participation: [],
      consent: [{ measure: 'heads', base: 'for-and-against', threshold: { num: 1, den: 2, strict: true } }],
      ties: 'pass',
    });
    const voters = [{ count: 4, for: 0.5, against: 0.5 }];
    expect(votePrecisely({ rule, voters }).passed).toBeCloseTo(11 / 16, 12);
    expect(votePrecisely({ rule: { ...rule, ties: 'fail' }, voters }).passed).toBeCloseTo(5 / 16, 12);
    const chair = { ...rule, ties: 'casting-vote' } as const;
    expect(votePrecisely({ rule: chair, voters, casting: 'for' }).passed).toBeCloseTo(11 / 16, 12);
  });

  it('is worked out for an estate of 7,643 whose owners and tenants differ, and drawn where areas are many', () => {
    const living = { count: 2927, area: 9000, for: 0.6, against: 0.2 };
    const letting = { count: 4716, area: 9000, for: 0.45, against: 0.1, abstain: 0.05 };
    const estate = votePrecisely({ rule: 'civil-code-278-special', voters: [living, letting] });
    expect(estate.exact).toBe(true);
    expect(sumOf(estate)).toBeCloseTo(1, 9);
    // The same people in two groups that do not differ are one group.
    const one = votePrecisely({ rule: 'civil-code-278-special', voters: [{ ...living, count: 7643 }] });
    const two = votePrecisely({
      rule: 'civil-code-278-special',
      voters: [living, { ...living, count: 4716, against: 0.2 + 1e-12 }],
    });
    expect(two.passed).toBeCloseTo(one.passed, 8);
    const drawn = votePrecisely({
      rule: 'civil-code-278-special',
      voters: [living, { ...letting, area: 8000 }],
      draws: 4000,
    });
    expect(drawn.exact).toBe(false);
    expect(drawn.intervals?.passed.low).toBeLessThan(drawn.passed);
    expect(drawn.intervals?.passed.high).toBeGreaterThan(drawn.passed);
  });

  it('draws what it would have worked out', () => {
    // Enough different areas that nobody goes through them, and a rule that does not look at area.
    const voters = Array.from({ length: 40 }, (_, at) => ({
      count: 1,
      area: 7000 + 137 * at * at,
      for: 0.5,
      against: 0.2,
    }));
    const heads = votePrecisely({ rule: 'simple-majority', voters });
    expect(heads.exact).toBe(true);
    const byArea = votePrecisely({ rule: ordinary, voters, draws: 20_000 });
    expect(byArea.exact).toBe(false);
    const alike = votePrecisely({ rule: ordinary, voters: [{ count: 40, area: 7000, for: 0.5, against: 0.2 }] });
    expect(Math.abs(byArea.notFormed - alike.notFormed)).toBeLessThan(0.2);
  });

  it('says what is wrong with a question', () => {
    const ask = (question: VoteQuestion) => () => votePrecisely(question);
    expect(ask({ rule: 'nowhere', voters: [] })).toThrow('theory.unknown-rule');
    expect(ask({ rule: ordinary, voters: [{ count: 3, for: 0.8, against: 0.3 }] })).toThrow('theory.chances');
    expect(ask({ rule: ordinary, voters: [{ count: 3, for: Number.NaN }] })).toThrow('theory.chances');
    expect(ask({ rule: ordinary, voters: [{ count: 2.5, for: 0.5 }] })).toThrow('theory.not-whole');
    expect(votePrecisely({ rule: ordinary, voters: [] })).toMatchObject({ notFormed: 1 });
  });
});
