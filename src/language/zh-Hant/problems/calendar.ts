// Made from zh-Hans/problems/calendar.ts by `npm run zh-hant`: not to be edited.
import type { PeriodProblems } from '../../../calendar.js';
import type { Sentences } from '../../dictionary.js';

export const calendar: Sentences<PeriodProblems> = {
  'calendar.bad-days': ({ days, most }) => `天數應為 1 至 ${most} 的整數，不能寫 ${days}`,
  'calendar.bad-start': ({ start }) => `${start} 不在可計算的年份之內`,
  'calendar.bad-zone': ({ zone }) => `沒有時區 ${zone}；請寫 Asia/Shanghai 之類`,
  'calendar.outside': ({ date, from, until }) =>
    `${date} 超出節假日安排的範圍（${from} 至 ${until}），尚不知是否放假；請用 --holidays 指明涵蓋該日的安排，或寫 none`,
  'calendar.no-day': ({ date }) => `節假日安排中的 ${date} 不是日期；日期應寫作 2026-03-01`,
  'calendar.day-outside': ({ date, from, until }) =>
    `節假日安排中的 ${date} 超出安排的範圍（${from} 至 ${until}）；請核對`,
  'calendar.holiday-backwards': ({ from, until }) => `節假日安排中的假期從 ${from} 到 ${until}，先後顛倒；請核對`,
  'calendar.off-and-worked': ({ date }) => `節假日安排中的 ${date} 既放假又上班；請核對`,
};
