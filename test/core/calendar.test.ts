// Periods, years and dates in the zone of the consultation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countPeriod,
  dateIn,
  endOfDay,
  endOfPeriod,
  type HolidayCalendar,
  hoursAfter,
  isDate,
  isZone,
  later,
  type PeriodTerms,
  shift,
  yearsAfter,
} from '../../src/calendar.js';
import { mainlandHolidays } from '../../src/law/holidays-cn.js';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
/** Monday, 9 in the morning in Shanghai. */
const MONDAY = '2026-03-02T01:00:00.000Z';
const OCTOBER = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`);

/** No day off, and weekends no reason to move on. */
const NONE = { holidays: [], weekends: 'stand' } as const;

describe('a period a charter sets', () => {
  const off = { holidays: OCTOBER, workdays: ['2026-10-10'] };

  it('may be counted in working days: neither weekends nor holidays are counted, weekend days that are worked are', () => {
    // Wednesday 30 September; then seven days off, Thursday and Friday, and a Saturday that is worked.
    const from = '2026-09-30T02:00:00.000Z';
    expect(endOfPeriod(from, { working: 1 }, SHANGHAI, off)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfPeriod(from, { working: 3 }, SHANGHAI, off)).toBe('2026-10-10T16:00:00.000Z');
    expect(endOfPeriod(from, { working: 4 }, SHANGHAI, off)).toBe('2026-10-12T16:00:00.000Z');
    expect(endOfPeriod(from, { working: 0 }, SHANGHAI, off)).toBe(from);
  });

  it('may have a weekend at its end give way like a holiday, or stand', () => {
    const friday = '2026-03-06T02:00:00.000Z';
    expect(endOfPeriod(friday, 1, SHANGHAI, { holidays: [] })).toBe('2026-03-09T16:00:00.000Z');
    expect(endOfPeriod(friday, 1, SHANGHAI, NONE)).toBe('2026-03-07T16:00:00.000Z');
  });

  it('counts working days as the day-by-day count does', () => {
    const holidays = OCTOBER.map((day) => ({ from: day, until: day, name: { zh: '国庆节', en: 'National Day' } }));
    const calendar = { ...mainlandHolidays, holidays, workdays: ['2026-10-10'] };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (days) => {
        const start = '2026-09-10T05:00:00.000Z';
        const { end } = countPeriod(start, { days, counted: 'working' }, SHANGHAI, calendar);
        expect(endOfPeriod(start, { working: days }, SHANGHAI, off)).toBe(end);
      }),
    );
  });
});

describe('a period of days', () => {
  it('does not count the day it starts on, and ends with its last day', () => {
    expect(endOfPeriod(MONDAY, 1, SHANGHAI, NONE)).toBe('2026-03-03T16:00:00.000Z');
    expect(endOfPeriod(MONDAY, 15, SHANGHAI, NONE)).toBe('2026-03-17T16:00:00.000Z');
  });

  it('is as long whatever the hour it starts at', () => {
    const end = '2026-03-03T16:00:00.000Z';
    expect(endOfPeriod('2026-03-01T16:00:00.000Z', 1, SHANGHAI, NONE)).toBe(end);
    expect(endOfPeriod('2026-03-02T15:59:59.999Z', 1, SHANGHAI, NONE)).toBe(end);
    expect(endOfPeriod('2026-03-02T16:00:00.000Z', 1, SHANGHAI, NONE)).toBe('2026-03-04T16:00:00.000Z');
  });

  it('is counted in days of the zone, not of Greenwich', () => {
    const evening = '2026-03-02T20:00:00.000Z';
    expect(endOfPeriod(evening, 1, 'UTC', NONE)).toBe('2026-03-04T00:00:00.000Z');
    expect(endOfPeriod(evening, 1, SHANGHAI, NONE)).toBe('2026-03-04T16:00:00.000Z');
  });

  it('of none ends where it starts', () => {
    expect(endOfPeriod(MONDAY, 0, SHANGHAI, { holidays: OCTOBER })).toBe(MONDAY);
  });

  it('gives way where its last day is a holiday, as long as the holidays last', () => {
    const from = '2026-09-26T01:00:00.000Z';
    expect(endOfPeriod(from, 5, SHANGHAI, { holidays: OCTOBER })).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfPeriod(from, 11, SHANGHAI, { holidays: OCTOBER })).toBe('2026-10-08T16:00:00.000Z');
  });

  it('counts holidays in between', () => {
    const from = '2026-09-26T01:00:00.000Z';
    expect(endOfPeriod(from, 4, SHANGHAI, { holidays: OCTOBER })).toBe('2026-09-30T16:00:00.000Z');
    expect(endOfPeriod(from, 12, SHANGHAI, { holidays: OCTOBER })).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfPeriod(from, 13, SHANGHAI, { holidays: OCTOBER })).toBe('2026-10-09T16:00:00.000Z');
  });

  it('ends at midnight by the clock on the wall, though an hour was lost or won', () => {
    expect(endOfPeriod('2026-03-27T12:00:00.000Z', 1, BERLIN, NONE)).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfPeriod('2026-03-27T12:00:00.000Z', 2, BERLIN, NONE)).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfPeriod('2026-10-30T12:00:00.000Z', 1, 'America/New_York', NONE)).toBe('2026-11-01T04:00:00.000Z');
    expect(endOfPeriod('2026-10-30T12:00:00.000Z', 2, 'America/New_York', NONE)).toBe('2026-11-02T05:00:00.000Z');
  });

  it('ends when the next day begins, where that day has no midnight', () => {
    // Chile puts its clocks from 24:00 to 01:00.
    expect(endOfPeriod('2026-09-03T12:00:00.000Z', 2, 'America/Santiago', NONE)).toBe('2026-09-06T04:00:00.000Z');
  });

  it('leads over the end of a month and of a leap February', () => {
    expect(endOfPeriod('2028-02-27T01:00:00.000Z', 2, SHANGHAI, NONE)).toBe('2028-02-29T16:00:00.000Z');
    expect(endOfPeriod('2026-12-30T01:00:00.000Z', 3, SHANGHAI, NONE)).toBe('2027-01-02T16:00:00.000Z');
  });
});

/** Nine in the morning of a day in Shanghai. */
const on = (date: string) => `${date}T01:00:00.000Z`;

describe('a period counted day by day', () => {
  const count = (from: string, days: number, more: Partial<PeriodTerms> = {}, calendar?: HolidayCalendar) =>
    countPeriod(on(from), { days, counted: 'calendar', ...more }, SHANGHAI, calendar ?? mainlandHolidays);
  const working = { counted: 'working' } as const;

  it('of fifteen days from a notice on 1 March is over on the 17th', () => {
    const { first, days, reached, last, end } = count('2026-03-01', 15);
    expect({ first, reached, last, end }).toEqual({
      first: '2026-03-01',
      reached: '2026-03-16',
      last: '2026-03-16',
      end: '2026-03-16T16:00:00.000Z',
    });
    expect(dateIn(end, SHANGHAI)).toBe('2026-03-17');
    expect(days.map(({ nth }) => nth)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });

  it('moves past National Day, its exchanged days included, where it would end on it', () => {
    expect(count('2026-09-18', 13)).toMatchObject({ reached: '2026-10-01', last: '2026-10-08' });
    expect(count('2026-09-18', 19)).toMatchObject({ reached: '2026-10-07', last: '2026-10-08' });
    const { days } = count('2026-09-18', 13);
    expect(days.filter(({ nth }) => nth === undefined).map(({ date }) => date.slice(5))).toEqual([
      ...['10-02', '10-03', '10-04', '10-05', '10-06', '10-07', '10-08'],
    ]);
  });

  it('moves past the Spring Festival, and counts it in between', () => {
    expect(count('2026-02-10', 7)).toMatchObject({ reached: '2026-02-17', last: '2026-02-24' });
    expect(count('2026-02-10', 15)).toMatchObject({ reached: '2026-02-25', last: '2026-02-25' });
    expect(count('2025-01-20', 10)).toMatchObject({ reached: '2025-01-30', last: '2025-02-05' });
  });

  it('moves past an ordinary weekend unless it may end there; a weekend day that is worked is no day off', () => {
    // 14 March 2026 is a Saturday.
    expect(count('2026-03-04', 10)).toMatchObject({ reached: '2026-03-14', last: '2026-03-16' });
    expect(count('2026-03-04', 10, { weekends: 'stand' })).toMatchObject({ reached: '2026-03-14', last: '2026-03-14' });
    // A holiday gives way whatever is said of weekends, and then a weekend may be the last day.
    expect(count('2024-05-20', 21, { weekends: 'stand' })).toMatchObject({ reached: '2024-06-10', last: '2024-06-11' });
    // Saturday 28 February 2026 is worked for the Spring Festival.
    expect(count('2026-02-18', 10)).toMatchObject({ reached: '2026-02-28', last: '2026-02-28' });
  });

  it('of working days passes over days off and counts weekend days that are worked', () => {
    const { days, last } = count('2026-09-18', 10, working);
    expect(last).toBe('2026-10-09');
    expect(days.find(({ date }) => date === '2026-09-20')).toEqual({ date: '2026-09-20', kind: 'adjusted', nth: 1 });
    expect(days.find(({ date }) => date === '2026-10-01')).toMatchObject({ kind: 'holiday', name: { zh: '国庆节' } });
    expect(days.find(({ date }) => date === '2026-09-19')).toEqual({ date: '2026-09-19', kind: 'weekend' });
    // Five working days from the Friday before the Spring Festival of 2026: a Saturday, then four from Tuesday on.
    expect(count('2026-02-13', 5, working).last).toBe('2026-02-27');
  });

  it('is counted in the days of the zone, through lost and won hours', () => {
    const from = (start: string, days: number, zone: string) =>
      countPeriod(start, { days, counted: 'calendar', weekends: 'stand' }, zone).end;
    expect(from('2026-03-27T12:00:00.000Z', 2, BERLIN)).toBe('2026-03-29T22:00:00.000Z');
    expect(from('2026-10-23T12:00:00.000Z', 2, BERLIN)).toBe('2026-10-25T23:00:00.000Z');
    expect(from('2026-09-03T12:00:00.000Z', 2, 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
    // The day it starts on is that of the zone.
    expect(countPeriod('2026-03-02T20:00:00.000Z', { days: 1, counted: 'calendar' }, SHANGHAI).first).toBe(
      '2026-03-03',
    );
  });

  it('leads over a leap day', () => {
    expect(countPeriod(on('2028-02-28'), { days: 1, counted: 'calendar' }, SHANGHAI).last).toBe('2028-02-29');
    expect(count('2024-02-26', 3).last).toBe('2024-02-29');
    expect(count('2025-02-26', 3)).toMatchObject({ reached: '2025-03-01', last: '2025-03-03' });
  });

  it('without a calendar knows weekends only', () => {
    const { days, last } = countPeriod(on('2030-09-30'), { days: 5, counted: 'working' }, SHANGHAI);
    expect(last).toBe('2030-10-07');
    expect(new Set(days.map(({ kind }) => kind))).toEqual(new Set(['working', 'weekend']));
  });

  it('is not counted where it reaches outside the calendar', () => {
    expect(() => count('2026-12-20', 15)).toThrow('calendar.outside {"date":"2027-01-01"');
    expect(() => count('2023-12-25', 3)).toThrow('calendar.outside');
    // The last day inside is a Thursday.
    expect(count('2026-12-20', 11).last).toBe('2026-12-31');
  });

  it.each([0, -1, 1e9, 3661, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('has no %s days', (days) => {
    expect(() => count('2026-03-01', days)).toThrow('calendar.bad-days');
  });

  it.each(['2026-02-30T00:00:00.000Z', '', 'tomorrow', '+010000-01-01T00:00:00.000Z', '9999-12-31T00:00:00.000Z'])(
    'does not start at “%s”',
    (start) => {
      const terms = { days: 1, counted: 'calendar' } as const;
      expect(() => countPeriod(start, terms, SHANGHAI)).toThrow('calendar.bad-start');
    },
  );

  it('needs a zone there is', () => {
    const terms = { days: 1, counted: 'calendar' } as const;
    expect(() => countPeriod(MONDAY, terms, 'Asia/Nowhere')).toThrow('calendar.bad-zone');
  });

  it.each<[string, Partial<HolidayCalendar>]>([
    ['a day that is none', { workdays: ['2026-02-30'] }],
    ['a day outside it', { workdays: ['2027-01-02'] }],
    [
      'a holiday that ends before it begins',
      { holidays: [{ from: '2026-05-05', until: '2026-05-01', name: { zh: '劳动节', en: 'Labour Day' } }] },
    ],
    ['a holiday that is worked', { workdays: ['2026-05-01'] }],
    ['an end before its beginning', { until: '2023-01-01' }],
  ])('needs a calendar without %s', (_what, changed) => {
    const bad = () => count('2026-03-01', 1, {}, { ...mainlandHolidays, ...changed });
    expect(bad).toThrow(/^calendar\.(no-day|day-outside|holiday-backwards|off-and-worked) /);
  });

  it('never ends sooner in working days than in calendar days, and never on a day off', () => {
    const days = fc.integer({ min: 1, max: 120 });
    const start = fc.date({
      min: new Date('2024-01-01T00:00:00Z'),
      max: new Date('2026-04-01T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, start, (length, from) => {
        const at = from.toISOString();
        const all = countPeriod(at, { days: length, counted: 'calendar' }, SHANGHAI, mainlandHolidays);
        const worked = countPeriod(at, { days: length, counted: 'working' }, SHANGHAI, mainlandHolidays);
        expect(worked.last >= all.last).toBe(true);
        for (const { days: counted, last } of [all, worked]) {
          expect(counted.at(-1)).toMatchObject({ date: last });
          expect(['working', 'adjusted']).toContain(counted.at(-1)?.kind);
          expect(counted.filter(({ nth }) => nth !== undefined)).toHaveLength(length);
        }
        expect(worked.reached).toBe(worked.last);
      }),
    );
  });

  it('ends as the engine’s own count does, given the same days off', () => {
    const holidays = OCTOBER.map((day) => ({ from: day, until: day, name: { zh: '国庆节', en: 'National Day' } }));
    const calendar = { ...mainlandHolidays, holidays, workdays: [] };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (days) => {
        const start = '2026-09-10T05:00:00.000Z';
        for (const more of [{}, { weekends: 'roll' }, { weekends: 'stand' }] as const)
          expect(count('2026-09-10', days, more, calendar).end).toBe(
            endOfPeriod(start, days, SHANGHAI, { holidays: OCTOBER, ...more }),
          );
      }),
    );
  });
});

describe('the days off of mainland China', () => {
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
  const lasting = (from: string, until: string) => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

  it('are as many as each year’s notice says', () => {
    const days = mainlandHolidays.holidays.map(
      ({ from, until, name }) => `${from.slice(0, 4)} ${name.zh} ${lasting(from, until)}`,
    );
    expect(days).toEqual([
      ...[
        '2024 元旦 1',
        '2024 春节 8',
        '2024 清明节 3',
        '2024 劳动节 5',
        '2024 端午节 1',
        '2024 中秋节 3',
        '2024 国庆节 7',
      ],
      ...['2025 元旦 1', '2025 春节 8', '2025 清明节 3', '2025 劳动节 5', '2025 端午节 3', '2025 国庆节、中秋节 8'],
      ...[
        '2026 元旦 3',
        '2026 春节 9',
        '2026 清明节 3',
        '2026 劳动节 5',
        '2026 端午节 3',
        '2026 中秋节 3',
        '2026 国庆节 7',
      ],
    ]);
  });

  it('are exchanged for Saturdays and Sundays, one for one', () => {
    expect(mainlandHolidays.workdays.filter((date) => ![0, 6].includes(weekday(date)))).toEqual([]);
    // What a year gains on weekdays are its statutory days, 11 until 2024 and 13 from 2025, and what it works on weekends.
    const gained = (year: string) =>
      mainlandHolidays.holidays
        .filter(({ from }) => from.startsWith(year))
        .flatMap(({ from, until }) =>
          Array.from({ length: lasting(from, until) }, (_, index) =>
            new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
          ),
        )
        .filter((date) => ![0, 6].includes(weekday(date))).length;
    const worked = (year: string) => mainlandHolidays.workdays.filter((date) => date.startsWith(year)).length;
    expect(['2024', '2025', '2026'].map((year) => gained(year) - worked(year))).toEqual([11, 13, 13]);
  });
});

describe('years', () => {
  it('end on the same day at the same hour', () => {
    expect(yearsAfter(MONDAY, 10, SHANGHAI)).toBe('2036-03-02T01:00:00.000Z');
  });

  it('end on the last of February where there is no 29th', () => {
    expect(yearsAfter('2024-02-29T04:00:00.000Z', 1, SHANGHAI)).toBe('2025-02-28T04:00:00.000Z');
    expect(yearsAfter('2024-02-29T04:00:00.000Z', 4, SHANGHAI)).toBe('2028-02-29T04:00:00.000Z');
  });

  it('keep the hour of the wall clock', () => {
    expect(yearsAfter('2026-03-28T12:00:00.000Z', 1, BERLIN)).toBe('2027-03-28T11:00:00.000Z');
  });
});

describe('dates', () => {
  it('end at midnight of their zone', () => {
    expect(endOfDay('2026-03-01', SHANGHAI)).toBe('2026-03-01T16:00:00.000Z');
    expect(endOfDay('2026-03-29', BERLIN)).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDay('2026-12-31', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
  });

  it('are those of the zone', () => {
    expect(dateIn('2026-03-01T15:59:59.999Z', SHANGHAI)).toBe('2026-03-01');
    expect(dateIn('2026-03-01T16:00:00.000Z', SHANGHAI)).toBe('2026-03-02');
  });
});

describe('moments', () => {
  it('move by hours through nights and lost hours', () => {
    expect(hoursAfter('2026-03-28T23:30:00.000Z', 24)).toBe('2026-03-29T23:30:00.000Z');
    expect(hoursAfter(MONDAY, 0.5)).toBe('2026-03-02T01:30:00.000Z');
  });

  it('move by as much as passed between two others', () => {
    expect(shift('2026-03-10T00:00:00.000Z', MONDAY, '2026-03-04T02:30:00.000Z')).toBe('2026-03-12T01:30:00.000Z');
  });

  it('compare as they are written', () => {
    expect(later('2026-03-02T01:00:00.000Z', '2026-03-02T01:00:00.001Z')).toBe('2026-03-02T01:00:00.001Z');
  });
});

it('knows the days there are', () => {
  expect(['2026-02-28', '2024-02-29', '2026-02-29', '2026-13-01', '2026-2-1', '', '20260201'].map(isDate)).toEqual([
    ...[true, true, false, false, false, false, false],
  ]);
});

it('knows the zones there are', () => {
  expect([SHANGHAI, BERLIN, 'UTC', 'Asia/Nowhere', ''].map(isZone)).toEqual([true, true, true, false, false]);
});
