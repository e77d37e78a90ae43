// Moments as people write them: local times in the charter's zone, and spans after the moment before.
import { Temporal } from 'temporal-polyfill';

const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})$/;
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

/** `2026-03-02 09:00` in a zone as a moment of the record; `24:00` is the end of that day. Nothing for a day that is none. */
export function readLocal(written: string, zone: string): string | undefined {
  const [, day = '', hour = '', minute = ''] = LOCAL.exec(written) ?? [];
  const ends = hour === '24' && minute === '00';
  try {
    const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
    const time = Temporal.PlainTime.from(ends ? '00:00' : `${hour}:${minute}`, { overflow: 'reject' });
    return instantOf((ends ? date.add({ days: 1 }) : date).toZonedDateTime({ timeZone: zone, plainTime: time }));
  } catch {
    return undefined;
  }
}

/** The moment `+1d 2h 30m` after another, in whole calendar days of the zone. */
export function readSpan(written: string, from: string, zone: string): string | undefined {
  // Blanks without end would be tried in every way to share them out.
  const [all, days, hours, minutes] = (written.length <= LONGEST && SPAN.exec(written.trim())) || [];
  if (all === undefined || (days ?? hours ?? minutes) === undefined) return undefined;
  try {
    const start = Temporal.Instant.from(from).toZonedDateTimeISO(zone);
    return instantOf(start.add({ days: Number(days ?? 0), hours: Number(hours ?? 0), minutes: Number(minutes ?? 0) }));
  } catch {
    // Farther than any calendar reaches, or after no moment at all.
    return undefined;
  }
}

/** A moment as that zone's clock and calendar show it. */
export function localTime(instant: string, zone: string): { day: string; time: string; weekday: number } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return {
    day: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    weekday: zoned.dayOfWeek,
  };
}
