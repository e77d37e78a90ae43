// What happens where candidates are equal: nothing is decided silently.
import { describe, expect, it } from 'vitest';
import {
  approval,
  type Ballot,
  borda,
  breakTie,
  condorcetWinner,
  coombs,
  irv,
  kemeny,
  plurality,
  prepared,
  rankedPairs,
  sequentialPairwise,
  star,
  twoRoundRunoff,
} from 'yishi/methods';
import { sha256 } from '../../../src/digest.js';

/** `2 A B=C` is two ballots with A first and B and C equal behind. */
const ranked = (...lines: string[]): Ballot[] =>
  lines.map((line) => {
    const [count, ...places] = line.split(' ');
    return { count: Number(count), ranking: places.map((place) => (place.includes('=') ? place.split('=') : place)) };
  });
const ABC = ['A', 'B', 'C'];

describe('instant-runoff', () => {
  // Schulze, arXiv:1804.02973: after the first elimination B and E are tied last.
  const ballots = ranked(
    '5 A C B E D',
    '5 A D E C B',
    '8 B E D A C',
    '3 C A B E D',
    '7 C A E B D',
    '2 C B A D E',
    '7 D C E B A',
    '8 E B A D C',
  );
  const election = { candidates: ['A', 'B', 'C', 'D', 'E'], ballots };

  it('elects C where those tied last go one at a time, and A where they go all at once', () => {
    expect(irv.count(election).winners).toEqual(['C']);
    expect(irv.count(election, { order: ['E', 'D', 'C', 'B', 'A'] }).winners).toEqual(['C']);
    expect(irv.count(election, { tiedLast: 'all at once' }).winners).toEqual(['A']);
  });

  it('stops undecided where it is told to', () => {
    const { winners, tied, working } = irv.count(election, { tiedLast: 'stop' });
    expect({ winners, tied }).toEqual({ winners: [], tied: [['B', 'E']] });
    expect(working.at(-1)).toEqual({ what: 'tied', round: 2, candidates: ['B', 'E'], numbers: {} });
  });

  it('lists everybody who can win where that depends on who goes first', () => {
    const election = { candidates: ABC, ballots: ranked('4 A B C', '3 B A C', '3 C B A') };
    expect(irv.count(election).tied).toEqual([['A', 'B']]);
    expect(irv.count(election, { order: ['A', 'B', 'C'] }).winners).toEqual(['B']);
    expect(irv.count(election, { order: ['A', 'C', 'B'] }).winners).toEqual(['A']);
    expect(irv.count(election).working.filter(({ what }) => what === 'followed')).toEqual([
      { what: 'followed', round: 1, candidates: ['B', 'A'], numbers: {} },
      { what: 'followed', round: 1, candidates: ['C', 'B'], numbers: {} },
    ]);
  });

  it('ends when all ballots are exhausted', () => {
    expect(irv.count({ candidates: ABC, ballots: ranked('1 A', '1 B', '1 C') }).tied).toEqual([ABC]);
    expect(irv.count({ candidates: ABC, ballots: [{ count: 3, ranking: [] }] }).winners).toEqual([]);
    const short = { candidates: ABC, ballots: ranked('4 A', '3 B', '2 C') };
    expect(irv.count(short).winners).toEqual(['A']);
    // 4 of 9 ballots are no majority of all of them.
    expect(irv.count(short, { exhausted: 'kept; majority is of all ballots' }).winners).toEqual([]);
  });

  it('shares a vote between candidates ranked equal, to the last third', () => {
    const { rounds } = irv.count({ candidates: ABC, ballots: ranked('1 A=B=C', '1 A') });
    expect(rounds[0]).toEqual({ A: '4/3', B: '1/3', C: '1/3' });
    const aside = irv.count({ candidates: ABC, ballots: ranked('5 B=C', '1 A') }, { equalRanks: 'set aside' });
    expect(aside.winners).toEqual(['A']);
  });

  it('finds everybody who can win where many are tied alike, without trying every order', () => {
    const candidates = Array.from({ length: 24 }, (_, i) => `n${i}`);
    const election = { candidates, ballots: candidates.map((name) => ({ count: 1, ranking: [name] })) };
    expect(irv.count(election).winners).toEqual(candidates);
    expect(irv.count(election, { tiedLast: 'all at once' }).winners).toEqual(candidates);
  });

  it('is not held up by many who have no vote at all', () => {
    const candidates = Array.from({ length: 60 }, (_, i) => `n${i}`);
    expect(irv.count({ candidates, ballots: ranked('3 n1 n0', '2 n0') }).winners).toEqual(['n1']);
  });

  it('tells what the ballots of the eliminated did', () => {
    const { working } = irv.count({ candidates: ABC, ballots: ranked('4 A', '3 B', '1 C B', '1 C') });
    expect(working.filter(({ what }) => what === 'transferred' || what === 'exhausted')).toEqual([
      { what: 'transferred', round: 2, candidates: ['C', 'B'], numbers: { votes: 1 } },
      { what: 'exhausted', round: 2, candidates: [], numbers: { votes: 1 } },
    ]);
  });
});

