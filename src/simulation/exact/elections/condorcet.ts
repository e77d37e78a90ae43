// Whether somebody beats everybody else: how likely that is, and how likely a rule then elects them. Pure.
import { untheoretical } from '../../../problems/theory.js';
import { chance } from '../../chance.js';
import { type Answer, asChance, computedChance, drawn, fractionAnswer, meanAnswer } from '../answer.js';
import { drawsOf } from '../draws.js';
import { choose, rational } from '../rational.js';
import { ordersOf } from './orders.js';
import { eachProfile, eachWeighed, profilesOf } from './profiles.js';
import { byLot, type Rule, remembered, unitsOf } from './rules.js';
import { drawAnonymous, drawSociety } from './society.js';

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

/** For each order, a bit for everybody whom option 0 stands above. */
const aboves = (orders: readonly (readonly number[])[]): number[] =>
  orders.map((order) => {
    const at = order.indexOf(0);
    return order.slice(at + 1).reduce((bits, other) => bits | (1 << (other - 1)), 0);
  });

/** So much work at most in fractions, and in floating point. */
const IN_FRACTIONS = 6_000_000;
const IN_FLOATS = 400_000_000;

/**
 * The chance that option 0 beats each of the others, times m: over voters one by one, kept is how many put it above each of the others.
 * `below` orders of a voter put it above a set of that size.
 */
function overVoters<T>(m: number, n: number, zero: T, one: T, add: (sum: T, term: T, times: number) => T): T {
  const others = m - 1;
  const width = n + 1;
  let ways = new Array<T>(width ** others).fill(zero);
  ways[0] = one;
  const sets = Array.from({ length: 2 ** others }, (_, bits) => {
    const size = bits.toString(2).replaceAll('0', '').length;
    let step = 0;
    for (let other = 0; other < others; other += 1) if (bits & (1 << other)) step += width ** other;
    return { step, orders: factorial(size) * factorial(others - size) };
  });
  for (let voter = 0; voter < n; voter += 1) {
    const next = new Array<T>(ways.length).fill(zero);
    for (const [at, way] of ways.entries()) {
      if (way === zero) continue;
      for (const { step, orders } of sets) next[at + step] = add(next[at + step] as T, way, orders); // no count goes above n
    }
    ways = next;
  }
  let sum = zero;
  for (const [at, way] of ways.entries()) {
    let rest = at;
    let beats = true;
    for (let other = 0; other < others; other += 1) {
      if (2 * (rest % width) <= n) beats = false;
      rest = Math.floor(rest / width);
    }
    if (beats) sum = add(sum, way, m);
  }
  return sum;
}

/** By m times the chance that one option beats each other, given where it stands with every voter: these chances are drawn, the rest is worked out. */
function overQuantiles(m: number, n: number, draws: number): Answer {
  const stream = chance('theory', 'condorcet', m, n);
  let [sum, squares] = [0, 0];
  const least = Math.floor(n / 2) + 1;
  for (let draw = 0; draw < draws; draw += 1) {
    const above = new Float64Array(n + 1);
    above[0] = 1;
    for (let voter = 0; voter < n; voter += 1) {
      const u = stream.float();
      for (let many = voter + 1; many > 0; many -= 1)
        above[many] = (above[many] as number) * (1 - u) + (above[many - 1] as number) * u; // within
      above[0] = (above[0] as number) * (1 - u);
    }
    let beats = 0;
    for (let many = least; many <= n; many += 1) beats += above[many] as number; // within
    let value = m;
    for (let other = 1; other < m; other += 1) value *= beats;
    sum += value;
    squares += value * value;
  }
  return asChance(meanAnswer(sum / draws, squares / draws, draws));
}

/** The chance that there is a Condorcet winner in the impartial culture. */
export function winnerIC(m: number, n: number): Answer {
  const work = (n + 1) ** (m - 1) * n * 2 ** (m - 1);
  if (work <= IN_FRACTIONS) {
    const ways = overVoters<bigint>(m, n, 0n, 1n, (sum, term, times) => sum + term * BigInt(times));
    return fractionAnswer(rational(ways, BigInt(factorial(m)) ** BigInt(n)));
  }
  if (work <= IN_FLOATS && m <= 8 && (n + 1) ** (m - 1) <= 4_000_000) {
    const all = factorial(m);
    const value = overVoters<number>(m, n, 0, 1, (sum, term, times) => sum + (term * times) / all) * all;
    return computedChance(value, 1e-12);
  }
  return overQuantiles(m, n, drawsOf(200_000, (n * n) / 2, 'n'));
}

const MOST_IAC = 700;

