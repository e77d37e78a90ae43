// What the terminal shows: lines of Chinese that break where they may, colours where they can be seen.
import { describe, expect, test } from 'vitest';
import { terminal } from '../../examples/cli/io.js';
import { painter } from '../../examples/cli/print/paint.js';
import { widthOf, wrap } from '../../examples/cli/print/width.js';

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
