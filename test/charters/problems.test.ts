// What is no charter, or one that cannot be gone by: every problem by its path, in words, with what was probably meant.
import { describe, expect, it } from 'vitest';
import { declarations, isFault } from 'yishi';
import { charter, charterProblems, charters, extend, hepingRoad } from 'yishi/charters';
import { language } from 'yishi/language';

const whole = structuredClone(hepingRoad) as Record<string, unknown> & typeof hepingRoad;
const { vote, deliberation } = whole;

/** Mistakes people make, and what they are told in English and in Chinese. */
const mistakes: readonly (readonly [string, Record<string, unknown>, readonly string[], readonly string[]])[] = [
  [
    'a field that is none',
    { titel: 1 },
    ['charter has no field titel; did you mean title?'],
    ['charter 没有字段 titel；是否想写 title？'],
  ],
  [
    'a field that is none, further in',
    { vote: { ...vote, noticeDay: 3 } },
    ['vote has no field noticeDay; did you mean noticeDays?'],
    ['vote 没有字段 noticeDay；是否想写 noticeDays？'],
  ],
  [
    'a title in one language',
    { title: { en: 'x' } },
    ['title.zh is missing; write it here'],
    ['缺少 title.zh；请在这里写上'],
  ],
  ['no title at all', { title: { zh: '', en: 'x' } }, ['title.zh must not be empty'], ['title.zh 不得为空']],
  [
    'a zone of another world',
    { zone: 'Mars/Base' },
    ['zone is not acceptable as “Mars/Base”: an IANA time zone such as Asia/Shanghai'],
    ['zone 的写法不对：应为 IANA 时区，如 Asia/Shanghai，现在写的是 “Mars/Base”'],
  ],
  [
    'days before nought',
    { vote: { ...vote, noticeDays: -1 } },
    ['vote.noticeDays must be at least 0, not -1'],
    ['vote.noticeDays 不得小于 0，现在写的是 -1'],
  ],
  [
    'days in words',
    { vote: { ...vote, scrutineers: 'two' } },
    ['vote.scrutineers must be a number, not “two”'],
    ['vote.scrutineers 应是数字，现在写的是 “two”'],
  ],
  [
    'a share nobody reaches',
    { deliberation: { ...deliberation, quorum: { num: 3, den: 2, strict: true } } },
    ['deliberation.quorum is not acceptable: a share that nobody could ever reach'],
    ['deliberation.quorum 的写法不对：这个比例谁也达不到'],
  ],
  ['a step left out', { vote: undefined }, ['vote is missing; write it here'], ['缺少 vote；请在这里写上']],
  [
    'a channel twice',
    { vote: { ...vote, channels: ['online', 'online'] } },
    ['vote.channels is not acceptable: one is named twice'],
    ['vote.channels 的写法不对：有一项写了两次'],
  ],
  [
    'a step it cannot begin with',
    { begins: 'votes' },
    ['begins must be one of topics, deliberation, vote, not “votes”; did you mean vote?'],
    ['begins 只能是 topics、deliberation、vote，现在写的是 “votes”，是否想写 vote？'],
  ],
  ['no phases', { phases: [] }, ['phases must not be empty'], ['phases 不得为空']],
  [
    'a right nobody has',
    { rights: { 'ballot.cast': [] } },
    ['rights.ballot.cast must not be empty'],
    ['rights.ballot.cast 不得为空'],
  ],
];

const said = (lang: 'en' | 'zh-Hans', given: unknown) =>
  charterProblems(given, { commands: declarations }).map((problem) => language(lang).problem(problem));

describe('a charter with a mistake in its form', () => {
  it.each(mistakes)('is told of %s', (_what, over, english, chinese) => {
    expect(said('en', { ...whole, ...over })).toEqual(english);
    expect(said('zh-Hans', { ...whole, ...over })).toEqual(chinese);
  });

  it('is told of all of them at once, and `parse` throws them all', () => {
    const over = Object.assign({}, ...mistakes.flatMap(([, one]) => ('vote' in one || 'title' in one ? [] : [one])));
    const given = { ...whole, ...over, title: { en: 'x' } };
    const problems = charterProblems(given);
    expect(problems.length).toBeGreaterThan(5);
    try {
      charter.parse(given);
      expect.fail('this is no charter');
    } catch (error) {
      if (!isFault(error, 'form')) throw error;
      expect(error.problems).toEqual(problems);
      for (const { code } of problems) expect(error.message).toContain(code);
      for (const path of ['title.zh', 'zone', 'phases', 'begins', 'titel']) expect(error.message).toContain(path);
    }
  });

  it('is refused so where it extends another, and where it is no tree at all', () => {
    expect(() => extend(hepingRoad, { ...hepingRoad, zone: 'Mars/Base' })).toThrow(/form\.written.*"name":"zone"/);
    expect(said('en', 'rules')).toEqual(['charter must be fields with values, not “rules”']);
    expect(said('en', undefined)).toEqual(['charter is missing; write it here']);
  });
});

describe('a charter that has its form', () => {
  it.each([
    [
      { rights: { 'ballot.caste': ['voter'] } },
      'rights.ballot.caste: there is no command ballot.caste; did you mean ballot.cast?',
    ],
    [{ secondPerson: ['sing.along'] }, 'secondPerson.0: there is no command sing.along; correct the name'],
    [
      { vote: { ...vote, late: { commands: ['ballott.cast'], by: ['teller'] } } },
      'vote.late.commands.0: there is no command ballott.cast; did you mean ballot.cast?',
    ],
    [
      { begins: 'vote', phases: [{ id: 'a', title: whole.title, steps: ['topics'] }] },
      /^begins: no phase lists the step “vote”/,
    ],
  ])('is told what it says that cannot be: %j', (over, sentence) => {
    const [first] = said('en', { ...whole, ...over });
    expect(first).toMatch(sentence);
  });

  it('is told nothing if it is one of the package', () => {
    for (const one of charters()) expect(said('en', one)).toEqual([]);
  });
});
