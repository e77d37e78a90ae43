// Who may be left where one after the other goes and it is open which: every way is followed, and a set of candidates counted once.
// Shared by Baldwin's method and bottom-two-runoff.
import { effortFor } from '../effort.js';
import { uncountable } from '../problems.js';

/** So many sets of candidates at most; fewer where each takes long. */
const MOST_SETS = 20_000;

/**
 * Everybody who is the last one left in some way. `outs`: each of those who may go next among these, none where all of them win.
 * @param each what it takes to find that out, in places looked at
 * @throws {Fault} `too-many-ties`
 */
export function lastLeft(
  all: readonly number[],
  outs: (left: readonly number[]) => readonly number[],
  each: number,
): number[] {
  // One way is followed to its end whatever it takes.
  const effort = Math.max(all.length, effortFor(MOST_SETS, each));
  const winners = new Set<number>();
  const seen = new Set<string>();
  const open = [all];
  for (let left = open.pop(); left; left = open.pop()) {
    if (left.every((one) => winners.has(one))) continue;
    const key = left.join();
    if (seen.has(key)) continue;
    if (seen.size >= effort) throw uncountable('methods.too-many-ties', { most: effort });
    seen.add(key);
    const out = left.length > 1 ? outs(left) : [];
    if (out.length === 0) for (const one of left) winners.add(one);
    for (const gone of out) open.push(left.filter((one) => one !== gone));
  }
  return [...winners];
}
