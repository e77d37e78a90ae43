// The rules that theory compares, each counted by the voting method of this package that it is. Ties are broken by lot, every way weighed,
// or by the alphabet. A count is remembered under what the method goes by, so that millions of profiles can be asked about. Pure.
import {
  approval,
  borda,
  breakTie,
  coombs,
  type Election,
  irv,
  type Method,
  method,
  methods,
  type Outcome,
  plurality,
  twoRoundRunoff,
} from '../../../methods/index.js';
import { untheoretical } from '../../../problems/theory.js';
import { electionOf, namesOf, ordersOf } from './orders.js';

/** A rule, as a method with its options, and the ballots it wants of people who have an order. */
export interface Rule {
  id: string;
  method: Method;
  options?: Readonly<Record<string, unknown>>;
  /** The ballots of an election of rankings. */
  ballots(election: Election): Election;
  /** Whether nothing but sums of points, ballot by ballot, decides. */
  additive?: boolean;
  /** Rounds in which somebody goes; an order says who of those tied. */
  rounds?: boolean;
}

const asRanked = (election: Election): Election => election;

/** Everybody but the last: antiplurality is approval of all but one. */
const allButLast = ({ candidates, ballots }: Election): Election => ({
  candidates,
  ballots: ballots.map((ballot) => {
    const ranking = 'ranking' in ballot ? ballot.ranking : [];
    return { count: ballot.count, approvals: ranking.slice(0, -1).flat() };
  }),
});

const RULES: readonly Rule[] = [
  { id: 'plurality', method: plurality as Method, ballots: asRanked, additive: true },
  { id: 'antiplurality', method: approval as Method, ballots: allButLast, additive: true },
  { id: 'borda', method: borda as Method, ballots: asRanked, additive: true },
  { id: 'hare', method: irv as Method, ballots: asRanked, rounds: true },
  { id: 'coombs', method: coombs as Method, options: { ends: 'with one left' }, ballots: asRanked, rounds: true },
  {
    id: 'coombs-majority',
    method: coombs as Method,
    options: { ends: 'at a majority' },
    ballots: asRanked,
    rounds: true,
  },
  { id: 'runoff', method: twoRoundRunoff as Method, ballots: asRanked },
];

/** Other names of the same. */
const ALSO: Readonly<Record<string, string>> = {
  irv: 'hare',
  'anti-plurality': 'antiplurality',
  veto: 'antiplurality',
  'two-round-runoff': 'runoff',
};

/** Names of the rules, and of every method besides that elects one by rankings. */
export const ruleNames = (): string[] => [
  ...RULES.map(({ id }) => id),
  ...methods()
    .filter(
      ({ id, ballot, elects }) =>
        ballot === 'ranking' && elects === 'one' && !(id in ALSO) && !RULES.some((one) => one.id === id),
    )
    .map(({ id }) => id),
];

/** A rule by name. `variant` says of Coombs whether it stops at a majority of firsts. @throws {Fault} where there is none */
export function ruleNamed(name: string, variant = ''): Rule {
  const id = ALSO[name] ?? name;
  const stops = id === 'coombs' && /stop/i.test(variant) && !/no stop|without a stop/i.test(variant);
  const found = RULES.find((one) => one.id === (stops ? 'coombs-majority' : id));
  if (found) return found;
  const other = ruleNames().includes(id) ? method(id) : undefined;
  if (!other) throw untheoretical('theory.not-of-this', { name: 'rule', value: name, allowed: ruleNames() });
  return { id, method: other, ballots: asRanked, ...('tiedLast' in other.options && { rounds: true }) };
}

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** What chances of winning are counted in, so that every lot among m is a whole number. */
export const unitsOf = (m: number): number => factorial(m) * ([1, 1, 2, 6, 12, 60][m] ?? 60);

const counted = ({ method: by, options, ballots }: Rule, election: Election, more: object = {}): Outcome =>
  by.count(ballots(election), { ...options, ...more });

/** Of everything equally likely: who wins how often, in units. */
function spread(
  m: number,
  units: number,
  winners: readonly (readonly string[])[],
  names: readonly string[],
): Int32Array {
  const chances = new Int32Array(m);
  for (const won of winners) {
    for (const one of won) {
      const at = names.indexOf(one);
      chances[at] = (chances[at] ?? 0) + units / winners.length / won.length;
    }
  }
  return chances;
}

