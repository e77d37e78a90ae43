// What researchers rely on: what exact.csv calls exact is what simulated people come to, and where that cannot be computed nothing is said.
import { describe, expect, it } from 'vitest';
import { fromScenario, measured, readScenario, type Scenario, simulate, type WrittenScenario } from 'yishi/simulation';
import { standardErrors } from '../../../src/experiments/exact.js';
import { exactly } from '../../../src/simulation/exact/scenario.js';
import { binomialCounts } from '../../../src/simulation/exact/votes/chances.js';
import { scenarioByLot } from './scenarios.js';

const MEASURES = ['first-passed', 'first-formed'] as const;
const RUNS = 200;

/** How often each measure was yes, and how often there was one. */
function countsOf(scenario: Scenario, name: string) {
  const counts = { 'first-passed': { runs: 0, hits: 0 }, 'first-formed': { runs: 0, hits: 0 } };
  for (let replication = 0; replication < RUNS; replication += 1) {
    const values = measured(simulate(fromScenario(scenario, `${name} ${replication}`)), MEASURES);
    for (const id of MEASURES) {
      if (values[id] === null) continue;
      counts[id].runs += 1;
      counts[id].hits += Number(values[id]);
    }
  }
  return counts;
}

/** The chance of so few hits, or so many: of the smaller tail. */
function tail(hits: number, runs: number, share: number): number {
  const { from, chances } = binomialCounts(runs, Math.min(1, Math.max(0, share)));
  const sum = (within: (count: number) => boolean): number =>
    chances.reduce((total, chance, at) => (within(from + at) ? total + chance : total), 0);
  return Math.min(
    sum((count) => count <= hits),
    sum((count) => count >= hits),
  );
}

const poll = (more: Omit<WrittenScenario, 'charter'>): Scenario => readScenario({ charter: 'quick-poll', ...more });
const on = (item: string, body = 'owners', rule = 'civil-code-278-ordinary') => ({
  item,
  title: item,
  becomes: 'covenant' as const,
  route: [{ body, rule }],
});
const twenty = { size: 20, area: 80, traits: { votes: 1, reminded: 0, objects: 0 } };

/** Nothing near to this comes of two hundred runs in a thousand years: one in ten million, for some hundred comparisons. */
const NEVER = 1e-7;

