// 期间为何无法计算。Why a period cannot be counted.
import type { PeriodProblems } from '../../../calendar.js';
import type { Sentences } from '../../dictionary.js';

export const calendar: Sentences<PeriodProblems> = {
  'calendar.bad-days': ({ days, most }) => `天数应为 1 至 ${most} 的整数，不能写 ${days}`,
  'calendar.bad-start': ({ start }) => `${start} 不在可计算的年份之内`,
  'calendar.bad-zone': ({ zone }) => `没有时区 ${zone}；请写 Asia/Shanghai 之类`,
  'calendar.outside': ({ date, from, until }) =>
    `${date} 超出节假日安排的范围（${from} 至 ${until}），尚不知是否放假；请用 --holidays 指明涵盖该日的安排，或写 none`,
  'calendar.no-day': ({ date }) => `节假日安排中的 ${date} 不是日期；日期应写作 2026-03-01`,
  'calendar.day-outside': ({ date, from, until }) =>
    `节假日安排中的 ${date} 超出安排的范围（${from} 至 ${until}）；请核对`,
  'calendar.holiday-backwards': ({ from, until }) => `节假日安排中的假期从 ${from} 到 ${until}，先后颠倒；请核对`,
  'calendar.off-and-worked': ({ date }) => `节假日安排中的 ${date} 既放假又上班；请核对`,
};
