// What every rule of the catalogue keeps to, and what its article says of it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anonymous, language } from 'yishi/language';
import {
  type Answers,
  articleOf,
  type DecisionRule,
  decisionRule,
  decisionRules,
  electionRules,
  holdsIn,
  inForce,
  isStatutory,
  judge,
  type Measure,
  type Measures,
  needed,
  nothing,
  type Requirement,
  ruleForMatter,
  rulesFor,
  type Tally,
  type Threshold,
} from 'yishi/law';

/** Everybody is affected: then a rule for the affected asks of the roll what another asks of it at once. */
const everybody = (answers: Answers): Tally => ({ ...answers, groups: { affected: answers } });

const m = (heads: number, area: number): Measures => ({ heads, area, weight: heads });

const each = decisionRules().map((rule) => [rule.id, rule] as const);

describe.each(each)('%s, at the line', (_id, rule) => {
  // Products of these areas with 3 and 4 are far beyond 2^53; the heads are odd and even, and divisible by 3 and not.
  const rolls = [m(12, 12_000), m(7, 7_013), m(1201, 9_007_199_254_740_881), m(5188, 8_999_999_999_999_988)];

  /** All there and for it, but for `silent`, who stay away, and `against`. */
  const voted = (roll: Measures, silent: Measures, against: Measures): Tally => {
    const left = (measure: Measure) => roll[measure] - silent[measure] - against[measure];
    const ayes = { heads: left('heads'), area: left('area'), weight: left('weight') };
    return everybody({
      roll,
      attending: { ...roll, heads: roll.heads - silent.heads, area: roll.area - silent.area },
      for: ayes,
      against,
      abstain: nothing(),
    });
  };

  const short = (roll: Measures, { measure, threshold }: Requirement, by: number): Measures => ({
    ...nothing(),
    [measure]: roll[measure] - needed(roll[measure], threshold) + by,
  });

  it.each(rolls)('is formed by exactly what is needed, and not by one less, of $heads heads', (roll) => {
    for (const required of rule.participation) {
      expect(judge(rule, voted(roll, short(roll, required, 0), nothing())).outcome).not.toBe('not-formed');
      expect(judge(rule, voted(roll, short(roll, required, 1), nothing())).outcome).toBe('not-formed');
    }
  });

  it.each(rolls)('passes by exactly what is needed, and fails by one less, of $heads heads', (roll) => {
    for (const required of rule.consent) {
      expect(judge(rule, voted(roll, nothing(), short(roll, required, 0))).outcome).toBe('passed');
      expect(judge(rule, voted(roll, nothing(), short(roll, required, 1))).outcome).toBe('failed');
    }
  });
});

describe.each(each)('%s, whoever votes', (_id, rule) => {
  type Voter = { area: number; there: boolean; answer: 'for' | 'against' | 'abstain' | 'silent' };
  const voter = fc.record({
    area: fc.integer({ min: 1, max: 30_000 }),
    there: fc.boolean(),
    answer: fc.constantFrom('for', 'against', 'abstain', 'silent'),
  });
  const voters: fc.Arbitrary<Voter[]> = fc.array(voter, { minLength: 1, maxLength: 14 });

  const tallyOf = (all: readonly Voter[]): Tally => {
    const of = (some: (one: Voter) => boolean): Measures =>
      all.filter(some).reduce((sum, { area }) => m(sum.heads + 1, sum.area + area), nothing());
    return everybody({
      roll: of(() => true),
      // Whoever answers is there.
      attending: of(({ there, answer }) => there || answer !== 'silent'),
      for: of(({ answer }) => answer === 'for'),
      against: of(({ answer }) => answer === 'against'),
      abstain: of(({ answer }) => answer === 'abstain'),
    });
  };

  it('never stops passing because one more is for it', () => {
    fc.assert(
      fc.property(voters, fc.nat(), (all, pick) => {
        const converted = all.map(
          (one, index): Voter => (index === pick % all.length ? { ...one, answer: 'for' } : one),
        );
        if (judge(rule, tallyOf(all)).outcome !== 'passed') return;
        expect(judge(rule, tallyOf(converted)).outcome).toBe('passed');
      }),
    );
  });

  it('is the same in whatever order they stand on the roll', () => {
    fc.assert(
      fc.property(voters, (all) => {
        expect(judge(rule, tallyOf([...all].reverse()))).toEqual(judge(rule, tallyOf(all)));
      }),
    );
  });

  it('has passed only where somebody is for it', () => {
    fc.assert(
      fc.property(voters, (all) => {
        const nobodyFor = all.map((one): Voter => (one.answer === 'for' ? { ...one, answer: 'abstain' } : one));
        expect(judge(rule, tallyOf(nobodyFor)).outcome).not.toBe('passed');
      }),
    );
  });
});

