// Whole places in proportion: to each the whole part of its due, then the largest remainders (Hamilton). Imports nothing.

/** @param parts how many each has, all together above 0 @returns one number for each, which add up to the places */
export function largestRemainder(parts: readonly number[], places: number): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (total === 0) return parts.map(() => 0);
  // In whole numbers: what remains is told exactly, and of remainders alike the first part's comes first.
  const due = parts.map((part) => part * places);
  const given = due.map((each) => Math.floor(each / total));
  const left = places - given.reduce((sum, each) => sum + each, 0);
  const order = due
    .map((each, at) => ({ at, rest: each % total }))
    .sort((one, other) => other.rest - one.rest || one.at - other.at);
  for (const { at } of order.slice(0, left)) given[at] = (given[at] ?? 0) + 1;
  return given;
}
