// An election counted by a voting method, and its tie broken where somebody says how. docs/methods.md describes the answer. Pure.
import type { Profile } from '../formats/index.js';
import { MOST_IN_ROUNDS } from '../methods/effort.js';
import {
  type BrokenTie,
  breakTie,
  type Candidate,
  isMethodFault,
  type Method,
  type MethodProblem,
  method,
  methods,
  type Outcome,
  type Standing,
  type TieBreak,
} from '../methods/index.js';
import { Fault, type Problem, refuseAny } from '../problem.js';
import { tallyProblem } from '../problems/tally.js';

/** What to count, and by which method. */
export interface MethodAsked {
  /** A method of the catalogue by its id, or one of one's own. */
  method: string | Method;
  /** As `readElection` of yishi/formats reads it. */
  profile: Profile;
  /** Instead of what the profile says. */
  seats?: number;
  budget?: number;
  /** Over those the profile brings. */
  options?: Readonly<Record<string, unknown>>;
  /** Without it a tie stays one. */
  tieBreak?: TieBreak;
}

/** A tie as it was broken: who wins, and by what. */
export interface TieBroken extends Omit<BrokenTie, 'winner'> {
  winners: Candidate[];
  /** Of party lists: the seats of each, the last ones too. */
  seatsByList?: Standing;
}

/** A count with what it was made of. */
export interface MethodCount {
  method: Method;
  /** With the seats and the budget it was counted for. */
  profile: Profile;
  /** As the method has it: a tie is a tie. */
  outcome: Outcome;
  tie?: TieBroken;
  /** What the file's reader had to tell, and what of the file this method has no use for. Nothing of it stopped the count. */
  notes: readonly Problem[];
}

/** What `yishi tally --method --json` answers: the outcome, its winners those of the broken tie where it was broken. */
export interface MethodTally extends Outcome {
  method: string;
  title?: string;
  tieBreak?: TieBroken;
  /** Left out where there is nothing to tell; a language says each (docs/problems.md). */
  notes?: readonly Problem[];
}

/** A method by its id, or the method itself. @throws {Fault} where there is none of that id */
export function methodOf(by: string | Method): Method {
  // Whoever calls may not be checked by a compiler.
  const found = typeof by === 'object' && by !== null ? by : method(String(by));
  if (found) return found;
  throw new Fault([tallyProblem('tally.method-unknown', { method: String(by), known: methods().map(({ id }) => id) })]);
}

/** Seats for a method that elects one, or a budget where nothing is funded, would not count. */
function checkAsked({ seats, budget }: MethodAsked, { id, elects }: Method): void {
  refuseAny([
    ...(seats !== undefined && elects !== 'several' ? [tallyProblem('tally.seats-idle', { method: id, elects })] : []),
    ...(budget !== undefined && elects !== 'projects'
      ? [tallyProblem('tally.budget-idle', { method: id, elects })]
      : []),
  ]);
  if (seats !== undefined && (!Number.isSafeInteger(seats) || seats < 1))
    refuseAny([tallyProblem('tally.not-whole', { of: 'seats', value: seats })]);
  if (budget !== undefined && !(Number.isFinite(budget) && budget >= 0))
    refuseAny([tallyProblem('tally.budget', { value: budget })]);
}

/** What readers find in a file and call by these names is for methods that ask for it; whatever else a file says is meant. */
const FOUND: readonly string[] = ['grades', 'minimumScore'];

const idle = (key: string, by: Method): boolean => FOUND.includes(key) && !Object.hasOwn(by.options, key);

/** The file's options under those asked for. */
const optionsOf = ({ profile, options = {} }: MethodAsked, by: Method): Record<string, unknown> => ({
  ...Object.fromEntries(Object.entries(profile.options ?? {}).filter(([key]) => !idle(key, by))),
  ...options,
});

/** That the file asks for something which this method does not know. Grades are words of the ballots, and are seen there. */
const idleOf = ({ options = {} }: Profile, by: Method): Problem[] =>
  Object.entries(options)
    .filter(([key]) => key !== 'grades' && idle(key, by))
    .map(([key, value]) => tallyProblem('tally.option-idle', { option: key, value: String(value), method: by.id }));

