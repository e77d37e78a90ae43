// The articles behind the rules: which rules rest on which, what each is read with, and where that is written.
import { describe, expect, it } from 'vitest';
import { articleOf, decisionRules, electionRules, mainlandHolidays } from 'yishi/law';

const SPC = '《最高人民法院关于审理建筑物区分所有权纠纷案件适用法律若干问题的解释》';
const PROPERTY = '《物业管理条例》';
const RESIDENTS = '《中华人民共和国城市居民委员会组织法》（2025年修订）';
const RESIDENTS_2018 = '《中华人民共和国城市居民委员会组织法》（2018年修正）';
const VILLAGERS = '《中华人民共和国村民委员会组织法》（2025年修正）';
const VILLAGERS_2018 = '《中华人民共和国村民委员会组织法》（2018年修正）';
/** What no text says, and is a reading of ours. */
const OURS = undefined;

/** Of each article its rules, and where its notes are written, in their order. */
const NOTES: readonly (readonly [rules: string, notes: readonly (string | undefined)[]])[] = [
  [
    'civil-code-278-ordinary civil-code-278-special',
    [
      `${SPC}第八条`,
      `${SPC}第九条`,
      OURS,
      `${PROPERTY}第十四条`,
      `${PROPERTY}第十二条第二款`,
      OURS,
      OURS,
      `${SPC}第七条`,
    ],
  ],
  ['civil-code-279', [`${SPC}第十一条`, `${SPC}第十条第二款`, OURS]],
  ['party-meeting', []],
  [
    'property-regulations-12-ordinary property-regulations-12-special',
    [OURS, OURS, `${PROPERTY}第十四条`, `${PROPERTY}第十二条第二款`],
  ],
  ['resident-representatives', [`${RESIDENTS}第十九条第一款、第二十九条`, OURS, `${RESIDENTS}第三十条第四款`]],
  ['residents-assembly', [OURS, `${RESIDENTS}第二十六条第二款`, OURS, `${RESIDENTS}第三十条第四款`]],
  ['residents-committee-recall residents-committee-recall-by-representatives', [OURS]],
  ['residents-assembly-2018', [`${RESIDENTS_2018}第九条`, OURS]],
  ['villager-representatives', [`${VILLAGERS}第二十八条第三款`, OURS]],
  ['villagers-assembly villagers-assembly-households', [`${VILLAGERS}第二十八条第三款`, OURS]],
  ['villagers-committee-recall', [OURS]],
  ['villagers-group', [OURS, OURS]],
  [
    'villagers-assembly-2018 villagers-assembly-households-2018 villager-representatives-2018 villagers-group-2018',
    [OURS],
  ],
  [
    'residents-committee-by-households',
    [
      `${RESIDENTS}第十七条`,
      `${RESIDENTS}第十八条`,
      `${RESIDENTS}第十九条第四款`,
      OURS,
      `${RESIDENTS}第十九条第三款`,
      `${RESIDENTS}第十九条第五款`,
      OURS,
      OURS,
      OURS,
      OURS,
      OURS,
    ],
  ],
  [
    'residents-committee-by-representatives',
    [
      `${RESIDENTS}第十七条`,
      `${RESIDENTS}第十八条`,
      `${RESIDENTS}第十九条第四款`,
      `${RESIDENTS}第十九条第三款`,
      `${RESIDENTS}第十九条第五款`,
      OURS,
      OURS,
      OURS,
      OURS,
      OURS,
    ],
  ],
  [
    'residents-committee-by-voters',
    [
      `${RESIDENTS}第十六条`,
      `${RESIDENTS}第十七条`,
      `${RESIDENTS}第十八条`,
      `${RESIDENTS}第十九条第四款`,
      `${RESIDENTS}第十九条第三款`,
      `${RESIDENTS}第十九条第五款`,
      OURS,
      OURS,
      OURS,
      OURS,
      OURS,
    ],
  ],
  ['villagers-committee', [OURS, OURS, OURS, OURS, OURS, OURS]],
  ['villagers-committee-2018', [`${VILLAGERS_2018}第十三条至第十五条`, OURS, OURS, OURS, OURS, OURS]],
];

