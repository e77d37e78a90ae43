// What researchers rely on: the same people without deliberation, and without any procedure, measured as the whole is.
import { describe, expect, it } from 'vitest';
import { verify } from 'yishi';
import { type Charter, charters, hepingRoad, participatoryBudget } from 'yishi/charters';
import { method } from 'yishi/methods';
import {
  fromScenario,
  measure,
  measured,
  type Run,
  readScenario,
  type Simulation,
  simulate,
  talksIn,
  voteAtOnce,
  withoutProcedure,
} from 'yishi/simulation';
import { everybodySincere, itemsFor, peopleFor } from './people.js';

const simulationUnder = (charter: Charter, people: Parameters<typeof peopleFor>[2] = {}): Simulation => {
  const items = itemsFor(charter);
  return { charter, items, people: peopleFor(charter, items, people), seed: '1', behaving: everybodySincere };
};

const typesIn = ({ facts }: Run) => new Set<string>(facts.map(({ type }) => type));
const passedIn = ({ session, items }: Run) => items.map(({ item }) => session.state.items[item]?.status === 'passed');

describe.each(charters().map((charter) => [charter.id, charter] as const))('under %s', (_id, charter) => {
  it('a vote at once ends, nobody deliberates, and its record verifies', async () => {
    const run = simulate(voteAtOnce(simulationUnder(charter)));
    expect(run.end).toMatch(/^closed\./);
    expect(run.visits.every(({ place }) => !/^(topics|deliberation)\./.test(place))).toBe(true);
    expect(typesIn(run)).toContain('count.make');
    expect(await verify(run.record().entries)).toMatchObject({ ok: true });
  });

  it('opinions alone end with every item decided by the majority of all', async () => {
    const run = simulate(withoutProcedure(simulationUnder(charter)));
    expect(run.end).toMatch(/^closed\.(adopted|not-adopted)$/);
    expect(run.items.length).toBe(itemsFor(charter).length);
    expect(measure('turnout')?.of(run)).toBe(1);
    expect(measure('decision-error')?.of(run) ?? 0).toBe(0);
    expect(await verify(run.record().entries)).toMatchObject({ ok: true });
  });
});

describe('a vote at once', () => {
  it('has the same people, the same bodies and the same rules of the vote', () => {
    const simulation = simulationUnder(hepingRoad);
    const derived = voteAtOnce(simulation);
    expect(derived.people).toBe(simulation.people);
    expect(derived.charter.vote).toBe(hepingRoad.vote);
    expect(derived.items.map(({ route }) => route)).toEqual(
      simulation.items.map(({ route }) =>
        route.length > 0 ? route : [{ body: hepingRoad.deliberation.body, rule: 'simple-majority' }],
      ),
    );
  });

  it('finds everybody with the opinions they came with', () => {
    const { crowd } = simulate(voteAtOnce(simulationUnder(hepingRoad)));
    for (const subject of crowd.subjects) expect(crowd.opinions(subject)).toEqual(crowd.initial(subject));
  });
});

describe('opinions alone', () => {
  const scenario = {
    charter: 'heping-road',
    items: [
      {
        item: 'quiet',
        title: 'Quiet hours',
        route: [{ body: 'council', rule: 'council-majority' }],
        becomes: 'covenant',
      },
    ],
    people: {
      groups: [
        {
          id: 'all',
          size: 30,
          bodies: ['council'],
          opinion: { uniform: [0, 1] },
          susceptibility: 0.5,
          traits: { attends: 1, speaks: 0.5 },
        },
      ],
    },
    dynamics: [{ kind: 'attention' }, { kind: 'degroot' }],
  };
  const under = (procedure: string) => fromScenario(readScenario({ ...scenario, procedure }), 's');

  it('talk as much as the whole would, before everybody', () => {
    const whole = simulate(under('whole'));
    const [talks] = talksIn(whole);
    const [speeches] = [measure('speeches')?.of(whole)];
    const sessions = whole.facts.filter(({ type }) => type === 'round.close').length;
    expect(talks).toMatchObject({ item: 'quiet', speeches, sessions });
    expect(speeches).toBeGreaterThan(0);
    const alone = simulate(under('opinions-alone'));
    // Opinions move, and those before are those before the talk.
    expect(alone.crowd.initial('quiet')).toEqual(whole.crowd.initial('quiet'));
    expect(measure('variance')?.of(alone)).toBeLessThan(Number(measure('variance-before')?.of(alone)));
  });

  it('stay as they were where nothing is said', () => {
    const { crowd } = simulate(withoutProcedure(under('whole'), []));
    expect(crowd.opinions('quiet')).toEqual(crowd.initial('quiet'));
  });

  it('come to what as many sessions of the given kind lead to: all of one mind, by the mean of all', () => {
    // Everybody hears everybody, and is moved all the way: after one session all have the mean.
    const moved = readScenario({
      ...scenario,
      dynamics: [{ kind: 'degroot' }],
      people: { groups: [{ ...scenario.people.groups[0], susceptibility: 1 }] },
    });
    const run = simulate(
      withoutProcedure(fromScenario(moved, 's'), [{ item: 'quiet', speeches: 0, seconds: 1, sessions: 1 }]),
    );
    const first = run.crowd.initial('quiet');
    const mean = first.reduce((sum, one) => sum + one, 0) / first.length;
    for (const opinion of run.crowd.opinions('quiet')) expect(opinion).toBeCloseTo(mean, 12);
    expect(passedIn(run)).toEqual([mean > 0.5]);
  });

  it('are a factor of a scenario, and every measure can be compared', () => {
    const ids = ['whole', 'vote-at-once', 'opinions-alone'].map((procedure) =>
      Object.keys(measured(simulate(under(procedure)))),
    );
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
    expect(readScenario(scenario).procedure).toBe('whole');
    expect(() => readScenario({ ...scenario, procedure: 'none' })).toThrow();
  });

  it('are the same to the byte under the same seed', () => {
    expect(simulate(under('opinions-alone')).record().lines).toEqual(simulate(under('opinions-alone')).record().lines);
  });
});

it('chooses among options by the same ballot form without a procedure', () => {
  const { body } = participatoryBudget.deliberation;
  const simulation = fromScenario(
    readScenario({
      charter: 'participatory-budget',
      items: [
        {
          item: 'fund',
          title: 'The fund',
          route: [{ body, rule: 'budget-turnout', ballot: 'budget' }],
          options: ['a', 'b', 'c'].map((option, index) => ({ option, title: option, cost: 1_500_000 * (index + 1) })),
        },
      ],
      people: { groups: [{ id: 'all', size: 25, bodies: [body], opinion: { uniform: [0, 1] } }] },
      preferences: [{ from: { kind: 'impartial' } }],
      procedure: 'opinions-alone',
    }),
    '3',
    { methods: method },
  );
  const run = simulate(simulation);
  expect(passedIn(run)).toEqual([true]);
  expect(measure('represented')?.of(run)).toBeGreaterThan(0);
});