/** The options by which ties could be decided on the way, and are not. */
const deciding = ({ options }: Method, chosen: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(options)
    .filter(([key, { followsTies, default: standard }]) => {
      const value = chosen[key] ?? standard;
      return followsTies !== undefined && (value === null || JSON.stringify(value) === JSON.stringify(followsTies));
    })
    .map(([key]) => key);

/**
 * Before any work: rankings that are counted in rounds are gone through as often as there are candidates. Ballots that are no rankings the
 * method tells of itself.
 */
function checkEffort({ id, ballot, elects, running }: Method, { election }: Profile): void {
  if (running || elects === 'proposal' || (ballot !== 'ranking' && ballot !== 'choice')) return;
  const { candidates, ballots } = election;
  if (!Array.isArray(candidates) || !Array.isArray(ballots)) return;
  const sized = (ranking: unknown): number => (Array.isArray(ranking) ? ranking.flat().length : 0);
  let places = 0;
  for (const one of ballots)
    places += typeof one === 'object' && one !== null && 'ranking' in one ? sized(one.ranking) : 1;
  if (candidates.length * places > MOST_IN_ROUNDS)
    refuseAny([
      tallyProblem('tally.too-large', { method: id, candidates: candidates.length, places, most: MOST_IN_ROUNDS }),
    ]);
}

/** Of too many ties the fault also says which options would decide them. */
function counted(by: Method, { election }: Profile, chosen: Readonly<Record<string, unknown>>): Outcome {
  try {
    return by.count(election, chosen);
  } catch (error) {
    if (!isMethodFault(error) || error.problem.code !== 'methods.too-many-ties') throw error;
    const { problem } = error;
    throw new Fault([{ ...problem, numbers: { options: deciding(by, chosen), ...problem.numbers } }], { cause: error });
  }
}

/**
 * Breaks the tie of an outcome, if it has one. Among several committees or allocations the candidates that only some of
 * them have are put in order, and from the first on those that have the candidate stay.
 * @throws {Fault}
 */
function broken(outcome: Outcome, how: TieBreak): TieBroken | undefined {
  const { winners, committees, allocations, tied: undecided } = outcome;
  // Where not every way was followed, others may win too: a lot between those found would leave them out.
  if (outcome['allWays'] === false) throw unbroken(how, undecided.flat());
  if (isLists(outcome)) return seated(outcome, how);
  const sets = committees ?? allocations;
  if (!sets) {
    if (winners.length < 2) return undefined;
    const { winner, ...tie } = breakTie(winners, how);
    return { winners: [winner], ...tie };
  }
  if (sets.length < 2) return undefined;
  const tied = [...new Set(sets.flat())].filter((one) => !sets.every((set) => set.includes(one)));
  const { winner: _first, ...tie } = breakTie(tied, how);
  let left = sets;
  for (const candidate of tie.order) {
    const having = left.filter((set) => set.includes(candidate));
    if (having.length > 0) left = having;
  }
  const [chosen = [], ...others] = left;
  if (others.length > 0) throw unbroken(how, tied);
  return { winners: chosen, ...tie };
}

type Lists = Outcome & { apportionments: readonly Standing[] };

const isLists = (outcome: Outcome): outcome is Lists => Array.isArray(outcome['apportionments']);

/** The last seats of party lists: whoever of the tied comes first in the order has one, as long as there are any. */
function seated({ apportionments, tied }: Lists, how: TieBreak): TieBroken | undefined {
  if (apportionments.length < 2) return undefined;
  const { winner: _first, ...tie } = breakTie(tied.flat(), how);
  let left = apportionments;
  for (const list of tie.order) {
    const most = Math.max(...left.map((seats) => Number(seats[list])));
    left = left.filter((seats) => Number(seats[list]) === most);
  }
  const [seatsByList = {}, ...others] = left;
  if (others.length > 0) throw unbroken(how, tied.flat());
  return { winners: Object.keys(seatsByList).filter((list) => Number(seatsByList[list]) > 0), seatsByList, ...tie };
}

const unbroken = ({ rule }: TieBreak, tied: readonly string[]): Fault<MethodProblem> =>
  new Fault<MethodProblem>([{ code: 'methods.tie-unbroken', numbers: { rule, tied, because: 'outcomes-left' } }]);

/**
 * Counts an election by a voting method, and breaks its tie where it is said how.
 * @throws {Fault} where the method has no use for what is asked, the election cannot be counted by it, or the tie not be broken so
 */
export function countByMethod(asked: MethodAsked): MethodCount {
  const by = methodOf(asked.method);
  checkAsked(asked, by);
  const { profile, seats, budget, tieBreak } = asked;
  const election = {
    ...profile.election,
    ...(seats !== undefined && { seats }),
    ...(budget !== undefined && { budget }),
  };
  const counting: Profile = { ...profile, election };
  checkEffort(by, counting);
  const outcome = counted(by, counting, optionsOf(asked, by));
  const tie = tieBreak && broken(outcome, tieBreak);
  const notes = [...(profile.notes ?? []), ...idleOf(profile, by)];
  return { method: by, profile: counting, outcome, ...(tie && { tie }), notes };
}

/** A count as plain data. */
export function methodTallyOf({ method: by, profile: { title }, outcome, tie, notes }: MethodCount): MethodTally {
  const told = notes.length > 0 ? { notes } : {};
  const answer = { method: by.id, ...(title !== undefined && { title }), ...outcome, ...told };
  if (!tie) return answer;
  const { winners, seatsByList } = tie;
  return { ...answer, winners, ...(seatsByList && { seatsByList }), tieBreak: tie };
}

/** Counts an election by a voting method: `countByMethod`, as plain data. */
export const tallyByMethod = (asked: MethodAsked): MethodTally => methodTallyOf(countByMethod(asked));