it('plurality does not choose between equals, and elects nobody whom nobody votes for', () => {
  expect(
    plurality.count({
      candidates: ABC,
      ballots: [
        { count: 2, choice: 'A' },
        { count: 2, choice: 'B' },
      ],
    }),
  ).toMatchObject({
    winners: ['A', 'B'],
    tied: [['A', 'B']],
    ranking: [['A', 'B'], 'C'],
    absoluteMajority: false,
  });
  expect(plurality.count({ candidates: ABC, ballots: [{ count: 2, ranking: [] }] }).winners).toEqual([]);
  expect(approval.count({ candidates: ABC, ballots: [{ count: 2, approvals: [] }] }).winners).toEqual([]);
});

it('two rounds hold every final that a tie allows', () => {
  const outcome = twoRoundRunoff.count({ candidates: ABC, ballots: ranked('4 A B C', '3 B C A', '3 C A B') });
  expect(outcome.finalists).toEqual(['A', 'B', 'C']);
  expect(outcome.finals).toEqual([
    { A: 7, B: 3 },
    { A: 4, C: 6 },
  ]);
  expect(outcome.tied).toEqual([['A', 'C']]);
});

it('Coombs shares the last place among those whom a ballot does not rank', () => {
  const { firstEliminated, working } = coombs.count({ candidates: ABC, ballots: ranked('2 A', '2 B C', '1 C A B') });
  // A is last on two ballots; B on one, and C on none, besides a half of two each.
  expect(working.find(({ what }) => what === 'branched')?.candidates).toEqual(['A', 'B']);
  expect(firstEliminated).toBeNull();
});

it('sequential pairwise keeps both ways open where a vote is drawn', () => {
  const { winners } = sequentialPairwise.count({ candidates: ABC, ballots: ranked('1 A C B', '1 B C A') });
  expect(winners).toEqual(ABC);
});

it('ranked pairs tries equally strong defeats in every order', () => {
  const circle = { candidates: ABC, ballots: ranked('1 A B C', '1 B C A', '1 C A B') };
  expect(rankedPairs.count(circle).winners).toEqual(ABC);
  expect(condorcetWinner.count(circle)).toMatchObject({ winners: [], tied: [] });
});

describe('Kemeny', () => {
  it('lists all best orders, and groups those on whom they differ', () => {
    const { winners, ranking, rankings, score } = kemeny.count({
      candidates: ['A', 'B', 'C', 'D'],
      ballots: ranked('1 A B C D', '1 B C A D', '1 C A B D'),
    });
    expect(winners).toEqual(ABC);
    expect(ranking).toEqual([ABC, 'D']);
    expect(rankings).toHaveLength(3);
    expect(rankings).toEqual(
      expect.arrayContaining([
        ['A', 'B', 'C', 'D'],
        ['B', 'C', 'A', 'D'],
        ['C', 'A', 'B', 'D'],
      ]),
    );
    expect(score).toBe(14);
  });

  it('refuses more candidates than it can search', () => {
    const candidates = Array.from({ length: 17 }, (_, i) => `n${i}`);
    expect(() => kemeny.count({ candidates, ballots: [] })).toThrow(
      'methods.too-many-candidates {"candidates":17,"most":16}',
    );
  });
});

