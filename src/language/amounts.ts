// Amounts and moments as digits, the same in every language: exact, in whole numbers. Pure.
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import { offsetIfTwice } from '../calendar.js';
import type { Check } from '../law/index.js';

/** A whole number of hundredths as a decimal with two places: 2490 is `24.90`. Takes the long products of a check as strings. */
export const hundredths = (units: number | string): string => decimal(units, 2);

/** A whole number of the last of so many decimals: 1234567 with four is `123.4567`. */
export function decimal(units: number | string, decimals: number): string {
  const value = BigInt(units);
  const size = value < 0n ? -value : value;
  const one = 10n ** BigInt(decimals);
  return `${value < 0n ? '-' : ''}${size / one}.${String(size % one).padStart(decimals, '0')}`;
}

/** A sum of money: hundredths with the thousands set apart, 48000000 is `480,000.00`. */
export const grouped = (units: number | string): string => hundredths(units).replace(/\B(?=(\d{3})+\.)/g, ',');

/** A quantity on one measure, without its unit: area comes in 0.01 m², unless it has more decimals. */
export const quantity = ({ measure, areaDecimals }: Of, units: number | string): string =>
  measure === 'area' ? decimal(units, areaDecimals ?? 2) : String(units);

/** What is measured, and in which unit. */
type Of = Pick<Check, 'measure' | 'areaDecimals'>;

/** The products a check compared, each with where it comes from: `841.50 × 3 = 2524.50 ≥ 918.00 × 2 = 1836.00`. */
export function products(
  compared: Check,
  write: (units: number | string) => string = (units) => quantity(compared, units),
): string {
  const { part, whole, num, den, left, right, strict } = compared;
  const [one, other] = [BigInt(left), BigInt(right)];
  const met = strict ? one > other : one >= other;
  const sign = strict ? (met ? '>' : '≤') : met ? '≥' : '<';
  const times = (units: number, factor: number, product: string): string =>
    factor === 1 ? write(product) : `${write(units)} × ${factor} = ${write(product)}`;
  return `${times(part, den, left)} ${sign} ${times(whole, num, right)}`;
}

/** The parts of a calendar date, `2026-03-01`. */
export function partsOfDate(date: string) {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Hours and minutes, and what else it takes to know which they are. */
  readonly time: string;
}

/** So many moments are kept in mind. */
const KEPT = 1000;

/** The same answer without working it out again: a page says the same few moments to everybody, and what a zone's clocks show takes long to find. */
function inMind(make: (instant: string, zone: string) => Parts): typeof make {
  const known = new Map<string, Parts>();
  return (instant, zone) => {
    const name = `${zone} ${instant}`;
    const found = known.get(name);
    if (found) return found;
    if (known.size >= KEPT) known.clear();
    const made = make(instant, zone);
    known.set(name, made);
    return made;
  };
}

/** The parts of a moment at which something ends: midnight is 24:00 of the day that ends, not 00:00 of the next. */
export const partsOfEnd = inMind((instant, zone) => {
  const moment = Zoned.toString(Moment.toZonedDateTimeISO(Moment.fromString(instant), zone));
  if (!moment.slice(11).startsWith('00:00:00')) return partsOf(instant, zone);
  const { time, ...day } = partsOf(Moment.toString(Moment.addMilliseconds(Moment.fromString(instant), -1)), zone);
  return { ...day, time: time.replace(/^\d\d:\d\d/, '24:00') };
});

/**
 * The parts of a moment as a calendar and a clock in that zone show them. A clock in UTC says that it is one, and a time that comes
 * twice because clocks are put back says which of the two it is.
 */
export const partsOf = inMind((instant, zone) => {
  const local = Zoned.toString(Moment.toZonedDateTimeISO(Moment.fromString(instant), zone));
  const offset = offsetIfTwice(instant, zone);
  const said = zone === 'UTC' ? ' UTC' : offset === undefined ? '' : ` UTC${offset}`;
  return { ...partsOfDate(local.slice(0, 10)), time: `${local.slice(11, 16)}${said}` };
});

/** `num / den` with two decimals, rounded half up: 4.75. */
export function fixed(num: number | bigint, den: number): string {
  if (den === 0) return '0.00';
  const [part, whole] = [BigInt(num) * 1000n, BigInt(den)];
  return decimal(((part / whole + 5n) / 10n).toString(), 2);
}

/** A share in per cent, with two decimals: 70.65%. */
export const percent = (part: number, whole: number): string => `${fixed(BigInt(part) * 100n, whole)}%`;
