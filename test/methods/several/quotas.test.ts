// Quotas of the single transferable vote at the line, and names written in.
import { describe, expect, it } from 'vitest';
import { type Ballot, type Election, stv } from 'yishi/methods';

const papers = (count: number, ...ranking: string[]): Ballot => ({ count, ranking });
const of = (seats: number, ...ballots: Ballot[]): Election => ({ candidates: ['A', 'B', 'C', 'D'], seats, ballots });

describe('fewer who stand than seats', () => {
  it.each(['gregory', 'hare-clark act', 'irish'] as const)('are all elected, with %s transfers', (transfers) => {
    const few = { candidates: ['A', 'B', 'X'], seats: 3, ballots: [papers(2, 'A', 'B'), papers(1, 'X', 'B')] };
    expect(stv.count(few, { transfers, writeIns: ['X'] }).committees).toEqual([['A', 'B']]);
  });
});

describe('a quota', () => {
  const election = of(2, papers(30, 'A', 'D'), papers(30, 'B', 'D'), papers(30, 'C'));

  it.each([
    ['Droop', 31],
    ['exact Droop', 30],
    ['Hagenbach-Bischoff', 30],
    ['Hare', 45],
    ['Imperiali', 22.5],
  ] as const)('%s is %d of 90 votes for two seats', (quota, votes) => {
    expect(stv.count(election, { quota }).quota).toBe(votes);
  });

  it('that has to be exceeded elects nobody who just has it; one that has to be reached does', () => {
    const first = (quota: 'exact Droop' | 'Hagenbach-Bischoff') =>
      stv
        .count(of(2, papers(31, 'A'), papers(30, 'B'), papers(29, 'C')), { quota })
        .working.find(({ what }) => what === 'elected')?.candidates;
    expect(first('exact Droop')).toEqual(['A']);
    expect(first('Hagenbach-Bischoff')).toEqual(['A', 'B']);
  });

  it('so small that more have it than there are seats gives them to those with most, and reports who is tied', () => {
    expect(stv.count(election, { quota: 'Hagenbach-Bischoff' }).committees).toEqual([
      ['A', 'B'],
      ['A', 'C'],
      ['B', 'C'],
    ]);
    expect(stv.count(of(1, papers(5, 'A'), papers(4, 'B'), papers(3, 'C')), { quota: 'Imperiali' }).winners).toEqual([
      'A',
    ]);
  });
});

describe('a name written in that does not stand', () => {
  const election = of(1, papers(5, 'D', 'B'), papers(6, 'A'), papers(2, 'B'), papers(1, 'D'));

  it('is passed over, its papers counting for whom they rank next', () => {
    const { rounds, winners, quota } = stv.count(election, { writeIns: ['D'] });
    expect(rounds[0]).toEqual({ A: 6, B: 7, C: 0 });
    expect(winners).toEqual(['B']);
    expect(quota).toBe(7);
  });

  it('has to be one that is on papers', () => {
    expect(() => stv.count(election, { writeIns: ['Z'] })).toThrow('methods.unknown-in-option');
  });
});
