// How unequal amounts are. Imports nothing.

/** Gini coefficient of amounts: 0 where all are equal, (n - 1) / n where one has everything; nothing where nobody has anything. */
export function gini(amounts: readonly number[]): number | null {
  const sorted = [...amounts].sort((one, other) => one - other);
  const n = sorted.length;
  const total = sorted.reduce((sum, amount) => sum + amount, 0);
  if (n === 0 || total === 0) return null;
  const weighted = sorted.reduce((sum, amount, index) => sum + (index + 1) * amount, 0);
  return (2 * weighted) / (n * total) - (n + 1) / n;
}
