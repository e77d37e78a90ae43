// The one door to the terminal. What people wrote anywhere - titles, names, files, cells - may hold signs that a terminal obeys
// (move, clear, set the title of its window) or that let a text be read as another (right to left, invisible): none goes
// through as it came. Each is shown by a picture or by its number instead; colours are ours alone.

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

/** Two emoji that are one by the sign between them, and letters that join by it or do not. */
const JOINED =
  /(?<=\p{Extended_Pictographic}|\p{EMod}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=\p{sc=Arab}|\p{sc=Deva}|\p{sc=Beng}|\p{sc=Mlym}|\p{sc=Sinh}|\p{sc=Knda}|\p{M})(?:\u200C|\u200D)/gu;

const HOSTILE = /[^\P{Cc}\n]|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu;

function picture(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** Text as a terminal may have it: of what could be obeyed or hidden only line ends, and colours of ours. */
export function shown(text: string): string {
  const kept = new Set<number>();
  if (/[\u200C\u200D]/.test(text)) for (const { index } of text.matchAll(JOINED)) kept.add(index);
  return text
    .replace(HOSTILE, (sign, at: number) => (kept.has(at) ? sign : picture(sign)))
    .replace(MARKED, (_, letter: string) => `\u001b[${CODES[(letter.codePointAt(0) ?? 0) - 0x61]}m`);
}

/** What JSON would let through to the terminal as it is, by units of UTF-16. */
const UNSEEN = /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|\uDB40[\uDC00-\uDC7F]/g;

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A value as JSON on one line that says the same with nothing a terminal obeys in it. */
export const shownJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSEEN, (signs) => signs.split('').map(escaped).join(''));
