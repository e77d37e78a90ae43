// Sincere ballots: whatever a method takes is made of what voters think, and counts.
import { describe, expect, it } from 'vitest';
import { methods } from 'yishi/methods';
import {
  type BallotForm,
  ballotForm,
  chance,
  cultureSpec,
  drawProfile,
  formFor,
  type Profile,
  sincereBallots,
} from 'yishi/simulation';

const candidates = ['steps', 'ramp', 'lift', 'nothing'];

/** Two voters who think nothing of the last, and one to whom all are alike. */
const profile: Profile = {
  rankings: [Int32Array.of(2, 0, 1, 3), Int32Array.of(1, 2, 0, 3), Int32Array.of(0, 1, 2, 3)],
  utilities: [
    Float64Array.of(0.5, 0.4, 0.9, 0.1),
    Float64Array.of(0.2, 0.8, 0.6, 0),
    Float64Array.of(0.3, 0.3, 0.3, 0.3),
  ],
};
const ordersOnly: Profile = { rankings: profile.rankings };

const said = (form: unknown, of = profile): unknown[] =>
  sincereBallots(of, candidates, ballotForm.parse(form) as BallotForm).map(
    (ballot) => Object.entries(ballot).find(([key]) => key !== 'count')?.[1],
  );

describe('a sincere ballot', () => {
  it('chooses the best', () => {
    expect(said({ ballot: 'choice' })).toEqual(['lift', 'ramp', 'steps']);
  });

  it('ranks all, or as many as it may', () => {
    expect(said({ ballot: 'ranking' })[0]).toEqual(['lift', 'steps', 'ramp', 'nothing']);
    expect(said({ ballot: 'ranking', places: 2 })).toEqual([
      ['lift', 'steps'],
      ['ramp', 'lift'],
      ['steps', 'ramp'],
    ]);
  });

  it('approves of what is above the mean, or worth enough, the best so many of it', () => {
    expect(said({ ballot: 'approvals' })).toEqual([['lift', 'steps'], ['ramp', 'lift'], []]);
    expect(said({ ballot: 'approvals', above: 0.3 })).toEqual([
      ['lift', 'steps', 'ramp'],
      ['ramp', 'lift'],
      candidates,
    ]);
    expect(said({ ballot: 'approvals', above: 0, most: 1 })).toEqual([['lift'], ['ramp'], ['steps']]);
    expect(said({ ballot: 'approvals' }, ordersOnly)).toEqual([
      ['lift', 'steps'],
      ['ramp', 'lift'],
      ['steps', 'ramp'],
    ]);
  });

  it('scores on the whole scale, or on that of all', () => {
    expect(said({ ballot: 'scores', max: 10 })).toEqual([
      { steps: 5, ramp: 4, lift: 10, nothing: 0 },
      { steps: 3, ramp: 10, lift: 7, nothing: 0 },
      { steps: 5, ramp: 5, lift: 5, nothing: 5 },
    ]);
    expect(said({ ballot: 'scores', max: 10, scale: 'common' })[0]).toEqual({ steps: 5, ramp: 4, lift: 9, nothing: 1 });
    expect(said({ ballot: 'scores', max: 3 }, ordersOnly)[0]).toEqual({ lift: 3, steps: 2, ramp: 1, nothing: 0 });
  });

  it('grades', () => {
    expect(said({ ballot: 'grades', grades: ['差', '中', '好'] })).toEqual([
      { steps: '中', ramp: '中', lift: '好', nothing: '差' },
      { steps: '差', ramp: '好', lift: '中', nothing: '差' },
      { steps: '中', ramp: '中', lift: '中', nothing: '中' },
    ]);
  });

  it('spends no more votes or credits than it has', () => {
    expect(said({ ballot: 'points', total: 10 })).toEqual([
      { steps: 3, ramp: 2, lift: 5, nothing: 0 },
      { steps: 1, ramp: 5, lift: 4, nothing: 0 },
      { steps: 3, ramp: 3, lift: 2, nothing: 2 },
    ]);
    for (const votes of said({ ballot: 'points', total: 99, cost: 'square' }) as Record<string, number>[]) {
      const spent = Object.values(votes).reduce((sum, each) => sum + each * each, 0);
      expect(spent).toBeLessThanOrEqual(99);
      expect(spent).toBeGreaterThan(60);
    }
  });
});

it.each(methods().map((one) => [one.id, one] as const))('%s counts them', (_id, method) => {
  const names = method.elects === 'proposal' ? ['yes', 'no'] : candidates;
  const drawn = drawProfile(cultureSpec.parse({ kind: 'spatial' }), 30, names.length, chance('methods', method.id));
  const ballots = sincereBallots(drawn, names, formFor(method));
  const costs = Object.fromEntries(names.map((name) => [name, 10]));
  const election = {
    candidates: names,
    ballots,
    ...(method.elects === 'several' && { seats: 2 }),
    ...(method.elects === 'projects' && { costs, budget: 25 }),
  };
  const required = method.options['areaVotes'] ? { areaVotes: { yes: 20, no: 10 } } : {};
  expect(method.count(election, required).winners.length).toBeLessThanOrEqual(names.length);
});

it('is made with the options a method is counted with', () => {
  const byId = new Map(methods().map((one) => [one.id, one]));
  const form = (id: string, chosen: Record<string, unknown>) => formFor(byId.get(id)!, chosen);
  expect(form('score', { max: 9 })).toEqual({ ballot: 'scores', max: 9, scale: 'own' });
  expect(form('majority-judgment', { grades: [1, 2] })).toEqual({ ballot: 'grades', grades: [1, 2], scale: 'common' });
  expect(form('cumulative', { votes: 7 })).toEqual({ ballot: 'points', total: 7, cost: 'each' });
  expect(form('quadratic', { credits: 100 })).toEqual({ ballot: 'points', total: 100, cost: 'square' });
});
