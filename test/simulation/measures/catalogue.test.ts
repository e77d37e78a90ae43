// Every measure says what it is, in the documents too; and on every charter of the package it is a number, a word or nothing, the same
// each time, also where nobody speaks, nobody votes or all are of one mind.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Charter, charters, hepingRoad, participatoryBudget } from 'yishi/charters';
import { method } from 'yishi/methods';
import { fromScenario, measures, type Run, readScenario, simulate } from 'yishi/simulation';
import { everybodySincere, itemsFor, peopleFor } from '../people.js';

const catalogue = measures();
const document = readFileSync(new URL('../../../docs/simulate/measures.md', import.meta.url), 'utf8');

const run = (charter: Charter, people: Parameters<typeof peopleFor>[2] = {}) => {
  const items = itemsFor(charter);
  return simulate({ charter, items, people: peopleFor(charter, items, people), seed: '1', behaving: everybodySincere });
};

const valuesOf = (of: Run) => Object.fromEntries(catalogue.map((one) => [one.id, one.of(of)]));

const amiss = (values: Record<string, unknown>) =>
  Object.entries(values).filter(([, value]) => typeof value === 'number' && !Number.isFinite(value));

describe('the catalogue', () => {
  it.each(catalogue.map((one) => [one.id, one] as const))('has %s with names, formula, source and unit', (id, one) => {
    expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(one.title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(one.title.en).not.toBe('');
    expect(one.formula.length).toBeGreaterThan(5);
    expect(one.source).not.toBe('');
    expect(['1', 'share', 'days', 'minutes', 'persons', 'CNY', 'word', 'yes/no']).toContain(one.unit);
    expect(document).toContain(`| \`${id}\` |`);
  });

  it('has no id twice', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
  });
});

describe.each(charters().map((charter) => [charter.id, charter] as const))('under %s', (_id, charter) => {
  it('every measure is finite or nothing, and the same each time', () => {
    const first = valuesOf(run(charter));
    expect(amiss(first)).toEqual([]);
    expect(valuesOf(run(charter))).toEqual(first);
  });
});

describe('at the extremes', () => {
  it.each([
    ['nobody speaks', { traits: { speaks: 0 } }],
    ['nobody votes', { traits: { votes: 0, reminded: 0 } }],
    ['nobody comes', { traits: { attends: 0 } }],
    ['all agree', { from: 1, to: 1 }],
    ['all are against', { from: 0, to: 0 }],
    ['all are undecided', { from: 0.5, to: 0.5 }],
  ])('every measure is finite or nothing where %s', (_what, people) => {
    expect(amiss(valuesOf(run(hepingRoad, people)))).toEqual([]);
  });

  it('nobody loses and nothing is regretted where all agree', () => {
    const values = valuesOf(run(hepingRoad, { from: 1, to: 1, traits: { votes: 1, attends: 1, objects: 0 } }));
    expect(values).toMatchObject({
      regret: 0,
      'decision-error': 0,
      welfare: 1,
      consensus: 1,
      polarisation: 0,
      variance: 0,
    });
    expect(values['minority-satisfaction']).toBeNull();
  });
});

describe('a choice among options, as it is run', () => {
  const groups = [
    {
      id: 'all',
      size: 25,
      bodies: ['council', 'owners'],
      opinion: { uniform: [0, 1] },
      traits: { votes: 1, attends: 1 },
    },
  ];
  const options = ['a', 'b', 'c'].map((option, index) => ({ option, title: option, cost: 1_500_000 * (index + 1) }));

  it('of a ranking is measured by the method of the charter', () => {
    const scenario = readScenario({
      charter: 'heping-road',
      items: [
        {
          item: 'square',
          title: 'The square',
          route: [{ body: 'council', rule: 'council-majority' }],
          becomes: 'covenant',
          options,
          ranked: true,
        },
        {
          item: 'quiet',
          title: 'Quiet hours',
          route: [{ body: 'council', rule: 'council-majority' }],
          becomes: 'covenant',
        },
      ],
      people: { groups: groups.map((group) => ({ ...group, opinion: { beta: [5, 2] } })) },
      preferences: [{ items: ['square'], from: { kind: 'impartial' } }],
    });
    const values = valuesOf(simulate(fromScenario(scenario, '3')));
    expect(amiss(values)).toEqual([]);
    expect(values['option-regret']).toBeGreaterThanOrEqual(0);
    expect([0, 1]).toContain(values['manipulability']);
    expect([0, 1]).toContain(values['condorcet-exists']);
    expect(values['deliberative-reason']).toBeGreaterThanOrEqual(-3);
    expect(values['deliberative-reason']).toBeLessThanOrEqual(1);
    expect(values['represented']).toBeGreaterThan(0);
  });

  it('of a budget is measured by the method of its ballots', () => {
    const { body } = participatoryBudget.deliberation;
    const scenario = readScenario({
      charter: 'participatory-budget',
      items: [
        { item: 'fund', title: 'The fund', route: [{ body, rule: 'budget-turnout', ballot: 'budget' }], options },
      ],
      people: { groups: groups.map((group) => ({ ...group, bodies: [body] })) },
      preferences: [{ from: { kind: 'impartial' } }],
    });
    const values = valuesOf(simulate(fromScenario(scenario, '3', { methods: method })));
    expect(amiss(values)).toEqual([]);
    expect(values['represented']).toBeGreaterThan(0);
    expect(values['justified-representation']).toBe(1);
    expect(values['option-regret']).toBeGreaterThanOrEqual(0);
    expect([0, 1]).toContain(values['manipulability']);
  });
});
