// The first of a list that was there before. Ground floor; imports nothing.

/** Each is looked at once, however many there are. */
export function firstTwice<T>(list: readonly T[]): T | undefined {
  const seen = new Set<T>();
  // One that a set does not grow by.
  return list.find((one) => seen.size === seen.add(one).size);
}
