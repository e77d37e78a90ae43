// Moments of the lift consultation at which its pages are looked at, each with a room of its own whose clock stands still.
import type { RoomClock } from '../../examples/room/server/clock.js';
import { type Started, started } from './room.js';

/** What was done before the first stands in the record, the second is the time. */
export const MOMENTS = {
  called: ['2026-03-19T00:00:00.000Z', '2026-03-19T02:00:00.000Z'],
  // 陈桂英 has spoken for a minute and a half; 朱文斌 waits.
  speaking: ['2026-03-20T06:47:00.000Z', '2026-03-20T06:44:30.000Z'],
  deciding: ['2026-03-20T07:04:00.000Z', '2026-03-20T07:00:00.000Z'],
  polling: ['2026-05-12T03:00:00.000Z', '2026-05-12T03:00:00.000Z'],
  counted: ['2026-05-26T02:00:00.000Z', '2026-05-26T02:00:00.000Z'],
  built: ['2026-11-20T03:00:00.000Z', '2026-11-20T03:00:00.000Z'],
} as const;

export type Moment = keyof typeof MOMENTS;

export const LANGUAGES = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** A clock that stands still: however long a test takes, a speech has been as long. The page's own goes on from there. */
export const clockAt = (moment: string): RoomClock => ({ now: () => new Date(moment), to: () => 'no-clock' });

/** The room at a moment: one for all that look at it. */
export function roomsOf(pages: string): (moment: Moment) => Promise<Started> {
  const rooms = new Map<Moment, Promise<Started>>();
  return (moment) => {
    const [until, now] = MOMENTS[moment];
    const known = rooms.get(moment) ?? started({ until, pages, clock: clockAt(now), rates: false });
    rooms.set(moment, known);
    return known;
  };
}
