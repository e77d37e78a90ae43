// How English is written: quotation marks, lists, dates, areas, money, shares. Pure.
import type { Threshold } from '../../law/index.js';
import { decimal, grouped, partsOf, partsOfDate, partsOfEnd } from '../amounts.js';
import { quotation } from '../marks.js';
import type { ActsBy, Grammar } from '../say.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const NUMERALS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const PARTS: Readonly<Record<number, string>> = { 3: 'third', 4: 'quarter', 5: 'fifth', 10: 'tenth' };

function share(num: number, den: number): string {
  if (num === 1 && den === 2) return 'half';
  const part = PARTS[den];
  return part === undefined ? `${num}/${den}` : `${NUMERALS[num] ?? num} ${part}${num === 1 ? '' : 's'}`;
}

const threshold = ({ num, den, strict }: Threshold): string =>
  num === den ? 'all' : `${strict ? 'more than' : 'at least'} ${share(num, den)}`;

const day = ({ year, month, day: of }: { year: number; month: number; day: number }): string =>
  `${of} ${MONTHS[month - 1]} ${year}`;

const moment = ({ time, ...date }: ReturnType<typeof partsOf>): string => `${day(date)}, ${time}`;

/** One thing or many: `3 topics`, `1 topic`. */
export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

const joined = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

const ACTING: Readonly<Record<ActsBy, string>> = {
  entrusted: 'entrusted by',
  proxy: 'proxy for',
  helper: 'helper of',
  delegate: 'delegate of',
  guardian: 'guardian of',
  household: 'for the household of',
  assisted: 'helping',
};

export const grammar: Grammar = {
  text: ({ en }) => en,
  quote: quotation,
  name: /^\p{L}/u,
  category: (category, name) => `${category} ${name}`,
  // A quotation that ends the sentence keeps its stop and brings the only one; within the sentence it has none.
  tidy: (sentence) => sentence.replace(/([.?!。？！]’?”)\./gu, '$1').replace(/[.。](’?”)(?=[,;:)]| \()/gu, '$1'),
  list: (parts) => joined(parts, 'and'),
  either: (parts) => joined(parts, 'or'),
  join: (parts) => parts.join(', '),
  when: (instant, zone) => moment(partsOf(instant, zone)),
  until: (instant, zone) => moment(partsOfEnd(instant, zone)),
  day: (instant, zone) => day(partsOf(instant, zone)),
  date: (date) => day(partsOfDate(date)),
  area: (units, decimals = 2) => `${decimal(units, decimals)} m²`,
  money: (units, currency) =>
    `${units < 0 ? '-' : ''}${currency === 'CNY' ? '¥' : `${currency} `}${grouped(Math.abs(units))}`,
  heads: (count) => `${count} ${count === 1 ? 'head' : 'heads'}`,
  span(minutes) {
    const hours = Math.floor(minutes / 60);
    const rest = many(minutes % 60, 'minute');
    return hours === 0 ? rest : minutes % 60 === 0 ? many(hours, 'hour') : `${many(hours, 'hour')} ${rest}`;
  },
  threshold,
  apart: (name, mark) => `${name} (${mark})`,
  actingFor: (person, principal, by) => `${person} (${by === undefined ? 'for' : ACTING[by]} ${principal})`,
  source: (source) => ` (Source: ${source})`,
  within: (path, sentence) => `${path}: ${sentence}`,
  more: (problems) => ` (and ${problems} more like this)`,
  entered: (by, on) => {
    const parts = [on === undefined ? '' : `happened on ${on}`, by === undefined ? '' : `entered by ${by}`];
    const said = parts.filter(Boolean);
    return said.length === 0 ? '' : ` (${said.join('; ')})`;
  },
  erased: '[erased]',
  withheld: '[not published]',
};
