// Markdown, and keeping what people wrote from being read as some. Pure.

/** Signs that a terminal obeys, or that turn a text round so that it is read as another. White space is none of them. */
const UNSEEN = /[^\P{Cc}\s]|[\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069]|\p{Cs}/gu;

/** Text for one line: no breaks, and nothing in it means anything to Markdown or to a terminal. */
export const inline = (text: string): string =>
  text
    .replace(UNSEEN, '\uFFFD')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/<(?=[\p{L}/!?])/gu, '\\<')
    .replaceAll('](', ']\\(')
    .replace(/^(#+|[-+>]|\d+[.)])(?=\s|$)/u, '\\$1');

const cell = (text: string): string => inline(text).replaceAll('|', '\\|');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(columns), `|${columns.map(() => ' --- |').join('')}`, ...rows.map(row)].join('\n');

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${inline(line)}`).join('\n');

export const heading = (level: number, text: string): string => `${'#'.repeat(level)} ${inline(text)}`;
