// With several items `passed`, `formed`, `first-…` and `turnout` tell of the first one a scenario lists, as their formulas say: wherever
// others are counted, before it, after it or never.
import { describe, expect, it } from 'vitest';
import { fromScenario, measured, readScenario, simulate, type WrittenScenario } from 'yishi/simulation';
import { runOf } from './run.js';

const IDS = ['passed', 'formed', 'first-passed', 'first-formed', 'turnout', 'turnout-area'];

const notice = (stage: number) => ({ type: 'notice.post', finding: { stage } });
const count = (...items: [item: string, outcome: string, heads?: number][]) => ({
  type: 'count.make',
  finding: {
    items: items.map(([item, outcome, heads = 5]) => ({
      item,
      outcome,
      participating: { heads, area: heads * 2 },
      base: { heads: 10, area: 40 },
    })),
  },
});

const stages = (number: number) =>
  Array.from({ length: number }, () => ({ body: 'council', rule: 'council-majority' }));

const of = (facts: Parameters<typeof runOf>[0]['facts'], route = 1) =>
  measured(
    runOf({
      opinions: { a: [1], b: [1] },
      items: [
        { item: 'a', route: stages(route) },
        { item: 'b', route: stages(1) },
      ],
      ...(facts && { facts }),
    }),
    IDS,
  );

describe('of several items', () => {
  it('the first is meant, where another is counted last', () => {
    expect(of([notice(0), count(['a', 'passed', 8]), notice(0), count(['b', 'not-formed', 1])])).toEqual({
      passed: true,
      formed: true,
      'first-passed': true,
      'first-formed': true,
      turnout: 0.8,
      'turnout-area': 0.4,
    });
  });

  it('the first is meant, where it does not stand first on the ballot', () => {
    expect(of([notice(0), count(['b', 'passed', 1], ['a', 'failed', 9])])).toMatchObject({
      passed: false,
      formed: true,
      'first-passed': false,
      turnout: 0.9,
    });
  });

  it('nothing is said where the first was never counted, whatever came of others', () => {
    const nothing = Object.fromEntries(IDS.map((id) => [id, null]));
    expect(of([notice(0), count(['b', 'passed'])])).toEqual(nothing);
    expect(of([notice(0)])).toEqual(nothing);
    expect(of([])).toEqual(nothing);
  });

  it('the first count of the last stage is the first there, before second calls and returns to deliberation', () => {
    expect(
      of([
        notice(0),
        count(['a', 'not-formed', 2]),
        notice(0),
        count(['a', 'passed', 7]),
        notice(0),
        count(['b', 'failed']),
      ]),
    ).toMatchObject({ passed: true, formed: true, 'first-passed': false, 'first-formed': false, turnout: 0.7 });
    const returned = [
      notice(0),
      count(['a', 'passed']),
      notice(1),
      count(['a', 'failed']),
      notice(0),
      count(['a', 'passed']),
    ];
    expect(of(returned, 2)).toMatchObject({ passed: true, 'first-passed': false, 'first-formed': true });
  });

  it('a stage before the last is no last stage', () => {
    expect(of([notice(0), count(['a', 'passed'])], 2)).toMatchObject({
      passed: true,
      'first-passed': null,
      'first-formed': null,
    });
  });

  it('comes out so in a run whose items two bodies decide', () => {
    const body = (id: string, opinion: number) => ({
      id,
      size: 9,
      bodies: [id],
      opinion,
      traits: { votes: 1, objects: 0 },
    });
    const item = (name: string, by: string) => ({
      item: name,
      title: name,
      becomes: 'covenant' as const,
      route: [{ body: by, rule: 'simple-majority' }],
    });
    const scenario: WrittenScenario = {
      charter: 'quick-poll',
      items: [item('a', 'owners'), item('b', 'tenants')],
      people: { groups: [body('owners', 0.9), body('tenants', 0.1)] },
    };
    const told = (written: WrittenScenario) => measured(simulate(fromScenario(readScenario(written), '1')), IDS);
    expect(told(scenario)).toMatchObject({ passed: true, 'first-passed': true });
    expect(told({ ...scenario, items: [...scenario.items].reverse() })).toMatchObject({
      passed: false,
      'first-passed': false,
    });
  });
});
