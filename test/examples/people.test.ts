// The examples of docs/simulate/people.md do what is said of them.
import { expect, it } from 'vitest';
import { chosen, owners } from '../../examples/embed/people.js';

it('makes up a thousand owners, the same from the same seed', () => {
  const { persons, opinions } = owners('one');
  expect(persons).toHaveLength(1000);
  expect(owners('one')).toEqual({ persons, opinions, susceptibility: owners('one').susceptibility });
  expect(persons.some(({ units }) => units?.length === 5)).toBe(true);
  const lift = opinions.get('lift') ?? new Float64Array(0);
  const meanOf = (old: boolean) => {
    const own = persons.flatMap(({ attributes }, at) => {
      const age = Number(attributes['age']);
      return Number.isNaN(age) || age >= 60 !== old ? [] : [lift[at] ?? 0];
    });
    return own.reduce((sum, opinion) => sum + opinion, 0) / own.length;
  };
  expect(meanOf(true)).toBeGreaterThan(meanOf(false));
});

it('counts what they would choose by each method', () => {
  const methods = ['plurality', 'approval', 'borda', 'schulze', 'majority-judgment'];
  const winners = chosen(101, 'one', methods);
  expect(Object.keys(winners)).toEqual(methods);
  expect(chosen(101, 'one', methods)).toEqual(winners);
  for (const of of Object.values(winners)) expect(of.length).toBeGreaterThan(0);
});
