// The same ballots counted by two independent packages, `votes` and `caritat`: winners agree, or the condition says where sources differ.
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as votes from 'votes';
import {
  borda,
  condorcetWinner,
  coombs,
  copeland,
  type Election,
  irv,
  kemeny,
  minimax,
  plurality,
  rankedPairs,
  schulze,
  twoRoundRunoff,
} from 'yishi/methods';

/** As much of `caritat`, which comes without types, as is asked here. */
interface Caritat {
  Ballot: new (ranking: readonly string[], count: number) => unknown;
  Election: new (of: { candidates: string[] }) => { addBallot(ballot: unknown): void };
  irv(election: unknown, config: { tiebreak(tied: string[]): string }): string;
  borda(election: unknown): string[];
  plurality(election: unknown): string;
  condorcet: { winner(election: unknown): string | null | undefined; schulze(election: unknown): string[] };
}
const caritat = createRequire(import.meta.url)('caritat') as Caritat;

const RUNS = { numRuns: 300, seed: 11 };

/** Everybody ranks all candidates, none equal: where ballots are not complete the packages differ in what that means. */
const elections = fc.integer({ min: 2, max: 5 }).chain((size) => {
  const candidates = ['A', 'B', 'C', 'D', 'E'].slice(0, size);
  const ranking = fc.shuffledSubarray(candidates, { minLength: size });
  return fc
    .array(fc.record({ count: fc.integer({ min: 1, max: 9 }), ranking }), { minLength: 1, maxLength: 8 })
    .map((ballots) => ({ candidates, ballots }));
});

interface Strict extends Election {
  candidates: string[];
  ballots: { count: number; ranking: string[] }[];
}

const agreeing = (check: (election: Strict) => void): void => {
  fc.assert(fc.property(elections, check), RUNS);
};

/** By how much each pair differs. */
function duels(election: Strict): number[] {
  const { pairwise = {} } = condorcetWinner.count(election);
  const { candidates } = election;
  return candidates.flatMap((a, i) =>
    candidates.slice(i + 1).map((b) => Math.abs((pairwise[a]?.[b] ?? 0) - (pairwise[b]?.[a] ?? 0))),
  );
}

describe('the package votes', () => {
  const ballotsOf = ({ ballots }: Strict) =>
    ballots.map(({ count, ranking }) => ({ weight: count, ranking: ranking.map((one) => [one]) }));
  const matrixOf = (election: Strict) => votes.utils.matrixFromBallots(ballotsOf(election), election.candidates);
  const given = (election: Strict) => ({ ballots: ballotsOf(election), candidates: election.candidates });
  const first = (ranking: string[][]): string[] => [...(ranking[0] ?? [])].sort();

  it('finds the same Schulze winner; of several it names those who are ahead of the most others', () => {
    agreeing((election) => {
      const { winners } = schulze.count(election);
      const theirs = first(new votes.Schulze(matrixOf(election)).ranking());
      if (winners.length === 1) expect(winners).toEqual(theirs);
      else expect(winners).toEqual(expect.arrayContaining(theirs));
    });
  });

  it('finds the same ranked pairs winner where all defeats differ: of equal ones it takes any, or never ends', () => {
    agreeing((election) => {
      const leads = duels(election);
      if (leads.includes(0) || new Set(leads).size < leads.length) return;
      expect(rankedPairs.count(election).winners).toEqual(first(new votes.RankedPairs(matrixOf(election)).ranking()));
    });
  });

  it('finds the same Copeland winners', () => {
    agreeing((election) => {
      expect(copeland.count(election).winners).toEqual(first(new votes.Copeland(matrixOf(election)).ranking()));
    });
  });

  it('finds the same minimax winners', () => {
    agreeing((election) => {
      expect(minimax.count(election).winners).toEqual(first(new votes.Minimax(matrixOf(election)).ranking()));
    });
  });

  it('finds the same Borda winners', () => {
    agreeing((election) => {
      expect(borda.count(election).winners).toEqual(first(new votes.Borda(given(election)).ranking()));
    });
  });

  it('finds the same Kemeny winner where one order is best: else it takes the mean place over all of them', () => {
    agreeing((election) => {
      const { winners, rankings } = kemeny.count(election);
      if (!Array.isArray(rankings) || rankings.length > 1) return;
      expect(winners).toEqual(first(new votes.Kemeny(matrixOf(election)).ranking()));
    });
  });

  it('finds the same instant-runoff winners, all those tied last eliminated at once', () => {
    agreeing((election) => {
      const { winners } = irv.count(election, { tiedLast: 'all at once' });
      expect(winners).toEqual(first(new votes.InstantRunoff(given(election)).ranking()));
    });
  });

  it('finds the same Coombs winners, all those tied last eliminated at once', () => {
    agreeing((election) => {
      const { winners } = coombs.count(election, { tiedLast: 'all at once' });
      expect(winners).toEqual(first(new votes.Coombs(given(election)).ranking()));
    });
  });

  it('finds the same winner in two rounds where the finalists are two: of more it lets the most votes decide', () => {
    agreeing((election) => {
      const { winners, finals } = twoRoundRunoff.count(election);
      if (finals !== undefined) return;
      expect(winners).toEqual(first(new votes.TwoRoundRunoff(given(election)).ranking()));
    });
  });
});

describe('the package caritat', () => {
  const electionOf = ({ candidates, ballots }: Strict) => {
    const election = new caritat.Election({ candidates });
    for (const { count, ranking } of ballots) election.addBallot(new caritat.Ballot(ranking, count));
    return election;
  };

  it('finds the same instant-runoff winner with the same order of ties', () => {
    agreeing((election) => {
      const order = election.candidates;
      const tiebreak = (tied: string[]) => order.filter((one) => tied.includes(one)).at(-1) ?? '';
      expect(irv.count(election, { order }).winners).toEqual([caritat.irv(electionOf(election), { tiebreak })]);
    });
  });

  it('finds the Condorcet winner', () => {
    agreeing((election) => {
      const winner = caritat.condorcet.winner(electionOf(election));
      expect(condorcetWinner.count(election).winners).toEqual(winner ? [winner] : []);
    });
  });

  it('finds one of our winners by Schulze, Borda and plurality: of those tied it names one', () => {
    agreeing((election) => {
      const theirs = electionOf(election);
      expect(schulze.count(election).winners).toContain(caritat.condorcet.schulze(theirs)[0]);
      expect(borda.count(election).winners).toContain(caritat.borda(theirs)[0]);
      const { winners } = plurality.count(election);
      if (winners.length === 1) expect([caritat.plurality(theirs)].flat()).toContain(winners[0]);
    });
  });
});
