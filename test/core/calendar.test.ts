// Periods, years and dates in the zone of the consultation.
import { describe, expect, it } from 'vitest';
import { dateIn, endOfDay, endOfPeriod, hoursAfter, isZone, later, shift, yearsAfter } from '../../src/calendar.js';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
/** Monday, 9 in the morning in Shanghai. */
const MONDAY = '2026-03-02T01:00:00.000Z';
const OCTOBER = ['01', '02', '03', '04', '05', '06', '07'].map((day) => `2026-10-${day}`);

describe('a period of days', () => {
  it('does not count the day it starts on, and ends with its last day', () => {
    expect(endOfPeriod(MONDAY, 1, SHANGHAI, [])).toBe('2026-03-03T16:00:00.000Z');
    expect(endOfPeriod(MONDAY, 15, SHANGHAI, [])).toBe('2026-03-17T16:00:00.000Z');
  });

  it('is as long whatever the hour it starts at', () => {
    const end = '2026-03-03T16:00:00.000Z';
    expect(endOfPeriod('2026-03-01T16:00:00.000Z', 1, SHANGHAI, [])).toBe(end);
    expect(endOfPeriod('2026-03-02T15:59:59.999Z', 1, SHANGHAI, [])).toBe(end);
    expect(endOfPeriod('2026-03-02T16:00:00.000Z', 1, SHANGHAI, [])).toBe('2026-03-04T16:00:00.000Z');
  });

  it('is counted in days of the zone, not of Greenwich', () => {
    const evening = '2026-03-02T20:00:00.000Z';
    expect(endOfPeriod(evening, 1, 'UTC', [])).toBe('2026-03-04T00:00:00.000Z');
    expect(endOfPeriod(evening, 1, SHANGHAI, [])).toBe('2026-03-04T16:00:00.000Z');
  });

  it('of none ends where it starts', () => {
    expect(endOfPeriod(MONDAY, 0, SHANGHAI, OCTOBER)).toBe(MONDAY);
  });

  it('gives way where its last day is a holiday, as long as the holidays last', () => {
    const from = '2026-09-26T01:00:00.000Z';
    expect(endOfPeriod(from, 5, SHANGHAI, OCTOBER)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfPeriod(from, 11, SHANGHAI, OCTOBER)).toBe('2026-10-08T16:00:00.000Z');
  });

  it('counts holidays in between', () => {
    const from = '2026-09-26T01:00:00.000Z';
    expect(endOfPeriod(from, 4, SHANGHAI, OCTOBER)).toBe('2026-09-30T16:00:00.000Z');
    expect(endOfPeriod(from, 12, SHANGHAI, OCTOBER)).toBe('2026-10-08T16:00:00.000Z');
    expect(endOfPeriod(from, 13, SHANGHAI, OCTOBER)).toBe('2026-10-09T16:00:00.000Z');
  });

  it('ends at midnight by the clock on the wall, though an hour was lost or won', () => {
    expect(endOfPeriod('2026-03-27T12:00:00.000Z', 1, BERLIN, [])).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfPeriod('2026-03-27T12:00:00.000Z', 2, BERLIN, [])).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfPeriod('2026-10-30T12:00:00.000Z', 1, 'America/New_York', [])).toBe('2026-11-01T04:00:00.000Z');
    expect(endOfPeriod('2026-10-30T12:00:00.000Z', 2, 'America/New_York', [])).toBe('2026-11-02T05:00:00.000Z');
  });

  it('ends when the next day begins, where that day has no midnight', () => {
    // Chile puts its clocks from 24:00 to 01:00.
    expect(endOfPeriod('2026-09-03T12:00:00.000Z', 2, 'America/Santiago', [])).toBe('2026-09-06T04:00:00.000Z');
  });

  it('leads over the end of a month and of a leap February', () => {
    expect(endOfPeriod('2028-02-27T01:00:00.000Z', 2, SHANGHAI, [])).toBe('2028-02-29T16:00:00.000Z');
    expect(endOfPeriod('2026-12-30T01:00:00.000Z', 3, SHANGHAI, [])).toBe('2027-01-02T16:00:00.000Z');
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

it('knows the zones there are', () => {
  expect([SHANGHAI, BERLIN, 'UTC', 'Asia/Nowhere', ''].map(isZone)).toEqual([true, true, true, false, false]);
});
