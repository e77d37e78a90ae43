// Periods in whole calendar days of the consultation's zone. Pure: moments come in and go out, nothing reads a clock.
// The functional half of the Temporal polyfill: only what is used gets bundled.
import * as Moment from 'temporal-polyfill/fns/Instant';
import * as Day from 'temporal-polyfill/fns/PlainDate';
import * as Zoned from 'temporal-polyfill/fns/ZonedDateTime';
import type { Bilingual } from './bilingual.js';
import { type Instant, isDate, isMoment, LAST_MOMENT, toInstant } from './moment.js';
import { Fault, isFault, type ProblemOf, problemsOf } from './problem.js';

export { hoursAfter, type Instant, isDate, isMoment, later, shift } from './moment.js';

const startOf = (day: Day.Record, zone: string): number => Day.toZonedDateTime(day, zone).epochMilliseconds;

/**
 * Days that were asked for, from their first millisecond to the first of the next, by zone and by their days of UTC: the moments of a
 * consultation fall on few, and finding out takes long.
 */
const known = new Map<string, { day: Day.Record; from: number; until: number }>();
const MOST_KNOWN = 1000;

function dayOf(moment: Instant, zone: string): Day.Record {
  const epoch = Date.parse(moment);
  const name = `${zone} ${Math.floor(epoch / 86_400_000)}`;
  const before = known.get(name);
  if (before && before.from <= epoch && epoch < before.until) return before.day;
  const day = Zoned.toPlainDate(Moment.toZonedDateTimeISO(Moment.fromString(moment), zone));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, { day, from: startOf(day, zone), until: startOf(Day.addDays(day, 1), zone) });
  return day;
}

/** A period as a charter sets it: so many days, or so many working days. */
export type Period = number | { working: number };

/** Days a charter knows to be off, or worked though they are Saturdays or Sundays (调休), and whether a period may end at a weekend. */
export interface DaysOff {
  holidays: readonly string[];
  workdays?: readonly string[];
  weekends?: Weekends;
}

/**
 * What becomes of a period in calendar days whose last day is an ordinary Saturday or Sunday. 民法典 art. 203 speaks of
 * 法定休假日 without saying whether the weekly rest days are among them; READING: they are, so the period moves on
 * (`roll`, unless said otherwise). `stand` lets it end there.
 */
export type Weekends = 'roll' | 'stand';

/** A period as it is counted. */
interface Terms {
  days: number;
  counted: 'calendar' | 'working';
  weekends?: Weekends;
}

/**
 * Where a period leads, day by day (民法典 arts. 200 to 203): the day it starts on is not counted; in working days, days off
 * are passed over; in calendar days a last day off gives way to the next day that is not. The one way in which periods are
 * counted here, whoever's days off they are counted with; `told` is told of every day.
 */
function lastDay(
  start: Day.Record,
  { days, counted, weekends = 'roll' }: Terms,
  kindOf: (day: Day.Record) => PeriodDay,
  told?: (day: PeriodDay) => void,
): { reached: string; last: string } {
  let reached: string | undefined;
  for (let day = Day.addDays(start, 1), nth = 0; ; day = Day.addDays(day, 1)) {
    const known = kindOf(day);
    const worked = known.kind === 'working' || known.kind === 'adjusted';
    const counts = reached === undefined && (counted === 'calendar' || worked);
    if (counts) nth += 1;
    told?.(counts ? { ...known, nth } : known);
    if (counts && nth === days) reached = known.date;
    // After the last day there is none to end on: the period ends with it.
    if (known.date >= LAST_DAY || known.date.startsWith('+')) return { reached: LAST_DAY, last: LAST_DAY };
    if (reached !== undefined && (worked || (known.kind === 'weekend' && weekends === 'stand')))
      return { reached, last: known.date };
  }
}

/**
 * The moment a period ends, by a charter's own days off: the midnight after its last day. A period of no days ends where it
 * starts.
 */
