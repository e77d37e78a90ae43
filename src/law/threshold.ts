// Exact comparison of a share with a threshold. Pure; whole numbers only (bigint where a product could pass 2^53).
import type { FineDecimals } from '../area.js';
import { reaches, sides, type Threshold } from '../threshold.js';

export type { FineDecimals } from '../area.js';
export type { Threshold } from '../threshold.js';

/** One comparison with its arithmetic: `part / whole` against `num / den`, decided by `left` and `right`. */
export interface Check {
  measure: Measure;
  /** Of an area counted in smaller units than 0.01 m²: how many decimals of a square metre `part` and `whole` have. */
  areaDecimals?: FineDecimals;
  part: number;
  whole: number;
  num: number;
  den: number;
  strict: boolean;
  /** part × den */
  left: string;
  /** whole × num */
  right: string;
  met: boolean;
}

/** What is counted: heads (人数), floor area (面积), or weight. */
export type Measure = 'heads' | 'area' | 'weight';

/**
 * Compares `part / whole` with a threshold by cross-multiplication.
 * 以上 includes the number itself (Civil Code art. 1259), so an inclusive threshold is `strict: false`; 过半数 is `strict: true`.
 * Nothing of nothing meets no threshold.
 */
export function check(
  measure: Measure,
  part: number,
  whole: number,
  threshold: Threshold,
  areaDecimals?: FineDecimals,
): Check {
  const { num, den, strict } = threshold;
  const { left, right } = sides(part, whole, threshold);
  const met = whole > 0 && reaches(part, whole, threshold);
  const unit = measure === 'area' && areaDecimals !== undefined ? { areaDecimals } : {};
  return { measure, ...unit, part, whole, num, den, strict, left: String(left), right: String(right), met };
}

/** The least part of `whole` that meets the threshold: "1 more head and 24.90 m²" comes from it. */
export function needed(whole: number, { num, den, strict }: Threshold): number {
  const product = BigInt(whole) * BigInt(num);
  const floor = product / BigInt(den);
  if (strict) return Number(floor + 1n);
  return Number(floor * BigInt(den) === product ? floor : floor + 1n);
}

/** 三分之一以上 */
export const oneThird: Threshold = { num: 1, den: 3, strict: false };
/** 半数以上: the half itself is enough */
export const half: Threshold = { num: 1, den: 2, strict: false };
/** 过半数 */
export const moreThanHalf: Threshold = { num: 1, den: 2, strict: true };
/** 三分之二以上 */
export const twoThirds: Threshold = { num: 2, den: 3, strict: false };
/** 超过三分之二: two thirds themselves are not enough */
export const moreThanTwoThirds: Threshold = { num: 2, den: 3, strict: true };
/** 四分之三以上 */
export const threeQuarters: Threshold = { num: 3, den: 4, strict: false };
/** 一致 */
export const unanimous: Threshold = { num: 1, den: 1, strict: false };
