// yishi tally --method: an election from a file, counted by a voting method. docs/methods.md describes the answer.
import { Fault } from 'yishi';
import { isProfile, type Profile, readElection } from 'yishi/formats';
import {
  type BrokenTie,
  breakTie,
  type Candidate,
  isMethodFault,
  type Method,
  type MethodProblem,
  method,
  methods,
  type OptionOf,
  type Outcome,
  type TieBreak,
} from 'yishi/methods';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readElectionText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { printOutcome } from '../print/outcome.js';

export interface MethodAsked {
  method: string;
  seats: string;
  budget: string;
  /** `key=value`, each. */
  option: readonly string[];
  tieBreak: string;
}

function methodOf(id: string, { words }: Desk): Method {
  const found = method(id);
  const known = methods().map((one) => one.id);
  if (!found) throw new Stop(EXIT.usage, words.tally.method.unknown(id, known));
  return found;
}

async function profileOf(file: string, desk: Desk): Promise<Profile> {
  const read = readElection(await readElectionText(file, desk), file);
  if (isProfile(read)) return read;
  const complaints = read.problems.map((problem) => ({
    message: desk.language.problem(problem),
    at: { file, line: problem.at?.line ?? 1, column: 1 },
  }));
  throw new Stop(EXIT.usage, complaints);
}

/** What is written as JSON is JSON; lists may be written with commas alone. */
function optionIn(written: string, of: OptionOf | undefined): unknown {
  if (of && typeof of.values !== 'string') return of.values.find((value) => String(value) === written) ?? written;
  if (/^[[{]/.test(written)) {
    try {
      return JSON.parse(written);
    } catch {
      return written;
    }
  }
  switch (of?.values) {
    case 'integer':
      return /^\d{1,15}$/.test(written) ? Number(written) : written;
    case 'candidates':
    case 'grades':
      return written.split(',').map((part) => part.trim());
    default:
      return written;
  }
}

/** The file's options under those asked for; what it says of grades is for methods that ask for grades. */
function optionsOf(asked: readonly string[], { options = {} }: Profile, by: Method, { words }: Desk) {
  const given = Object.entries(options).filter(([key]) => key !== 'grades' || Object.hasOwn(by.options, key));
  const said = asked.map((written) => {
    const at = written.indexOf('=');
    if (at < 1) throw new Stop(EXIT.usage, words.tally.method.noOption(written));
    const key = written.slice(0, at);
    const of = Object.hasOwn(by.options, key) ? by.options[key] : undefined;
    return [key, optionIn(written.slice(at + 1), of)] as const;
  });
  return Object.fromEntries([...given, ...said]);
}

function numberOf(option: '--seats' | '--budget', written: string, form: RegExp, { words }: Desk): number {
  if (!form.test(written)) throw new Stop(EXIT.usage, words.tally.method.noNumber[option](written));
  return Number(written);
}

/** Seats for a method that elects one, or a budget where nothing is funded, would not count. */
function checkAsked({ seats, budget }: Partial<MethodAsked>, { id, elects }: Method, { words }: Desk): void {
  const told = words.tally.method;
  const misplaced = [
    ...(seats !== undefined && elects !== 'several' ? [{ message: told.noSeats(id, elects) }] : []),
    ...(budget !== undefined && elects !== 'projects' ? [{ message: told.noBudget(id, elects) }] : []),
  ];
  if (misplaced.length > 0) throw new Stop(EXIT.usage, misplaced);
}

/** The options by which ties could be decided on the way, and are not. */
const deciding = ({ options }: Method, chosen: Readonly<Record<string, unknown>>): string[] =>
  Object.entries(options)
    .filter(([key, { followsTies, default: standard }]) => {
      const value = chosen[key] ?? standard;
      return followsTies !== undefined && (value === null || JSON.stringify(value) === JSON.stringify(followsTies));
    })
    .map(([key]) => key);

/** Ties that are too many are told with the options that would decide them, unless it is one of those already. */
const withOptions = (problem: MethodProblem, options: readonly string[]): MethodProblem =>
  problem.code === 'methods.too-many-ties' ? { ...problem, numbers: { options, ...problem.numbers } } : problem;

const TIE_BREAKS: Readonly<Record<string, (said: string) => TieBreak>> = {
  order: (said) => ({ rule: 'order', order: said.split(',').map((one) => one.trim()) }),
  'casting-vote': (choice) => ({ rule: 'casting-vote', choice }),
  'status-quo': (statusQuo) => ({ rule: 'status-quo', statusQuo }),
  lot: (seed) => ({ rule: 'lot', seed }),
};

function tieBreakOf(written: string, { words }: Desk): TieBreak {
  const [, rule = '', said = ''] = /^([a-z-]+):(.+)$/s.exec(written) ?? [];
  const make = Object.hasOwn(TIE_BREAKS, rule) ? TIE_BREAKS[rule] : undefined;
  if (!make) throw new Stop(EXIT.usage, words.tally.method.noTieBreak(written));
  return make(said);
}

export interface Broken extends Omit<BrokenTie, 'winner'> {
  winners: Candidate[];
}

/**
 * Breaks the tie of an outcome, if it has one. Among several committees or allocations the candidates that only some of
 * them have are put in order, and from the first on those that have the candidate stay.
 * @throws {Fault}
 */
function broken({ winners, committees, allocations }: Outcome, how: TieBreak): Broken | undefined {
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
  if (others.length > 0) {
    const numbers = { rule: how.rule, tied, because: 'outcomes-left' } as const;
    throw new Fault<MethodProblem>([{ code: 'methods.tie-unbroken', numbers }]);
  }
  return { winners: chosen, ...tie };
}

export async function tallyMethod(
  desk: Desk,
  file: string,
  asked: Pick<MethodAsked, 'method'> & Partial<MethodAsked>,
): Promise<ExitCode> {
  const { language } = desk;
  const by = methodOf(asked.method, desk);
  const { seats, budget, tieBreak, option = [] } = asked;
  checkAsked(asked, by, desk);
  const how = tieBreak === undefined ? undefined : tieBreakOf(tieBreak, desk);
  const number = {
    ...(seats !== undefined && { seats: numberOf('--seats', seats, /^[1-9]\d{0,14}$/, desk) }),
    ...(budget !== undefined && { budget: numberOf('--budget', budget, /^\d{1,15}(\.\d{1,6})?$/, desk) }),
  };
  const profile = await profileOf(file, desk);
  const counted = { ...profile, election: { ...profile.election, ...number } };
  const chosen = optionsOf(option, profile, by, desk);
  try {
    const outcome = by.count(counted.election, chosen);
    const tie = how && broken(outcome, how);
    if (desk.json) {
      const { title } = profile;
      const answer = { method: by.id, ...(title !== undefined && { title }), ...outcome };
      desk.write(tie ? { ...answer, winners: tie.winners, tieBreak: tie } : answer);
    } else printOutcome(desk, by, counted, outcome, tie);
    return EXIT.ok;
  } catch (error) {
    if (!isMethodFault(error)) throw error;
    const { code } = error.problem;
    const unbroken = code === 'methods.tie-unbroken';
    const message = language.problem(withOptions(error.problem, deciding(by, chosen)));
    const complaint = unbroken ? { message } : { message: `${file}: ${message}`, code };
    throw new Stop(EXIT.usage, [complaint], { cause: error });
  }
}
