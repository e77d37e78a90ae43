// Every fact and every finding, in every language: one line, and its working.

import { describe, expect, it } from 'vitest';
import { LANGUAGES, language, type NameLookup } from 'yishi/language';
import * as z from 'zod/mini';
import { type CommandType, commands, type Fact, type FactOf } from '../../src/procedure/vocabulary.js';
import { expectClean } from './clean.js';
import { MIDNIGHT, MORNING, named } from './fixtures/moments.js';
import { count, law, pack, tally } from './fixtures/parts/vote.js';
import { facts } from './fixtures/samples.js';

const types = Object.keys(facts) as CommandType[];

const stamp = { seq: 12, at: MORNING, by: 'wang' };

/** Facts of one type; the key chose the fields and findings that belong to it. */
const factsOf = (type: CommandType): Fact[] =>
  facts[type].map((sample) => ({ ...stamp, type, ...sample }) as unknown as Fact);

const voting: NameLookup = { ...named, vote: { pack, law, roll: tally.roll } };

describe('the samples', () => {
  it.each(types)('of %s are commands', (type) => {
    for (const { fields } of facts[type]) expect(() => z.parse<z.core.$ZodType>(commands[type], fields)).not.toThrow();
  });
});

describe.each(LANGUAGES)('facts in %s', (id) => {
  const said = language(id);

  it.each(types)('%s is one line with its working', (type) => {
    for (const fact of factsOf(type)) {
      for (const names of [named, voting]) {
        const line = said.fact(fact, names);
        expectClean(line, id);
        expect(line).not.toContain('\n');
        expect(line).toMatch(/[.。）)]$/);
        for (const working of said.finding(fact, names)) expect(working).toMatch(/[.。：:]$/);
        for (const working of said.finding(fact, names)) expectClean(working, id);
      }
    }
  });

  it('says what differs differently', () => {
    for (const type of types) {
      const all = factsOf(type).map((fact) => [said.fact(fact, named), ...said.finding(fact, named)].join('\n'));
      const distinct = type === 'ballot.cast' ? all.length : new Set(all).size;
      expect(distinct).toBe(all.length);
    }
  });

  it('has a name for every command', () => {
    const own = types.map((type) => said.command(type));
    expect(own).not.toContain(undefined);
    expect(own.filter((name) => name.includes('.'))).toEqual([]);
    expect(new Set(own).size).toBe(types.length);
  });

  it('never says how somebody voted unless it is asked to', () => {
    const secret = [said.choice('for'), said.choice('against'), said.choice('abstain')];
    for (const fact of [...factsOf('ballot.cast'), ...factsOf('ballot.correct'), ...factsOf('batch.enter')]) {
      const line = [said.fact(fact, named), ...said.finding(fact, named)].join(' ');
      for (const word of secret) expect(line).not.toMatch(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
    }
    const [ranking] = factsOf('ranking.cast');
    if (!ranking) throw new Error('there is a sample');
    expect(said.fact(ranking, named)).not.toMatch(/[“「][abc][”」]/);
    expect(said.fact(ranking, { ...named, showChoices: true })).toMatch(
      /[“「]a[”」] [>＞] [“「]b[”」] [=＝] [“「]c[”」]/,
    );
    const [ballot] = factsOf('ballot.cast');
    if (ballot) expect(said.fact(ballot, { ...named, showChoices: true })).toContain(said.choice('for'));
  });

  it('says who entered a fact for whom, and when it happened', () => {
    const [second] = factsOf('topic.second');
    if (!second) return;
    const line = said.fact({ ...second, for: 'zhang', enteredBy: 'li', at: MIDNIGHT, on: MORNING }, named);
    for (const part of ['王芳', '张伟', '李娜', said.when(MORNING, 'Asia/Shanghai')]) expect(line).toContain(part);
  });

  it('says the option that was frozen as it was found, whichever is chosen since', () => {
    const [, unnamed, found, none] = factsOf('options.freeze');
    if (!unnamed || !found || !none) throw new Error('there are samples');
    const since: NameLookup = { ...named, chosen: () => 'c' };
    expect(said.fact(found, since)).toMatch(/[“「]b[”」]/);
    expect(said.fact(none, since)).not.toMatch(/[“「]c[”」]/);
    // Records begun before it was found say only what is chosen by now.
    expect(said.fact(unnamed, since)).toMatch(/[“「]c[”」]/);
  });

  it('gives a speech its item and its side', () => {
    const [speech] = factsOf('speech.make');
    if (!speech) return;
    const line = said.fact(speech, { ...named, speaking: { item: 'lift', stance: 'against' } });
    expect(line).toContain('加装电梯');
    expect(line).toContain(said.choice('against'));
  });
});

describe.each(LANGUAGES)('a run of facts in %s', (id) => {
  const said = language(id);
  const issued = (length: number) =>
    Array.from(
      { length },
      (_, index): FactOf<'paper.issue'> => ({
        ...stamp,
        type: 'paper.issue',
        seq: index + 1,
        fields: { paper: `N${index + 1}`, person: 'wang' },
        finding: undefined,
      }),
    );

  it('is one line, which lists what it can', () => {
    expect(said.run(issued(3), named)).toMatch(/3.*N1.*N2.*N3/);
    expect(said.run(issued(61), named)).toMatch(/61/);
    expect(said.run(issued(61), named)).not.toContain('N1');
    expect(said.run([], named)).toBe('');
  });

  it('gives of ballots, rankings and ratings their number only', () => {
    for (const type of ['ballot.cast', 'ranking.cast', 'rating.give'] as const) {
      const line = said.run(factsOf(type) as FactOf<typeof type>[], named);
      expectClean(line, id);
      for (const word of ['王芳', said.choice('for'), said.choice('abstain')])
        expect(line).not.toMatch(new RegExp(`(?<![a-z])${word}(?![a-z])`, 'u'));
    }
  });
});