/** How many profiles of three options have a Condorcet winner: of those above both, above one, above none, (u+1)(x+1) each. */
export function winnersIAC(n: number): bigint {
  let sum = 0;
  for (let u = 0; u <= n; u += 1) {
    for (let v = 0; u + v <= n; v += 1) {
      if (2 * (u + v) <= n) continue;
      for (let w = 0; u + v + w <= n; w += 1) if (2 * (u + w) > n) sum += (u + 1) * (n - u - v - w + 1);
    }
  }
  return 3n * BigInt(sum);
}

export function winnerIAC(n: number): Answer {
  if (n > MOST_IAC) throw untheoretical('theory.too-much', { what: 'n', most: MOST_IAC });
  return fractionAnswer(rational(winnersIAC(n), choose(n + 5, 5)));
}

export type Culture = 'IC' | 'IAC';

/** So many profiles at most are gone through: of three options up to 61 voters. */
const MOST_PROFILES = { IC: 2_500_000, IAC: 10_000_000 };
const MOST_WITHOUT_MEMORY = 200_000;

/** Whether a profile's option 0 beats each other. */
export function beating(m: number): (counts: Int32Array) => boolean {
  if (m === 3) {
    // Millions are asked about: ABC, ACB, BAC, BCA, CAB, CBA.
    return ([abc = 0, acb = 0, bac = 0, bca = 0, cab = 0, cba = 0]) => {
      const half = (abc + acb + bac + bca + cab + cba) / 2;
      return abc + acb + cab > half && abc + acb + bac > half;
    };
  }
  const sets = aboves(ordersOf(m));
  const above = new Int32Array(m - 1);
  return (counts) => {
    above.fill(0);
    let n = 0;
    for (let type = 0; type < counts.length; type += 1) {
      const many = counts[type] as number; // as many as orders
      n += many;
      for (let other = 0; other < m - 1; other += 1)
        if (((sets[type] as number) >> other) & 1) above[other] = (above[other] as number) + many;
    }
    return above.every((many) => 2 * many > n);
  };
}

/** Of the profiles in which option 0 beats each other: how many there are, and how many of them elect it, in `unitsOf(m)`. */
export function elections(rule: Rule, m: number, n: number): { beats: number; elected: number } {
  const wins = remembered(rule, m, (election) => byLot(rule, m, election));
  const beats = beating(m);
  const found = { beats: 0, elected: 0 };
  eachProfile(n, factorial(m), (counts) => {
    if (!beats(counts)) return;
    found.beats += 1;
    found.elected += wins(counts)[0] ?? 0;
  });
  return found;
}

/** How often a rule elects the Condorcet winner, where there is one; ties by lot. */
export function efficiency(rule: Rule, culture: Culture, m: number, n: number): Answer {
  const k = m <= 6 ? factorial(m) : Number.POSITIVE_INFINITY;
  const most = m === 3 && (rule.additive || rule.rounds) ? MOST_PROFILES[culture] : MOST_WITHOUT_MEMORY;
  if (!Number.isFinite(k) || profilesOf(n, k) > most)
    return efficiencyDrawn(rule, culture, m, n, drawsOf(60_000, workOf(rule, culture, m, n), 'n'));
  const units = unitsOf(m);
  if (culture === 'IAC') {
    const { beats, elected } = elections(rule, m, n);
    if (beats === 0)
      throw untheoretical('theory.not-of-this', { name: 'n', value: String(n), allowed: ['1, 3, 4, ...'] });
    return fractionAnswer(rational(elected, beats * units));
  }
  const wins = remembered(rule, m, (election) => byLot(rule, m, election));
  const beats = beating(m);
  let [all, elected] = [0n, 0n];
  eachWeighed(n, k, (counts, ways) => {
    if (!beats(counts)) return;
    all += ways;
    elected += ways * BigInt(wins(counts)[0] ?? 0);
  });
  if (all === 0n) throw untheoretical('theory.not-of-this', { name: 'n', value: String(n), allowed: ['1, 3, 4, ...'] });
  return fractionAnswer(rational(elected, all * BigInt(units)));
}

/** What one society costs that is drawn and counted, in steps: of each voter every pair of options, or of each order. */
export const workOf = ({ additive }: Rule, culture: Culture, m: number, n: number): number =>
  (culture === 'IC' ? n : factorial(m)) * m * m * (additive ? 1 : m);

/** The same from drawn profiles of the impartial culture or, of few options, the anonymous one. */
export function efficiencyDrawn(rule: Rule, culture: Culture, m: number, n: number, draws: number): Answer {
  if (culture === 'IAC' && m > 5) throw untheoretical('theory.too-much', { what: 'm', most: 5 });
  const stream = chance('theory', 'efficiency', rule.id, culture, m, n);
  const society = culture === 'IC' ? drawSociety(m, n) : drawAnonymous(m, n);
  let [met, elected] = [0, 0];
  while (met < draws) {
    const election = society(stream);
    if (!election) continue;
    met += 1;
    elected += election(rule, stream);
  }
  return drawn(elected / draws, draws);
}
