// The words of `yishi deadline` in English.
import type { PeriodDay } from 'yishi/law';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const off = (kind: PeriodDay['kind'], name: string | undefined): string =>
  kind === 'weekend' ? 'weekend' : (name ?? 'holiday');

export const deadline = {
  help: {
    summary: 'counts a period of days: which were counted, which not and why, and the day it ends on',
    from: 'the day it starts on, 2026-03-01 or 2026-03-01T09:00; that day is not counted',
    days: 'how many days',
    working: 'count working days only',
    weekends:
      'a period in calendar days that would end on a Saturday or Sunday moves on (roll, if nothing is said) or ends there (stand)',
    zone: 'the time zone; Asia/Shanghai if nothing is said',
    holidays:
      'the calendar of days off: cn (mainland China 2024 to 2026, if nothing is said), none, or a file (docs/decisions/clocks.md)',
  },
  missing: 'say --from and --days',
  notFrom: (written: string) => `${written} is no day; write 2026-03-01 or 2026-03-01T09:00`,
  notWeekends: (written: string) => `--weekends is roll or stand, not ${written}`,
  day: (date: string, weekday: number) => `${DAYS[weekday - 1]} ${date}`,
  ends: (days: number, working: boolean, last: string, zone: string) =>
    `${days} ${working ? 'working ' : ''}${days === 1 ? 'day' : 'days'}: the period ends with ${last}, at 24:00 (${zone})`,
  next: (day: string) => `What may be done only after it, a meeting after its notice, may be done from ${day} on.`,
  first: 'the day it starts on, not counted',
  counted: (from: number, to: number) => (from === to ? `day ${from}` : `days ${from} to ${to}`),
  not: (kind: PeriodDay['kind'], name: string | undefined) => `${off(kind, name)}, not counted`,
  no: (kind: PeriodDay['kind'], name: string | undefined) => `${off(kind, name)}, no day to end on`,
  adjusted: 'worked in exchange for a holiday',
  end: 'the last day',
  calendar: (title: string, from: string, until: string) => `Days off by: ${title} (${from} to ${until})`,
  sources: (titles: readonly string[]) => `${titles.join('; ')}.`,
  noCalendar: 'No calendar of days off: Monday to Friday are working days, and there are no holidays.',
  law: 'Civil Code, arts. 200 to 203. Where business hours end before midnight, so does the period.',
  reading: (weekends: 'roll' | 'stand'): string =>
    weekends === 'roll'
      ? 'Reading: art. 203 does not say whether weekends are “statutory days off”; here a period does not end on one (--weekends stand lets it).'
      : 'Reading: art. 203 does not say whether weekends are “statutory days off”; as asked, the period may end on one.',
};
