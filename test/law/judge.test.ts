// Decision rules: exact shares, and what a tally comes to under each rule of the catalogue.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  check,
  type DecisionRule,
  decisionRule,
  decisionRules,
  judge,
  needed,
  nothing,
  type Tally,
  threshold,
} from 'yishi/law';
import { asksAttendance } from '../../src/law/rule.js';

const moreThanHalf = { num: 1, den: 2, strict: true };
const twoThirds = { num: 2, den: 3, strict: false };
const threeQuarters = { num: 3, den: 4, strict: false };

const rule = (id: string): DecisionRule => {
  const found = decisionRule(id);
  if (!found) throw new Error(`there is no rule ${id}`);
  return found;
};

const m = (heads: number, area = 0) => ({ heads, area, weight: heads });

/** A tally among so many, by heads alone unless areas are given. */
const tally = (parts: Partial<Tally>): Tally => ({
  roll: nothing(),
  attending: nothing(),
  for: nothing(),
  against: nothing(),
  abstain: nothing(),
  ...parts,
});

const outcome = (id: string, parts: Partial<Tally>) => judge(rule(id), tally(parts)).outcome;

describe('a share', () => {
  it('of 以上 includes the number itself, of 过半数 it does not', () => {
    expect(check('heads', 6, 8, threeQuarters)).toMatchObject({ left: '24', right: '24', met: true });
    expect(check('heads', 4, 8, moreThanHalf)).toMatchObject({ left: '8', right: '8', met: false });
    expect(check('heads', 5, 8, moreThanHalf).met).toBe(true);
    expect(check('heads', 8, 12, twoThirds).met).toBe(true);
    expect(check('heads', 7, 12, twoThirds).met).toBe(false);
  });

  it('says the whole arithmetic', () => {
    expect(check('area', 51_240, 70_010, threeQuarters)).toEqual({
      measure: 'area',
      part: 51_240,
      whole: 70_010,
      num: 3,
      den: 4,
      strict: false,
      left: '204960',
      right: '210030',
      met: false,
    });
  });

  it('of nothing meets nothing', () => {
    expect(check('heads', 0, 0, { num: 0, den: 1, strict: false }).met).toBe(false);
  });

  it('is exact however large the numbers are', () => {
    const whole = Number.MAX_SAFE_INTEGER - 1;
    const third = { num: 1, den: 3, strict: false };
    expect(check('area', whole / 3, whole, third).met).toBe(true);
    expect(check('area', whole / 3 - 1, whole, third).met).toBe(false);
  });

  it('has a least part that meets it, and every smaller one falls short', () => {
    const share = fc
      .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }), fc.boolean())
      .map(([num, den, strict]) => ({ num: Math.min(num, den), den, strict: strict && num < den }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), share, (whole, found) => {
        const least = needed(whole, found);
        expect(check('heads', least, whole, found).met).toBe(true);
        if (least > 0) expect(check('heads', least - 1, whole, found).met).toBe(false);
      }),
    );
  });

  it('that nobody could reach is no threshold', () => {
    expect(threshold.safeParse({ num: 1, den: 1, strict: true }).success).toBe(false);
    expect(threshold.safeParse({ num: 4, den: 3, strict: false }).success).toBe(false);
    expect(threshold.safeParse({ num: 1, den: 0, strict: false }).success).toBe(false);
    expect(threshold.safeParse({ num: 1, den: 1, strict: false }).success).toBe(true);
  });
});

