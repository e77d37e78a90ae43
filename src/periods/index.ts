// yishi/periods: periods counted day by day, and nothing else: for a page or a command that must be quick. Runs anywhere; imports no
// `node:` module. yishi/law counts the same ones.

export {
  countPeriod,
  type Holiday,
  type HolidayCalendar,
  isPeriodFault,
  MOST_DAYS,
  type PeriodCount,
  type PeriodDay,
  type PeriodFault,
  type PeriodProblem,
  type PeriodProblems,
  type PeriodTerms,
} from '../calendar.js';
export { textIn } from '../language/text.js';
export { mainlandHolidays } from '../law/holidays-cn.js';
export { localTime, type Reading, readingOf, readLocal } from '../script/moments.js';