describe('a count', () => {
  const [made] = factsOf('count.make');
  if (made?.type !== 'count.make') throw new Error('there is a sample');
  const counting = (change: Partial<(typeof count.items)[0]>, names = voting, id: 'en' | 'zh-Hans' = 'en') => {
    const [item] = count.items;
    if (!item) throw new Error('there is an item');
    return language(id).finding({ ...made, finding: { ...count, items: [{ ...item, ...change }] } }, names);
  };

  it('shows its arithmetic in English', () => {
    const lines = language('en').finding(made, voting);
    expect(lines).toContain(
      'Consent (of those who took part): 512.40 of 700.10 m², 73.19% (at least 3/4, which is 525.08): not met; 6 of 8 heads, 75.00% (at least 3/4, which is 6): met.',
    );
    expect(lines).toContain(
      'Participation (of the roll): 700.10 of 1000.00 m², 70.01% (at least 2/3, which is 666.67): met; 8 of 12 heads, 66.67% (at least 2/3, which is 8): met.',
    );
    expect(lines).toContain(
      'Cross-multiplied: 700.10 × 3 = 2100.30 ≥ 1000.00 × 2 = 2000.00 (m²); 512.40 × 4 = 2049.60 < 700.10 × 3 = 2100.30 (m²).',
    );
    expect(lines.join('\n')).toMatch(
      /^Ballots returned: 12, of which 8 valid \(1 of them entered after the close\).* and 1 invalid;/m,
    );
    expect(lines).toContain('Papers: 12 issued = 9 returned + 1 cancelled + 2 outstanding, as counted in hand too.');
    expect(lines).toContain('Outcome: not passed.');
    expect(lines.join('\n')).toMatch(
      /Jurisdiction: China, in force since 1 January 2021; where local rules ask for more, they prevail\./,
    );
    expect(lines.join('\n')).toMatch(/no text of law: A returned abstention takes part and does not agree/);
  });

  it('shows its arithmetic in Chinese', () => {
    const lines = language('zh-Hans').finding(made, voting);
    expect(lines).toContain(
      '同意（以参与表决的总数为基数）：专有部分面积：512.40平方米，占700.10平方米的73.19%（须四分之三以上，即525.08平方米），未达到；人数：6人，占8人的75.00%（须四分之三以上，即6人），达到。',
    );
    expect(lines).toContain('结论：未通过。');
    expect(lines).toContain('纸质票发出12张：收回9张，作废1张，未收回2张，合计12张，与现场清点一致。');
    expect(lines.join('\n')).toContain('适用法域：中国，自2021年1月1日起施行；地方另有规定的，从其规定。');
    expect(lines.join('\n')).toMatch(/计票说明（非法律条文）：条文未规定弃权票如何计算/);
  });

  it('names those directly affected who have not consented', () => {
    expect(counting({})).toContain('Directly affected: 2 persons must consent in writing; missing: 张伟 (1).');
    const passed = counting({ outcome: 'failed', consent: [], affected: { needed: 1, missing: ['zhang'] } });
    expect(passed.join(' ')).toContain('Every share was met, but not everybody directly affected has consented.');
  });

  it('says what recusals did to the base', () => {
    expect(counting({}).join(' ')).toContain('Recused: 李娜 (1); kept in the base, which is 12 heads, 1000.00 m².');
    const less = { heads: 11, area: 92_000, weight: 11 };
    expect(counting({ base: less }).join(' ')).toContain(
      'taken out of the base, which is 11 heads, 920.00 m² instead of the roll’s 12 heads, 1000.00 m²',
    );
    expect(counting({ base: less }, named).join(' ')).toContain('the base is 11 heads, 920.00 m².');
    expect(counting({ base: less }, voting, 'zh-Hans').join('')).toContain(
      '不计入基数，名册12人，1000.00平方米，减为11人，920.00平方米',
    );
  });

  it('says whether invalid papers took part', () => {
    expect(counting({}).join(' ')).toContain('invalid 1 head, 80.00 m² (not counted as taking part)');
    const participating = { heads: 9, area: 78_010, weight: 9 };
    expect(counting({ participating }).join(' ')).toContain('(counted as taking part)');
  });

  it('does not compare with nothing', () => {
    const [one] = count.items[0]?.consent ?? [];
    if (!one) throw new Error('there is a check');
    const nothing = { ...one, of: 'participating' as const, part: 0, whole: 0, left: '0', right: '0', met: false };
    expect(counting({ participation: [nothing] }).join(' ')).toContain('nothing to take a share of: not met');
    expect(counting({ participation: [nothing] }, voting, 'zh-Hans').join('')).toContain('基数为零，无从计算，未达到');
  });

  it('warns of a rule that was not in force', () => {
    const [, external] = factsOf('notice.post');
    if (!external) throw new Error('there is a sample');
    expect(language('en').finding(external, named).join(' ')).toContain('WARNING: this rule was not in force');
    expect(language('zh-Hans').finding(external, named).join('')).toContain('警示：公告之日该规则不在施行期内。');
  });
});