describe('article 278', () => {
  const roll = m(12, 12_000);
  const special = (yes: [number, number], no: [number, number], abstain: [number, number] = [0, 0]) =>
    outcome('civil-code-278-special', { roll, for: m(...yes), against: m(...no), abstain: m(...abstain) });
  const ordinary = (yes: [number, number], no: [number, number], abstain: [number, number] = [0, 0]) =>
    outcome('civil-code-278-ordinary', { roll, for: m(...yes), against: m(...no), abstain: m(...abstain) });

  it('passes a special matter with exactly two thirds and three quarters, on both measures', () => {
    expect(special([6, 6000], [2, 2000])).toBe('passed');
    expect(special([6, 5999], [2, 2001])).toBe('failed');
    expect(special([5, 6000], [3, 2000])).toBe('failed');
  });

  it('forms nothing where either measure of participation falls short', () => {
    expect(special([8, 7999], [0, 0])).toBe('not-formed');
    expect(special([7, 8000], [0, 0])).toBe('not-formed');
    expect(special([0, 0], [8, 8000])).toBe('failed');
  });

  it('passes an ordinary matter with more than half, on both measures', () => {
    expect(ordinary([5, 4001], [3, 3999])).toBe('passed');
    expect(ordinary([5, 4000], [3, 4000])).toBe('failed');
    expect(ordinary([4, 5000], [4, 3000])).toBe('failed');
  });

  it('counts an abstention as taking part and as no agreement', () => {
    expect(ordinary([5, 5000], [0, 0], [3, 3000])).toBe('passed');
    expect(ordinary([4, 4000], [0, 0], [4, 4000])).toBe('failed');
    expect(special([8, 8000], [0, 0])).toBe('passed');
    expect(special([8, 8000], [0, 0], [4, 4000])).toBe('failed');
  });

  it('tells using maintenance money from raising it', () => {
    expect(rule('civil-code-278-ordinary').source.zh).toContain('第一项至第五项');
    expect(rule('civil-code-278-special').source.zh).toContain('第六项至第八项');
  });
});

describe('assemblies', () => {
  it('of residents need more than half there and more than half of those', () => {
    const meeting = (there: number, ayes: number) =>
      outcome('residents-assembly', { roll: m(20), attending: m(there), for: m(ayes), against: m(there - ayes) });
    expect(meeting(10, 10)).toBe('not-formed');
    expect(meeting(11, 6)).toBe('passed');
    expect(meeting(12, 6)).toBe('failed');
  });

  it('of representatives need two thirds there', () => {
    const meeting = (there: number, ayes: number) =>
      outcome('resident-representatives', { roll: m(30), attending: m(there), for: m(ayes), against: m(there - ayes) });
    expect(meeting(19, 19)).toBe('not-formed');
    expect(meeting(20, 11)).toBe('passed');
    expect(meeting(20, 10)).toBe('failed');
  });

  it('count who stays silent as there and not agreeing', () => {
    expect(outcome('residents-assembly', { roll: m(20), attending: m(12), for: m(6), against: m(0) })).toBe('failed');
  });
});

describe('majorities', () => {
  it('of a council are of all its members', () => {
    expect(outcome('council-majority', { roll: m(36), for: m(18), against: m(0) })).toBe('failed');
    expect(outcome('council-majority', { roll: m(36), for: m(19), against: m(17) })).toBe('passed');
  });

  it('that are simple are of those for and against', () => {
    expect(outcome('simple-majority', { roll: m(9), for: m(1), abstain: m(8) })).toBe('passed');
    expect(outcome('simple-majority', { roll: m(9), for: m(2), against: m(2) })).toBe('failed');
    expect(outcome('simple-majority', { roll: m(9), abstain: m(9) })).toBe('failed');
  });
});

