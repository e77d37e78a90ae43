// Why a period cannot be counted, in English.
import type { PeriodProblems } from '../../../calendar.js';
import type { Sentences } from '../../dictionary.js';

export const calendar: Sentences<PeriodProblems> = {
  'calendar.bad-days': ({ days, most }) => `a period has 1 to ${most} days, not ${days}`,
  'calendar.bad-start': ({ start }) => `there is no moment ${start}`,
  'calendar.bad-zone': ({ zone }) => `there is no time zone ${zone}`,
  'calendar.outside': ({ date, from, until }) =>
    `${date} is outside the calendar, which knows ${from} to ${until}: nobody can say yet whether it is a day off; give a calendar that covers it with --holidays, or none`,
  'calendar.no-day': ({ date }) => `there is no day ${date}; a day is written 2026-03-01`,
  'calendar.day-outside': ({ date, from, until }) => `${date} lies outside the calendar, ${from} to ${until}`,
  'calendar.holiday-backwards': ({ from, until }) => `a holiday from ${from} until ${until}`,
  'calendar.off-and-worked': ({ date }) => `${date} is a holiday and a working day`,
};
