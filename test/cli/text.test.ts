// The small things scripts and the terminal are made of: amounts to the last digit, spans of days, lines of Chinese.
import { describe, expect, test } from 'vitest';
import { expandIds, readArea, readLocal, readMoney, readSigned, readSpan } from 'yishi/script';
import { terminal } from '../../examples/cli/io.js';
import { painter } from '../../examples/cli/print/paint.js';
import { widthOf, wrap } from '../../examples/cli/print/width.js';

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
  });
});

describe('lines', () => {
  const text = '第一句很长，第二句也不短；“引号”里的话，和 English words 混在一起。';

  test.each([20, 25, 30, 41])('of %i columns fit, and lose nothing', (columns) => {
    const lines = wrap(text, columns);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns + 2);
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    for (const line of lines) expect(line).not.toMatch(/^[，。；”]|“$/);
  });
});

test('colours only where they can be seen and are wanted', () => {
  const { env, stdout } = process;
  const before = { tty: stdout.isTTY, no: env.NO_COLOR, term: env.TERM };
  try {
    stdout.isTTY = true;
    env.TERM = 'xterm';
    delete env.NO_COLOR;
    expect(terminal().colours).toBe(true);
    env.NO_COLOR = '1';
    expect(terminal().colours).toBe(false);
    delete env.NO_COLOR;
    stdout.isTTY = false;
    expect(terminal().colours).toBe(false);
  } finally {
    stdout.isTTY = before.tty;
    Object.assign(env, before.no === undefined ? {} : { NO_COLOR: before.no }, { TERM: before.term ?? '' });
  }
  expect(painter(false).red('x')).toBe('x');
});
