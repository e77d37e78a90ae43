// A picture for a terminal: dots with whiskers, a line a level, as wide as there is room. Chinese characters take two columns.
import { padded, widthOf } from './width.js';

/** A line: what stands for it, the mean with its interval, and what it is exactly where that is known. */
export interface Dot {
  label: string;
  mean: number;
  low: number;
  high: number;
  exact?: number;
}

export interface Picture {
  /** Lines that belong together, under what they have in common. */
  groups: readonly { label: string; rows: readonly Dot[] }[];
  /** The ends of the scale; those of the numbers, if nothing is said. */
  domain?: readonly [number, number];
}

/** So many columns a scale has at least, and at most. */
const NARROWEST = 20;
const WIDEST = 60;

const finite = (value: number, other: number): number => (Number.isFinite(value) ? value : other);

const round = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–');

/** The scale of one line: `├──●─◇┤`. */
function scale({ mean, low, high, exact }: Dot, [from, to]: readonly [number, number], columns: number): string {
  const place = (value: number): number =>
    Math.min(columns - 1, Math.max(0, Math.round(((value - from) / (to - from || 1)) * (columns - 1))));
  const signs = Array<string>(columns).fill(' ');
  if (!Number.isFinite(mean)) return signs.join('');
  const [left, middle, right] = [place(finite(low, mean)), place(mean), place(finite(high, mean))];
  for (let at = left; at <= right; at += 1) signs[at] = '─';
  signs[left] = '├';
  signs[right] = '┤';
  signs[middle] = '●';
  if (exact !== undefined) signs[place(exact)] = place(exact) === middle ? '◆' : '◇';
  return signs.join('');
}

/** The lines of a picture. @param columns how wide it may be */
export function picture({ groups, domain }: Picture, columns: number): string[] {
  const rows = groups.flatMap((group) => group.rows);
  const ends = rows
    .flatMap(({ mean, low, high, exact = mean }) => [mean, low, high, exact])
    .filter((value) => Number.isFinite(value));
  const [from, to] = domain ?? [Math.min(...ends), Math.max(...ends)];
  const labels = Math.max(0, ...rows.map(({ label }) => widthOf(label)));
  const numbers = Math.max(0, ...rows.map(({ mean }) => round(mean).length));
  const wide = Math.min(WIDEST, Math.max(NARROWEST, columns - labels - numbers - 6));
  const indent = ' '.repeat(labels + 4);
  const [first, last] = [String(Number(from.toFixed(2))), String(Number(to.toFixed(2)))];
  return [
    ...groups.flatMap((group) => [
      ...(group.label === '' ? [] : [group.label]),
      ...group.rows.map(
        (row) =>
          `  ${padded(row.label, labels)}  ${scale(row, [from, to], wide)}  ${round(row.mean).padStart(numbers)}`,
      ),
    ]),
    `${indent}${first}${' '.repeat(Math.max(1, wide - first.length - last.length))}${last}`,
  ];
}
