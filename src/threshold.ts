// A share that decides, and whether a part reaches it: the one comparison behind laws and voting methods. Pure; imports nothing.

/** A fraction: `strict` means more than it (过半数), otherwise at least it (以上). */
export interface Threshold {
  num: number;
  den: number;
  strict: boolean;
}

/** Both sides of the comparison of `part / whole` with a threshold, cross-multiplied: whole numbers, however large. */
export const sides = (part: number, whole: number, { num, den }: Threshold): { left: bigint; right: bigint } => ({
  left: BigInt(part) * BigInt(den),
  right: BigInt(whole) * BigInt(num),
});

/** Whether a part of a whole reaches a threshold. */
export function reaches(part: number, whole: number, threshold: Threshold): boolean {
  const { left, right } = sides(part, whole, threshold);
  return threshold.strict ? left > right : left >= right;
}
