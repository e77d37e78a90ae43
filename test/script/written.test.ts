// The notations of scripts: amounts to the last digit, ranges of ids, local times and spans of days.
import { describe, expect, test } from 'vitest';
import { language } from 'yishi/language';
import {
  expandIds,
  localTime,
  readArea,
  readingOf,
  readLocal,
  readMoney,
  readSigned,
  readSpan,
  spanOf,
} from 'yishi/script';

test.each([
  [89, 8900],
  ['89.5', 8950],
  ['89.50 m²', 8950],
  ['0.07㎡', 7],
  ['1,234.56 平方米', 123456],
  ['70368744177664.01', 7036874417766401],
  ['89.505', undefined],
  ['12,5', undefined],
  ['-3', undefined],
  ['1e3', undefined],
  ['', undefined],
  ['90071992547409.93', undefined],
])('area %s', (written, read) => expect(readArea(written)).toBe(read));

test.each([
  [12000, 1200000],
  ['¥12,000.50', 1200050],
  ['￥0.1', 10],
  ['12000元', 1200000],
  ['$5', undefined],
  ['12.345', undefined],
])('money %s', (written, read) => expect(readMoney(written)).toBe(read));

test('a number without its sign could be anything', () => {
  expect([12, '12', '¥12', '12 m²'].map(readSigned)).toEqual([undefined, undefined, 1200, 1200]);
});

test('ranges of ids keep their zeros', () => {
  expect(expandIds(['m08..m11', 'x', 'a2..a1'])).toEqual(['m08', 'm09', 'm10', 'm11', 'x', 'a2..a1']);
});

describe('moments', () => {
  test.each([
    ['2026-03-02 09:00', '2026-03-02T01:00:00.000Z'],
    ['2026-12-31 24:00', '2026-12-31T16:00:00.000Z'],
    ['2026-02-29 09:00', undefined],
    ['2026-03-02 24:01', undefined],
  ])('%s', (written, read) => expect(readLocal(written, 'Asia/Shanghai')).toBe(read));

  test.each([
    ['Europe/Berlin', '2026-03-29 02:30', 'skipped', '2026-03-29 01:30+01:00', '2026-03-29 03:30+02:00'],
    ['Europe/Berlin', '2026-10-25 02:30', 'twice', '2026-10-25 02:30+02:00', '2026-10-25 02:30+01:00'],
    ['Asia/Shanghai', '1987-04-12 02:30', 'skipped', '1987-04-12 01:30+08:00', '1987-04-12 03:30+09:00'],
    ['Asia/Shanghai', '1988-09-11 01:30', 'twice', '1988-09-11 01:30+09:00', '1988-09-11 01:30+08:00'],
    ['Australia/Lord_Howe', '2026-10-04 02:15', 'skipped', '2026-10-04 01:45+10:30', '2026-10-04 02:45+11:00'],
    ['Australia/Lord_Howe', '2026-04-05 01:45', 'twice', '2026-04-05 01:45+11:00', '2026-04-05 01:45+10:30'],
    ['America/New_York', '2026-03-08 02:00', 'skipped', '2026-03-08 01:00-05:00', '2026-03-08 03:00-04:00'],
    ['America/New_York', '2026-11-01 01:59', 'twice', '2026-11-01 01:59-04:00', '2026-11-01 01:59-05:00'],
  ])('in %s %s is %s, and told with both readings', (zone, written, problem, earlier, later) => {
    expect(readingOf(written, zone)).toEqual({ problem, readings: [earlier, later] });
    expect(readLocal(written, zone)).toBeUndefined();
    const [one, other] = [earlier, later].map((reading) => readLocal(reading, zone));
    expect(one && other && Date.parse(other) > Date.parse(one)).toBe(true);
  });

  test.each([
    ['Europe/Berlin', '2026-03-29 01:59', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29 03:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 01:59', '2026-10-24T23:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00', '2026-10-25T02:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 02:30Z', '2026-10-25T02:30:00.000Z'],
    ['Asia/Shanghai', '2026-10-25T02:30+01:00', '2026-10-25T01:30:00.000Z'],
    ['Asia/Shanghai', '2026-10-25 02:30 +08:00', '2026-10-24T18:30:00.000Z'],
    ['UTC', '2026-03-02 24:00+08:00', '2026-03-02T16:00:00.000Z'],
    // The day before ends where this one begins, at one o'clock.
    ['America/Havana', '2026-03-07 24:00', '2026-03-08T05:00:00.000Z'],
  ])('in %s %s is one moment', (zone, written, moment) => expect(readLocal(written, zone)).toBe(moment));

  test('a span of days that leads to such a time is told too; one of hours never does', () => {
    expect(spanOf('+1d', '2026-03-28T01:30:00.000Z', 'Europe/Berlin')).toMatchObject({ problem: 'skipped' });
    expect(spanOf('+1d 1h', '2026-10-24T00:30:00.000Z', 'Europe/Berlin')).toMatchObject({ problem: 'twice' });
    expect(readSpan('+24h', '2026-03-28T01:30:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('what is printed of a time that comes twice says which of the two it is', () => {
    const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'];
    expect([first, second].map((at) => localTime(at, 'Europe/Berlin').time)).toEqual(['02:30+02:00', '02:30+01:00']);
    expect(localTime('2026-10-25T02:30:00.000Z', 'Europe/Berlin').time).toBe('03:30');
    expect(language('en').when(first, 'Europe/Berlin')).toContain('02:30 UTC+02:00');
    expect(language('zh-Hans').when(second, 'Europe/Berlin')).toContain('02:30 UTC+01:00');
    expect(language('en').when('2026-04-04T14:45:00.000Z', 'Australia/Lord_Howe')).toContain('01:45 UTC+11:00');
  });

  test('days are calendar days, also where the clock changes', () => {
    expect(readSpan('+1d', '2026-03-28T11:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
    expect(readSpan('+24h', '2026-03-28T11:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T11:00:00.000Z');
    expect(readSpan('+', '2026-03-28T11:00:00.000Z', 'UTC')).toBeUndefined();
    expect(readSpan('+1d', 'no moment', 'UTC')).toBeUndefined();
    expect(readSpan('+1d', '2026-03-28T11:00:00.000Z', 'Mars/Olympus')).toBeUndefined();
  });
});