describe('what is exact', () => {
  it('is what small scenarios of all kinds come to', { timeout: 600_000 }, () => {
    const off: unknown[] = [];
    let compared = 0;
    for (let number = 0; number < 60; number += 1) {
      const scenario = scenarioByLot(number);
      const exact = exactly(scenario);
      if (!exact) continue;
      const counts = countsOf(scenario, `by lot ${number}`);
      for (const [id, share] of [
        ['first-passed', exact.passed],
        ['first-formed', 1 - exact.notFormed],
      ] as const) {
        const { runs, hits } = counts[id];
        if (runs === 0) continue;
        compared += 1;
        const within = Math.abs(hits / runs - share) <= (exact.error ?? 0);
        if (!within && tail(hits, runs, share) < NEVER) off.push({ number, id, runs, hits, share });
      }
    }
    expect(off).toEqual([]);
    // It answers, too: of one scenario in four and more, two measures each.
    expect(compared).toBeGreaterThan(30);
  });

  it.each([0, 0.05, 0.3, 0.5])('knows how near to one half a sincere abstention is: %s', (indifference) => {
    const scenario = poll({
      items: [on('a', 'owners', 'simple-majority')],
      people: { groups: [{ id: 'owners', bodies: ['owners'], ...twenty, opinion: { uniform: [0.2, 1] } }] },
      behaviour: [{ kind: 'sincere', indifference }],
    });
    const { hits, runs } = countsOf(scenario, 'near')['first-passed'];
    expect(tail(hits, runs, exactly(scenario)?.passed ?? Number.NaN)).toBeGreaterThan(NEVER);
  });

  it('knows that a boycott is of the ballot, whichever item on it somebody is against', () => {
    const scenario = poll({
      items: [on('a'), on('b')],
      people: {
        groups: [{ id: 'owners', bodies: ['owners'], ...twenty, opinions: { a: 0.9, b: { bernoulli: 0.7 } } }],
      },
      behaviour: [{ kind: 'boycott', share: 1 }],
    });
    // Formed where two thirds of twenty are for the other item: 14 or more.
    expect(1 - (exactly(scenario)?.notFormed ?? Number.NaN)).toBeCloseTo(0.608, 3);
  });

  it('is of the first item, also where others are decided by other bodies after it', () => {
    const opinions = { a: 0.9, b: 0.1 };
    const scenario = poll({
      items: [on('a', 'owners', 'simple-majority'), on('b', 'tenants', 'simple-majority')],
      people: {
        groups: [
          { id: 'owners', bodies: ['owners'], ...twenty, opinions },
          { id: 'tenants', bodies: ['tenants'], ...twenty, opinions },
        ],
      },
    });
    expect(exactly(scenario)?.passed).toBe(1);
    expect(measured(simulate(fromScenario(scenario, '1')), ['first-passed', 'passed'])).toEqual({
      'first-passed': true,
      passed: true,
    });
  });

  it('takes lists person by person: as many are for it as the list says, not so many by lot', () => {
    const scenario = poll({
      items: [on('a', 'owners', 'simple-majority')],
      people: { groups: [{ id: 'owners', bodies: ['owners'], ...twenty, size: 3, opinion: [1, 1, 0] }] },
    });
    expect(exactly(scenario)?.passed).toBe(1);
  });

  it.each([
    ['entrust somebody', { traits: { ...twenty.traits, entrusts: 0.5 } }, {}],
    ['come after all once the poll is extended', { traits: { ...twenty.traits, reminded: 0.1 } }, {}],
    ['watch the turnout', {}, { behaviour: [{ kind: 'boycott' as const, when: 'hopeful' as const }] }],
    ['leave', {}, { behaviour: [{ kind: 'drop-out' as const, hazard: 0.1 }] }],
    ['own by lot', { area: { uniform: [50, 100] as [number, number] } }, {}],
    ['vote by lots of their own', { traits: { ...twenty.traits, votes: { beta: [2, 2] as [number, number] } } }, {}],
    [
      'think of one thing as of another',
      {
        opinion: { uniform: [0, 1] as [number, number] },
        correlations: [{ between: ['opinion/a', 'area'] as [string, string], r: 0.5 }],
        area: { uniform: [50, 100] as [number, number] },
      },
      {},
    ],
  ])('is not said where people %s', (_what, of, more) => {
    const charter = structuredClone(poll({ items: [on('a')], people: { groups: [{ id: 'o', size: 1 }] } }).charter);
    charter.vote.proxies = { allowed: true, cap: 3, written: false };
    const scenario = readScenario({
      charter: { ...charter, id: 'proxies' },
      items: [on('a')],
      people: { groups: [{ id: 'owners', bodies: ['owners'], ...twenty, opinion: 0.9, ...of }] },
      ...more,
    });
    expect(exactly(scenario)).toBeUndefined();
  });

  it('is not said where those who vote decided before whether it comes to the vote', () => {
    const staged = (bodies: string[]) =>
      poll({
        items: [
          {
            ...on('a'),
            route: [
              { body: 'council', rule: 'simple-majority' },
              { body: 'owners', rule: 'simple-majority' },
            ],
          },
        ],
        people: {
          groups: [
            { id: 'owners', bodies, ...twenty, opinion: { uniform: [0, 1] } },
            { id: 'council', bodies: ['council'], ...twenty, opinion: 0.9 },
          ],
        },
      });
    expect(exactly(staged(['owners', 'council']))).toBeUndefined();
    expect(exactly(staged(['owners']))).toBeDefined();
  });
});

describe('the standard errors between an estimate and what is exact', () => {
  it('are without end where what is certain or impossible came out otherwise', () => {
    expect(standardErrors(0.995, 1, 200, 0)).toBe(Number.NEGATIVE_INFINITY);
    expect(standardErrors(0.005, 0, 200, 0)).toBe(Number.POSITIVE_INFINITY);
    // Above 1 by the last bit of a sum.
    expect(standardErrors(0.995, 1 + 2 ** -52, 200, 0)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('are none where it came out so, and within what the exact value may be off', () => {
    expect(standardErrors(1, 1, 200, 0)).toBe(0);
    expect(standardErrors(0, 1e-9, 200, 1e-9)).toBe(0);
    expect(standardErrors(0.55, 0.5, 100, 0)).toBeCloseTo(1, 12);
  });
});
