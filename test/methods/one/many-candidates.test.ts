// Ties among the last that cannot change who wins: proved, not tried in every order; and what is said where they can.
// The proof is written out in docs/decisions/ties.md; here it is held against trying every order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, type Candidate, coombs, type Election, irv, type Method, type Outcome } from 'yishi/methods';
import { tallyByMethod } from '../../../src/tally/by-method.js';

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Rankings with some ranked equal, of up to six candidates. */
const elections: fc.Arbitrary<Election> = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const candidates = NAMES.slice(0, size);
  const ballot = fc.record({
    count: fc.integer({ min: 0, max: 3 }),
    ranking: fc
      .tuple(fc.shuffledSubarray(candidates), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }))
      .map(([order, equal]) => {
        const places: string[][] = [];
        order.forEach((one, at) => {
          if (at > 0 && equal[at] === 0) places.at(-1)?.push(one);
          else places.push([one]);
        });
        return places;
      }),
  });
  return fc.record({ candidates: fc.constant(candidates), ballots: fc.array(ballot, { maxLength: 8 }) });
});

/** Everybody who wins if the last goes by some order: a count for each order of all candidates. */
function byEveryOrder(count: (order: string[]) => Outcome, candidates: readonly string[]): Candidate[] {
  const orders = (rest: readonly string[]): string[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((o) => [one, ...o]));
  const winners = new Set(orders(candidates).flatMap((order) => count(order).winners));
  return candidates.filter((one) => winners.has(one));
}

/** The rule by hand, one candidate at a time by the order: nothing of the proof is used. */
function oneByOne(
  election: Election,
  order: readonly string[],
  worst: (left: string[]) => string[],
  setAside: boolean,
) {
  let left = [...election.candidates];
  const votesOf = (one: string): number[] =>
    election.ballots.flatMap(({ count, ...said }) => {
      const places =
        'ranking' in said ? said.ranking.map((place) => [place].flat().filter((c) => left.includes(c))) : [];
      const first = places.find((place) => place.length > 0) ?? [];
      if (!first.includes(one) || (setAside && first.length > 1)) return [];
      return [(count * 60) / first.length];
    });
  for (;;) {
    const votes = left.map((one) => votesOf(one).reduce((sum, each) => sum + each, 0));
    const all = votes.reduce((sum, each) => sum + each, 0);
    const leader = left.find((_, at) => 2 * (votes[at] ?? 0) > all);
    if (all === 0) return [];
    if (leader !== undefined) return [leader];
    if (left.length === 1) return [];
    const tied = worst(left);
    const out = [...order].reverse().find((one) => tied.includes(one));
    left = left.filter((one) => one !== out);
  }
}

const firstVotes = (election: Election, setAside: boolean) => (left: string[]) => {
  const votes = new Map(left.map((one) => [one, 0]));
  for (const { count, ...said } of election.ballots) {
    if (!('ranking' in said)) continue;
    const first =
      said.ranking.map((place) => [place].flat().filter((c) => left.includes(c))).find((p) => p.length > 0) ?? [];
    if (setAside && first.length > 1) continue;
    for (const one of first) votes.set(one, (votes.get(one) ?? 0) + (count * 60) / first.length);
  }
  const least = Math.min(...votes.values());
  return left.filter((one) => votes.get(one) === least);
};

const lastVotes = (election: Election) => (left: string[]) => {
  const votes = new Map(left.map((one) => [one, 0]));
  for (const { count, ...said } of election.ballots) {
    if (!('ranking' in said)) continue;
    const places = said.ranking
      .map((place) => [place].flat().filter((c) => left.includes(c)))
      .filter((p) => p.length > 0);
    if (places.length === 0) continue;
    const unranked = left.filter((one) => !places.flat().includes(one));
    const last = unranked.length > 0 ? unranked : (places.at(-1) ?? []);
    for (const one of last) votes.set(one, (votes.get(one) ?? 0) + (count * 60) / last.length);
  }
  const most = Math.max(...votes.values());
  return left.filter((one) => votes.get(one) === most);
};

