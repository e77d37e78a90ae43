// What people wrote as it may be shown: titles, names, files and cells may hold signs that a terminal obeys (move, clear, set the title of its window) or
// that let a text be read as another, and the words around it too (right to left, invisible). Each is shown by a picture or by its number. Pure.

/** Two emoji that are one by the sign between them, and letters that join by it or do not. */
const JOINED =
  /(?<=\p{Extended_Pictographic}|\p{EMod}|\uFE0F)\u200D(?=\p{Extended_Pictographic})|(?<=\p{sc=Arab}|\p{sc=Deva}|\p{sc=Beng}|\p{sc=Mlym}|\p{sc=Sinh}|\p{sc=Knda}|\p{M})(?:\u200C|\u200D)/gu;

const HOSTILE =
  /[^\P{Cc}\n]|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF\u{E0000}-\u{E007F}]|\p{Cs}/gu;

function picture(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * A text in which nothing is obeyed, hidden or turned round but line ends: U+202E is shown as `<U+202E>`. For terminals, pages and papers, not for what is
 * recorded.
 * @param as what such a sign is shown as: its picture or its number, where nothing else is said
 */
export function shown(text: string, as: (sign: string) => string = picture): string {
  const kept = new Set<number>();
  if (/[\u200C\u200D]/.test(text)) for (const { index } of text.matchAll(JOINED)) kept.add(index);
  return text.replace(HOSTILE, (sign, at: number) => (kept.has(at) ? sign : as(sign)));
}
