// When something ends, as people say it: the day in the consultation's zone, and how many days are left.
import { useEffect, useState } from 'react';
import type { Given } from './given.js';

const DAY = 86_400_000;

/** The day a moment lies in, as a number of days. */
const dayOf = (moment: number, timeZone: string): number =>
  Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)) / DAY;

/** Midnight is the end of the day before: nobody reads `0:00` as the night it is. */
export function when(closes: string, now: number, { zone: timeZone, language }: Given): { text: string; days: number } {
  const end = Date.parse(closes);
  const last = end - 1;
  const locale = language === 'en' ? 'en-GB' : 'zh-CN';
  const day = new Intl.DateTimeFormat(locale, { timeZone, month: 'long', day: 'numeric', weekday: 'long' }).format(
    last,
  );
  const time = new Intl.DateTimeFormat(locale, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(end);
  return { text: `${day} ${time === '00:00' ? '24:00' : time}`, days: dayOf(last, timeZone) - dayOf(now, timeZone) };
}

/** Now, to the minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