describe('a tie among the last', () => {
  it.each([['shared'], ['set aside']] as const)(
    'of instant-runoff leaves whoever wins in some order (equal ranks %s)',
    (equalRanks) => {
      fc.assert(
        fc.property(elections, (election) => {
          const setAside = equalRanks === 'set aside';
          const worst = firstVotes(election, setAside);
          const expected = byEveryOrder(
            (order) => ({ winners: oneByOne(election, order, worst, setAside) }) as Outcome,
            election.candidates,
          );
          expect(irv.count(election, { equalRanks }).winners).toEqual(expected);
        }),
        { numRuns: 300, seed: 11 },
      );
    },
  );

  it('of Coombs’ method leaves whoever wins in some order', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const worst = lastVotes(election);
        const expected = byEveryOrder(
          (order) => ({ winners: oneByOne(election, order, worst, false) }) as Outcome,
          election.candidates,
        );
        expect(coombs.count(election).winners).toEqual(expected);
      }),
      { numRuns: 300, seed: 12 },
    );
  });
});

/** Rankings by a fixed generator: some candidates are better liked than others. */
function liked(candidates: number, voters: number, lean: number, most = 10): Election {
  let state = 20_26;
  const random = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const names = Array.from({ length: candidates }, (_, i) => `c${i}`);
  const ballots = Array.from({ length: voters }, (): Ballot => {
    const keyed = names.map((name, i) => [-Math.log(random() + 1e-9) * (1 + i) ** lean, name] as const);
    const ranking = keyed.sort(([a], [b]) => a - b).map(([, name]) => name);
    return { count: 1, ranking: most >= candidates ? ranking : ranking.slice(0, 1 + Math.floor(random() * most)) };
  });
  return { candidates: names, ballots };
}

describe.each([
  ['irv', irv as Method, liked(60, 600, 1)],
  ['coombs', coombs as Method, liked(60, 150, 1, 60)],
])('%s with many candidates', (_id, by, election) => {
  it('tells every round to the end where ties among the last change nothing', () => {
    const { winners, tied, working, ranking } = by.count(election);
    expect(winners).toEqual(['c0']);
    expect(tied).toEqual([]);
    expect(working.filter(({ what }) => what === 'branched' || what === 'ways-left')).toEqual([]);
    expect(ranking.flat().length).toBe(60);
    const tiedSomewhere = working.filter(({ what, candidates }) => what === 'eliminated' && candidates.length > 1);
    expect(tiedSomewhere.length + working.filter(({ what }) => what === 'all-go').length).toBeGreaterThan(0);
  });

  it('elects the same whatever order those tied last are given', () => {
    for (const order of [election.candidates, [...election.candidates].reverse()])
      expect(by.count(election, { order }).winners).toEqual(['c0']);
  });
});

describe('where more ways are possible than can be followed', () => {
  const election = liked(120, 1000, 0);

  it('says so, names who wins in some of them, and claims nobody elected', () => {
    const { winners, tied, working, allWays } = irv.count(election);
    expect(allWays).toBe(false);
    expect(winners.length).toBeGreaterThan(0);
    expect(tied).toHaveLength(1);
    expect(working.at(-1)).toMatchObject({ what: 'ways-left', candidates: winners });
    expect(working.filter(({ what }) => what === 'elected')).toEqual([]);
  });

  it('draws no lot between them, since others may win too', () => {
    const profile = { election } as Parameters<typeof tallyByMethod>[0]['profile'];
    expect(() => tallyByMethod({ method: 'irv', profile, tieBreak: { rule: 'lot', seed: '1' } })).toThrow(
      'methods.tie-unbroken',
    );
    const options = { order: election.candidates };
    expect(tallyByMethod({ method: 'irv', profile, options }).winners).toHaveLength(1);
  });
});
