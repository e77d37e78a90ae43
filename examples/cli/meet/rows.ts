// Rows of a screen: pieces of text with how they look, none wider than there is room for, and none cut within a sign. Pure.
import { shown } from '../print/door.js';
import { padded, widthOf, wrap } from '../print/width.js';
import { signsOf } from './typed.js';

/** Meaning never depends on a colour. */
export type Look = 'bold' | 'dim' | 'inverse' | 'red' | 'green' | 'yellow';

export interface Span {
  text: string;
  look?: Look;
}

export type Row = readonly Span[];

/** What people wrote may hold signs that a terminal obeys: they go through the one door there is, and take one line. */
export const safe = (text: string): string => shown(text).replaceAll('\n', '␊');

/** As much of it as there is room for; that something is left out is shown. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let left = '';
  for (const sign of signsOf(text)) {
    if (widthOf(left + sign) > width - 1) break;
    left += sign;
  }
  return width < 1 ? '' : `${left}…`;
}

/** The end of it, where somebody types: what is before is left out. */
export function tail(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const all = signsOf(text);
  let right = '';
  for (const sign of all.toReversed()) {
    if (widthOf(sign + right) > width - 1) break;
    right = sign + right;
  }
  return `…${right}`;
}

/** Lines of at most so many columns; of a word that is longer, pieces. */
export function folded(text: string, width: number): string[] {
  return wrap(shown(text), width).flatMap((line) => {
    const lines: string[] = [];
    let left = '';
    for (const sign of signsOf(line)) {
      if (left !== '' && widthOf(left + sign) > width) {
        lines.push(left);
        left = '';
      }
      left += sign;
    }
    return [...lines, left];
  });
}

export const span = (text: string, look?: Look): Span => (look ? { text, look } : { text });

export const blank: Row = [];

/** A row that is as wide as the screen: something at its beginning, and something at its end. */
export function between(left: string, right: string, width: number, look?: Look): Row {
  const end = cut(safe(right), Math.floor(width / 2));
  const begin = cut(safe(left), width - widthOf(end) - 1);
  const gap = ' '.repeat(Math.max(1, width - widthOf(begin) - widthOf(end)));
  return [span(begin + gap + end, look)];
}

export function ruled(title: string, width: number): Row {
  const head = title === '' ? '' : `─ ${cut(safe(title), width - 8)} `;
  return [span(head + '─'.repeat(Math.max(0, width - widthOf(head))), 'dim')];
}

/** Lines under a label, which stands before the first. */
export const labelled = (label: string, lines: readonly string[], column: number, look?: Look): Row[] =>
  lines.map((line, index) => [
    span(padded(index === 0 ? cut(label, column - 1) : '', column), 'dim'),
    span(line, look),
  ]);

export const widthIn = (row: Row): number => row.reduce((sum, { text }) => sum + widthOf(text), 0);

/** The row as far as there is room for it. */
export function trimmed(row: Row, width: number): Row {
  let left = width;
  return row.flatMap((one) => {
    const text = cut(one.text, left);
    left -= widthOf(text);
    return text === '' ? [] : [{ ...one, text }];
  });
}
