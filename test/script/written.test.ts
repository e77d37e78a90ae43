// The notations of scripts: amounts to the last digit, ranges of ids, local times and spans of days.
import { describe, expect, test } from 'vitest';
import { expandIds, readArea, readLocal, readMoney, readSigned, readSpan } from 'yishi/script';

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

  test('days are calendar days, also where the clock changes', () => {
    expect(readSpan('+1d', '2026-03-28T11:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T10:00:00.000Z');
    expect(readSpan('+24h', '2026-03-28T11:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T11:00:00.000Z');
    expect(readSpan('+', '2026-03-28T11:00:00.000Z', 'UTC')).toBeUndefined();
    expect(readSpan('+1d', 'no moment', 'UTC')).toBeUndefined();
    expect(readSpan('+1d', '2026-03-28T11:00:00.000Z', 'Mars/Olympus')).toBeUndefined();
  });
});
