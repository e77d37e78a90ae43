// What is wrong, in one shape for the whole package: a code, the numbers behind it, and where it stands. It imports nothing.
// No sentence is made here or in any module that finds something wrong: a language says it (docs/problems.md).

/** Where something wrong stands, as far as it can be told. Lines and columns count from 1. */
export interface At {
  file?: string;
  /** Of a value within values: `ballots[3].count`. */
  path?: string;
  line?: number;
  column?: number;
  /** The record of this consultation, and its entry. */
  consultation?: string;
  seq?: number;
}

/**
 * One thing that is wrong. The code is unique in the package and begins with the name of its module: `rolls.person-missing`.
 * `numbers` are plain data, the same in every language.
 */
export interface Problem<C extends string = string, N extends object = object> {
  readonly code: C;
  readonly numbers: N;
  readonly at?: At;
  /** So many more of this code there are, which nobody would read. */
  readonly more?: number;
}

/** Any problem of a module, which declares its codes and the numbers behind each in one interface. */
export type ProblemOf<P> = { [C in keyof P & string]: Problem<C, P[C] & object> }[keyof P & string];

/** A function that puts the problems of a module together: each code with the numbers it takes. */
export const problemsOf =
  <P>() =>
  <C extends keyof P & string>(code: C, numbers: P[C], at?: At): ProblemOf<P> =>
    // The code chose its numbers, which the union of all problems cannot follow.
    ({ code, numbers, ...(at && { at }) }) as ProblemOf<P>;

/** So many problems of one code are told of: a table of a city may have one on every line. */
export const MOST_OF_A_KIND = 20;

/** At most twenty problems of each code, in their order; the last of them says how many more there are. */
export function fewOf<P extends Problem>(problems: readonly P[]): P[] {
  const seen = new Map<string, number>();
  const left = new Map<string, number>();
  const told: P[] = [];
  for (const problem of problems) {
    const { code, more = 0 } = problem;
    const before = seen.get(code) ?? 0;
    seen.set(code, before + 1);
    const listed = before < MOST_OF_A_KIND;
    if (listed) told.push(problem);
    left.set(code, (left.get(code) ?? 0) + more + (listed ? 0 : 1));
  }
  if (told.length === problems.length) return told;
  const fromTheLast = told.toReversed().map((problem) => {
    const { more: _told, ...one } = problem;
    const more = left.get(problem.code) ?? 0;
    left.delete(problem.code);
    // The same problem but for its number of others, which TypeScript cannot see of a type it does not know.
    return (more > 0 ? { ...one, more } : one) as P;
  });
  return fromTheLast.toReversed();
}

/** So many problems are written into a message. */
const MOST = 10;

/** Numbers are plain data; where somebody handed on what is none, the code has to do. */
function written(numbers: object): string {
  try {
    return JSON.stringify(numbers);
  } catch {
    return '?';
  }
}

/** A problem on one line, for logs: no sentence, but everything one is made of. */
export function problemLine({ code, numbers, at, more }: Problem): string {
  const where = Object.entries(at ?? {}).map(([key, value]) => `${key} ${value}`);
  const said = Object.keys(numbers).length === 0 ? '' : ` ${written(numbers)}`;
  return `${code}${said}${where.length === 0 ? '' : ` at ${where.join(' ')}`}${more === undefined ? '' : ` +${more}`}`;
}

/**
 * Whoever called could have known better: everything that is wrong with what was given. Nothing was done, and nothing guessed.
 * A language says each of the problems; the message is for logs.
 */
export class Fault<P extends Problem = Problem> extends Error {
  override readonly name = 'Fault';
  /** At most twenty of a code; the last of them says how many more there are. */
  readonly problems: readonly [P, ...P[]];
  /** The first of them, and the only one where there is one. */
  readonly problem: P;

  constructor(problems: readonly [P, ...P[]], options?: ErrorOptions) {
    const lines = problems.slice(0, MOST).map(problemLine);
    super([...lines, ...(problems.length > MOST ? [`+${problems.length - MOST}`] : [])].join('\n'), options);
    const [first, ...others] = fewOf(problems);
    // A list that had a first one has one still.
    this.problem = first ?? problems[0];
    this.problems = [this.problem, ...others];
  }
}

/** Whether an error is a fault, of one of these modules where any are named: `isFault(error, 'rolls')`. */
export const isFault = <M extends string = string>(
  error: unknown,
  ...modules: readonly M[]
): error is Fault<Problem<`${M}.${string}`>> =>
  error instanceof Fault &&
  (modules.length === 0 || modules.some((module) => error.problem.code.startsWith(`${module}.`)));

/** A fault of these problems, as they come. There has to be one. */
export function faultOf<P extends Problem>(problems: readonly P[], options?: ErrorOptions): Fault<P> {
  const [first, ...others] = problems;
  if (!first) throw new RangeError('there is no fault without a problem');
  return new Fault([first, ...others], options);
}

/** Ends here if anything is wrong. @throws {Fault} with all of it, in the order of the lines. */
export function stopIfAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw faultOf(inOrder(problems));
}

/** The same in the order in which they were found. @throws {Fault} */
export function refuseAny(problems: readonly Problem[]): void {
  if (problems.length > 0) throw faultOf(problems);
}

/** Problems in the order in which they stand in their file, at most twenty of a code. */
export const inOrder = <P extends Problem>(problems: readonly P[]): P[] =>
  fewOf(
    problems.toSorted(
      ({ at: one = {} }, { at: other = {} }) =>
        (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0),
    ),
  );
