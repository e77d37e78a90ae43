// Periods of a consultation: on whose calendar they are counted, and what is told where that calendar does not reach. Pure; knows no
// step and no register. Which calendar it is stands in the opening fact, so that a later year's holidays change no record.
import { type DaysOff, dateIn, endOfPeriod, type Instant, type Period } from '../calendar.js';
import type { Charter } from '../charters/charter.js';
import { mainlandHolidays } from '../law/holidays-cn.js';
import { since } from './revisions.js';
import type { Common, KnownDays } from './state.js';

export type { KnownDays };

/** What a period should be read with: days off are not known at all, or not on every day of it. */
export type CalendarGap = { known: 'none' } | ({ known: 'part' } & KnownDays);

/** Hong Kong, Macao and Taiwan have holidays of their own. */
const isMainland = (jurisdiction: string): boolean => /^CN(?!-(HK|MO|TW)(-|$))(-|$)/.test(jurisdiction);

/** The calendar a charter has: its own lists; the mainland's, where it is under mainland law and says nothing; or none. */
export function calendarOf({
  jurisdiction,
  holidays,
  workdays,
  calendar,
}: Pick<Charter, 'jurisdiction' | 'holidays' | 'workdays' | 'calendar'>): KnownDays | null {
  const own = [...holidays, ...workdays].sort();
  const [first, last] = [own[0], own.at(-1)];
  // Whoever lists days of a year has looked at that year.
  if (first !== undefined && last !== undefined)
    return { id: 'charter', from: `${first.slice(0, 4)}-01-01`, until: `${last.slice(0, 4)}-12-31` };
  if (calendar !== 'cn-mainland' && (calendar === 'none' || !isMainland(jurisdiction))) return null;
  const { from, until } = mainlandHolidays;
  return { id: 'cn-mainland', from, until };
}

const nextDay = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Every day off of the mainland's calendar, one by one. */
const mainlandDaysOff: readonly string[] = mainlandHolidays.holidays.flatMap(({ from, until }) => {
  const days: string[] = [];
  for (let day = from; day <= until; day = nextDay(day)) days.push(day);
  return days;
});

/** The days off to count with; of this package's calendar no more than the consultation was opened with. */
function daysOff({ holidays, workdays, weekends }: Charter, known: KnownDays | null | undefined): DaysOff {
  if (known?.id !== 'cn-mainland') return { holidays, workdays, weekends };
  const within = (date: string): boolean => known.from <= date && date <= known.until;
  return { holidays: mainlandDaysOff.filter(within), workdays: mainlandHolidays.workdays.filter(within), weekends };
}

/** A period as it was counted. */
export interface Counted {
  end: Instant;
  /** Left out where every day of it was known. */
  gap?: CalendarGap;
}

/** Counts a period by a charter and the calendar it has. */
export function countIn(charter: Charter, known: KnownDays | null, start: Instant, period: Period): Counted {
  const end = endOfPeriod(start, period, charter.zone, daysOff(charter, known));
  if (end === start) return { end };
  // A charter that says that it has none has said so itself.
  if (!known) return charter.calendar === 'none' ? { end } : { end, gap: { known: 'none' } };
  const last = dateIn(new Date(Date.parse(end) - 1).toISOString(), charter.zone);
  const whole = known.from <= dateIn(start, charter.zone) && last <= known.until;
  return whole ? { end } : { end, gap: { known: 'part', ...known } };
}

/** When a period ends in a consultation's zone and on its calendar, and what it should be read with. */
export const periodOf = (state: Common, start: Instant, period: Period): Counted =>
  since(state, 1)
    ? countIn(state.charter, state.calendar ?? null, start, period)
    : { end: endOfPeriod(start, period, state.charter.zone, state.charter) };

/** For a finding: what the period it tells of should be read with, where there is anything. */
export const readWith = ({ gap }: Counted): { calendar?: CalendarGap } => (gap ? { calendar: gap } : {});
