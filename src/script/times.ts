// Times as a community writes them (9月5日 19:05, 下午3点半, 次日 9:00, +10分钟), put into the form that scripts always had. What is none of them stays as it is
// written, for its reader to refuse.
import { localTime } from './moments.js';

/** Nobody writes a time longer than this. */
const LONGEST = 60;

const DATE = /^(?:(\d{4})\s*(?:[-/.]|年)\s*)?(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})\s*(?:日|号)?/;
const DAY = /^(当日|当天|同日|次日|第二天|翌日)/;
const TIME =
  /^(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*(\d{1,2})(?::(\d{2})|[点时](?:(\d{1,2})分?|(半)|整)?) ?(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?$/;
const SPAN = /^(?:\+|过)(?:(\d+)(?:d|天|日))?(?:(\d+)(?:h|个?小时|时))?(?:(半)小时|(\d+)(?:m|分钟?))?$/;
const LATER = /^(.+)(?:以后|之后|后)$/;

const MORNING = '09:00';

/** Of a date without a year: farther back than this it is the next one. */
const HALF_A_YEAR = 183;

/** The signs of an input method for Chinese as everybody else's. */
const plain = (written: string): string =>
  written
    .replaceAll(/[\uFF10-\uFF1A\uFF0F\uFF0D\uFF0B\uFF0E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();

const two = (number: number | string): string => String(number).padStart(2, '0');

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** The year that is meant where none is written: that of the day before, unless it would lie far back. */
function yearOf(month: string, day: string, before: string): string {
  const year = Number(before.slice(0, 4));
  const back = Date.parse(`${before}T00:00:00Z`) - Date.parse(`${year}-${two(month)}-${two(day)}T00:00:00Z`);
  return String(back > HALF_A_YEAR * 86_400_000 ? year + 1 : year);
}

/** From which hour to which each part of the day goes, by a clock of twelve, where that is of its second half. */
const AFTER_NOON: Readonly<Record<string, readonly [first: number, last: number]>> = {
  中午: [1, 2],
  下午: [1, 11],
  傍晚: [4, 8],
  晚上: [5, 11],
};

/**
 * The hour that is meant, of a day of 24; nothing where the words may be of two. 晚上12点 is the end of the day and 凌晨12点 its beginning; 晚上1点 may be of this
 * night or the one before.
 */
function hourOf(part: string | undefined, hour: number, minute: number): number | undefined {
  if (part === '凌晨') return hour === 12 ? 0 : hour;
  if (part === '晚上' && hour === 12) return minute === 0 ? 24 : undefined;
  const [first, last] = AFTER_NOON[part ?? ''] ?? [];
  if (first === undefined || last === undefined) return hour;
  if (hour >= first && hour <= last) return hour + 12;
  return hour >= (part === '中午' ? 10 : 12) ? hour : undefined;
}

/** A day alone, as the record writes it; nothing where it is none. */
export function plainDay(written: string, before: string | undefined): string | undefined {
  const text = plain(written);
  const [all, year, month = '', day = ''] = (text.length <= LONGEST && DATE.exec(text)) || [];
  if (all === undefined || all !== text || (year === undefined && before === undefined)) return undefined;
  return `${year ?? yearOf(month, day, before ?? '')}-${two(month)}-${two(day)}`;
}

/** 9月29日, 2026-09-29 and no hour: the day. Two numbers alone may be a room. */
export const dayAlone = (written: string, before: string): string | undefined =>
  /月|^\s*\d{4}\D/.test(written) ? plainDay(written, before) : undefined;

/** When an act happens. A day alone is its morning at nine, or at once where something happened on it later than that. */
export function actTime(written: string, before: string, zone: string): string {
  const last = before === '' ? undefined : localTime(before, zone);
  const day = last && dayAlone(written, last.day);
  if (day === undefined) return plainTime(written, before === '' ? undefined : before, zone);
  return day === last?.day && last.time > MORNING ? '+0m' : `${day} ${MORNING}`;
}

/**
 * A time as scripts write it, `2026-09-05 19:05` or `+1d 2h 30m`.
 * @param before the moment before it, from which a day or a year that is not written is taken
 */
export function plainTime(written: string, before: string | undefined, zone: string): string {
  const text = plain(written);
  if (text.length > LONGEST) return written;
  const close = text.replaceAll(' ', '');
  const span = SPAN.exec(close) ?? SPAN.exec(`+${LATER.exec(close)?.[1] ?? ''}`);
  if (span && text !== '+') {
    const [, days, hours, half, minutes] = span;
    const parts = [days && `${days}d`, hours && `${hours}h`, half ? '30m' : minutes && `${minutes}m`].filter(Boolean);
    if (parts.length > 0) return `+${parts.join(' ')}`;
  }
  const last = before ? localTime(before, zone).day : undefined;
  const [dated] = DATE.exec(text) ?? [];
  const [word] = DAY.exec(text) ?? [];
  const begins = dated ?? word ?? '';
  const [time, part, hour, minute, spoken, half, offset = ''] = TIME.exec(text.slice(begins.length).trimStart()) ?? [];
  if (time === undefined) return written;
  const day = dated !== undefined ? plainDay(dated, last) : last && (isNext(word) ? dayAfter(last) : last);
  if (day === undefined) return written;
  const minutes = half ? 30 : Number(minute ?? spoken ?? 0);
  const counted = hourOf(part, Number(hour), minutes);
  return counted === undefined ? written : `${day} ${two(counted)}:${two(minutes)}${offset}`;
}

const isNext = (word: string | undefined): boolean => word === '次日' || word === '第二天' || word === '翌日';