export function endOfPeriod(start: Instant, period: Period, zone: string, off: DaysOff): Instant {
  const counted = typeof period === 'number' ? 'calendar' : 'working';
  const days = typeof period === 'number' ? period : period.working;
  if (days === 0) return start;
  // So long a period leads past the last moment, from wherever: its days need not be looked through.
  if (days > MOST_COUNTED) return LAST_MOMENT;
  const { holidays, workdays = [], weekends = 'roll' } = off;
  const kindOf = (day: Day.Record): PeriodDay => {
    const date = Day.toString(day);
    if (holidays.includes(date)) return { date, kind: 'holiday' };
    if (workdays.includes(date)) return { date, kind: 'adjusted' };
    return { date, kind: Day.dayOfWeek(day) > 5 ? 'weekend' : 'working' };
  };
  // Of calendar days all but the last are counted whatever they are.
  const skipped = counted === 'calendar' ? days - 1 : 0;
  const from = Day.addDays(dayOf(start, zone), skipped);
  return endOfDay(lastDay(from, { days: days - skipped, counted, weekends }, kindOf).last, zone);
}

/** As many days as there are. */
const MOST_COUNTED = 3_652_058;
const LAST_DAY = LAST_MOMENT.slice(0, 10);

/** A run of days off, both ends included, and what they are for. */
export interface Holiday {
  from: string;
  until: string;
  name: Bilingual;
}

/** Which days are worked and which are not, as somebody with the say published it. Plain data: dates are `2026-03-01`. */
export interface HolidayCalendar {
  id: string;
  title: Bilingual;
  sources: readonly { title: Bilingual; reference?: string }[];
  /** The first and the last day it speaks of. Of a day outside nothing is known, so nothing is counted there. */
  from: string;
  until: string;
  holidays: readonly Holiday[];
  /** Saturdays and Sundays that are worked in exchange for other days off (调休). */
  workdays: readonly string[];
}

export interface PeriodTerms {
  /** A whole number from 1 to 3660. */
  days: number;
  /** Every day, or working days only. */
  counted: 'calendar' | 'working';
  weekends?: Weekends;
}

/** One day of a count. `adjusted` is a weekend day that is worked. */
export interface PeriodDay {
  date: string;
  kind: 'working' | 'adjusted' | 'weekend' | 'holiday';
  /** The holiday's name. */
  name?: Bilingual;
  /** Which day of the period it is; none where it was not counted. */
  nth?: number;
}

export interface PeriodCount {
  /** The day the period starts on, which is not counted. */
  first: string;
  /** The days after it, up to and including the last. */
  days: PeriodDay[];
  /** The day the count alone leads to, and the day the period ends on: later where that was no day to end on. */
  reached: string;
  last: string;
  /** Midnight after the last day. Where business hours end earlier, so does the period (art. 203). */
  end: Instant;
}

/** Why a period cannot be counted. */
export interface PeriodProblems {
  'calendar.bad-days': { days: number | string; most: number };
  'calendar.bad-start': { start: string };
  'calendar.bad-zone': { zone: string };
  /** A day of the period is one of which the calendar, which covers these, knows nothing. */
  'calendar.outside': { date: string; calendar: string; from: string; until: string };
  /** Of a calendar that contradicts itself: days that are none, that lie outside it, or that are both off and worked. */
  'calendar.no-day': { date: string };
  'calendar.day-outside': { date: string; from: string; until: string };
  'calendar.holiday-backwards': { from: string; until: string };
  'calendar.off-and-worked': { date: string };
}

export type PeriodProblem = ProblemOf<PeriodProblems>;

/** Why a period was not counted: nothing is ever guessed. */
export type PeriodFault = Fault<PeriodProblem>;

/** Whether an error is that a period cannot be counted. */
export const isPeriodFault = (error: unknown): error is PeriodFault => isFault(error, 'calendar');

const problem = problemsOf<PeriodProblems>();

/** To be thrown: this cannot be counted. */
const notCounted = <C extends keyof PeriodProblems>(code: C, numbers: PeriodProblems[C]): PeriodFault =>
  new Fault([problem(code, numbers)]);

/** Ten years: no notice runs longer, and a slip of the pen is told instead of counted. */
export const MOST_DAYS = 3660;

/**
 * Counts a period by a calendar of holidays and tells every day of it. Without a calendar Monday to Friday are worked and no
 * day is a holiday.
 * @throws {Fault} where the terms make no period, or a day of it lies outside the calendar.
 */
