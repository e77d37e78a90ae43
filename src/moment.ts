// Moments as the record writes them, and the two between which all of them lie. Ground floor; imports nothing.

/** A moment as the record writes it: UTC with milliseconds; moments compare as strings. */
export type Instant = string;

/** The first moment there is. Before it and after the last, a year has no four digits, and texts no longer compare as moments do. */
export const FIRST_MOMENT: Instant = '0001-01-01T00:00:00.000Z';

/**
 * The last. A period, an extension or a suspension that would lead beyond it leads to it and no further: nothing is due after it, so whatever
 * a charter or a clerk has written, no clock runs out of the form in which the record keeps it.
 */
export const LAST_MOMENT: Instant = '9999-12-31T23:59:59.999Z';

const FIRST = Date.parse(FIRST_MOMENT);
const LAST = Date.parse(LAST_MOMENT);

/** A moment from milliseconds since 1970, kept between the first and the last. Throws a RangeError where they are no number. */
export const toInstant = (epochMilliseconds: number): Instant =>
  new Date(Math.min(Math.max(epochMilliseconds, FIRST), LAST)).toISOString();

/** Whether milliseconds since 1970 lead to a moment the record can write down. */
export const isWithin = (epochMilliseconds: number): boolean => FIRST <= epochMilliseconds && epochMilliseconds <= LAST;

/** Whether a text that looks like a moment is one: there is no 31 April, and no year nought. */
export function isMoment(moment: string): boolean {
  const epoch = Date.parse(moment);
  return isWithin(epoch) && new Date(epoch).toISOString() === moment;
}

/** RFC 3339, with its seconds left out as ISO 8601 lets one: `2026-03-01T16:00+08:00`. */
const WRITTEN = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2})(?::(\d{2})(\.\d{1,9})?)?([Zz]|[+-]\d{2}:\d{2})$/;

/**
 * A moment as the record writes it, of any that RFC 3339 can write: the same instant in UTC, what is finer than a millisecond left out.
 * Any other text stays as it is, for whoever asks for a moment to refuse.
 */
export function asInstant(text: string): string {
  const [, date = '', minute, second = '00', fraction = '', offset = ''] = WRITTEN.exec(text) ?? [];
  if (!isDate(date)) return text;
  const epoch = Date.parse(`${date}T${minute}:${second}${fraction.slice(0, 4)}${offset.toUpperCase()}`);
  return isWithin(epoch) ? new Date(epoch).toISOString() : text;
}

/** Whether a text is a calendar date, `2026-03-01`: there is no 30 February. */
export const isDate = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date) && isMoment(`${date}T00:00:00.000Z`);

/** The moment `hours` later: for response clocks, which run through nights and holidays. */
export const hoursAfter = (start: Instant, hours: number): Instant => toInstant(Date.parse(start) + hours * 3_600_000);

/** `moment` moved by the time that passed between two others. */
export const shift = (moment: Instant, from: Instant, to: Instant): Instant =>
  toInstant(Date.parse(moment) + Date.parse(to) - Date.parse(from));

/** The later of two moments. */
export const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);
