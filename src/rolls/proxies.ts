// Ballots that somebody else cast: who for whom, and whether the law lets them. Pure.
import type { BallotRow } from './ballots.js';
import type { ListedRoll } from './listed.js';
import { problem, type RollProblem } from './problems.js';

/** Somebody who cast ballots of others, as the table names them; they need not be on the roll. */
export interface CastByProxy {
  proxy: string;
  /** Each once, in the order of the lines. */
  for: string[];
}

/** Ballots that a proxy cast. Whoever votes with the same head casts a vote that is their own too, and needs nobody's leave. */
export const castByOthers = (roll: Pick<ListedRoll, 'votesAs'>, ballots: readonly BallotRow[]): BallotRow[] =>
  ballots.filter(({ proxy, person }) => {
    if (proxy === undefined) return false;
    const [head, ...others] = roll.votesAs.get(person) ?? [];
    const theirs = roll.votesAs.get(proxy);
    return others.length > 0 || theirs?.length !== 1 || theirs[0] !== head;
  });

/** Who cast ballots for whom. */
export function castByProxy(ballots: readonly BallotRow[]): CastByProxy[] {
  const proxies = new Map<string, Set<string>>();
  for (const { proxy, person } of ballots) {
    if (proxy === undefined) continue;
    proxies.set(proxy, (proxies.get(proxy) ?? new Set()).add(person));
  }
  return [...proxies].map(([proxy, persons]) => ({ proxy, for: [...persons] }));
}

/** The head whose one vote this person's is. */
function headOf(roll: Pick<ListedRoll, 'votesAs'>, person: string): string {
  const [head = person, ...others] = roll.votesAs.get(person) ?? [];
  return others.length === 0 ? head : person;
}

/**
 * Where everybody votes in person every such ballot; else those of whoever stands for more heads than the law allows, each at its
 * line. Two who own one unit are one principal.
 */
export function proxyProblems(
  roll: Pick<ListedRoll, 'votesAs'>,
  ballots: readonly BallotRow[],
  most: number | undefined,
): RollProblem[] {
  if (most === undefined) return [];
  const cast = ballots.flatMap(({ proxy, person, line = 0 }) => (proxy === undefined ? [] : [{ proxy, person, line }]));
  if (most === 0)
    return cast.map(({ proxy, person, line }) => problem({ line }, 'rolls.proxy-none', { proxy, person }));
  const over = new Map(
    castByProxy(ballots.map((ballot) => ({ ...ballot, person: headOf(roll, ballot.person) })))
      .filter((one) => one.for.length > most)
      .map((one) => [one.proxy, one.for]),
  );
  return cast.flatMap(({ proxy, person, line }) => {
    const persons = over.get(proxy) ?? [];
    return persons.indexOf(headOf(roll, person)) < most
      ? []
      : [problem({ line }, 'rolls.proxy-over', { proxy, persons: persons.length, most })];
  });
}