/** The chance that each option is elected, in `unitsOf(m)`, where every tie is broken by lot. */
export function byLot(rule: Rule, m: number, election: Election): Int32Array {
  const names = election.candidates;
  const units = unitsOf(m);
  const outcome = counted(rule, election);
  if (outcome.winners.length <= 1) return spread(m, units, [outcome.winners], names);
  if (rule.rounds) {
    // Who goes of those tied: a list drawn beforehand says it, each as likely.
    const every = ordersOf(m).map(
      (order) => counted(rule, election, { order: order.map((one) => names[one] ?? '') }).winners,
    );
    return spread(m, units, every, names);
  }
  const finals = outcome['finals'];
  if (Array.isArray(finals)) {
    // Ties left open who goes into the second round: each pair as likely.
    const pairs = finals as Record<string, number>[];
    const won = pairs.map((duel) => {
      const most = Math.max(...Object.values(duel));
      return Object.keys(duel).filter((one) => duel[one] === most);
    });
    return spread(m, units, won, names);
  }
  return spread(m, units, [outcome.winners], names);
}

/** Who is elected where ties are broken by the alphabet. */
export function byAlphabet(rule: Rule, election: Election): number {
  const { candidates: order } = election;
  const { winners } = counted(rule, election, rule.rounds ? { order } : {});
  return order.indexOf(breakTie(winners, { rule: 'order', order }).winner);
}

/** What each option gets from one ballot of each order, as the method itself counts a single ballot. */
export function pointsOf(rule: Rule, m: number): number[][] {
  const orders = ordersOf(m);
  const names = namesOf(m);
  return orders.map((_, type) => {
    const { scores } = counted(
      rule,
      electionOf(
        m,
        orders,
        Int32Array.from(orders, (_order, at) => (at === type ? 1 : 0)),
      ),
    );
    return names.map((one) => Number(scores[one] ?? 0));
  });
}

/** What each place of a ballot is worth, of m. */
export function pointsByPlace(rule: Rule, m: number): number[] {
  const names = namesOf(m);
  const { scores } = counted(rule, { candidates: names, ballots: [{ count: 1, ranking: names }] });
  return names.map((one) => Number(scores[one] ?? 0));
}

/**
 * What a rule comes to on profiles of m options and one number of voters, remembered: of a method that adds up points under the sums, of one that eliminates among
 * three under first places, last places and who beats whom, which is all that it can go by.
 * @param count what is asked of a profile that was not met before
 */
export function remembered<T>(rule: Rule, m: number, count: (election: Election) => T): (counts: Int32Array) => T {
  const orders = ordersOf(m);
  const known = new Map<number | string, T>();
  const key = keyOf(rule, m);
  return (counts) => {
    const under = key(counts);
    const before = known.get(under);
    if (before !== undefined) return before;
    const found = count(electionOf(m, orders, counts));
    known.set(under, found);
    return found;
  };
}

/** Above every sum: of points of 20,000 voters and four options. One memory is of one number of voters, so the last sum follows. */
const STRIDE = 65_536;

function keyOf(rule: Rule, m: number): (counts: Int32Array) => number | string {
  const points = rule.additive ? pointsOf(rule, m) : undefined;
  if (points && m <= 4) {
    return (counts) => {
      let key = 0;
      for (let option = 0; option < m - 1; option += 1) {
        let sum = 0;
        for (let type = 0; type < counts.length; type += 1)
          sum += (counts[type] as number) * (points[type]?.[option] as number); // within
        key = key * STRIDE + sum;
      }
      return key;
    };
  }
  if (m !== 3 || !rule.rounds) return (counts) => counts.join();
  return (counts) => {
    const [abc = 0, acb = 0, bac = 0, bca = 0, cab = 0, cba = 0] = counts;
    const n = abc + acb + bac + bca + cab + cba;
    const ab = Math.sign(2 * (abc + acb + cab) - n) + 1;
    const ac = Math.sign(2 * (abc + acb + bac) - n) + 1;
    const bc = Math.sign(2 * (abc + bac + bca) - n) + 1;
    const beats = ab * 9 + ac * 3 + bc;
    const firsts = [abc + acb, bac + bca, cab + cba] as const;
    if (!rule.id.startsWith('coombs')) return (firsts[0] * STRIDE + firsts[1]) * 27 + beats;
    const lasts = (bca + cba) * STRIDE + acb + cab;
    const majority = firsts.findIndex((votes) => 2 * votes > n) + 1;
    return (lasts * 27 + beats) * 4 + majority;
  };
}
