// Committees from approval ballots: against every committee there is, and the proportionality each method is known for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approvalCC,
  type Ballot,
  type Candidate,
  type Election,
  equalShares,
  methods,
  multiApproval,
  pav,
  revSeqPav,
  satisfactionApproval,
  seqPav,
  seqPhragmen,
} from 'yishi/methods';

interface Approving {
  count: number;
  approvals: Candidate[];
}

interface Approval extends Omit<Election, 'ballots'> {
  ballots: Approving[];
  seats: number;
}

const CANDIDATES = ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir'];

const elections: fc.Arbitrary<Approval> = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const candidates = CANDIDATES.slice(0, size);
  return fc.record({
    candidates: fc.constant(candidates),
    seats: fc.integer({ min: 1, max: size }),
    ballots: fc.array(fc.record({ count: fc.integer({ min: 1, max: 5 }), approvals: fc.subarray(candidates) }), {
      minLength: 1,
      maxLength: 8,
    }),
  });
});

function subsets<T>(of: readonly T[], size: number): T[][] {
  const [first, ...rest] = of;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((some) => [first, ...some]), ...subsets(rest, size)];
}

/** In 60ths, so that halves to sixths are whole. */
const harmonic = (members: number): number =>
  Array.from({ length: members }, (_, at) => 60 / (at + 1)).reduce((sum, part) => sum + part, 0);

const shared = ({ approvals }: Approving, committee: readonly Candidate[]): number =>
  approvals.filter((one) => committee.includes(one)).length;

const score = (
  ballots: readonly Approving[],
  committee: readonly Candidate[],
  worth: (members: number) => number,
): number => ballots.reduce((sum, ballot) => sum + ballot.count * worth(shared(ballot, committee)), 0);

/** The committees that an exhaustive search finds best. */
function best({ candidates, ballots, seats }: Approval, worth: (members: number) => number) {
  const all = subsets(candidates, seats).map((committee) => ({ committee, score: score(ballots, committee, worth) }));
  const most = Math.max(...all.map((one) => one.score));
  return all.filter((one) => one.score === most).map(({ committee }) => committee);
}

const committeesOf = (outcome: { committees?: Candidate[][] }): Candidate[][] => outcome.committees ?? [];
const RUNS = { seed: 31, numRuns: 150 };

describe('an exact optimum', () => {
  it('of PAV and of Chamberlin-Courant is what trying every committee finds', () => {
    fc.assert(
      fc.property(elections, (election) => {
        expect(committeesOf(pav.count(election))).toEqual(best(election, harmonic));
        expect(committeesOf(approvalCC.count(election))).toEqual(best(election, (members) => Math.min(members, 1)));
      }),
      RUNS,
    );
  });

  it('is never below what goes seat by seat', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const [optimum = []] = committeesOf(pav.count(election));
        for (const committee of [...committeesOf(seqPav.count(election)), ...committeesOf(revSeqPav.count(election))]) {
          expect(score(election.ballots, optimum, harmonic)).toBeGreaterThanOrEqual(
            score(election.ballots, committee, harmonic),
          );
        }
      }),
      RUNS,
    );
  });

  it('is refused, not guessed, where the search would take too long', () => {
    const candidates = Array.from({ length: 60 }, (_, at) => `c${at}`);
    const ballots = candidates.map(
      (_, at): Ballot => ({ count: 1, approvals: [0, 7, 19, 30].map((step) => `c${(at + step) % 60}`) }),
    );
    const count = () => pav.count({ candidates, ballots, seats: 20 });
    expect(count).toThrow('methods.too-many-committees');
  });
});

describe('approval and satisfaction approval', () => {
  it('elect the highest sums, ties for the last seats in every way', () => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const method of [multiApproval, satisfactionApproval]) {
          const points = (candidate: Candidate): number =>
            election.ballots
              .filter(({ approvals }) => approvals.includes(candidate))
              .reduce(
                (sum, { count, approvals }) =>
                  sum + (method === multiApproval ? count : (count * 60) / approvals.length),
                0,
              );
          const sums = subsets(election.candidates, election.seats).map((committee) => ({
            committee,
            sum: Math.round(committee.reduce((sum, candidate) => sum + points(candidate), 0)),
          }));
          const most = Math.max(...sums.map(({ sum }) => sum));
          const expected = sums.filter(({ sum }) => sum === most).map(({ committee }) => committee);
          expect(committeesOf(method.count(election))).toEqual(expected);
        }
      }),
      RUNS,
    );
  });
});

