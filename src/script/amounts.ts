// Areas and sums of money as people write them, read exactly: digits become whole numbers of the last decimal, never floats.
import { FINEST } from '../area.js';

/** Digits, with commas between the thousands or without, and at most so many decimals. */
const digits = (decimals: number): string => String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,${decimals}}))?`;
const AREA = new RegExp(`^${digits(FINEST)}\\s*(?:m²|m2|㎡|平方米)?$`);
const SIGNED_AREA = new RegExp(`^${digits(FINEST)}\\s*(?:m²|m2|㎡|平方米)$`);
const MONEY = new RegExp(`^[¥￥]?\\s*${digits(2)}(?:\\s*元)?$`);
const SIGNED_MONEY = new RegExp(`^(?:[¥￥]\\s*${digits(2)}|${digits(2)}\\s*元)$`);

/** The digits before the point and behind it, where what is written is such an amount. */
function parts(pattern: RegExp, written: unknown): readonly [whole: string, decimals: string] | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const found = pattern.exec(String(written).trim());
  if (!found) return undefined;
  const [whole, decimals = ''] = found.slice(1).filter((group) => group !== undefined);
  return whole === undefined ? undefined : [whole.replaceAll(',', ''), decimals];
}

/** A whole number of the last of so many decimals; nothing where that would lose some, or is too much to be exact. */
function units(pattern: RegExp, written: unknown, decimals: number): number | undefined {
  const [whole, behind] = parts(pattern, written) ?? [];
  if (whole === undefined || behind === undefined || /[1-9]/.test(behind.slice(decimals))) return undefined;
  const value = Number(whole + behind.slice(0, decimals).padEnd(decimals, '0'));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** How many decimals an area needs: two at least, since that is how areas are usually kept. Nothing where it is none. */
export function decimalsOf(written: unknown): number | undefined {
  const [, behind] = parts(AREA, written) ?? [];
  return behind === undefined ? undefined : Math.max(2, behind.replace(/(?<!0)0+$/, '').length);
}

/** `89.50`, `89.50 m²`, `89` as whole numbers of 0.01 m², or of the last of so many decimals. */
export const readArea = (written: unknown, decimals = 2): number | undefined => units(AREA, written, decimals);

/** `12000`, `¥12,000.50`, `12000元` as whole numbers of 0.01 of the currency. */
export const readMoney = (written: unknown): number | undefined => units(MONEY, written, 2);

/**
 * A number that says by its sign what it is: used where a plain number could be anything. An area is in the unit of the decimals
 * it is written with, where these are more than two.
 */
export function readSigned(written: unknown): number | undefined {
  if (typeof written !== 'string') return undefined;
  const [, behind] = parts(SIGNED_AREA, written) ?? [];
  return behind === undefined
    ? units(SIGNED_MONEY, written, 2)
    : units(SIGNED_AREA, written, Math.max(2, behind.length));
}
