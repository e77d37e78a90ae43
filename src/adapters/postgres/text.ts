// Texts that PostgreSQL cannot hold: U+0000, and halves of a pair of surrogates, of which UTF-8 has none. They stand escaped there, and come
// out as they were. Lines of entries need none of it: JSON escapes both.

const ESC = '\u001b';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNHELD = /[\0\u001b]|\p{Cs}/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const ESCAPED = /\u001b([0-9a-f]{4})/g;

const escaped = (sign: string): string => ESC + sign.charCodeAt(0).toString(16).padStart(4, '0');

/** A text as it is stored. */
export const toText = (text: string): string => text.replace(UNHELD, escaped);

/** A stored text as it was. */
export const fromText = (stored: string): string =>
  stored.includes(ESC)
    ? stored.replace(ESCAPED, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : stored;
