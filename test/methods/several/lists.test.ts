// Seats to party lists: thresholds at the line, ties for the last seat, and what highest averages and quotas promise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dHondt, type Election, largestRemainder, sainteLague } from 'yishi/methods';
import { tallyByMethod } from '../../../src/tally/by-method.js';

const votes = (seats: number, lists: Record<string, number>): Election => ({
  candidates: Object.keys(lists),
  seats,
  ballots: Object.entries(lists).map(([choice, count]) => ({ count, choice })),
});

const made = fc
  .tuple(fc.integer({ min: 1, max: 30 }), fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 6 }))
  .map(([seats, all]) => votes(seats, Object.fromEntries(all.map((count, i) => [`L${i}`, count]))));

const total = (seats: Record<string, unknown>): number =>
  Object.values(seats).reduce((sum: number, n) => sum + Number(n), 0);

describe.each([
  ['d-hondt', dHondt],
  ['sainte-lague', sainteLague],
  ['largest-remainder', largestRemainder],
] as const)('%s', (_id, by) => {
  it('gives all seats, in every way a tie allows', () => {
    fc.assert(
      fc.property(made, (election) => {
        const { apportionments } = by.count(election) as unknown as { apportionments: Record<string, number>[] };
        for (const seats of apportionments) expect(total(seats)).toBe(election.seats);
      }),
      { seed: 51, numRuns: 200 },
    );
  });

  it('gives a list that reaches the threshold its part, and one vote less nothing', () => {
    const share = (count: number) =>
      by.count(votes(40, { A: 95 * 2 + (10 - count), B: count }), { threshold: '5/100' });
    expect(share(10).winners).toContain('B');
    const below = share(9);
    expect(below.winners).toEqual(['A']);
    expect(below.working.find(({ what }) => what === 'below-threshold')).toMatchObject({
      candidates: ['B'],
      numbers: { votes: 10 },
    });
  });

  it('reports who is tied for the last seat, and gives it to nobody', () => {
    const { winners, tied, seatsByList, apportionments } = by.count(votes(1, { A: 5, B: 5 }));
    expect({ winners, tied, seatsByList }).toEqual({ winners: [], tied: [['A', 'B']], seatsByList: undefined });
    expect(apportionments).toEqual([
      { A: 1, B: 0 },
      { A: 0, B: 1 },
    ]);
  });

  it('takes more seats than lists, and refuses none', () => {
    expect(by.count(votes(7, { A: 1 })).seatsByList).toEqual({ A: 7 });
    for (const seats of [0, 1.5, Number.NaN])
      expect(() => by.count(votes(seats, { A: 1 }))).toThrow('methods.bad-seats');
  });

  it('refuses a threshold that is no share', () => {
    for (const threshold of ['-1/2', '3/2', 'half'])
      expect(() => by.count(votes(1, { A: 1 }), { threshold })).toThrow('methods.option-fraction');
  });
});

it('D’Hondt never gives a list less than its whole quotas (lower quota)', () => {
  fc.assert(
    fc.property(made, (election) => {
      const { apportionments } = dHondt.count(election) as unknown as { apportionments: Record<string, number>[] };
      const all = election.ballots.reduce((sum, { count }) => sum + count, 0);
      for (const seats of apportionments) {
        for (const ballot of election.ballots) {
          const least = Math.floor((ballot.count * (election.seats ?? 0)) / all);
          expect('choice' in ballot ? seats[ballot.choice] : 0).toBeGreaterThanOrEqual(least);
        }
      }
    }),
    { seed: 52, numRuns: 200 },
  );
});

it('modified Sainte-Laguë makes the first seat dearer', () => {
  const election = votes(5, { A: 36, B: 10 });
  expect(sainteLague.count(election).seatsByList).toEqual({ A: 4, B: 1 });
  expect(sainteLague.count(votes(4, { A: 36, B: 6 })).seatsByList).toEqual({ A: 3, B: 1 });
  expect(sainteLague.count(votes(4, { A: 36, B: 6 }), { firstDivisor: '1.4' }).seatsByList).toEqual({ A: 4, B: 0 });
  expect(() => sainteLague.count(election, { firstDivisor: 0 })).toThrow('methods.option-above-zero');
});

describe('a tie for the last seats', () => {
  const profile = { election: votes(4, { A: 10, B: 5, C: 5 }) } as Parameters<typeof tallyByMethod>[0]['profile'];
  const counted = (order: string[]) =>
    tallyByMethod({ method: 'd-hondt', profile, tieBreak: { rule: 'order', order } });

  it('goes by the order that was agreed on', () => {
    const even = { election: votes(3, { A: 10, B: 5, C: 5 }) } as typeof profile;
    expect(dHondt.count(even.election).tied).toEqual([['A', 'B', 'C']]);
    const by = (...order: string[]) =>
      tallyByMethod({ method: 'd-hondt', profile: even, tieBreak: { rule: 'order', order } })['seatsByList'];
    expect(by('B', 'C', 'A')).toEqual({ A: 1, B: 1, C: 1 });
    expect(by('A', 'C', 'B')).toEqual({ A: 2, B: 0, C: 1 });
  });

  it('leaves seats alone that nobody is tied for', () => {
    const { winners, seatsByList, tieBreak } = counted(['C', 'B', 'A']);
    expect({ winners, seatsByList, tieBreak }).toEqual({
      winners: ['A', 'B', 'C'],
      seatsByList: { A: 2, B: 1, C: 1 },
      tieBreak: undefined,
    });
  });
});
