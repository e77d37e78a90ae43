// A charter in plain words: whatever it says is told, in every language, and nothing in which two differ is left out of their table.
import { describe, expect, it } from 'vitest';
import { type Charter, extend, hepingRoad, quickPoll } from 'yishi/charters';
import { charterDifferences, explainCharter } from 'yishi/documents';
import { LANGUAGES, language, STATEMENTS } from 'yishi/language';

const title = { zh: '另一份', en: 'Another' };

/** Everything that is left out where nothing is said. */
const whole = extend(hepingRoad, {
  ...{ id: 'whole', title: hepingRoad.title, source: hepingRoad.source },
  calendar: 'none',
  holidays: ['2026-05-01'],
  workdays: ['2026-05-09'],
  rights: { 'note.add': ['convener'] },
  rules: [
    {
      ...{ id: 'ours-1', title, source: title, jurisdiction: 'any', effective: { from: '2026-01-01' } },
      participation: [{ of: 'attending', measure: 'heads', base: 'roll', threshold: { num: 1, den: 2, strict: true } }],
      consent: [{ measure: 'heads', base: 'attending', threshold: { num: 2, den: 3, strict: false } }],
    },
  ],
  topics: { channels: ['visit'], response: { hours: 48 } },
  deliberation: {
    parties: ['社区', '物业'],
    proxies: { allowed: true, written: true },
    recusal: { bodies: ['council'] },
    motions: { rules: { 'close-debate': 'council-two-thirds' } },
  },
  vote: {
    mayReopen: false,
    lateQuorum: { withinHours: 2, extendHours: 24 },
    ballots: {
      site: {
        marks: 'points',
        method: 'score',
        options: { grades: 5 },
        seats: 1,
        most: 3,
        least: 1,
        points: 9,
        by: 'heads',
        tieBreak: 'lot',
        budget: 100,
      },
    },
  },
});

/** Another of what there is to choose from. */
const CHOICES: readonly (readonly [path: RegExp, other: string])[] = [
  [/^begins$/, 'deliberation'],
  [/^weekends$/, 'roll'],
  [/atCap$/, 'shelve'],
  [/ranking\.method$/, 'borda'],
  [/ranking\.tieBreak$/, 'order'],
  [/vote\.replace$/, 'last-valid'],
  [/site\.marks$/, 'ranking'],
  [/site\.by$/, 'area'],
  [/site\.tieBreak$/, 'leave'],
  [/site\.method$/, 'borda'],
  [/^(secondPerson|vote\.late\.commands)\.\d$/, 'note.add'],
  [/^(rights\.note\.add|vote\.late\.by|clerks)\.\d$/, 'authority'],
  [/offices\.\d$/, 'authority'],
  [/steps\.\d$/, 'topics'],
  [/precedence\.\d$/, 'main'],
  [/rules\.close-debate$/, 'simple-majority'],
];

/** What a charter is called; a calendar beside days off of its own; and what is told of a rule of the house by its name and its shares only. */
const UNTOLD =
  /^(id|title|calendar|phases\.\d\.id|topics\.criteria\.\d\.id|.*(criteria|dimensions)\.\d\.id|rules\.0\.(id|jurisdiction|effective\.from|.*\.(of|measure|base)))(\.|$)/;

type Leaf = readonly [path: readonly string[], value: unknown];

const leavesOf = (value: unknown, path: readonly string[] = []): Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]))
    : [[path, value]];

const turned = (path: string, value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  if (value === 'refuse' || value === 'warn') return value === 'warn' ? 'refuse' : 'warn';
  if (path.endsWith('steps.0') && value === 'topics') return 'vote';
  if (path.endsWith('precedence.0')) return 'adjourn';
  const [, choice] = CHOICES.find(([of]) => of.test(path)) ?? [];
  return choice ?? (/^\d{4}-/.test(String(value)) ? '2026-06-01' : `${String(value)}-x`);
};

function withTurned(path: readonly string[], value: unknown): Charter {
  const copy: unknown = structuredClone(whole);
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1) ?? ''] = value;
  return copy as Charter;
}

const leaves = leavesOf(whole).filter(([path]) => !UNTOLD.test(path.join('.')));

describe.each(LANGUAGES)('in %s', (id) => {
  const words = language(id);

  it('every statement is told of a charter that says everything', () => {
    const told = explainCharter(whole, words).flatMap((section) => section.told.map((one) => one.id));
    const all = Object.entries(STATEMENTS).flatMap(([section, keys]) => keys.map((key) => `${section}.${key}`));
    expect(told).toEqual(all.filter((one) => one !== 'rules.leftOut'));
  });

  const other = id === 'en' ? '.zh' : '.en';

  it.each(
    leaves
      .filter(([path]) => !path.join('.').endsWith(other))
      .map(([path, value]) => [path.join('.'), path, value] as const),
  )('two that differ in %s differ in words', (name, path, value) => {
    const rows = charterDifferences(whole, withTurned(path, turned(name, value)), words);
    expect(rows.length).toBeGreaterThan(0);
    for (const { one, other } of rows) expect(`${one} ${other}`).not.toMatch(/NaN|\[object/);
  });
});

describe('the calendar', () => {
  it('is told where a charter has no days off of its own', () => {
    const without = extend(hepingRoad, { id: 'without', title, source: hepingRoad.source, calendar: 'none' });
    for (const id of LANGUAGES)
      expect(charterDifferences(hepingRoad, without, language(id)).map((one) => one.id)).toEqual(['rules.days']);
  });
});

describe('a step that is left out', () => {
  const en = language('en');

  it('has no part of its own, and is named', () => {
    const told = explainCharter(quickPoll, en);
    expect(told.map(({ id }) => id)).toEqual(['rules', 'vote']);
    expect(told[0]?.told).toContainEqual({
      id: 'rules.leftOut',
      label: 'Left out',
      text: 'topic collection, deliberation, project conversion, implementation and evaluation',
    });
  });

  it('stands against what the other says of it', () => {
    expect(charterDifferences(hepingRoad, quickPoll, en)).toContainEqual({
      ...{ id: 'implementation.change', section: 'Implementation', label: 'Changes go back' },
      one: 'where the budget changes by more than one tenth of what was approved',
      other: undefined,
    });
    expect(charterDifferences(quickPoll, quickPoll, en)).toEqual([]);
  });
});