/** Groups of voters that agree on `ell` candidates and are large enough for so many seats: extended justified representation fails where each has fewer. */
function underrepresented(
  { candidates, ballots, seats }: Approval,
  committee: readonly Candidate[],
  fails: (group: readonly Approving[], ell: number) => boolean,
): boolean {
  const voters = ballots.reduce((sum, { count }) => sum + count, 0);
  return candidates.some((_, at) => {
    const ell = at + 1;
    if (ell > seats) return false;
    return subsets(candidates, ell).some((common) => {
      const agreeing = ballots.filter(({ approvals }) => common.every((one) => approvals.includes(one)));
      const unhappy = agreeing.filter((ballot) => shared(ballot, committee) < ell);
      const size = unhappy.reduce((sum, { count }) => sum + count, 0);
      return size * seats >= ell * voters && fails(unhappy, ell);
    });
  });
}

describe('proportionality', () => {
  it('equal shares give every group that agrees enough what it deserves (EJR), completed or not', () => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const completion of ['none', 'Phragmén'] as const) {
          for (const committee of committeesOf(equalShares.count(election, { completion }))) {
            expect(underrepresented(election, committee, () => true)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('PAV gives it too (EJR)', () => {
    fc.assert(
      fc.property(elections, (election) => {
        for (const committee of committeesOf(pav.count(election)))
          expect(underrepresented(election, committee, () => true)).toBe(false);
      }),
      RUNS,
    );
  });

  it('Phragmén gives every such group as many members somebody of it approves of (PJR)', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const voters = election.ballots.reduce((sum, { count }) => sum + count, 0);
        for (const committee of committeesOf(seqPhragmen.count(election))) {
          // Any part of those who agree, not only all of them: a part may have fewer members between them.
          const groups = subsetsOfAll(election.ballots);
          for (const group of groups) {
            const size = group.reduce((sum, { count }) => sum + count, 0);
            const common = election.candidates.filter((one) =>
              group.every(({ approvals }) => approvals.includes(one)),
            ).length;
            const deserved = Math.min(common, Math.floor((size * election.seats) / voters));
            const members = committee.filter((one) => group.some(({ approvals }) => approvals.includes(one))).length;
            expect(members).toBeGreaterThanOrEqual(Math.min(deserved, election.seats));
          }
        }
      }),
      { ...RUNS, numRuns: 200 },
    );
  });
});

const subsetsOfAll = <T>(of: readonly T[]): T[][] => of.flatMap((_, at) => subsets(of, at + 1));

describe('every method for committees by approval', () => {
  const all = methods().filter(({ elects, ballot }) => elects === 'several' && ballot === 'approvals');

  it.each(all.map((method) => [method.id, method] as const))(
    '%s counts ballots that say the same as copies, and fills every seat',
    (id, method) => {
      fc.assert(
        fc.property(elections, (election) => {
          const outcome = method.count(election);
          const copies = election.ballots.flatMap(({ count, approvals }) =>
            Array.from({ length: count }, () => ({ count: 1, approvals })),
          );
          expect(method.count({ ...election, ballots: copies })).toEqual(outcome);
          expect(outcome['committeesCount']).toBe(outcome.committees?.length);
          for (const committee of outcome.committees ?? []) expect(committee.length).toBe(election.seats);
          expect(id).toBe(method.id);
        }),
        { ...RUNS, numRuns: 50 },
      );
    },
  );

  it.each(all.map((method) => [method.id, method] as const))('%s refuses seats nobody could fill', (_id, method) => {
    const election = { candidates: ['A', 'B'], ballots: [{ count: 1, approvals: ['A'] }] };
    for (const seats of [0, -1, 3, 0.5]) {
      expect(() => method.count({ ...election, seats })).toThrow('methods.bad-seats');
    }
  });

  it.each(all.map((method) => [method.id, method] as const))(
    '%s ties everybody where all ballots approve of nobody',
    (_id, method) => {
      const { winners, committees, tied } = method.count(
        { candidates: ['A', 'B', 'C'], seats: 1, ballots: [{ count: 4, approvals: [] }] },
        method.id === 'equal-shares' ? { completion: 'Phragmén' } : {},
      );
      expect(winners).toEqual([]);
      expect(committees).toEqual([['A'], ['B'], ['C']]);
      expect(tied).toEqual([['A', 'B', 'C']]);
    },
  );
});

it('more ties than can be listed are refused, saying how many can', () => {
  const candidates = Array.from({ length: 30 }, (_, at) => `c${at}`);
  const ballots = [{ count: 1, approvals: [] }];
  for (const method of [multiApproval, seqPav, seqPhragmen]) {
    expect(() => method.count({ candidates, ballots, seats: 15 })).toThrow('methods.too-many-ties {"most":10000}');
  }
});

it('candidates who can take each other’s place are tied with each other, not with those of other lists', () => {
  const ballots = [
    { count: 60, approvals: ['a1', 'a2', 'a3'] },
    { count: 40, approvals: ['b1', 'b2', 'b3'] },
  ];
  const outcome = pav.count({ candidates: ['a1', 'b1', 'a2', 'b2', 'a3', 'b3'], ballots, seats: 3 });
  expect(outcome).toMatchObject({
    winners: [],
    tied: [
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'b3'],
    ],
    seatsByBlock: { a: 2, b: 1 },
    committeesCount: 9,
  });
});
