// The one door to the terminal. What people wrote anywhere - titles, names, files, cells - may hold signs that a terminal obeys
// (move, clear, set the title of its window) or that let a text be read as another (right to left, invisible): none goes
// through as it came. Each is shown by a picture or by its number instead; colours are ours alone.
import { shown as plain } from 'yishi/language';

/** What begins a colour of ours on its way to the door: drawn anew by each process, so that no text can have it in it. */
const OURS = [...crypto.getRandomValues(new Uint16Array(3))]
  .map((drawn) => String.fromCodePoint(0xf0000 + (drawn % 0xfff0)))
  .join('');

/** Colours as they go to the door. */
export const COLOURS = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;
const CODES = [...new Set<number>(Object.values(COLOURS).flat())];
const MARKED = new RegExp(`${OURS}([${CODES.map((_, at) => String.fromCodePoint(0x61 + at)).join('')}])`, 'gu');

/** The mark of a colour, which the door makes one a terminal obeys. */
export const mark = (code: number): string => OURS + String.fromCodePoint(0x61 + CODES.indexOf(code));

/** Text as a terminal may have it: of what could be obeyed or hidden only line ends, and colours of ours. */
export const shown = (text: string): string =>
  plain(text).replace(MARKED, (_, letter: string) => `\u001b[${CODES[(letter.codePointAt(0) ?? 0) - 0x61]}m`);

/** A sign as JSON writes it by its number, unit of UTF-16 by unit. */
const escaped = (sign: string): string =>
  Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** A value as JSON on one line that says the same with nothing a terminal obeys in it. */
export const shownJson = (value: unknown): string => plain(JSON.stringify(value), escaped);
