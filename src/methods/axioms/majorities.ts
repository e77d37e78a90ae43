// Axioms on who must win, and who must not, given what voters say: majorities, Condorcet, Smith, Pareto. Pure.
import type { Candidate, Election } from '../election.js';
import { type Axiom, type Count, type Order, ordersOf, preferring, type Violation, votersIn } from './axiom.js';

/** An axiom that names whom the winners must be among. An outcome without winners violates nothing. */
const winnersAmong = (
  about: Omit<Axiom, 'about' | 'violation'>,
  allowed: (election: Election, orders: readonly Order[]) => readonly Candidate[] | undefined,
): Axiom => ({
  ...about,
  about: 'rankings',
  violation(count: Count, election: Election): Violation | undefined {
    const among = allowed(election, ordersOf(election));
    const { winners } = count(election);
    if (!among || winners.every((one) => among.includes(one))) return undefined;
    return { axiom: about.id, candidates: [...among], election, winners };
  },
});

const beats = (orders: readonly Order[]) => {
  const prefer = preferring(orders);
  return (a: Candidate, b: Candidate): boolean => prefer(a, b) > prefer(b, a);
};

export const majority = winnersAmong(
  {
    id: 'majority',
    reference: 'Tideman, Collective Decisions and Voting (2006), ch. 12',
  },
  ({ candidates }, orders) => {
    const first = candidates.find((one) => {
      const top = orders.filter(({ places: [best = []] }) => best.length === 1 && best[0] === one);
      return 2 * votersIn(top) > votersIn(orders);
    });
    return first === undefined ? undefined : [first];
  },
);

export const mutualMajority = winnersAmong(
  {
    id: 'mutual-majority',
    reference: 'Woodall, "Properties of preferential election rules", Voting matters 3 (1994)',
  },
  ({ candidates }, orders) => {
    const solid = new Map<string, { count: number; group: Candidate[] }>();
    for (const { count, places } of orders) {
      const before: Candidate[] = [];
      for (const place of places.slice(0, -1)) {
        before.push(...place);
        const group = candidates.filter((one) => before.includes(one));
        const key = JSON.stringify(group);
        solid.set(key, { group, count: count + (solid.get(key)?.count ?? 0) });
      }
    }
    // Of groups that more than half agree on, one lies within the other.
    return [...solid.values()]
      .filter(({ count }) => 2 * count > votersIn(orders))
      .sort((one, other) => one.group.length - other.group.length)[0]?.group;
  },
);

export const condorcetWinner = winnersAmong(
  {
    id: 'condorcet-winner',
    reference: 'Condorcet, Essai sur l’application de l’analyse (1785)',
  },
  ({ candidates }, orders) => {
    const wins = beats(orders);
    const winner = candidates.find((one) => candidates.every((other) => other === one || wins(one, other)));
    return winner === undefined ? undefined : [winner];
  },
);

export const condorcetLoser = winnersAmong(
  {
    id: 'condorcet-loser',
    reference: 'Fishburn, "Condorcet social choice functions", SIAM Journal on Applied Mathematics 33 (1977)',
  },
  ({ candidates }, orders) => {
    const wins = beats(orders);
    const loser = candidates.find((one) => candidates.every((other) => other === one || wins(other, one)));
    return loser === undefined || candidates.length < 2 ? undefined : candidates.filter((one) => one !== loser);
  },
);

export const smith = winnersAmong(
  {
    id: 'smith',
    reference: 'Smith, "Aggregation of preferences with variable electorate", Econometrica 41 (1973)',
  },
  ({ candidates }, orders) => {
    const wins = beats(orders);
    const score = (one: Candidate): number => candidates.filter((other) => wins(one, other)).length;
    const most = Math.max(...candidates.map(score));
    // Whoever wins most duels is in it, and with a member everybody the member does not beat.
    let set = candidates.filter((one) => score(one) === most);
    for (;;) {
      const more = candidates.filter((one) => set.includes(one) || set.some((member) => !wins(member, one)));
      if (more.length === set.length) return set;
      set = more;
    }
  },
);

export const pareto = winnersAmong(
  {
    id: 'pareto',
    reference: 'Arrow, Social Choice and Individual Values (2nd ed. 1963)',
  },
  ({ candidates }, orders) => {
    const voters = votersIn(orders);
    const prefer = preferring(orders);
    if (voters === 0) return undefined;
    return candidates.filter((one) => !candidates.some((other) => prefer(other, one) === voters));
  },
);
