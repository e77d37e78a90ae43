// Moments as people write them: local times in the charter's zone, and spans after the moment before.
import { Temporal } from 'temporal-polyfill';
import { offsetIfTwice } from '../calendar.js';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2}) ?(Z|[+-]\d{2}:\d{2}(?::\d{2})?)?$/;
const SPAN = /^\+\s*(?:(\d+)\s*d)?\s*(?:(\d+)\s*h)?\s*(?:(\d+)\s*m)?$/;

/** Nobody writes a span longer than this. */
const LONGEST = 60;

/** A moment of the record; nothing beyond the year 9999, which it has no form for. */
function instantOf(zoned: Temporal.ZonedDateTime): string | undefined {
  const written = new Date(zoned.epochMilliseconds).toISOString();
  return /^\d{4}-/.test(written) ? written : undefined;
}

/** Whether this looks like a local time, right or wrong. */
export const isLocal = (written: unknown): written is string => typeof written === 'string' && LOCAL.test(written);

/** Moments and dates as the record itself writes them: nothing is to be read in those. */
export const isRecorded = (written: string): boolean =>
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}\.\d{3}Z)?$/.test(written);

/** What a local time was found to be: a moment; one that does not exist, or exists twice, with both readings; or no time at all. */
export type Reading =
  | { at: string }
  /** `skipped` where clocks are put forward over it, `twice` where they are put back; both readings with their offsets from UTC. */
  | { problem: 'skipped' | 'twice'; readings: readonly [string, string] }
  | undefined;

const withOffset = (zoned: Temporal.ZonedDateTime): string =>
  `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}${zoned.offset}`;

/** The moment a clock of this zone shows so, if it does so exactly once. */
function placed(plain: Temporal.PlainDateTime, zone: string): Reading {
  const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.epochMilliseconds === later.epochMilliseconds) {
    const at = instantOf(earlier);
    return at === undefined ? undefined : { at };
  }
  const problem = later.toPlainDateTime().equals(plain) ? 'twice' : 'skipped';
  return { problem, readings: [withOffset(earlier), withOffset(later)] };
}

/**
 * Reads `2026-03-02 09:00` in a zone; `24:00` is the end of that day, whatever hour the next one begins with. With an offset
 * (`2026-10-25 02:30+01:00`, or `Z`) it is that moment whatever the zone. Never guesses: a time that clocks skip or show twice is
 * told with both readings.
 */
export function readingOf(written: string, zone: string): Reading {
  const [, day = '', hour = '', minute = '', offset] = LOCAL.exec(written) ?? [];
  const ends = hour === '24' && minute === '00';
  try {
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
    const time = Temporal.PlainTime.from(ends ? '00:00' : `${hour}:${minute}`, { overflow: 'reject' });
    const on = ends ? date.add({ days: 1 }) : date;
    if (offset !== undefined) {
      const at = instantOf(Temporal.Instant.from(`${on}T${time}${offset}`).toZonedDateTimeISO('UTC'));
      return at === undefined ? undefined : { at };
    }
    if (!ends) return placed(on.toPlainDateTime(time), zone);
    // A day ends where the next one begins.
    const at = instantOf(on.toZonedDateTime(zone));
    return at === undefined ? undefined : { at };
  } catch {
    return undefined;
  }
}

const momentIn = (reading: Reading): string | undefined => (reading && 'at' in reading ? reading.at : undefined);

/** As `readingOf`, where nobody is told why: nothing for a time that is none, that clocks skip, or that they show twice. */
export const readLocal = (written: string, zone: string): string | undefined => momentIn(readingOf(written, zone));

/** The moment `+1d 2h 30m` after another, in whole calendar days of the zone: the same time of day, then so many hours and minutes. */
export function spanOf(written: string, from: string, zone: string): Reading {
  // Blanks without end would be tried in every way to share them out.
  const [all, days, hours, minutes] = (written.length <= LONGEST && SPAN.exec(written.trim())) || [];
  if (all === undefined || (days ?? hours ?? minutes) === undefined) return undefined;
  try {
    const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
    const then =
      Number(days ?? 0) === 0 ? { at: from } : placed(start.toPlainDateTime().add({ days: Number(days) }), zone);
    if (!then || !('at' in then)) return then;
    const at = instantOf(
      Temporal.Instant.from(then.at)
        .toZonedDateTimeISO(zone)
        .add({ hours: Number(hours ?? 0), minutes: Number(minutes ?? 0) }),
    );
    return at === undefined ? undefined : { at };
  } catch {
    // Farther than any calendar reaches, or after no moment at all.
    return undefined;
  }
}

/** As `spanOf`, where nobody is told why. */
export const readSpan = (written: string, from: string, zone: string): string | undefined =>
  momentIn(spanOf(written, from, zone));

/** A moment as that zone's clock and calendar show it; a time that comes twice that day with its offset, `02:30+01:00`. */
export function localTime(instant: string, zone: string): { day: string; time: string; weekday: number } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }) + (offsetIfTwice(instant, zone) ?? ''),
    weekday: zoned.dayOfWeek,
  };
}
