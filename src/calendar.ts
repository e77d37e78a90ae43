// Periods in whole calendar days of the consultation's zone. Pure: moments come in and go out, nothing reads a clock.
// The functional half of the Temporal polyfill: only what is used gets bundled.
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as Day from 'temporal-polyfill/fns/PlainDate';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';

/** A moment as the record writes it: UTC with milliseconds; moments compare as strings. */
export type Instant = string;

const toInstant = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();

const dayOf = (moment: Instant, zone: string) =>
  Zoned.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(moment), zone));

const startOf = (day: Day.Record, zone: string): Instant => toInstant(Day.toZonedDateTime(day, zone).epochMilliseconds);

/**
 * The moment a period of `days` ends. The day it starts on is not counted (民法典 art. 201), the last day ends at
 * midnight, and a last day that is a holiday gives way to the next day that is not (art. 203).
 * A period of no days ends where it starts.
 */
export function endOfPeriod(start: Instant, days: number, zone: string, holidays: readonly string[]): Instant {
  if (days === 0) return start;
  let last = Day.addDays(dayOf(start, zone), days);
  while (holidays.includes(Day.toString(last))) last = Day.addDays(last, 1);
  return startOf(Day.addDays(last, 1), zone);
}

/** The moment `hours` later: for response clocks, which run through nights and holidays. */
export const hoursAfter = (start: Instant, hours: number): Instant => toInstant(Date.parse(start) + hours * 3_600_000);

/** `moment` moved by the time that passed between two others. */
export const shift = (moment: Instant, from: Instant, to: Instant): Instant =>
  toInstant(Date.parse(moment) + Date.parse(to) - Date.parse(from));

/** The same day and hour so many years later. */
export const yearsAfter = (start: Instant, years: number, zone: string): Instant =>
  toInstant(Zoned.addYears(Moment.toZonedDateTimeISO(Moment.fromString(start), zone), years).epochMilliseconds);

/** The end of a calendar date, `2026-03-01`. A date that was agreed on stands, holiday or not. */
export function endOfDay(date: string, zone: string): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return startOf(Day.addDays(Day.create(year, month, day), 1), zone);
}

/** The later of two moments. */
export const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);

/** The calendar date of a moment in a zone: `2026-03-01`. */
export const dateIn = (moment: Instant, zone: string): string => Day.toString(dayOf(moment, zone));

/** Whether days can be counted in this zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Whether a text that looks like a moment is one: there is no 31 April. */
export function isMoment(moment: string): boolean {
  const epoch = Date.parse(moment);
  return Number.isFinite(epoch) && toInstant(epoch) === moment;
}
