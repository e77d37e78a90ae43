// Made-up elections for properties that every method must have, by what its ballots say.
import fc from 'fast-check';
import type { Ballot, BallotKind, Candidate, Election, Method, Outcome, Ranking } from 'yishi/methods';

const ANSWERS: Record<string, string[]> = { consent: ['consent', 'objection', 'stand-aside'] };

/** Who stands: answers where a proposal is voted on. */
export const candidatesOf = ({ id, elects }: Method): fc.Arbitrary<string[]> =>
  elects === 'proposal'
    ? fc.constant(ANSWERS[id] ?? ['yes', 'no', 'abstain'])
    : fc.integer({ min: 1, max: 5 }).map((size) => ['Ash', 'Birch', 'Cedar', 'Dogwood', 'Elm'].slice(0, size));

/** Some of them in an order, some of those equal. */
const ranking = (candidates: readonly string[]): fc.Arbitrary<Ranking> =>
  fc
    .tuple(fc.shuffledSubarray([...candidates]), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
    .map(([order, equal]) => {
      const groups: string[][] = [];
      order.forEach((candidate, i) => {
        const last = groups.at(-1);
        if (last && equal[i]) last.push(candidate);
        else groups.push([candidate]);
      });
      return groups.map(([first = '', ...others]) => (others.length === 0 ? first : [first, ...others]));
    });

const saying = (
  kind: BallotKind,
  { id }: Method,
  candidates: readonly string[],
): fc.Arbitrary<Record<string, unknown>> => {
  switch (kind) {
    case 'ranking':
      return ranking(candidates).map((order) => ({ ranking: order }));
    case 'choice':
      return fc.constantFrom(...candidates).map((choice) => ({ choice }));
    case 'approvals':
      return fc.subarray([...candidates]).map((approvals) => ({ approvals }));
    case 'scores': {
      const grade: fc.Arbitrary<number | string> =
        id === 'majority-judgment' ? fc.constantFrom('Poor', 'Fair', 'Excellent') : fc.integer({ min: 0, max: 5 });
      return fc
        .tuple(fc.subarray([...candidates]), fc.array(grade, { minLength: 5, maxLength: 5 }))
        .map(([given, grades]) => ({ scores: Object.fromEntries(given.map((one, i) => [one, grades[i]])) }));
    }
  }
};

export const electionOf = (method: Method, most = 12): fc.Arbitrary<Election> =>
  candidatesOf(method).chain((candidates) =>
    fc
      .record({
        ballots: fc.array(
          fc
            .tuple(fc.integer({ min: 0, max: 4 }), saying(method.ballot, method, candidates))
            .map(([count, said]) => ({ count, ...said }) as Ballot), // said as its kind says
          { maxLength: most },
        ),
        seats: fc.integer({ min: 1, max: candidates.length }),
        costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: candidates.length, maxLength: candidates.length }),
        budget: fc.integer({ min: 1, max: 20 }),
      })
      .map(({ ballots, seats, costs, budget }) => ({
        candidates,
        ballots,
        ...(method.elects === 'several' && { seats }),
        ...(method.elects === 'projects' && {
          costs: Object.fromEntries(candidates.map((one, i) => [one, costs[i] ?? 1])),
          budget,
        }),
      })),
  );

/** What some methods cannot count without. */
export const neededBy = ({ id }: Method): Record<string, unknown> =>
  id === 'double-majority' ? { areaVotes: { yes: 2.5, no: 0.5 } } : {};

/** What an outcome says, whatever the order in which the candidates are listed; the working is left out, which follows it. */
export function said(outcome: Outcome): unknown {
  const sets = (lists?: readonly Candidate[][]) => lists?.map((list) => [...list].sort()).sort();
  const { winners, ranking: order, scores, tied, committees, allocations, pairwise } = outcome;
  return {
    winners: [...winners].sort(),
    ranking: order.map((group) => (Array.isArray(group) ? [...group].sort() : group)),
    scores,
    tied: sets(tied),
    committees: sets(committees),
    allocations: sets(allocations),
    pairwise,
  };
}

/** The same election with other names. */
export function renamed(election: Election, name: (candidate: Candidate) => Candidate): Election {
  const record = <V>(of: Readonly<Record<Candidate, V>>) =>
    Object.fromEntries(Object.entries(of).map(([candidate, value]) => [name(candidate), value]));
  const ballots = election.ballots.map((ballot): Ballot => {
    const { count } = ballot;
    if ('ranking' in ballot) {
      return { count, ranking: ballot.ranking.map((one) => (typeof one === 'string' ? name(one) : one.map(name))) };
    }
    if ('approvals' in ballot) return { count, approvals: ballot.approvals.map(name) };
    if ('scores' in ballot) return { count, scores: record(ballot.scores) };
    return { count, choice: name(ballot.choice) };
  });
  return {
    ...election,
    candidates: election.candidates.map(name),
    ballots,
    ...(election.costs && { costs: record(election.costs) }),
  };
}
