// yishi rules: what the catalogue holds, and everything about one rule, in every language.
import { describe, expect, test } from 'vitest';
import { decisionRules, electionRules } from 'yishi/law';
import { yishi } from './cli.js';

const ids = [...decisionRules(), ...electionRules()].map(({ id }) => id);

describe('the list', () => {
  test.each(['en', 'zh-Hans', 'zh-Hant'])('has every rule with what it asks for, in %s', async (lang) => {
    const { code, out, err } = await yishi('rules', '--lang', lang);
    expect([code, err]).toEqual([0, '']);
    for (const id of ids) expect(out).toContain(`  ${id}  `);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
    await expect(out).toMatchFileSnapshot(`expected/rules.${lang}.txt`);
  });

  test('of a day has the rules in force on it', async () => {
    const before = await yishi('rules', '--on', '2025-12-31');
    const after = await yishi('rules', '--on', '2026-01-01');
    expect(before.out).toContain('  residents-assembly-2018  ');
    expect(before.out).not.toContain('  residents-assembly  ');
    expect(after.out).toContain('  residents-assembly  ');
    expect(after.out).not.toContain('  residents-assembly-2018  ');
  });

  test('is one JSON value for programs', async () => {
    const { code, out } = await yishi('rules', '--json', '--on', '2026-03-01');
    const value = JSON.parse(out) as { decisions: { id: string }[]; elections: { id: string }[] };
    expect(code).toBe(0);
    expect(value).toMatchObject({ on: '2026-03-01', localRules: 'not-modelled' });
    expect(value.decisions.map(({ id }) => id)).toContain('civil-code-278-special');
    expect(value.elections.map(({ id }) => id)).toContain('residents-committee-by-voters');
  });
});

describe('one rule', () => {
  test.each(ids)('%s shows all there is, in both languages', async (id) => {
    for (const lang of ['en', 'zh-Hans']) {
      const { code, out } = await yishi('rules', id, '--lang', lang);
      expect(code).toBe(0);
      expect(out).toContain(id);
      expect(out).not.toMatch(/undefined|\[object|NaN/);
    }
  });

  test('prints the words of its article, and says what is a reading and what is not modelled', async () => {
    const { out } = await yishi('rules', 'civil-code-278-special', '--lang', 'zh-Hans');
    expect(out).toContain('第二百七十八条　下列事项由业主共同决定：');
    expect(out).toContain('（五）使用建筑物及其附属设施的维修资金：civil-code-278-ordinary');
    expect(out).toContain('（六）筹集建筑物及其附属设施的维修资金\n');
    expect(out).toContain('本引擎的理解');
    expect(out).toContain('未适用地方规定');
  });

  test('of unanimity says all, not a share of one', async () => {
    expect((await yishi('rules', 'civil-code-279')).out).toContain('all of those directly affected agree');
    expect((await yishi('rules', 'civil-code-279', '--lang', 'zh-Hans')).out).toContain('有利害关系者全体');
  });

  test('says in Chinese what exceeds what', async () => {
    const { out } = await yishi('rules', 'residents-committee-recall-by-representatives', '--lang', 'zh-Hans');
    expect(out).toContain('参与表决的，须超过名册总数的三分之二');
    expect((await yishi('rules', 'civil-code-278-special', '--lang', 'zh-Hans')).out).toContain(
      '同意的，面积、人数均须达到参与表决者的四分之三以上',
    );
  });

  test('answers whether it is in force on a day', async () => {
    const no = await yishi('rules', 'residents-assembly', '--on', '2025-12-31');
    expect([no.code, no.out]).toEqual([1, expect.stringContaining('NOT in force on 31 December 2025')]);
    expect((await yishi('rules', 'residents-assembly', '--on', '2026-01-01')).code).toBe(0);
    const json = await yishi('rules', 'residents-assembly', '--on', '2025-12-31', '--json');
    expect([json.code, JSON.parse(json.out)]).toEqual([1, expect.objectContaining({ inForce: false })]);
  });

  test('is one JSON value, its article in it', async () => {
    const { out } = await yishi('rules', 'civil-code-278-ordinary', '--json');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'decision',
      id: 'civil-code-278-ordinary',
      effective: { from: '2021-01-01' },
      article: { id: 'civil-code-278', text: expect.stringContaining('第二百七十八条') },
      localRules: 'not-modelled',
    });
    expect(JSON.parse((await yishi('rules', 'council-majority', '--json')).out)).toMatchObject({ article: null });
  });
});

describe('what cannot be answered', () => {
  test.each([
    [['rules', 'civil-code-278'], /there is no rule civil-code-278; did you mean civil-code-278-ordinary/],
    [['rules', 'zzz'], /there is no rule zzz; yishi rules lists them all/],
    [['rules', '--on', '2026-02-30'], /2026-02-30 is no day/],
    [['rules', '--on', 'today'], /today is no day/],
    [['rules', 'civil-code-279', 'civil-code-278-special'], /too many arguments/i],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await yishi(...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  test('is told in Chinese as well', async () => {
    expect((await yishi('rules', 'zzz', '--lang', 'zh-Hans')).err).toContain('没有规则 zzz；用 yishi rules 查看全部');
    expect((await yishi('rules', '--on', '1899-01-01', '--lang', 'zh-Hans')).code).toBe(0);
  });
});
