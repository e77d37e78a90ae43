// Everything that may come of a vote of independent voters, with its chance: the sums a rule looks at, not the ways to them. Pure.
import type { Chance } from '../../chance.js';
import { binomialCounts, type Counts, eachCount, sizeOf } from './chances.js';
import { ERROR, eachSum } from './fourier.js';
import type { Plan, Sums } from './plan.js';

/** So many outcomes at most are gone through, and so many states kept on the way. */
const MOST = 12_000_000;
const MOST_KEPT = 300_000;
const LEAST = 1e-17;

/**
 * Visits all that may be done, with its chance.
 * @param visit the sums; the array is used again
 * @returns how far the chances may be off together; nothing, with nobody visited, where there is too much to go through
 */
export function eachOutcome(plan: Plan, visit: (sums: Sums, chance: number) => void): number | undefined {
  const { alike, classes, columns } = plan;
  const total = alike.reduce((sum, { count }) => sum + count, 0);
  const arithmetic = 1e-14 * (10 + total);
  if (alike.length === 0) {
    visit([], 1);
    return 0;
  }
  const merged = merge(plan, visit);
  if (merged !== undefined) return merged + arithmetic;
  // Of people who count alike, only how many they are matters.
  const [first] = alike;
  const unit = first ? plan.unitOf(first) : [];
  const even = alike.every((one) => plan.unitOf(one).every((value, at) => value === unit[at]));
  if (!even || classes.length > 3) return undefined;
  const sums = new Float64Array((classes.length - 1) * columns.length);
  const kinds = alike.map((one) => ({ count: one.count, chances: plan.chancesOf(one) }));
  let visited = 0;
  const done = eachSum(kinds, classes.length - 1, LEAST, (counts, chance) => {
    visited += 1;
    for (let at = 0; at < sums.length; at += 1)
      sums[at] = (counts[Math.floor(at / columns.length)] ?? 0) * (unit[at % columns.length] ?? 0);
    visit(sums, chance);
  });
  return done ? ERROR + visited * LEAST : undefined;
}

interface State {
  sums: Float64Array;
  chance: number;
}

/** Kind by kind, with what comes to the same sums taken together on the way; nothing where that becomes too much. */
function merge(plan: Plan, visit: (sums: Sums, chance: number) => void): number | undefined {
  const { classes, columns } = plan;
  const alike = plan.alike.toSorted((one, other) => one.count - other.count);
  const sizes = alike.map((one) => sizeOf(one.count, plan.chancesOf(one)));
  const width = columns.length;
  const length = (classes.length - 1) * width;
  let states: Iterable<State> = [{ sums: new Float64Array(length), chance: 1 }];
  let [kept, left] = [1, 0];
  for (const [which, one] of alike.entries()) {
    const last = which === alike.length - 1;
    if (kept * (sizes[which] ?? 1) > MOST) return undefined;
    const unit = plan.unitOf(one);
    const steps = (counts: Int32Array): Float64Array =>
      Float64Array.from({ length }, (_, at) => (counts[Math.floor(at / width)] ?? 0) * (unit[at % width] ?? 0));
    if (last && kept === 1) {
      for (const state of states)
        left += eachCount(one.count, plan.chancesOf(one), LEAST, (counts, chance) => {
          const sums = steps(counts);
          for (let at = 0; at < length; at += 1) sums[at] = (sums[at] as number) + (state.sums[at] as number); // within
          visit(sums, chance * state.chance);
        });
      return left;
    }
    const ways: State[] = [];
    left += eachCount(one.count, plan.chancesOf(one), LEAST, (counts, chance) =>
      ways.push({ sums: steps(counts), chance }),
    );
    const next = new Map<string, State>();
    const sums = new Float64Array(length);
    for (const state of states) {
      for (const way of ways) {
        const chance = state.chance * way.chance;
        if (chance < LEAST) {
          left += chance;
          continue;
        }
        for (let at = 0; at < length; at += 1) sums[at] = (state.sums[at] as number) + (way.sums[at] as number); // within
        if (last) {
          visit(sums, chance);
          continue;
        }
        const key = sums.join();
        const known = next.get(key);
        if (known) known.chance += chance;
        else next.set(key, { sums: sums.slice(), chance });
      }
      if (next.size > MOST_KEPT) return undefined;
    }
    states = next.values();
    kept = next.size;
  }
  return left;
}

/** One vote drawn after the other, where there are too many to go through. */
export function drawOutcomes(plan: Plan, draws: number, chance: Chance, visit: (sums: Sums) => void): void {
  const { alike, classes, columns } = plan;
  const width = columns.length;
  const kinds = alike.map((one) => ({
    count: one.count,
    unit: plan.unitOf(one),
    chances: plan.chancesOf(one),
    tables: classes.map(() => new Map<number, Counts>()),
  }));
  const sums = new Float64Array((classes.length - 1) * width);
  for (let draw = 0; draw < draws; draw += 1) {
    sums.fill(0);
    for (const { count, unit, chances, tables } of kinds) {
      let [left, rest] = [count, 1];
      for (const [which, p] of chances.entries()) {
        const known = tables[which]?.get(left);
        const table = known ?? summed(binomialCounts(left, rest > 0 ? Math.min(1, p / rest) : 0));
        if (!known) tables[which]?.set(left, table);
        const many = table.from + reached(table.chances, chance.float());
        left -= many;
        rest -= p;
        for (let at = 0; at < width; at += 1) {
          const to = which * width + at;
          sums[to] = (sums[to] as number) + many * (unit[at] as number); // within
        }
      }
    }
    visit(sums);
  }
}

/** The chances of so many or fewer. */
function summed({ from, chances }: Counts): Counts {
  let sum = 0;
  return { from, chances: chances.map((one) => (sum += one)) };
}

/** Where the sums go above a number. */
function reached(sums: Float64Array, at: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < (sums[middle] as number))
      high = middle; // within
    else low = middle + 1;
  }
  return low;
}
