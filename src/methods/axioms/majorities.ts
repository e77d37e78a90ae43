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
    title: { zh: '过半数准则', en: 'Majority criterion' },
    asks: {
      zh: '过半数的选票排在首位的候选人胜出',
      en: 'a candidate whom more than half of the ballots rank first, alone, wins',
    },
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
    title: { zh: '共同过半数准则', en: 'Mutual majority criterion' },
    asks: {
      zh: '过半数的选票都把某一组候选人排在其余之前的，胜出者出自这一组',
      en: 'if more than half of the ballots rank all of a group before everybody else, the winner is one of the group',
    },
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
    title: { zh: '孔多塞胜者准则', en: 'Condorcet winner criterion' },
    asks: {
      zh: '两两比较胜过其余每一个的候选人胜出',
      en: 'a candidate who beats every other one in pairs wins',
    },
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
    title: { zh: '孔多塞败者准则', en: 'Condorcet loser criterion' },
    asks: {
      zh: '两两比较负于其余每一个的候选人不得胜出',
      en: 'a candidate whom every other one beats in pairs does not win',
    },
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
    title: { zh: '史密斯准则', en: 'Smith criterion' },
    asks: {
      zh: '胜出者出自最小的、其中每一个都胜过组外每一个的一组候选人',
      en: 'the winner is in the smallest group whose members all beat everybody outside it in pairs',
    },
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
    title: { zh: '帕累托准则', en: 'Pareto criterion' },
    asks: {
      zh: '每张选票都把甲排在乙之前的，乙不得胜出',
      en: 'if every ballot ranks one candidate before another, the other does not win',
    },
    reference: 'Arrow, Social Choice and Individual Values (2nd ed. 1963)',
  },
  ({ candidates }, orders) => {
    const voters = votersIn(orders);
    const prefer = preferring(orders);
    if (voters === 0) return undefined;
    return candidates.filter((one) => !candidates.some((other) => prefer(other, one) === voters));
  },
);
