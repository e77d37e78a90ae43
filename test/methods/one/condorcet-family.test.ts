// How the methods that compare in pairs lie within each other, as is proved of them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baldwin,
  bottomTwoRunoff,
  condorcetWinner,
  dodgson,
  type Election,
  nanson,
  rankedPairs,
  schulze,
  schwartzSet,
  smithSet,
  splitCycle,
} from 'yishi/methods';

const NAMES = ['A', 'B', 'C', 'D'];
const elections: fc.Arbitrary<Election> = fc.record({
  candidates: fc.constant(NAMES),
  ballots: fc.array(
    fc.record({ count: fc.integer({ min: 1, max: 5 }), ranking: fc.shuffledSubarray(NAMES, { minLength: 4 }) }),
    { minLength: 1, maxLength: 6 },
  ),
});
const holds = (claim: (election: Election) => void) =>
  fc.assert(fc.property(elections, claim), { seed: 71, numRuns: 300 });

describe('of rankings of everybody', () => {
  it('the Schwartz set lies within the Smith set, and whoever wins by Schulze by margins within the Schwartz set', () => {
    holds((election) => {
      const schwartz = schwartzSet.count(election).winners;
      expect(smithSet.count(election).winners).toEqual(expect.arrayContaining(schwartz));
      expect(schwartz).toEqual(expect.arrayContaining(schulze.count(election, { strength: 'margins' }).winners));
    });
  });

  it('whoever wins by ranked pairs or Schulze by margins wins split cycle (Holliday and Pacuit, section 3)', () => {
    holds((election) => {
      const { winners } = splitCycle.count(election);
      for (const one of [rankedPairs, schulze])
        expect(winners).toEqual(expect.arrayContaining(one.count(election, { strength: 'margins' }).winners));
    });
  });

  it('one who beats everybody wins all of them alone', () => {
    holds((election) => {
      const [alone] = condorcetWinner.count(election).winners;
      if (alone === undefined) return;
      for (const one of [baldwin, bottomTwoRunoff, dodgson, nanson, schwartzSet, smithSet, splitCycle])
        expect(one.count(election).winners).toEqual([alone]);
    });
  });
});

describe('Dodgson', () => {
  /** The fewest exchanges by trying them: breadth first, a ballot at a time. */
  function byTrying(rankings: string[][], candidate: string): number {
    const beats = (all: string[][]): boolean =>
      NAMES.filter((other) => other !== candidate).every(
        (other) => 2 * all.filter((one) => one.indexOf(candidate) < one.indexOf(other)).length > all.length,
      );
    let open = [rankings];
    const seen = new Set<string>();
    for (let exchanges = 0; ; exchanges += 1) {
      if (open.some(beats)) return exchanges;
      const next: string[][][] = [];
      for (const all of open) {
        all.forEach((ranking, at) => {
          const place = ranking.indexOf(candidate);
          if (place === 0) return;
          const raised = ranking.toSpliced(place - 1, 2, candidate, ranking[place - 1] ?? '');
          const after = all.with(at, raised);
          const key = JSON.stringify(after);
          if (!seen.has(key)) next.push(after);
          seen.add(key);
        });
      }
      open = next;
    }
  }

  it('counts as few exchanges as trying them finds', () => {
    const few = fc.array(fc.shuffledSubarray(NAMES, { minLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(few, (rankings) => {
        const { scores } = dodgson.count({
          candidates: NAMES,
          ballots: rankings.map((ranking) => ({ count: 1, ranking })),
        });
        expect(scores).toEqual(Object.fromEntries(NAMES.map((name) => [name, byTrying(rankings, name)])));
      }),
      { seed: 72, numRuns: 100 },
    );
  });

  it('takes eight candidates and refuses nine', () => {
    const of = (size: number): Election => {
      const candidates = Array.from({ length: size }, (_, i) => `c${i}`);
      return { candidates, ballots: [{ count: 3, ranking: candidates }] };
    };
    expect(dodgson.count(of(8)).winners).toEqual(['c0']);
    expect(() => dodgson.count(of(9))).toThrow('methods.too-many-candidates {"candidates":9,"most":8}');
  });
});
