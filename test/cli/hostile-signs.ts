// Signs that a terminal obeys, or that make a text read as another: none of them is ever printed as it came.
const HOSTILE = /[^\P{Cc}\n]|[\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]|\p{Cs}/gu;

/** Those in a text that was printed without colours. */
export const hostileSigns = (printed: string): string[] =>
  printed.replace(/(?<=\p{Extended_Pictographic})\u200D(?=\p{Extended_Pictographic})/gu, '').match(HOSTILE) ?? [];
