// What stands in one cell: areas, shares, words, moments. Pure; nothing is rounded, and nothing is guessed.
import { FINEST, largestArea } from '../area.js';
import { isMoment } from '../calendar.js';
import { DAY_IN_CHINESE, type Meanings, NONE, SEVERAL, SQUARE_METRES } from './words.js';

/** The largest floor area of one unit, 10 km²: what a record takes too. */
const LARGEST = largestArea(FINEST);

/** An area as it cannot be read; `right` is what was probably meant, `or` what it may mean as well. */
type NoArea =
  | { wrong: 'rolls.area-none' | 'rolls.area-over' }
  | { wrong: 'rolls.area-form'; right?: string }
  | { wrong: 'rolls.area-comma'; right: string; or: string };

/** Where a comma stands for a point, or for nothing: 12,5 and 89,505 are no areas that anybody could be sure of. */
function withComma(plain: string): NoArea | undefined {
  const [, whole = '', part] = /^(\d{1,8})[,，。](\d{1,4})$/.exec(plain) ?? [];
  if (part === undefined) return undefined;
  const right = `${whole}.${part}`;
  return part.length === 3 && whole.length <= 3 && plain.includes(',')
    ? { wrong: 'rolls.area-comma', right, or: `${whole}${part}` }
    : { wrong: 'rolls.area-form', right };
}

/**
 * The area in units of 0.0001 m², the finest there is, or why there is none. Digits of full width, the unit of measurement behind it and
 * thousands set apart, 1,234.50, are read: they can mean one thing only.
 */
export function areaOf(written: string): number | NoArea {
  const plain = written.normalize('NFKC').replace(SQUARE_METRES, '').trim();
  const comma = withComma(plain);
  if (comma) return comma;
  const digits = /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/.test(plain) ? plain.replaceAll(',', '') : plain;
  const found = /^(-?)(\d{1,15})(?:\.(\d{1,4})0*)?$/.exec(digits);
  if (!found) return { wrong: 'rolls.area-form' };
  const [, sign, whole = '', part = ''] = found;
  const units = BigInt(whole) * 10n ** BigInt(FINEST) + BigInt(part.padEnd(FINEST, '0'));
  if (sign === '-' || units === 0n) return { wrong: 'rolls.area-none' };
  return units > BigInt(LARGEST) ? { wrong: 'rolls.area-over' } : Number(units);
}

/** Whether this is what people write where there is no number. */
export const isNone = (written: string): boolean => NONE.test(written.normalize('NFKC'));

export interface Share {
  num: number;
  den: number;
}

/** A share of a unit: `1/2`, `50%`, `0.5`, `1`; more than nought, not more than one. */
export function shareOf(written: string): Share | undefined {
  const plain = written.normalize('NFKC').replaceAll(' ', '');
  const [, whole = '0', part, percent] = /^(\d{0,3})\.(\d{1,6})(%?)$/.exec(plain) ?? [];
  if (part !== undefined) {
    const den = 10 ** part.length * (percent === '%' ? 100 : 1);
    const num = Number(`${whole}${part}`);
    return num > 0 && num <= den ? { num, den } : undefined;
  }
  const [, num = plain, den = '1'] = /^(\d+)\/(\d+)$/.exec(plain) ?? /^(\d+)(%)$/.exec(plain) ?? [];
  if (!/^\d{1,9}$/.test(num) || !/^(\d{1,9}|%)$/.test(den)) return undefined;
  const share = { num: Number(num), den: den === '%' ? 100 : Number(den) };
  return share.num > 0 && share.num <= share.den ? share : undefined;
}

/** Whether shares of one thing come to more than all of it. */
export function moreThanOne(shares: readonly Share[]): boolean {
  const den = shares.reduce((product, share) => product * BigInt(share.den), 1n);
  const num = shares.reduce((total, share) => total + (den / BigInt(share.den)) * BigInt(share.num), 0n);
  return num > den;
}

/** What a word means among these; nothing where it means none of them. */
export function meaning<K extends string>(meanings: Meanings<K>, written: string): K | undefined {
  const word = written.normalize('NFKC').toLowerCase();
  // The keys of a table of meanings are what words can mean.
  return (Object.keys(meanings) as K[]).find((key) => meanings[key].includes(word));
}

/** What stands in one cell side by side: several names, several rooms. */
export const severalIn = (written: string, between = SEVERAL): string[] =>
  written
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Marks that take no place and that nobody sees. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A name or a number as it is compared: full-width as half-width, without the white space within and what nobody sees. */
export const bare = (written: string): string => written.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/gu, '');

/** A path such as `3幢/2单元`, part by part. */
export const partsOf = (scope: string): string[] =>
  scope
    .replaceAll('／', '/')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Whether the one place lies in the other, or is it. */
export const within = (scope: string, outer: string): boolean => {
  const parts = partsOf(scope);
  return partsOf(outer).every((part, index) => parts[index] === part);
};

/** When something happened: `order` compares with others of the same form. Without a year it is only known to lie near the others. */
export interface Moment {
  form: 'day' | 'local' | 'zoned' | 'yearless-day' | 'yearless';
  order: number;
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A day, a local time or a moment with its zone; nothing where there is no such moment. */
export function momentOf(written: string): Moment | undefined {
  const [found, day = '', time, second = '00', part = '', zone] = MOMENT.exec(written) ?? [];
  if (found === undefined) return undefined;
  const utc = `${day}T${time ?? '00:00'}:${second}.${part.padEnd(3, '0')}Z`;
  if (!isMoment(utc)) return undefined;
  const order = Date.parse(zone === undefined ? utc : utc.replace('Z', zone));
  if (Number.isNaN(order)) return undefined;
  return { form: time === undefined ? 'day' : zone === undefined ? 'local' : 'zoned', order };
}

const AS_SPREADSHEETS_DO = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?: (\d{1,2}:\d{2}(?::\d{2})?))?$/;

/** Half a year: two moments without a year that lie further apart may be of two years. */
const HALF = 183 * 86_400_000;

/** Whether nobody can tell which of two moments of one form comes first. */
export const isOpen = ({ form, order }: Moment, other: Moment): boolean =>
  order === other.order || (form.startsWith('yearless') && Math.abs(order - other.order) > HALF);

function on(year: string, month: string, day: string, time: string | undefined): Moment | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return momentOf(time === undefined ? date : `${date} ${time.replace('：', ':').replace(/^\d:/, '0$&')}`);
}

/** A moment as people and spreadsheets write it, `2026/3/18 9:05` and `3月18日 9:05` too; nothing where there is no such moment. */
export function writtenMoment(written: string): Moment | undefined {
  const [found, year = '', , month = '', day = '', time] = AS_SPREADSHEETS_DO.exec(written) ?? [];
  if (found !== undefined) return on(year, month, day, time);
  const [chinese, own, its = '', date = '', clock] = DAY_IN_CHINESE.exec(written) ?? [];
  if (chinese === undefined) return momentOf(written);
  // A leap year has every day there is.
  const moment = on(own ?? '2000', its, date, clock);
  if (!moment || own !== undefined) return moment;
  return { ...moment, form: clock === undefined ? 'yearless-day' : 'yearless' };
}