describe.each(decisionRules().map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const parts = fc.record({
    roll: fc.integer({ min: 1, max: 400 }),
    attending: fc.nat(400),
    for: fc.nat(400),
    against: fc.nat(400),
    abstain: fc.nat(400),
  });
  const judged = (found: { roll: number; attending: number; for: number; against: number; abstain: number }) => {
    const all = Object.fromEntries(
      Object.entries(found).map(([part, heads]) => [part, m(heads, heads * 100)]),
    ) as unknown as Tally;
    // A rule that asks the affected is put to a roll on which everybody is.
    return judge(rule, { ...all, groups: { affected: all } });
  };

  it('says where it comes from, where it holds and since when', () => {
    for (const text of [rule.title, rule.source, ...(rule.reading ? [rule.reading] : [])]) {
      expect(text.zh.length).toBeGreaterThan(1);
      expect(text.en.length).toBeGreaterThan(1);
    }
    expect(rule.effective.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rule.jurisdiction).not.toBe('');
    for (const { threshold: share } of [...rule.participation, ...rule.consent])
      expect(threshold.safeParse(share).success).toBe(true);
    expect(rule.consent.length).toBeGreaterThan(0);
  });

  it('is formed where participation is met, and passes where consent is met too', () => {
    fc.assert(
      fc.property(parts, (found) => {
        const { outcome, participation, consent } = judged(found);
        const formed = participation.every(({ met }) => met);
        expect(outcome).toBe(formed ? (consent.every(({ met }) => met) ? 'passed' : 'failed') : 'not-formed');
      }),
    );
  });

  it('never loses by one more vote in favour of those who would abstain', () => {
    fc.assert(
      fc.property(parts, (found) => {
        if (found.abstain === 0 || judged(found).outcome !== 'passed') return;
        expect(judged({ ...found, for: found.for + 1, abstain: found.abstain - 1 }).outcome).toBe('passed');
      }),
    );
  });
});

it('no two rules share an id', () => {
  const ids = decisionRules().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(decisionRule('acclamation')).toBeUndefined();
});

describe('those who came are asked for', () => {
  const share = { measure: 'heads', threshold: moreThanHalf } as const;
  const asked = (
    participation: Parameters<typeof asksAttendance>[0]['participation'],
    consent: Parameters<typeof asksAttendance>[0]['consent'],
  ) => asksAttendance({ participation, consent });

  it('where they make the decision formed, or a share is taken of them, and nowhere else', () => {
    expect(asked([{ ...share, base: 'roll', of: 'attending' }], [])).toBe(true);
    expect(asked([{ ...share, base: 'attending', of: 'participating' }], [])).toBe(true);
    expect(asked([], [{ ...share, base: 'attending' }])).toBe(true);
    const ballots = { ...share, base: 'roll', of: 'participating' } as const;
    expect(asked([ballots], [{ ...share, base: 'participating' }])).toBe(false);
    expect(asked([ballots, { ...ballots, of: 'attending' }], [{ ...share, base: 'roll' }])).toBe(true);
    expect(
      asked(
        [ballots],
        [
          { ...share, base: 'roll' },
          { ...share, base: 'attending' },
        ],
      ),
    ).toBe(true);
    expect(asked([], [])).toBe(false);
  });
});

describe('a rule that asks the affected', () => {
  const asking: Pick<DecisionRule, 'id' | 'participation' | 'consent'> = {
    id: 'asking',
    participation: [],
    consent: [
      { measure: 'heads', base: 'roll', threshold: { num: 1, den: 1, strict: false }, group: 'affected' },
      { measure: 'heads', base: 'roll', threshold: moreThanHalf },
    ],
  };
  const answers = { roll: nothing(), attending: nothing(), for: nothing(), against: nothing(), abstain: nothing() };

  it('says of each share whether it is theirs', () => {
    const found = judge({ ...rule('civil-code-279'), ...asking }, { ...answers, groups: { affected: answers } });
    expect(found.consent.map((share) => Object.hasOwn(share, 'group'))).toEqual([true, false]);
    expect(found.consent[0]).toMatchObject({ group: 'affected' });
  });

  it('is not applied to a tally that does not tell of them', () => {
    const judging = () => judge({ ...rule('civil-code-279'), ...asking }, answers);
    expect(judging).toThrow('rule asking asks how the affected answered, and the tally does not say');
  });
});

it('a threshold may be anything from nothing to everybody that somebody could reach', () => {
  const possible = (num: number, den: number, strict: boolean) => threshold.safeParse({ num, den, strict }).success;
  expect([possible(0, 1, false), possible(0, 1, true), possible(1, 1, false)]).toEqual([true, true, true]);
  expect([possible(-1, 1, false), possible(0, 0, false), possible(1, 1, true), possible(2, 1, false)]).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