describe('a rule on weight', () => {
  const weighted = (measure: 'weight' | 'heads'): DecisionRule => ({
    id: 'weighted',
    title: { zh: '按权重', en: 'by weight' },
    source: { zh: '约定', en: 'by agreement' },
    jurisdiction: 'any',
    effective: { from: '1900-01-01' },
    participation: [{ of: 'participating', measure, base: 'roll', threshold: { num: 2, den: 3, strict: false } }],
    consent: [{ measure, base: 'participating', threshold: { num: 3, den: 4, strict: false } }],
  });

  it('counts a weight as so many copies of a head', () => {
    const part = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 5 });
    fc.assert(
      fc.property(part, part, part, part, (ayes, noes, abstentions, away) => {
        const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
        const tally = (count: (weights: readonly number[]) => Measures): Tally => ({
          roll: count([...ayes, ...noes, ...abstentions, ...away]),
          attending: nothing(),
          for: count(ayes),
          against: count(noes),
          abstain: count(abstentions),
        });
        const byWeight = judge(
          weighted('weight'),
          tally((weights) => ({ heads: weights.length, area: 0, weight: total(weights) })),
        );
        const byCopies = judge(
          weighted('heads'),
          tally((weights) => ({ heads: total(weights), area: 0, weight: 0 })),
        );
        expect(byWeight.outcome).toBe(byCopies.outcome);
      }),
    );
  });
});

describe('articles', () => {
  const zh = language('zh-Hans').say(anonymous);
  /** The share in the words a statute has for it. */
  const said = (threshold: Threshold): string[] => {
    if (threshold.num === threshold.den) return ['一致同意'];
    if (threshold.num === 1 && threshold.den === 2 && !threshold.strict) return ['半数以上'];
    const words = zh.threshold(threshold);
    return [
      words,
      `${threshold.num}/${threshold.den}以上`,
      ...(words === '三分之一以上' ? ['不得少于已投选票总数的三分之一'] : []),
    ];
  };
  // The representatives' assembly says 三分之二以上的组成人员, households 三分之二以上的户的代表: the words of the share are all that is looked for.
  const states = (text: string, threshold: Threshold) => said(threshold).some((words) => text.includes(words));

  it.each(
    decisionRules()
      .filter(isStatutory)
      .map((rule) => [rule.id, rule] as const),
  )('%s rests on one whose words have its shares', (id, { participation, consent }) => {
    const article = articleOf(id);
    for (const { threshold } of [...participation, ...consent])
      expect(states(article?.text ?? '', threshold), JSON.stringify(threshold)).toBe(true);
    expect(article?.reference).toMatch(/^https:\/\/github\.com\/.+\/blob\/[0-9a-f]{40}\/.+\.md$/);
  });

  it.each(electionRules().map((rule) => [rule.id, rule] as const))(
    '%s rests on one whose words have its shares',
    (id, rule) => {
      const text = articleOf(id)?.text ?? '';
      for (const threshold of [rule.turnout, rule.elected, rule.runoff]) expect(states(text, threshold)).toBe(true);
      if (rule.proxies === 0) expect(text).toContain('不实行委托投票');
      if (rule.proxies === 3) expect(text).toContain('不得超过三人');
    },
  );

  it('say where each note is written, in both languages, or leave it a reading', () => {
    const notes = [...decisionRules(), ...electionRules()].flatMap(({ id }) => articleOf(id)?.notes ?? []);
    expect(notes.length).toBeGreaterThan(20);
    for (const { text, source } of notes)
      for (const words of [text, ...(source ? [source] : [])]) {
        expect(words.zh).toMatch(/\p{Script=Han}/u);
        expect(words.en).not.toMatch(/\p{Script=Han}/u);
      }
  });

  it('are there for every statute, and none for what is agreed', () => {
    expect(articleOf('council-majority')).toBeUndefined();
    expect(articleOf('no such rule')).toBeUndefined();
  });
});

