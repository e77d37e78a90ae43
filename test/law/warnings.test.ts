// What a notice is warned of.
import { describe, expect, it } from 'vitest';
import { type Announced, decisionRule, electionRule, warningsOf } from 'yishi/law';

const warned = (id: string, announced: Announced) => {
  const rule = decisionRule(id) ?? electionRule(id);
  if (!rule) throw new Error(`there is no rule ${id}`);
  return warningsOf(rule, announced);
};

const sound = { day: '2026-03-01', answers: ['for', 'against', 'abstain'], noticeDays: 15, proxies: 3 };

describe('a vote announced', () => {
  it('as the statute has it is warned of nothing', () => {
    expect(warned('civil-code-278-special', sound)).toEqual([]);
    expect(warned('residents-assembly', { ...sound, noticeDays: 10 })).toEqual([]);
  });

  it('by a rule not yet or no longer in force is told since when and until when it is', () => {
    expect(warned('residents-assembly', { ...sound, day: '2025-12-31' })).toEqual([
      { code: 'not-in-force', day: '2025-12-31', from: '2026-01-01' },
    ]);
    expect(warned('property-regulations-12-special', sound)).toEqual([
      { code: 'not-in-force', day: '2026-03-01', from: '2007-10-01', until: '2020-12-31' },
    ]);
  });

  it('with no way to be against is told so where a statute counts, and not where people have agreed on it', () => {
    const answers = ['for', 'abstain'];
    expect(warned('civil-code-278-ordinary', { ...sound, answers })).toEqual([{ code: 'no-against', answers }]);
    expect(warned('simple-majority', { ...sound, answers })).toEqual([]);
    expect(warned('no-objection', { ...sound, answers })).toEqual([]);
  });

  it('on shorter notice than the statute asks for is told both', () => {
    expect(warned('civil-code-278-special', { ...sound, noticeDays: 14 })).toEqual([
      { code: 'notice-short', days: 14, least: 15 },
    ]);
    expect(warned('villagers-assembly', { ...sound, noticeDays: 0 })).toEqual([
      { code: 'notice-short', days: 0, least: 10 },
    ]);
    expect(warned('resident-representatives', { ...sound, noticeDays: 0 })).toEqual([]);
  });

  it('with more proxies than the statute lets is told both', () => {
    expect(warned('residents-committee-by-voters', { ...sound, proxies: 4 })).toEqual([
      { code: 'proxies-over', proxies: 4, most: 3 },
    ]);
    expect(warned('residents-committee-by-representatives', { ...sound, proxies: 1 })).toEqual([
      { code: 'proxies-over', proxies: 1, most: 0 },
    ]);
    expect(warned('residents-committee-by-representatives', { ...sound, proxies: 0 })).toEqual([]);
  });

  it('is not warned of what it does not say', () => {
    expect(warned('civil-code-278-special', { day: '2026-03-01' })).toEqual([]);
  });

  it('may be wrong in all ways at once', () => {
    const codes = warned('residents-committee-recall-by-representatives', {
      day: '2025-06-01',
      answers: ['for'],
      proxies: 2,
    }).map(({ code }) => code);
    expect(codes).toEqual(['not-in-force', 'no-against', 'proxies-over']);
  });
});