/** Days of notice and persons one proxy may stand for, where the statute says. */
const ASKED: Record<string, readonly [noticeDays: number | undefined, proxies: number | undefined]> = {
  'civil-code-278-ordinary': [15, undefined],
  'civil-code-278-special': [15, undefined],
  'property-regulations-12-ordinary': [15, undefined],
  'property-regulations-12-special': [15, undefined],
  'residents-assembly': [10, undefined],
  'residents-committee-recall-by-representatives': [undefined, 0],
  'residents-committee-by-households': [undefined, 3],
  'residents-committee-by-representatives': [undefined, 0],
  'residents-committee-by-voters': [undefined, 3],
  'villagers-assembly': [10, undefined],
  'villagers-assembly-households': [10, undefined],
  'villagers-assembly-2018': [10, undefined],
  'villagers-assembly-households-2018': [10, undefined],
  'villagers-committee': [undefined, 3],
};

const all = [...decisionRules(), ...electionRules()];

describe('an article', () => {
  it.each(NOTES)('of %s is read with its notes, each with where it is written', (rules, sources) => {
    for (const rule of rules.split(' ')) {
      const article = articleOf(rule);
      expect(article?.rules.join(' ')).toBe(rules);
      expect((article?.notes ?? []).map(({ source }) => source?.zh)).toEqual(sources);
    }
  });

  it('says everything in both languages, and where it was read', () => {
    for (const [rules] of NOTES) {
      const article = articleOf(rules.split(' ')[0] ?? '');
      expect(article?.text.length).toBeGreaterThan(20);
      expect(article?.reference).toMatch(/^https?:\/\//);
      for (const { text, source } of article?.notes ?? []) {
        expect(text.zh.length).toBeGreaterThan(5);
        expect(text.en.length).toBeGreaterThan(10);
        if (source) expect(source.en).toMatch(/, arts?\. \d/);
      }
    }
  });

  it('stands behind every rule a statute or a practice fixes, and behind no other', () => {
    const agreed = ['council-majority', 'council-two-thirds', 'no-objection', 'simple-majority'];
    expect(all.filter(({ id }) => !articleOf(id)).map(({ id }) => id)).toEqual(agreed);
  });

  it('is cited by every rule as its law and its articles, in both languages', () => {
    for (const { source, jurisdiction } of all.filter(({ jurisdiction }) => jurisdiction === 'CN')) {
      expect(source.zh, jurisdiction).toMatch(/^《.+》.*第.+条/);
      expect(source.en).toMatch(/arts?\. \d/);
    }
  });
});

it('what a statute asks of notices and proxies is said by its rule, and by no other', () => {
  const asked = all.filter(({ noticeDays, proxies }) => noticeDays !== undefined || proxies !== undefined);
  expect(Object.fromEntries(asked.map(({ id, noticeDays, proxies }) => [id, [noticeDays, proxies]]))).toEqual(ASKED);
});

describe('elections of committees', () => {
  it.each([
    ['residents-committee-by-voters', 20, 3],
    ['residents-committee-by-households', 20, 3],
    ['residents-committee-by-representatives', 20, 0],
    ['villagers-committee', 20, 3],
    // Its art. 15 has near relatives vote for one another, and says not for how many.
    ['villagers-committee-2018', 20, undefined],
  ])(
    '%s: the roll is posted %i days before, and one person stands for so many others at most: %s',
    (id, rollDays, proxies) => {
      expect(electionRules().find((rule) => rule.id === id)).toMatchObject({
        rollDays,
        ...(proxies !== undefined && { proxies }),
      });
      expect(electionRules().find((rule) => rule.id === id)?.proxies).toBe(proxies);
    },
  );
});

describe('the calendar of holidays', () => {
  it('is what three notices of the State Council say, and says which', () => {
    expect(mainlandHolidays.sources.map(({ title, reference }) => [title.zh, reference])).toEqual([
      [
        '《国务院办公厅关于2024年部分节假日安排的通知》（国办发明电〔2023〕7号）',
        'https://www.gov.cn/zhengce/content/202310/content_6911527.htm',
      ],
      [
        '《国务院办公厅关于2025年部分节假日安排的通知》（国办发明电〔2024〕12号）',
        'https://www.gov.cn/zhengce/content/202411/content_6986382.htm',
      ],
      [
        '《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号）',
        'https://www.gov.cn/zhengce/content/202511/content_7047090.htm',
      ],
    ]);
  });

  it('knows the seven holidays of each year, and weekend days that are worked for them', () => {
    const { holidays, workdays } = mainlandHolidays;
    for (const year of ['2024', '2025', '2026']) {
      const own = holidays.filter(({ from }) => from.startsWith(year));
      // In 2025 Mid-Autumn falls into the week of National Day.
      expect(own.length).toBeGreaterThanOrEqual(6);
      const worked = workdays.filter((day) => day.startsWith(year));
      expect(worked.length).toBeGreaterThanOrEqual(5);
      for (const day of worked) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
    }
  });
});
