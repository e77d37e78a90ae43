// Of what is wrong many times over twenty are told of, with the number of the rest, wherever it was found.
import { expect, it } from 'vitest';
import { isProfile, readElection } from 'yishi/formats';
import { language } from 'yishi/language';
import { buildRoll, readRoll } from 'yishi/rolls';
import { Fault, fewOf, inOrder, MOST_OF_A_KIND, type Problem } from '../../src/problem.js';
import { problemsOf } from '../saying.js';

const some = (count: number, code = 'a.b'): Problem[] =>
  Array.from({ length: count }, (_none, index) => ({ code, numbers: {}, at: { line: index + 1 } }));

it('tells of twenty and not of the twenty-first, and how many more there are', () => {
  expect(fewOf(some(20))).toEqual(some(20));
  expect(fewOf(some(21))).toEqual([...some(19), { ...some(20)[19], more: 1 }]);
  expect(fewOf(some(1000)).at(-1)).toMatchObject({ at: { line: 20 }, more: 980 });
});

it('counts each kind for itself, keeps the order, and hides no kind behind another', () => {
  const told = fewOf([...some(25), ...some(1, 'c.d'), ...some(30, 'e.f')]);
  expect(told.map(({ code, more }) => [code, more]).filter(([, more]) => more !== undefined)).toEqual([
    ['a.b', 5],
    ['e.f', 10],
  ]);
  expect(told).toHaveLength(20 + 1 + 20);
  expect(told[20]?.code).toBe('c.d');
});

it('can be told again without losing count', () => {
  const once = fewOf(some(100));
  expect(fewOf(once)).toEqual(once);
  expect(fewOf([...once, ...once]).at(-1)?.more).toBe(180);
  expect(inOrder(some(30).toReversed()).map(({ at }) => at?.line)).toEqual(some(20).map(({ at }) => at?.line));
});

it('holds for every fault, and says the number in every language', () => {
  const [first, ...others] = some(50);
  const fault = new Fault([first as Problem, ...others]);
  expect(fault.problems).toHaveLength(MOST_OF_A_KIND);
  expect(fault.problem).toEqual(first);
  const last = { code: 'csv.empty', numbers: {}, more: 980 };
  expect(language('en').problem(last)).toMatch(/ \(and 980 more like this\)$/);
  expect(language('zh-Hans').problem(last)).toMatch(/（同类问题另有980处）$/);
  expect(language('zh-Hant').problem(last)).toMatch(/（同類問題另有980處）$/);
});

it('holds for a file of an election and for a roll', () => {
  const file = readElection(`choice,count\n${'A,half\n'.repeat(1000)}`, 'x.csv');
  expect(isProfile(file) ? [] : file.problems).toHaveLength(MOST_OF_A_KIND);
  expect(isProfile(file) ? undefined : file.problems.at(-1)?.more).toBe(980);
  const roll = problemsOf(() => buildRoll(readRoll(`person,unit,area\n${'a,1,x\n'.repeat(500)}`)));
  const kinds = new Set(roll.map(({ code }) => code));
  for (const kind of kinds) expect(roll.filter(({ code }) => code === kind).length).toBeLessThanOrEqual(20);
});
