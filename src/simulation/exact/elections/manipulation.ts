// How often voters can gain by not saying what they want: one of them (Nitzan 1985, Kelly 1988), or a coalition. Pure.
import { plurality } from '../../../methods/index.js';
import { untheoretical } from '../../../problems/theory.js';
import { chance } from '../../chance.js';
import { type Answer, drawn, fractionAnswer } from '../answer.js';
import { drawsOf } from '../draws.js';
import { choose, rational } from '../rational.js';
import { nameOf, ordersOf } from './orders.js';
import { drawIAC, drawIC, eachProfile, eachWeighed, profilesOf } from './profiles.js';
import { byAlphabet, type Rule, remembered } from './rules.js';

/** So many profiles at most are gone through: three options up to 41 voters, four up to five. */
const MOST = 1_500_000;
const MOST_OF_FOUR = 100_000;
const DRAWS = 100_000;
const MOST_OPTIONS = 4;
/** Of four options. */
const STEPS_OF_A_COUNT = 4_000;

/** Whether somebody gains by another ranking; ties by the alphabet. */
function gaining(rule: Rule, m: number): (counts: Int32Array) => boolean {
  const orders = ordersOf(m);
  const places = orders.map((order) => order.map((_, option) => order.indexOf(option)));
  const winner = remembered(rule, m, (election) => byAlphabet(rule, election));
  return (counts) => {
    const now = winner(counts);
    for (let type = 0; type < counts.length; type += 1) {
      const many = counts[type] as number; // as many as orders
      const own = places[type] as readonly number[];
      if (many === 0 || own[now] === 0) continue;
      for (let other = 0; other < counts.length; other += 1) {
        if (other === type) continue;
        const before = counts[other] as number;
        counts[type] = many - 1;
        counts[other] = before + 1;
        const then = winner(counts);
        counts[type] = many;
        counts[other] = before;
        if ((own[then] as number) < (own[now] as number)) return true;
      }
    }
    return false;
  };
}

/** The share of profiles of the impartial culture in which one voter gains by another ranking. */
export function nitzanKelly(rule: Rule, m: number, n: number): Answer {
  if (m > MOST_OPTIONS) throw untheoretical('theory.too-much', { what: 'm', most: MOST_OPTIONS });
  const k = ordersOf(m).length;
  const gains = gaining(rule, m);
  if (profilesOf(n, k) <= (m === 3 ? MOST : MOST_OF_FOUR)) {
    let ways = 0n;
    eachWeighed(n, k, (counts, many) => {
      if (gains(counts)) ways += many;
    });
    return fractionAnswer(rational(ways, BigInt(k) ** BigInt(n)));
  }
  const stream = chance('theory', 'nitzan-kelly', rule.id, m, n);
  // Each ranking is tried instead of each other, and counted, unless points are only added up.
  const draws = drawsOf(DRAWS, n + k * k * (rule.additive ? 1 : STEPS_OF_A_COUNT), 'n');
  const counts = new Int32Array(k);
  let met = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    drawIC(n, counts, stream);
    if (gains(counts)) met += 1;
  }
  return drawn(met / draws, draws);
}

/** Who alone wins by plurality with these votes, of three; -1 where nobody alone does. Remembered. */
function aloneFirst(): (a: number, b: number, c: number) => number {
  const known = new Map<number, number>();
  return (a, b, c) => {
    const key = a * 65_536 + b;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ballots = [a, b, c]
      .map((count, option) => ({ count, choice: nameOf(option) }))
      .filter(({ count }) => count > 0);
    const { winners } = plurality.count({ candidates: ['A', 'B', 'C'], ballots });
    const found = winners.length === 1 ? ['A', 'B', 'C'].indexOf(winners[0] ?? '') : -1;
    known.set(key, found);
    return found;
  };
}

/** Whether those who like another option better than the one that won by plurality can make it win alone, all voting for it. */
function overthrown(): (counts: Int32Array) => boolean {
  const alone = aloneFirst();
  return (counts) => {
    const [abc = 0, acb = 0, bac = 0, bca = 0, cab = 0, cba = 0] = counts;
    switch (alone(abc + acb, bac + bca, cab + cba)) {
      case 0:
        return alone(abc + acb, bac + bca + cba, cab) === 1 || alone(abc + acb, bac, cab + cba + bca) === 2;
      case 1:
        return alone(abc + acb + cab, bac + bca, cba) === 0 || alone(abc, bac + bca, cab + cba + acb) === 2;
      case 2:
        return alone(abc + acb + bac, bca, cab + cba) === 0 || alone(acb, bac + bca + abc, cab + cba) === 1;
      default:
        return false;
    }
  };
}

/** So many voters at most are gone through: 9 million profiles. */
const MOST_VOTERS = 75;

/** How many profiles of three options a coalition can overthrow, of C(n + 5, 5). A tie counts as safe. */
export function coalitions(n: number): number {
  const can = overthrown();
  let found = 0;
  eachProfile(n, 6, (counts) => {
    if (can(counts)) found += 1;
  });
  return found;
}

export function coalitionIAC(n: number): Answer {
  if (n <= MOST_VOTERS) return fractionAnswer(rational(coalitions(n), choose(n + 5, 5)));
  const stream = chance('theory', 'coalitions', n);
  const counts = new Int32Array(6);
  const can = overthrown();
  let met = 0;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    drawIAC(n, counts, stream);
    if (can(counts)) met += 1;
  }
  return drawn(met / DRAWS, DRAWS);
}
