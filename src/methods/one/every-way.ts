// Who may be left where one after the other goes and it is open which: every way is followed, and a set of candidates counted once.
// Shared by Baldwin's method and bottom-two-runoff.
import { uncountable } from '../problems.js';

/** So many sets of candidates at most. */
const MOST_SETS = 20_000;

/**
 * Everybody who is the last one left in some way. `outs`: each of those who may go next among these, none where all of them win.
 * @throws {Fault} `too-many-ties`
 */
export function lastLeft(all: readonly number[], outs: (left: readonly number[]) => readonly number[]): number[] {
  const winners = new Set<number>();
  const seen = new Set<string>();
  const open = [all];
  for (let left = open.pop(); left; left = open.pop()) {
    if (left.every((one) => winners.has(one))) continue;
    const key = left.join();
    if (seen.has(key)) continue;
    if (seen.size >= MOST_SETS) throw uncountable('methods.too-many-ties', { most: MOST_SETS });
    seen.add(key);
    const out = left.length > 1 ? outs(left) : [];
    if (out.length === 0) for (const one of left) winners.add(one);
    for (const gone of out) open.push(left.filter((one) => one !== gone));
  }
  return [...winners];
}
