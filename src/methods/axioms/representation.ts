// Axioms on committees elected by approvals: no large group that agrees may be left out. Pure.
// All groups are looked at, by the candidates they agree on; beyond a bound the question is refused.
import type { Candidate, Election } from '../election.js';
import { uncountable } from '../problems.js';
import type { Axiom, Violation } from './axiom.js';

interface Voters {
  count: number;
  approved: ReadonlySet<Candidate>;
}

/** So many groups are looked at, at most. */
const MOST = 1_000_000;

function votersOf({ ballots }: Election): Voters[] {
  return ballots
    .filter(({ count }) => count > 0)
    .map((ballot, index) => {
      if ('approvals' in ballot) return { count: ballot.count, approved: new Set(ballot.approvals) };
      throw uncountable('methods.ballot-kind', { ballot: index + 1, expected: 'approvals' });
    });
}

const sum = (voters: readonly Voters[]): bigint => voters.reduce((total, { count }) => total + BigInt(count), 0n);

/** Every group of so many. */
function* groups<T>(of: readonly T[], size: number, from = 0): Generator<T[]> {
  if (size === 0) yield [];
  for (let at = from; size > 0 && at <= of.length - size; at += 1) {
    for (const rest of groups(of, size - 1, at + 1)) yield [of[at] as T, ...rest]; // `at` is within
  }
}

/** How many groups of at most so many there are. */
function numberOf(size: number, most: number): number {
  let all = 0;
  let some = 1;
  for (let taken = 1; taken <= Math.min(size, most); taken += 1) {
    some = (some * (size - taken + 1)) / taken;
    all += some;
  }
  return all;
}

/** What a group that agrees on these candidates, and is large enough for as many seats, may complain of. */
type Neglected = (agreed: readonly Voters[], committee: ReadonlySet<Candidate>, seats: number) => Iterable<Voters[]>;

const inCommittee = ({ approved }: Voters, committee: ReadonlySet<Candidate>): Candidate[] =>
  [...approved].filter((one) => committee.has(one));

interface Asked {
  /** The largest group in question, in seats; as many as there are, unless said otherwise. */
  largest?: number;
  neglected: Neglected;
  /** Whether groups of committee members are looked at besides. */
  members?: boolean;
}

function representation(about: Omit<Axiom, 'about' | 'violation'>, asked: Asked): Axiom {
  const { largest = Number.POSITIVE_INFINITY, neglected, members: besides = false } = asked;
  return {
    ...about,
    about: 'committees',
    violation(count, election): Violation | undefined {
      const { candidates, seats = 1 } = election;
      const sizes = Math.min(largest, seats);
      if (numberOf(candidates.length, sizes) * (besides ? 2 ** seats : 1) > MOST) {
        throw uncountable('methods.too-many-groups', { most: MOST });
      }
      const voters = votersOf(election);
      const all = sum(voters);
      const { winners, committees = [winners] } = count(election);
      for (const committee of all === 0n ? [] : committees) {
        const members = new Set(committee);
        for (let size = 1; size <= sizes; size += 1) {
          // A group of size × n / k voters deserves as many seats.
          const large = (group: readonly Voters[]): boolean => sum(group) * BigInt(seats) >= BigInt(size) * all;
          for (const agreed of groups(candidates, size)) {
            const group = voters.filter(({ approved }) => agreed.every((one) => approved.has(one)));
            if (!large(group)) continue;
            for (const left of neglected(group, members, size)) {
              if (large(left)) return { axiom: about.id, candidates: agreed, election, winners: committee };
            }
          }
        }
      }
      return undefined;
    },
  };
}

export const justifiedRepresentation = representation(
  {
    id: 'jr',
    reference: 'Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, Social Choice and Welfare 48 (2017)',
  },
  {
    largest: 1,
    neglected: (group, committee) => [group.filter((voter) => inCommittee(voter, committee).length === 0)],
  },
);

export const proportionalJustifiedRepresentation = representation(
  {
    id: 'pjr',
    reference: 'Sánchez-Fernández et al., "Proportional justified representation", AAAI 2017',
  },
  {
    members: true,
    *neglected(group, committee, seats) {
      // Whoever approves of nobody in the committee but these, fewer than the seats.
      for (const few of groups([...committee], Math.min(seats - 1, committee.size))) {
        yield group.filter((voter) => inCommittee(voter, committee).every((one) => few.includes(one)));
      }
    },
  },
);

export const extendedJustifiedRepresentation = representation(
  {
    id: 'ejr',
    reference: 'Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, Social Choice and Welfare 48 (2017)',
  },
  { neglected: (group, committee, seats) => [group.filter((voter) => inCommittee(voter, committee).length < seats)] },
);
