// Ties in a count in rounds on which it may hang who wins: every way of deciding them is followed. Ways that come to the same
// candidates are one from there on. Shared by the counts of elimination.ts. Why, and how far: docs/decisions/ties.md.
import type { Round, Rounds } from './round.js';

/** Who has won, if the count ends here: nobody is an empty list. */
export function endOf<R extends Round>(
  { about, slack, exact, of, continuing }: R,
  left: readonly number[],
  { toTheEnd = false }: Rounds<R>,
): readonly number[] | undefined {
  if (continuing === 0) return [];
  if (left.length > 1 && toTheEnd) return undefined;
  const leader = left.find((one) => {
    const ahead = 2 * (about[one] as number) - of; // one for each
    return Math.abs(ahead) > 2 * slack ? ahead > 0 : exact(one).mul(2).compare(of) > 0;
  });
  if (leader !== undefined) return [leader];
  return left.length === 1 ? [] : undefined;
}

/** What is looked at most for one tie: the places on ballots that one count looks at, count by count. */
const MOST_LOOKED_AT = 20_000_000;
/** What else one count does for each candidate who is left: ordering, grouping, remembering. */
const LOOKS_FOR_EACH = 50;
/** So many counts at most: the same for the same election, whatever the machine. */
const MOST_COUNTS = 20_000;
/** So many sets of candidates at most are gone on from side by side. */
const MOST_ABREAST = 1_000;

/** In which way who wins. */
export interface Way {
  /** Who of the tied goes first. */
  gone: number;
  winners: readonly number[];
}

export interface Ways {
  /** All ways come to these and nobody has won before: it makes no difference who goes first. */
  merged?: readonly number[];
  ways?: readonly Way[];
  /** There are more ways than could be followed: others may win too. */
  open: boolean;
}

interface State<R> {
  left: readonly number[];
  from: R;
  /** Who of the tied may have gone first on the way here. */
  origins: Set<number>;
}

/** Who goes now: one after the other where each of those tied last may. */
function outs<R extends Round>(now: R, leaving: (round: R) => readonly number[]): (readonly number[])[] {
  const gone = leaving(now);
  return gone.length > 0 ? [gone] : (now.worstFirst[0] ?? []).map((one) => [one]);
}

/** All ways side by side, those with more candidates left first, so that they meet where they can; nothing where they are too many. */
function abreast<R extends Round>(
  start: readonly State<R>[],
  rules: Rounds<R>,
  leaving: (round: R) => readonly number[],
  effort: number,
): Ways | undefined {
  const bySize = new Map<number, Map<string, State<R>>>();
  let waiting = 0;
  const put = (state: State<R>): void => {
    const same = bySize.get(state.left.length) ?? new Map<string, State<R>>();
    bySize.set(state.left.length, same);
    const key = state.left.join();
    const known = same.get(key);
    if (known) for (const origin of state.origins) known.origins.add(origin);
    else {
      same.set(key, state);
      waiting += 1;
    }
  };
  start.forEach(put);
  const won = new Map(start.flatMap(({ origins }) => [...origins].map((one) => [one, new Set<number>()] as const)));
  let ended = false;
  let tried = 0;
  for (let size = Math.max(...bySize.keys()); waiting > 0; size -= 1) {
    const states = bySize.get(size) ?? new Map<string, State<R>>();
    const [only] = states.values();
    if (waiting === 1 && only && !ended) return { merged: only.left, open: false };
    for (const { left, from, origins } of states.values()) {
      waiting -= 1;
      tried += 1;
      if (tried > effort || waiting > Math.min(MOST_ABREAST, effort)) return undefined;
      const now = rules.count(left, from);
      const end = endOf(now, left, rules);
      if (end) for (const origin of origins) for (const one of end) won.get(origin)?.add(one);
      else
        for (const out of outs(now, leaving))
          put({ left: left.filter((one) => !out.includes(one)), from: now, origins: new Set(origins) });
      ended ||= end !== undefined;
    }
    bySize.delete(size);
  }
  return { ways: [...won].map(([gone, winners]) => ({ gone, winners: [...winners] })), open: false };
}

/** One way after the other to its end. A set of candidates who are all known to win some way can add nobody. */
function inTurn<R extends Round>(
  start: State<R>,
  rules: Rounds<R>,
  leaving: (round: R) => readonly number[],
  effort: number,
): { winners: readonly number[]; open: boolean; tried: number } {
  const winners = new Set<number>();
  const seen = new Set<string>();
  const open = [start];
  for (let state = open.pop(); state; state = open.pop()) {
    const { left, from, origins } = state;
    if (left.every((one) => winners.has(one))) continue;
    const key = left.join();
    if (seen.has(key)) continue;
    if (seen.size >= effort) return { winners: [...winners], open: true, tried: seen.size };
    seen.add(key);
    const now = rules.count(left, from);
    const end = endOf(now, left, rules);
    if (end) for (const one of end) winners.add(one);
    else
      for (const out of outs(now, leaving))
        open.push({ left: left.filter((one) => !out.includes(one)), from: now, origins });
  }
  return { winners: [...winners], open: false, tried: seen.size };
}

/**
 * What comes of a tie, whoever of the tied goes first.
 * @param leaving who goes in a round, nobody where each of those tied last may
 */
export function everyWay<R extends Round>(
  tied: readonly number[],
  left: readonly number[],
  from: R,
  rules: Rounds<R>,
  leaving: (round: R) => readonly number[],
): Ways {
  const looks = rules.size + LOOKS_FOR_EACH * left.length;
  const effort = Math.min(MOST_COUNTS, Math.floor(MOST_LOOKED_AT / looks));
  const start = tied.map((gone) => ({ left: left.filter((one) => one !== gone), from, origins: new Set([gone]) }));
  const met = abreast(start, rules, leaving, Math.max(1, Math.floor(effort / 2)));
  if (met) return met;
  // The first has an end at least; those for whom nothing is left have not been followed, and nothing is said of them.
  const ways: Way[] = [];
  let open = false;
  let rest = Math.floor(effort / 2);
  for (const [which, state] of start.entries()) {
    if (ways.length > 0 && rest < left.length) {
      open = true;
      break;
    }
    const each = Math.max(left.length, Math.floor(rest / (tied.length - which)));
    const found = inTurn(state, rules, leaving, each);
    rest -= found.tried;
    open ||= found.open;
    ways.push({ gone: tied[which] ?? 0, winners: found.winners });
  }
  return { ways, open };
}
