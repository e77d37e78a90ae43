// The picture at the end of a demonstration: dots with whiskers in a terminal, as wide as there is room.
import { expect, it } from 'vitest';
import { picture } from '../../examples/cli/print/picture.js';
import { widthOf } from '../../examples/cli/print/width.js';

const groups = [
  {
    label: 'rule: 简单多数',
    rows: [
      { label: '一半', mean: 0.5, low: 0.25, high: 0.75 },
      { label: 'two thirds', mean: 1, low: 0.5, high: 1, exact: 0.75 },
    ],
  },
];

it('has a line a level, on a scale from one end to the other', () => {
  expect(picture({ groups, domain: [0, 1] }, 39)).toEqual([
    'rule: 简单多数',
    `  一半        ${' '.repeat(5)}├────●───┤${' '.repeat(5)}  0.50`,
    `  two thirds  ${' '.repeat(10)}├───◇────●  1.00`,
    `${' '.repeat(14)}0${' '.repeat(18)}1`,
  ]);
});

it('stands in columns, whatever the letters, and is no wider than it may be', () => {
  const lines = picture({ groups, domain: [0, 1] }, 72);
  const rows = lines.slice(1, 3);
  for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(72);
  expect(new Set(rows.map((line) => widthOf(line))).size).toBe(1);
});

it('marks where the exact value and the mean are one', () => {
  const [, line = ''] = picture(
    { groups: [{ label: 'x', rows: [{ label: '', mean: 3, low: 2, high: 4, exact: 3 }] }] },
    60,
  );
  expect(line).toContain('◆');
  expect(line).not.toContain('●');
});

it('takes its scale from the numbers, and leaves a level without any empty', () => {
  const none = { label: 'none', mean: Number.NaN, low: Number.NaN, high: Number.NaN };
  const lines = picture(
    { groups: [{ label: '', rows: [none, { label: 'one', mean: 7, low: Number.NaN, high: Number.NaN }] }] },
    60,
  );
  expect(lines[0]).toMatch(/^ {2}none +– *$/);
  expect(lines[1]).toMatch(/●/);
  expect(lines.join('\n')).not.toContain('NaN');
});
