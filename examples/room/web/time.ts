// Moments in the consultation's zone, by the server's clock: what a phone's own says is not gone by.
import { useEffect, useState } from 'react';

/** The server's time, each second. */
export function useServerTime(ahead: number): number {
  const [at, setAt] = useState(() => Date.now() + ahead);
  useEffect(() => {
    setAt(Date.now() + ahead);
    const timer = setInterval(() => setAt(Date.now() + ahead), 1000);
    return () => clearInterval(timer);
  }, [ahead]);
  return at;
}

export const clockIn = (at: number, zone: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

export const dayIn = (at: number, zone: string, lang: string): string =>
  new Intl.DateTimeFormat(lang, { timeZone: zone, month: 'long', day: 'numeric', weekday: 'short' }).format(at);

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const [year, month, day, hour, minute, second] = (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).map(
    (type) => Number(parts.find((part) => part.type === type)?.value),
  ) as [number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

/** What `datetime-local` holds, `2026-03-20T14:30`, as the moment it is in the zone. Nothing where it is none. */
export function instantIn(local: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  const first = asUtc - offsetAt(asUtc, zone);
  // Beside a change of the clocks the first guess may lie on its other side.
  return new Date(asUtc - offsetAt(first, zone)).toISOString();
}

/** Whole seconds as `3:05`, below nought with a sign. */
export function minutes(seconds: number): string {
  const whole = Math.abs(Math.trunc(seconds));
  return `${seconds < 0 ? '−' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
