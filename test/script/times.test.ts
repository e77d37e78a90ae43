// Times as a community writes them: each is the time that scripts always had, and what is no time is left for its reader to refuse.
import { describe, expect, it } from 'vitest';
import { plainDay, plainTime } from '../../src/script/times.js';

const ZONE = 'Asia/Shanghai';
/** 5 September 2026, 19:00 there. */
const BEFORE = '2026-09-05T11:00:00.000Z';

describe('a time', () => {
  it.each([
    ['19:05', '2026-09-05 19:05'],
    ['9:00', '2026-09-05 09:00'],
    ['24:00', '2026-09-05 24:00'],
    ['次日 19:00', '2026-09-06 19:00'],
    ['第二天9:00', '2026-09-06 09:00'],
    ['当日 20:00', '2026-09-05 20:00'],
    ['9月5日 19:05', '2026-09-05 19:05'],
    ['9月5日19:05', '2026-09-05 19:05'],
    ['2026/9/5 9:00', '2026-09-05 09:00'],
    ['2026.9.5 9:00', '2026-09-05 09:00'],
    ['2026年9月5日 9时', '2026-09-05 09:00'],
    ['2026-09-01 9:00', '2026-09-01 09:00'],
    ['9-6 08:30', '2026-09-06 08:30'],
    ['下午3点半', '2026-09-05 15:30'],
    ['晚上7点', '2026-09-05 19:00'],
    ['中午12点', '2026-09-05 12:00'],
    ['中午1点', '2026-09-05 13:00'],
    ['晚上11点半', '2026-09-05 23:30'],
    ['晚上12点', '2026-09-05 24:00'],
    ['晚上19点', '2026-09-05 19:00'],
    ['凌晨12点30分', '2026-09-05 00:30'],
    ['凌晨1点', '2026-09-05 01:00'],
    ['下午12点半', '2026-09-05 12:30'],
    ['上午9点05分', '2026-09-05 09:05'],
    ['２０２６－０９－０５　１９：０５', '2026-09-05 19:05'],
    ['2026-10-25 02:30+01:00', '2026-10-25 02:30+01:00'],
    // Without a year: of the two that are nearest, the one that is not half a year back.
    ['3月6日 9:00', '2026-03-06 09:00'],
    ['3月5日 9:00', '2027-03-05 09:00'],
    ['12月31日 9:00', '2026-12-31 09:00'],
  ])('%s is %s', (written, time) => {
    expect(plainTime(written, BEFORE, ZONE)).toBe(time);
  });

  it.each([
    ['+10分钟', '+10m'],
    ['+1天', '+1d'],
    ['+2小时30分', '+2h 30m'],
    ['+半小时', '+30m'],
    ['过10分钟', '+10m'],
    ['10分钟后', '+10m'],
    ['两', '两'],
    ['+1d 2h 30m', '+1d 2h 30m'],
    ['+5m', '+5m'],
  ])('%s is the span %s', (written, span) => {
    expect(plainTime(written, BEFORE, ZONE)).toBe(span);
  });

  // 晚上1点 may be of this night or of the one before: whoever meant it is asked.
  it.each([
    '晚上1点',
    '晚上12点半',
    '傍晚2点',
    '中午5点',
    'tomorrow',
    '',
    '+',
    '9月',
    '9点70后',
    '后',
    '1'.repeat(100),
  ])('%j stays as it is', (written) => {
    expect(plainTime(written, BEFORE, ZONE)).toBe(written);
  });

  it('of the day has none where nothing came before', () => {
    expect(plainTime('19:05', undefined, ZONE)).toBe('19:05');
    expect(plainTime('2026/9/5 9:00', undefined, ZONE)).toBe('2026-09-05 09:00');
  });
});

it.each([
  ['2026/9/5', '2026-09-05'],
  ['9月5日', '2026-09-05'],
  ['2026-09-05', '2026-09-05'],
  ['9月5日 19:05', undefined],
  ['soon', undefined],
])('the day %s is %s', (written, day) => {
  expect(plainDay(written, '2026-09-01')).toBe(day);
});
