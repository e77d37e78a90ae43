// From committees by number to an outcome by name: who is in every committee, between whom the method does not decide.
import type { Field } from '../ballots.js';
import type { Candidate } from '../election.js';
import type { Method, Outcome, Standing } from '../method.js';
import type { About } from '../one-pass.js';
import { chosen } from '../options.js';
import { names, step, withoutBallots } from '../standing.js';
import type { Step } from '../working.js';
import { type Approvals, approvalsOf, seatsOf } from './approvals.js';
import { MOST_OUTCOMES, tooManyTies } from './universes.js';

/** Candidates by number, ascending. */
export type Members = readonly number[];

const ascending = (one: number, other: number): number => one - other;

export const keyOf = (members: Iterable<number>): string => [...members].sort(ascending).join();

/** Each once. @throws {Fault} `too-many-ties` beyond `MOST_OUTCOMES`. */
export function distinct(committees: Iterable<Iterable<number>>): number[][] {
  const known = new Map<string, number[]>();
  for (const committee of committees) {
    const members = [...committee].sort(ascending);
    known.set(members.join(), members);
    if (known.size > MOST_OUTCOMES) throw tooManyTies();
  }
  return [...known.values()];
}

/**
 * Those in some outcomes and not in others, in groups: who can take the place of whom, all else equal, is in one group;
 * whoever can take nobody's place that simply is put into one group with the others like that.
 */
function contested(sets: readonly Members[], some: readonly number[]): number[][] {
  const keys = new Set(sets.map((members) => members.join()));
  const group = new Map(some.map((candidate) => [candidate, [candidate]]));
  const join = (one: number[], other: number[]): void => {
    one.push(...other);
    for (const candidate of other) group.set(candidate, one);
  };
  for (const members of sets) {
    for (const out of members) {
      for (const [candidate, others] of group) {
        const own = group.get(out);
        if (own === undefined || own === others || members.includes(candidate)) continue;
        if (keys.has(keyOf([...members.filter((member) => member !== out), candidate]))) join(own, others);
      }
    }
  }
  const groups = [...new Set(group.values())].map((each) => each.sort(ascending));
  const single = groups.filter(({ length }) => length === 1).flat();
  return [...groups.filter(({ length }) => length > 1), ...(single.length > 0 ? [single.sort(ascending)] : [])];
}

const byName = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function byNames(one: readonly string[], other: readonly string[]): number {
  for (const [at, name] of one.entries()) {
    const against = other[at];
    if (against === undefined) return 1;
    if (name !== against) return byName(name, against);
  }
  return one.length - other.length;
}

/** What follows from the sets that may win: the winners, the tied, and the sets themselves, by name and in its order. */
export function winnersAmong(
  field: Field,
  sets: readonly Members[],
): Pick<Outcome, 'winners' | 'tied'> & { sets: Candidate[][] } {
  const times = field.candidates.map(() => 0);
  for (const members of sets) for (const member of members) times[member] = (times[member] ?? 0) + 1;
  const within = (test: (count: number) => boolean) =>
    times.flatMap((count, candidate) => (test(count) ? [candidate] : []));
  const uncertain = within((count) => count > 0 && count < sets.length);
  return {
    winners: names(
      field,
      within((count) => count > 0 && count === sets.length),
    ),
    tied: contested(sets, uncertain).map((group) => names(field, group)),
    sets: sets.map((members) => names(field, members).sort(byName)).sort(byNames),
  };
}

/** The name of a list of candidates: what their names begin with, without numbers. */
function nameOf(names: readonly Candidate[]): string {
  const [first = '', ...others] = names;
  const common = [...first].findIndex((_letter, at) => others.some((name) => name[at] !== first[at]));
  const prefix = common < 0 ? first : first.slice(0, common);
  return names.length > 1 ? prefix.replace(/(?<![\d\s\p{P}])[\d\s\p{P}]+$/u, '') : first;
}

/** Seats of each list, where every ballot approves of one list and no two lists share a candidate, and it is always the same. */
function seatsByBlock(
  { field, groups }: Approvals,
  committees: readonly Members[],
): Record<string, number> | undefined {
  const lists = groups.map(({ approved }) => approved).filter(({ length }) => length > 0);
  const members = lists.flatMap((list) => [...list]);
  if (lists.length < 2 || new Set(members).size < members.length) return undefined;
  const called = lists.map((list) => nameOf(names(field, list)));
  if (called.includes('') || new Set(called).size < called.length) return undefined;
  const seats = committees.map((committee) =>
    lists.map((list) => committee.filter((one) => list.includes(one)).length),
  );
  const [first = []] = seats;
  if (seats.some((each) => each.some((count, list) => count !== first[list]))) return undefined;
  return Object.fromEntries(called.map((name, list) => [name, first[list] ?? 0]));
}

/** The last steps: who is elected whatever happens, and between whom the method does not decide. */
export const concluded = ({ winners, tied }: Pick<Outcome, 'winners' | 'tied'>, round: number): Step[] => [
  ...(winners.length > 0 ? [step('elected', winners, {}, round)] : []),
  ...tied.map((group) => step('tied', group, {}, round)),
];

/** What a method adds to its committees. */
export interface More {
  scores: Standing;
  working: Step[];
  rounds?: Standing[];
  [more: string]: unknown;
}

/** The outcome of an election of several, whatever the method. `more` is what the method adds. */
export function elected(field: Field, committees: Iterable<Iterable<number>>, more: More): Outcome {
  const sets = distinct(committees);
  const found = winnersAmong(field, sets);
  const { winners, tied } = found;
  const { working } = more;
  return {
    ranking: [],
    rounds: [],
    ...more,
    winners,
    tied,
    committees: found.sets,
    committeesCount: sets.length,
    working: [...working, ...concluded(found, working.at(-1)?.round ?? 1)],
  };
}

/**
 * What is known where there are more ways to decide the ties than could be followed: the committees are those of the ways that were, and
 * others may come of the rest. `tied`: between whom the ways part first.
 */
export function waysLeft(outcome: Outcome, tied: Candidate[]): Outcome {
  const { winners, working } = outcome;
  const told = working.slice(0, working.length - concluded(outcome, 1).length);
  const round = working.at(-1)?.round ?? 1;
  const groups = outcome.tied.length > 0 ? outcome.tied : [tied];
  return { ...outcome, tied: groups, allWays: false, working: [...told, step('ways-left', winners, {}, round)] };
}

/** With no ballot to count nobody is elected. */
export const nobody = (field: Field): Outcome => ({
  ...withoutBallots(elected(field, [], { scores: {}, working: [] })),
  committees: [],
  committeesCount: 0,
});

/** A method that finds committees in approval ballots; everything they have in common is done here. */
export function byApproval<O extends object>(
  about: About<O>,
  find: (approvals: Approvals, seats: number, options: O) => { committees: Iterable<Iterable<number>>; more: More },
): Method<O> {
  return {
    ...about,
    count(election, given) {
      const options = chosen<O>(about.options, given);
      const approvals = approvalsOf(election);
      const seats = seatsOf(election);
      const { field, voters } = approvals;
      if (voters === 0) return nobody(field);
      const { committees, more } = find(approvals, seats, options);
      const sets = distinct(committees);
      const blocks = seatsByBlock(approvals, sets);
      return { ...elected(field, sets, more), ...(blocks && { seatsByBlock: blocks }) };
    },
  };
}
