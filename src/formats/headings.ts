// The headings under which people write ballots in tables, in English and Chinese. Read, never said. Imports nothing.
export const COUNT = /^(count|票数)$/i;
export const CHOICE = /^(choice|选择)$/i;
export const RANK = /^(?:rank ?|第)(\d{1,4})(?:名|志愿)?$/i;
