// Who takes part, at the line: one head more or less, an invalid paper, a recusal, hands, those who came, several items.
import { describe, expect, it } from 'vitest';
import { type Choice, emptyBox, putIn } from '../../src/count/box.js';
import { countItem } from '../../src/count/item.js';
import { formedItems, participationIn, stillNeeded, turnoutOf } from '../../src/count/participation.js';
import { type About, attendanceOf, type Poll, type UnnamedVotes } from '../../src/count/poll.js';
import { rollOf } from '../../src/count/roll.js';
import { type DecisionRule, decisionRule } from '../../src/law/index.js';
import { PersistentMap } from '../../src/persistent-map.js';

const AREA = 100;
const persons = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const roll = rollOf(persons.map((person) => ({ person, area: AREA })));

const rule = (id: string): DecisionRule => {
  const found = decisionRule(id);
  if (!found) throw new Error(`there is no rule ${id}`);
  return found;
};
const owners = rule('civil-code-278-ordinary');
const residents = rule('residents-assembly');

interface Said {
  law?: DecisionRule;
  items?: string[];
  answers?: Record<string, Record<string, Choice>>;
  came?: string[];
  invalid?: string[];
  shows?: Record<string, UnnamedVotes>;
  about?: Record<string, Partial<About>>;
  more?: Partial<Poll>;
}

function poll({
  law = owners,
  items = ['x'],
  answers = {},
  came = [],
  invalid = [],
  shows = {},
  about = {},
  more,
}: Said) {
  const box = emptyBox(items);
  for (const [person, choices] of Object.entries(answers))
    putIn(box, roll, person, { choices, channel: 'paper', moment: '', late: false });
  const made: Poll = {
    law,
    roll,
    items,
    about: Object.fromEntries(
      items.map((item) => [item, { recused: [], affected: [], consents: [], deciding: true, ...about[item] }]),
    ),
    box,
    invalid: PersistentMap.of(invalid.map((person) => [person, 'blank'])),
    shows,
    attendance: attendanceOf(roll, box, came),
    delivered: PersistentMap.empty(),
    precedence: 'last-valid',
    invalidParticipates: false,
    recusal: { mayVote: false, counted: false },
    ...more,
  };
  return made;
}

const voting = (count: number, choice: Choice = 'for', item = 'x') =>
  Object.fromEntries(persons.slice(0, count).map((person) => [person, { [item]: choice }]));

/** What is needed on each measure, which must be nothing if and only if the count has enough. */
function lacking(made: Poll): number[] {
  const needed = stillNeeded(made);
  const counted = countItem(made, needed[0]?.item ?? 'x').participation;
  expect(needed.map(({ more }) => more === 0)).toEqual(counted.map(({ met }) => met));
  return needed.map(({ more }) => more);
}

describe('where ballots are collected', () => {
  it('enough have taken part from the very head on that makes it enough, by every measure', () => {
    // Two thirds of nine heads and of 900 units of area.
    expect(lacking(poll({ answers: voting(5) }))).toEqual([1 * AREA, 1]);
    expect(lacking(poll({ answers: voting(6) }))).toEqual([0, 0]);
    expect(lacking(poll({ answers: voting(6, 'abstain') }))).toEqual([0, 0]);
  });

  it('who only came does not take part', () => {
    expect(lacking(poll({ answers: voting(5), came: persons }))).toEqual([1 * AREA, 1]);
  });

  it('an invalid paper takes part where the rules say so, and not otherwise', () => {
    const five = { answers: voting(5), invalid: ['i'] };
    expect(lacking(poll(five))).toEqual([1 * AREA, 1]);
    expect(lacking(poll({ ...five, more: { invalidParticipates: true } }))).toEqual([0, 0]);
  });

  it('a recusal takes the answer out and its head out of what shares are taken of, as the rules say', () => {
    const six = { answers: voting(6), about: { x: { recused: ['a'] } } };
    // Five of eight: two thirds of eight are six.
    expect(lacking(poll(six))).toEqual([34, 1]);
    // Five of nine.
    expect(lacking(poll({ ...six, more: { recusal: { mayVote: false, counted: true } } }))).toEqual([AREA, 1]);
    // Six of nine.
    expect(lacking(poll({ ...six, more: { recusal: { mayVote: true, counted: true } } }))).toEqual([0, 0]);
  });

  it('of nobody no share is reached', () => {
    const none = poll({ about: { x: { recused: persons } } });
    expect(lacking(none)).toEqual([1, 1]);
  });
});

describe('where people meet', () => {
  const law = residents;

  it('who came takes part in the meeting, whether or not they answer', () => {
    expect(lacking(poll({ law, came: persons.slice(0, 4) }))).toEqual([1]);
    expect(lacking(poll({ law, came: persons.slice(0, 5) }))).toEqual([0]);
  });

  it('who answered came, once', () => {
    expect(lacking(poll({ law, answers: voting(4), came: persons.slice(0, 4) }))).toEqual([1]);
    expect(lacking(poll({ law, answers: voting(4), came: ['i'] }))).toEqual([0]);
  });

  it('recused members who came are no part of it', () => {
    const came = persons.slice(0, 5);
    // Four of eight are not more than half.
    expect(lacking(poll({ law, came, about: { x: { recused: ['a'] } } }))).toEqual([1]);
    // Nor are five of ten; five of eight are.
    expect(lacking(poll({ law, came, about: { x: { recused: ['i'] } } }))).toEqual([0]);
  });
});

