// The days off of mainland China, as the General Office of the State Council announced them year by year. Data only.
// A year is added when its notice is out, usually in the November before; what is not announced is not guessed.
import type { Holiday, HolidayCalendar } from '../calendar.js';

const off = (zh: string, en: string, from: string, until = from): Holiday => ({ from, until, name: { zh, en } });
const newYear = (from: string, until?: string) => off('元旦', 'New Year', from, until);
const spring = (from: string, until: string) => off('春节', 'Spring Festival', from, until);
const qingming = (from: string, until: string) => off('清明节', 'Qingming', from, until);
const labour = (from: string, until: string) => off('劳动节', 'Labour Day', from, until);
const dragonBoat = (from: string, until?: string) => off('端午节', 'Dragon Boat Festival', from, until);
const midAutumn = (from: string, until: string) => off('中秋节', 'Mid-Autumn Festival', from, until);
const national = (from: string, until: string) => off('国庆节', 'National Day', from, until);

const notice = (year: number, number: string, page: string) => ({
  title: {
    zh: `《国务院办公厅关于${year}年部分节假日安排的通知》（国办发明电${number}号）`,
    en: `General Office of the State Council, notice on holidays in ${year} (国办发明电${number}号)`,
  },
  reference: `https://www.gov.cn/zhengce/content/${page}.htm`,
});

/** Mainland China, 2024 to 2026: days off, weekends among them included, and weekend days worked in exchange (调休). */
export const mainlandHolidays: HolidayCalendar = {
  id: 'cn-mainland',
  title: { zh: '中国大陆节假日安排（2024—2026年）', en: 'Mainland China, 2024 to 2026' },
  sources: [
    notice(2024, '〔2023〕7', '202310/content_6911527'),
    notice(2025, '〔2024〕12', '202411/content_6986382'),
    notice(2026, '〔2025〕7', '202511/content_7047090'),
  ],
  from: '2024-01-01',
  until: '2026-12-31',
  holidays: [
    newYear('2024-01-01'),
    spring('2024-02-10', '2024-02-17'),
    qingming('2024-04-04', '2024-04-06'),
    labour('2024-05-01', '2024-05-05'),
    dragonBoat('2024-06-10'),
    midAutumn('2024-09-15', '2024-09-17'),
    national('2024-10-01', '2024-10-07'),
    newYear('2025-01-01'),
    spring('2025-01-28', '2025-02-04'),
    qingming('2025-04-04', '2025-04-06'),
    labour('2025-05-01', '2025-05-05'),
    dragonBoat('2025-05-31', '2025-06-02'),
    off('国庆节、中秋节', 'National Day and Mid-Autumn Festival', '2025-10-01', '2025-10-08'),
    newYear('2026-01-01', '2026-01-03'),
    spring('2026-02-15', '2026-02-23'),
    qingming('2026-04-04', '2026-04-06'),
    labour('2026-05-01', '2026-05-05'),
    dragonBoat('2026-06-19', '2026-06-21'),
    midAutumn('2026-09-25', '2026-09-27'),
    national('2026-10-01', '2026-10-07'),
  ],
  workdays: [
    ...['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    ...['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  ],
};
