// Markdown, and keeping what people wrote from being read as some. Pure.
import { printed } from './printed.js';

/** Text for one line: no breaks, and nothing in it means anything to Markdown or to a terminal. */
export const inline = (text: string): string =>
  printed(text)
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