describe('hands', () => {
  const show = (ayes: number, abstain = 0): UnnamedVotes => ({
    for: ayes,
    against: 0,
    abstain,
    present: 9,
    among: PersistentMap.of(persons.map((person) => [person, true])),
  });
  const law: DecisionRule = {
    ...owners,
    participation: owners.participation.filter(({ measure }) => measure === 'heads'),
  };

  it('take part besides the ballots', () => {
    expect(lacking(poll({ law, answers: voting(2), shows: { x: show(3) } }))).toEqual([1]);
    expect(lacking(poll({ law, answers: voting(2), shows: { x: show(3, 1) } }))).toEqual([0]);
    expect(turnoutOf(poll({ law, answers: voting(2), shows: { x: show(3, 1) } }))).toEqual({
      heads: 6,
      area: 2 * AREA,
      weight: 6,
    });
  });
});

describe('of several items', () => {
  const answers = { ...voting(6), a: { x: 'for', y: 'for' } } as const;
  const both = poll({ items: ['x', 'y'], answers });

  it('what is still needed is told of the one that lacks most, the turnout of the one that has most', () => {
    expect(stillNeeded(both)).toMatchObject([
      { item: 'y', measure: 'area', more: 5 * AREA },
      { item: 'y', measure: 'heads', more: 5 },
    ]);
    expect(turnoutOf(both).heads).toBe(6);
  });

  it('the first that lacks most is told of, wherever it stands', () => {
    const other = poll({ items: ['y', 'x'], answers });
    expect(stillNeeded(other)).toMatchObject([{ item: 'y' }, { item: 'y' }]);
    const alike = poll({ items: ['x', 'y'], answers: voting(3, 'for', 'x'), more: {} });
    expect(stillNeeded(alike).map(({ item }) => item)).toEqual(['y', 'y']);
    expect(stillNeeded(poll({ items: ['x', 'y'] })).map(({ item }) => item)).toEqual(['x', 'x']);
  });

  it('nobody is the turnout where nobody answered, or nothing is asked', () => {
    expect(turnoutOf(poll({ items: ['x', 'y'] }))).toEqual({ heads: 0, area: 0, weight: 0 });
    expect(turnoutOf(poll({ items: [] }))).toEqual({ heads: 0, area: 0, weight: 0 });
  });

  it('those are formed that have enough; who came is not known before the end of a meeting', () => {
    expect(formedItems(both)).toEqual(['x']);
    expect(formedItems(poll({ law: residents, items: ['x', 'y'] }))).toEqual(['x', 'y']);
    expect(participationIn(both, 'x').every(({ met }) => met)).toBe(true);
  });
});

describe('of the affected', () => {
  const share = {
    measure: 'heads',
    base: 'roll',
    threshold: { num: 1, den: 2, strict: true },
    group: 'affected',
  } as const;
  const law: DecisionRule = { ...owners, participation: [{ ...share, of: 'attending' }], consent: [share] };
  const about = { x: { affected: ['a', 'b', 'c'] } };

  it('those who came are counted where the rule asks for them, and no others', () => {
    expect(lacking(poll({ law, about, came: ['a', 'd', 'e', 'f'] }))).toEqual([1]);
    expect(lacking(poll({ law, about, came: ['a', 'b'] }))).toEqual([0]);
    expect(lacking(poll({ law, about, came: ['d'], answers: voting(2) }))).toEqual([0]);
  });

  it('consent is asked once: by the rule where it asks them, and beside it where it does not', () => {
    const majority = { ...share, group: undefined };
    const asked = (consent: DecisionRule['consent']) =>
      countItem(poll({ law: { ...law, consent }, about, answers: voting(6) }), 'x');
    const { group: _, ...roll } = majority;
    expect(asked([share, roll])).toMatchObject({ outcome: 'passed', affected: { needed: 0, missing: [] } });
    expect(asked([roll])).toMatchObject({ outcome: 'failed', affected: { needed: 3, missing: ['a', 'b', 'c'] } });
  });
});

describe('those who were told and said nothing', () => {
  const told = (answers: Record<string, Record<string, Choice>>, areas: Record<string, number>) => {
    const members = persons.map((person) => ({ person, area: areas[person] ?? AREA }));
    const given = poll({ answers });
    const other = rollOf(members);
    const box = emptyBox(['x']);
    for (const [person, choices] of Object.entries(answers))
      putIn(box, other, person, { choices, channel: 'paper', moment: '', late: false });
    const delivered = PersistentMap.of(persons.map((person) => [person, '2026-03-02T01:00:00.000Z'] as const));
    return countItem({ ...given, roll: other, box, deemed: 'house rules', delivered }, 'x').deemed;
  };

  it('are counted with an answer only where it leads on every measure', () => {
    const two = { a: { x: 'for' }, b: { x: 'for' }, c: { x: 'against' } } as const;
    expect(told(two, {})).toMatchObject({ answer: 'for', added: { heads: 6, area: 6 * AREA } });
    // Two heads of three, and two hundred of a thousand of area.
    expect(told(two, { c: 8 * AREA })).toMatchObject({ answer: null });
    expect(told({ a: { x: 'against' }, b: { x: 'for' } }, {})).toMatchObject({ answer: null });
    expect(told({ a: { x: 'against' } }, {})).toMatchObject({ answer: 'against', added: { heads: 8 } });
  });
});

it('a ballot of nobody on the roll is a bug, and is not swallowed', () => {
  const box = emptyBox(['x']);
  const ballot = { choices: { x: 'for' as const }, channel: 'paper', moment: '', late: false };
  expect(() => putIn(box, roll, 'nobody', ballot)).toThrow('nobody is not on the frozen roll');
});
