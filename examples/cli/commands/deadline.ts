// yishi deadline: a period counted day by day, on a calendar of days off. It loads sentences and files only where it comes to need them.

import {
  countPeriod,
  type HolidayCalendar,
  isPeriodFault,
  localTime,
  mainlandHolidays,
  type PeriodCount,
  type PeriodDay,
  readingOf,
  readLocal,
  textIn,
} from 'yishi/periods';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Counter, Desk } from '../print/desk.js';
import { hang, padded } from '../print/width.js';

/** The desk, once somebody asks for it. */
type Speaking = () => Promise<Desk>;

export interface DeadlineOptions {
  from?: string;
  days?: string;
  working?: boolean;
  weekends?: string;
  zone?: string;
  holidays?: string;
}

async function calendarOf(asked: string, desk: Speaking): Promise<HolidayCalendar | undefined> {
  if (asked === 'none') return undefined;
  if (asked === 'cn') return mainlandHolidays;
  const { calendarIn } = await import('../calendar-file.js');
  return calendarIn(asked, await desk());
}

/** A period is counted from a day: of a time that clocks skip or show twice that day the first reading does as well. */
function beginsAt(written: string, zone: string): string | undefined {
  const reading = readingOf(written, zone);
  if (!reading || 'at' in reading) return reading?.at;
  return readLocal(reading.readings[0], zone);
}

export async function deadline(counter: Counter, desk: Speaking, options: DeadlineOptions): Promise<ExitCode> {
  const { words } = counter;
  const { from, days, working = false, weekends = 'roll', zone = 'Asia/Shanghai', holidays = 'cn' } = options;
  if (from === undefined || days === undefined) throw new Stop(EXIT.usage, words.deadline.missing);
  if (weekends !== 'roll' && weekends !== 'stand') throw new Stop(EXIT.usage, words.deadline.notWeekends(weekends));
  const calendar = await calendarOf(holidays, desk);
  const counted = working ? 'working' : 'calendar';
  try {
    const [, day, time = '00:00'] = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d:\d{2}|2[0-3]:\d{2}))?$/.exec(from) ?? [];
    // In UTC it says whether there is such a day; the zone is for the count to judge.
    if (day === undefined || readLocal(`${day} ${time}`, 'UTC') === undefined) {
      throw new Stop(EXIT.usage, words.deadline.notFrom(from));
    }
    const start = beginsAt(`${day} ${time}`, zone) ?? `${day}T00:00:00.000Z`;
    const terms = { days: /^\d{1,9}$/.test(days) ? Number(days) : Number.NaN, counted, weekends } as const;
    const count = countPeriod(start, terms, zone, calendar);
    if (counter.json) counter.write({ ...count, zone, counted, weekends, calendar: calendar ? about(calendar) : null });
    else printPeriod({ ...counter, zone }, count, { days: terms.days, working, weekends, calendar });
    return EXIT.ok;
  } catch (error) {
    if (!isPeriodFault(error)) throw error;
    const { problem } = error;
    // What was written is shown, not what became of it.
    const told = problem.code === 'calendar.bad-days' ? { ...problem, numbers: { ...problem.numbers, days } } : problem;
    const { language } = await desk();
    throw new Stop(EXIT.usage, language.problem(told), { cause: error });
  }
}

const about = ({ id, title: named, from, until, sources }: HolidayCalendar) => ({
  ...{ id, from, until, sources },
  title: named,
});

/** Days one after the other that are told alike. */
interface Run {
  from: PeriodDay;
  to: PeriodDay;
}

/** What makes days alike: counted days are, unless one is worked on a weekend; days that are not, by their reason. */
const sign = ({ kind, name, nth }: PeriodDay): string =>
  nth === undefined ? `${kind} ${name?.en ?? ''}` : kind === 'adjusted' ? 'adjusted' : 'counted';

function runsOf(days: readonly PeriodDay[], alone: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const joins = run && sign(run.to) === sign(day) && !alone.includes(day.date) && !alone.includes(run.to.date);
    if (joins) run.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs;
}

interface Asked {
  days: number;
  working: boolean;
  weekends: 'roll' | 'stand';
  calendar: HolidayCalendar | undefined;
}

function printPeriod(desk: Counter, count: PeriodCount, { days, working, weekends, calendar }: Asked): void {
  const { paint, print, columns, zone } = desk;
  const text = (of: HolidayCalendar['title']): string => textIn(desk.id, of);
  const { deadline: told } = desk.words;
  const { first, last, reached, end } = count;
  const named = (date: string): string => told.day(date, localTime(`${date}T00:00:00.000Z`, 'UTC').weekday);
  print(`${paint.green('✓')} ${paint.bold(told.ends(days, working, named(last), zone))}`);
  const rows: [string, string][] = [[first, told.first]];
  for (const { from, to } of runsOf(count.days, [reached, last])) {
    const { kind, name, nth, date } = from;
    const notes = [
      nth === undefined ? '' : told.counted(nth, to.nth ?? nth),
      nth === undefined && date < reached ? told.not(kind, name && text(name)) : '',
      nth === undefined && date > reached && date !== last ? told.no(kind, name && text(name)) : '',
      kind === 'adjusted' ? told.adjusted : '',
      date === reached && reached !== last ? told.no(kind, name && text(name)) : '',
      date === last ? told.end : '',
    ];
    rows.push([date === to.date ? date : `${date} – ${to.date}`, notes.filter(Boolean).join(' · ')]);
  }
  for (const [dates, note] of rows) print(`    ${padded(dates, 25)}${note}`);
  print(hang('  ', told.next(named(localTime(end, zone).day)), columns));
  print(
    hang(
      '  ',
      calendar ? told.calendar(text(calendar.title), calendar.from, calendar.until) : told.noCalendar,
      columns,
    ),
  );
  const sources = (calendar?.sources ?? []).map((source) => text(source.title));
  if (sources.length > 0) print(paint.dim(hang('    ', told.sources(sources), columns)));
  print(paint.dim(hang('  ', told.law, columns)));
  if (!working) print(paint.dim(hang('  ', told.reading(weekends), columns)));
}
