// Seats to party lists in proportion to their votes: what D'Hondt, Sainte-Laguë and largest remainder share. The candidates are the lists;
// a ballot chooses one (of a ranking its first place counts). Ties for the last seats are reported, never broken.
import { type Field, field } from '../ballots.js';
import { firstPlaces, marked } from '../continuing.js';
import type { Ballot, Candidate, Election } from '../election.js';
import { amount, decimal, type Fraction, ratio } from '../exact.js';
import type { Method, OptionOf, Outcome, Standing } from '../method.js';
import type { About } from '../one-pass.js';
import { asWritten, badOption, chosen } from '../options.js';
import { uncountable } from '../problems.js';
import { rankingsOf } from '../profile.js';
import { counted, names, standing, step, withoutBallots } from '../standing.js';
import { told as toldOf } from '../told.js';
import type { Step } from '../working.js';
import { selections } from './universes.js';

export interface ListOptions {
  /** The share of all votes that a list needs for any seat; it has it with just as many. None unless said otherwise. */
  threshold: number | string;
}

export const threshold: OptionOf = { values: 'fraction', default: 0 };

/** Votes in units of 1/`unit`, of the lists that may have seats; the others have none. */
export interface Lists {
  field: Field;
  among: readonly number[];
  votes: readonly bigint[];
  unit: bigint;
}

/** What a rule finds: seats that are sure, who is tied for how many more, and its working. */
export interface Apportioned {
  seats: readonly number[];
  tied: readonly number[];
  open: number;
  working: Step[];
  more?: Record<string, unknown>;
}

/** A vote for a list is a ranking of one. */
const asRankings = (election: Election): Election =>
  !Array.isArray(election.ballots)
    ? election
    : {
        ...election,
        ballots: election.ballots.map((ballot: Ballot) =>
          typeof ballot === 'object' && ballot !== null && 'choice' in ballot
            ? { count: ballot.count, ranking: [ballot.choice] }
            : ballot,
        ),
      };

function seatsIn({ seats, candidates }: Election): number {
  if (seats !== undefined && Number.isSafeInteger(seats) && seats >= 1 && seats <= 10_000) return seats;
  throw uncountable('methods.bad-seats', { seats: toldOf(seats ?? ''), candidates: candidates.length });
}

/** A method that gives seats to lists; everything such methods have in common is done here. */
export function byLists<O extends ListOptions>(
  about: About<O>,
  find: (lists: Lists, seats: number, options: O) => Apportioned,
): Method<O> {
  return {
    ...about,
    count(election, given) {
      const known = field(election.candidates);
      const options = chosen<O>(about.options, given);
      const needed = decimal(options.threshold);
      if (!needed || needed.s < 0n || needed.compare(1) > 0)
        badOption('methods.option-fraction', asWritten('threshold', options.threshold));
      const rankings = rankingsOf(asRankings(election), known);
      const all = [...known.candidates.keys()];
      const { votes, unit } = firstPlaces(rankings, marked(known.size, all), 'shared').sums();
      const seats = seatsIn(election);
      const total = votes.reduce((sum, one) => sum + one, 0n);
      const reaches = (one: number): boolean => (votes[one] ?? 0n) * (needed?.d ?? 1n) >= total * (needed?.n ?? 0n);
      const among = all.filter((one) => (votes[one] ?? 0n) > 0n && reaches(one));
      const scores = standing(known, votes, unit);
      const below = all.filter((one) => !reaches(one));
      const before = [
        ...counted(known, scores),
        ...(below.length > 0
          ? [step('below-threshold', names(known, below), { votes: leastOf(needed, total, unit) })]
          : []),
      ];
      const outcome =
        among.length === 0
          ? outcomeOf(known, scores, { seats: all.map(() => 0), tied: [], open: 0, working: before })
          : outcomeOf(known, scores, find({ field: known, among, votes, unit }, seats, options), before);
      return total === 0n ? withoutBallots(outcome) : outcome;
    },
  };
}

const leastOf = (needed: Fraction | undefined, total: bigint, unit: bigint) =>
  needed ? amount(needed.mul(total).div(unit)) : 0;

function outcomeOf(known: Field, scores: Standing, found: Apportioned, before: Step[] = []): Outcome {
  const { seats, tied, open, working, more } = found;
  const listed = (extra: readonly number[]): Standing =>
    standing(
      known,
      seats.map((each, one) => each + (extra.includes(one) ? 1 : 0)),
    );
  const all: Standing[] = open === 0 ? [listed([])] : selections(tied, open).map(listed);
  const [first = {}] = all;
  const sure = known.candidates.filter((_, one) => (seats[one] ?? 0) > 0);
  const group: Candidate[] = names(known, open === 0 ? [] : tied);
  const allotted = known.candidates.flatMap((name, one) =>
    (seats[one] ?? 0) > 0 ? [step('allotted', [name], { seats: seats[one] ?? 0 })] : [],
  );
  return {
    winners: sure,
    ranking: [],
    scores,
    rounds: [],
    tied: group.length > 0 ? [group] : [],
    ...(all.length === 1 && { seatsByList: first }),
    apportionments: all,
    ...more,
    working: [
      ...before,
      ...working,
      ...allotted,
      ...(group.length > 0 ? [step('tied-seats', group, { seats: open })] : []),
      ...(sure.length + group.length === 0 ? [step('nobody')] : []),
    ],
  };
}

/** Seats to the greatest of these values, each list's in falling order: sure ones, and who is tied for the rest. */
export function toGreatest(
  size: number,
  values: readonly { list: number; value: Fraction }[],
  seats: number,
): Pick<Apportioned, 'seats' | 'tied' | 'open'> & { last: Fraction | undefined } {
  const order = [...values].sort((one, other) => other.value.compare(one.value));
  const last = order[seats - 1]?.value;
  const got = new Array<number>(size).fill(0);
  const sure = last === undefined ? order : order.filter(({ value }) => value.compare(last) > 0);
  const even = last === undefined ? [] : order.filter(({ value }) => value.equals(last));
  const open = seats - sure.length;
  const settled = even.length <= open ? [...sure, ...even] : sure;
  for (const { list } of settled) got[list] = (got[list] ?? 0) + 1;
  const tied = even.length > open ? even.map(({ list }) => list).sort((one, other) => one - other) : [];
  return { seats: got, tied, open: tied.length > 0 ? open : 0, last };
}

/** Seats by highest averages: a list's votes over each of these divisors in turn. */
export function byAverages(
  { field: known, among, votes, unit }: Lists,
  seats: number,
  divided: (votes: bigint, unit: bigint, place: number) => Fraction,
): Apportioned {
  const values = among.flatMap((list) =>
    Array.from({ length: seats }, (_, place) => ({ list, value: divided(votes[list] ?? 0n, unit, place) })),
  );
  const { last, ...found } = toGreatest(known.size, values, seats);
  const quotient = last === undefined ? ratio(0, 1) : amount(last);
  return {
    ...found,
    working: [step('last-average', [], { average: quotient, seats })],
    more: { lastAverage: quotient },
  };
}