it('Borda gives equal ranks halves of points', () => {
  const ballots = ranked('1 A=B C', '2 C');
  expect(borda.count({ candidates: ABC, ballots }).scores).toEqual({ A: 2.5, B: 2.5, C: 4 });
  const options = { equalRanks: 'lowest of the places shared', unranked: 'no points' } as const;
  expect(borda.count({ candidates: ABC, ballots }, options).scores).toEqual({ A: 1, B: 1, C: 4 });
});

it('STAR holds every final that a tie allows where no duel decides who is in it', () => {
  const scores = (A: number, B: number, C: number): Ballot => ({ count: 1, scores: { A, B, C } });
  const { runoffs, tied } = star.count({
    candidates: ABC,
    ballots: [scores(2, 1, 0), scores(0, 2, 1), scores(1, 0, 2)],
  });
  expect(runoffs).toHaveLength(3);
  expect(tied).toEqual([ABC]);
});

it('rankings numbered once are counted many ways', () => {
  const election = prepared({ candidates: ABC, ballots: ranked('3 A B C', '2 B=C A', '2 C') });
  expect(irv.count(election).winners).toEqual(['C']);
  expect(borda.count(election).scores).toEqual({ A: 7, B: 7, C: 7 });
});

describe('breaking a tie', () => {
  const tied = ['甲', 'B', 'C'];

  it('goes by a list that names everybody tied', () => {
    expect(breakTie(['B', 'C'], { rule: 'order', order: ['C', 'A', 'B'] })).toEqual({
      winner: 'C',
      tied: ['B', 'C'],
      rule: 'order',
      order: ['C', 'B'],
    });
    expect(() => breakTie(tied, { rule: 'order', order: ['B', 'C'] })).toThrow('methods.tie-unbroken');
  });

  it('goes by the chair or the status quo only among the tied', () => {
    expect(breakTie(tied, { rule: 'casting-vote', choice: 'B' }).winner).toBe('B');
    expect(breakTie(tied, { rule: 'status-quo', statusQuo: 'C' }).winner).toBe('C');
    expect(() => breakTie(tied, { rule: 'casting-vote', choice: 'A' })).toThrow(
      '"because":"not-among","candidate":"A"',
    );
    expect(() => breakTie(tied, { rule: 'status-quo', statusQuo: 'A' })).toThrow('methods.tie-unbroken');
    expect(() => breakTie([], { rule: 'lot', seed: '1' })).toThrow('methods.tie-unbroken');
  });

  it('draws a lot that anybody can draw again, in whatever order the tied are listed', () => {
    const seed = '2026-03-01 08:15 福彩 3D 第 2026051 期 4 0 7';
    const drawn = breakTie(tied, { rule: 'lot', seed });
    const byHand = [...tied].sort((a, b) => (sha256(`${seed}:${a}`) < sha256(`${seed}:${b}`) ? -1 : 1));
    expect(drawn.order).toEqual(byHand);
    expect(drawn.winner).toBe(byHand[0]);
    expect(drawn.tickets?.['B']).toBe(sha256(`${seed}:B`));
    expect(breakTie([...tied].reverse(), { rule: 'lot', seed }).order).toEqual(byHand);
    expect(() => breakTie(tied, { rule: 'lot', seed: '' })).toThrow('"because":"no-seed"');
  });

  it('is fair: over many seeds everybody is drawn about as often', () => {
    const wins = new Map(tied.map((one) => [one, 0]));
    for (let seed = 0; seed < 3000; seed++) {
      const { winner } = breakTie(tied, { rule: 'lot', seed: `seed ${seed}` });
      wins.set(winner, (wins.get(winner) ?? 0) + 1);
    }
    for (const won of wins.values()) expect(Math.abs(won - 1000)).toBeLessThan(150);
  });
});
