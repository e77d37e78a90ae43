// Areas and sums of money as people write them, read exactly: digits become whole numbers of the last decimal, never floats.
// Ground floor; imports areas and the shape of a problem only.
import { FINEST, type FineDecimals, largestArea } from './area.js';
import { faultOf, type ProblemOf, problemsOf } from './problem.js';

/** Digits, with commas between the thousands or without, and at most so many decimals, or any number of them. */
const digits = (decimals: number | ''): string => String.raw`(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,${decimals}}))?`;
const AREA = new RegExp(`^${digits(FINEST)}\\s*(?:m²|m2|㎡|平方米)?$`);
const SIGNED_AREA = new RegExp(`^${digits(FINEST)}\\s*(?:m²|m2|㎡|平方米)$`);
const ANY_AREA = new RegExp(`^${digits('')}\\s*(?:m²|m2|㎡|平方米)?$`);
const MONEY = new RegExp(`^[¥￥]?\\s*${digits(2)}(?:\\s*元)?$`);
const TEN_THOUSANDS = /^[¥￥]?\s*([\d,.]{1,20})\s*万元?$/;
const PLAIN = new RegExp(`^${digits(6)}$`);
const ANY_MONEY = new RegExp(`^[¥￥]?\\s*${digits('')}(?:\\s*元)?$`);
const SIGNED_MONEY = new RegExp(`^(?:[¥￥]\\s*${digits(2)}|${digits(2)}\\s*元)$`);

/** Digits and marks as a Chinese keyboard may write them, in their usual width; `NFKC` would also make 2 of the mark of a square. */
const halfWidth = (written: string): string =>
  written.replace(/[０-９．，]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The digits before the point and behind it, where what is written is such an amount. */
function parts(pattern: RegExp, written: unknown): readonly [whole: string, decimals: string] | undefined {
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const found = pattern.exec(halfWidth(String(written)).trim());
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

/** `12000`, `¥12,000.50`, `12000元`, `9.6万元` as whole numbers of 0.01 of the currency. */
export function readMoney(written: unknown): number | undefined {
  const [, tenThousands] = (typeof written === 'string' && TEN_THOUSANDS.exec(halfWidth(written).trim())) || [];
  // Of ten thousand yuan the sixth decimal is a fen.
  return tenThousands === undefined ? units(MONEY, written, 2) : units(PLAIN, tenThousands, 6);
}

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

/** What an amount may be of. */
export type AmountOf = 'area' | 'money';

export interface AmountProblems {
  /** It is no such amount. */
  'amounts.form': { written: string; of: AmountOf };
  /** A number with a fraction, which may be another than was written: 89.1 has no exact form. */
  'amounts.fraction': { written: string };
  'amounts.decimals': { written: string; most: number };
  'amounts.over': { written: string; most: string };
}

export type AmountProblem = ProblemOf<AmountProblems>;

const amountProblem = problemsOf<AmountProblems>();

/** The largest sum of money a command takes, in hundredths: `money` of fields.ts. */
export const LARGEST_SUM = 1_000_000_000_000;

/** Whole numbers of the last of so many decimals. @throws {Fault} where it is no such amount, or no exact one */
function exactly(of: AmountOf, written: string | number, decimals: number, largest: number): number {
  const shown = String(written);
  if (typeof written === 'number' && !Number.isInteger(written) && Number.isFinite(written))
    throw faultOf([amountProblem('amounts.fraction', { written: shown })]);
  const pattern = of === 'area' ? ANY_AREA : ANY_MONEY;
  // Noughts behind the last decimal say nothing more.
  const value = units(pattern, written, decimals);
  if (value !== undefined && value <= largest) return value;
  const [whole, behind] = parts(pattern, written) ?? [];
  if (whole === undefined || behind === undefined)
    throw faultOf([amountProblem('amounts.form', { written: shown, of })]);
  if (/[1-9]/.test(behind.slice(decimals)))
    throw faultOf([amountProblem('amounts.decimals', { written: shown, most: decimals })]);
  throw faultOf([amountProblem('amounts.over', { written: shown, most: String(largest / 10 ** decimals) })]);
}

/**
 * A floor area as commands take it, from what people write: `squareMetres('89.50')` is 8950, in units of 0.01 m². Nothing is rounded.
 * @param written `89.50`, `1,289.5 m²`, `89`; a whole number of square metres too, but no fraction, which may be another than was written
 * @param decimals those of the roll, where it has more than two (`areaDecimals`)
 * @throws {Fault} whose problem a language says
 */
export const squareMetres = (written: string | number, decimals: 2 | FineDecimals = 2): number =>
  exactly('area', written, decimals, largestArea(decimals));

/**
 * A sum of money as commands take it, from what people write: `yuan('12.50')` is 1250 fen. Nothing is rounded.
 * @param written `12.50`, `¥12,000`, `12000元`; a whole number of yuan too, but no fraction, which may be another than was written
 * @throws {Fault} whose problem a language says
 */
export const yuan = (written: string | number): number => exactly('money', written, 2, LARGEST_SUM);
