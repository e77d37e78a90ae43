// Ties followed every way: a rule that goes step by step may come to a tie it does not decide; each way of deciding it is
// then followed to its end. It may import only election.ts.
import { effortFor } from '../effort.js';
import { type MethodFault, uncountable } from '../problems.js';

/** How many states are visited and how many outcomes are listed at most. Beyond it a rule for ties is needed first. */
export const MOST_OUTCOMES = 10_000;

export const tooManyTies = (most = MOST_OUTCOMES): MethodFault => uncountable('methods.too-many-ties', { most });

/**
 * Final states reachable from the start, in the order in which ties would be decided by the candidates' own order: all of them, unless
 * more than `effort` states would have to be visited once there is more than one way (then `open`).
 * `next` tells what may follow; nothing where the state is final. `key` tells states apart: equal keys, equal futures.
 */
export function someEnds<State>(
  start: State,
  next: (state: State) => State[],
  key: (state: State) => string,
  effort: number,
): { ends: State[]; open: boolean } {
  const ends: State[] = [];
  const seen = new Set<string>();
  const open: State[] = [start];
  let branched = false;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    // While nothing was tied there is one state, and no need to know it again.
    if (branched) {
      const known = key(state);
      if (seen.has(known)) continue;
      seen.add(known);
      // One way is followed to its end whatever it takes.
      if (seen.size > effort && ends.length > 0) return { ends, open: true };
    }
    const following = next(state);
    if (following.length === 0) ends.push(state);
    branched ||= following.length > 1;
    open.push(...following.reverse());
  }
  return { ends, open: false };
}

/**
 * Every final state reachable: as `someEnds`.
 * @param each what one state takes, in places looked at
 * @throws {Fault} `too-many-ties` beyond `MOST_OUTCOMES` states, or fewer where each takes long
 */
export function everyEnd<State>(
  start: State,
  next: (state: State) => State[],
  key: (state: State) => string,
  each = 1,
): State[] {
  const effort = effortFor(MOST_OUTCOMES, each);
  const { ends, open } = someEnds(start, next, key, effort);
  if (open) throw tooManyTies(effort);
  return ends;
}

/** How many ways there are to choose `size` of `of`; no more than `most + 1`. */
export function choices(of: number, size: number, most = MOST_OUTCOMES): number {
  let ways = 1;
  for (let one = 1; one <= Math.min(size, of - size); one += 1) {
    ways = (ways * (of - one + 1)) / one;
    if (ways > most) return most + 1;
  }
  return size > of ? 0 : ways;
}

/** Every way to choose `size` of these. @throws {Fault} `too-many-ties` beyond `MOST_OUTCOMES`. */
export function selections<T>(from: readonly T[], size: number): T[][] {
  if (choices(from.length, size) > MOST_OUTCOMES) throw tooManyTies();
  const ways: T[][] = [];
  const choose = (rest: readonly T[], some: readonly T[]): void => {
    if (some.length === size) ways.push([...some]);
    else if (rest.length >= size - some.length) {
      rest.forEach((one, at) => {
        choose(rest.slice(at + 1), [...some, one]);
      });
    }
  };
  choose(from, []);
  return ways;
}

/** What happened, latest last, shared by all states that come from the same one. */
export type Log<T> = { before: Log<T>; entry: T } | undefined;

export function told<T>(log: Log<T>): T[] {
  const entries: T[] = [];
  for (let at = log; at; at = at.before) entries.push(at.entry);
  return entries.reverse();
}
