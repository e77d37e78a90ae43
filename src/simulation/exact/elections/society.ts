// Random societies, for more voters and options than can be gone through: drawn one by one, and counted by the methods themselves. Pure.
import type { Election, Rankings } from '../../../methods/index.js';
import { type Chance, shuffled } from '../../chance.js';
import { electedByLots } from './by-rounds.js';
import { electionOf, namesOf, ordersOf } from './orders.js';
import { drawIAC } from './profiles.js';
import type { Rule } from './rules.js';

/** Draws a society; where somebody beats everybody in it, answers how likely a rule elects them. Nothing where nobody does. */
export type Society = (chance: Chance) => ((rule: Rule, chance: Chance) => number) | undefined;

/** The chance that an option is elected: ties on the way are decided by lot, the last one is weighed. */
function chanceOf(rule: Rule, option: string, election: Election, chance: Chance): number {
  const { method, options, ballots, rounds } = rule;
  if (rounds) return electedByLots(rule, option, ballots(election), chance) ? 1 : 0;
  const { winners, finals } = method.count(ballots(election), options);
  if (Array.isArray(finals)) {
    const pairs = finals as Record<string, number>[];
    const won = pairs.map((duel) => {
      const [own, most] = [duel[option], Math.max(...Object.values(duel))];
      return own === most ? 1 / Object.values(duel).filter((one) => one === most).length : 0;
    });
    return won.reduce((sum, one) => sum + one, 0) / won.length;
  }
  return winners.includes(option) ? 1 / winners.length : 0;
}

/** n voters, each with any order of m options alike: the impartial culture. */
export function drawSociety(m: number, n: number): Society {
  const names = namesOf(m);
  const order = new Uint16Array(m * n);
  const place = Uint16Array.from(order, (_, at) => at % m);
  const start = Uint32Array.from({ length: n + 1 }, (_, voter) => voter * m);
  const counts = new Float64Array(n).fill(1);
  const above = new Int32Array(m * m);
  const numbers = [...names.keys()];
  return (chance) => {
    above.fill(0);
    for (let voter = 0; voter < n; voter += 1) {
      const own = shuffled(numbers, chance);
      for (let i = 0; i < m; i += 1) {
        const one = own[i] as number; // as long as there are options
        order[voter * m + i] = one;
        for (let j = i + 1; j < m; j += 1) {
          const pair = one * m + (own[j] as number);
          above[pair] = (above[pair] as number) + 1;
        }
      }
    }
    const winner = numbers.find((a) => numbers.every((b) => a === b || 2 * (above[a * m + b] as number) > n));
    if (winner === undefined) return undefined;
    const rankings: Rankings = { counts, start, order, place };
    return (rule, lots) => {
      // Only rules that take the ballots as they are read them by number; the others need them written out.
      const ballots = rule.id === 'antiplurality' ? written(names, order, m, n) : [];
      return chanceOf(rule, names[winner] ?? '', { candidates: names, ballots, rankings }, lots);
    };
  };
}

const written = (names: readonly string[], order: Uint16Array, m: number, n: number): Election['ballots'] =>
  Array.from({ length: n }, (_, voter) => ({
    count: 1,
    ranking: Array.from({ length: m }, (_place, at) => names[order[voter * m + at] ?? 0] ?? ''),
  }));

/** n voters of whom only how many have each order counts, every profile alike: the impartial anonymous culture. */
export function drawAnonymous(m: number, n: number): Society {
  const orders = ordersOf(m);
  const counts = new Int32Array(orders.length);
  const above = orders.map((order) => namesOf(m).map((_, option) => order.indexOf(option)));
  return (chance) => {
    drawIAC(n, counts, chance);
    const beats = (a: number, b: number): boolean => {
      let sum = 0;
      for (const [type, places] of above.entries())
        if ((places[a] as number) < (places[b] as number)) sum += counts[type] as number; // within
      return 2 * sum > n;
    };
    const numbers = [...Array(m).keys()];
    const winner = numbers.find((a) => numbers.every((b) => a === b || beats(a, b)));
    if (winner === undefined) return undefined;
    return (rule, lots) => chanceOf(rule, namesOf(m)[winner] ?? '', electionOf(m, orders, counts), lots);
  };
}
