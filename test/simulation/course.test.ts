// How made-up people go through the steps: who speaks first, who votes for whom, when a poll is extended, how a budget is voted on.
import { describe, expect, it } from 'vitest';
import { hepingRoad, participatoryBudget } from 'yishi/charters';
import { method } from 'yishi/methods';
import { fromScenario, measured, type Run, readScenario, simulate, type WrittenScenario } from 'yishi/simulation';

const voting = {
  ...hepingRoad,
  id: 'voting',
  phases: [{ id: 'vote', title: { zh: '表决', en: 'Vote' }, steps: ['vote' as const] }],
  begins: 'vote' as const,
};

const lift = (traits: Record<string, number>, more: Partial<WrittenScenario> = {}): WrittenScenario => ({
  charter: voting,
  items: [
    {
      item: 'lift',
      title: '加装电梯',
      becomes: 'covenant',
      route: [{ body: 'owners', rule: 'civil-code-278-special' }],
    },
  ],
  people: { groups: [{ id: 'owners', size: 30, bodies: ['owners'], area: 80, opinion: { bernoulli: 0.6 }, traits }] },
  ...more,
});

const run = (scenario: WrittenScenario, seed = '1'): Run =>
  simulate(fromScenario(readScenario(scenario), seed, { methods: method }));
const countOf = ({ facts }: Run, type: string): number => facts.filter((fact) => fact.type === type).length;

describe('a vote', () => {
  it('is extended where too few have voted, and not where enough have', () => {
    expect(countOf(run(lift({ votes: 1 })), 'poll.extend')).toBe(0);
    expect(countOf(run(lift({ votes: 0.4, reminded: 0 })), 'poll.extend')).toBeGreaterThan(0);
  });

  it('is not boycotted any more by those who hope, once it is formed without them', () => {
    const hopeful = lift({ votes: 1 }, { behaviour: [{ kind: 'boycott', when: 'hopeful' }] });
    const always = lift({ votes: 1 }, { behaviour: [{ kind: 'boycott' }] });
    const many = {
      ...hopeful,
      people: { groups: [{ ...lift({ votes: 1 }).people.groups[0], opinion: { bernoulli: 0.9 } }] },
    };
    expect(measured(run(many as WrittenScenario), ['turnout'])['turnout']).toBeGreaterThan(2 / 3);
    expect(measured(run(always), ['turnout'])['turnout']).toBeLessThan(0.8);
  });

  it('is boycotted by as many of those a way reaches as of the others', () => {
    const opponents = {
      id: 'owners',
      size: 400,
      bodies: ['owners'],
      area: 80,
      opinion: 0,
      traits: { votes: 1, paper: 0.5, reminded: 0 },
    };
    const boycotted = lift(
      {},
      { people: { groups: [opponents] }, channels: ['paper'], behaviour: [{ kind: 'boycott', share: 0.5 }] },
    );
    // A quarter of them, within four standard errors.
    expect(Math.abs(Number(measured(run(boycotted), ['turnout'])['turnout']) - 0.25)).toBeLessThan(0.09);
  });

  it('is entrusted to neighbours on the roll one after the other, who vote as they are told, and pass nothing on', () => {
    const { facts, crowd, refusals } = run(lift({ votes: 0.2, entrusts: 1, instructs: 1, reminded: 0 }));
    const proxied = facts.flatMap((fact) => (fact.type === 'ballot.cast' && fact.for !== undefined ? [fact] : []));
    expect(proxied.length).toBeGreaterThan(3);
    for (const { for: principal = '', fields } of proxied) {
      const opinion = crowd.opinions('lift')[crowd.indexOf.get(principal) ?? -1] ?? 0;
      expect(fields.choices).toEqual({ lift: opinion > 0.5 ? 'for' : 'against' });
    }
    expect(refusals['proxy.chain']).toBeGreaterThan(0);
  });

  it('that fails ends where there is nobody to go back to', () => {
    const failing = { ...hepingRoad, id: 'failing', begins: 'vote' as const };
    expect(run(lift({ votes: 1 }, { charter: failing })).end).toBe('closed.not-adopted');
  });

  it('shares out a budget by the method of the ballot form, within it', () => {
    const options = Array.from({ length: 12 }, (_, n) => ({
      option: `o${n}`,
      title: `项目 ${n}`,
      cost: 600_000 + 100_000 * n,
    }));
    const { phases } = voting;
    const result = run({
      charter: { ...participatoryBudget, id: 'fund', phases, begins: 'vote' },
      items: [
        {
          item: 'fund',
          title: '微基金',
          becomes: 'opinion',
          options,
          route: [{ body: 'residents', rule: 'budget-turnout', ballot: 'budget' }],
        },
      ],
      people: { groups: [{ id: 'all', size: 40, bodies: ['residents'], opinion: { uniform: [0, 1] } }] },
    });
    const told = measured(result, ['budget-spent', 'options-chosen', 'represented:all', 'liked:all']);
    expect(told['budget-spent']).toBeGreaterThan(0.6);
    expect(told['budget-spent']).toBeLessThanOrEqual(1);
    expect(told['options-chosen']).toBeGreaterThan(2);
    expect(told['represented:all']).toBeGreaterThan(0.8);
    expect(told['liked:all']).toBeGreaterThan(1);
  });
});

describe('a debate', () => {
  const debate = (minutes: number | undefined, newcomersFirst: boolean): Run => {
    const charter = structuredClone(hepingRoad);
    charter.id = 'debate';
    charter.begins = 'deliberation';
    charter.deliberation.speech = {
      ...charter.deliberation.speech,
      newcomersFirst,
      alternateSides: false,
      maxPerItem: 3,
    };
    return run({
      charter,
      items: [
        {
          item: 'bikes',
          title: '停放区',
          becomes: 'covenant',
          route: [{ body: 'council', rule: 'council-majority' }],
          ...(minutes !== undefined && { minutes }),
        },
      ],
      people: {
        groups: [
          {
            id: 'talkers',
            size: 6,
            bodies: ['council'],
            opinion: 0.9,
            traits: { attends: 1, speaks: 0.95, speaksFor: 150, votes: 1 },
          },
          {
            id: 'quiet',
            size: 20,
            bodies: ['council'],
            opinion: 0.8,
            traits: { attends: 1, speaks: 0.3, speaksFor: 60, votes: 1 },
          },
        ],
      },
    });
  };

  it('goes on while anybody wants to speak, unless it has an end', () => {
    const spoken = (minutes?: number) =>
      Number(measured(debate(minutes, true), ['speaking-minutes'])['speaking-minutes']);
    expect(spoken(10)).toBeLessThan(15);
    expect(spoken()).toBeGreaterThan(spoken(10));
  });

  it('goes to the eager first; where newcomers go first more people come to speak', () => {
    const share = (newcomers: boolean) => Number(measured(debate(20, newcomers), ['speaking-share'])['speaking-share']);
    expect(share(true)).toBeGreaterThan(share(false));
  });

  it('leaves nobody waiting for the floor', () => {
    const { facts } = debate(10, false);
    expect(facts.filter(({ type }) => type === 'floor.yield').length).toBeGreaterThan(0);
  });
});