export function countPeriod(start: Instant, terms: PeriodTerms, zone: string, calendar?: HolidayCalendar): PeriodCount {
  const { days } = terms;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw notCounted('calendar.bad-days', { days, most: MOST_DAYS });
  }
  if (!isMoment(start) || !/^\d{4}-/.test(start) || start > '9980') throw notCounted('calendar.bad-start', { start });
  if (!isZone(zone)) throw notCounted('calendar.bad-zone', { zone });
  if (calendar) checkCalendar(calendar);
  const first = dayOf(start, zone);
  const seen: PeriodDay[] = [];
  const { reached, last } = lastDay(
    first,
    terms,
    (day) => kindOf(day, calendar),
    (day) => seen.push(day),
  );
  return { first: Day.toString(first), days: seen, reached, last, end: endOfDay(last, zone) };
}

function kindOf(day: Day.Record, calendar: HolidayCalendar | undefined): PeriodDay {
  const date = Day.toString(day);
  if (calendar && (date < calendar.from || date > calendar.until)) {
    const { id, from, until } = calendar;
    throw notCounted('calendar.outside', { date, calendar: id, from, until });
  }
  if (calendar?.workdays.includes(date)) return { date, kind: 'adjusted' };
  const holiday = calendar?.holidays.find(({ from, until }) => from <= date && date <= until);
  if (holiday) return { date, kind: 'holiday', name: holiday.name };
  return { date, kind: Day.dayOfWeek(day) > 5 ? 'weekend' : 'working' };
}

/** @throws {Fault} where a calendar contradicts itself: days that are none, that lie outside it, or that are both off and worked. */
function checkCalendar({ from, until, holidays, workdays }: HolidayCalendar): void {
  const dates = [from, until, ...workdays, ...holidays.flatMap((holiday) => [holiday.from, holiday.until])];
  for (const date of dates) {
    if (!isDate(date)) throw notCounted('calendar.no-day', { date });
    if (date < from || date > until) throw notCounted('calendar.day-outside', { date, from, until });
  }
  for (const holiday of holidays) {
    const { from: first, until: last } = holiday;
    if (last < first) throw notCounted('calendar.holiday-backwards', { from: first, until: last });
    const worked = workdays.find((date) => holiday.from <= date && date <= holiday.until);
    if (worked !== undefined) throw notCounted('calendar.off-and-worked', { date: worked });
  }
}

/** The same day and hour so many years later. */
export const yearsAfter = (start: Instant, years: number, zone: string): Instant =>
  years > 9999
    ? LAST_MOMENT
    : toInstant(Zoned.addYears(Moment.toZonedDateTimeISO(Moment.fromString(start), zone), years).epochMilliseconds);

/** The end of a calendar date, `2026-03-01`. A date that was agreed on stands, holiday or not. */
export function endOfDay(date: string, zone: string): Instant {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return toInstant(startOf(Day.addDays(Day.create(year, month, day), 1), zone));
}

const zonedAt = (epochMilliseconds: number, zone: string) =>
  Moment.toZonedDateTimeISO(Moment.fromString(toInstant(epochMilliseconds)), zone);

/**
 * The offset from UTC, `+02:00`, of a moment whose local time comes twice that day, because clocks are put back: only with it is it
 * clear which of the two is meant. Nothing where the local time says it.
 */
export function offsetIfTwice(moment: Instant, zone: string): string | undefined {
  const here = Date.parse(moment);
  const own = Zoned.offsetNanoseconds(zonedAt(here, zone)) / 1e6;
  // Clocks change at most once in a day and a half.
  for (const near of [here - 86_400_000, here + 86_400_000]) {
    const other = Zoned.offsetNanoseconds(zonedAt(near, zone)) / 1e6;
    if (other === own) continue;
    const twin = here + own - other;
    if (Zoned.offsetNanoseconds(zonedAt(twin, zone)) / 1e6 === other) return Zoned.offset(zonedAt(here, zone));
  }
  return undefined;
}

/** The calendar date of a moment in a zone: `2026-03-01`. */
export const dateIn = (moment: Instant, zone: string): string => Day.toString(dayOf(moment, zone));

/** Days from the date of one moment to that of another, in a zone. */
export const daysBetween = (from: Instant, to: Instant, zone: string): number =>
  Math.round((Date.parse(dateIn(to, zone)) - Date.parse(dateIn(from, zone))) / 86_400_000);

/** Whether days can be counted in this zone. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