describe('a matter', () => {
  it.each([
    ['1', 'ordinary'],
    ['2', 'ordinary'],
    ['3', 'ordinary'],
    ['4', 'ordinary'],
    ['5', 'ordinary'],
    ['6', 'special'],
    ['7', 'special'],
    ['8', 'special'],
    ['9', 'ordinary'],
  ])('of art. 278(1) item %s is %s', (item, kind) => {
    expect(ruleForMatter('civil-code-278', item)?.id).toBe(`civil-code-278-${kind}`);
  });

  it('of maintenance money is ordinary where it is used and special where it is raised; before 2021 both were special', () => {
    const matters = articleOf('civil-code-278-special')?.matters ?? [];
    const of = (verb: string) =>
      matters.find(({ title }) => title.zh.startsWith(verb) && title.zh.includes('维修资金'));
    expect(of('使用')).toMatchObject({ item: '5', rule: 'civil-code-278-ordinary' });
    expect(of('筹集')).toMatchObject({ item: '6', rule: 'civil-code-278-special' });
    expect(ruleForMatter('property-regulations-12', '5')?.id).toBe('property-regulations-12-special');
  });

  it('that the article does not list has no rule', () => {
    expect(ruleForMatter('civil-code-278', '10')).toBeUndefined();
    expect(ruleForMatter('civil-code', '5')).toBeUndefined();
    expect(ruleForMatter('residents-assembly', '1')).toBeUndefined();
  });
});

describe('rules for a place and a day', () => {
  const ids = (place: string, day: string) => rulesFor(place, day).map(({ id }) => id);

  it.each(['2026-02-30', '2026', '', '2026-3-1'])('are none on %j, which is no day', (day) => {
    expect(() => rulesFor('CN', day)).toThrow(RangeError);
  });

  it('change with the year', () => {
    expect(ids('CN', '2025-12-31')).toContain('residents-assembly-2018');
    expect(ids('CN', '2025-12-31')).not.toContain('residents-assembly');
    expect(ids('CN', '2026-01-01')).toContain('residents-assembly');
    expect(ids('CN', '2026-01-01')).not.toContain('residents-assembly-2018');
    expect(ids('CN', '2020-12-31')).toContain('property-regulations-12-special');
    expect(ids('CN', '2020-12-31')).not.toContain('civil-code-278-special');
    expect(ids('CN', '2021-01-01')).toContain('civil-code-278-special');
    expect(ids('CN', '2021-01-01')).not.toContain('property-regulations-12-special');
  });

  it('hold in every part of the country, and those agreed anywhere', () => {
    expect(ids('CN-BJ', '2026-03-01')).toEqual(ids('CN', '2026-03-01'));
    // In no order that is promised: a module's names come sorted or as written, as its loader likes.
    expect(ids('TW', '2026-03-01').sort()).toEqual([
      'council-majority',
      'council-two-thirds',
      'no-objection',
      'party-meeting',
      'simple-majority',
    ]);
    expect(holdsIn({ jurisdiction: 'CN-BJ' }, 'CN')).toBe(false);
    expect(holdsIn({ jurisdiction: 'CN' }, 'CNX')).toBe(false);
  });

  it('leave no day between an old text and the new one, and none to both', () => {
    const days = fc.date({ min: new Date('2019-01-01'), max: new Date('2030-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const one = (...of: string[]) =>
          [...decisionRules(), ...electionRules()].filter((rule) => of.includes(rule.id) && inForce(rule, day)).length;
        expect(one('civil-code-278-special', 'property-regulations-12-special')).toBe(1);
        expect(one('residents-assembly', 'residents-assembly-2018')).toBe(1);
        for (const id of [
          'villagers-assembly',
          'villagers-assembly-households',
          'villager-representatives',
          'villagers-group',
          'villagers-committee',
        ])
          expect(one(id, `${id}-2018`)).toBe(1);
      }),
    );
  });
});

it('no rule of either kind shares an id with another', () => {
  const ids = [...decisionRules(), ...electionRules()].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(decisionRule('residents-committee-by-voters')).toBeUndefined();
});
