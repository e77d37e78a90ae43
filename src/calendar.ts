// Periods in whole calendar days of the consultation's zone. Pure: moments come in and go out, nothing reads a clock.
import { Temporal } from 'temporal-polyfill';

/** A moment as the record writes it: UTC with milliseconds; moments compare as strings. */
export type Instant = string;

const toInstant = (epochMilliseconds: number): Instant => new Date(epochMilliseconds).toISOString();

/**
 * The moment a period of `days` ends. The day it starts on is not counted (民法典 art. 201), the last day ends at
 * midnight (art. 203), and a last day that is a holiday gives way to the next day that is not.
 * A period of no days ends where it starts.
 */
export function endOfPeriod(start: Instant, days: number, zone: string, holidays: readonly string[]): Instant {
  if (days === 0) return start;
  let last = Temporal.Instant.from(start).toZonedDateTimeISO(zone).toPlainDate().add({ days });
  while (holidays.includes(last.toString())) last = last.add({ days: 1 });
  return toInstant(last.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
}

/** The moment `hours` later: for response clocks, which run through nights and holidays. */
export const hoursAfter = (start: Instant, hours: number): Instant => toInstant(Date.parse(start) + hours * 3_600_000);

/** `moment` moved by the time that passed between two others. */
export const shift = (moment: Instant, from: Instant, to: Instant): Instant =>
  toInstant(Date.parse(moment) + Date.parse(to) - Date.parse(from));

/** The same day and hour so many years later. */
export const yearsAfter = (start: Instant, years: number, zone: string): Instant =>
  toInstant(Temporal.Instant.from(start).toZonedDateTimeISO(zone).add({ years }).epochMilliseconds);

/** The end of a calendar date. A date that was agreed on stands, holiday or not. */
export const endOfDay = (date: string, zone: string): Instant =>
  toInstant(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);

/** The later of two moments. */
export const later = (one: Instant, other: Instant): Instant => (one < other ? other : one);
